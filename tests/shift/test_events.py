"""Clocks jump; what is recorded does not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from profiler_sim.shift.events import IDLE_CAP_MS, Closed, active_ms, read_event

SECONDS = st.floats(-1e9, 1e9)


@given(SECONDS, SECONDS)
def test_durations_are_never_negative_and_never_idle(before: float, now: float) -> None:
    """Whatever the clock does between two events, forwards or back."""
    assert 0 <= active_ms(before, now) <= IDLE_CAP_MS


def test_a_duration_below_a_minute_is_told_in_milliseconds() -> None:
    """Three quarters of a second are 750."""
    assert active_ms(100.0, 100.75) == 750


def test_an_event_of_an_unknown_kind_or_version_is_not_guessed_at() -> None:
    """A newer program's events are refused, not half understood."""
    assert read_event('{"event": "closed", "drawn": []}') == Closed(drawn=())
    for text in ('{"event": "teleported"}', '{"event": "closed", "drawn": [], "version": 2}'):
        with pytest.raises(ValidationError):
            read_event(text)
