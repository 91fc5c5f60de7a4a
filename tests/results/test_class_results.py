"""The results of a class, held against numbers recomputed from the exported table alone."""

import csv
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from profiler_sim.files.authored_files import scenario_by_name
from profiler_sim.files.output_files import output_files
from profiler_sim.results.class_results import ClassResults, class_results
from profiler_sim.results.class_shifts import ClassShifts, read_class
from profiler_sim.results.decision_table import COLUMNS, write_csv
from profiler_sim.results.decisions import decision_rows
from profiler_sim.results.item_analysis import analyse_items, correlation
from profiler_sim.scoring.metrics.intervals import Rate
from profiler_sim.store.contract import RemarkRow
from profiler_sim.store.memory import MemoryStore
from tests.results.played_class import SCENARIOS, deals, played_class
from tests.tui.seat import program

TODAY = date(2026, 6, 1)
Row = Mapping[str, str]


@cache
def small_class() -> ClassShifts:
    """Six trainees, two deals."""
    return read_class(played_class(6, deals(("first-watch",), (3, 4))))


def results_of(read: ClassShifts) -> ClassResults:
    """What the class page shows."""
    content = program(MemoryStore()).content
    return class_results(read, content.catalogue, content.scenarios, TODAY)


def table(read: ClassShifts, path: Path) -> list[dict[str, str]]:
    """The exported table, read by nothing of ours."""
    with output_files(path) as (file,):
        write_csv((row for shift in read.shifts for row in decision_rows(shift)), file)
    with path.open(encoding="utf-8", newline="") as written:
        return list(csv.DictReader(written))


def check_against_table(read: ClassShifts, rows: Sequence[Row]) -> None:
    """Recompute what the page shows from the table alone."""
    results = results_of(read)
    counted = [row for row in rows if row["counted"] == "true"]
    for one in results.trainees:
        own = [row for row in counted if row["trainee"] == one.trainee]
        hidden = [row for row in own if row["hides"] == "true"]
        honest = [row for row in own if row["hides"] == "false"]
        ordered = [row for row in own if row["search"] == "ordered"]
        assert one.detection.n == len(hidden)
        assert one.detection.k == sum(row["is_found"] == "true" for row in ordered)
        assert one.over_inspection.n == len(honest)
        assert one.over_inspection.k == sum(row["search"] == "ordered" for row in honest)
        assert one.desk_minutes == sum(
            int(row["minutes"]) for row in rows if row["trainee"] == one.trainee
        )
        assert one.shifts == len({row["shift"] for row in own})
        for topic in one.topics:
            judged = judgements(own, topic.topic)
            assert (topic.n, topic.sound) == (len(judged), sum(judged)), (one.trainee, topic)
    check_months(results, counted)
    for case in results.cases:
        scenario, seed = case.deal.split("/")
        same = [r for r in counted if (r["scenario"], r["seed"]) == (scenario, seed)]
        smuggled = {r["trainee"]: r for r in same if r["consignment"] == case.consignment}
        assert case.n == len(smuggled)
        assert case.searched == sum(r["search"] == "ordered" for r in smuggled.values())
        assert case.finds == sum(
            r["search"] == "ordered" and r["is_found"] == "true" for r in smuggled.values()
        )
        similar = {r["trainee"]: r for r in rows_of(rows, scenario, seed, case.similar)}
        both_go = sum(
            smuggled[name]["search"] != "ordered" and similar[name]["search"] != "ordered"
            for name in smuggled
            if name in similar
        )
        assert case.choices.get("let both go", 0) == both_go
        assert not case.choices or sum(case.choices.values()) == case.n
    for item in results.items:
        scenario, seed, consignment = item.item.split("/")
        judged = [
            r["sound"] == "true" for r in rows_of(rows, scenario, seed, consignment) if r["sound"]
        ]
        assert (item.n, item.sound) == (len(judged), sum(judged))


def check_months(results: ClassResults, counted: Sequence[Row]) -> None:
    """Month by month, and what the unit needs."""
    for month in results.months:
        judged = judgements([r for r in counted if r["started"][:7] == month.month], month.topic)
        assert (month.n, month.sound) == (len(judged), sum(judged))
        there = [r for r in counted if r["started"][:7] == month.month]
        check_found(month.detection, there, month.topic)
    for need in results.needs:
        check_found(need.detection, counted, need.topic)
        assert sum(need.states.values()) == len(results.trainees)


def check_found(detection: Rate, rows: Sequence[Row], topic: str) -> None:
    """Found of what was there, of one topic."""
    smuggled = [row for row in rows if row["topic"] == topic]
    assert detection.n == len(smuggled)
    assert detection.k == sum(
        row["search"] == "ordered" and row["is_found"] == "true" for row in smuggled
    )


