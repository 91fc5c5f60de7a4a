"""The list of house bills or waybills under a master."""

from profiler_sim.cargo.consolidation import House, Master
from profiler_sim.documents import formats
from profiler_sim.documents.form_template import Lines, columns
from profiler_sim.i18n.text import _


def house_lines(master: Master) -> Lines:
    """Write one line for each house, by its number, or that no list was sent."""
    if master.houses is None:
        return (_("no list was sent"),)
    by_number = sorted(master.houses, key=lambda house: house.house_no)
    return columns([_line(house) for house in by_number])


def _line(house: House) -> tuple[str, ...]:
    weight = formats.kilograms(house.gross_kg)
    goods = ", ".join(filter(None, (house.goods, house.consignee)))
    return house.house_no, formats.number(house.pieces), weight, goods
