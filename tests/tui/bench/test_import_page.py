"""The import as a mentor meets it: file, desk, columns, words, report, a case that opens."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from profiler_sim.cargo.sea.model import Sea
from profiler_sim.files.authored_files import read_scenario
from profiler_sim.mentor import solvability
from profiler_sim.tui.bench.imports.page import ImportPage
from profiler_sim.tui.bench.page import BenchPage
from tests.trade_files.samples import COARRI
from tests.tui.seat import DESK, TERMINAL, Seat, seated

MANIFEST = """\
B/L No,Shipper,Consignee,Description of goods,Packages,Heaviness,Container No,POL,POD
QV1,Qvastela Ltd,Drimolux doo,CERAMIC TILES QVASTELA,90,18400,CSQU3054383,TRMER,MEBAR
QV2,Qvastela Ltd,Drimolux doo,ZLATIBOR WOODEN CHAIRS,40,9400,CSQU3054404,TRMER,MEBAR
"""
PRICED = """\
B/L No,Shipper,Consignee,Description of goods,Packages,Gross weight,Container No,POL,Value,Currency
QV1,Qvastela Ltd,Drimolux doo,CERAMIC TILES,90,18400,CSQU3054383,TRMER,1000,EUR
QV2,Qvastela Ltd,Drimolux doo,WOODEN CHAIRS,40,9400,CSQU3054404,TRMER,2000,EUR
QV3,Qvastela Ltd,Drimolux doo,WOODEN CHAIRS,40,9400,CSQU3054425,TRMER,3000,USD
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
    (tmp_path / "papers" / "priced.csv").write_text(PRICED, encoding="utf-8")
    (tmp_path / "list.edi").write_text(COARRI, encoding="utf-8")
    return tmp_path


@asynccontextmanager
async def at_import(size: tuple[int, int] = DESK, file: str = "may") -> AsyncIterator[Seat]:
    """Open the import of the manifest by keys."""
    async with seated(size=size) as seat:
        await seat.do("bench")
        await seat.type("manifest of your own")
        await seat.do("accept")
        await seat.type("papers")
        await seat.do("accept")
        await seat.type(file)
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


@pytest.mark.thorough
async def test_what_the_command_can_do_the_screen_can(folder: Path) -> None:
    """Hide goods, name a rate, put a load list beside it."""
    async with at_import(file="priced") as seat:
        await seat.click("Hidden goods")
        await seat.type("cigarettes under cover load")
        await seat.do("accept", "accept")
        assert "cigarettes under cover load: 1" in seat.text

        await seat.click("US dollars for 1 EUR")
        await seat.type("1.1")
        await seat.do("accept")
        assert "US dollars for 1 EUR  1.1" in seat.text

        await seat.click("Second file")
        await seat.type("list.edi")
        await seat.do("accept")
        assert "list.edi" in seat.text
        assert "1 container got what" in seat.text
        await seat.do("save", "accept")
        assert isinstance(seat.app.screen, BenchPage)
    scenario = read_scenario(folder / "own/priced/priced.yaml")
    papers = [case.papers for case in scenario.my_cases if case.papers]
    assert sorted(paper.value_usd or 0 for paper in papers) == [1100, 2200, 3000]
    assert sum(case.hides is not None for case in scenario.my_cases) == 1
    boxes = [p.transport.container for p in papers if isinstance(p.transport, Sea)]
    assert [box.vgm_kg for box in boxes if box.vgm_kg] == [23100]


@pytest.mark.thorough
async def test_more_than_can_be_hidden_is_said_and_taken_back(folder: Path) -> None:
    """Some loads stay honest; what was possible before can still be saved."""
    async with at_import(file="priced") as seat:
        await seat.click("US dollars for 1 EUR")
        await seat.type("much")
        await seat.do("accept")
        assert "US dollars for 1 EUR  not stated" in seat.text
        await seat.click("Hidden goods")
        await seat.type("cigarettes under cover load")
        await seat.do("accept")
        await seat.press("end", "backspace", "3")
        await seat.do("accept")
        assert "Goods would be hidden in all 3 loads" in seat.text
        assert "Hidden goods  none" in seat.text
        await seat.do("save", "accept")
        assert isinstance(seat.app.screen, BenchPage)
    scenario = read_scenario(folder / "own/priced/priced.yaml")
    assert not any(case.hides for case in scenario.my_cases)


@pytest.mark.thorough
async def test_real_data_stay_only_by_a_typed_word(folder: Path) -> None:
    """Another word changes nothing; a second choice takes it back."""
    async with at_import(file="priced") as seat:
        await seat.click("Names, addresses and numbers")
        await seat.type("yes")
        await seat.do("accept")
        assert "Names, addresses and numbers  invented" in seat.text
        for word in ("real", "", "real"):
            await seat.click("Names, addresses and numbers")
            if word:
                await seat.type(word)
                await seat.do("accept")
        assert "real: the case is private" in seat.text
        await seat.do("save", "accept")
        assert isinstance(seat.app.screen, BenchPage)
    scenario = read_scenario(folder / "own/priced/priced.yaml")
    assert scenario.private
    assert "Qvastela" in (folder / "own/priced/priced.yaml").read_text("utf-8")
