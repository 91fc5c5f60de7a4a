"""The documents of each mode of transport, and the papers of a consignment."""

from collections.abc import Mapping, Sequence

from profiler_sim.cargo.answer_part import Remark
from profiler_sim.cargo.blanks import blank_boxes
from profiler_sim.cargo.consignment import Consignment
from profiler_sim.cargo.forms import Filled, Sheet
from profiler_sim.cargo.modes import ByMode
from profiler_sim.documents.air.documents import AIR
from profiler_sim.documents.common_fields import FormData
from profiler_sim.documents.mode_documents import ModeDocuments
from profiler_sim.documents.post.documents import POST
from profiler_sim.documents.road.documents import ROAD
from profiler_sim.documents.sea.documents import SEA
from profiler_sim.i18n.text import _, on_paper

DOCUMENTS: ByMode[ModeDocuments] = ByMode(sea=SEA, air=AIR, road=ROAD, post=POST)
"""One row for each mode of transport; everything in ``documents`` that differs by mode."""


def fill_documents(consignment: Consignment, names: Mapping[str, str]) -> tuple[Sheet, ...]:
    """Fill in every transport document of a consignment, the first to read in front.

    ``names`` are those of places by UN/LOCODE. Answers of enquiries are in ``answers``.
    """
    return tuple(add_clues(sheet, consignment) for sheet in _documents(consignment, names))


@on_paper
def _documents(consignment: Consignment, names: Mapping[str, str]) -> tuple[Sheet, ...]:
    data = FormData(consignment, names)
    forms = DOCUMENTS[consignment.transport.mode].forms
    blank = blank_boxes(consignment)
    return tuple(_without(form.sheet(data), blank) for form in forms if form.is_used(data))


def _without(sheet: Sheet, blank: frozenset[str]) -> Sheet:
    """The sheet with these boxes empty."""
    if not blank:
        return sheet
    boxes = tuple(
        filled.model_copy(update={"lines": ()}) if filled.box.id in blank else filled
        for filled in sheet.boxes
    )
    return sheet.model_copy(update={"boxes": boxes})


def add_clues(sheet: Sheet, consignment: Consignment) -> Sheet:
    """Add the clues of a hand-written case to their boxes, below what the trader wrote."""
    return add_remarks(sheet, consignment.remarks, _("Your unit knows: {text}"))


def add_remarks(sheet: Sheet, remarks: Sequence[Remark], note: str) -> Sheet:
    """Add remarks to their boxes; ``note`` says whose they are."""
    boxes = tuple(_with_remarks(filled, remarks, note) for filled in sheet.boxes)
    return sheet.model_copy(update={"boxes": boxes}) if remarks else sheet


def _with_remarks(filled: Filled, remarks: Sequence[Remark], note: str) -> Filled:
    texts = [note.format(text=each.text) for each in remarks if each.box == filled.box.id]
    return filled.model_copy(update={"lines": (*filled.lines, *texts)}) if texts else filled
