"""The boxes of every paper and every answer, by form: what a clue or a sign may name."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from profiler_sim.cargo.modes import Mode
from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.documents import advance, bill, cmr, declaration, waybill
from profiler_sim.documents.answers import PAGES
from profiler_sim.documents.printed import Printed
from profiler_sim.i18n.text import N_, _


@dataclass(frozen=True, slots=True)
class BoxedForm:
    """A printed form, or the page of an answer, with its boxes."""

    title: str
    """In English, marked for translation."""
    boxes: Sequence[Printed[Any]]
    """Each form is filled in from values of its own; here only ids and headings are read."""
    enquiry: str = ""
    """The question whose answer it is; empty for a paper that lies there from the start."""

    def headings(self) -> dict[str, str]:
        """What is printed in each box, by the id of the box."""
        return {each.id: _(each.heading) for each in self.boxes}


_PAPERS: Mapping[Mode, tuple[BoxedForm, ...]] = {
    "sea": (BoxedForm(N_("Bill of lading"), bill.BOXES),),
    "air": (
        BoxedForm(N_("House air waybill"), waybill.HOUSE),
        BoxedForm(N_("Data before loading (7+1)"), advance.BOXES),
        BoxedForm(N_("Master air waybill"), waybill.MASTER),
    ),
    "road": (
        BoxedForm(N_("CMR note"), cmr.NOTE),
        BoxedForm(N_("Transit document"), cmr.TRANSIT),
    ),
    "post": (
        BoxedForm(N_("Customs declaration CN 22"), declaration.SMALL),
        BoxedForm(N_("Customs declaration CN 23"), declaration.LARGE),
        BoxedForm(N_("Courier waybill"), declaration.COURIER),
    ),
}


def boxed_forms(mode: Mode, catalogue: Catalogue) -> tuple[BoxedForm, ...]:
    """Every form of a mode of transport: the papers first, then the answers in desk order."""
    asked = [e for e in catalogue.enquiries.values() if mode in e.modes and e.enquiry in PAGES]
    answers = (BoxedForm(PAGES[e.enquiry].title, PAGES[e.enquiry].boxes, e.enquiry) for e in asked)
    return (*_PAPERS[mode], *answers)


def box_ids(mode: Mode, catalogue: Catalogue) -> tuple[str, ...]:
    """Every box of the papers and answers of a mode of transport, each once."""
    forms = boxed_forms(mode, catalogue)
    return tuple(dict.fromkeys(box for form in forms for box in form.headings()))


def paper_boxes(mode: Mode) -> tuple[str, ...]:
    """Every box of its papers: what can be seen before anything is asked."""
    return tuple(dict.fromkeys(box for form in _PAPERS[mode] for box in form.headings()))
