"""What the documents of one mode of transport are: its forms, headings and sentences."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from profiler_sim.cargo.consignment import Consignment
from profiler_sim.documents.answer_context import AnswerPages
from profiler_sim.documents.common_fields import FormData
from profiler_sim.documents.form_template import FieldTemplate, FormTemplate
from profiler_sim.documents.itinerary import Route, StopSource


@dataclass(frozen=True, slots=True, kw_only=True)
class ModeDocuments:
    """Everything that differs by mode on the pages of a desk.

    Texts are in English, marked for translation.
    """

    forms: tuple[FormTemplate[FormData], ...]
    """The transport documents, the one an officer reads first in front."""
    answer_pages: AnswerPages
    """Pages of the enquiries that only this mode has."""
    manifest_heading: str
    """Heading of the column of unit numbers on the manifest."""
    unit_heading: str
    """Heading of the box of the unit number on the packing list."""
    safety_checks: Mapping[str, str]
    """What to do before a search, by the names of ``shift.terms.TICKS``."""
    safety_heading: str
    """When to do it."""
    route_box: str
    """Id of the box of the itinerary: the box of the papers that gives the route."""
    route_heading: str
    stop_sources: tuple[StopSource, ...] = ()
    """What adds stops and dates to the route, in turn."""
    route_answers: Sequence[FieldTemplate[Route]] = ()
    """Boxes of the route page that only answers fill in."""
    partner: str
    """The unit where the journey began; it receives the message after a find."""
    partner_place: Callable[[FormData], str]
    """Where that unit is."""
    find_line: Callable[[Consignment], str]
    """First line of the message after a find: the load."""
    seal_line: Callable[[Consignment], str]
    """Second line of the message: the seal."""


def start(data: FormData) -> str:
    """Write the place where the journey begins."""
    return data.place(data.consignment.transport.start)
