"""What the step-by-step investigator would have found in a shift of one's own."""

import pytest

from profiler_sim.errors import WrongUsage
from profiler_sim.evidence.posterior import posterior
from profiler_sim.files.authored_files import scenario_by_name
from profiler_sim.i18n.wording import sentence
from profiler_sim.play.debriefs import debrief, read_truth
from profiler_sim.play.desk import Desk, Moment
from profiler_sim.play.ideal_investigator import ideal_investigation
from profiler_sim.scenario.model import Scenario
from profiler_sim.shift.commands import Close, ReleaseRest
from profiler_sim.store.memory import MemoryStore
from profiler_sim.traffic.sampler import columns_from_cases, log_scores, probabilities
from tests.play.beginning import begin
from tests.play.reader import sit_through
from tests.play.sitting import MORNING, catalogue

SCENARIO = scenario_by_name("three-pistols")


def mean(store: MemoryStore, shift: str) -> float:
    """Finds to expect."""
    found = ideal_investigation(store, shift)
    assert found is not None
    assert "the best questions" in sentence(found.code, found.params)
    return float(found.params["mean"])


@pytest.mark.thorough
def test_it_stands_between_the_papers_and_knowing_everything() -> None:
    """Over some shifts; in a single one luck may have it otherwise, and never above the oracle."""
    store = MemoryStore()
    shifts = [sit_through(store, SCENARIO, seed=seed) for seed in range(8)]

    ladders = [
        debrief(Desk.open(store, shift), lambda _: {}).debrief.shift.score.searches.baselines
        for shift in shifts
    ]
    means = [mean(store, shift) for shift in shifts]

    assert sum(ladder.documents for ladder in ladders) < sum(means)
    assert all(found <= ladder.oracle for found, ladder in zip(means, ladders, strict=True))


def test_it_opens_as_many_as_the_trainee_did() -> None:
    """Whoever opens nothing stands on a ladder of nothing."""
    budget = SCENARIO.budget.model_copy(update={"desk_minutes": 0})
    hasty = SCENARIO.model_copy(update={"severity": {}, "budget": budget})
    store = MemoryStore()
    shift = begin(store, hasty, catalogue(), seed=7, trainee="otter", started=MORNING)
    desk = Desk.open(store, shift)
    for command in (ReleaseRest(percent=1, reason="no time"), Close()):
        after = desk.do(command, Moment(MORNING, 900))
        assert isinstance(after, Desk)
        desk = after

    assert mean(store, shift) == 0


def test_the_truth_of_an_open_shift_is_not_read() -> None:
    """Not even for a number."""
    store = MemoryStore()
    shift = begin(store, SCENARIO, catalogue(), seed=3, trainee="otter", started=MORNING)

    with pytest.raises(WrongUsage):
        ideal_investigation(store, shift)


def test_hand_written_cases_are_left_out() -> None:
    """They are in no statistics, and what they hide is not looked for."""
    case = {"hides": {"method": "firearms in machinery", "place": "in the goods"}}
    written = Scenario.model_validate(
        {**SCENARIO.model_dump(by_alias=True), "my cases": (case,), "guide": ()}
    )
    store = MemoryStore()
    shift = sit_through(store, written)

    assert len(read_truth(store, shift).cases) == 41
    assert ideal_investigation(store, shift) is not None


def test_what_was_dealt_is_weighed_as_it_was_drawn() -> None:
    """Columns made again from the truth give the odds of the evidence, for papers and answers."""
    store = MemoryStore()
    truth = read_truth(store, sit_through(store, SCENARIO))
    columns = columns_from_cases(truth.model, truth.cases)

    for asked in ((), tuple(truth.model.no_answer)):
        found = probabilities(log_scores(truth.model, columns, asked)).T.tolist()
        for case, row in zip(truth.cases, found, strict=True):
            assert row == pytest.approx(posterior(truth.model, case, asked), abs=1e-9)


def test_a_case_without_a_cover_cannot_be_recalled() -> None:
    """It was never drawn."""
    store = MemoryStore()
    truth = read_truth(store, sit_through(store, SCENARIO))
    odd = truth.cases[0].model_copy(update={"cover": None})

    with pytest.raises(ValueError, match="hand-written"):
        columns_from_cases(truth.model, [odd])


def test_a_load_that_its_author_counts_is_among_those_that_are_found() -> None:
    """With clues that no sign knows, so loud that nobody leaves it; without, it is left out.

    It is the only load of the shift, so that no other is left for its sake.
    """
    hides = {"method": "firearms in machinery", "place": "in the goods"}
    clues = tuple({"shows": f"{n}", "box": "consignee", "strength": "strong"} for n in range(4))
    alone = {**SCENARIO.model_dump(by_alias=True), "hidden": {hides["method"]: 0.01}}
    case = {"goods": "GARDEN MACHINES", "from": "Mersin", "hides": hides, "clues": clues}

    def finds(counts: str) -> float:
        cases = ({**case, "counts": counts},)
        written = Scenario.model_validate({**alone, "my cases": cases})
        store = MemoryStore()
        return mean(store, sit_through(store, written))

    assert (finds("yes"), finds("no")) == (1, 0)
