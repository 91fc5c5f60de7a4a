"""The boxes of every paper and every answer, by form: what a clue or a sign may name."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from profiler_sim.cargo.modes import Mode
from profiler_sim.cargo.scans import SCAN
from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.documents.answers import PAGES
from profiler_sim.documents.form_template import FieldTemplate
from profiler_sim.documents.papers import DOCUMENTS
from profiler_sim.i18n.text import _


@dataclass(frozen=True, slots=True)
class BoxedForm:
    """A printed form, or the page of an answer, with its boxes."""

    title: str
    """In English, marked for translation."""
    boxes: Sequence[FieldTemplate[Any]]
    """Each form is filled in from values of its own; here only ids and headings are read."""
    enquiry: str = ""
    """The enquiry that brings the page; empty for a paper that is there from the start."""

    def headings(self) -> dict[str, str]:
        """Return the printed heading of each box, by the id of the box."""
        return {each.id: _(each.heading) for each in self.boxes}


def boxed_forms(mode: Mode, catalogue: Catalogue) -> tuple[BoxedForm, ...]:
    """Return every form of a mode: the papers first, then the answers in desk order."""
    enquiries = [e.enquiry for e in catalogue.enquiries.values() if mode in e.modes]
    pages = {each: PAGES[each] for each in enquiries if each in PAGES}
    answers = (BoxedForm(page.title, page.boxes, enquiry) for enquiry, page in pages.items())
    return (*_papers(mode), *answers)


def _papers(mode: Mode) -> tuple[BoxedForm, ...]:
    return tuple(BoxedForm(form.title, form.boxes) for form in DOCUMENTS[mode].forms)


def box_ids(mode: Mode, catalogue: Catalogue) -> tuple[str, ...]:
    """Return the ids of all boxes of the papers and answers of a mode, each once."""
    return _ids(boxed_forms(mode, catalogue))


def boxes_by_enquiry(mode: Mode, catalogue: Catalogue) -> dict[str, tuple[str, ...]]:
    """Return the ids of boxes by the enquiry that brings them; papers have the empty name.

    A scan is left out: it is a picture, and nobody writes into it.
    """
    answers = {
        form.enquiry: _ids([form])
        for form in boxed_forms(mode, catalogue)
        if form.enquiry not in {"", SCAN}
    }
    return {"": _paper_boxes(mode), **answers}


def _paper_boxes(mode: Mode) -> tuple[str, ...]:
    """Return the ids of all boxes of its papers: what can be read before any enquiry."""
    return _ids(_papers(mode))


def _ids(forms: Sequence[BoxedForm]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(box for form in forms for box in form.headings()))
