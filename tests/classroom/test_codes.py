"""Codes are short, easy to read aloud, and compared as people type them."""

import random

from hypothesis import given
from hypothesis import strategies as st

from profiler_sim.classroom.codes import (
    CLASS_LETTERS,
    LETTERS,
    PERSONAL_LETTERS,
    draw_code,
    is_same_code,
    read_code,
    written_code,
)


@given(st.integers(), st.sampled_from([CLASS_LETTERS, PERSONAL_LETTERS]))
def test_a_code_is_read_back_as_it_is_written(seed: int, length: int) -> None:
    """Small letters, spaces and hyphens do not matter."""
    code = draw_code(length, random.Random(seed).randrange)

    assert len(code) == length
    assert set(code) <= set(LETTERS)
    assert is_same_code(code, written_code(code).lower())
    assert is_same_code(code, " ".join(code))


def test_no_letter_is_misread() -> None:
    """Nobody has to tell 0 from O, or 1 from I and L."""
    assert not set("01ILO") & set(LETTERS)


@given(st.text(max_size=30))
def test_whatever_is_typed_is_compared(typed: str) -> None:
    """Letters of other scripts too; only the code itself is the code."""
    assert is_same_code("K7MPQX", typed) is (read_code(typed) == "K7MPQX")


def test_half_a_code_is_none() -> None:
    """A beginning that fits is not enough, and neither is nothing."""
    assert not is_same_code("K7MPQX", "K7M")
    assert not is_same_code("K7MPQX", "")
