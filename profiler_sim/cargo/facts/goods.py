"""Facts about the goods."""

from profiler_sim.cargo.facts.table import NOT_NEGATIVE, B, Known, N, T, W, fact
from profiler_sim.cargo.facttypes import CodeTable, FactValue, Form, Listed
from profiler_sim.cargo.norms import fits


@fact(T, "690721", values=Listed(CodeTable.HS6))
def hs6(k: Known) -> FactValue:
    """HS subheading of the first goods item, six digits, edition 2022."""
    return k.subheading


@fact(T, "6907", values=Listed(CodeTable.HS4))
def hs4(k: Known) -> FactValue:
    """HS heading of the first goods item."""
    return (k.subheading or "")[:4] or None


@fact(T, "69", values=Listed(CodeTable.HS2))
def hs2(k: Known) -> FactValue:
    """HS chapter of the first goods item."""
    return (k.subheading or "")[:2] or None


@fact(T, "CERAMIC FLOOR TILES")
def description(k: Known) -> FactValue:
    """Description of the goods on the bill of lading."""
    return k.papers.goods[0].description


@fact(B, example=True)
def words_fit_code(k: Known) -> FactValue:
    """The description is one that goes with the HS code."""
    norm = k.norm
    return None if norm is None else fits(k.papers.goods[0].description, norm.wordings)


@fact(W, 1080, unit="packages", values=NOT_NEGATIVE)
def packages(k: Known) -> FactValue:
    """Number of packages."""
    return k.papers.packages


@fact(T, "CT", values=Form("[0-9A-Z]{2}", "CT"))
def package_code(k: Known) -> FactValue:
    """Kind of package, UN/ECE Recommendation 21."""
    return k.papers.goods[0].package_code


@fact(N, 21060, unit="kg", values=NOT_NEGATIVE)
def gross_kg(k: Known) -> FactValue:
    """Gross weight of the goods."""
    return k.papers.gross_kg


@fact(N, 19590, unit="kg", values=NOT_NEGATIVE)
def net_kg(k: Known) -> FactValue:
    """Net weight of the goods."""
    return k.papers.net_kg


@fact(N, 19.5, unit="kg", values=NOT_NEGATIVE)
def kg_per_package(k: Known) -> FactValue:
    """Gross weight of one package."""
    return k.papers.gross_kg / k.papers.packages


@fact(B, example=True)
def package_weight_fits(k: Known) -> FactValue:
    """One package weighs what packages of these goods usually weigh."""
    norm = k.norm
    if norm is None:
        return None
    return norm.kg_low <= k.papers.gross_kg / k.papers.packages <= norm.kg_high


@fact(N, 58.0, unit="m3", values=NOT_NEGATIVE)
def volume_m3(k: Known) -> FactValue:
    """Volume of the goods."""
    return sum(item.volume_m3 for item in k.papers.goods)


@fact(W, 24500, unit="USD", values=NOT_NEGATIVE)
def value_usd(k: Known) -> FactValue:
    """Invoice value."""
    return k.papers.value_usd


@fact(N, 1.25, unit="USD per kg", values=NOT_NEGATIVE)
def value_per_kg(k: Known) -> FactValue:
    """Invoice value for one net kg."""
    return k.papers.usd_per_kg


@fact(B, example=False)
def value_round(k: Known) -> FactValue:
    """The invoice value is a round thousand."""
    value = k.papers.value_usd
    return None if value is None else value % 1000 == 0
