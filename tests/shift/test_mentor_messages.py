"""What the mentor of a class sends to a desk: an event of the shift, with its minutes."""

from profiler_sim.shift.commands import Close, Open, Receive
from profiler_sim.shift.events import Informed, read_event
from profiler_sim.shift.state import all_minutes, initial_state, minutes_left
from tests.shift.desk import OPEN, TERMS, code, granted
from tests.shift.desk import walk as _walk

NEWS = Receive(number=1, kind="news", text="the seal of B is reported")
TIME = Receive(number=2, kind="minutes", text="", minutes=15)


def test_it_is_an_event_that_comes_back_from_its_text() -> None:
    """With the mentor's own words."""
    (event,) = granted(initial_state(TERMS), NEWS)

    assert event == Informed(number=1, kind="news", text="the seal of B is reported")
    assert read_event(event.model_dump_json()) == event


def test_nothing_comes_twice_and_nothing_after_the_close() -> None:
    """Whoever sends it again changes nothing."""
    begun = initial_state(TERMS)

    assert code(_walk(begun, NEWS), NEWS) == "already_informed"
    assert code(_walk(begun, Close()), NEWS) == "shift_closed"


def test_given_minutes_can_be_spent() -> None:
    """They come on top of those of the terms, from then on."""
    begun = _walk(initial_state(TERMS), OPEN)
    given = _walk(begun, TIME)

    assert minutes_left(TERMS, given) == minutes_left(TERMS, begun) + 15 == 33
    assert all_minutes(TERMS, given) == 35
    spent = _walk(given, Open(consignment="B"))
    assert minutes_left(TERMS, spent) == 31
