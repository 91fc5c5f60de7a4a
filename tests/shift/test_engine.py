"""What the engine grants, what it refuses, and what follows."""

import pytest

from profiler_sim.shift.commands import (
    Alert,
    Assess,
    Close,
    Command,
    Enquire,
    Mark,
    Note,
    Open,
    Order,
    Refusal,
    Release,
    ReleaseRest,
    Shortlist,
)
from profiler_sim.shift.engine import decide
from profiler_sim.shift.events import Assessed, Closed, Opened, RestReleased, Revealed
from profiler_sim.shift.requirements import NOTE_LIMIT, REASON_LIMIT
from profiler_sim.shift.state import (
    initial_state,
    minutes_left,
    search_minutes_left,
    searches_left,
)
from profiler_sim.shift.terms import Terms
from tests.shift.desk import (
    ALARM,
    HARMLESS,
    JUDGE,
    OPEN,
    ORDER,
    RECALL,
    RELEASE,
    REVEAL,
    SUSPICIOUS,
    TERMS,
    WITHDRAW,
    code,
    granted,
    walk,
)

START = initial_state(TERMS)
JUDGED = walk(START, OPEN, JUDGE)
AFTER_EACH = TERMS.model_copy(update={"feedback": "after each"})


def test_papers_cost_minutes_the_first_time_only() -> None:
    """Reading again is free, and is recorded."""
    once = walk(START, OPEN)

    assert granted(once, OPEN) == (Opened(consignment="A", minutes=0),)
    assert minutes_left(TERMS, walk(once, OPEN)) == minutes_left(TERMS, once) == 18


def test_without_minutes_one_can_judge_and_decide_but_not_read_or_ask() -> None:
    """Time at the desk runs out; decisions do not need it."""
    spent = walk(
        walk(START, OPEN, Open(consignment="B")),
        *(Enquire(consignment="A", enquiry=name) for name in ("registry", "seal check")),
    )

    assert minutes_left(TERMS, spent) == 1
    assert decide(TERMS, spent, Open(consignment="C")) == Refusal(
        code="no_minutes", params={"needed": 2, "left": 1}
    )
    assert code(spent, Enquire(consignment="B", enquiry="registry")) == "no_minutes"
    assert walk(spent, OPEN, JUDGE, RELEASE, ReleaseRest(percent=5), Close()).closed


def test_an_enquiry_is_paid_for_once() -> None:
    """The second time nothing is spent: the stored answer lies there."""
    asked = walk(START, OPEN, Enquire(consignment="A", enquiry="registry"))

    assert minutes_left(TERMS, asked) == 13
    assert code(asked, Enquire(consignment="A", enquiry="registry")) == "already_asked"


def test_an_answer_can_be_marked_only_when_it_was_asked_for() -> None:
    """Nobody points at a line she has not seen."""
    mark = Mark(consignment="A", page="registry", box="activity", direction="suspicious")
    opened = walk(START, OPEN)

    assert code(opened, mark) == "not_asked"
    assert code(walk(opened, Enquire(consignment="A", enquiry="registry")), mark) is None


def test_papers_that_come_with_an_answer_can_be_marked_only_with_it() -> None:
    """The refusal names the enquiry that brings them, where this desk has it."""
    terms = TERMS.model_copy(update={"enquiries": {"document check": 7}})
    mark = Mark(consignment="A", page="invoice", box="bank", direction="suspicious")
    refused = decide(terms, walk(START, OPEN), mark)

    assert isinstance(refused, Refusal)
    assert (refused.code, refused.params) == ("not_asked", {"name": "document check"})


def test_the_first_judgement_is_locked_and_later_ones_are_final() -> None:
    """What she thought before the indicators stays; the last word stands beside it."""
    second, third = (Assess(consignment="A", percent=step) for step in (60, 80))

    progress = walk(JUDGED, REVEAL, second, third).progress["A"]

    assert progress.first == Assessed(consignment="A", stage="first", percent=30, topic="cocaine")
    assert progress.final == Assessed(consignment="A", stage="final", percent=80, topic=None)
    assert progress.percent == 80


