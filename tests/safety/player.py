"""Somebody who plays a shift as fast as the disk allows, and the same moves every time."""

from collections.abc import Callable, Iterator
from itertools import islice

from profiler_sim.app.program import Program
from profiler_sim.files.authored_files import scenario_by_name
from profiler_sim.play.desk import Desk
from profiler_sim.play.session import Session
from profiler_sim.shift.commands import (
    Assess,
    Command,
    Enquire,
    Mark,
    Note,
    Open,
    Order,
    Release,
    ReleaseRest,
    Reveal,
    Shortlist,
    Withdraw,
)
from profiler_sim.shift.state import minutes_left
from profiler_sim.store.contract import Store
from tests.tui.seat import StillClock

SCENARIO, SEED = "three-pistols", 5

Acknowledge = Callable[[str], object]
"""Takes a line about a step once the store has said that it is kept."""


def moves(consignments: tuple[str, ...]) -> Iterator[Command]:
    """Every move of the shift but the last; each is granted and becomes one event."""
    for place, name in enumerate(consignments):
        yield Open(consignment=name)
        yield Shortlist(consignment=name, on=True)
        yield Mark(consignment=name, page="bill of lading", box="shipper", direction="suspicious")
        if place < len(consignments) // 2:
            yield Enquire(consignment=name, enquiry="price reference")
        yield Assess(consignment=name, percent=20, topic="firearms")
        yield Reveal(consignment=name)
        yield Assess(consignment=name, percent=30, topic=None)
        yield Note(consignment=name, text=f"[b]seen[/] {name}")
    first, second = consignments[:2]
    yield Order(consignment=first, examination="full unload", reason="light for its size")
    yield Withdraw(consignment=first)
    yield Order(consignment=second, examination="full unload", reason="first shipment")
    yield Release(consignment=first, reason="the price fits")
    yield ReleaseRest(percent=5, reason="nothing seen")


def said(desk: Desk) -> str:
    """Where a shift stands: events, consignment in hand, minutes left."""
    last = next((name for e in reversed(desk.events) if (name := _of(e))), "-")
    return f"{desk.seq} {last} {minutes_left(desk.terms, desk.state)}"


def _of(event: object) -> str | None:
    return getattr(event, "consignment", None)


def play(store: Store, acknowledge: Acknowledge) -> str:
    """Go on with the open shift, or deal one, and play it to its end; answers its id."""
    program = Program(store, StillClock())
    still_open = [row.id for row in program.trainee.shifts() if not row.is_closed]
    shift = still_open[0] if still_open else program.begin(scenario_by_name(SCENARIO), SEED)
    session = program.open(shift)
    acknowledge(f"{shift} {said(session.desk)}")
    for move in islice(moves(session.desk.terms.consignments), session.desk.seq, None):
        _make(session, session.do(move), acknowledge)
    _make(session, session.close(), acknowledge)
    return shift


def _make(session: Session, refused: object, acknowledge: Acknowledge) -> None:
    assert refused is None, refused
    acknowledge(f"{session.desk.shift} {said(session.desk)}")
