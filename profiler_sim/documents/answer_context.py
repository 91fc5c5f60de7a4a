"""What the page of an answer is written from, and the boxes that most of them share."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeAlias, TypeVar

from profiler_sim.documents.common_fields import FormData
from profiler_sim.documents.form_template import FieldTemplate, Lines
from profiler_sim.i18n.text import _

A_co = TypeVar("A_co", covariant=True)
"""The part of ``cargo.answers.Answers`` that the page shows."""


@dataclass(frozen=True, slots=True)
class AnswerContext(FormData, Generic[A_co]):
    """One answer beside the consignment it was asked about."""

    answer: A_co


@dataclass(frozen=True)
class AnswerPage:
    """The page of one enquiry."""

    title: str
    """In English, marked for translation."""
    code: str
    """Begins the reference number."""
    boxes: Sequence[FieldTemplate[Any]]
    """Each page has an answer of its own type; ``AnswerPages`` pairs them by the enquiry's id."""


AnswerPages: TypeAlias = Mapping[str, AnswerPage]
"""Pages by the id of the enquiry."""


def unit(context: AnswerContext[object]) -> Lines:
    """Write the container, trailer, house waybill or item asked about."""
    return (context.consignment.transport.unit_no,)


def document(context: AnswerContext[object]) -> Lines:
    """Write the number of the transport document asked about."""
    return (context.consignment.transport.document_no,)


def goods(context: AnswerContext[object]) -> Lines:
    """Write the goods asked about with their HS codes."""
    return [
        f"{item.description} ({item.hs6 or _('no code stated')})"
        for item in context.consignment.goods
    ]
