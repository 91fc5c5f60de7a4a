"""What an import read, inferred, did not find and did not use, field by field."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from profiler_sim.cargo.modes import ByMode
from profiler_sim.trade_files.records import ManifestRecord

_PARTIES = (
    "shipper",
    "shipper_street",
    "shipper_country",
    "consignee",
    "consignee_street",
    "consignee_country",
    "consignee_tax_id",
    "notify",
)
_GOODS = (
    "goods.goods",
    "goods.hs",
    "goods.packages",
    "goods.package_code",
    "goods.gross_kg",
    "goods.net_kg",
    "goods.volume_m3",
    "goods.value",
    "goods.marks",
)
_TRADE = ("origin", "incoterm", "freight", "arrives_on")
EXPECTED: ByMode[tuple[str, ...]] = ByMode(
    sea=(
        *("bill_no", "master_bill", "carrier", "vessel", "imo", "voyage"),
        *("loading_port", "transhipment_port", "discharge_port", "place_of_delivery"),
        *("issued_on", *_PARTIES, *_GOODS, *_TRADE, "booking_no"),
        *("container.container", "container.size_type", "container.seal"),
        *("container.tare_kg", "container.vgm_kg"),
    ),
    air=(
        *("awb_no", "house_no", "carrier", "flight", "agent", "issued_on"),
        *("loading_port", "discharge_port", "place_of_delivery", *_PARTIES, *_GOODS, *_TRADE),
        *("chargeable_kg", "security_status", "handling_codes"),
    ),
    road=(
        *("cmr_no", "transit_no", "transit_kind", "departure_office", "destination_office"),
        *("guarantee", "time_limit", "carrier", "plate", "trailer_plate", "container.seal"),
        *("loading_port", "place_of_delivery", *_PARTIES, *_GOODS, *_TRADE),
    ),
    post=(
        *("item_no", "service", "category", "loading_port", "issued_on", *_PARTIES, *_GOODS),
        *("origin", "arrives_on"),
    ),
)
"""Fields that papers of a mode have a box for; what a file lacks of them is reported."""
_ELSEWHERE: Mapping[str, str] = {
    "goods.gross_kg": "gross_kg",
    "goods.packages": "packages",
    "goods.volume_m3": "volume_m3",
    "goods.value": "value",
    "origin": "goods.origin",
}
"""Where a field may be stated instead: for all goods together, or line by line."""


@dataclass(frozen=True, slots=True)
class FieldCount:
    """One field over all consignments of an import."""

    field: str
    read: int
    inferred: int
    supplied: int
    unknown: int
    at: str
    """Where it was read first; empty where it was not."""


def count_fields(
    records: Sequence[ManifestRecord], supplied: Mapping[str, int]
) -> list[FieldCount]:
    """Count how each field was come by; a consignment counts once for each field.

    ``supplied`` are fields that the exercise or the mentor added, by how many consignments.
    """
    if not records:
        return []
    counts: dict[str, dict[str, int]] = {}
    places: dict[str, str] = {}
    for record in records:
        for name, how, at in _ways(record):
            counts.setdefault(name, {"read": 0, "inferred": 0})[how] += 1
            places.setdefault(name, at)
    expected = EXPECTED[records[0].mode]
    names = [*expected, *(name for name in counts if name not in expected)]
    return [
        _count(name, counts, places, len(records), supplied)
        for name in names
        if name in counts or not _has_elsewhere(name, counts)
    ]


def _ways(record: ManifestRecord) -> Iterable[tuple[str, str, str]]:
    found: dict[str, tuple[str, str]] = {}
    for prefix, fields in record.parts():
        for name, stated in fields.items():
            if name == "in_container":
                continue
            how = "inferred" if stated.how == "inferred" else "read"
            found.setdefault(f"{prefix}{name}", (how, stated.at))
    return [(name, how, at) for name, (how, at) in found.items()]


def _has_elsewhere(name: str, counts: Mapping[str, object]) -> bool:
    return _ELSEWHERE.get(name) in counts


def _count(
    name: str,
    counts: Mapping[str, Mapping[str, int]],
    places: Mapping[str, str],
    total: int,
    supplied: Mapping[str, int],
) -> FieldCount:
    ways = counts.get(name, {})
    read, inferred = ways.get("read", 0), ways.get("inferred", 0)
    added = min(supplied.get(name, 0), total - read - inferred)
    unknown = total - read - inferred - added
    return FieldCount(name, read, inferred, added, unknown, places.get(name, ""))
