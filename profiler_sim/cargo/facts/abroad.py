"""Facts that the customs of other offices answer: the export, and earlier transits."""

from profiler_sim.cargo.facts.table import NOT_NEGATIVE, B, Known, N, W, fact
from profiler_sim.cargo.facttypes import FactValue


@fact(B, example=True, source="export declaration")
def export_found(k: Known) -> FactValue:
    """The customs of the country of loading have an export declaration for the box."""
    return k.answers.export_declaration.found if k.answers.export_declaration else None


@fact(B, example=True, source="export declaration")
def export_goods_agree(k: Known) -> FactValue:
    """The goods were declared for export as what the import papers call them."""
    return k.answers.export_declaration.goods_agree if k.answers.export_declaration else None


@fact(N, 0.95, source="export declaration", values=NOT_NEGATIVE)
def export_value_ratio(k: Known) -> FactValue:
    """Value declared for export, as a multiple of the value on the import papers."""
    record, value = k.answers.export_declaration, k.papers.value_usd
    if record is None or record.value_usd is None or not value:
        return None
    return record.value_usd / value


@fact(W, 4, source="transit history", values=NOT_NEGATIVE)
def past_transits(k: Known) -> FactValue:
    """Transits of the consignee in the last 24 months."""
    return k.answers.transit_history.transits if k.answers.transit_history else None


@fact(W, 0, source="transit history", values=NOT_NEGATIVE)
def open_transits(k: Known) -> FactValue:
    """How many of them are open beyond their time limit."""
    return k.answers.transit_history.open if k.answers.transit_history else None


@fact(W, 0, source="transit history", values=NOT_NEGATIVE)
def transits_exported_again(k: Known) -> FactValue:
    """How many of them were sent out again from where they should have ended."""
    return k.answers.transit_history.exported_again if k.answers.transit_history else None
