"""Manifests as files of the trade: checked by structures that are not ours, and read back."""

import csv
import json
import os
import re
from collections.abc import Callable, Sequence
from datetime import datetime
from functools import lru_cache
from io import BytesIO, StringIO
from itertools import pairwise
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest
import xmlschema
from defusedxml import ElementTree as Xml
from python_calamine import CalamineWorkbook

from profiler_sim.app.content import Content
from profiler_sim.cargo.air.model import Air, iata
from profiler_sim.cargo.consignment import Consignment
from profiler_sim.cargo.modes import Mode
from profiler_sim.cargo.post.model import Post
from profiler_sim.cargo.road.model import Road
from profiler_sim.cargo.sea.model import Sea
from profiler_sim.cli.arguments import chosen_scenario
from profiler_sim.mentor.imports.sources import heading_table
from profiler_sim.mentor.manifest_files import traffic_papers
from profiler_sim.trade_files.formats import FORMATS
from profiler_sim.trade_files.readers.headings import match_columns
from profiler_sim.trade_files.readers.table_reader import read_table
from profiler_sim.trade_files.readers.tables import read_csv, read_workbook
from profiler_sim.trade_files.records import ManifestRecord
from profiler_sim.trade_files.writers.formats import OUTPUT_FORMATS
from profiler_sim.trade_files.writers.message_text import Occasion, ascii_text
from profiler_sim.trade_files.writers.table import HEADINGS
from tests.trade_files.edifact_structure import (
    CUSCAR_D95B,
    messages,
    misplaced,
    split,
    structure_of,
)
from tests.trade_files.ncts_structure import faults

SCENARIOS: dict[Mode, str] = {
    "sea": "three-pistols",
    "air": "sarajevo-terminal",
    "road": "bijaca-week",
    "post": "parcels-monday",
}
OCCASION = Occasion(datetime(2026, 3, 1, 7, 20), "MEBAR")
COUNT = 24


@lru_cache(maxsize=8)
def papers(mode: Mode, count: int = COUNT, seed: int = 1) -> tuple[Consignment, ...]:
    """Papers of synthetic traffic."""
    content = Content()
    scenario = chosen_scenario(SCENARIOS[mode])
    found = traffic_papers(scenario, content.catalogue, count, seed, lambda _done: None)
    return tuple(found)


def files(name: str, mode: Mode, count: int = COUNT) -> list[bytes]:
    """The files of a format."""
    written = OUTPUT_FORMATS[name].write(papers(mode, count), OCCASION)
    return [each.encode() if isinstance(each, str) else each for each in written]


def test_cuscar_has_the_segments_of_the_directory_in_their_groups() -> None:
    """Tag by tag; counts of segments and messages; the test indicator; nobody as sender."""
    (content,) = files("cuscar", "sea")
    segments = split(content.decode("ascii"))
    found = messages(segments)

    assert [misplaced([each[0][0] for each in message]) for message in found] == [""] * len(found)
    assert [int(message[-1][1][0]) for message in found] == [len(message) for message in found]
    header, trailer = segments[0], segments[-1]
    assert (header[2], header[3], header[11]) == (["SYNTHETIC"], ["SYNTHETIC"], ["1"])
    assert trailer[1] == [str(len(found))]
    lines = [segment for message in found for segment in message if segment[0] == ["CNI"]]
    assert len(lines) == COUNT


STRUCTURE = os.environ.get("PROFILER_SIM_CUSCAR_JSON", "")


@pytest.mark.thorough
@pytest.mark.skipif(not STRUCTURE, reason="PROFILER_SIM_CUSCAR_JSON names no structure of D.95B")
def test_cuscar_has_the_groups_of_a_public_structure() -> None:
    """200 bills, where somebody has the published tables as others wrote them down."""
    structure = structure_of(json.loads(Path(STRUCTURE).read_text("utf-8")))
    assert structure == CUSCAR_D95B
    (content,) = files("cuscar", "sea", 200)
    for message in messages(split(content.decode("ascii"))):
        assert misplaced([each[0][0] for each in message], structure) == ""


def test_a_misplaced_segment_is_found() -> None:
    """The structure refuses what is out of order, missing or too much."""
    (content,) = files("cuscar", "sea")
    tags = [each[0][0] for each in messages(split(content.decode()))[0]]
    bill = tags.index("CNI")

    assert misplaced([*tags[:bill], *tags[bill + 1 :]])
    assert misplaced([tag for tag in tags if tag != "GID"])
    assert misplaced([tags[1], tags[0], *tags[2:]])


def _declarations(count: int) -> list[Element]:
    return [Xml.fromstring(each) for each in files("cc015c", "road", count)]


