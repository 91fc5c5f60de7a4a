"""Parts of a page for a projector: few words, to be read from the last row of a room."""

from collections.abc import Iterator

from textual.content import Content

from profiler_sim.i18n.local_forms import LocalNumber
from profiler_sim.i18n.text import _
from profiler_sim.play.labels import AnswerKeyLabels
from profiler_sim.scoring.debrief.evidence_ledger import EvidenceLedger
from profiler_sim.scoring.finding import percent
from profiler_sim.tui.debrief.ledger_text import line_text
from profiler_sim.tui.show import bar, plain, row

_BAR = 40
_LOUDEST = 5
"""Lines of a ledger that can be read from the last row of a room."""


def draw_part(title: str, texts: list[tuple[str, str]]) -> Iterator[Content]:
    """A heading as wide as the eye, and below it sentences in bold."""
    yield Content(f"▌ {title}").stylize("bold $accent")
    for text, meaning in texts:
        yield plain(f"▌ {text}", "bold")
        if meaning:
            yield plain(f"▌ {meaning}", "$secondary")


def draw_gauge(stated: int | None) -> Iterator[Content]:
    """A percentage as a long bar; nothing where none was stated."""
    if stated is not None:
        yield row("▌ ", bar(stated / 100, _BAR), Content(f" {stated} %").stylize("bold"))


def list_evidence(key: AnswerKeyLabels, ledger: EvidenceLedger) -> Iterator[Content]:
    """The loudest lines; what the rest adds up to below."""
    ranked = sorted(ledger.lines, key=lambda line: -abs(line.points))
    for line in ranked[:_LOUDEST]:
        yield row(f"▌ {LocalNumber(line.points):+6.1f}  ", plain(line_text(key, line)))
    if rest := ranked[_LOUDEST:]:
        points = sum(line.points for line in rest)
        yield plain(f"▌ {LocalNumber(points):+6.1f}  " + _("everything else"), "$secondary")
    together = sum(line.points for line in ledger.lines)
    method = key.methods.get(ledger.against.method, ledger.against.method)
    template = _("together = {percent} % for this method: {method}")
    text = template.format(percent=percent(ledger.alone_held), method=method)
    yield plain(f"▌ {LocalNumber(together):+6.1f}  {text}", "bold")
