"""Facts as a table for spreadsheets, and back again."""

import csv
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from profiler_sim.cargo.facts.reference import FACTS
from profiler_sim.cargo.facts.schema import Column, FactType
from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.errors import Unwritable, WrongUsage
from profiler_sim.files.authored_files import scenario_by_name
from profiler_sim.files.catalogue import read_catalogue
from profiler_sim.mentor.export_writers import fact_cell
from profiler_sim.mentor.generation import generate_traffic
from profiler_sim.screening.table import of_file

FORMULAS = "=+-@\t\r"
NAMES = ("text", "list")
COLUMNS = (
    Column(name="text", type=FactType.TEXT, example="A"),
    Column(name="list", type=FactType.TEXTS, example=("A",)),
)
TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), max_size=30)
STARTS = st.sampled_from(["", "=", "+", "-", "@", "'", "''=", "'-"])
MEMBERS = TEXTS | st.sampled_from(["NULL", "null", " ", "A, B", "[]", "'", "\\"])


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    """The shipped catalogue."""
    return read_catalogue()


def _generate(catalogue: Catalogue, to: Path, truth: Path | None = None) -> None:
    scenario = scenario_by_name("three-pistols")
    generate_traffic(
        scenario,
        catalogue,
        count=60,
        seed=3,
        to=to,
        truth=truth,
        progress=lambda _: None,
    )


def test_one_column_a_fact_and_the_id_first(catalogue: Catalogue, tmp_path: Path) -> None:
    """The same seed writes the same bytes, and what no enquiry has told is empty."""
    files = [tmp_path / "a.csv", tmp_path / "b.csv"]
    for file in files:
        _generate(catalogue, file)

    with files[0].open(encoding="utf-8", newline="") as text:
        rows = list(csv.DictReader(text))
    assert files[0].read_bytes() == files[1].read_bytes()
    assert list(rows[0]) == ["id", *FACTS]
    assert [row["id"] for row in rows] == [f"{n:03}" for n in range(1, 61)]
    asked = [name for name, entry in FACTS.items() if entry.source != "papers"]
    assert all(row[name] == "" for row in rows for name in asked)
    assert {row["reefer"] for row in rows} == {"true", "false"}
    assert any(row["transhipment_ports"].startswith("[") for row in rows)


def test_no_cell_can_run_in_a_spreadsheet(catalogue: Catalogue, tmp_path: Path) -> None:
    """What begins as a formula does is a number below zero, or bears a mark."""
    file = tmp_path / "facts.csv"
    _generate(catalogue, file)

    with file.open(encoding="utf-8", newline="") as text:
        cells = [each for row in csv.reader(text) for each in row]
    below = [each for each in cells if each[:1] and each[0] in FORMULAS]
    assert below
    assert all(float(each) < 0 for each in below)


@pytest.mark.parametrize("start", FORMULAS)
def test_a_text_that_could_be_a_formula_bears_a_mark(start: str) -> None:
    """Also where it bears one already, so that the mark can be taken off again."""
    assert fact_cell(f"{start}x") == f"'{start}x"
    assert fact_cell(f"'{start}x") == f"''{start}x"
    assert fact_cell(f"x{start}") == f"x{start}"


def test_values_are_written_as_they_are_read() -> None:
    """Missing is empty, a day has hyphens, yes and no are words."""
    told = [
        fact_cell(v) for v in (None, True, False, 12, -0.5, date(2026, 3, 2), (), ("A", "B C"))
    ]

    assert told == ["", "true", "false", "12", "-0.5", "2026-03-02", "[]", "[A, B C]"]


@pytest.mark.thorough
@given(rows=st.lists(st.tuples(STARTS, TEXTS, st.lists(MEMBERS, max_size=3)), min_size=2))
def test_every_text_comes_back(
    tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[str, str, list[str]]]
) -> None:
    """What is written with marks and quotes is read without them."""
    file = tmp_path_factory.mktemp("facts") / "facts.csv"
    with file.open("w", encoding="utf-8", newline="\n") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(["id", *NAMES])
        for number, (start, text, several) in enumerate(rows):
            writer.writerow([str(number), fact_cell(start + text), fact_cell(tuple(several))])

    with of_file(file, COLUMNS) as table:
        found = table.rows("SELECT id, text, list FROM facts ORDER BY row", [])

    wanted = [
        (str(number), start + text or None, several)
        for number, (start, text, several) in enumerate(rows)
    ]
    assert found == wanted


def test_another_ending_is_refused(catalogue: Catalogue, tmp_path: Path) -> None:
    """Nothing is written to a spreadsheet's own format, nor both files into one."""
    with pytest.raises(WrongUsage, match=r"papers\.ending"):
        _generate(catalogue, tmp_path / "facts.xlsx")
    with pytest.raises(WrongUsage, match=r"papers\.one_file"):
        _generate(catalogue, tmp_path / "a.jsonl", tmp_path / "." / "a.jsonl")

    assert list(tmp_path.iterdir()) == []


def test_a_place_that_cannot_be_written_is_told(catalogue: Catalogue, tmp_path: Path) -> None:
    """The file that failed is named, be it papers or truth."""
    lost = tmp_path / "none" / "truth.jsonl"

    with pytest.raises(Unwritable) as told:
        _generate(catalogue, tmp_path / "a.csv", lost)

    assert told.value.params["file"] == str(lost)


@pytest.mark.thorough
def test_a_warehouse_reads_the_same_facts(catalogue: Catalogue, tmp_path: Path) -> None:
    """Parquet holds what the CSV holds, each fact at its type; the same seed, the same bytes."""
    columns = [entry.column for entry in FACTS.values()]
    files = [tmp_path / name for name in ("a.csv", "a.parquet", "b.parquet")]
    for file in files:
        _generate(catalogue, file)

    held = []
    for file in files[:2]:
        with of_file(file, columns) as table:
            held.append(table.rows("SELECT * FROM facts ORDER BY row", []))
            assert table.missing == ()

    assert held[0] == held[1]
    assert len(held[0]) == 60
    assert files[1].read_bytes() == files[2].read_bytes()
    assert sorted(path.name for path in tmp_path.iterdir()) == [f.name for f in files]
