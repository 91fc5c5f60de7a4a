"""Tables of other programs: encoding, separator, headings, numbers and days."""

from datetime import date

import pytest

from profiler_sim.mentor.imports.sources import heading_table
from profiler_sim.trade_files.bounds import TradeFileFault
from profiler_sim.trade_files.formats import format_of
from profiler_sim.trade_files.readers.headings import match_columns
from profiler_sim.trade_files.readers.table_reader import read_table
from profiler_sim.trade_files.readers.tables import SourceTable, read_csv, read_workbook
from profiler_sim.trade_files.readers.values import day
from profiler_sim.trade_files.records import Reading
from tests.trade_files.workbooks import bomb, workbook

TABLE = heading_table()
BOSNIAN = (
    "Broj teretnice;Pošiljalac;Primalac;Opis robe;Broj koleta;Bruto težina;Broj kontejnera\r\n"
    "XQ1;Žitolumin d.o.o.;Šumorad d.o.o.;KERAMIČKE PLOČICE;120;1.234,50;ZZSU1234565\r\n"
)
CYRILLIC = "Број на товарен лист;Опис на стоката;Бруто тежина кг\r\nXQ1;ПЛОЧКИ;18400\r\n"
TURKISH = "Konşimento No;Gönderen;Eşya tanımı;Brüt ağırlık\r\nXQ1;Şırınlar A.Ş.;HALI;500\r\n"


def _reading(table: SourceTable) -> Reading:
    return read_table(table, match_columns(table.headings, TABLE))


@pytest.mark.parametrize(
    ("text", "encoding", "goods"),
    [
        (BOSNIAN, "cp1250", "KERAMIČKE PLOČICE"),
        (BOSNIAN, "utf-8-sig", "KERAMIČKE PLOČICE"),
        (BOSNIAN, "utf-16", "KERAMIČKE PLOČICE"),
        (CYRILLIC, "cp1251", "ПЛОЧКИ"),
        (TURKISH, "cp1254", "HALI"),
        (BOSNIAN.replace(";", "\t"), "utf-8", "KERAMIČKE PLOČICE"),
    ],
)
def test_the_encoding_is_that_in_which_headings_are_known(
    text: str, encoding: str, goods: str
) -> None:
    """Old encodings of the region, Unicode with and without a mark."""
    (record,) = _reading(read_csv(text.encode(encoding), TABLE.knows)).records

    assert record.goods[0]["goods"].value == goods


def test_a_decimal_comma_and_the_place_of_each_value() -> None:
    """1.234,50 kg are a ton and a quarter, in row 2."""
    (record,) = _reading(read_csv(BOSNIAN.encode(), TABLE.knows)).records

    assert record.goods[0]["gross_kg"] == (1234.5, "row 2", "read")
    assert record.of["shipper"].value == "Žitolumin d.o.o."


def test_a_workbook_with_titles_above_and_numbers_for_codes() -> None:
    """Numbers lose their decimal zero; a goods code gets its first zero back, and says so."""
    rows: list[list[str | float]] = [
        ["Manifest of the month"],
        ["B/L No", "Description of goods", "HS code", "Gross weight", "Date of arrival"],
        [77900060421.0, "BANANAS", 80390.0, 18400.5, "03.02.2026"],
        ["", "", "", "", ""],
    ]
    table = read_workbook(workbook(rows), TABLE.knows)
    (record,) = _reading(table).records

    assert table.heading_row == 2
    assert record.text("bill_no") == "77900060421"
    assert record.goods[0]["hs"] == ("080390", "row 3", "inferred")
    assert record.goods[0]["gross_kg"].value == 18400.5
    assert record.value("arrives_on") == date(2026, 2, 3)


def test_rows_of_one_bill_are_one_consignment() -> None:
    """Each row adds its goods and its container."""
    text = (
        "B/L No,Description,Gross weight,Container No,Seal No\n"
        "XQ1,TILES,100,ZZSU1234565,A1/A2\nXQ1,GLUE,50,ZZSU1234570,A3\nXQ2,TOYS,7,ZZSU1234565,\n"
    )
    first, second = _reading(read_csv(text.encode(), TABLE.knows)).records

    assert [line["goods"].value for line in first.goods] == ["TILES", "GLUE"]
    assert [each["seal"].value for each in first.containers] == [("A1", "A2"), ("A3",)]
    assert second.goods[0]["gross_kg"].value == 7


