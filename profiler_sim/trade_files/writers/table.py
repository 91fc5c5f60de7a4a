"""A manifest as a table: one row a line of goods, with the consignment repeated.

Headings are those that the import knows, in English. Texts that a spreadsheet would run bear a
' before them in CSV; in a workbook every text is a text.
"""

import csv
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from io import StringIO

from profiler_sim.cargo.air.model import Air
from profiler_sim.cargo.consignment import Consignment, GoodsItem
from profiler_sim.cargo.post.model import Post
from profiler_sim.cargo.road.model import Road
from profiler_sim.cargo.sea.model import Sea
from profiler_sim.cargo.spreadsheet_text import guarded
from profiler_sim.trade_files.writers.message_text import Occasion, number_text
from profiler_sim.trade_files.writers.workbook import workbook

Row = Mapping[str, str | float]
Cell = str | float
HEADINGS: Mapping[str, str] = {
    "bill_no": "B/L",
    "master_bill": "Master B/L",
    "awb_no": "MAWB No",
    "house_no": "HAWB No",
    "cmr_no": "CMR No",
    "transit_no": "MRN",
    "item_no": "Item ID",
    "carrier": "Carrier",
    "vessel": "Vessel",
    "imo": "IMO",
    "voyage": "Voyage",
    "flight": "Flight",
    "plate": "Truck plate",
    "trailer_plate": "Trailer plate",
    "loading_port": "Port of loading",
    "transhipment_port": "Transhipment port",
    "discharge_port": "Port of discharge",
    "place_of_delivery": "Place of delivery",
    "arrives_on": "Date of arrival",
    "issued_on": "Date of issue",
    "shipper": "Shipper",
    "shipper_street": "Shipper address",
    "shipper_city": "Shipper city",
    "shipper_country": "Shipper country",
    "consignee": "Consignee",
    "consignee_street": "Consignee address",
    "consignee_city": "Consignee city",
    "consignee_country": "Consignee country",
    "consignee_tax_id": "Consignee tax ID",
    "consignee_phone": "Consignee phone",
    "notify": "Notify party",
    "goods": "Description of goods",
    "hs": "HS code",
    "packages": "Packages",
    "package_code": "Package type",
    "gross_kg": "Gross weight",
    "net_kg": "Net weight",
    "volume_m3": "Volume",
    "marks": "Marks and numbers",
    "origin": "Country of origin",
    "value": "Value",
    "currency": "Currency",
    "incoterm": "Incoterms",
    "freight": "Freight terms",
    "container": "Container No",
    "size_type": "Container type",
    "seal": "Seal No",
    "tare_kg": "Tare weight",
    "vgm_kg": "VGM",
}
"""Headings by field, in the order of the columns."""


def write_csv(papers: Sequence[Consignment], _: Occasion) -> Iterator[str]:
    """Give the table as text, with a mark that it is UTF-8."""
    file = StringIO()
    writer = csv.writer(file, lineterminator="\r\n")
    writer.writerows([_plain(cell) for cell in row] for row in _table(papers))
    yield f"\ufeff{file.getvalue()}"


def write_xlsx(papers: Sequence[Consignment], _: Occasion) -> Iterator[bytes]:
    """Give the table as a workbook."""
    yield workbook(_table(papers))


def _plain(cell: Cell) -> str:
    return guarded(cell) if isinstance(cell, str) else number_text(cell)


def _table(papers: Sequence[Consignment]) -> list[list[Cell]]:
    rows = [row for each in papers for row in _rows(each)]
    used = [name for name in HEADINGS if any(row.get(name, "") != "" for row in rows)]
    body = [[row.get(name, "") for name in used] for row in rows]
    return [[HEADINGS[name] for name in used], *body]


def _rows(papers: Consignment) -> Iterator[Row]:
    shared = _stated(
        {**_parties(papers), **_terms(papers), **_CARRIAGES[papers.transport.mode](papers)}
    )
    for item in papers.goods:
        yield {**shared, **_stated(_goods(item, papers))}


