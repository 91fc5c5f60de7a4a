"""Files made to hurt: refused at their place and in a few lines.

``tests.bench.hostile`` measures how long they take; a bomb that goes off takes minutes.
"""

from collections.abc import Mapping
from pathlib import Path

import pytest

from profiler_sim.errors import Unreadable
from profiler_sim.files.diagnostics import Diagnostic, as_text
from profiler_sim.files.yaml_tree import MAX_PROBLEMS
from profiler_sim.mentor.validation import validate

HEAD = "scenario: mine\ntitle: Mine\nunit: Bar\n"
LONGEST = 600
"""Characters of the longest line that is printed."""

Place = tuple[str, int, int]
"""Code, line, column."""
HOSTILE: Mapping[str, tuple[str, Place]] = {
    "50,000 brackets": (f"{HEAD}hidden: {'[' * 50_000}", ("file.too_deep", 4, 40)),
    "50,000 braces": (f"{HEAD}hidden: {'{a: ' * 50_000}", ("file.too_deep", 4, 133)),
    "50,000 hyphens": (f"{HEAD}hidden:\n{'- ' * 50_000}", ("file.too_deep", 5, 63)),
    "50,000 question marks": (f"{HEAD}{'? ' * 50_000}", ("file.key", 4, 3)),
    "1,000 indents": (
        HEAD + "".join(f"{' ' * depth}a:\n" for depth in range(1_000)),
        ("file.too_deep", 36, 33),
    ),
    "alias bomb": (
        "".join(f"{b}: &{b} [{','.join([f'*{a}'] * 9)}]\n" for a, b in ("ab", "bc", "cd")),
        ("file.begins", 1, 4),
    ),
    "merge bomb": (f"{HEAD}hidden:\n  <<: [{'{a: 1}, ' * 5_000}]\n", ("file.merge", 5, 3)),
    "object of Python": (
        f"{HEAD}note: !!python/object/apply:os.system ['true']\n",
        ("file.tag", 4, 7),
    ),
    "binary": (f"{HEAD}note: !!binary R0lGODlh\n", ("file.tag", 4, 7)),
    "two documents": (f"{HEAD}---\n{HEAD}", ("file.documents", 4, 1)),
    "rest after the end": (f"{HEAD}...\nmore: 1\n", ("file.documents", 5, 1)),
    "another version": (f"%YAML 3.0\n---\n{HEAD}", ("file.form", 1, 1)),
    "key twice": (f"{HEAD}title: Yours\n", ("file.duplicate", 4, 1)),
    "300,000 entries": (f"{HEAD}rules: [{'a,' * 300_000}]\n", ("file.too_many", 4, 399_987)),
    "a key of 900,000 letters": (f"{'a' * 900_000}: x\n", ("file.scalar_too_long", 1, 1)),
    "a text of 900,000 letters": (
        f"{HEAD}note: {'a' * 900_000}",
        ("file.scalar_too_long", 4, 7),
    ),
    "a name of 60,000 letters": (f"{HEAD}{'a' * 60_000}: x\n", ("file.no_colon", 4, 1)),
    "60,000 unknown keys": (
        HEAD + "".join(f"k{number}: 1\n" for number in range(60_000)),
        ("file.unknown_key", 4, 1),
    ),
    "unknown keys on one line": (
        f"{HEAD}budget: {{{', '.join(f'k{n}: 1' for n in range(60_000))}}}\n",
        ("file.unknown_key_in_braces", 4, 10),
    ),
    "60,000 keys given twice": (HEAD + "note: x\n" * 60_000, ("file.duplicate", 5, 1)),
    "60,000 zeros": (HEAD + "note: " + "a\0" * 60_000, ("file.control", 4, 8)),
    "60,000 doubtful signs": (
        HEAD + "note: " + "a\u200b" * 30_000 + "\nlevle: basic\n",
        ("file.doubtful", 4, 8),
    ),
    "escape in quotes": (f'{HEAD}note: "a\\x1b]0;b\\a"\n', ("file.escape", 4, 7)),
    "escape in a key": (f'{HEAD}"a\\eb": 1\n', ("file.escape", 4, 1)),
    "half a sign": (f'{HEAD}note: "\\ud800"\n', ("file.backslash", 4, 10)),
    "16-bit letters": (
        "scenario: x".encode("utf-16-be").decode("latin-1"),
        ("file.encoding_16", 1, 1),
    ),
}


def checked(folder: Path, raw: bytes) -> list[Diagnostic]:
    """What is found in a file of these bytes."""
    path = folder / "hostile.yaml"
    path.write_bytes(raw)
    return validate([path])


@pytest.mark.thorough
@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_refused_at_its_place(name: str, tmp_path: Path) -> None:
    """The first thing that is said has the right line and column, and the rest is bounded."""
    text, place = HOSTILE[name]

    found = checked(tmp_path, text.encode())

    assert place in [(each.code, each.line, each.column) for each in found[:2]]
    assert any(each.severity == "error" for each in found)
    assert len(found) <= 2 * (MAX_PROBLEMS + 1)
    assert max(len(line) for each in found for line in as_text(each).splitlines()) < LONGEST


def test_what_is_not_told_is_said_to_be_there(tmp_path: Path) -> None:
    """Of very many problems the first are told, and that there are more."""
    text, _ = HOSTILE["60,000 keys given twice"]

    found = checked(tmp_path, text.encode())

    assert (found[-1].code, found[-1].severity) == ("file.more", "note")
    assert {each.code for each in found[:-1]} == {"file.duplicate"}


def test_an_error_is_told_before_any_number_of_doubts(tmp_path: Path) -> None:
    """The exit code follows from what is told, so an error is never among what is left out."""
    text, _ = HOSTILE["60,000 doubtful signs"]

    found = checked(tmp_path, text.encode())

    assert "file.unknown_key_nearest" in {each.code for each in found}


BROKEN_BYTES: Mapping[str, tuple[bytes, Place]] = {
    "Latin-1": (HEAD.encode() + "note: Durrës\n".encode("latin-1"), ("file.encoding", 4, 11)),
    "half a surrogate": (b"scenario: \xed\xa0\x80\n", ("file.encoding", 1, 11)),
    "overlong": (b"scenario: \xc0\xaf\n", ("file.encoding", 1, 11)),
    "16-bit letters with a mark": (HEAD.encode("utf-16"), ("file.encoding_16", 1, 1)),
    "2 MiB": (b"# " + b"x" * (2 << 20), ("file.too_long", 1, (1 << 20) + 1)),
    "2 MiB of lines": (b"a: b\n" * (2 << 20), ("file.too_long", 209_716, 2)),
}


@pytest.mark.parametrize("name", BROKEN_BYTES)
def test_bytes_that_are_no_text_are_told_at_their_place(name: str, tmp_path: Path) -> None:
    """Line and column of the first byte that cannot be used; one problem, no more."""
    raw, place = BROKEN_BYTES[name]

    found = checked(tmp_path, raw)

    assert [(each.code, each.line, each.column) for each in found] == [place]


def test_what_is_no_file_is_unreadable(tmp_path: Path) -> None:
    """Absent: a sentence and exit code 2, because nothing has been checked."""
    with pytest.raises(Unreadable) as told:
        validate([tmp_path / "absent.yaml"])

    assert told.value.exit_code == 2
