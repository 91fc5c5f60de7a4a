"""The page each enquiry brings back, or the note that no answer came."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from profiler_sim.cargo.answers import ANSWER_FIELDS, Answers
from profiler_sim.cargo.consignment import Consignment
from profiler_sim.cargo.forms import Sheet
from profiler_sim.cargo.scans import SCAN
from profiler_sim.documents import asked
from profiler_sim.documents.asked import Asked
from profiler_sim.documents.pages import (
    account_history,
    address_check,
    addressee_history,
    advance_data,
    air_probe,
    authority,
    border_log,
    carrier_register,
    consignor_status,
    container_moves,
    dangerous_goods_check,
    dimension_and_weight_check,
    document_check,
    export_declaration,
    import_history,
    look_over,
    lorry_scale,
    open_sources,
    partner_unit,
    price_reference,
    registry,
    request_for_information,
    scan,
    seal_check,
    sender_look_up,
    trader_documents,
    transit_history,
    transit_seals,
    transit_system,
    vessel_schedule,
    weighbridge,
    weight_and_size,
)
from profiler_sim.documents.printed import Lines, Printed, fill
from profiler_sim.i18n.text import N_, _


@dataclass(frozen=True)
class _Page:
    """How an enquiry's answer is printed."""

    title: str
    code: str
    """Begins the reference number."""
    boxes: Sequence[Printed[Any]]
    """Each page has an answer of its own type; ``PAGES`` pairs them by the enquiry's id."""


PAGES: dict[str, _Page] = {
    "registry": _Page(N_("Company registry extract"), "REG", registry.BOXES),
    "import history": _Page(N_("Importer's record"), "IMP", import_history.BOXES),
    "container moves": _Page(N_("Container event log"), "LOG", container_moves.BOXES),
    "vessel schedule": _Page(N_("Vessel track"), "TRK", vessel_schedule.BOXES),
    "price reference": _Page(N_("Price reference"), "PRC", price_reference.BOXES),
    "seal check": _Page(N_("Seal card"), "SEA", seal_check.BOXES),
    "weighbridge": _Page(N_("Weighbridge slip"), "WGH", weighbridge.BOXES),
    "document check": _Page(N_("Document check"), "DOC", document_check.BOXES),
    "export declaration": _Page(N_("Export declaration"), "EXP", export_declaration.BOXES),
    "transit history": _Page(N_("Earlier transits"), "TRH", transit_history.BOXES),
    "consignor status": _Page(N_("Consignor and agent status"), "KCR", consignor_status.BOXES),
    "account history": _Page(N_("Account history"), "ACC", account_history.BOXES),
    "request for information": _Page(
        N_("Reply to the request"), "RFI", request_for_information.BOXES
    ),
    "dangerous goods check": _Page(
        N_("Dangerous goods check"), "DGR", dangerous_goods_check.BOXES
    ),
    "dimension and weight check": _Page(
        N_("Scale and frame"), "DIM", dimension_and_weight_check.BOXES
    ),
    "transit system": _Page(N_("Transit system"), "NCT", transit_system.BOXES),
    "border log": _Page(N_("Border crossing log"), "BOR", border_log.BOXES),
    "carrier register": _Page(N_("Carrier register"), "CAR", carrier_register.BOXES),
    "lorry scale": _Page(N_("Weighbridge slip"), "WGT", lorry_scale.BOXES),
    "transit seals": _Page(N_("Seal card"), "SLC", transit_seals.BOXES),
    "look over": _Page(N_("Look at the vehicle"), "VEH", look_over.BOXES),
    "air probe": _Page(N_("Air probe"), "CO2", air_probe.BOXES),
    "addressee history": _Page(N_("Addressee history"), "ADR", addressee_history.BOXES),
    "sender look up": _Page(N_("Sender look-up"), "SND", sender_look_up.BOXES),
    "advance data": _Page(N_("Advance data completion"), "EAD", advance_data.BOXES),
    "weight and size": _Page(N_("Weight and size check"), "WSZ", weight_and_size.BOXES),
    SCAN: _Page(N_("Scan"), "SCN", scan.BOXES),
    "address check": _Page(N_("Address check"), "ADC", address_check.BOXES),
    "trader documents": _Page(N_("Documents of the trader"), "TRD", trader_documents.BOXES),
    "partner unit": _Page(N_("Partner unit"), "MSG", partner_unit.BOXES),
    "open sources": _Page(N_("Open sources"), "WEB", open_sources.BOXES),
    "authority": _Page(N_("Reply of the authority"), "AUT", authority.BOXES),
}
"""Every enquiry's page by the enquiry's id."""


def answer_page(
    enquiry: str, answers: Answers, consignment: Consignment, names: Mapping[str, str]
) -> Sheet:
    """Print what ``enquiry`` (an id of ``ANSWER_FIELDS``) brought back on a consignment.

    Where its part of ``answers`` is None, the page says that no answer came: call this for
    enquiries that were made only. ``names`` are the names of ports by UN/LOCODE. Raises
    ``KeyError`` for an enquiry that has no page.
    """
    page = PAGES[enquiry]
    answer = getattr(answers, ANSWER_FIELDS[enquiry])
    return Sheet(
        id=enquiry,
        title=_(page.title),
        reference=f"{page.code}-{consignment.id}",
        boxes=fill(
            _NO_ANSWER if answer is None else page.boxes, Asked(answer, consignment, names)
        ),
    )


def _no_answer(_page: Asked[None]) -> Lines:
    return _("No answer came."), _("Silence speaks neither for nor against the load.")


_NO_ANSWER: tuple[Printed[Asked[None]], ...] = (
    Printed("bill", "1", N_("Transport document"), 0, 6, 0, asked.document),
    Printed("container", "2", N_("Asked about"), 6, 6, 0, asked.unit),
    Printed("reply", "3", N_("Reply"), 0, 12, 1, _no_answer),
)
"""An office that does not answer does so whatever the load hides."""
