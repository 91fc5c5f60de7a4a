"""Dealing: the same seed deals the same papers, and planted loads are where they should be."""

from collections import Counter
from functools import lru_cache

import pytest

from profiler_sim.cargo.answers import ANSWER_FIELDS
from profiler_sim.cargo.sea.model import Sea
from profiler_sim.cargo.value import required
from profiler_sim.evidence.compile import compile_model
from profiler_sim.evidence.posterior import contributions, ideal_probability, ledger
from profiler_sim.files.authored_files import scenario_by_name
from profiler_sim.traffic.generated import generate_consignments
from profiler_sim.traffic.relations import relations_of
from profiler_sim.traffic.sampler import hidden_probability, sample_chunks
from tests.repetition import first_of
from tests.traffic.proofs import SEEDS, Setting, catalogue, dishonest, setting, setting_of, weighed


@lru_cache(maxsize=1)
def planted() -> Setting:
    """Three pistols with exactly so many of everything."""
    scenario = scenario_by_name("three-pistols")
    counts = {"firearms in machinery": 3, "counterfeit in mixed load": 2}
    hidden = {"cigarettes under cover load": 1.5}
    return setting_of(scenario.model_copy(update={"hidden": hidden, "exactly": counts}))


@pytest.mark.thorough
@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("look", ["papers", "everything", "everything and scans"])
def test_planted_loads_leave_the_odds_honest(seed: int, look: str) -> None:
    """Each consignment hides one with the share that is stated; 50,000 of each seed."""
    where = planted()
    asked = where.asked(look)

    assert dishonest(weighed(where, asked, 50_000, seed)) == []


def test_columns_and_single_consignments_are_weighed_alike() -> None:
    """The vectorised and the plain posterior agree to 1e-9."""
    scenario, model = setting("three-pistols")
    everything = tuple(model.no_answer)
    relations = relations_of(scenario, catalogue(), model, 5)
    columns, _ = next(sample_chunks(model, 200, 5, relations=relations))
    single = [
        ideal_probability(model, d.case, everything)
        for d in generate_consignments(scenario, catalogue(), model, 200, 5)
    ]

    assert single == pytest.approx(
        hidden_probability(model, columns, everything).tolist(), abs=1e-9
    )


def test_the_ledger_adds_up_to_the_odds() -> None:
    """Prior, cover and signs in points are exactly the odds of the leading method."""
    scenario, model = setting("a-durres-week")
    for dealt in generate_consignments(scenario, catalogue(), model, 60, 3):
        told = ledger(model, dealt.case, ())
        assert told.hypothesis > 0
        assert len(told.lines) == 2 + len(contributions(model, dealt.case, ()))


@first_of("name", ["three-pistols", "night-lane", "cold-boxes", "parcels-monday"])
def test_an_enquiry_drawn_apart_leaves_papers_truth_and_other_answers_as_they_are(
    name: str,
) -> None:
    """A seed that was handed out before the enquiry came deals the same exercise with it."""
    scenario = scenario_by_name(name)
    late = {e.enquiry for e in catalogue().enquiries.values() if e.drawn_apart}
    before = catalogue().model_copy(
        update={
            "enquiries": {n: e for n, e in catalogue().enquiries.items() if n not in late},
            "signs": {n: s for n, s in catalogue().signs.items() if s.seen_in not in late},
        }
    )
    parts = {ANSWER_FIELDS[enquiry]: None for enquiry in late}

    now = list(
        generate_consignments(scenario, catalogue(), compile_model(scenario, catalogue()), 60, 9)
    )
    then = list(generate_consignments(scenario, before, compile_model(scenario, before), 60, 9))

    assert late
    assert [d.papers for d in now] == [d.papers for d in then]
    for one, other in zip(now, then, strict=True):
        assert one.answers.model_copy(update=parts) == other.answers.model_copy(update=parts)
        assert one.case.signs.items() >= other.case.signs.items()
        same: dict[str, object] = {"signs": {}, "shown_at": {}}
        assert one.case.model_copy(update=same) == other.case.model_copy(update=same)


def test_same_seed_same_papers() -> None:
    """Traffic is a function of scenario, version and seed; a longer one begins like a shorter."""
    scenario, model = setting("three-pistols")

    long = [d.papers for d in generate_consignments(scenario, catalogue(), model, 60, 9)]
    short = [d.papers for d in generate_consignments(scenario, catalogue(), model, 40, 9)]
    other = [d.papers for d in generate_consignments(scenario, catalogue(), model, 40, 10)]
    assert long[:40] == short
    assert short != other


@pytest.mark.thorough
def test_planted_counts_are_in_every_run_of_a_shift() -> None:
    """As many in each forty consignments, and a longer traffic still begins like a shorter one."""
    scenario, model = planted()
    each = scenario.traffic.consignments

    long = list(generate_consignments(scenario, catalogue(), model, 10 * each, 6))

    for start in range(0, len(long), each):
        methods = Counter(
            model.hypotheses[one.case.hypothesis].method for one in long[start : start + each]
        )
        assert {m: methods[m] for m in scenario.exactly} == scenario.exactly
    assert [
        d.papers for d in generate_consignments(scenario, catalogue(), model, each + 3, 6)
    ] == [d.papers for d in long[: each + 3]]
    places = {d.papers.id[-2:] for d in long if d.case.hypothesis}
    assert len(places) > 20


@pytest.mark.thorough
def test_dates_and_ports_are_coherent() -> None:
    """Booked before loaded before arrived; no port twice on a route."""
    scenario, model = setting("a-durres-week")
    for dealt in generate_consignments(scenario, catalogue(), model, 1_000, 4):
        sea = dealt.papers.by(Sea)
        assert (
            required(required(sea.booking).made_on)
            < required(sea.loaded_on)
            < sea.arrives_at.date()
        )
        route = (sea.loading_port, *sea.transhipment_ports, sea.discharge_port)
        assert len(set(route)) == len(route), route
        moves = dealt.answers.container_moves
        if moves:
            days = [move.on for move in moves.events]
            assert days == sorted(days)
