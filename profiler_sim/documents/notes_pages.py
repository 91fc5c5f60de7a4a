"""Pages of the desk's own: what the rules point at, and the trainee's notes."""

from collections.abc import Iterable, Sequence

from profiler_sim.cargo.forms import COLUMNS, ROWS, Box, Filled, Sheet
from profiler_sim.i18n.text import _

INDICATORS = "indicators"
NOTES = "notes"


def fill_indicators_page(
    name: str, hits: Sequence[tuple[str, Sequence[str]]], points: str
) -> Sheet:
    """Fill in the page of risk indicators: a box for each rule that fired.

    ``points`` says what points mean; it ends the first box.
    """
    none = [
        (
            _("No risk indicator points to this load"),
            (_("The risk indicators see nothing here. That proves nothing."),),
        )
    ]
    told = [(heading, (*lines, points)) for heading, lines in hits[:1]]
    return _page(INDICATORS, _("Indicators"), name, [*told, *hits[1:]] or none)


def fill_notes_page(name: str, notes: Sequence[str]) -> Sheet:
    """Fill in the page of the trainee's notes, the oldest first."""
    text = [(_("Note {n}").format(n=place), (note,)) for place, note in enumerate(notes, 1)]
    return _page(NOTES, _("Notes"), name, text)


def _page(page: str, title: str, name: str, text: Iterable[tuple[str, Sequence[str]]]) -> Sheet:
    boxes = [
        Filled(
            box=Box(
                id=f"{page} {row}", number="", heading=heading, column=0, width=COLUMNS, row=row
            ),
            lines=tuple(lines),
        )
        for row, (heading, lines) in enumerate(list(text)[:ROWS])
    ]
    return Sheet(id=page, title=title, reference=name, boxes=tuple(boxes))
