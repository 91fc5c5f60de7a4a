"""What the agent sends before loading: the seven data and one number, and the house list."""

from collections.abc import Mapping

from profiler_sim.cargo.consignment import Consignment
from profiler_sim.cargo.forms import Sheet
from profiler_sim.documents import consolidated, waybilled
from profiler_sim.documents.printed import Lines, Printed, fill
from profiler_sim.documents.waybilled import Waybill
from profiler_sim.i18n.text import N_, _

ADVANCE_DATA = "data before loading"
"""Id of the page."""


def _shipper_name(papers: Waybill) -> Lines:
    return (papers.consignment.shipper.name,)


def _shipper_address(papers: Waybill) -> Lines:
    return waybilled.shipper(papers)[1:]


def _consignee_name(papers: Waybill) -> Lines:
    return (papers.consignment.consignee.name,)


def _consignee_address(papers: Waybill) -> Lines:
    return waybilled.consignee(papers)[1:]


BOXES: tuple[Printed[Waybill], ...] = (
    Printed("shipper", "1", N_("Shipper's name"), 0, 6, 0, _shipper_name),
    Printed("consignee", "3", N_("Consignee's name"), 6, 6, 0, _consignee_name),
    Printed("shipper address", "2", N_("Shipper's address"), 0, 6, 1, _shipper_address),
    Printed("consignee address", "4", N_("Consignee's address"), 6, 6, 1, _consignee_address),
    Printed("packages", "5", N_("Pieces"), 0, 3, 2, waybilled.packages),
    Printed("gross weight", "6", N_("Gross weight"), 3, 3, 2, waybilled.gross_weight),
    Printed("goods", "7", N_("Description"), 6, 6, 2, waybilled.goods),
    Printed("house no", "+1", N_("House waybill No."), 0, 6, 3, waybilled.house_no),
    Printed("account", "", N_("Shipper's account"), 6, 6, 3, waybilled.account),
    Printed("security", "", N_("Security status"), 0, 12, 4, waybilled.security),
    Printed("house list", "", N_("House list of the master"), 0, 12, 5, consolidated.house_list),
)
"""Numbered as officers count them: seven data and one number."""


def advance_data(consignment: Consignment, names: Mapping[str, str]) -> Sheet:
    """Fill in the data set sent before loading, with the house list."""
    papers = Waybill(consignment, names)
    return Sheet(
        id=ADVANCE_DATA,
        title=_("Data before loading (7+1)"),
        reference=papers.air.house_no,
        boxes=fill(BOXES, papers),
    )
