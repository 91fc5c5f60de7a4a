"""Lines of a panel beside a form: headings, and sentences with a mark before them."""

from collections.abc import Iterator, Sequence

from textual.content import Content

from profiler_sim.problems import Severity
from profiler_sim.tui.show import plain, row
from profiler_sim.tui.widgets.prose import keep_figures

_MARKS = {Severity.ERROR: "✗ ", Severity.WARNING: "! ", Severity.NOTE: "✓ "}
"""What stands before a sentence; colour alone says nothing."""
_STYLES = {Severity.ERROR: "$text-error", Severity.WARNING: "$text-warning", Severity.NOTE: ""}


def sentence_lines(severity: Severity, said: str, advice: str, width: int) -> Iterator[Content]:
    """Write a sentence with the mark of its severity, and what to do below it."""
    head = plain(_MARKS[severity], _STYLES[severity])
    yield from wrapped(head, plain(said, _STYLES[severity]), width)
    if advice:
        yield from wrapped("  ", plain(advice), width)


def wrapped(head: Content | str, text: Content, width: int) -> Sequence[Content]:
    """Wrap a text behind ``head``, which only the first line shows."""
    indent = head.cell_length if isinstance(head, Content) else len(head)
    folded = keep_figures(text, max(1, width - indent))
    parts = folded.split("\n")
    first = row(head, parts[0])
    return [first, *(row(" " * indent, part) for part in parts[1:])]


def heading(text: str) -> Content:
    """Write a heading."""
    return Content(text).stylize("bold $accent")
