"""Facts that only tell a place. A condition that reads no other is warned of."""

from profiler_sim.cargo.air.model import Air
from profiler_sim.cargo.facts.table import COUNTRY, FactOf, Known, L, T, fact
from profiler_sim.cargo.facttypes import CodeTable, FactValue, Listed
from profiler_sim.cargo.identifiers import number_of
from profiler_sim.cargo.post.model import Post
from profiler_sim.cargo.road.model import Road
from profiler_sim.cargo.sea.model import Sea

sea_fact = FactOf(Sea)
road_fact = FactOf(Road)
post_fact = FactOf(Post)
air_fact = FactOf(Air)


@sea_fact(T, "TRMER", values=Listed(CodeTable.PLACES))
def loading_port(_: Known, sea: Sea) -> FactValue:
    """UN/LOCODE of the port of loading."""
    return number_of(sea.loading_port, "locode")


@sea_fact(L, ("GRPIR",), values=Listed(CodeTable.PLACES))
def transhipment_ports(_: Known, sea: Sea) -> FactValue:
    """UN/LOCODEs of the ports of transhipment on the bill of lading, in sailing order."""
    return tuple(number_of(code, "locode") for code in sea.transhipment_ports)


@sea_fact(T, "MEBAR", values=Listed(CodeTable.PLACES))
def discharge_port(_: Known, sea: Sea) -> FactValue:
    """UN/LOCODE of the port of discharge."""
    return number_of(sea.discharge_port, "locode")


@air_fact(T, "TRISL", values=Listed(CodeTable.PLACES))
def departure_airport(_: Known, air: Air) -> FactValue:
    """UN/LOCODE of the airport of departure."""
    return number_of(air.departure_airport, "locode")


@air_fact(L, ("DEFRA",), values=Listed(CodeTable.PLACES))
def transfer_airports(_: Known, air: Air) -> FactValue:
    """UN/LOCODEs of the airports of transfer, in the order of the flights."""
    return tuple(number_of(code, "locode") for code in air.transfer_airports)


@air_fact(T, "BASJJ", values=Listed(CodeTable.PLACES))
def destination_airport(_: Known, air: Air) -> FactValue:
    """UN/LOCODE of the airport of destination."""
    return number_of(air.destination_airport, "locode")


@road_fact(T, "TRIST", values=Listed(CodeTable.ROAD_PLACES))
def taken_over_at(_: Known, road: Road) -> FactValue:
    """Place where the carrier took the goods over: UN/LOCODE, or its id in the table of places."""
    return road.taken_over_at


@road_fact(L, ("BGKAN", "RSDIM"), values=Listed(CodeTable.ROAD_PLACES))
def crossings(_: Known, road: Road) -> FactValue:
    """Crossings on the transit document, in the order of the way."""
    return road.via


@fact(T, "TR", values=COUNTRY)
def origin_country(k: Known) -> FactValue:
    """Country of origin of the goods."""
    return k.papers.origin


@fact(T, "TR", values=COUNTRY)
def shipper_country(k: Known) -> FactValue:
    """Country of the shipper's address."""
    return k.papers.shipper.country


@fact(T, "ME", values=COUNTRY)
def consignee_country(k: Known) -> FactValue:
    """Country of the consignee's address."""
    return k.papers.consignee.country


@fact(T, "ME", values=COUNTRY)
def notify_country(k: Known) -> FactValue:
    """Country of the notify party's address; the consignee's where it is the same party."""
    return (k.papers.notify or k.papers.consignee).country


@fact(T, "RS", values=COUNTRY)
def onward_country(k: Known) -> FactValue:
    """Country the goods go on to in transit; missing when they stay."""
    return k.papers.transport.onward_country


@post_fact(T, "DEFRA-POST", values=Listed(CodeTable.OFFICES))
def posting_office(_: Known, post: Post) -> FactValue:
    """Office of exchange of the sending post, as the table of places has it."""
    return post.posting_office


@post_fact(L, (), values=Listed(CodeTable.OFFICES))
def transit_offices(_: Known, post: Post) -> FactValue:
    """Offices passed in transit, in their order."""
    return post.transit_offices
