"""Problems with their place in the file, told to a person or to a program."""

import unicodedata
from collections.abc import Iterable, Sequence

from profiler_sim.cargo.text import visible
from profiler_sim.cargo.value import Value
from profiler_sim.files.compose import Node, node_at, span_index
from profiler_sim.files.source import Source
from profiler_sim.i18n.text import _
from profiler_sim.i18n.wording import hint, sentence
from profiler_sim.problems import Problem, Severity


class Diagnostic(Value):
    """One problem as it is told: lines and columns from 1."""

    file: str
    line: int
    column: int
    code: str
    severity: str
    message: str
    hint: str
    source: str = ""
    """The line it is on."""
    width: int = 1
    """How many characters are meant."""


def diagnose(source: Source, root: Node | None, problems: Iterable[Problem]) -> list[Diagnostic]:
    """Give every problem its place, in the order of the file."""
    told = [_diagnostic(source, problem, *_where(source, root, problem)) for problem in problems]
    return sorted(told, key=lambda d: (d.line, d.column))


def diagnose_form(source: Source, problems: Iterable[tuple[int, Problem]]) -> list[Diagnostic]:
    """The same for problems whose character is known already."""
    return [_diagnostic(source, problem, at, 1) for at, problem in problems]


def _where(source: Source, root: Node | None, problem: Problem) -> tuple[int, int]:
    """Character and width a problem points at; the file's beginning where there is no tree."""
    if root is None:
        return 0, 1
    if problem.at_key and problem.keys:
        block, path = node_at(root, problem.keys[:-1])
        key = str(problem.keys[-1])
        if len(path) == len(problem.keys) - 1 and key in block.keys:
            return block.keys[key], len(key)
    node, path = node_at(root, problem.keys)
    if problem.span and len(path) == len(problem.keys):
        start = span_index(source, node, problem.span[0])
        return start, max(1, problem.span[1] - problem.span[0])
    return node.start, _first_line(source, node)


def _first_line(source: Source, node: Node) -> int:
    line, column = source.place(node.start)
    return max(1, min(node.end - node.start, len(source.line(line)) - column + 1))


def _diagnostic(source: Source, problem: Problem, at: int, width: int) -> Diagnostic:
    line, column = source.place(at)
    text = source.line(line)
    return Diagnostic(
        file=source.name,
        line=line,
        column=column,
        code=problem.code,
        severity=problem.severity.value,
        message=sentence(problem.code, problem.params),
        hint=hint(problem.code, problem.params),
        source=text,
        width=max(1, min(width, len(text) - column + 1)),
    )


def report(found: Diagnostic) -> str:
    """Tell a diagnostic to a person: place, line, caret and hint."""
    before = visible(found.source[: found.column - 1]).expandtabs(4)
    meant = visible(found.source[found.column - 1 : found.column - 1 + found.width])
    after = visible(found.source[found.column - 1 + found.width :])
    words = {
        Severity.ERROR: _("error"),
        Severity.WARNING: _("warning"),
        Severity.NOTE: _("note"),
    }
    told = words[Severity(found.severity)]
    lines = [
        f"{visible(found.file)}:{found.line}:{found.column}: {told}: {visible(found.message)}"
    ]
    if found.source.strip() and Severity(found.severity) is not Severity.NOTE:
        lines.append(f"    {before}{meant}{after}")
        lines.append("    " + " " * _cells(before) + "^" * max(1, _cells(meant)))
    if found.hint:
        lines.append(f"    {visible(found.hint)}")
    return "\n".join(lines)


def _cells(text: str) -> int:
    return sum(
        0 if unicodedata.combining(char) else 1 + (unicodedata.east_asian_width(char) in "WF")
        for char in text
    )


def as_json(found: Sequence[Diagnostic]) -> dict[str, list[dict[str, object]]]:
    """The document ``validate --json`` prints."""
    return {"problems": [d.model_dump(exclude={"source", "width"}) for d in found]}
