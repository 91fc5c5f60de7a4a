"""What is wrong with a condition, at its column, and with the rule as the file has it."""

from collections.abc import Iterator, Sequence

from textual.content import Content

from profiler_sim.files.diagnostics import Diagnostic
from profiler_sim.i18n.text import N_, _, ngettext
from profiler_sim.i18n.wording import hint, sentence
from profiler_sim.problems import Problem, Severity
from profiler_sim.tui.bench.panel_lines import sentence_lines
from profiler_sim.tui.show import plain, row

_CONDITION = "condition."
"""Beginning of the codes that the condition itself shows."""
_HINTS = {
    "rule.no_example": N_("Press x. The bench writes one from a load that the rule meets."),
}
"""What to do here, where the hint for the file speaks of its keys."""


def problem_lines(
    condition: str, problems: Sequence[Problem], of_rule: Sequence[Diagnostic], width: int
) -> Iterator[Content]:
    """Write the first problem of a condition with its column, then what the file says of it.

    ``of_rule`` are the problems of its lines in the file.
    """
    for problem in problems[:1]:
        yield from _problem(condition, problem, width)
    if any(each.severity is Severity.ERROR for each in problems):
        return
    others = [
        each
        for each in of_rule
        if not each.code.startswith(_CONDITION) and each.severity != Severity.NOTE
    ]
    for each in others[:1]:
        said = _("Line {n} of the file: {problem}").format(n=each.line, problem=each.message)
        advice = _(_HINTS[each.code]) if each.code in _HINTS else each.hint
        yield from sentence_lines(Severity(each.severity), said, advice, width)
    if more := len(others[1:]):
        text = ngettext("{n} more problem in the file.", "{n} more problems in the file.", more)
        yield plain(text.format(n=more), "$text-muted")


def _problem(condition: str, problem: Problem, width: int) -> Iterator[Content]:
    start, end = problem.span or (0, len(condition))
    begin = condition.rfind("\n", 0, start) + 1
    line, column = condition.count("\n", 0, start) + 1, start - begin + 1
    text = condition[begin:].split("\n", maxsplit=1)[0]
    yield from _excerpt(text, start - begin, max(1, min(end, begin + len(text)) - start), width)
    place = (
        _("Line {line}, column {column}: {problem}")
        if "\n" in condition.strip()
        else _("Column {column}: {problem}")
    )
    said = place.format(line=line, column=column, problem=sentence(problem.code, problem.params))
    yield from sentence_lines(problem.severity, said, hint(problem.code, problem.params), width)


def _excerpt(text: str, at: int, wide: int, width: int) -> Iterator[Content]:
    """The part of a line that is meant, with signs below it."""
    if not text:
        return
    cut = max(0, at + min(wide, width // 2) - width + 2)
    shown = text[cut : cut + width]
    yield plain(shown, "$text-muted")
    yield row(" " * (at - cut), plain("^" * max(1, min(wide, width - (at - cut))), "$text-error"))
