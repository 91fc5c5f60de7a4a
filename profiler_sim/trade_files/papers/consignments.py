"""Records to the program's own papers: what a record leaves out is not stated."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time

from profiler_sim.cargo.consignment import Consignment, GoodsItem, Party
from profiler_sim.trade_files.code_words import package_code
from profiler_sim.trade_files.known_words import LEGAL_FORMS
from profiler_sim.trade_files.papers.carriages import TRANSPORT
from profiler_sim.trade_files.papers.desk import ImportDesk, in_usd, number_of, text_of, whole_of
from profiler_sim.trade_files.papers.places import country_of
from profiler_sim.trade_files.records import Fields, ManifestRecord
from profiler_sim.trade_files.word_lists import folded

_ARRIVES = time(6, 0)
_SAME = frozenset({"sameas", "sameasconsignee", "sameascnee", "sameasabove", "sameconsignee"})
"""What stands for the consignee, in the form of ``folded``."""
_HS_DIGITS = 6


@dataclass(frozen=True, slots=True)
class ImportedPapers:
    """The papers of one consignment, or why there are none."""

    record: ManifestRecord
    papers: Consignment | None
    missing: str = ""
    """Code of what no exercise can do without: goods, weight, unit, start, mode."""
    supplied: tuple[str, ...] = ()
    """Fields that were not in the file."""


def write_papers(record: ManifestRecord, desk: ImportDesk) -> Iterator[ImportedPapers]:
    """Give the papers of a record: one for each container that has goods of its own by sea."""
    if record.mode != desk.mode:
        yield ImportedPapers(record, None, "mode")
        return
    for part in _per_container(record) if record.mode == "sea" else (record,):
        yield _written(part, desk)


def _per_container(record: ManifestRecord) -> Iterator[ManifestRecord]:
    """Split a bill of several containers; goods without a container go with the first."""
    numbers = [text_of(each, "container") for each in record.containers]
    if len(numbers) < 2 or not record.goods:  # noqa: PLR2004  one container has everything
        yield record
        return
    for place, number in enumerate(numbers):
        own = [
            line
            for line in record.goods
            if text_of(line, "in_container") == number
            or (place == 0 and text_of(line, "in_container") not in numbers)
        ]
        if own:
            rest = [each for each in record.containers if each is not record.containers[place]]
            yield ManifestRecord(
                record.mode, record.at, record.of, own, [record.containers[place], *rest]
            )


def _written(record: ManifestRecord, desk: ImportDesk) -> ImportedPapers:
    goods = tuple(_goods(record, desk))
    start, supplied = _start(record, desk)
    missing = _missing(record, goods, start)
    if missing or start is None:
        return ImportedPapers(record, None, missing or "start")
    arrives = record.value("arrives_on")
    if not isinstance(arrives, date):
        arrives, supplied = desk.day, (*supplied, "arrives_on")
    shared = {
        "arrives_at": datetime.combine(arrives, _ARRIVES),
        "onward_country": _onward(record, desk),
    }
    transport = TRANSPORT[record.mode](record, start, desk, shared)
    value = record.number("value")
    papers = Consignment.model_validate(
        {
            "id": "000",
            "shipper": _party(record, "shipper") or Party(name=""),
            "consignee": _party(record, "consignee") or Party(name=""),
            "notify": _notify(record),
            "blank_is_unknown": True,
            "goods": goods,
            "origin": record.text("origin") or _common(record, "origin"),
            "incoterm": record.text("incoterm"),
            "freight": record.text("freight"),
            "freight_usd": in_usd(
                record.number("freight_value"), record.text("freight_currency"), desk
            ),
            "value_usd": in_usd(value, record.text("currency"), desk) or _summed(goods),
            "transport": transport,
        }
    )
    return ImportedPapers(record, papers, "", supplied)


def _missing(record: ManifestRecord, goods: tuple[GoodsItem, ...], start: str | None) -> str:
    if not record.goods or not any(text_of(line, "goods") for line in record.goods):
        return "goods"
    if not goods:
        return "weight"
    if not _unit_no(record):
        return "unit"
    return "" if start else "start"


def _unit_no(record: ManifestRecord) -> str | None:
    if record.mode == "sea":
        return text_of(record.containers[0], "container") if record.containers else None
    names = {"air": ("house_no", "awb_no"), "road": ("trailer_plate", "plate")}
    own = names.get(record.mode, ("item_no",))
    return next((found for name in own if (found := record.text(name))), None)


def _goods(record: ManifestRecord, desk: ImportDesk) -> Iterator[GoodsItem]:
    """The lines of goods; where only all of them are weighed, one line with all words."""
    lines = [line for line in record.goods if text_of(line, "goods")]
    if not lines:
        return
    if not all(number_of(line, "gross_kg") for line in lines):
        total = record.number("gross_kg") or _container_kg(record)
        if not total:
            return
        lines = [_joined(lines, total, record.number("packages"))]
    for line in lines:
        hs = text_of(line, "hs")
        kg = number_of(line, "gross_kg") or 0
        yield GoodsItem(
            description=text_of(line, "goods") or "",
            hs6=hs and hs[:_HS_DIGITS],
            packages=whole_of(number_of(line, "packages")) or None,
            package_code=package_code(text_of(line, "package_code")),
            gross_kg=kg,
            net_kg=number_of(line, "net_kg"),
            volume_m3=number_of(line, "volume_m3"),
            value_usd=in_usd(number_of(line, "value"), text_of(line, "currency"), desk),
            marks=text_of(line, "marks"),
        )


def _joined(lines: list[Fields], total: float, packages: float | None) -> Fields:
    """One line for several of which the file gives no weights of their own."""
    first = dict(lines[0])
    at = first["goods"].at
    words = dict.fromkeys(text_of(line, "goods") or "" for line in lines)
    first["goods"] = first["goods"]._replace(value="; ".join(words))
    first["gross_kg"] = first["goods"]._replace(value=total, at=at, how="inferred")
    counted = [number_of(line, "packages") for line in lines]
    known = packages or (sum(n for n in counted if n) if all(counted) else None)
    if known:
        first["packages"] = first["goods"]._replace(value=known, how="inferred")
    return first


def _container_kg(record: ManifestRecord) -> float | None:
    weights = [number_of(each, "gross_kg") for each in record.containers]
    return sum(w for w in weights if w) if weights and all(weights) else None


def _start(record: ManifestRecord, desk: ImportDesk) -> tuple[str | None, tuple[str, ...]]:
    """The place of loading, and whether it had to be supplied."""
    stated = record.text("loading_port") or record.text("place_of_receipt")
    country = record.text("shipper_country") or record.text("origin")
    code = desk.places.code_of(stated, country) if stated else None
    if code is None and record.mode in {"road", "post"}:
        code = _usual_start(record, desk)
    if code:
        return code, () if stated else ("loading_port",)
    return desk.usual_start, ("loading_port",)


def _usual_start(record: ManifestRecord, desk: ImportDesk) -> str | None:
    """Where lorries and mail of a country begin, as the unit's traffic knows it."""
    office = record.text("departure_office")
    countries = (
        country_of(office) if office else None,
        record.text("shipper_country"),
        record.text("origin"),
    )
    for country in filter(None, countries):
        if found := next((code for code in desk.starts if code[:2] == country), None):
            return found
    return None


