"""The master air waybill over a consolidation, and the data sent before loading."""

from profiler_sim.documents import common_fields as common
from profiler_sim.documents import formats
from profiler_sim.documents.air.waybill_fields import (
    account,
    agent,
    air_of,
    airline,
    consignee,
    departure,
    destination,
    flight,
    goods,
    gross_weight,
    house_no,
    house_reference,
    issued_on,
    master_no,
    packages,
    security,
    transfers,
)
from profiler_sim.documents.common_fields import FormData
from profiler_sim.documents.form_template import (
    FieldTemplate,
    FormTemplate,
    Lines,
    stated,
)
from profiler_sim.documents.house_list import house_lines
from profiler_sim.i18n.text import N_, _


def _broker(data: FormData) -> Lines:
    """Write the firm that takes the consolidation apart."""
    return stated(air_of(data).master.broker)


def _nothing_declared(_data: FormData) -> Lines:
    """Write that no value is declared: the values are in the house waybills."""
    return (_("NVD, no value declared"),)


def _as_agreed(_data: FormData) -> Lines:
    """Write that agent and airline agreed on the freight."""
    return (_("as agreed"),)


def _consolidation(_data: FormData) -> Lines:
    """Write what a master says of the goods."""
    return (_("CONSOLIDATION AS PER ATTACHED LIST"),)


def _master_pieces(data: FormData) -> Lines:
    return stated(air_of(data).master.pieces, formats.number)


def _master_weight(data: FormData) -> Lines:
    return stated(air_of(data).master.gross_kg, formats.kilograms)


def _house_list(data: FormData) -> Lines:
    """Write the houses under the master; ours is missing where the agent left it out."""
    return house_lines(air_of(data).master)


def _shipper_name(data: FormData) -> Lines:
    return (data.consignment.shipper.name,)


def _shipper_address(data: FormData) -> Lines:
    return common.shipper(data)[1:]


def _consignee_name(data: FormData) -> Lines:
    return (data.consignment.consignee.name,)


def _consignee_address(data: FormData) -> Lines:
    return consignee(data)[1:]


_BEFORE_LOADING: tuple[FieldTemplate[FormData], ...] = (
    FieldTemplate("shipper", "1", N_("Shipper's name"), 0, 6, 0, _shipper_name),
    FieldTemplate("consignee", "3", N_("Consignee's name"), 6, 6, 0, _consignee_name),
    FieldTemplate("shipper address", "2", N_("Shipper's address"), 0, 6, 1, _shipper_address),
    FieldTemplate(
        "consignee address", "4", N_("Consignee's address"), 6, 6, 1, _consignee_address
    ),
    FieldTemplate("packages", "5", N_("Pieces"), 0, 3, 2, packages),
    FieldTemplate("gross weight", "6", N_("Gross weight"), 3, 3, 2, gross_weight),
    FieldTemplate("goods", "7", N_("Description"), 6, 6, 2, goods),
    FieldTemplate("house no", "+1", N_("House waybill No."), 0, 6, 3, house_no),
    FieldTemplate("account", "", N_("Shipper's account"), 6, 6, 3, account),
    FieldTemplate("security", "", N_("Security status"), 0, 12, 4, security),
    FieldTemplate("house list", "", N_("House list of the master"), 0, 12, 5, _house_list),
)
"""Numbered as officers count them: seven data and one number."""


_MASTER: tuple[FieldTemplate[FormData], ...] = (
    FieldTemplate("master no", "1", N_("Air waybill No."), 0, 6, 0, master_no),
    FieldTemplate("airline", "", N_("Issued by"), 6, 6, 0, airline),
    FieldTemplate("agent", "2", N_("Shipper: the agent"), 0, 6, 1, agent),
    FieldTemplate("broker", "4", N_("Consignee: who breaks bulk"), 6, 6, 1, _broker),
    FieldTemplate("departure", "9", N_("Airport of departure"), 0, 6, 2, departure),
    FieldTemplate("route", "11", N_("Flights, to"), 6, 6, 2, transfers),
    FieldTemplate("destination", "18", N_("Airport of destination"), 0, 6, 3, destination),
    FieldTemplate("flight", "19", N_("Last leg: flight / date"), 6, 6, 3, flight),
    FieldTemplate("carriage value", "16", N_("Value for carriage"), 0, 6, 4, _nothing_declared),
    FieldTemplate("weight charge", "24", N_("Weight charge"), 6, 6, 4, _as_agreed),
    FieldTemplate("all pieces", "22J", N_("Pieces, all houses"), 0, 3, 5, _master_pieces),
    FieldTemplate("all weight", "22K", N_("Gross weight"), 3, 3, 5, _master_weight),
    FieldTemplate("consolidation", "22I", N_("Nature of goods"), 6, 6, 5, _consolidation),
    FieldTemplate("house no", "10", N_("Our house"), 0, 6, 6, house_no),
    FieldTemplate("date of issue", "32", N_("Executed on"), 6, 6, 6, issued_on),
)
"""The same form between agent and airline: its goods are a list."""


def _master_reference(data: FormData) -> str:
    return air_of(data).master.number


ADVANCE_DATA = FormTemplate(
    id="data before loading",
    title=N_("Data before loading (7+1)"),
    reference=house_reference,
    boxes=_BEFORE_LOADING,
)
MASTER_WAYBILL = FormTemplate(
    id="master waybill",
    title=N_("Master air waybill"),
    reference=_master_reference,
    boxes=_MASTER,
)
