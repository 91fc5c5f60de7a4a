"""Lines as their authors mean them: each slip is told at its own line, and its hint mends it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from profiler_sim.files.line_faults import repair_lines
from profiler_sim.files.line_parts import in_quotes, parts_of
from profiler_sim.files.search_path import shipped_folder
from profiler_sim.files.source import SUSPICIOUS, Source
from profiler_sim.files.yaml_tree import YamlTree
from profiler_sim.problems import Severity
from tests.files.golden import bad_files

SHIPPED = [(path, path.read_text("utf-8")) for path in sorted(shipped_folder().rglob("*.yaml"))]
CASE = """\
scenario: monday
title: Monday at Bar
unit: Bar
hidden:
  firearms in machinery: 2
rules: [core, firearms]  #packs
language: "en" # a comment
level: 'basic'   #as usual
messages: [{from: a, text: "b # c"}]	# and here
my cases:
  - goods: USED GARDEN MACHINES
    from: Mersin
    packages: 64
    hides:
      method: firearms in machinery
      place: in the goods
    signs:
      payment: in cash
  - goods: TILES
    from: Mersin
note: |
  - what is said here: is only text
     # and this
budget:
  searches: 4
"""


def tree(text: str) -> object:
    """What a text holds, without places; None where its form is broken."""
    form = YamlTree(Source("", text))
    if form.root is None or any(p.severity is Severity.ERROR for _, p in form.problems):
        return None
    return form.root.plain()


@pytest.mark.thorough
@pytest.mark.parametrize("is_broken", [True, False])
def test_nothing_is_wrong_with_lines_that_ship(is_broken: bool) -> None:
    """Comments, texts in many lines, conditions and lists are read as YAML reads them."""
    for path, text in SHIPPED:
        mended = repair_lines(text, is_broken=is_broken)

        assert (mended.text, mended.faults) == (text, []), path


@pytest.mark.parametrize("line", [line for line in CASE.splitlines() if line])
def test_a_line_put_together_again_is_the_line(line: str) -> None:
    """Nothing is lost between its parts."""
    assert parts_of(line).text == line


@pytest.mark.parametrize("path", bad_files(), ids=lambda path: path.stem)
def test_a_hint_that_is_followed_to_the_letter_mends_the_line(path: Path) -> None:
    """With every line as it should be, no fault of that kind is left."""
    text = path.read_bytes().decode("utf-8", "replace")
    form = YamlTree(Source(path.name, text))
    is_broken = not _is_read(text)
    mended = repair_lines(text, is_broken=is_broken)

    after = YamlTree(Source(path.name, mended.text))

    kinds = {problem.code for _, problem in mended.faults}
    assert not kinds & {problem.code for _, problem in after.problems}
    told = {problem.code for _, problem in form.problems if problem.severity is Severity.ERROR}
    left = {problem.code for _, problem in after.problems if problem.severity is Severity.ERROR}
    assert left <= told - kinds


def _is_read(text: str) -> bool:
    """Whether the text as it is breaks nothing."""
    return not any(
        problem.severity is Severity.ERROR for _, problem in YamlTree(Source("", text)).problems
    ) and not SUSPICIOUS.search(text)


def _entry(line: str) -> bool:
    """Whether a slip in the indent of this line is one: it has a key or a hyphen, and a level."""
    parts = parts_of(line)
    return bool(parts.indent) and bool(parts.key or parts.items)


def _no_break(line: str) -> str:
    return line.replace(" ", "\u00a0", len(line) - len(line.lstrip()))


def _wide(line: str) -> str:
    return "\u3000" + line[1:]


def _dash(line: str) -> str:
    return line.replace("- ", "\u2013 ", 1) if line.lstrip().startswith("- ") else _wide(line)


def _narrow(line: str) -> str:
    return line.replace(": ", ":\u202f", 1) if ": " in line else _wide(line)


def _quote(line: str) -> str:
    key, colon, value = line.partition(": ")
    return f'{key}: "{value}' if colon else _wide(line)


SLIPS: list[Callable[[str], str]] = [_no_break, _wide, _dash, _narrow, _quote]
ENTRIES = [n for n, x in enumerate(CASE.splitlines()) if _entry(x) and "only text" not in x]


@given(at=st.sampled_from(ENTRIES), slip=st.sampled_from(SLIPS))
@settings(deadline=None, derandomize=True, max_examples=120)
def test_a_slip_is_told_at_its_own_line_and_the_rest_is_read(
    at: int, slip: Callable[[str], str]
) -> None:
    """With the line as it should be the file holds what it was meant to hold."""
    lines = CASE.splitlines()
    lines[at] = slip(lines[at])
    text = "\n".join(lines) + "\n"
    source = Source("", text)

    form = YamlTree(source)

    errors = [place for place, p in form.problems if p.severity is Severity.ERROR]
    assert {source.place(place)[0] for place in errors} == {at + 1}
    assert form.root is not None
    assert form.root.plain() == tree(CASE)


@given(at=st.sampled_from(ENTRIES), by=st.sampled_from([-1, 1]))
@settings(deadline=None, derandomize=True)
def test_an_indent_that_is_off_by_one_is_told_at_its_line(at: int, by: int) -> None:
    """Where YAML cannot read on: in words, at the line itself or at the next of its block."""
    lines = CASE.splitlines()
    lines[at] = " " + lines[at] if by > 0 else lines[at][1:]
    text = "\n".join(lines) + "\n"
    source = Source("", text)

    found = YamlTree(source).problems

    assert {problem.code.removesuffix("_of") for _, problem in found} <= {
        "file.too_far_left",
        "file.too_far_right",
    }
    assert {source.place(place)[0] for place, _ in found} <= {at + 1, at + 2, at + 3}


@given(st.text(alphabet="ab:# -'\"[]{}*&\u00a0\u2013\u201c\n\t", max_size=60))
@settings(deadline=None, derandomize=True, max_examples=200)
def test_any_lines_can_be_looked_at(text: str) -> None:
    """Places stay within the text, line ends stay as they are, and nothing is raised."""
    for is_broken in (True, False):
        mended = repair_lines(text, is_broken=is_broken)

        assert mended.text.count("\n") == text.count("\n")
        assert all(0 <= at <= len(text) for at, _ in mended.faults)
        assert all(0 <= mended.original(at) <= len(text) for at in range(len(mended.text)))
    YamlTree(Source("", text))


READ_AS_THEY_ARE = [
    '{"title": "“a” #b",\n "traffic": {"days": 1},\n "note": "x"}\n',
    'note: "first “one”\n  said \\"x\\" and\n  more: text" #end\nunit: Bar\n',
    "rules: [core, #all\n  firearms]\nunit: Bar\n",
    "note: >-  \n  \u2013 a: b\n  * c #d\nunit: Bar\n",
    "note: some text\n  \u2013 and more #1\nunit: Bar\n",
    "hidden: {a: 1, b: 2} #two\nunit: Bar\n",
    "note: see 12:30 and http://x.y/#z\nunit: Bar\n",
    "- a\n-  b\n- - c\n",
    "key: -5\nother: --\n",
]


@pytest.mark.parametrize("text", READ_AS_THEY_ARE)
def test_what_yaml_reads_as_meant_is_no_fault(text: str) -> None:
    """At most a doubt; the tree is the parser's own."""
    form = YamlTree(Source("", text))

    assert form.root is not None
    assert form.is_whole
    assert all(problem.severity is Severity.WARNING for _, problem in form.problems)


@pytest.mark.parametrize("text", ["a", "it's", 'say "a"', "both ' and \"", "back\\slash", "a\tb"])
def test_a_text_in_quotes_is_the_text(text: str) -> None:
    """Whatever it holds."""
    assert tree(f"note: {in_quotes(text)}\n") == {"note": text}
