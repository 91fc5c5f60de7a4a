"""``print`` as a mentor types it."""

import subprocess
import sys
from pathlib import Path

import pytest

from profiler_sim.cli.main import run


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Run in a folder of its own."""
    monkeypatch.chdir(tmp_path)


@pytest.mark.thorough
def test_it_writes_three_files_and_says_which_cases(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The folder is made where it is not there."""
    code = run(["print", "three-pistols", "--cases", "5", "--to", "exam"])

    assert code == 0
    names = ("cases.pdf", "solutions.pdf", "class-sheet.pdf")
    assert all((tmp_path / "exam" / name).read_bytes().startswith(b"%PDF") for name in names)
    assert sorted(path.name for path in (tmp_path / "exam").iterdir()) == sorted(names)
    assert "Cases: 005" in capsys.readouterr().out


def test_all_numbers_that_are_not_there_are_named_at_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """And the hint says what is there; no file is begun."""
    code = run(["print", "three-pistols", "--cases", "2,99,x,", "--to", "exam"])

    said = capsys.readouterr().err
    assert code == 2
    assert "99, x" in said
    assert "001 to 040" in said
    assert not list(tmp_path.glob("exam/*.pdf"))


def test_without_typst_it_says_how_to_install_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Before any work is done."""
    monkeypatch.setitem(sys.modules, "typst", None)

    assert run(["print", "three-pistols", "--to", "exam"]) == 2
    assert "pip install" in capsys.readouterr().err


def test_a_folder_that_cannot_be_made_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Its parent is a file."""
    (tmp_path / "file").write_text("x")

    assert run(["print", "three-pistols", "--to", "file"]) == 2
    assert "file" in capsys.readouterr().err


def test_nothing_of_it_is_loaded_before_it_is_wanted() -> None:
    """Neither Typst nor the pages slow down another command."""
    script = (
        "import sys\nimport profiler_sim.cli.main, profiler_sim.app.program\n"
        "print([m for m in sys.modules if m == 'typst' or m.startswith('profiler_sim.printing')])"
    )

    found = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )

    assert found.stdout.strip() == "[]"
