"""Facts that hold the papers against what such goods are: dense, heavy, in season."""

from profiler_sim.cargo.facts.table import NOT_NEGATIVE, B, FactOf, Known, N, W, fact
from profiler_sim.cargo.facttypes import FactValue
from profiler_sim.cargo.norms import in_season as grows
from profiler_sim.cargo.sea.model import Sea

sea_fact = FactOf(Sea)

TYPICAL_TARE_KG = {"22G1": 2300, "42G1": 3750, "45G1": 3940, "42R1": 4480, "45R1": 4640}
"""What boxes of a kind weigh empty, typically; builders differ, and so do single boxes."""
_SINGLE_KG = 100
"""So far a single box differs, up or down."""


def usual_tare_kg(size_type: str) -> tuple[int, int] | None:
    """From which to which weight boxes of a kind are usual, in rounded kg; None if not known."""
    typical = TYPICAL_TARE_KG.get(size_type)
    if typical is None:
        return None
    return 50 * round((typical - _SINGLE_KG) / 50), 50 * round((typical + _SINGLE_KG) / 50)


@fact(N, 1.0, values=NOT_NEGATIVE)
def package_weight_ratio(k: Known) -> FactValue:
    """Gross weight of one package, as a multiple of the middle of what is usual."""
    norm = k.norm
    if norm is None:
        return None
    return k.papers.gross_kg / k.papers.packages / ((norm.kg_low + norm.kg_high) / 2)


@fact(N, 1.0, values=NOT_NEGATIVE)
def density_ratio(k: Known) -> FactValue:
    """Gross weight of one m3, as a multiple of what such goods weigh as loaded."""
    norm, volume = k.norm, sum(item.volume_m3 for item in k.papers.goods)
    if norm is None or norm.kg_per_m3 is None or volume <= 0:
        return None
    return k.papers.gross_kg / volume / norm.kg_per_m3


@fact(B, example=True)
def in_season(k: Known) -> FactValue:
    """The goods are harvested in their country of origin in the month of arrival or before.

    Missing for goods that have no season.
    """
    month = k.papers.transport.arrives_at.month
    return grows(k.subheading or "", k.papers.origin or "", month)


@sea_fact(W, 0, unit="kg")
def tare_excess_kg(_: Known, sea: Sea) -> FactValue:
    """Tare on the papers beyond what boxes of this size and type weigh empty."""
    usual = TYPICAL_TARE_KG.get(sea.container.size_type)
    return None if usual is None else sea.container.tare_kg - usual
