"""Evidence as text: a ledger with each piece as a bar left or right of nought, and the marks."""

from collections.abc import Iterator, Mapping, Sequence

from textual.content import Content

from profiler_sim.i18n.local_forms import LocalNumber
from profiler_sim.i18n.text import N_, _
from profiler_sim.i18n.wording import sentence
from profiler_sim.play.debriefs import DebriefView
from profiler_sim.play.labels import AnswerKeyLabels
from profiler_sim.play.scan_words import sign_value, squares_in_words
from profiler_sim.scoring.debrief.evidence_ledger import EvidenceLedger, EvidenceLine
from profiler_sim.scoring.debrief.mark_verdicts import LEAST, mark_verdict
from profiler_sim.scoring.debrief.shown_signs import ShownSign, shown_signs
from profiler_sim.scoring.evaluation.marking import EVIDENCE_POINTS, CheckedMark, ConsignmentMarks
from profiler_sim.tui.show import REASSURING, SUSPICIOUS, lines, plain, row
from profiler_sim.tui.widgets.prose import keep_figures

_HALF = 6
"""Cells of half a bar."""
_POINTS_A_CELL = 2.0
_NUMBERS = 7 + 1 + 2 * _HALF + 1 + 1
_HELD = N_("Papers and your answers together: {points:+.1f} points")
_PAPERS = N_("The papers together: {points:+.1f} points")
_FULL = N_("Papers and every answer together: {points:+.1f} points")
_LOUDEST = 3
"""Signs of which it is explained how an honest load comes to show them."""
_SIGNS = {1: SUSPICIOUS, -1: REASSURING}
_BASES: Mapping[str, str] = {
    "published": N_("known from public reports"),
    "mentor": N_("from your mentor's experience"),
    "assumed": N_("our assumption"),
    "measured": N_("measured from pictures"),
}
"""Where the shares of a sign come from, as officers read it."""
_COMMON: Mapping[str, str] = {"prior": "debrief.line.prior", "cover": "debrief.line.cover"}
"""Lines that stand in every ledger, by kind."""


def ledger_content(view: DebriefView, ledger: EvidenceLedger, width: int) -> Content:
    """The ledger ``width`` cells wide: what weighs most first, sums below.

    The sums speak for one way of hiding; what all ways come to stands last.
    """
    outcome = view.debrief.outcome(ledger.id)
    is_read, held = outcome.opened, _HELD if outcome.enquiries else _PAPERS
    common = [line for line in ledger.lines if line.is_common]
    signs = sorted(
        (line for line in ledger.lines if not line.is_common), key=lambda line: -abs(line.points)
    )
    shown = [line for line in signs if abs(line.points) >= 1]
    folded = [line for line in signs if abs(line.points) < 1]
    return lines(
        _title(view, ledger),
        *(_line(view, line, width, is_read=is_read) for line in (*common, *shown)),
        *_folded(view, folded, width),
        _sum(held, ledger.points_held),
        _sum(_FULL, ledger.points_full),
        *_all_methods(ledger, is_read=is_read),
        *_scan(view, ledger, width),
    )


def line_text(key: AnswerKeyLabels, line: EvidenceLine) -> str:
    """A line of a ledger in words: the sign and its value, a clue, or what stands in every one."""
    if line.is_common:
        return sentence(_COMMON[line.kind], {})
    title = _sign_title(key, line)
    return f"{title}: {sign_value(line.name, line.value)}" if line.value else title


def innocent_signs(view: DebriefView, ledger: EvidenceLedger) -> Sequence[Content]:
    """How an honest load comes to show the loudest signs; none where none is loud."""
    loud = [
        line for line in ledger.lines if line.kind == "sign" and line.points >= EVIDENCE_POINTS
    ]
    ranked = sorted(loud, key=lambda line: -line.points)[:_LOUDEST]
    tags = view.key.tags_of(view.debrief.outcome(ledger.id).carries)
    labels = [view.key.signs[line.name] for line in ranked if line.name in view.key.signs]
    return [
        row(
            plain(f"{label.title}: ", "bold"),
            plain(label.why(tags)),
            plain(f" ({_(_BASES.get(label.basis, label.basis))})", "$secondary"),
        )
        for label in labels
    ]


