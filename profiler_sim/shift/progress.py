"""What has been done with one consignment, and what one more event makes of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import singledispatch

from profiler_sim.shift.commands import Direction
from profiler_sim.shift.events import (
    Alarmed,
    Alerted,
    Assessed,
    Enquired,
    Hit,
    Marked,
    Noted,
    OfConsignment,
    Opened,
    Ordered,
    Recalled,
    Released,
    RestReleased,
    Revealed,
    Shortlisted,
    Withdrawn,
)


@dataclass(frozen=True, slots=True)
class Marking:
    """One marked box."""

    direction: Direction
    is_prompted: bool
    """Made after the indicators had been shown, and so perhaps read off them."""


@dataclass(frozen=True, slots=True)
class ConsignmentProgress:
    """Most parts are the very event that brought them about."""

    opened: bool = False
    marks: Mapping[tuple[str, str], Marking] = field(default_factory=dict)
    """By (page, box)."""
    enquiries: tuple[str, ...] = ()
    """Ids of the enquiries whose answers are here, in the order they came."""
    awaited: Mapping[str, int] = field(default_factory=dict)
    """Enquiries paid for whose answers are not here: the desk minute each is due at, by id."""
    shortlisted: bool = False
    first: Assessed | None = None
    """The locked judgement, made before any indicator where the terms hide them till then."""
    final: Assessed | None = None
    """The latest later judgement, where there is one."""
    hits: tuple[Hit, ...] | None = None
    """Indicators as shown; None while they have not been shown, empty where none fired."""
    order: Ordered | None = None
    released: Released | RestReleased | None = None
    alerted: Alerted | None = None
    alarmed: bool = False
    """The alarm was raised for it."""
    notes: tuple[str, ...] = ()

    @property
    def asked(self) -> tuple[str, ...]:
        """All enquiries paid for, answered or not."""
        return (*self.enquiries, *self.awaited)

    def marks_on(self, page: str) -> dict[str, Direction]:
        """How the boxes of one page are marked."""
        return {box: mark.direction for (at, box), mark in self.marks.items() if at == page}

    @property
    def judgement(self) -> Assessed | None:
        """The trainee's own judgement as it stands now."""
        return self.final or self.first

    @property
    def percent(self) -> int | None:
        """The probability that counts: her own, or that of the stroke it was released in."""
        if self.judgement:
            return self.judgement.percent
        return self.released.percent if isinstance(self.released, RestReleased) else None

    @property
    def is_decided(self) -> bool:
        """A search is ordered, it is released, or the alarm was raised for it."""
        return self.order is not None or self.released is not None or self.alarmed

    @property
    def is_pointed_at(self) -> bool:
        """The indicators that were shown speak, taken together, for suspicion."""
        return sum(hit.points for hit in self.hits or ()) > 0


def with_arrived_answers(progress: ConsignmentProgress, minute: int) -> ConsignmentProgress:
    """Move answers that are due at the desk minute ``minute`` to the answered enquiries.

    A decision is judged by what was known when it was taken. So nothing comes to a consignment
    that is decided; what is due lies ready, and is there when the decision is taken back.
    """
    due = sorted((at, name) for name, at in progress.awaited.items() if at <= minute)
    if not due or progress.is_decided:
        return progress
    came = tuple(name for _, name in due)
    left = {name: at for name, at in progress.awaited.items() if name not in came}
    return replace(progress, enquiries=(*progress.enquiries, *came), awaited=left)


@singledispatch
def apply_event(
    event: OfConsignment | RestReleased, _before: ConsignmentProgress
) -> ConsignmentProgress:
    """Return the progress after ``event``; one function below for each kind of event."""
    raise TypeError(event)


@apply_event.register
def _opened(_event: Opened, before: ConsignmentProgress) -> ConsignmentProgress:
    return replace(before, opened=True)


@apply_event.register
def _marked(event: Marked, before: ConsignmentProgress) -> ConsignmentProgress:
    spot = (event.page, event.box)
    standing = before.marks.get(spot)
    if standing and standing.direction == event.direction:
        return before  # marked again: the earlier mark, perhaps an unprompted one, stands
    others = {at: marking for at, marking in before.marks.items() if at != spot}
    if event.direction == "none":
        return replace(before, marks=others)
    marking = Marking(event.direction, is_prompted=before.hits is not None)
    return replace(before, marks={**others, spot: marking})


@apply_event.register
def _enquired(event: Enquired, before: ConsignmentProgress) -> ConsignmentProgress:
    if event.due is None:
        return replace(before, enquiries=(*before.enquiries, event.enquiry))
    return replace(before, awaited={**before.awaited, event.enquiry: event.due})


@apply_event.register
def _shortlisted(event: Shortlisted, before: ConsignmentProgress) -> ConsignmentProgress:
    return replace(before, shortlisted=event.on)


@apply_event.register
def _assessed(event: Assessed, before: ConsignmentProgress) -> ConsignmentProgress:
    if event.stage == "first":
        return replace(before, first=event)
    return replace(before, final=event)


@apply_event.register
def _revealed(event: Revealed, before: ConsignmentProgress) -> ConsignmentProgress:
    return replace(before, hits=event.hits)


@apply_event.register
def _ordered(event: Ordered, before: ConsignmentProgress) -> ConsignmentProgress:
    return replace(before, order=event)


@apply_event.register
def _withdrawn(_event: Withdrawn, before: ConsignmentProgress) -> ConsignmentProgress:
    return replace(before, order=None)


@apply_event.register
def _released(event: Released, before: ConsignmentProgress) -> ConsignmentProgress:
    return replace(before, released=event)


@apply_event.register
def _rest_released(event: RestReleased, before: ConsignmentProgress) -> ConsignmentProgress:
    return replace(before, released=event)


@apply_event.register
def _recalled(_event: Recalled, before: ConsignmentProgress) -> ConsignmentProgress:
    return replace(before, released=None)


@apply_event.register
def _alerted(event: Alerted, before: ConsignmentProgress) -> ConsignmentProgress:
    return replace(before, alerted=event)


@apply_event.register
def _alarmed(_event: Alarmed, before: ConsignmentProgress) -> ConsignmentProgress:
    return replace(before, alarmed=True, order=None, released=None)


@apply_event.register
def _noted(event: Noted, before: ConsignmentProgress) -> ConsignmentProgress:
    return replace(before, notes=(*before.notes, event.text))
