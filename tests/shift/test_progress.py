"""Marks: what is remembered of them."""

from profiler_sim.shift.events import Hit, Marked, Revealed
from profiler_sim.shift.progress import ConsignmentProgress, Marking, apply_event

SUSPICIOUS = Marked(consignment="A", page="bill of lading", box="seal", direction="suspicious")
REASSURING = SUSPICIOUS.model_copy(update={"direction": "reassuring"})
NONE = SUSPICIOUS.model_copy(update={"direction": "none"})
SHOWN = Revealed(consignment="A", hits=(Hit(rule="C03", points=12),))
SEAL = ("bill of lading", "seal")


def _after(*events: Marked | Revealed) -> ConsignmentProgress:
    progress = ConsignmentProgress()
    for event in events:
        progress = apply_event(event, progress)
    return progress


def test_a_box_holds_one_mark_and_the_last_direction_stands() -> None:
    """She may change her mind, and may take the mark away."""
    assert _after(SUSPICIOUS, REASSURING).marks == {SEAL: Marking("reassuring", is_prompted=False)}
    assert _after(SUSPICIOUS, NONE).marks == {}


def test_a_mark_made_after_the_indicators_is_told_apart() -> None:
    """What was read off the indicators is no evidence of her own."""
    assert _after(SHOWN, SUSPICIOUS).marks[SEAL].is_prompted


def test_marking_again_what_was_marked_before_the_indicators_does_not_spoil_it() -> None:
    """The first, unprompted mark stands; another direction is a new mark."""
    assert not _after(SUSPICIOUS, SHOWN, SUSPICIOUS).marks[SEAL].is_prompted
    assert _after(SUSPICIOUS, SHOWN, REASSURING).marks[SEAL].is_prompted
