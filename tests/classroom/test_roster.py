"""The list of a class, as a spreadsheet saves it."""

import pytest

from profiler_sim.classroom.roster import MOST_TRAINEES, read_roster
from profiler_sim.i18n.wording import message

CODES = {"sq": "sq", "sr-Cyrl": "sr_Cyrl"}


@pytest.mark.parametrize(
    "text",
    [
        "trainee\nAna\nBlerim\n",
        "\ufeffTrainee;office\r\nAna;Bar\r\nBlerim;Durrës\r\n",
        'office\ttrainee\nBar\t"Ana"\n\t\nBar\t Blerim \n',
    ],
)
def test_names_are_read_from_their_column(text: str) -> None:
    """Commas, semicolons or tabs; a byte order mark, empty lines and spaces do no harm."""
    assert read_roster(text, CODES.get) == ((("Ana", ""), ("Blerim", "")), ())


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("name\nAna\n", [("roster.no_heading", 1, 1)]),
        ("trainees\nAna\n", [("roster.no_heading_nearest", 1, 1)]),
        ("", [("roster.no_heading", 1, 1)]),
        ("trainee\n", [("roster.empty", 2, 1)]),
        (
            "office,trainee\nBar,Ana\nBar,\nBar,ana\n",
            [("roster.no_name", 3, 2), ("roster.twice", 4, 2)],
        ),
        ("trainee,language\nAna,sq\nBlerim,xx\n", [("roster.language", 3, 2)]),
        (
            f"trainee\n{'x' * 41}\nAna\u202e\n",
            [("roster.name_too_long", 2, 1), ("roster.name_letters", 3, 1)],
        ),
    ],
)
def test_every_problem_has_its_line_and_column(
    text: str, places: list[tuple[str, int, int]]
) -> None:
    """All at once, each with a sentence of its own."""
    _names, problems = read_roster(text, CODES.get)

    assert [(each.code, *each.keys) for each in problems] == places
    assert all(message(each.code, each.params) != each.code for each in problems)


def test_a_list_has_an_end() -> None:
    """The first name too many is pointed at."""
    text = "trainee\n" + "".join(f"t{n}\n" for n in range(MOST_TRAINEES + 3))

    assert [each.keys for each in read_roster(text, CODES.get)[1]] == [(MOST_TRAINEES + 2, 1)]


def test_a_trainee_may_have_a_language() -> None:
    """By the code that people write; an empty cell leaves the language of the class."""
    text = "language;trainee\nsr-Cyrl;Ana\n;Blerim\n"

    assert read_roster(text, CODES.get) == ((("Ana", "sr_Cyrl"), ("Blerim", "")), ())
