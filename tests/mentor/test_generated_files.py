"""The files of ``generate``: both whole or both as they were, whatever their names lead to."""

import os
import sys
from pathlib import Path

import pytest

from profiler_sim.cli.main import run
from tests.cli import calls
from tests.repetition import first_of

WORDS = ("generate", "three-pistols", "--count", "3")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with yesterday's files."""
    monkeypatch.chdir(tmp_path)
    for name in ("made.jsonl", "key.jsonl"):
        (tmp_path / name).write_text("from yesterday", encoding="utf-8")
    return tmp_path


def _made(*words: str) -> int:
    return run([*WORDS, *words])


def test_a_truth_that_cannot_be_written_leaves_the_papers_as_they_were(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is the truth that is blamed."""
    full = ["/dev/full"] if Path("/dev/full").exists() else []
    for truth in ("no/such.jsonl", ".", *full):
        assert _made("--to", "made.jsonl", "--truth", truth) == 2
        assert capsys.readouterr().err.startswith(f"{truth} cannot be written")

    assert (folder / "made.jsonl").read_text(encoding="utf-8") == "from yesterday"
    assert sorted(path.name for path in folder.iterdir()) == ["key.jsonl", "made.jsonl"]


def test_two_names_of_one_file_are_refused(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """By a hard link, by a soft one, by a way around."""
    (folder / "hard.jsonl").hardlink_to(folder / "made.jsonl")
    (folder / "soft.jsonl").symlink_to(folder / "made.jsonl")
    for truth in ("hard.jsonl", "soft.jsonl", "./made.jsonl", f"../{folder.name}/made.jsonl"):
        assert _made("--to", "made.jsonl", "--truth", truth) == 2
        assert "are one file" in capsys.readouterr().err

    assert (folder / "made.jsonl").read_text(encoding="utf-8") == "from yesterday"


@pytest.mark.skipif(sys.platform != "linux", reason="only here a name may be any bytes")
@first_of("ending", ["jsonl", "csv", "parquet"])
def test_a_name_may_be_of_any_bytes(
    ending: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A folder's too, but for Parquet, which is refused in a sentence."""
    assert _made("--to", f"caf\udce9.{ending}", "--truth", "caf\udce8.jsonl") == 0
    (folder / "d\udce9").mkdir()
    code = _made("--to", f"d\udce9/x.{ending}")

    told = capsys.readouterr().err
    assert (code, "is not text" in told) == ((2, True) if ending == "parquet" else (0, False))
    assert (folder / f"caf\udce9.{ending}").stat().st_size
    assert not list(folder.rglob(".*"))
    if ending != "jsonl":
        assert run(["screen", f"caf\udce9.{ending}", "--pack", "core"]) in {0, 2}
        assert "Something broke" not in capsys.readouterr().err


@pytest.mark.thorough
@pytest.mark.skipif(not Path("/dev/stdout").exists(), reason="no such device here")
def test_papers_can_go_where_others_read_them(folder: Path) -> None:
    """Through standard output, into the end of a file that a shell has opened, and to nobody."""
    done = calls.run((*WORDS, "--to", "/dev/stdout"), folder)
    assert (done.returncode, done.stdout.count("\n"), done.stderr) == (0, 3, "")
    with (folder / "made.jsonl").open("a", encoding="utf-8") as end:
        assert calls.run((*WORDS, "--to", "/dev/stdout"), folder, stdout=end).returncode == 0
    assert (folder / "made.jsonl").read_text(encoding="utf-8") == f"from yesterday{done.stdout}"
    reading, writing = os.pipe()
    os.close(reading)
    gone = calls.run((*WORDS, "--to", "/dev/stdout"), folder, stdout=writing)
    os.close(writing)
    assert (gone.returncode, gone.stderr) == (130, "")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_parquet_needs_a_plain_file(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It is not written front to back."""
    os.mkfifo(folder / "pipe.parquet")

    assert _made("--to", "pipe.parquet") == 2
    assert "is not a plain file" in capsys.readouterr().err
