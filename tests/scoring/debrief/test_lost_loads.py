"""At which step a smuggled load was lost: papers not read, and a scan that was not ordered."""

import pytest

from profiler_sim.cargo.scans import SCAN
from profiler_sim.scoring.debrief.evidence_ledger import evidence_ledger
from profiler_sim.scoring.debrief.lost_loads import Step, lost_loads
from profiler_sim.scoring.evaluation.completed_shift import CompletedShift
from profiler_sim.scoring.evaluation.scored_shift import ScoredShift
from profiler_sim.shift.commands import Close, Command, Enquire, Open, ReleaseRest
from tests.scoring.debrief.test_shown_signs import shift
from tests.scoring.evaluation.test_marking import CASE, MODEL, sign
from tests.scoring.shifts import World, played

ODD, USUAL = 0, 1
SCANNED = Enquire(consignment="1", enquiry=SCAN)
OPEN = Open(consignment="1")


def with_scan(shows: int, *commands: Command) -> CompletedShift:
    """A smuggled load whose papers and answers are usual, and what its scan shows."""
    table = sign(SCAN, SCAN, ("C2",), 0.05, 0.3)
    model = MODEL.model_copy(
        update={"signs": (*MODEL.signs, table), "no_answer": {**MODEL.no_answer, SCAN: 0.0}}
    )
    signs = dict.fromkeys(CASE.signs, USUAL) | {SCAN: shows}
    case = CASE.model_copy(update={"signs": signs})
    return shift(*commands, case=case, model=model)


def step_of(closed: CompletedShift) -> Step:
    """Where the only load was lost."""
    by_step = lost_loads(ScoredShift(closed)).by_step
    return next(step for step, names in by_step.items() if names)


@pytest.mark.parametrize("commands", [(), (OPEN,)])
def test_a_load_that_a_scan_would_have_shown_had_a_sign(commands: tuple[Command, ...]) -> None:
    """It was an answer that could have been asked for, and it is named among the evidence."""
    closed = with_scan(ODD, *commands)
    scan = evidence_ledger(closed, "1").scan

    assert step_of(closed) == "not scanned"
    assert scan is not None
    assert (scan.seen_in, scan.value, scan.is_held) == (SCAN, "odd", False)
    assert scan.points == pytest.approx(7.78, abs=0.01)


def test_a_scan_that_shows_nothing_or_was_taken_is_no_sign_left() -> None:
    """A scan that was taken is a line of the ledger like every answer."""
    empty, taken = with_scan(USUAL, OPEN), with_scan(ODD, OPEN, SCANNED)
    ledger = evidence_ledger(taken, "1")

    assert step_of(empty) != "not scanned"
    assert step_of(taken) != "not scanned"
    assert ledger.scan is None
    assert [line.is_held for line in ledger.lines if line.seen_in == SCAN] == [True]


@pytest.mark.parametrize(("is_read", "step"), [(False, "not read"), (True, "not chosen")])
def test_papers_that_nobody_read_are_not_said_to_have_been_passed_over(
    step: Step, *, is_read: bool
) -> None:
    """Papers alone were enough to search it."""
    world = World(papers=[0.9, 0.05], full=[0.9, 0.05], hides=frozenset({0}), searches=1)
    name = world.names[0]
    read = [Open(consignment=name)] if is_read else []
    closed = played(world, [*read, ReleaseRest(percent=5), Close()])

    assert lost_loads(ScoredShift(closed)).by_step[step] == (name,)
