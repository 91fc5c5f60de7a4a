"""Facts in Parquet: what is not of its fact's type is named, and the rest is screened."""

from collections.abc import Sequence
from pathlib import Path

import duckdb
import pytest

from profiler_sim.mentor.screen import ScreeningResult, screen_file
from profiler_sim.screening.packs import Prepared
from tests.mentor import golden_tables


@pytest.fixture(scope="module")
def pack() -> Sequence[Prepared]:
    """Rules about what a table can spoil."""
    return golden_tables.pack()


def _screened(rows: str, file: Path, pack: Sequence[Prepared]) -> ScreeningResult:
    with duckdb.connect() as connection:
        connection.execute(f"COPY ({rows}) TO '{file}' (FORMAT parquet)")
    return screen_file(file, pack, lambda _: None)


def test_one_odd_value_costs_only_itself(tmp_path: Path, pack: Sequence[Prepared]) -> None:
    """Its row, its text and its fact are named; the rules that read it cannot tell."""
    rows = """SELECT * FROM (VALUES
        ('a', '08', 1080.0::DOUBLE, '21000.5', '2026-03-02', true),
        ('b', '84', 3.5, '21.000', '02.03.2026', false),
        ('c', '09', 12.0, 'abc', NULL, NULL))
        AS t(id, hs2, packages, gross_kg, arrives_on, reefer)"""

    found = _screened(rows, tmp_path / "facts.parquet", pack)

    odd = [(fault.params["row"], fault.params["fact"]) for fault in found.faults]
    hits = {one.id: one.hits for one in found.verdicts}
    assert sorted(odd) == [(2, "arrives_on"), (2, "gross_kg"), (2, "packages"), (3, "gross_kg")]
    assert hits == {"a": ("C1", "N1", "N2", "D1", "Y1"), "b": (), "c": ()}
    assert {"N1", "N2", "D1"} <= set(found.verdicts[1].unknown)


def test_a_code_that_became_a_number_is_no_code(tmp_path: Path, pack: Sequence[Prepared]) -> None:
    """Its zero is lost, so it is not compared with anything."""
    found = _screened("SELECT 'a' AS id, 8 AS hs2", tmp_path / "facts.parquet", pack)

    assert [fault.params["fact"] for fault in found.faults] == ["hs2"]
    assert "C1" in found.verdicts[0].unknown


def test_facts_at_their_types_have_no_odd_values(tmp_path: Path, pack: Sequence[Prepared]) -> None:
    """A smaller type of whole number will do."""
    rows = """SELECT 'a' AS id, '08' AS hs2, 1080::SMALLINT AS packages, 21000::DECIMAL(9, 2)
        AS gross_kg, DATE '2026-03-02' AS arrives_on, ['GRPIR'] AS transhipment_ports"""

    found = _screened(rows, tmp_path / "facts.parquet", pack)

    assert found.faults == ()
    assert found.verdicts[0].hits == ("C1", "C4", "N1", "N2", "D1")
