"""What there was to see on a scan, in sentences."""

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from profiler_sim.cargo.scans import LEVELS, REGIONS, Scene
from profiler_sim.play.contents import ScanReview
from profiler_sim.play.scan_words import scan_sentences, squares_in_words
from tests.pictures.scenes import HIDDEN, scene, scenes


def words(
    shown: Scene,
    *,
    hidden: bool = True,
    marks: Mapping[str, str] | None = None,
    squares: tuple[str, ...] = (),
    cannot: bool = False,
) -> str:
    """Everything that is said of a scan at its third level."""
    review = ScanReview(
        scene=shown,
        level=LEVELS[2],
        squares=squares,
        is_hidden=hidden,
        cannot_show=cannot,
        was_taken=marks is not None,
        marks=marks or {},
    )
    return " ".join(scan_sentences(review))


@pytest.mark.parametrize(
    ("name", "said"),
    [
        (
            "bags behind the doors",
            (
                "The hidden goods: Dense bags, column A, rows 3 to 4. "
                "An ordinary load has nothing in this place."
            ),
        ),
        (
            "tusks in nuts",
            (
                "The hidden goods: Dense, straight pieces side by side, "
                "columns F to G, rows 3 to 4. "
                "The goods around are lighter, so this place is darker."
            ),
        ),
        (
            "copies among goods of their kind",
            (
                "The hidden goods: Boxes as heavy as the goods, columns B to D, rows 1 to 4. "
                "Only its edges and its pattern differ from the goods."
            ),
        ),
        (
            "packs in cooling machinery",
            (
                "The hidden goods: One dense block, behind the far end, square H3. "
                "An ordinary load has nothing in this place."
            ),
        ),
    ],
)
def test_matter_place_and_goods_around_are_named(name: str, said: str) -> None:
    """Derived from the bodies in the beam."""
    shown = words(HIDDEN[name][0])

    assert shown.startswith(said)
    assert "A trained reader would say: something is there." in shown


def test_an_honest_load_is_called_honest() -> None:
    """Whatever stands out in it."""
    assert words(scene("container 20", "CT", 300), hidden=False).startswith(
        "This load is honest. Nothing stands out."
    )
    oddity = words(HIDDEN["bags behind the doors"][0], hidden=False)
    assert oddity.startswith("This load is honest. Harmless, but it stands out: ")


def test_a_wrong_that_no_picture_can_show_is_said_to_be_one() -> None:
    """A value too low is in no picture."""
    assert words(scene("container 20", "CT", 300), hidden=False, cannot=True).startswith(
        "A scan cannot show what is wrong with this load."
    )


def test_marks_are_told_right_or_not() -> None:
    """Suspicious ones, by their squares."""
    bags = HIDDEN["bags behind the doors"][0]
    shown = words(bags, marks={"A3": "suspicious", "H1": "suspicious"}, squares=("A3", "A4"))

    assert "Your mark is right: A3." in shown
    assert "Nothing stands out here: H1." in shown
    assert "You did not ask for a scan." in words(bags)
    assert "You marked no square as suspicious." in words(bags, marks={})


@given(st.sets(st.sampled_from(REGIONS), min_size=1))
def test_many_squares_are_never_a_list(squares: set[str]) -> None:
    """The first and the last column and row, however many there are."""
    said = squares_in_words(squares)

    assert len(said) <= len("columns A to H, rows 1 to 4")
    assert min(squares)[0] in said


@given(scenes(), st.booleans())
def test_every_scene_has_words(shown: Scene, hidden: bool) -> None:
    """Of any kind, with any bodies."""
    said = words(shown, hidden=hidden)

    assert "{" not in said
    assert all(len(sentence.split()) <= 20 for sentence in said.split(". "))
