"""Faults of values, those of stated papers too: each at its line, in words of ours."""

from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
import yaml

from profiler_sim.files.diagnostics import Diagnostic
from profiler_sim.mentor.validation import validate

IMPORTED = Path("tests/mentor/files/imported.yaml")
BAD: tuple[Any, ...] = ("heavy", -3, 1.5, "12.03.2026", "2026-13-45", [], {}, {"a": 1}, 10**20, "")


def _places(block: Any, above: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    for key, value in block.items() if isinstance(block, dict) else enumerate(block):
        yield (*above, key)
        if isinstance(value, dict | list):
            yield from _places(value, (*above, key))


def _problems(path: Path, text: str) -> list[Diagnostic]:
    path.write_text(text, encoding="utf-8")
    return validate([path])


@pytest.mark.thorough
def test_no_bad_value_is_answered_by_a_library(tmp_path: Path) -> None:
    """Whatever stands at any place of the papers: no sentence of the library that reads it."""
    shipped = yaml.safe_load(IMPORTED.read_text(encoding="utf-8"))
    papers = shipped["my cases"][0]["papers"]
    for place in _places(papers):
        for bad in BAD:
            changed = deepcopy(shipped)
            block = changed["my cases"][0]["papers"]
            for key in place[:-1]:
                block = block[key]
            block[place[-1]] = bad
            told = _problems(tmp_path / "imported.yaml", yaml.safe_dump(changed, sort_keys=False))
            assert not [each.message for each in told if "nput " in each.message], (place, bad)


@pytest.mark.parametrize(
    ("right", "wrong", "message", "hint"),
    [
        ("gross_kg: 18400", "gross_kg: heavy", "“heavy” is not a number", "Write digits"),
        ("mode: sea", "mode: ship", "“ship” is not possible here", "One of: sea, road, air, post"),
        ("mode: sea", "", "“mode” is missing", "Add a line “mode: …”."),
        ("06:00:00", "morning", "is not a day and time", "Write it such as 2026-03-01T06:00."),
        ("bill_no", "bil_no", "“bil_no” is not known here", "Did you mean “bill_no”?"),
    ],
)
def test_a_fault_of_the_papers_has_its_line(
    tmp_path: Path, right: str, wrong: str, message: str, hint: str
) -> None:
    """Once, at the value itself, with what to write."""
    text = IMPORTED.read_text(encoding="utf-8")
    line = text[: text.index(right)].count("\n") + 1

    told = _problems(tmp_path / "imported.yaml", text.replace(right, wrong, 1))

    found = [each for each in told if message in each.message]
    assert [hint in each.hint for each in found] == [True]
    assert abs(found[0].line - line) <= (1 if not wrong else 0)


@pytest.mark.parametrize(
    ("title", "message", "hint"),
    [
        ('""', "a text is needed here, and it is empty", "Write a few words."),
        ("a" * 121, "this text is too long", "At most 120 characters."),
    ],
)
def test_a_text_has_its_length(tmp_path: Path, title: str, message: str, hint: str) -> None:
    """A title of a rule is neither empty nor a page long."""
    rule = f"{{id: P1, title: {title}, when: gross_kg > 1, points: 3, why: a, innocent: b}}"

    told = _problems(tmp_path / "p.yaml", f"pack: p\ntitle: x\nrules:\n- {rule}\n")

    assert [(each.line, each.message, each.hint) for each in told] == [(4, message, hint)]
