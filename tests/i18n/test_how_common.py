"""Points in words."""

import pytest

from profiler_sim.i18n.how_common import how_common


@pytest.mark.parametrize(
    ("points", "words"),
    [
        (0.0, "about as common in honest loads as in smuggled ones"),
        (2.0, "a little more common in smuggled loads"),
        (3.0, "twice as common in smuggled loads"),
        (10.0, "ten times as common in smuggled loads"),
        (13.0, "20 times as common in smuggled loads"),
        (20.0, "100 times as common in smuggled loads"),
        (29.9, "almost only in smuggled loads"),
        (200.0, "almost only in smuggled loads"),
        (-2.0, "a little more common in honest loads"),
        (-4.8, "three times as common in honest loads"),
        (-200.0, "almost only in honest loads"),
    ],
)
def test_points_are_said_as_the_ratio_they_stand_for(points: float, words: str) -> None:
    """An officer reads no decibels."""
    assert how_common(points) == words


def test_a_sign_of_one_method_speaks_of_such_loads() -> None:
    """Not of everything that is smuggled; below zero it speaks of honest loads all the same."""
    hidden = "when goods are hidden in one way: Under the floor"
    assert how_common(8.0, method="Under the floor") == f"six times as common {hidden}"
    assert how_common(-8.0, method="Under the floor") == "six times as common in honest loads"


def test_every_number_of_points_has_words() -> None:
    """No gap between the table and the rounding beyond it."""
    said = [how_common(at / 100) for at in range(-3500, 3500)]

    assert all("{" not in words and words for words in said)