def rows_of(rows: Sequence[Row], scenario: str, seed: str, name: str | None) -> list[Row]:
    """The rows of one consignment of one deal."""
    return [
        r for r in rows if (r["scenario"], r["seed"], r["consignment"]) == (scenario, seed, name)
    ]


def judgements(rows: Sequence[Row], topic: str) -> list[bool]:
    """What was judged of a topic: sound or not."""
    return [row["sound"] == "true" for row in rows if topic in row["judged_topics"].split(" + ")]


@pytest.mark.thorough
def test_the_results_of_a_class_follow_from_its_table(tmp_path: Path) -> None:
    """Six trainees, two shifts each."""
    rows = table(small_class(), tmp_path / "decisions.csv")

    assert tuple(rows[0]) == COLUMNS
    assert {row["reason"] for row in rows} == {"", "'=1+1; looks odd"}
    check_against_table(small_class(), rows)


@pytest.mark.thorough
def test_the_results_of_twelve_in_six_shifts_follow_from_their_table(tmp_path: Path) -> None:
    """Twelve trainees, three scenarios, two deals of each."""
    read = read_class(played_class(12, deals(SCENARIOS, (3, 4))))

    assert len(read.shifts) == 72
    check_against_table(read, table(read, tmp_path / "decisions.csv"))


def test_what_to_teach_next_is_a_topic_of_the_class_with_a_scenario_that_has_it() -> None:
    """A scenario that was not played comes first."""
    results = results_of(small_class())

    assert results.next is not None
    assert results.next.topic == results.topics[0].topic
    catalogue = program(MemoryStore()).content.catalogue
    for name in results.next.scenarios:
        hidden = scenario_by_name(name).shares
        assert results.next.topic in {catalogue.methods[method].topic for method in hidden}
    assert results.next.scenarios[0] != "first-watch"


def test_a_changed_shift_is_left_out_and_named() -> None:
    """The others go on."""
    store = played_class(2, deals(("first-watch",), (3,)))
    store.remark(RemarkRow("2", 1, "disagreement", "001", "[b] too heavy", "w"))
    kept = store._kept["1"]
    kept.rows[0] = kept.rows[0].__class__(1, '{"event": "closed"}', "w", 1, kept.rows[0].digest)

    results = results_of(read_class(store))

    assert [each.trainee for each in results.trainees] == ["officer 02"]
    assert [each.params["shift"] for each in results.left_out] == ["1"]
    assert [each.text for each in results.remarks] == ["[b] too heavy"]


def test_a_second_attempt_at_the_same_deal_is_no_item() -> None:
    """It shows memory."""
    (new,) = deals(("first-watch",), (3,))
    once, twice = (read_class(played_class(2, (new,) * times)) for times in (1, 2))

    assert len(twice.shifts) == 4
    assert len(list(twice.first_attempts())) == 2
    assert {each.n for each in results_of(twice).cases} == {2}
    assert len(results_of(once).items) > 0


MATRIX = [
    [1, 1, 1, 1, 0],
    [1, 1, 1, 0, 0],
    [1, 1, 0, 1, 0],
    [1, 0, 1, 0, 1],
    [1, 0, 0, 0, 1],
    [0, 1, 0, 0, 1],
]
SHARES = [5 / 6, 4 / 6, 3 / 6, 2 / 6, 3 / 6]
DISCRIMINATIONS = [0.0, -0.342997, 0.0, 0.0, -0.904534]
"""Worked out by hand from the definition."""


def test_an_item_on_which_the_good_do_worse_is_flagged() -> None:
    """The correlation with the rest of the score, by the definition."""
    answers = {
        f"t{at}": {f"i{n}": bool(x) for n, x in enumerate(row)} for at, row in enumerate(MATRIX)
    }
    results = {each.item: each for each in analyse_items(answers)}
    own, rest = [row[4] for row in MATRIX], [sum(row[:4]) for row in MATRIX]

    for at, (share, discrimination) in enumerate(zip(SHARES, DISCRIMINATIONS, strict=True)):
        assert results[f"i{at}"].share == pytest.approx(share)
        assert results[f"i{at}"].discrimination == pytest.approx(discrimination, abs=1e-6)
    assert results["i4"].discrimination == pytest.approx(correlation(own, rest))
    assert results["i4"].flags == ("key",)
    assert [each.share for each in analyse_items(answers)] == sorted(SHARES)


def test_correlation_is_that_of_a_plane_example() -> None:
    """Perfect, reversed, none."""
    assert correlation([1, 2, 3], [2, 4, 6]) == pytest.approx(1)
    assert correlation([1, 2, 3], [3, 2, 1]) == pytest.approx(-1)
    assert correlation([1, 1, 1], [1, 2, 3]) is None
