"""What is written of a consolidation: the master air waybill and its house list."""

from profiler_sim.cargo.air.model import House
from profiler_sim.documents import words
from profiler_sim.documents.printed import Lines
from profiler_sim.documents.table import columns
from profiler_sim.documents.waybilled import Waybill
from profiler_sim.i18n.text import _


def broker(papers: Waybill) -> Lines:
    """Who takes the consolidation apart."""
    return (papers.air.master.broker,)


def nothing_declared(_papers: Waybill) -> Lines:
    """Agents state no value to the airline: it is in the house waybills."""
    return (_("NVD, no value declared"),)


def as_agreed(_papers: Waybill) -> Lines:
    """Between agent and airline the freight is nobody else's business."""
    return (_("as agreed"),)


def consolidation(_papers: Waybill) -> Lines:
    """What a master says of the goods."""
    return (_("CONSOLIDATION AS PER ATTACHED LIST"),)


def master_pieces(papers: Waybill) -> Lines:
    """Pieces of all houses."""
    return (words.number(papers.air.master.pieces),)


def master_weight(papers: Waybill) -> Lines:
    """Gross weight of all houses."""
    return (words.kilograms(papers.air.master.gross_kg),)


def house_list(papers: Waybill) -> Lines:
    """The houses under the master, ours among them where it was not forgotten."""
    houses = papers.air.master.houses
    if houses is None:
        return (_("no list was sent"),)
    return columns([_line(house) for house in sorted(houses, key=lambda house: house.house_no)])


def _line(house: House) -> tuple[str, ...]:
    weight = words.kilograms(house.gross_kg)
    return house.house_no, words.number(house.pieces), weight, house.goods
