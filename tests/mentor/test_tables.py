"""Tables as offices send them: read as meant, or refused with row and column; never in silence."""

import csv
import io
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from profiler_sim.cargo.facts.reference import FACTS
from profiler_sim.cargo.facts.schema import Column, FactType, FactValue
from profiler_sim.errors import Unreadable
from profiler_sim.files.csv_columns import column_readings
from profiler_sim.files.csv_tables import CsvTable, open_table
from profiler_sim.mentor.export_writers import fact_cell
from profiler_sim.screening.packs import Prepared
from tests.mentor import golden_tables

TYPES = {
    "gross_kg": FactType.NUMBER,
    "packages": FactType.WHOLE,
    "arrives_on": FactType.DATE,
    "reefer": FactType.YESNO,
    "transhipment_ports": FactType.TEXTS,
    "crossings": FactType.TEXTS,
    "hs2": FactType.TEXT,
    "hs4": FactType.TEXT,
    "hs6": FactType.TEXT,
    "un_number": FactType.TEXT,
    "size_type": FactType.TEXT,
    "origin_country": FactType.TEXT,
    "description": FactType.TEXT,
}


@pytest.fixture(scope="module")
def pack() -> Sequence[Prepared]:
    """Rules about what a table can spoil."""
    return golden_tables.pack()


@pytest.mark.parametrize("table", golden_tables.tables(), ids=lambda table: table.stem)
def test_a_table_is_read_as_meant_or_refused_in_a_sentence(
    table: Path, pack: Sequence[Prepared]
) -> None:
    """``python -m tests.mentor.golden_tables`` writes the sentences anew."""
    wanted = table.with_suffix(".txt").read_text(encoding="utf-8")

    assert golden_tables.report(table, pack) == wanted


def test_the_tables_say_the_same_however_they_are_written(pack: Sequence[Prepared]) -> None:
    """What is read of a spreadsheet's export are the verdicts of the plain table."""
    plain = golden_tables.report(golden_tables.FOLDER / "plain.csv", pack)
    alike = (
        "american_excel",
        "german_excel",
        "sarajevo_office",
        "swiss_apostrophes",
        "french_spaces_utf16",
        "serial_days",
        "day_first",
        "title_lines",
        "separator_line",
        "old_mac",
    )

    for name in alike:
        report = golden_tables.report(golden_tables.FOLDER / f"{name}.csv", pack)
        verdicts = [line for line in report.splitlines() if not line.startswith(f"{name}.csv")]
        assert verdicts == plain.splitlines(), name


def _table(folder: Path, rows: Sequence[Sequence[str]], delimiter: str = ",") -> CsvTable:
    file = folder / "table.csv"
    with file.open("w", encoding="utf-8", newline="") as out:
        csv.writer(out, delimiter=delimiter).writerows(rows)
    return open_table(file, FACTS.keys())


def _read(table: CsvTable, name: str) -> list[FactValue]:
    (column,) = column_readings(table, [Column(name=name, type=TYPES[name], example=None)])
    count = 0
    for batch in table.batches():
        column.look(batch)
        count += len(batch.rows)
    list(column.settle())
    read = [column.values(number) for number in range(len(column.chunks))]
    values = [value for several in read for value in several or []]
    return values or [None] * count


def _column(
    folder: Path, name: str, cells: Sequence[str], delimiter: str = ","
) -> list[FactValue]:
    rows = [["id", name], *([str(n), text] for n, text in enumerate(cells))]
    return _read(_table(folder, rows, delimiter), name)


