"""Answers that come later: paid for at once, here when the desk's clock says so."""

from profiler_sim.shift.commands import Close, Command, Enquire, Mark, Open, Refusal, Wait
from profiler_sim.shift.engine import decide
from profiler_sim.shift.events import Enquired, Waited, read_event
from profiler_sim.shift.state import ShiftState, initial_state, minutes_left, next_due
from tests.shift.desk import JUDGE, OPEN, ORDER, RECALL, RELEASE, TERMS, WITHDRAW, code, granted
from tests.shift.desk import walk as _walk

LATE = TERMS.model_copy(update={"latency": {"registry": 4}, "desk_minutes": 30})
"""The registry answers four minutes after it was asked."""
ASK = Enquire(consignment="A", enquiry="registry")


def walk(*commands: Command) -> ShiftState:
    """From the beginning of such a shift."""
    return _walk(initial_state(LATE), *commands, terms=LATE)


def test_the_answer_is_paid_for_at_once_and_due_later() -> None:
    """Two minutes for the papers, five for the asking, four until it comes."""
    opened = walk(OPEN)

    assert granted(opened, ASK, terms=LATE) == (
        Enquired(consignment="A", enquiry="registry", minutes=5, due=11),
    )
    asked = walk(OPEN, ASK)
    assert minutes_left(LATE, asked) == 23
    assert asked.progress["A"].enquiries == ()
    assert asked.progress["A"].awaited == {"registry": 11}
    assert next_due(asked) == 11


def test_the_answer_comes_while_something_else_is_done() -> None:
    """Reading two other papers takes the four minutes."""
    reading = walk(OPEN, ASK, Open(consignment="B"))
    assert reading.progress["A"].enquiries == ()

    read = walk(OPEN, ASK, Open(consignment="B"), Open(consignment="C"))
    assert read.progress["A"].enquiries == ("registry",)
    assert read.progress["A"].awaited == {}
    assert next_due(read) is None


def test_whoever_waits_spends_the_minutes_until_the_next_answer() -> None:
    """Exactly those, and not more."""
    asked = walk(OPEN, ASK)

    assert granted(asked, Wait(), terms=LATE) == (Waited(minutes=4),)
    waited = walk(OPEN, ASK, Wait())
    assert waited.progress["A"].enquiries == ("registry",)
    assert minutes_left(LATE, waited) == 19
    assert code(waited, Wait(), LATE) == "nothing_awaited"


def test_nobody_waits_longer_than_the_desk_is_open() -> None:
    """The answer would come after the last minute."""
    terms = LATE.model_copy(update={"desk_minutes": 9})
    asked = _walk(initial_state(terms), OPEN, ASK, terms=terms)

    assert decide(terms, asked, Wait()) == Refusal(
        code="answer_too_late", params={"needed": 4, "left": 2}
    )
    closed = _walk(asked, Close(), terms=terms)
    assert closed.progress["A"].enquiries == ()


def test_what_is_awaited_is_neither_asked_again_nor_marked() -> None:
    """There is no line to point at yet."""
    asked = walk(OPEN, ASK)
    mark = Mark(consignment="A", page="registry", box="activity", direction="suspicious")

    assert code(asked, ASK, LATE) == "already_asked"
    assert code(asked, mark, LATE) == "answer_awaited"
    assert code(walk(OPEN, ASK, Wait()), mark, LATE) is None


def test_nothing_comes_to_a_decided_consignment_until_the_decision_is_taken_back() -> None:
    """It is judged by what was known when it was taken."""
    for decision, taken_back in ((ORDER, WITHDRAW), (RELEASE, RECALL)):
        decided = (OPEN, ASK, JUDGE, decision, Open(consignment="B"), Open(consignment="C"))
        held = walk(*decided)

        assert held.progress["A"].enquiries == ()
        assert next_due(held) is None
        assert code(held, Wait(), LATE) == "nothing_awaited"
        assert walk(*decided, taken_back).progress["A"].enquiries == ("registry",)


def test_an_event_of_before_answers_came_later_still_reads() -> None:
    """Its answer came at once."""
    old = '{"version": 1, "consignment": "A", "event": "enquired", "enquiry": "x", "minutes": 5}'

    event = read_event(old)

    assert isinstance(event, Enquired)
    assert event.due is None
