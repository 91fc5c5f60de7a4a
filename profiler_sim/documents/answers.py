"""The page that each enquiry brings back, or the note that no answer came."""

from collections.abc import Mapping
from typing import Any

from profiler_sim.cargo.answer_part import AnswerPart
from profiler_sim.cargo.answers import Answers, enquiry_of
from profiler_sim.cargo.consignment import Consignment
from profiler_sim.cargo.forms import Sheet
from profiler_sim.cargo.modes import MODES
from profiler_sim.documents import correspondence_pages, firm_pages, goods_pages
from profiler_sim.documents.answer_context import (
    AnswerContext,
    AnswerPage,
    AnswerPages,
    document,
    unit,
)
from profiler_sim.documents.form_template import FieldTemplate, Lines, fill
from profiler_sim.documents.papers import DOCUMENTS, add_remarks
from profiler_sim.i18n.text import N_, _

_PAGES: AnswerPages = (
    *firm_pages.PAGES,
    *goods_pages.PAGES,
    *correspondence_pages.PAGES,
    *(page for mode in MODES for page in DOCUMENTS[mode].answer_pages),
)
PAGES: Mapping[str, AnswerPage[Any]] = {enquiry_of(page.answer): page for page in _PAGES}
"""The page of every enquiry, by the enquiry's id."""


def fill_answer_page(
    enquiry: str, answers: Answers, consignment: Consignment, names: Mapping[str, str]
) -> Sheet:
    """Fill in the page of ``enquiry`` about a consignment.

    Where its part of ``answers`` is None, the page says that no answer came: call this for
    enquiries that were made only. ``names`` are the names of ports by UN/LOCODE. Raises
    ``KeyError`` for an enquiry that has no page.
    """
    page = PAGES[enquiry]
    answer = answers.part(page.answer)
    sheet = Sheet(
        id=enquiry,
        title=_(page.title),
        reference=f"{page.code}-{consignment.id}",
        boxes=fill(
            _NO_ANSWER if answer is None else page.boxes,
            AnswerContext(consignment, names, answer),
        ),
    )
    remarks = answer.remarks if isinstance(answer, AnswerPart) else ()
    return add_remarks(sheet, remarks, _("It also says: {text}"))


def _no_answer(_context: AnswerContext[None]) -> Lines:
    return _("No answer came. The line was down today."), _(
        "A missing answer says nothing about the load."
    )


_NO_ANSWER: tuple[FieldTemplate[AnswerContext[None]], ...] = (
    FieldTemplate("bill", "1", N_("Transport document"), 0, 6, 0, document),
    FieldTemplate("container", "2", N_("Asked about"), 6, 6, 0, unit),
    FieldTemplate("reply", "3", N_("Reply"), 0, 12, 1, _no_answer),
)
"""An office that does not answer does so whatever the load hides."""
