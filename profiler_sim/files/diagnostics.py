"""Diagnostics: problems with their place in the file, as text and as JSON."""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence

from profiler_sim.cargo.text import on_one_line
from profiler_sim.cargo.value import Value
from profiler_sim.errors import ProblemsFound
from profiler_sim.files.source import Source
from profiler_sim.files.yaml_tree import MAX_PROBLEMS, YamlNode, key_of, node_at, span_index
from profiler_sim.i18n.text import _
from profiler_sim.i18n.wording import hint, sentence
from profiler_sim.problems import Params, Problem, Severity

_LINE = 160
"""Characters of the longest line that is shown whole."""
_BEFORE, _MEANT, _AFTER = 60, 60, 40
"""Characters that are shown of a longer one: before, of, and after what is meant."""
_LISTS = frozenset({"known", "expected", "message"})
"""Parameters of our own words; every other may be as long as somebody made it."""
_LONGEST = 80
"""Characters of a name or a value as a sentence gives it."""
_LINES = frozenset({"line"})
"""Parameters that are a whole line as it should be: it is to be copied."""


class Diagnostic(Value):
    """One problem with its place and sentences: lines and columns from 1."""

    file: str
    line: int
    column: int
    code: str
    severity: str
    message: str
    hint: str
    source: str = ""
    """The line it is on, as far as it is shown."""
    caret: int = 0
    """Characters of ``source`` before what is meant."""
    width: int = 1
    """How many characters are meant."""


def diagnose(
    source: Source, root: YamlNode | None, problems: Iterable[Problem]
) -> list[Diagnostic]:
    """Give every problem its place, in the order of the file; of very many, the first."""
    return list(_placed(source, ((*_where(source, root, each), each) for each in problems)))


def diagnose_at(source: Source, problems: Iterable[tuple[int, Problem]]) -> list[Diagnostic]:
    """Give places to problems whose character is known already."""
    return list(_placed(source, ((at, 1, problem) for at, problem in problems)))


def unreadable_file(
    file: str,
    code: str,
    params: Mapping[str, str | int | float],
    severity: Severity = Severity.ERROR,
) -> Diagnostic:
    """Tell of a file that could not be read beyond the line and column in ``params``."""
    return Diagnostic(
        file=file,
        line=int(params.get("line", 1)),
        column=int(params.get("column", 1)),
        code=code,
        severity=severity.value,
        message=sentence(code, params),
        hint=hint(code, params),
    )


def errors_in(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Return those that are errors, and not only doubts."""
    return [each for each in diagnostics if each.severity == Severity.ERROR]


def first_error(diagnostics: Iterable[Diagnostic]) -> ProblemsFound:
    """Return the first error of a file that has any, with its place, to be raised."""
    first = errors_in(diagnostics)[0]
    place: Params = {"file": first.file, "line": first.line, "column": first.column}
    return ProblemsFound("file.broken", {**place, "message": first.message})


def first_errors(diagnostics: Iterable[Diagnostic]) -> Iterator[ProblemsFound]:
    """Give the first error of each file, to be shown in a line each."""
    by_file: dict[str, Diagnostic] = {}
    for each in errors_in(diagnostics):
        by_file.setdefault(each.file, each)
    return (first_error([each]) for each in by_file.values())


def _placed(source: Source, placed: Iterable[tuple[int, int, Problem]]) -> Iterator[Diagnostic]:
    """Errors come before doubts where there is not room for all."""
    ranked = sorted(placed, key=lambda each: (each[2].severity is not Severity.ERROR, each[0]))
    shown, rest = ranked[:MAX_PROBLEMS], ranked[MAX_PROBLEMS:]
    for at, width, problem in sorted(shown, key=lambda each: each[0]):
        yield _diagnostic(source, problem, at, width)
    for at, width, _problem in rest[:1]:
        yield _diagnostic(source, Problem("file.more", severity=Severity.NOTE), at, width)


def _where(source: Source, root: YamlNode | None, problem: Problem) -> tuple[int, int]:
    """Character and width a problem points at; the file's beginning where there is no tree."""
    if root is None:
        return 0, 1
    if problem.at_key and problem.keys:
        block, path = node_at(root, problem.keys[:-1])
        key = key_of(block.keys, str(problem.keys[-1]))
        if len(path) == len(problem.keys) - 1 and key in block.keys:
            return block.keys[key], len(key)
    node, path = node_at(root, problem.keys)
    if problem.span and node.data and len(path) == len(problem.keys):
        start = span_index(source, node, problem.span[0])
        return start, max(1, problem.span[1] - problem.span[0])
    return node.start, _first_line(source, node)


def _first_line(source: Source, node: YamlNode) -> int:
    _, end = source.bounds(source.place(node.start)[0])
    return max(1, min(node.end, end) - node.start)


def _diagnostic(source: Source, problem: Problem, at: int, width: int) -> Diagnostic:
    line, column = source.place(at)
    shown, caret = _shown(source, line, at)
    params = {name: _short(name, value) for name, value in problem.params.items()}
    return Diagnostic(
        file=source.name,
        line=line,
        column=column,
        code=problem.code,
        severity=problem.severity.value,
        message=sentence(problem.code, params),
        hint=hint(problem.code, params),
        source=shown,
        caret=caret,
        width=max(1, min(width, len(shown) - caret, _MEANT)),
    )


def _shown(source: Source, line: int, at: int) -> tuple[str, int]:
    """A line, or of a long one what lies around ``at``; and where ``at`` is in it."""
    start, end = source.bounds(line)
    if end - start <= _LINE:
        return source.text[start:end], at - start
    left, right = max(start, at - _BEFORE), min(end, at + _MEANT + _AFTER)
    before, after = "…" * (left > start), "…" * (right < end)
    return before + source.text[left:right] + after, at - left + len(before)


def _short(name: str, value: str | float) -> str | int | float:
    most = _LINE if name in _LINES else _LONGEST
    if isinstance(value, str) and len(value) > most and name not in _LISTS:
        return value[:most] + "…"
    return value


def as_text(diagnostic: Diagnostic) -> str:
    """Write a diagnostic for a person: place, line, caret and hint."""
    before = on_one_line(diagnostic.source[: diagnostic.caret].replace("\t", "    "))
    meant = on_one_line(diagnostic.source[diagnostic.caret : diagnostic.caret + diagnostic.width])
    after = on_one_line(diagnostic.source[diagnostic.caret + diagnostic.width :])
    words = {
        Severity.ERROR: _("error"),
        Severity.WARNING: _("warning"),
        Severity.NOTE: _("note"),
    }
    severity = words[Severity(diagnostic.severity)]
    place = f"{on_one_line(diagnostic.file)}:{diagnostic.line}:{diagnostic.column}"
    lines = [f"{place}: {severity}: {on_one_line(diagnostic.message)}"]
    if diagnostic.source.strip() and Severity(diagnostic.severity) is not Severity.NOTE:
        lines.append(f"    {before}{meant}{after}")
        lines.append("    " + " " * _cells(before) + "^" * max(1, _cells(meant)))
    if diagnostic.hint:
        lines.append(f"    {on_one_line(diagnostic.hint)}")
    return "\n".join(lines)


def _cells(text: str) -> int:
    return sum(
        0 if unicodedata.combining(char) else 1 + (unicodedata.east_asian_width(char) in "WF")
        for char in text
    )


def as_json(found: Sequence[Diagnostic]) -> dict[str, list[dict[str, object]]]:
    """Return the document that ``validate --json`` prints."""
    return {"problems": [d.model_dump(exclude={"source", "caret", "width"}) for d in found]}