READ: dict[str, tuple[str, str, list[str], list[FactValue]]] = {
    "points": (",", "gross_kg", ["0.5", "", "-20", "1e-05"], [0.5, None, -20.0, 1e-05]),
    "commas": (";", "gross_kg", ["0,5", "1.234,56", "21.000"], [0.5, 1234.56, 21000.0]),
    "American": (",", "gross_kg", ["1,234.5", "1,234"], [1234.5, 1234.0]),
    "two marks for thousands": (";", "gross_kg", ["1.234.567", "21.000"], [1234567.0, 21000.0]),
    "three decimals as programs write them": (",", "gross_kg", ["21.125"], [21.125]),
    "three decimals settled": (";", "gross_kg", ["21.125", "21.5"], [21.125, 21.5]),
    "no thousands begin with 0": (";", "gross_kg", ["0.599"], [0.599]),
    "spaces": (";", "packages", ["1 080", "1\u00a0080", "21\u202f000"], [1080, 1080, 21000]),
    "apostrophes": (";", "packages", ["1'080", "1\u2019080"], [1080, 1080]),
    "wholes with a zero decimal": (",", "packages", ["12.0", "7"], [12, 7]),
    "wholes with points": (",", "packages", ["1.080", "12"], [1080, 12]),
    "another minus": (",", "packages", ["\u221220", "'-21"], [-20, -21]),
    "full-width digits": (",", "packages", ["\uff11\uff12"], [12]),
    "days": (
        ",",
        "arrives_on",
        ["2026-03-02", "2026-03-02T10:00:00", ""],
        [date(2026, 3, 2), date(2026, 3, 2), None],
    ),
    "day first": (
        ",",
        "arrives_on",
        ["02/03/2026", "31/12/2025"],
        [date(2026, 3, 2), date(2025, 12, 31)],
    ),
    "month first": (
        ",",
        "arrives_on",
        ["03/02/2026", "12/31/2025"],
        [date(2026, 3, 2), date(2025, 12, 31)],
    ),
    "points part days": (
        ",",
        "arrives_on",
        ["2.3.2026.", "01.02.2026"],
        [date(2026, 3, 2), date(2026, 2, 1)],
    ),
    "day and month alike": (",", "arrives_on", ["03/03/2026"], [date(2026, 3, 3)]),
    "numbers of days": (
        ",",
        "arrives_on",
        ["45658", "46083"],
        [date(2025, 1, 1), date(2026, 3, 2)],
    ),
    "days in one piece": (",", "arrives_on", ["20260302"], [date(2026, 3, 2)]),
    "yes and no": (
        ",",
        "reefer",
        ["TRUE", "no", "1", "Da", "ne", " yes ", ""],
        [True, False, True, True, False, True, None],
    ),
    "lists": (
        ",",
        "crossings",
        ["[A, 'B, C']", "[]", "X; Y", "Z", ""],
        [("A", "B, C"), (), ("X", "Y"), ("Z",), None],
    ),
    "ports": (
        ",",
        "transhipment_ports",
        ["[gr pir, ITGIT]", "GR PIR"],
        [("GRPIR", "ITGIT"), ("GRPIR",)],
    ),
    "chapters": (",", "hs2", ["8", "08", "HS 08", "080390", '="08"', "08.03", "8.03"], ["08"] * 7),
    "subheadings": (",", "hs6", ["80390", "0803.90", "8039010", "0803 90 10"], ["080390"] * 4),
    "dangerous goods": (
        ",",
        "un_number",
        ["UN3481", "3481", "un 3481", "336"],
        ["UN3481", "UN3481", "UN3481", "UN0336"],
    ),
    "box types": (",", "size_type", ["45g1", "22 R1"], ["45G1", "22R1"]),
    "countries": (",", "origin_country", [" tr", "TR", "Turkey"], ["TR", "TR", "Turkey"]),
}


@pytest.mark.parametrize("case", READ.values(), ids=list(READ))
def test_the_whole_column_says_what_its_cells_mean(
    tmp_path: Path, case: tuple[str, str, list[str], list[FactValue]]
) -> None:
    """One cell that can be read in one way only settles the others."""
    delimiter, name, cells, values = case

    assert _column(tmp_path, name, cells, delimiter) == values


REFUSED: dict[str, tuple[str, str, list[str], str, int]] = {
    "a point or thousands": (";", "gross_kg", ["100", "21.000"], "table.two_numbers", 3),
    "a point or thousands, no program's": (",", "gross_kg", ["21.000"], "table.two_numbers", 2),
    "a comma or thousands": (",", "gross_kg", ["1,234", "12"], "table.two_numbers", 2),
    "thousands or decimals of nothing": (",", "packages", ["21.000"], "table.two_numbers", 2),
    "two ways": (",", "gross_kg", ["1.5", "7", "1,5"], "table.mixed", 4),
    "lost digits": (",", "gross_kg", ["1,00E+05"], "table.shortened", 2),
    "lost digits of a type": (",", "size_type", ["22G1", "4.50E+02"], "table.shortened", 3),
    "a unit": (",", "gross_kg", ["20 t"], "table.number", 2),
    "not a number": (",", "gross_kg", ["nan"], "table.number", 2),
    "no end": (",", "gross_kg", ["inf"], "table.number", 2),
    "too large": (",", "packages", [str(1 << 63)], "table.whole", 2),
    "half a package": (",", "packages", ["3.5"], "table.whole", 2),
    "other digits": (",", "packages", ["\u0663"], "table.whole", 2),
    "badly grouped": (",", "packages", ["12,34,567"], "table.whole", 2),
    "an error of a spreadsheet": (",", "packages", ["#REF!"], "table.whole", 2),
    "either month": (",", "arrives_on", ["01/02/2026", "03/03/2026"], "table.two_days", 2),
    "no such day": (",", "arrives_on", ["2026-02-30"], "table.day", 2),
    "a year of two digits": (",", "arrives_on", ["31/12/25"], "table.day", 2),
    "days in two ways": (",", "arrives_on", ["2026-02-01", "13/02/2026"], "table.mixed", 3),
    "a number among days": (",", "arrives_on", ["2026-02-01", "45658"], "table.mixed", 3),
    "a cross": (",", "reefer", ["yes", "x"], "table.yes_no", 3),
    "an open list": (",", "crossings", ["[A, B"], "table.list", 2),
    "no chapter": (",", "hs2", ["fruit"], "table.code", 2),
    "no subheading": (",", "hs6", ["803.9"], "table.code", 2),
    "a heading that lost its last zero": (",", "hs4", ["0803.9"], "table.code", 2),
    "a chapter of a code that lost zeros": (",", "hs2", ["803.9"], "table.code", 2),
    "half a type": (",", "size_type", ["450"], "table.code", 2),
}


