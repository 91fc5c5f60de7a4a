"""Text is measured in cells and wrapped at words."""

import pytest

from profiler_sim.tui.paper.canvas import cells, wrap


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("ab", ["a", "b"]),
        ("中a", ["中", "", "a"]),
        ("e\u0301x", ["e\u0301", "x"]),
        ("\u0301x", ["◌\u0301", "x"]),
        ("☎\ufe0f", ["☎\ufe0f", ""]),
        ("a\u200d", ["a", "⟨", "2", "0", "0", "D", "⟩"]),
    ],
)
def test_a_wide_sign_takes_two_cells_and_an_accent_none(text: str, expected: list[str]) -> None:
    """Accents without a letter get one; a joiner, invisible and binding, is shown."""
    assert cells(text) == expected


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("", 4, [""]),
        ("    ", 4, [""]),
        ("one two", 7, ["one two"]),
        ("one two", 6, ["one", "two"]),
        ("one  two six", 8, ["one  two", "six"]),
        ("  one", 5, ["  one"]),
        ("one\n\ntwo", 9, ["one", "", "two"]),
        ("a\tb", 9, ["a b"]),
        ("FX123456", 3, ["FX1", "234", "56"]),
        ("a FX1234", 3, ["a", "FX1", "234"]),
        ("FX1234 b", 4, ["FX12", "34 b"]),
        ("中文字", 3, ["中", "文", "字"]),
        ("中文字", 4, ["中文", "字"]),
    ],
)
def test_words_stay_whole_unless_wider_than_the_line(
    text: str, width: int, expected: list[str]
) -> None:
    """Spaces between words stay too, save where the line ends."""
    assert ["".join(line) for line in wrap(text, width)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("a bcd", ["a", "bcd"]), ("ab cd", ["ab", "cd"]), ("abcd e", ["", "abcd", "e"])],
)
def test_the_first_line_can_leave_room_for_a_mark(text: str, expected: list[str]) -> None:
    """A word that fits the second line only is not broken to begin on the first."""
    assert ["".join(line) for line in wrap(text, 4, taken=2)] == expected


def test_an_address_is_broken_after_its_at_or_a_dot() -> None:
    """So that it can be read on, and copied; any other long word where the line ends."""
    assert told("office@hestralia.example", 23) == ["office@hestralia.", "example"]
    assert told("office@hestralia.example", 12) == ["office@", "hestralia.", "example"]
    assert told("office@hestralia.example", 5) == ["offic", "e@", "hestr", "alia.", "examp", "le"]
    assert told("hestralia.example", 12) == ["hestralia.ex", "ample"]


def told(text: str, width: int) -> list[str]:
    """Wrapped, as text."""
    return ["".join(line) for line in wrap(text, width)]