def _stated(row: Mapping[str, Cell | None]) -> dict[str, Cell]:
    return {name: value for name, value in row.items() if value is not None and value != ""}


def _goods(item: GoodsItem, papers: Consignment) -> Mapping[str, Cell | None]:
    is_alone = len(papers.goods) == 1
    value = papers.value_usd if item.value_usd is None and is_alone else item.value_usd
    return {
        "goods": " ".join(item.description.split()),
        "hs": item.hs6,
        "packages": item.packages,
        "package_code": item.package_code,
        "gross_kg": item.gross_kg,
        "net_kg": item.net_kg,
        "volume_m3": item.volume_m3,
        "marks": item.marks,
        "value": value,
        "currency": None if value is None else "USD",
    }


def _parties(papers: Consignment) -> Mapping[str, Cell | None]:
    row: dict[str, Cell | None] = {}
    for role, party in (("shipper", papers.shipper), ("consignee", papers.consignee)):
        row |= {
            role: party.name,
            f"{role}_street": party.street,
            f"{role}_city": party.city,
            f"{role}_country": party.country,
        }
    same = None if papers.blank_is_unknown else "SAME AS CONSIGNEE"
    return {
        **row,
        "consignee_tax_id": papers.consignee.tax_id,
        "consignee_phone": papers.consignee.phone,
        "notify": papers.notify.name if papers.notify else same,
    }


def _terms(papers: Consignment) -> Mapping[str, Cell | None]:
    return {
        "origin": papers.origin,
        "incoterm": papers.incoterm,
        "freight": papers.freight,
        "loading_port": papers.transport.start,
        "discharge_port": papers.transport.end,
        "arrives_on": papers.transport.arrives_at.date().isoformat(),
    }


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _sea(papers: Consignment) -> Mapping[str, Cell | None]:
    sea, box = papers.by(Sea), papers.by(Sea).container
    return {
        "bill_no": sea.bill_no,
        "master_bill": sea.master.number if sea.master else None,
        "carrier": sea.carrier,
        "vessel": sea.vessel.name,
        "imo": sea.vessel.imo,
        "voyage": sea.vessel.voyage,
        "transhipment_port": " / ".join(sea.transhipment_ports),
        "place_of_delivery": sea.place_of_delivery,
        "issued_on": _day(sea.issued_on),
        "container": box.number,
        "size_type": box.size_type,
        "seal": box.seal,
        "tare_kg": box.tare_kg,
        "vgm_kg": box.vgm_kg,
    }


def _air(papers: Consignment) -> Mapping[str, Cell | None]:
    air = papers.by(Air)
    return {
        "awb_no": air.master.number,
        "house_no": air.house_no,
        "carrier": air.airline,
        "flight": air.flights[-1].number if air.flights else None,
        "place_of_delivery": air.place_of_delivery,
        "issued_on": _day(air.issued_on),
    }


def _road(papers: Consignment) -> Mapping[str, Cell | None]:
    road = papers.by(Road)
    return {
        "cmr_no": road.cmr_no,
        "transit_no": road.transit.number,
        "carrier": road.carrier.name,
        "plate": road.vehicle.tractor_plate,
        "trailer_plate": road.vehicle.trailer_plate,
        "place_of_delivery": road.place_of_delivery,
        "issued_on": _day(road.issued_on),
        "seal": " / ".join(road.transit.seals or ()),
    }


def _post(papers: Consignment) -> Mapping[str, Cell | None]:
    post = papers.by(Post)
    return {"item_no": post.item_no, "issued_on": _day(post.posted_on)}


_CARRIAGES: Mapping[str, Callable[[Consignment], Mapping[str, Cell | None]]] = {
    "sea": _sea,
    "air": _air,
    "road": _road,
    "post": _post,
}