@pytest.mark.parametrize("case", REFUSED.values(), ids=list(REFUSED))
def test_what_a_column_leaves_open_is_refused_at_its_cell(
    tmp_path: Path, case: tuple[str, str, list[str], str, int]
) -> None:
    """Row as the spreadsheet counts, column by its heading."""
    delimiter, name, cells, code, row = case
    with pytest.raises(Unreadable) as refused:
        _column(tmp_path, name, cells, delimiter)

    assert (refused.value.code, refused.value.params["row"]) == (code, row)
    assert refused.value.params["column"] == name


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for many small tables, one after the other."""
    return tmp_path_factory.mktemp("tables")


TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn")), max_size=20)
MEMBERS = st.lists(
    TEXTS | st.sampled_from(["NULL", " ", "A, B", "[]", "'", "\\", '"']), max_size=3
)
STARTS = st.sampled_from(["", "=", "+", "-", "@", "'", "''=", "'-", '="'])
VALUES = st.tuples(
    st.builds("{}{}".format, STARTS, TEXTS),
    st.none() | st.floats(allow_nan=False, allow_infinity=False),
    st.none() | st.integers(-(2**62), 2**62),
    st.none() | st.booleans(),
    st.none() | st.dates(date(1990, 1, 1), date(2100, 1, 1)),
    st.builds(tuple, MEMBERS),
)


@given(facts=st.lists(VALUES, min_size=1, max_size=6))
@example(facts=[("'0'=", None, None, None, None, ())])
def test_what_is_written_is_read_back(folder: Path, facts: list[tuple[FactValue, ...]]) -> None:
    """A table of facts comes back value by value: also below zero, also what looks like more."""
    names = ("description", "gross_kg", "packages", "reefer", "arrives_on", "crossings")
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["id", *names])
    writer.writerows([["x", *map(fact_cell, values)] for values in facts])
    file = folder / "facts.csv"
    file.write_text(out.getvalue(), encoding="utf-8", newline="")

    columns = {name: _read(open_table(file, FACTS.keys()), name) for name in names}

    for name, values in zip(names, zip(*facts, strict=True), strict=True):
        wanted = list(values)
        if name == "description":
            wanted = [str(text).strip() or None for text in values]
        assert columns[name] == wanted, name


def test_an_impossible_table_never_breaks_anything(folder: Path) -> None:
    """Bytes of any kind are refused in a sentence, or read."""
    file = folder / "bytes.csv"
    heads = b"id,packages,gross_kg\n"
    tails = [bytes([one, two]) for one in range(0, 256, 5) for two in (0, 10, 34, 44, 50, 200)]
    refused = 0
    for tail in tails:
        file.write_bytes(heads + b"1," + tail + b",3\n")
        try:
            table = open_table(file, FACTS.keys())
            _read(table, "packages")
        except Unreadable:
            refused += 1
    assert len(tails) > refused > len(tails) // 2


def _notes(folder: Path, name: str, cells: Sequence[str]) -> list[tuple[str, object, object]]:
    table = _table(folder, [["id", name], *([str(n), text] for n, text in enumerate(cells))])
    (column,) = column_readings(table, [FACTS[name].column])
    for batch in table.batches():
        column.look(batch)
    notes = list(column.settle())
    return [(note.code, note.params["value"], note.params.get("row")) for note in notes]


def test_a_value_that_no_rule_can_know_is_named(tmp_path: Path) -> None:
    """Capitals and small letters are alike; anything else is screened and said."""
    assert _notes(tmp_path, "freight", ["prepaid", "collect", ""]) == []
    assert _notes(tmp_path, "freight", ["prepaid", "Prepaid"]) == [
        ("table.read_as", "Prepaid", None)
    ]
    assert _notes(tmp_path, "freight", ["prepaid", "paid"]) == [("table.unlisted", "paid", 3)]
    assert _notes(tmp_path, "origin_country", ["TR", "Turkey"]) == [
        ("table.unlisted", "Turkey", 3)
    ]


def test_chapter_and_heading_are_read_from_the_subheading(tmp_path: Path) -> None:
    """Where the table has no columns of their own; a faulty code is named by its heading."""
    table = _table(tmp_path, [["id", "hs6"], ["1", "80390"], ["2", "843280"], ["3", ""]])
    assert _read(table, "hs2") == ["08", "84", None]

    with pytest.raises(Unreadable) as refused:
        _read(_table(tmp_path, [["id", "hs6"], ["1", "803.9"]]), "hs2")
    assert refused.value.params["column"] == "hs6"
