"""The list of a class: a table with one trainee a line, as a spreadsheet saves it."""

import csv
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from profiler_sim.cargo.text import forbidden_characters, nearest_word
from profiler_sim.problems import Problem

NAME, LANGUAGE = "trainee", "language"
"""Headings of the columns of names and, where there is one, of languages."""
MOST_LETTERS = 40
"""Longest name of a trainee."""
MOST_TRAINEES = 200


class Listed(NamedTuple):
    """A trainee on the list."""

    name: str
    language: str = ""
    """Code of the language of her screens; empty for that of the class."""


ReadLanguage = Callable[[str], str | None]
"""Gives the code that a word means; None where it means no language that there is."""


def read_roster(
    text: str, read_language: ReadLanguage
) -> tuple[tuple[Listed, ...], tuple[Problem, ...]]:
    """Read the trainees of a class, and every problem of the table at its line and column.

    The first line holds the headings, one of which is ``trainee``, and one may be ``language``;
    commas, semicolons or tabs stand between columns.
    """
    lines = text.removeprefix("\ufeff").splitlines()
    rows = list(csv.reader(lines, delimiter=_delimiter(lines)))
    headings = [cell.strip().casefold() for cell in rows[0]] if rows else []
    if NAME not in headings:
        nearest = nearest_word(NAME, headings) or ""
        code = "roster.no_heading_nearest" if nearest else "roster.no_heading"
        return (), (Problem(code, (1, 1), {"heading": NAME, "nearest": nearest}),)
    column = headings.index(NAME)
    names = [(line, _cell(row, column)) for line, row in enumerate(rows[1:], 2) if any(row)]
    problems = list(_problems(names, column + 1))
    words = _languages(rows, headings)
    codes = {line: read_language(word) if word else "" for line, word in words.items()}
    problems += (
        Problem("roster.language", (line, headings.index(LANGUAGE) + 1), {"word": words[line]})
        for line, code in codes.items()
        if code is None
    )
    listed = tuple(Listed(name, codes.get(line) or "") for line, name in names)
    return listed, tuple(sorted(problems, key=lambda each: each.keys))


def _languages(rows: Sequence[Sequence[str]], headings: Sequence[str]) -> dict[int, str]:
    """Give what stands in the column of languages, by line."""
    if LANGUAGE not in headings:
        return {}
    column = headings.index(LANGUAGE)
    return {line: _cell(row, column) for line, row in enumerate(rows[1:], 2) if any(row)}


def _delimiter(lines: Sequence[str]) -> str:
    first = lines[0] if lines else ""
    return max((",", ";", "\t"), key=first.count)


def _cell(row: Sequence[str], column: int) -> str:
    return " ".join(row[column].split()) if column < len(row) else ""


def _problems(names: Sequence[tuple[int, str]], column: int) -> Iterator[Problem]:
    if not names:
        yield Problem("roster.empty", (2, column))
    if len(names) > MOST_TRAINEES:
        params = {"n": len(names), "most": MOST_TRAINEES}
        yield Problem("roster.too_many", (names[MOST_TRAINEES][0], column), params)
    seen: dict[str, int] = {}
    for line, name in names:
        place = (line, column)
        if code := name_problem(name):
            yield Problem(code, place, {"name": name, "most": MOST_LETTERS})
        elif (first := seen.setdefault(name.casefold(), line)) != line:
            yield Problem("roster.twice", place, {"name": name, "line": first})


def name_problem(name: str) -> str:
    """Say by its code what is wrong with a name; empty where nothing is."""
    if not name:
        return "roster.no_name"
    if len(name) > MOST_LETTERS:
        return "roster.name_too_long"
    if any(forbidden_characters(name)):
        return "roster.name_letters"
    return ""
