"""How the goods of a record travel, in the form of each mode of transport."""

import re
from collections.abc import Callable, Mapping
from typing import Any

from profiler_sim.cargo.air.model import Air
from profiler_sim.cargo.consolidation import Master
from profiler_sim.cargo.identifiers import SIZE_TYPE
from profiler_sim.cargo.modes import ByMode
from profiler_sim.cargo.post.model import Post
from profiler_sim.cargo.road.model import Carrier, Road, Transit, Vehicle
from profiler_sim.cargo.sea.model import Container, OtherContainer, Sea, Vessel
from profiler_sim.trade_files.known_words import ORDER_WORDS
from profiler_sim.trade_files.papers.desk import (
    ImportDesk,
    day_of,
    in_usd,
    number_of,
    text_of,
    whole_of,
)
from profiler_sim.trade_files.records import Fields, ManifestRecord
from profiler_sim.trade_files.word_lists import folded

_REEFER = re.compile(r"..R\d")

Shared = Mapping[str, Any]


def _sea(record: ManifestRecord, start: str, desk: ImportDesk, shared: Shared) -> Sea:
    box, *others = record.containers
    bill, master = record.text("bill_no"), record.text("master_bill")
    consignee = folded(record.text("consignee") or "")
    via = record.value("transhipment_port") or ()
    ports = via if isinstance(via, tuple) else (str(via),)
    codes = [desk.places.code_of(port) for port in ports]
    to_order = consignee.startswith(ORDER_WORDS)
    return Sea(
        **shared,
        bill_no=bill or master or "",
        bill_type="to order" if to_order else None,
        issued_on=day_of(record, "issued_on"),
        carrier=record.text("carrier") or "",
        vessel=Vessel(
            name=record.text("vessel") or "",
            imo=record.text("imo"),
            voyage=record.text("voyage"),
        ),
        place_of_receipt=record.text("place_of_receipt"),
        loading_port=start,
        transhipment_ports=tuple(code for code in codes if code),
        discharge_port=desk.port,
        place_of_delivery=_place_name(record, desk),
        loaded_on=day_of(record, "departs_on"),
        container=_container(box),
        master=Master(number=master, houses=None) if bill and master and bill != master else None,
        other_containers=tuple(_other_container(each) for each in others),
    )


def _container(box: Fields) -> Container:
    size_type = _size_type(box)
    return Container(
        number=text_of(box, "container") or "",
        size_type=size_type,
        tare_kg=whole_of(number_of(box, "tare_kg")),
        seal=text_of(box, "seal"),
        vgm_kg=whole_of(number_of(box, "vgm_kg")),
        set_temp_c=whole_of(number_of(box, "set_temp_c")),
        reefer=bool(_REEFER.fullmatch(size_type)) if size_type else None,
    )


def _other_container(box: Fields) -> OtherContainer:
    return OtherContainer(
        number=text_of(box, "container") or "",
        size_type=_size_type(box),
        seal=text_of(box, "seal"),
        packages=whole_of(number_of(box, "packages")),
        gross_kg=number_of(box, "gross_kg"),
    )


def _size_type(box: Fields) -> str | None:
    code = text_of(box, "size_type")
    return code if code and SIZE_TYPE.fullmatch(code) else None


def _air(record: ManifestRecord, start: str, desk: ImportDesk, shared: Shared) -> Air:
    master, house = record.text("awb_no"), record.text("house_no")
    security = record.text("security_status")
    codes = record.value("handling_codes")
    return Air(
        **shared,
        house_no=house or master or "",
        master=Master(
            number=master or "",
            pieces=whole_of(record.number("master_packages")),
            gross_kg=record.number("master_kg"),
            houses=None,
        ),
        airline=record.text("carrier") or "",
        issued_on=day_of(record, "issued_on"),
        departure_airport=start,
        destination_airport=desk.port,
        place_of_delivery=_place_name(record, desk),
        chargeable_kg=record.number("chargeable_kg"),
        sizes=None,
        security_status=security if security in {"SPX", "SCO", "SHR", "NSC"} else None,
        handling_codes=codes if isinstance(codes, tuple) else (codes,) if codes else (),
        un_number=record.text("un_number"),
        service=None,
    )


def _road(record: ManifestRecord, start: str, desk: ImportDesk, shared: Shared) -> Road:
    kind, seals = record.text("transit_kind"), _seals(record)
    limit = day_of(record, "time_limit")
    return Road(
        **shared,
        cmr_no=record.text("cmr_no"),
        issued_on=day_of(record, "issued_on"),
        taken_over_at=start,
        taken_over_on=day_of(record, "departs_on"),
        place_of_delivery=_place_name(record, desk),
        post=desk.port,
        transit=Transit(
            kind=kind if kind in {"T1", "T2", "TIR", "national"} else None,
            number=record.text("transit_no"),
            departure_office=record.text("departure_office"),
            destination_office=record.text("destination_office"),
            time_limit=limit,
            guarantee=record.text("guarantee"),
            guarantee_usd=in_usd(
                record.number("guarantee_value"), record.text("guarantee_currency"), desk
            ),
            seals=seals or None,
        ),
        vehicle=Vehicle(
            tractor_plate=record.text("plate") or "", trailer_plate=record.text("trailer_plate")
        ),
        carrier=Carrier(name=record.text("carrier")),
    )


def _seals(record: ManifestRecord) -> tuple[str, ...]:
    found = (each["seal"].value for each in record.containers if "seal" in each)
    return tuple(seal for value in found if isinstance(value, tuple) for seal in value)


_SERVICES = {"E": "express mail", "C": "parcel", "V": "parcel", "H": "parcel"}
"""Service by the first letter of the item's number (UPU S10); others are letters."""


def _post(record: ManifestRecord, start: str, desk: ImportDesk, shared: Shared) -> Post:
    number = record.text("item_no") or ""
    return Post.model_validate(
        {
            **shared,
            "item_no": number,
            "service": record.text("service") or _SERVICES.get(number[:1], "letter packet"),
            "posted_on": day_of(record, "issued_on"),
            "posting_office": start,
            "sorting_office": desk.port,
            "category": record.text("category"),
            "invoice_no": record.text("invoice_no"),
        }
    )


def _place_name(record: ManifestRecord, desk: ImportDesk) -> str | None:
    """A place of delivery in words: the name of its code, where the list has it."""
    text = record.text("place_of_delivery")
    return desk.places.names.get(text.upper(), text) if text else None


Write = Callable[[ManifestRecord, str, ImportDesk, Shared], Sea | Air | Road | Post]
TRANSPORT: ByMode[Write] = ByMode(sea=_sea, air=_air, road=_road, post=_post)
"""Writes the carriage of a record: the record, its place of loading, the desk, shared fields."""
