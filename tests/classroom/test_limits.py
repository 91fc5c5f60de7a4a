"""What slows down somebody who guesses codes, or floods the server."""

from profiler_sim.classroom.connection import MAX_SIZE, MIN_SIZE, clamped
from profiler_sim.classroom.join_limits import WRONG_ALL, WRONG_EACH, JoinLimits, MessageRate
from profiler_sim.classroom.origins import is_own_host, is_own_page
from profiler_sim.classroom.windows import read_size


def test_wrong_codes_are_counted_for_a_minute() -> None:
    """From one address, and from all: a million addresses guess no faster."""
    limits = JoinLimits()
    for _ in range(WRONG_EACH):
        assert limits.is_open("10.0.0.1", 0.0)
        limits.note_wrong("10.0.0.1", 0.0)

    assert not limits.is_open("10.0.0.1", 59.0)
    assert limits.is_open("10.0.0.2", 59.0)
    assert limits.is_open("10.0.0.1", 60.0)
    for n in range(WRONG_ALL):
        limits.note_wrong(f"10.1.0.{n}", 100.0)
    assert not limits.is_open("10.9.9.9", 101.0)


def test_a_burst_passes_and_a_flood_does_not() -> None:
    """After a pause a burst passes again."""
    rate = MessageRate(10.0, 20.0, 0.0)

    assert [rate.take(1, 0.0) for _ in range(21)] == [True] * 20 + [False]
    assert rate.take(10, 1.0)
    assert not rate.take(1, 1.0)
    assert not rate.take(21, 1e9)


def test_a_window_has_bounds() -> None:
    """Whatever a browser asks for, a seat draws no larger screen."""
    assert clamped((10**9, 10**9)) == MAX_SIZE
    assert clamped((-1, 0)) == MIN_SIZE
    assert clamped((120, 36)) == (120, 36)


def test_a_note_that_is_none_is_left() -> None:
    """Two whole numbers are a size; nothing else is."""
    wrong = ["", "[", "{}", "null", '{"size":[1]}', '{"size":[1,2,3]}', '{"size":["a","b"]}']
    wrong += ['{"size":[1.5,2]}', '{"size":[true,false]}', '{"size":{"a":1}}', "[" * 5000]

    assert [read_size(each) for each in wrong] == [None] * len(wrong)
    assert read_size('{"type":"open","size":[120,36]}') == (120, 36)


def test_only_our_own_pages_may_ask() -> None:
    """Another name for this address, another port and no origin at all are foreign."""
    own = "192.168.1.20:8080"

    assert is_own_page(f"http://{own}", own)
    assert is_own_page("https://class.example", "class.example")
    foreign = [None, "", "null", "http://evil.example", "http://192.168.1.20:1", f"ftp://{own}"]
    assert not any(is_own_page(each, own) for each in (*foreign, "http://[", f"{own}"))


def test_a_name_that_only_leads_here_is_not_ours() -> None:
    """A number cannot be made to lead elsewhere; a name can."""
    names = {"desk.local"}

    assert all(is_own_host(each, names) for each in ("desk.local:1", "127.0.0.1:8080", "[::1]:1"))
    assert not any(is_own_host(each, names) for each in ("evil.example:8080", "", "[", "a@b"))
