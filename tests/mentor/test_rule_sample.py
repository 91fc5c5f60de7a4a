"""The sample that rules are tried on: what it holds, where it lies, and what rules do on it."""

from collections import Counter

import pytest

from profiler_sim.cargo.facts.reference import CaseFile, row
from profiler_sim.mentor.checked_catalogue import catalogue
from profiler_sim.mentor.fact_values import fact_columns
from profiler_sim.mentor.rule_bench import sample as samples
from profiler_sim.mentor.rule_bench.draft import checked
from profiler_sim.mentor.rule_bench.measure import RuleAsWritten, SampledTraffic, other_rules
from profiler_sim.mentor.rule_bench.sample import HONEST, TrafficSample
from profiler_sim.rules.condition import CheckedCondition
from profiler_sim.rules.evaluate import evaluate
from profiler_sim.rules.pack import Pack
from profiler_sim.screening.row_sets import as_rows, first_rows
from tests.mentor.few_loads import FEW, draw_few, drawn

CONDITION = "packages > 300 OR payment = 'cash'"


@pytest.fixture(autouse=True)
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two hundred loads."""
    draw_few(monkeypatch)


def sound(condition: str) -> CheckedCondition:
    """Check a condition that has no fault."""
    told = checked(condition, fact_columns(catalogue()), {})
    assert isinstance(told, CheckedCondition)
    return told


@pytest.mark.thorough
def test_it_counts_as_single_loads_do() -> None:
    """Each load is written again and judged without a database: the numbers are the same."""
    made, told = drawn(), sound(CONDITION)
    report = SampledTraffic(made, made.files).report(RuleAsWritten("r", "p", 3, told))
    norms, fired, known = made.catalogue.norms(), Counter[str](), Counter[str]()
    model, loads = made._piece(0)
    for one in loads:
        facts = row(CaseFile(one.papers, one.answers, norms))
        said = evaluate({"r": told}, [facts])[0]["r"]
        method = model.hypotheses[one.case.hypothesis].method
        fired[method] += said is True
        known[method] += said is not None
    honest = report.frequency.lawful
    assert (honest.hits, honest.n) == (fired.pop(HONEST), known.pop(HONEST))
    found = {name: (hits.hits, hits.n) for name, hits in report.frequency.smuggled.items()}
    assert found == {name: (fired[name], known[name]) for name in known}
    assert report.frequency.loads == FEW


@pytest.mark.thorough
def test_loads_it_meets_and_misses_are_what_they_are_said_to_be() -> None:
    """Written again by their id, they hold the facts of the table, and the rule says the same."""
    made, told = drawn(), sound(CONDITION)
    report = SampledTraffic(made, made.files).report(RuleAsWritten("r", "p", 3, told))
    norms = made.catalogue.norms()
    assert len(report.met) == len(report.missed) == 3
    assert all(load.method for load in report.missed)
    for load in (*report.met, *report.missed):
        one = made.load(load.id)
        facts = row(CaseFile(one.papers, one.answers, norms), load.facts)
        assert {n: facts[n] for n in load.facts} == dict(load.facts)
        assert (evaluate({"r": told}, [facts])[0]["r"] is True) == (load in report.met)


def test_a_rule_lies_wholly_in_a_wider_one() -> None:
    """Of a hundred loads that it points at, the wider one points at all."""
    made = drawn()
    traffic = SampledTraffic(made, made.files)
    rule = RuleAsWritten("r", "p", 3, sound("packages > 300"))
    others = {
        "wide": ("Wider", sound("packages > 200")),
        "apart": ("Others", sound("packages < 10")),
        "far": ("Of another mode", sound("trailer = 'box'")),
    }
    near = traffic.neighbours(rule, others)
    assert [(each.name, each.shared) for each in near] == [("wide", 1.0)]
    assert traffic.neighbours(RuleAsWritten("r", "p", 3, sound("packages < 0 + 0")), others) == ()


def test_rules_of_other_packs_are_named_by_their_pack() -> None:
    """The pack in hand is left out."""
    rule = {"id": "X1", "title": "Many", "when": "packages > 5", "points": 1}
    packs = [
        Pack.model_validate(
            {"pack": n, "title": n, "rules": [{**rule, "why": "-", "innocent": "-"}]}
        )
        for n in ("mine", "theirs")
    ]
    assert list(other_rules(packs, "mine")) == ["theirs X1"]


def test_steps_are_usual_numbers_of_honest_loads() -> None:
    """From small to large; a text has none."""
    made = drawn()
    steps = SampledTraffic(made, made.files).steps
    assert steps["packages"] == tuple(sorted(steps["packages"]))
    assert "payment" not in steps


def test_a_broken_file_is_made_anew() -> None:
    """And a sample that is there is not drawn twice."""
    made = drawn()
    before = made.files[0].read_bytes()
    made.files[0].write_bytes(b"no parquet")
    drawn()
    assert made.files[0].read_bytes() == before
    assert list(made.make()) == [FEW]


def test_another_catalogue_has_another_sample_and_the_old_one_goes() -> None:
    """Nothing is kept that nobody reads any more."""
    old = drawn()
    lists = {**catalogue().lists, "some": ("words",)}
    changed = catalogue().model_copy(update={"lists": lists})
    new = TrafficSample("sea", changed)
    assert new.folder != old.folder
    for _loads in new.make():
        pass
    assert new.files
    assert not old.folder.exists()


@pytest.mark.slow  # set aside: a process may finish its file while it is told to go
def test_a_sample_that_was_broken_off_goes_on_where_it_ended(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Files that are there stay; processes end when nobody wants them."""
    draw_few(monkeypatch, 150, 3)
    made = TrafficSample("post", catalogue())
    making = made.make(lambda: len(made.files) < 1)
    assert list(making)[-1] < samples.LOADS
    times = {path: path.stat().st_mtime_ns for path in made.files}
    assert list(made.make())[-1] == samples.LOADS
    assert {path: path.stat().st_mtime_ns for path in times} == times


def test_sets_of_rows_are_numbers() -> None:
    """Places in, the first places out."""
    assert first_rows(as_rows([70, 3, 12]), 2) == [3, 12]
    assert as_rows([]) == 0
