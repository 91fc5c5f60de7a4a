"""Clues in answers of enquiries: they weigh and can be read once somebody has asked."""

import pytest

from profiler_sim.documents.answers import fill_answer_page
from profiler_sim.documents.papers import fill_documents
from profiler_sim.evidence.compile import compile_model
from profiler_sim.evidence.model import GroundTruth
from profiler_sim.evidence.posterior import (
    contributions,
    evidence_points,
    ideal_probability,
    ledger,
)
from profiler_sim.mentor.checked_catalogue import catalogue
from profiler_sim.mentor.class_search import ReaderStrength, class_searches
from profiler_sim.mentor.own_loads import deal_own_loads
from profiler_sim.mentor.simulation import sample_shifts
from profiler_sim.scenario.model import AuthoredCase, Clue, Hides, Scenario, Strength
from profiler_sim.scoring.evaluation.marking import signs_shown_in
from profiler_sim.traffic.fixed_counts import rng
from profiler_sim.traffic.generated import GeneratedConsignment
from profiler_sim.traffic.own_cases import with_cases
from profiler_sim.traffic.sampler import hidden_probability

SAYS = "The number belongs to a firm fined in March"
ASKED = "registry"
SEED = 4


def scenario(strength: Strength = Strength.STRONG, enquiry: str | None = ASKED) -> Scenario:
    """One load that hides something, with one clue."""
    case = AuthoredCase(
        goods="GARDEN MACHINES",
        commodity="garden machines",
        hides=Hides(method="firearms in machinery", place="in the goods"),
        clues=(Clue(shows=SAYS, box="telephone", enquiry=enquiry, strength=strength),),
        counts=True,
    )
    return Scenario(
        scenario="clue",
        title="Clue",
        unit="Bar",
        hidden={"firearms in machinery": 2},
        my_cases=(case,),
    )


def dealt(written: Scenario) -> GeneratedConsignment:
    """Its load."""
    model = compile_model(written, catalogue())
    return deal_own_loads(written, catalogue(), model, SEED)[0]


def test_it_is_read_in_the_answer_and_nowhere_before() -> None:
    """No paper holds its words, nor does another answer; the page of the enquiry does."""
    one = dealt(scenario())
    names = {place.id: place.name for place in catalogue().places.values()}
    assert SAYS not in str(fill_documents(one.papers, names))
    assert SAYS not in one.papers.model_dump_json()
    page = fill_answer_page(ASKED, one.answers, one.papers, names)
    told = {each.box.id for each in page.boxes if SAYS in str(each.lines)}
    assert told == {"telephone"}
    others = one.answers.model_copy(update={ASKED: None})
    assert SAYS not in others.model_dump_json()


@pytest.mark.parametrize(("strength", "points"), [(Strength.WEAK, 3.01), (Strength.STRONG, 10.0)])
def test_it_weighs_once_its_answer_is_there(strength: Strength, points: float) -> None:
    """Before, the papers say as much as without it."""
    written = scenario(strength)
    model, case = compile_model(written, catalogue()), dealt(written).case
    bare = case.model_copy(update={"clues": ()})
    assert ideal_probability(model, case, ()) == ideal_probability(model, bare, ())
    before, after = (ideal_probability(model, each, (ASKED,)) for each in (bare, case))
    moved = evidence_points(after, 1 - after) - evidence_points(before, 1 - before)
    assert moved == pytest.approx(points, abs=0.01)
    assert SAYS not in contributions(model, case, ())
    assert contributions(model, case, (ASKED,))[SAYS] == pytest.approx(points, abs=0.01)
    seen = {line.name: line.seen_in for line in ledger(model, case, (ASKED,)).lines}
    assert seen[SAYS] == ASKED


def test_a_mark_finds_it_on_the_page_of_its_answer_alone() -> None:
    """A box of the same name on another page shows it only where the clue is one of papers."""
    written = scenario()
    model, case = compile_model(written, catalogue()), dealt(written).case
    assert SAYS in signs_shown_in(model, case, ASKED, "telephone")
    assert SAYS not in signs_shown_in(model, case, "bill of lading", "telephone")


def test_a_class_weighs_it_as_the_debrief_does() -> None:
    """Among sampled traffic, with and without the answer."""
    written = scenario()
    model = compile_model(written, catalogue())
    (shifts,) = sample_shifts(written, catalogue(), (), (1, SEED))
    case: GroundTruth = dealt(written).case
    both = with_cases(shifts, [case], [0.0], rng(1))
    for asked in ((), (ASKED,), tuple(model.answers)):
        own = hidden_probability(both.model, both.columns, asked)[-1]
        assert own == pytest.approx(ideal_probability(model, case, asked), abs=1e-9)


@pytest.mark.thorough
def test_only_who_asks_is_moved_by_it() -> None:
    """Readers who ask nothing search the load as often as without the clue."""
    with_clue, without = (
        class_searches(
            written, catalogue(), [dealt(scenario()).case.model_copy(update=clues)], SEED
        )[0]
        for written, clues in ((scenario(), {}), (scenario(), {"clues": ()}))
    )
    assert with_clue[ReaderStrength.POORLY] == without[ReaderStrength.POORLY]
    assert with_clue[ReaderStrength.WELL] >= without[ReaderStrength.WELL]
