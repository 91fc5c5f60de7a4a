"""Rows and sheets as offices fill them: totals, merged cells, empties, several sheets."""

import pytest

from profiler_sim.mentor.imports.sources import heading_table
from profiler_sim.trade_files.empty_loads import leave_out_empty_loads
from profiler_sim.trade_files.readers.headings import match_columns
from profiler_sim.trade_files.readers.table_reader import read_table
from profiler_sim.trade_files.readers.tables import read_csv, read_workbook
from profiler_sim.trade_files.records import Reading
from tests.trade_files.workbooks import workbook_of

TABLE = heading_table()
HEAD = "B/L No;Shipper;Consignee;Description;Pkgs;Gross weight;Container\n"
FIRST = "QX1;QV Ltd;Zem doo;TILES;5;100;CSQU3054383\n"


def reading_of(text: str) -> Reading:
    """What a table of text holds."""
    table = read_csv(text.encode(), TABLE.knows)
    return read_table(table, match_columns(table.headings, TABLE))


def told(reading: Reading) -> dict[str, object]:
    """Notes by code, with where."""
    return {note.code: note.params["at"] for note in reading.notes}


@pytest.mark.parametrize(
    "row",
    [
        "TOTAL;;;;5;100;",
        ";;;Ukupno:;5;100;",
        "Grand total (2);;;;5;100;",
        "Вкупно;;;;5;100,0;",
        "Genel toplam;;;;5;;",
        "TOTALI;;;;;100;",
        ";;;;5;100;",
        "Count: 1;;;;Sum: 5;Sum: 100;",
    ],
)
def test_a_total_is_no_consignment(row: str) -> None:
    """In any language of the headings, and without a word; it is named with its row."""
    reading = reading_of(HEAD + FIRST + row + "\n")

    assert [record.text("bill_no") for record in reading.records] == ["QX1"]
    assert len(reading.records[0].goods) == 1
    assert told(reading) == {"trade.totals": "row 3"}


@pytest.mark.parametrize(
    "row", ["TOTAL9;Total Oil Ltd;Zem doo;GLUE;5;100;CSQU3054404", ";Total Ltd;Zem;TOYS;1;9;"]
)
def test_a_firm_called_total_is_one(row: str) -> None:
    """Words beside the figures make an entry of a row."""
    assert len(reading_of(HEAD + FIRST + row + "\n").records) == 2


def test_a_total_that_is_wrong_is_told() -> None:
    """Totals of a part and of all are right; one that is neither is told with both figures."""
    text = HEAD + FIRST + "Total;;;;5;100;\n" + FIRST.replace("QX1", "QX2") + "Total;;;;5;100;\n"
    assert set(told(reading_of(text + "Total;;;;10;200;\n"))) == {"trade.totals"}

    wrong = reading_of(text + "Grand total;;;;11;200;\n")
    (note,) = (note for note in wrong.notes if note.code == "trade.count")
    assert note.params == {"at": "row 6", "stated": 11, "counted": 10}


def test_merged_cells_go_with_the_row_above_and_are_told() -> None:
    """A row without a number and without parties adds goods and containers."""
    rows = ";;;GLUE;3;20;\n;;;TOYS;2;10;CSQU3054404\n;Other Ltd;Zem doo;BOOKS;1;9;CSQU3054425\n"
    first, second = reading_of(HEAD + FIRST + rows).records

    assert [line["goods"].value for line in first.goods] == ["TILES", "GLUE", "TOYS"]
    assert len(first.containers) == 2
    assert second.goods[0]["goods"].value == "BOOKS"
    assert told(reading_of(HEAD + FIRST + rows)) == {"trade.continued": "row 3, row 4"}


@pytest.mark.parametrize("text", ["EMPTY CONTAINER", "MT", "1 Prazan kontejner", "VUOTO"])
def test_an_empty_container_is_no_load(text: str) -> None:
    """Whatever the column of goods calls it; the words beside others are goods."""
    reading = reading_of(HEAD + FIRST + f"QX2;QV Ltd;Zem doo;{text};;2200;CSQU3054404\n")
    leave_out_empty_loads(reading)
    assert (len(reading.records), reading.empties) == (1, 1)

    bottles = reading_of(HEAD + "QX2;QV Ltd;Zem doo;EMPTY GLASS BOTTLES;9;2200;CSQU3054404\n")
    leave_out_empty_loads(bottles)
    assert (len(bottles.records), bottles.empties) == (1, 0)


def test_other_sheets_are_told() -> None:
    """One sheet is read, that with most headings; a list of codes beside it is no manifest."""
    rows = [line.split(";") for line in (HEAD + FIRST).splitlines()]
    codes = [["Code", "Description"], ["CT", "CARTON"]]
    table = read_workbook(workbook_of({"May": rows, "June": rows, "Codes": codes}), TABLE.knows)
    reading = read_table(table, match_columns(table.headings, TABLE))

    assert [(note.code, note.params["count"]) for note in reading.notes] == [
        ("trade.other_sheets", 1)
    ]
