"""Conditions that try to get out of a rule: refused with their place, and nothing of them runs."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from profiler_sim.cargo.facts.reference import FACTS
from profiler_sim.cargo.text import forbidden_characters
from profiler_sim.files.diagnostics import Diagnostic
from profiler_sim.mentor.validation import validate
from profiler_sim.rules.condition import CheckedCondition, check_condition
from tests.rules.attempts import ATTEMPTS, variants

COLUMNS = tuple(entry.column for entry in FACTS.values())
SONG = "the-canary-sings-7261"
RULE = """\
  - id: A{number}
    title: Attempt {number}
    when: {when}
    points: 1
    why: w
    innocent: i
    examples:
      unknown:
        packages: 1
"""
LINES = RULE.count("\n")
MOST = 200
"""Rules in one file; a pack holds at most 300."""
IN_FILES = [
    each for each in ATTEMPTS if not list(forbidden_characters(each)) and "\u00a0" not in each
]
"""What a file can bring: control characters end with its form, odd blanks are read as blanks."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with one file that must not be read."""
    made = tmp_path_factory.mktemp("attempts")
    (made / "canary.csv").write_text(f"content\n{SONG}\n", encoding="utf-8")
    return made


def _aimed(attempt: str, folder: Path) -> str:
    """Give an attempt real files to read and to write."""
    aimed = attempt.replace("CANARY", str(folder / "canary.csv"))
    return aimed.replace("TARGET", str(folder / "target"))


def _quoted(text: str) -> str:
    """Write a text as YAML in double quotes, with escapes for all that is not plain."""
    return '"' + "".join(map(_escaped, text)) + '"'


def _escaped(char: str) -> str:
    if char in '"\\':
        return f"\\{char}"
    return char if char.isascii() and char.isprintable() else f"\\U{ord(char):08X}"


def _pack(name: str, attempts: Iterable[str]) -> str:
    rules = (RULE.format(number=n, when=_quoted(each)) for n, each in enumerate(attempts))
    return f"pack: {name}\ntitle: Attempts\nrules:\n" + "".join(rules)


@pytest.fixture(scope="module")
def told(folder: Path) -> list[Diagnostic]:
    """What is said of packs that hold every attempt as a rule."""
    files = []
    for start in range(0, len(IN_FILES), MOST):
        files.append(folder / f"attempts{start // MOST}.yaml")
        aimed = (_aimed(each, folder) for each in IN_FILES[start : start + MOST])
        files[-1].write_text(_pack(files[-1].stem, aimed), encoding="utf-8")
    return validate(files)


def _when(number: int) -> tuple[str, int]:
    """The file and the line of a rule's condition."""
    return f"attempts{number // MOST}.yaml", 3 + number % MOST * LINES + 3


def _place(found: Diagnostic) -> tuple[str, int]:
    return Path(found.file).name, found.line


def test_there_are_many_attempts() -> None:
    """All different."""
    assert len(set(ATTEMPTS)) == len(ATTEMPTS) > 400


def test_every_attempt_is_refused_at_its_place_with_advice(told: list[Diagnostic]) -> None:
    """An error on the line of the condition, at a column inside it, with a hint."""
    at_line = {_place(d): d for d in told if d.severity == "error"}

    for number, attempt in enumerate(IN_FILES):
        found = at_line.get(_when(number))
        assert found is not None, attempt
        assert found.code.startswith("condition."), attempt
        assert found.column > len("    when:"), attempt
        assert found.hint, attempt
        assert found.message != found.code, attempt


def test_nothing_else_is_said(told: list[Diagnostic]) -> None:
    """No attempt spills over: every error lies on a condition."""
    lines = {_when(number) for number in range(len(IN_FILES))}

    assert {_place(d) for d in told if d.severity == "error"} == lines


def test_nothing_was_read_or_written(told: list[Diagnostic], folder: Path) -> None:
    """The file keeps its secret, and no file has come into being."""
    assert sorted({path.name for path in folder.iterdir()}) == [
        "attempts0.yaml",
        "attempts1.yaml",
        "attempts2.yaml",
        "canary.csv",
    ]
    assert not [d for d in told if SONG in d.message + d.hint]


def _passed(conditions: Iterable[str]) -> Iterator[str]:
    for condition in conditions:
        if isinstance(check_condition(condition, COLUMNS), CheckedCondition):
            yield condition


def test_no_attempt_passes_the_checker() -> None:
    """Bare, without a file around it."""
    assert list(_passed(ATTEMPTS)) == []


def test_some_attempts_hidden_in_sound_conditions_are_refused_too() -> None:
    """Every twentieth; the rest has its turn among the long proofs."""
    assert list(_passed(list(variants())[::20])) == []


@pytest.mark.slow
def test_no_attempt_hidden_in_a_sound_condition_is_let_through() -> None:
    """More than two thousand ways of hiding one."""
    hidden = list(variants())

    assert len(hidden) > 2000
    assert list(_passed(hidden)) == []
