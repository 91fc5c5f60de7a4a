"""Three lines to the unit where the load began, sent after a find: one row a mode of transport."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from profiler_sim.cargo.air.model import Air
from profiler_sim.cargo.consignment import Consignment
from profiler_sim.cargo.forms import Sheet
from profiler_sim.cargo.post.model import Post
from profiler_sim.cargo.road.model import Road
from profiler_sim.cargo.sea.model import Sea
from profiler_sim.documents import words
from profiler_sim.documents.noted import numbered
from profiler_sim.documents.printed import Lines, Printed, fill
from profiler_sim.i18n.text import N_, _

MESSAGE = "message after a find"
"""Id of the page."""


@dataclass(frozen=True, slots=True)
class Find:
    """What the message is written from."""

    consignment: Consignment
    names: Mapping[str, str]
    """Names of places by their code."""
    unit: str
    """The unit that writes."""
    found: str
    place: str
    """Where, in general words."""


def find_message(find: Find) -> Sheet:
    """Fill in the message."""
    return Sheet(
        id=MESSAGE,
        title=_("Message sent"),
        reference=f"MSG-{find.consignment.id}",
        boxes=fill(BOXES, find),
    )


def three_lines(find: Find) -> tuple[str, str, str]:
    """Say which load it was, how it was sealed, what was found and where."""
    row = _ROWS[find.consignment.transport.mode]
    found = _("Found: {found}. Where: {place}.")
    found = found.format(found=find.found.rstrip("."), place=find.place)
    return row.load(find.consignment), row.seal(find.consignment), found


def _container(consignment: Consignment) -> str:
    sea = consignment.by(Sea)
    told = _("EXERCISE. Find in container {box}, bill of lading {bill}, on board {day}.")
    return told.format(box=sea.unit_no, bill=sea.bill_no, day=words.day(sea.loaded_on))


def _container_seal(consignment: Consignment) -> str:
    seal = consignment.by(Sea).container.seal
    return _sealed((seal,) if seal else ())


def _pieces(consignment: Consignment) -> str:
    air = consignment.by(Air)
    told = _("EXERCISE. Find in house waybill {house}, master {master}, flight {flight} of {day}.")
    first = air.flights[0]
    return told.format(
        house=air.house_no, master=air.master.number, flight=first.number, day=words.day(first.on)
    )


def _pieces_seal(consignment: Consignment) -> str:
    told = _("Pieces have no seal number; security status at departure: {status}.")
    return told.format(status=consignment.by(Air).security_status)


def _lorry(consignment: Consignment) -> str:
    road = consignment.by(Road)
    told = _("EXERCISE. Find in lorry {tractor} with trailer {trailer}, {transit}.")
    return told.format(
        tractor=road.vehicle.tractor_plate,
        trailer=road.vehicle.trailer_plate,
        transit=numbered(road.transit),
    )


def _lorry_seal(consignment: Consignment) -> str:
    return _sealed(consignment.by(Road).transit.seals)


def _item(consignment: Consignment) -> str:
    post = consignment.by(Post)
    told = _("EXERCISE. Find in item {item}, posted on {day}.")
    return told.format(item=post.item_no, day=words.day(post.posted_on))


def _item_seal(consignment: Consignment) -> str:
    told = _("Items have no seal number; it came in dispatch and receptacle {number}.")
    return told.format(number=consignment.by(Post).dispatch_no)


def _sealed(numbers: tuple[str, ...]) -> str:
    """The numbers on the papers: they are what the unit there wrote down."""
    if not numbers:
        return _("No seal number on the papers.")
    return _("Seal on the papers: {numbers}.").format(numbers=", ".join(numbers))


def _start(find: Find) -> str:
    return words.place(find.consignment.transport.start, find.names)


def _office(find: Find) -> str:
    """Where the lorry was loaded, when its transit began only at the border."""
    transit = find.consignment.by(Road).transit
    return _start(find) if transit.kind == "national" else transit.departure_office


@dataclass(frozen=True, slots=True)
class _Row:
    whom: str
    at: Callable[[Find], str]
    load: Callable[[Consignment], str]
    seal: Callable[[Consignment], str]


_ROWS: Mapping[str, _Row] = {
    "sea": _Row(N_("unit at the port of loading"), _start, _container, _container_seal),
    "air": _Row(N_("unit at the airport of departure"), _start, _pieces, _pieces_seal),
    "road": _Row(N_("customs office of departure"), _office, _lorry, _lorry_seal),
    "post": _Row(N_("customs unit of the sending post"), _start, _item, _item_seal),
}


def _to(find: Find) -> Lines:
    row = _ROWS[find.consignment.transport.mode]
    return _(row.whom), row.at(find)


def _from(find: Find) -> Lines:
    return (find.unit,)


def _sent(_find: Find) -> Lines:
    return (_("by itself, after the find"),)


BOXES: tuple[Printed[Find], ...] = (
    Printed("to", "1", N_("Goes to"), 0, 6, 0, _to),
    Printed("from", "2", N_("From"), 6, 3, 0, _from),
    Printed("sent", "3", N_("Sent"), 9, 3, 0, _sent),
    Printed("message", "4", N_("Message"), 0, 12, 1, three_lines),
)