def test_hits_are_recorded_as_they_were_shown() -> None:
    """A later change of the rules does not change what she saw."""
    assert granted(JUDGED, REVEAL, SUSPICIOUS) == (Revealed(consignment="A", hits=SUSPICIOUS),)


def test_rules_that_could_not_run_are_not_shown_as_silence() -> None:
    """No indicators is something else than no answer."""
    assert decide(TERMS, JUDGED, REVEAL, None) == Refusal(code="indicators_missing")
    assert walk(JUDGED, REVEAL, hits=()).progress["A"].hits == ()


def test_a_search_takes_a_slot_and_can_be_changed_or_taken_back() -> None:
    """One slot: another order in its place is no second search."""
    other = Order(consignment="B", examination="full unload", reason="same shipper")
    ordered = walk(JUDGED, ORDER, Open(consignment="B"), Assess(consignment="B", percent=20))

    assert searches_left(TERMS, ordered) == 0
    assert code(ordered, other) == "no_search_left"
    changed = walk(ordered, ORDER.model_copy(update={"examination": "full unload"}))
    assert changed.progress["A"].order
    assert changed.progress["A"].order.examination == "full unload"
    assert code(walk(changed, WITHDRAW), other) is None


TIMED = TERMS.model_copy(
    update={
        "searches": 3,
        "search_minutes": 200,
        "examination_minutes": {"door check": 20, "full unload": 180},
    }
)
"""Three teams that have 200 minutes together."""


def test_a_search_takes_minutes_of_the_teams() -> None:
    """A full unload leaves no time for a second one, and time for a door check."""
    full = ORDER.model_copy(update={"examination": "full unload"})
    at_b = (Open(consignment="B"), Assess(consignment="B", percent=20))
    ordered = walk(JUDGED, full, *at_b, terms=TIMED)
    second = Order(consignment="B", examination="full unload", reason="same shipper")

    assert search_minutes_left(TIMED, JUDGED) == 200
    assert search_minutes_left(TIMED, ordered) == 20
    assert decide(TIMED, ordered, second) == Refusal(
        code="no_search_minutes", params={"name": "full unload", "needed": 180, "left": 20}
    )
    assert code(ordered, second.model_copy(update={"examination": "door check"}), TIMED) is None


def test_an_order_gives_its_minutes_back() -> None:
    """Taken back, changed to a shorter search, or ended by an alarm."""
    full = ORDER.model_copy(update={"examination": "full unload"})
    ordered = walk(JUDGED, full, terms=TIMED)

    assert search_minutes_left(TIMED, walk(ordered, WITHDRAW, terms=TIMED)) == 200
    assert search_minutes_left(TIMED, walk(ordered, ORDER, terms=TIMED)) == 180
    assert search_minutes_left(TIMED, walk(ordered, ORDER, full, terms=TIMED)) == 20
    assert search_minutes_left(TIMED, walk(ordered, ALARM, terms=TIMED)) == 200


def test_without_search_minutes_no_search_is_timed() -> None:
    """So shifts that were stored before they existed play on as they did."""
    stored = Terms.model_validate(
        TERMS.model_dump(exclude={"search_minutes", "examination_minutes"})
    )

    assert search_minutes_left(stored, JUDGED) is None
    assert code(JUDGED, ORDER, stored) is None


def test_only_what_the_rules_pointed_at_needs_a_reason_to_be_released() -> None:
    """Indicators that taken together speak for the trader ask for nothing."""
    silent = Release(consignment="A")

    assert code(JUDGED, silent) is None
    assert code(walk(JUDGED, REVEAL, hits=HARMLESS), silent) is None
    assert code(walk(JUDGED, REVEAL, hits=SUSPICIOUS), silent) == "reason_missing"
    assert code(walk(JUDGED, REVEAL, hits=SUSPICIOUS), RELEASE) is None


def test_a_release_can_be_taken_back_until_the_shift_closes() -> None:
    """Recalled, it is judged as before; the lock on the first judgement holds."""
    released = walk(JUDGED, RELEASE)

    assert walk(released, RECALL).progress["A"] == JUDGED.progress["A"]
    assert code(walk(released, Close()), RECALL) == "shift_closed"