@pytest.mark.parametrize("count", [COUNT, pytest.param(200, marks=pytest.mark.thorough)])
def test_every_declaration_has_the_published_structure(count: int) -> None:
    """Elements in their order, required ones, and the form of every text."""
    roots = _declarations(count)

    assert len(roots) == count
    assert {root.tag for root in roots} == {"{http://ncts.dgtaxud.ec}CC015C"}
    assert [fault for root in roots for fault in faults(root)] == []
    assert {root.findtext("messageSender") for root in roots} == {"SYNTHETIC"}


def test_a_declaration_out_of_order_is_found() -> None:
    """So the structure can refuse."""
    root = _declarations(COUNT)[0]
    root.insert(0, root[-1])

    assert faults(root)


SCHEMA = os.environ.get("PROFILER_SIM_NCTS_XSD", "")


@pytest.mark.thorough
@pytest.mark.skipif(not SCHEMA, reason="PROFILER_SIM_NCTS_XSD names no cc015c.xsd")
def test_every_declaration_fits_the_public_schema() -> None:
    """200 of 200, where somebody has the schema of the Commission."""
    schema = xmlschema.XMLSchema11(Path(SCHEMA))
    valid = [schema.is_valid(each.decode()) for each in files("cc015c", "road", 200)]

    assert sum(valid) == 200


CARGO_IMP_LINE = re.compile(r"[A-Z0-9 ./-]{1,69}")
WAYBILL = re.compile(r"\d{3}-\d{8}[A-Z]{6}/T\d+K[\d.]+")


@pytest.mark.parametrize("name", ["fwb", "fhl"])
def test_waybills_and_house_lists_keep_to_letters_and_lengths(name: str) -> None:
    """Capitals and few signs, at most 69 a line, the waybill's line, every house once."""
    (content,) = files(name, "air")
    lines = content.decode("ascii").splitlines()

    assert [line for line in lines if not CARGO_IMP_LINE.fullmatch(line)] == []
    masters = {each.by(Air).master.number for each in papers("air")}
    waybills = [line.removeprefix("MBI/") for line in lines if WAYBILL.search(line)]
    assert all(WAYBILL.fullmatch(line) for line in waybills)
    assert {line[:12] for line in waybills} == masters
    if name == "fhl":
        houses = [line.split("/")[1] for line in lines if line.startswith("HBS/")]
        assert sorted(houses) == sorted(each.by(Air).house_no for each in papers("air"))
    else:
        assert lines.count("OSI/SYNTHETIC TEST MESSAGE") == len(masters)


def _waybills(text: str) -> dict[str, dict[str, str]]:
    """A reader of its own: each waybill's first line of every kind, and its parties' names."""
    found: dict[str, dict[str, str]] = {}
    for message in text.split("FWB/17\n")[1:]:
        first, *lines = message.splitlines()
        named = {f"{a} {b[:4]}": b[4:] for a, b in pairwise(lines)}
        goods = "".join(line.partition("NC/")[2] for line in lines if "NC/" in line)
        found[first[:12]] = {"head": first[12:], "goods": goods, **named}
    return found


def test_a_waybill_is_read_by_the_import_and_by_another_reader() -> None:
    """Number, route, pieces, weight, parties, flight, security and goods of every master."""
    (content,) = files("fwb", "air")
    records = {
        str(each.text("awb_no")): each for each in FORMATS["cargo-imp"].read(content).records
    }
    others = _waybills(content.decode("ascii"))
    masters: dict[str, list[Consignment]] = {}
    for each in papers("air"):
        masters.setdefault(each.by(Air).master.number, []).append(each)

    assert set(records) == set(others) == set(masters)
    for number, group in masters.items():
        record, other, air = records[number], others[number], group[0].by(Air)
        pieces, kg = air.master.pieces, air.master.gross_kg
        assert (record.number("packages"), record.number("gross_kg")) == (pieces, kg)
        route = f"{record.text('loading_port')}{record.text('discharge_port')}"
        assert other["head"] == f"{route}/T{pieces}K{kg:g}"
        assert route == f"{iata(air.departure_airport)}{iata(air.destination_airport)}"
        assert air.agent is not None
        assert record.text("shipper") == other["SHP NAM/"]
        assert _letters(air.agent.name).startswith(_letters(other["SHP NAM/"]))
        assert record.text("consignee") == other.get("CNE NAM/")
        assert record.value("issued_on") == air.issued_on
        assert record.text("security_status") == air.security_status
        (line,) = record.goods
        assert line["goods"].value == other["goods"] == "CONSOLIDATION AS PER ATTACHED HOUSE LIST"


