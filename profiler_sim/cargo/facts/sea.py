"""Facts about a bill of lading, its booking, its voyage and the box."""

from datetime import date

from profiler_sim.cargo.facts.table import NOT_NEGATIVE, B, D, FactOf, Known, T, W
from profiler_sim.cargo.facttypes import FactValue, Form
from profiler_sim.cargo.identifiers import SIZE_TYPE, is_container_no, number_of
from profiler_sim.cargo.sea.model import Sea

sea_fact = FactOf(Sea)
CARRIER_PREFIXES = frozenset({"ZZSU", "QXTU", "ZQRU", "QVXU", "ZQXU"})
"""Invented owner codes of carriers; other invented codes belong to lessors."""


@sea_fact(D, date(2026, 1, 26))
def loaded_on(_: Known, sea: Sea) -> FactValue:
    """Day the box was loaded on board."""
    return sea.loaded_on


@sea_fact(B, example=False)
def to_order(_: Known, sea: Sea) -> FactValue:
    """The bill of lading is made out to order."""
    return sea.bill_type == "to order"


@sea_fact(W, 0, unit="days")
def bill_days_after_loading(_: Known, sea: Sea) -> FactValue:
    """Days between loading and the date of the bill of lading."""
    return (sea.issued_on - sea.loaded_on).days


@sea_fact(W, 18, unit="days", values=NOT_NEGATIVE)
def booking_days(_: Known, sea: Sea) -> FactValue:
    """Days between booking and loading."""
    return (sea.loaded_on - sea.booking.made_on).days


@sea_fact(W, 0, values=NOT_NEGATIVE)
def amendments(_: Known, sea: Sea) -> FactValue:
    """Amendments after the booking."""
    return len(sea.booking.amended_on)


@sea_fact(W, 0, values=NOT_NEGATIVE)
def late_amendments(_: Known, sea: Sea) -> FactValue:
    """Amendments within two days before arrival."""
    arrival = sea.arrives_at.date()
    return sum((arrival - day).days <= 2 for day in sea.booking.amended_on)  # noqa: PLR2004  two days, as G12 says


@sea_fact(W, 0)
def extra_transhipments(k: Known, sea: Sea) -> FactValue:
    """Transhipments beyond what is usual on this lane."""
    usual = k.norms.stops.get((sea.start, sea.end))
    return None if usual is None else len(sea.via) - usual


@sea_fact(W, 21, unit="days", values=NOT_NEGATIVE)
def voyage_days(_: Known, sea: Sea) -> FactValue:
    """Days from loading to arrival."""
    return (sea.arrives_at.date() - sea.loaded_on).days


@sea_fact(B, example=True)
def container_no_valid(_: Known, sea: Sea) -> FactValue:
    """The container number has the check digit ISO 6346 asks for."""
    return is_container_no(sea.container.number)


@sea_fact(B, example=True)
def box_of_carrier(_: Known, sea: Sea) -> FactValue:
    """The owner code of the box is a carrier's and not a leasing firm's."""
    return number_of(sea.container.number, "iso6346")[:4] in CARRIER_PREFIXES


@sea_fact(T, "45R1", values=Form(SIZE_TYPE.pattern, "45R1"))
def size_type(_: Known, sea: Sea) -> FactValue:
    """Size and type of the container, ISO 6346."""
    return sea.container.size_type


@sea_fact(B, example=True)
def reefer(_: Known, sea: Sea) -> FactValue:
    """The box is a refrigerated container."""
    return sea.container.reefer


@sea_fact(B, example=True)
def reefer_running(_: Known, sea: Sea) -> FactValue:
    """The reefer runs at a set temperature; missing for dry boxes."""
    box = sea.container
    return box.set_temp_c is not None if box.reefer else None


@sea_fact(W, 13, unit="°C")
def set_temp_c(_: Known, sea: Sea) -> FactValue:
    """Set temperature of the reefer; missing where none runs."""
    return sea.container.set_temp_c


@sea_fact(W, 0, unit="°C", values=NOT_NEGATIVE)
def set_temp_gap_c(k: Known, sea: Sea) -> FactValue:
    """How far the set temperature is from what these goods need."""
    norm, set_to = k.norm, sea.container.set_temp_c
    if norm is None or norm.reefer_c is None or set_to is None:
        return None
    return abs(set_to - norm.reefer_c)


@sea_fact(W, 24870, unit="kg", values=NOT_NEGATIVE)
def vgm_kg(_: Known, sea: Sea) -> FactValue:
    """Verified gross mass of the packed container."""
    return sea.container.vgm_kg


@sea_fact(W, 0, unit="kg")
def vgm_excess_kg(k: Known, sea: Sea) -> FactValue:
    """Verified gross mass beyond declared goods and tare."""
    box = sea.container
    return round(box.vgm_kg - k.papers.gross_kg - box.tare_kg)
