"""``manifest``: traffic and shifts as files of the trade."""

from pathlib import Path
from typing import Any

import pytest

from profiler_sim.app.content import Content
from profiler_sim.app.start import open_store
from profiler_sim.cli.main import run
from profiler_sim.cli.manifest import OUTPUT_WORDS
from profiler_sim.files.authored_files import read_scenario
from profiler_sim.trade_files.writers.formats import OUTPUT_FORMATS
from tests.play.beginning import begin


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to write into, and a store of its own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PROFILER_SIM_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("PROFILER_SIM_OWN", str(tmp_path / "own"))
    return tmp_path


def test_the_words_are_those_of_the_formats() -> None:
    """The command names them without loading the writers."""
    assert tuple(OUTPUT_FORMATS) == OUTPUT_WORDS


def test_traffic_becomes_a_file_and_the_same_seed_the_same_file(folder: Path) -> None:
    """A second run writes the same bytes."""
    words = ["manifest", "three-pistols", "--as", "cuscar", "--count", "5", "--seed", "4"]
    assert run([*words, "--to", "a.edi"]) == 0
    assert run([*words, "--to", "b.edi"]) == 0

    assert (folder / "a.edi").read_bytes() == (folder / "b.edi").read_bytes()
    assert (folder / "a.edi").read_text("ascii").count("CNI+") == 5


def test_declarations_get_a_folder_of_their_own(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One file a lorry; a folder with something in it is left alone."""
    words = ["manifest", "bijaca-week", "--as", "cc015c", "--count", "3", "--to", "transit"]
    assert run(words) == 0
    assert len(list((folder / "transit").iterdir())) == 3
    assert "3 consignments in 3 files: transit" in capsys.readouterr().out

    assert run(words) == 2
    assert "is not empty" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("bijaca-week", "--as", "fhl"), "csv, excel, awmds, cc015c"),
        (("--as", "csv"), "--shift 3"),
        (("three-pistols", "--shift", "1", "--as", "csv"), "--shift 3"),
        (("--shift", "77", "--as", "csv"), "77"),
    ],
)
def test_what_cannot_be_written_is_said(
    words: tuple[str, ...], said: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Another mode, no source, two sources, a shift that is not there; nothing is written."""
    assert run(["manifest", *words, "--to", "x"]) == 2

    assert said in capsys.readouterr().err
    assert not (folder / "x").exists()


def _shift(**changes: Any) -> str:
    path = Path(__file__).parents[2] / "scenarios" / "three-pistols.yaml"
    scenario = read_scenario(path).model_copy(update=changes)
    return begin(
        open_store(),
        scenario,
        Content().catalogue,
        seed=1,
        trainee="otter",
        started="2026-03-02T06:00:00Z",
    )


def test_a_shift_is_written_with_the_papers_that_its_trainee_reads(folder: Path) -> None:
    """Every consignment of the manifest, and nothing of what is hidden."""
    shift = _shift()

    assert run(["manifest", "--shift", shift, "--as", "csv", "--to", "shift.csv"]) == 0
    text = (folder / "shift.csv").read_text("utf-8-sig")
    assert len(text.splitlines()) > 30
    assert "pistol" not in text.lower()


def test_real_data_go_into_no_file(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A private case is refused."""
    shift = _shift(private=True)

    assert run(["manifest", "--shift", shift, "--as", "csv", "--to", "shift.csv"]) == 2
    assert "goes into no export" in capsys.readouterr().err
    assert not (folder / "shift.csv").exists()