def _onward(record: ManifestRecord, desk: ImportDesk) -> str | None:
    country = record.text("destination_country")
    return country if country and country != desk.port[:2] else None


def _notify(record: ManifestRecord) -> Party | None:
    """Whom the carrier informs: the consignee again, where the file says so."""
    name, consignee = folded(record.text("notify") or ""), _party(record, "consignee")
    is_same = consignee and name in {*_SAME, folded(consignee.name)}
    return consignee if is_same else _party(record, "notify")


def _party(record: ManifestRecord, role: str) -> Party | None:
    name = record.text(role)
    if not name:
        return None
    return Party(
        name=name,
        street=record.text(f"{role}_street"),
        city=record.text(f"{role}_city"),
        country=record.text(f"{role}_country"),
        postcode=record.text(f"{role}_postcode"),
        phone=record.text(f"{role}_phone"),
        email=record.text(f"{role}_email"),
        tax_id=record.text(f"{role}_tax_id"),
        kind="person" if record.mode == "post" and not _is_firm(name) else "firm",
    )


def _is_firm(name: str) -> bool:
    return any(folded(word) in LEGAL_FORMS for word in name.replace(",", " ").split())


def _summed(goods: tuple[GoodsItem, ...]) -> int | None:
    values = [line.value_usd for line in goods]
    return sum(v for v in values if v) if all(values) else None


def _common(record: ManifestRecord, name: str) -> str | None:
    found = {text_of(line, name) for line in record.goods}
    return found.pop() if len(found) == 1 else None
