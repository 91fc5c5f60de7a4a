"""The import as a mentor meets it: file, desk, columns, words, report, a case that opens."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from profiler_sim.files.authored_files import read_scenario
from profiler_sim.mentor import solvability
from profiler_sim.tui.bench.imports.page import ImportPage
from profiler_sim.tui.bench.page import BenchPage
from tests.tui.seat import DESK, TERMINAL, Seat, seated

MANIFEST = """\
B/L No,Shipper,Consignee,Description of goods,Packages,Heaviness,Container No,POL,POD
QV1,Qvastela Ltd,Drimolux doo,CERAMIC TILES QVASTELA,90,18400,CSQU3054383,TRMER,MEBAR
QV2,Qvastela Ltd,Drimolux doo,ZLATIBOR WOODEN CHAIRS,40,9400,CSQU3054404,TRMER,MEBAR
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A mentor's folder with a manifest; little is weighed."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PROFILER_SIM_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("PROFILER_SIM_OWN", str(tmp_path / "own"))
    monkeypatch.setattr(solvability, "LOADS", 80)
    monkeypatch.setattr(solvability, "SCREENED", 40)
    (tmp_path / "papers").mkdir()
    (tmp_path / "papers" / "may.csv").write_text(MANIFEST, encoding="utf-8")
    return tmp_path


@asynccontextmanager
async def at_import(size: tuple[int, int] = DESK) -> AsyncIterator[Seat]:
    """Open the import of the manifest by keys."""
    async with seated(size=size) as seat:
        await seat.do("bench")
        await seat.type("manifest of your own")
        await seat.do("accept")
        await seat.type("papers")
        await seat.do("accept")
        await seat.type("may")
        await seat.do("accept")
        await seat.type("Bar")
        await seat.do("accept")
        assert isinstance(seat.app.screen, ImportPage)
        yield seat


@pytest.mark.thorough
@pytest.mark.parametrize("size", [DESK, TERMINAL])
async def test_a_manifest_becomes_a_case_by_keys(folder: Path, size: tuple[int, int]) -> None:
    """A column is named, a word let pass, the case saved and opened on the bench."""
    async with at_import(size) as seat:
        assert "Heaviness  not used" in seat.text
        assert "0 with papers" in seat.text
        for _ in range(6):
            await seat.press("down")
        await seat.do("change")
        await seat.type("gross_kg")
        await seat.do("accept")
        assert "Heaviness  gross weight" in seat.text
        assert "2 with papers" in seat.text

        await seat.press("end")
        assert "ZLATIBOR  taken out" in seat.text
        await seat.do("change")
        assert "✓ ZLATIBOR  stays" in seat.text

        await seat.do("save", "accept")
        assert isinstance(seat.app.screen, BenchPage)
    scenario = read_scenario(folder / "own/may/may.yaml")
    goods = {case.papers.stated_goods for case in scenario.my_cases if case.papers}
    assert goods == {"CERAMIC TILES …", "ZLATIBOR WOODEN CHAIRS"}
    text = (folder / "own/may/may.yaml").read_text("utf-8").casefold()
    assert "qvastel" not in text
    assert "drimolux" not in text


@pytest.mark.thorough
async def test_everything_also_works_with_the_mouse(folder: Path) -> None:
    """A click on a column asks what it holds; a click on a word lets it stay."""
    async with at_import() as seat:
        await seat.click("Heaviness")
        await seat.type("gross_kg")
        await seat.do("accept")
        await seat.click("QVASTELA  taken out")
        assert "✓ QVASTELA  stays" in seat.text
        await seat.click("QVASTELA  stays")
        assert "  QVASTELA  taken out" in seat.text
        await seat.do("back")
        assert not isinstance(seat.app.screen, ImportPage)
    assert not (folder / "own").exists()


@pytest.mark.thorough
async def test_what_cannot_be_saved_is_said_and_nothing_is_written(folder: Path) -> None:
    """No load can be played while the weight is not known."""
    async with at_import() as seat:
        await seat.do("save", "accept")
        assert isinstance(seat.app.screen, ImportPage)
        assert "No load of this file can be played" in seat.text
    assert not (folder / "own").exists()