def test_items_and_manifests_are_read_by_another_reader() -> None:
    """ITMATT and Awmds, element by element; the comment says that they are synthetic."""
    (items,) = files("itmatt", "post")
    root = Xml.fromstring(items)
    assert [each.findtext("ItemId") for each in root.iter("Item")] == [
        each.by(Post).item_no for each in papers("post")
    ]
    assert root.findtext("TestIndicator") == "1"
    bills: list[str | None] = []
    for each in files("awmds", "sea"):
        assert b"<!-- SYNTHETIC" in each
        manifest = Xml.fromstring(each)
        found = list(manifest.iter("Bol_segment"))
        stated = manifest.findtext("General_segment/Totals_segment/Total_number_of_bols")
        assert stated == str(len(found))
        bills += [bill.findtext("Bol_id/Bol_reference") for bill in found]
    assert sorted(map(str, bills)) == sorted(each.by(Sea).bill_no for each in papers("sea"))


@pytest.mark.parametrize("mode", SCENARIOS)
def test_tables_are_read_by_other_readers(mode: Mode) -> None:
    """The same cells in the text and in the workbook; no cell is a formula."""
    (text,), (book,) = files("csv", mode), files("excel", mode)
    rows = list(csv.reader(StringIO(text.decode("utf-8-sig"))))
    sheet = CalamineWorkbook.from_filelike(BytesIO(book)).get_sheet_by_index(0).to_python()

    assert len(rows) == len(sheet) == 1 + sum(len(each.goods) for each in papers(mode))
    assert rows[0] == sheet[0]
    assert not [cell for row in rows for cell in row if re.match(r"[=+\-@]", cell)]
    weights = [row[rows[0].index("Gross weight")] for row in rows[1:]]
    assert list(map(float, weights)) == [
        item.gross_kg for each in papers(mode) for item in each.goods
    ]


def test_every_heading_is_known_to_the_import() -> None:
    """As itself, not by some of its words."""
    found = match_columns(list(HEADINGS.values()), heading_table())

    assert {m.heading: m.field for m in found} == {h: f for f, h in HEADINGS.items()}
    assert {m.how for m in found} == {"same"}


Key = Callable[[Consignment], str]
KEYS: dict[Mode, tuple[str, Key]] = {
    "sea": ("bill_no", lambda each: each.by(Sea).bill_no),
    "air": ("house_no", lambda each: each.by(Air).house_no),
    "road": ("transit_no", lambda each: str(each.by(Road).transit.number)),
    "post": ("item_no", lambda each: each.by(Post).item_no),
}
NAMES = {"fhl": 35}
"""Letters of a name that a format has."""
READERS = {"cuscar": "edifact", "fhl": "cargo-imp"}


def read_back(name: str, mode: Mode) -> dict[str, ManifestRecord]:
    """The records of a file that was written, by the number of their document."""
    records: list[ManifestRecord] = []
    for content in files(name, mode):
        if name in {"csv", "excel"}:
            known = heading_table()
            read = read_csv if name == "csv" else read_workbook
            table = read(content, known.knows)
            reading = read_table(table, match_columns(table.headings, known), mode=mode)
        else:
            reading = FORMATS[READERS.get(name, name)].read(content)
        assert [note for note in reading.notes if note.code == "trade.count"] == []
        records += reading.records
    field = KEYS[mode][0]
    return {str(record.text(field)): record for record in records}


@pytest.mark.parametrize(
    ("name", "mode"),
    [
        *(("cuscar", "sea"), ("awmds", "sea"), ("fhl", "air"), ("cc015c", "road")),
        *(("itmatt", "post"), ("csv", "sea"), ("csv", "air"), ("csv", "road"), ("csv", "post")),
        *(("excel", "sea"), ("excel", "air"), ("excel", "road"), ("excel", "post")),
    ],
)
def test_the_import_reads_what_was_written(name: str, mode: Mode) -> None:
    """Every consignment, with its weight, packages, goods, codes and parties."""
    found = read_back(name, mode)
    key = KEYS[mode][1]

    assert set(found) == {key(each) for each in papers(mode)}
    for each in papers(mode):
        record = found[key(each)]
        assert _kg(record) == pytest.approx(each.gross_kg), key(each)
        words = " ".join(str(line["goods"].value) for line in record.goods)
        for item in each.goods:
            assert _letters(item.description) in _letters(words)
        name_read = _letters(record.text("consignee") or "")
        assert name_read == _letters(ascii_text(each.consignee.name)[: NAMES.get(name)])
        codes = {str(line["hs"].value) for line in record.goods if "hs" in line}
        stated = {item.hs6 for item in each.goods if item.hs6}
        assert codes <= stated
        assert bool(codes) == bool(stated) or name == "awmds"


def _kg(record: ManifestRecord) -> float:
    lines: Sequence[float] = [
        float(str(line["gross_kg"].value)) for line in record.goods if "gross_kg" in line
    ]
    return sum(lines)


def _letters(text: str) -> str:
    return re.sub(r"[^a-z0-9]", "", ascii_text(text).lower())
