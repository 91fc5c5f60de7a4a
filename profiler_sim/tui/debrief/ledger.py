"""A ledger: each piece of evidence in points, as a bar to the left or to the right of nought."""

from collections.abc import Iterator

from textual.content import Content

from profiler_sim.i18n.text import N_, _
from profiler_sim.i18n.wording import sentence
from profiler_sim.play.debriefs import DebriefView
from profiler_sim.scoring.debrief.evidence_ledger import EvidenceLedger, EvidenceLine
from profiler_sim.tui.show import lines, plain, row

_HALF = 6
"""Cells of half a bar."""
_POINTS_A_CELL = 2.0
_NUMBERS = 7 + 1 + 2 * _HALF + 1 + 1


def ledger(told: DebriefView, explained: EvidenceLedger, width: int) -> Content:
    """The ledger ``width`` cells wide: what weighs most first, sums below.

    The sums speak for one way of hiding; what all ways come to stands apart from them.
    """
    is_read = told.debrief.outcome(explained.id).opened
    fixed = [line for line in explained.lines if line.kind in {"prior", "cover"}]
    signs = sorted(
        (line for line in explained.lines if line not in fixed), key=lambda line: -abs(line.points)
    )
    shown = [line for line in [*fixed, *signs] if line in fixed or abs(line.points) >= 1]
    folded = [line for line in signs if line not in shown]
    return lines(
        *_head(told, explained),
        *(_line(told, line, width, is_read=is_read) for line in shown),
        *_folded(told, folded, width),
        _sum(_SEEN, explained.points_held, explained.alone_held),
        _sum(_FULL, explained.points_full, explained.alone_full),
        *_all_ways(explained),
    )


def _folded(told: DebriefView, folded: list[EvidenceLine], width: int) -> Iterator[Content]:
    """What is too small for lines of their own, with the biggest of it named."""
    if not folded:
        return
    biggest = max(folded, key=lambda line: abs(line.points))
    text = _("all other signs, each below one point; the biggest: {sign}")
    shown = text.format(sign=_title(told, biggest))
    yield _told(shown, "", sum(line.points for line in folded), width)


def _head(told: DebriefView, explained: EvidenceLedger) -> Iterator[Content]:
    against = explained.against
    method = told.key.methods.get(against.method, against.method)
    place = told.key.places.get(against.place, against.place)
    yield plain(_("Points for: {method}, {place}").format(method=method, place=place), "bold")


def _line(told: DebriefView, line: EvidenceLine, width: int, *, is_read: bool) -> Content:
    if line.kind in {"prior", "cover"}:
        return _told(sentence(f"debrief.line.{line.kind}", {}), "", line.points, width)
    seen = _unseen(line, is_read=is_read)
    shown = f"{_title(told, line)}: {line.value}" if line.value else _title(told, line)
    return _told(f"{shown}{seen}", seen, line.points, width)


def _title(told: DebriefView, line: EvidenceLine) -> str:
    sign = told.key.signs.get(line.name)
    return sign.title if sign else line.name


def _unseen(line: EvidenceLine, *, is_read: bool) -> str:
    """Why the trainee cannot have known it: the answer not bought, the papers not read."""
    if not line.is_held:
        return f" ({sentence('debrief.line.unseen', {})})"
    return "" if is_read else f" ({sentence('debrief.line.unread', {})})"


def _told(text: str, unseen: str, points: float, width: int) -> Content:
    """Text wrapped to its column, the points beside its first line; nothing is cut."""
    column = max(12, width - _NUMBERS)
    first, *more = plain(text, "$secondary" if unseen else "").wrap(column)
    numbers = row(first.truncate(column, pad=True), f" {points:+6.1f} ", _bar(points))
    return lines(numbers, *(row("  ", each) for each in more))


def _bar(points: float) -> Content:
    cells = min(_HALF, round(abs(points) / _POINTS_A_CELL))
    if points < 0:
        return Content(f"{'○' * cells:>{_HALF}}│{'':{_HALF}}")
    return Content(f"{'':{_HALF}}│{'●' * cells:<{_HALF}}")


_SEEN = N_("Papers and your answers: {points:+.1f} points = {percent} % for this method")
_FULL = N_("Papers and every answer: {points:+.1f} points = {percent} % for this method")


def _sum(template: str, points: float, alone: float) -> Content:
    return plain(_(template).format(points=points, percent=round(100 * alone)), "bold")


def _all_ways(explained: EvidenceLedger) -> Iterator[Content]:
    """What no sum above comes to: the ideal probability, over every way of hiding."""
    seen, full = (round(100 * q) for q in (explained.q_held, explained.q_full))
    yield Content(_("Hidden goods by any method:")).stylize("bold $accent")
    told = _("{seen} % from papers and your answers, {full} % with every answer")
    yield plain(f"  {told.format(seen=seen, full=full)}", "bold")


def innocent(told: DebriefView, explained: EvidenceLedger) -> list[Content]:
    """How an honest load comes to show the loudest signs; none where none is loud."""
    loud = [line for line in explained.lines if line.kind == "sign" and line.points >= 3]  # noqa: PLR2004  twice as common: SCORING's weak sign
    ranked = sorted(loud, key=lambda line: -line.points)[:3]
    words = [told.key.signs[line.name] for line in ranked if line.name in told.key.signs]
    return [
        row(
            plain(f"{word.title}: ", "bold"),
            plain(word.innocent),
            plain(f" [{word.basis}]", "$secondary"),
        )
        for word in words
    ]
