"""What the page of an answer is written from, and the boxes that most of them share."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeAlias, TypeVar

from profiler_sim.cargo.value import Value
from profiler_sim.documents.common_fields import FormData
from profiler_sim.documents.form_template import FieldTemplate, Lines
from profiler_sim.i18n.text import _

AnswerT_co = TypeVar("AnswerT_co", covariant=True)
AnswerT = TypeVar("AnswerT", bound=Value)
"""The part of ``cargo.answers.Answers`` that the page shows."""


@dataclass(frozen=True, slots=True)
class AnswerContext(FormData, Generic[AnswerT_co]):
    """One answer beside the consignment it was asked about."""

    answer: AnswerT_co


@dataclass(frozen=True)
class AnswerPage(Generic[AnswerT]):
    """The page of one enquiry."""

    answer: type[AnswerT]
    """The answer it shows; ``cargo.answers.Answers`` knows the enquiry by it."""
    title: str
    """In English, marked for translation."""
    code: str
    """Begins the reference number."""
    boxes: Sequence[FieldTemplate[AnswerContext[AnswerT]]]


AnswerPages: TypeAlias = tuple[AnswerPage[Any], ...]
"""Each page has an answer of its own type."""


def unit(context: AnswerContext[object]) -> Lines:
    """Write the container, trailer, house waybill or item asked about."""
    return (context.consignment.transport.unit_no,)


def document(context: AnswerContext[object]) -> Lines:
    """Write the number of the transport document asked about."""
    return (context.consignment.transport.document_no,)


def goods(context: AnswerContext[object]) -> Lines:
    """Write the goods asked about with their HS codes."""
    none = _("no code stated")
    return [f"{item.description} ({item.hs6 or none})" for item in context.consignment.goods]