@pytest.mark.parametrize(
    ("decision", "change"), [(ORDER, ORDER), (ORDER, WITHDRAW), (RELEASE, RECALL)]
)
def test_with_the_result_told_after_each_a_decision_is_final(
    decision: Command, change: Command
) -> None:
    """Nobody takes back a decision after having seen what was in the box."""
    decided = walk(JUDGED, decision, terms=AFTER_EACH)

    assert code(decided, change, AFTER_EACH) == "already_told"


def test_the_rest_goes_in_one_stroke_at_the_stated_percentage() -> None:
    """It counts for what had no judgement; her own judgements stand."""
    decision = granted(JUDGED, ReleaseRest(percent=5))

    state = walk(JUDGED, ReleaseRest(percent=5))

    assert decision == (RestReleased(percent=5, consignments=("A", "B", "C"), reason=""),)
    assert [progress.percent for progress in state.progress.values()] == [30, 5, 5]
    assert code(state, ReleaseRest(percent=5)) == "nothing_undecided"


def test_the_rest_needs_a_reason_when_the_rules_pointed_at_some_of_it() -> None:
    """One line covers the stroke."""
    shown = walk(JUDGED, REVEAL, hits=SUSPICIOUS)

    assert decide(TERMS, shown, ReleaseRest(percent=5)) == Refusal(
        code="reason_missing_for_rest", params={"count": 1}
    )
    assert code(shown, ReleaseRest(percent=5, reason="resealed at Gioia Tauro")) is None


def test_taken_out_of_the_rest_a_consignment_has_no_judgement() -> None:
    """The stroke's percentage was never hers."""
    state = walk(START, ReleaseRest(percent=5), RECALL)

    assert state.progress["A"] == START.progress["A"]
    assert state.progress["B"].percent == 5


def test_only_what_travels_on_can_be_alerted_and_only_once() -> None:
    """The next port is told as soon as the papers have been read, judged or not."""
    alert = Alert(consignment="A", reason="pistols in the same firm's last box")
    state = walk(START, OPEN, Open(consignment="B"))

    assert code(state, alert.model_copy(update={"consignment": "B"})) == "goes_no_further"
    assert code(walk(state, alert), alert) == "already_alerted"


def test_the_lot_draws_from_everything_no_search_was_ordered_for() -> None:
    """As many as there are slots in the random lane, in the order of the lot."""
    state = walk(JUDGED, ORDER)

    assert granted(state, Close(random_order=("A", "C", "B"))) == (Closed(drawn=("C",)),)
    assert granted(state, Close()) == (Closed(drawn=()),)


@pytest.mark.parametrize(
    ("command", "expected"),
    [
        (Open(consignment="Z"), "unknown_consignment"),
        (Enquire(consignment="A", enquiry="horoscope"), "unknown_enquiry"),
        (Assess(consignment="A", percent=37), "off_the_ladder"),
        (Assess(consignment="A", percent=30, topic="stamps"), "unknown_topic"),
        (ReleaseRest(percent=0), "off_the_ladder"),
        (ORDER.model_copy(update={"examination": "x"}), "unknown_examination"),
        (ORDER.model_copy(update={"ticks": ("gas", "weather")}), "unknown_tick"),
        (ORDER.model_copy(update={"reason": " "}), "reason_missing"),
        (ORDER.model_copy(update={"reason": "a\nb"}), "reason_not_one_line"),
        (ORDER.model_copy(update={"reason": "x" * (REASON_LIMIT + 1)}), "text_too_long"),
        (RELEASE.model_copy(update={"reason": "a\nb"}), "reason_not_one_line"),
        (Note(consignment="A", text="\n"), "text_missing"),
        (Note(consignment="A", text="x" * (NOTE_LIMIT + 1)), "text_too_long"),
    ],
)
def test_what_is_asked_for_wrongly_is_refused_by_name(command: Command, expected: str) -> None:
    """On a consignment that could be ordered, released and asked about."""
    assert code(JUDGED, command) == expected


def test_nothing_moves_after_the_close() -> None:
    """Not even a star."""
    closed = walk(JUDGED, Close())

    assert code(closed, Shortlist(consignment="B", on=True)) == "shift_closed"
    assert code(closed, Close()) == "shift_closed"