def test_zero_and_misfits_are_not_stated() -> None:
    """A volume of 0 says nothing; a word in a column of weights is named with its row."""
    text = "B/L No,Description,Gross weight,Volume\nXQ1,TILES,about 100,0\nXQ2,TOYS,7,1.5\n"
    reading = _reading(read_csv(text.encode(), TABLE.knows))

    assert "gross_kg" not in reading.records[0].goods[0]
    assert "volume_m3" not in reading.records[0].goods[0]
    assert [note.code for note in reading.notes] == ["trade.misfit"]
    assert reading.notes[0].params["at"] == "row 2"


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Tare weight", "tare_kg"),
        ("Height", None),
        ("Destination", None),
        ("Shipping Line", "carrier"),
        ("Liman", None),
        ("Količina", None),
        ("35*** Pesha bruto", "gross_kg"),
        ("Бруто тежина (кг)", "gross_kg"),
        ("ALICI ADRESİ", "consignee_street"),
        ("Delivery status of container", None),
        ("Consignee_name", "consignee"),
    ],
)
def test_a_heading_is_known_or_left_out(heading: str, field: str | None) -> None:
    """Likeness is no reason: words that make another thing of it forbid a match."""
    (match,) = match_columns([heading], TABLE)

    assert match.field == field


def test_a_mentor_has_the_say_and_the_first_column_the_field() -> None:
    """What she names goes before what is known; a second column of a field is left out."""
    matches = match_columns(
        ["Liman", "Weight", "Gross weight"], TABLE, {"liman": "loading_port", "weight": "-"}
    )

    assert [(m.field, m.how) for m in matches] == [
        ("loading_port", "chosen"),
        (None, "none"),
        ("gross_kg", "same"),
    ]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "trade.empty"),
        (b" \r\n", "trade.empty"),
        (b"<html><table><tr><td>B/L</td></tr></table>", "trade.html"),
        (b"%PDF-1.7", "trade.other_program"),
        (b"<?xml version='1.0'?><strange/>", "trade.unknown_xml"),
    ],
)
def test_what_is_no_manifest_is_told_from_its_first_bytes(content: bytes, code: str) -> None:
    """Whatever its name ends with."""
    with pytest.raises(TradeFileFault) as fault:
        format_of(content)

    assert fault.value.code == code


@pytest.mark.thorough
def test_a_small_workbook_with_much_inside_is_not_unpacked() -> None:
    """The sizes inside are summed first."""
    with pytest.raises(TradeFileFault) as fault:
        read_workbook(bomb(), TABLE.knows)

    assert fault.value.code == "trade.unpacked"


@pytest.mark.parametrize(
    ("content", "code", "at"),
    [
        (b"a,b\n1,2\n", "trade.no_headings", "row 1"),
        (b"Shipper,Description\nx,y\n", "trade.no_document", "row 1"),
        (b"B/L No,Description\n", "trade.no_rows", "row 1"),
        (b'B/L No,Description\nX,TILES\nY,"GLUE\n', "trade.quote", "row 3"),
        (b"\xff\xfeB\x00/\x00\x00\xd8", "trade.encoding", "row 1"),
        (b"B/L No\x00,Description\n", "trade.binary", ""),
    ],
)
def test_a_faulty_table_is_refused_at_its_place(content: bytes, code: str, at: str) -> None:
    """With the row as a spreadsheet counts it."""
    with pytest.raises(TradeFileFault) as fault:
        _reading(read_csv(content, TABLE.knows))

    assert (fault.value.code, fault.value.params["at"]) == (code, at)


def test_a_cut_off_workbook_is_refused() -> None:
    """Half a file is no file."""
    whole = workbook([["B/L No", "Description"], ["XQ1", "TILES"]])
    with pytest.raises(TradeFileFault) as fault:
        read_workbook(whole[: len(whole) // 2], TABLE.knows)

    assert fault.value.code == "trade.workbook"


@pytest.mark.parametrize("text", ["12.03.2026.", "12.3.2026", "12. 3. 2026.", "12.03.2026. 08:15"])
def test_days_as_the_region_writes_them(text: str) -> None:
    """With a full stop behind the year, as in Montenegro and Serbia."""
    assert day(text) == date(2026, 3, 12)


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Nr. kontejnerit", "container"),
        ("Br. kontejnera", "container"),
        ("Pečat", "seal"),
        ("Pranuesi", "consignee"),
    ],
)
def test_short_headings_of_the_region(heading: str, field: str) -> None:
    """As port agents write them."""
    (match,) = match_columns([heading], TABLE)
    assert match.field == field