def marks_lines(view: DebriefView, marks: ConsignmentMarks) -> Iterator[Content]:
    """A row for each mark, and one for the evidence that has none.

    Evidence of a page that was marked in the wrong place is named with that mark, and only there.
    """
    completed, named = view.debrief.shift.completed, set[str]()
    shown = {each.name: each for each in shown_signs(completed, marks.consignment)}
    for mark in marks.marks:
        beside = [sign for sign in mark.misplaced if sign in marks.missed]
        named.update(beside)
        where = _where(view, marks, beside)
        verdict = (
            sentence("debrief.mark.elsewhere", {"where": where})
            if where
            else _verdict(mark, shown)
        )
        yield plain(f"{_SIGNS[mark.direction]} {mark.page}, {mark.box}: {verdict}")
    signs = view.key.signs
    missed = [signs[s].title if s in signs else s for s in marks.missed if s not in named]
    if missed:
        yield plain(_("not marked: {signs}").format(signs=", ".join(missed)), "$secondary")


def _title(view: DebriefView, ledger: EvidenceLedger) -> Content:
    against, key = ledger.against, view.key
    method = key.methods.get(against.method, against.method)
    place = key.places.get(against.place, against.place)
    return plain(
        _("Compared with loads of this kind: {method}, {place}").format(
            method=method, place=place
        ),
        "bold",
    )


def _line(view: DebriefView, line: EvidenceLine, width: int, *, is_read: bool) -> Content:
    unknown = "" if line.is_common else _why_unknown(line, is_read=is_read)
    shown = f"{line_text(view.key, line)}{unknown}"
    return _row(shown, line.points, width, is_dim=bool(unknown))


def _sign_title(key: AnswerKeyLabels, line: EvidenceLine) -> str:
    """The title of a sign, or the words of a clue."""
    sign = key.signs.get(line.name)
    return sign.title if sign else line.name


def _why_unknown(line: EvidenceLine, *, is_read: bool) -> str:
    """Why the trainee cannot have known it: no answer asked for, the papers not read."""
    if not line.is_held:
        return f" ({sentence('debrief.line.unseen', {})})"
    return "" if is_read else f" ({sentence('debrief.line.unread', {})})"


def _folded(view: DebriefView, folded: Sequence[EvidenceLine], width: int) -> Iterator[Content]:
    """What is too small for lines of their own, with the biggest of it named."""
    if folded:
        biggest = max(folded, key=lambda line: abs(line.points))
        template = _("all other signs, each below one point; the biggest: {sign}")
        shown = template.format(sign=_sign_title(view.key, biggest))
        yield _row(shown, sum(line.points for line in folded), width)


def _row(text: str, points: float, width: int, *, is_dim: bool = False) -> Content:
    """Text wrapped to its column, the points beside its first line; nothing is cut."""
    column = max(12, width - _NUMBERS)
    first, *more = keep_figures(plain(text, "$secondary" if is_dim else ""), column).split("\n")
    numbers = row(first.truncate(column, pad=True), f" {LocalNumber(points):+6.1f} ", _bar(points))
    return lines(numbers, *(row("  ", each) for each in more))


def _bar(points: float) -> Content:
    cells = min(_HALF, round(abs(points) / _POINTS_A_CELL))
    if points < 0:
        return Content(f"{'○' * cells:>{_HALF}}│{'':{_HALF}}")
    return Content(f"{'':{_HALF}}│{'●' * cells:<{_HALF}}")


def _sum(template: str, points: float) -> Content:
    return plain(_(template).format(points=LocalNumber(points)), "bold")


def _all_methods(ledger: EvidenceLedger, *, is_read: bool) -> Iterator[Content]:
    """What no sum above comes to: the ideal probability, over every method of hiding."""
    held, full = (round(100 * q) for q in (ledger.q_held, ledger.q_full))
    yield Content(_("In the end, hidden goods of any kind:")).stylize("bold $accent")
    template = (
        _("{seen} % with what you had, {full} % with every answer")
        if is_read
        else _("{seen} % from papers that you did not read, {full} % with every answer")
    )
    yield plain(f"  {template.format(seen=held, full=full)}", "bold")


def _scan(view: DebriefView, ledger: EvidenceLedger, width: int) -> Iterator[Content]:
    """What a scan would have shown, where it says something and was not ordered."""
    line = ledger.scan
    if line is not None and abs(line.points) >= 1:
        template = _("{sign} (no scan ordered, so not counted)")
        shown = template.format(sign=line_text(view.key, line))
        yield _row(shown, line.points, width, is_dim=True)


def _where(view: DebriefView, marks: ConsignmentMarks, beside: Sequence[str]) -> str:
    """Boxes of the signs ``beside`` a mark; empty where none of them was to be seen."""
    shown_at = view.debrief.shift.completed.cases[marks.consignment].shown_at
    return ", ".join(squares_in_words(shown_at[sign]) for sign in beside if shown_at.get(sign))


def _verdict(mark: CheckedMark, signs: Mapping[str, ShownSign]) -> str:
    points = f" ({LocalNumber(mark.points):+.1f})" if abs(mark.points) >= LEAST else ""
    return sentence(mark_verdict(mark, signs), {}) + points
