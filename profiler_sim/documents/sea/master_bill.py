"""The master bill of lading over groupage: between forwarder and ocean carrier."""

from profiler_sim.cargo.consolidation import Master
from profiler_sim.cargo.sea.model import Sea
from profiler_sim.cargo.value import required
from profiler_sim.documents import common_fields as common
from profiler_sim.documents import formats
from profiler_sim.documents.common_fields import FormData
from profiler_sim.documents.form_template import FieldTemplate, FormTemplate, Lines, stated
from profiler_sim.documents.house_list import house_lines
from profiler_sim.documents.sea.bill_fields import (
    carrier,
    container,
    discharge,
    loading,
    seal,
    vessel,
)
from profiler_sim.i18n.text import N_, _


def _master(data: FormData) -> Master:
    return required(data.consignment.by(Sea).master)


def _number(data: FormData) -> Lines:
    return (_master(data).number,)


def _consignor(data: FormData) -> Lines:
    return stated(_master(data).consignor)


def _broker(data: FormData) -> Lines:
    return stated(_master(data).broker)


def _pieces(data: FormData) -> Lines:
    return stated(_master(data).pieces, formats.number)


def _weight(data: FormData) -> Lines:
    return stated(_master(data).gross_kg, formats.kilograms)


def _consolidation(_data: FormData) -> Lines:
    """Write what a master says of the goods."""
    return (_("CONSOLIDATED CARGO AS PER ATTACHED LIST"),)


def _house_list(data: FormData) -> Lines:
    return house_lines(_master(data))


_BOXES: tuple[FieldTemplate[FormData], ...] = (
    FieldTemplate("master no", "5", N_("Master B/L No."), 0, 6, 0, _number),
    FieldTemplate("carrier", "", N_("Carrier"), 6, 6, 0, carrier),
    FieldTemplate("forwarder", "2", N_("Shipper: the forwarder"), 0, 6, 1, _consignor),
    FieldTemplate("broker", "3", N_("Consignee: receiving forwarder"), 6, 6, 1, _broker),
    FieldTemplate("port of loading", "15", N_("Port of loading"), 0, 6, 2, loading),
    FieldTemplate("vessel", "14", N_("Vessel, IMO No., voyage"), 6, 6, 2, vessel),
    FieldTemplate("port of discharge", "16", N_("Port of discharge"), 0, 6, 3, discharge),
    FieldTemplate("container", "18", N_("Container No."), 6, 3, 3, container),
    FieldTemplate("seal", "", N_("Seal No."), 9, 3, 3, seal),
    FieldTemplate("all pieces", "19", N_("Packages, all houses"), 0, 3, 4, _pieces),
    FieldTemplate("all weight", "21", N_("Gross weight"), 3, 3, 4, _weight),
    FieldTemplate("consolidation", "20", N_("Goods, said to contain"), 6, 6, 4, _consolidation),
    FieldTemplate("house list", "", N_("House list of the master"), 0, 12, 5, _house_list),
    FieldTemplate("our house", "", N_("Our house bill"), 0, 12, 6, common.document_line),
)
"""Numbered as the bill of lading is."""


def _reference(data: FormData) -> str:
    return _master(data).number


def _has_master(data: FormData) -> bool:
    return data.consignment.by(Sea).master is not None


MASTER_BILL = FormTemplate(
    id="master bill",
    title=N_("Master bill of lading"),
    reference=_reference,
    boxes=_BOXES,
    is_used=_has_master,
)
