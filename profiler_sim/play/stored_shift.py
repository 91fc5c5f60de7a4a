"""Read what a shift was stored with as far as this version can, and check that it is unchanged.

A key that is new to this version is left out, and so is a rule or an event that it cannot read;
each time with a sentence. What a shift cannot do without is not left out.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple, TypeVar

from pydantic import TypeAdapter, ValidationError

from profiler_sim.scoring.finding import Finding
from profiler_sim.scoring.finding_codes import StoredCode
from profiler_sim.shift.events import Event, read_event
from profiler_sim.shift.state import ShiftState, evolve, initial_state
from profiler_sim.shift.terms import Terms
from profiler_sim.store.chain import is_receipt_of, receipt
from profiler_sim.store.contract import Change, EventRow, ShiftRow, Store

T = TypeVar("T")
_ROUNDS = 8
"""How often something is left out and the rest read again; each round leaves out all it can."""
_NAMED = 5
"""Most keys that one sentence names."""
_Place = tuple[int | str, ...]


class StoredEvents(NamedTuple):
    """The events of a shift that could be read, and where they lead to."""

    events: tuple[Event, ...]
    state: ShiftState
    left_out: tuple[Finding, ...]


def read_stored(adapter: TypeAdapter[T], text: str) -> tuple[T, tuple[Finding, ...]]:
    """Read a stored JSON text; what this version cannot read is left out, with sentences.

    Raises ``ValueError`` where what is left cannot be read either.
    """
    try:
        return adapter.validate_json(text), ()
    except ValidationError as error:
        first = error
    return _read_partly(adapter, text, first)


def _read_partly(
    adapter: TypeAdapter[T], text: str, first: ValidationError
) -> tuple[T, tuple[Finding, ...]]:
    content, omitted = json.loads(text), list[_Place]()
    for _round in range(_ROUNDS):
        taken = {place for error in first.errors() if (place := _omissible(error))}
        if not taken:
            break
        omitted += [place for place in _last_first(taken) if _take_out(content, place)]
        try:
            return adapter.validate_json(json.dumps(content)), _omissions(omitted)
        except ValidationError as error:
            first = error
    raise first


def _omissible(error: Any) -> _Place | None:  # noqa: ANN401  pydantic's own row of an error
    """What of an error can be left out: a new key, a rule, a pack."""
    place: _Place = error["loc"]
    if error["type"] == "extra_forbidden":
        return place
    if place[:1] == ("packs",):
        return place[:4] if place[2:3] == ("rules",) and len(place) > 3 else place[:2]  # noqa: PLR2004  packs, number, rules, number
    return None


def _last_first(places: Iterable[_Place]) -> list[_Place]:
    """Of a list the last entries first, so that the others keep their places."""
    return sorted(places, key=lambda place: [(isinstance(p, str), p) for p in place], reverse=True)


def _take_out(content: Any, place: _Place) -> bool:  # noqa: ANN401  any JSON
    """Take one entry out; steps that only name a kind of value stand in no JSON."""
    held = content
    for step in place[:-1]:
        if _has(held, step):
            held = held[step]
    if not _has(held, place[-1]):
        return False
    del held[place[-1]]
    return True


def _has(held: Any, step: int | str) -> bool:  # noqa: ANN401  any JSON
    if isinstance(held, list):
        return isinstance(step, int) and step < len(held)
    return isinstance(held, dict) and step in held


def _omissions(omitted: Sequence[_Place]) -> tuple[Finding, ...]:
    names = list(dict.fromkeys(str(place[-1]) for place in omitted if isinstance(place[-1], str)))
    named = Finding(code="stored.left_out.keys", params={"names": ", ".join(names[:_NAMED])})
    rules = Finding(code="stored.left_out.rules")
    has_rules = any(isinstance(place[-1], int) for place in omitted)
    return (*([named] if names else ()), *([rules] if has_rules else ()))


def read_events(terms: Terms, rows: Sequence[EventRow]) -> StoredEvents:
    """Follow the events of a shift; one that cannot be read, or fits no terms, is left out."""
    events, left_out, state = list[Event](), list[Finding](), initial_state(terms)
    for row in rows:
        try:
            event = _fitting(terms, row)
            state = evolve(state, event)
        except (ValueError, LookupError, TypeError):
            left_out.append(Finding(code="stored.left_out.event", params={"place": row.seq}))
        else:
            events.append(event)
    return StoredEvents(tuple(events), state, tuple(left_out))


def _fitting(terms: Terms, row: EventRow) -> Event:
    """Raises ``ValueError`` for an event that is none, or names what the terms do not have."""
    event = read_event(row.event_json)
    for key, known in _known(terms):
        if (name := getattr(event, key, None)) is not None and name not in known:
            raise ValueError(key)
    several = getattr(event, "consignments", ()) or getattr(event, "drawn", ())
    if not set(several) <= set(terms.consignments):
        raise ValueError("consignments")
    return event


def _known(terms: Terms) -> Iterator[tuple[str, Iterable[str]]]:
    yield "consignment", terms.consignments
    yield "enquiry", terms.enquiries
    yield "examination", terms.examinations
    yield "topic", terms.topics


@dataclass(frozen=True, slots=True)
class CheckedShift:
    """A shift that was verified."""

    row: ShiftRow
    events: int
    change: Change | None
    """The first thing that is not as it was committed."""
    head: str
    """Digest over the deal and all events as they stand now."""

    @property
    def receipt(self) -> str:
        """What the trainee should have copied, if nothing was changed."""
        return receipt(self.head)

    def has_receipt(self, copied: str) -> bool:
        """Whether ``copied`` is the receipt of these events."""
        return is_receipt_of(copied, self.head)


def check_shifts(store: Store) -> Iterator[CheckedShift]:
    """Verify every shift, the earliest first. Raises as the store does."""
    for row in reversed(store.shifts()):
        yield CheckedShift(
            row, len(store.events(row.id)), store.verify(row.id), store.head(row.id)
        )


def integrity_notes(store: Store, shift: str) -> Iterator[Finding]:
    """Give what was changed in a shift after it was committed; nothing where all is sound."""
    if change := store.verify(shift):
        yield describe_change(change)


_CHANGES: Mapping[str, StoredCode] = {
    "event": "stored.changed.event",
    "events_end": "stored.changed.events_end",
    "remark": "stored.changed.remark",
    "remarks_end": "stored.changed.remarks_end",
    "dealt": "stored.changed.dealt",
    "scenario": "stored.changed.scenario",
    "title": "stored.changed.title",
    "trainee": "stored.changed.trainee",
    "seed": "stored.changed.seed",
    "program": "stored.changed.program",
    "started": "stored.changed.started",
    "brief": "stored.changed.brief",
    "papers": "stored.changed.papers",
    "answers": "stored.changed.answers",
    "truth": "stored.changed.truth",
}
"""By the kind of change, or by the part of the deal that was changed."""


def describe_change(change: Change) -> Finding:
    """Give the sentence of one change."""
    code = _CHANGES[change.part or change.kind]
    return Finding(code=code, params={"place": change.place, "count": change.count})
