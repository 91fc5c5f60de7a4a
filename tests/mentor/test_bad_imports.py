"""Bad files: a sentence with the place, soon and in little memory, and nothing written."""

import resource
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from profiler_sim.errors import Unwritable
from profiler_sim.mentor.imports.case_folder import write_case_folder
from tests.repetition import first_of
from tests.trade_files import samples
from tests.trade_files.workbooks import bomb, workbook

_MEGABYTE = 1 << 20
_MEMORY_MB = 1_500
"""Address space that an import of a bad file gets; the program with its libraries has half."""
_BIG = 200 * _MEGABYTE


def _nested() -> bytes:
    return f"<Awmds>{'<a>' * 100_000}{'</a>' * 100_000}</Awmds>".encode()


BAD: dict[str, tuple[Callable[[], bytes], str]] = {
    "cut off": (samples.CUSCAR[:700].encode, "segment"),
    "nested": (_nested, "inside each other"),
    "a workbook bomb": (bomb, "when unpacked"),
    "200 MB": (lambda: b"UNH+1+CUSCAR:D:95B:UN'" * (_BIG // 22), "At most 20 MB"),
    "half a workbook": (lambda: workbook([["B/L No", "Goods"], ["1", "x"]])[:300], "workbook"),
    "half an XML": (samples.AWMDS[:900].encode, "broken here"),
    "wrong UTF-16": (lambda: b"\xff\xfe" + b"B/L No;Goods\n"[:11], "utf-16"),
    "zeros": (lambda: b"abc\0\0\0def", "no text"),
    "an open quote": (lambda: b'B/L No;Description of goods\n1;"x\n2;y\n', "row"),
}


def _bounded() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY_MB * _MEGABYTE, _MEMORY_MB * _MEGABYTE))


@first_of("name", BAD)
def test_a_bad_file_is_a_sentence_and_nothing_is_written(name: str, tmp_path: Path) -> None:
    """The command ends with code 2, says where, and leaves no folder and no part of one."""
    make, said = BAD[name]
    (tmp_path / "file").write_bytes(make())
    script = "import sys\nfrom profiler_sim.cli.main import run\nsys.exit(run(sys.argv[1:]))"
    words = ["import", "file", "--to", "case", "--unit", "Bar", "--yes"]

    done = subprocess.run(
        [sys.executable, "-c", script, *words],
        capture_output=True,
        text=True,
        cwd=tmp_path,
        preexec_fn=_bounded,
        timeout=60,
        check=False,
        env={"PROFILER_SIM_DATA": str(tmp_path / "data"), "OPENBLAS_NUM_THREADS": "1"},
    )

    assert (done.returncode, "Traceback" in done.stderr) == (2, False), done.stderr
    assert said in done.stderr
    assert [each.name for each in tmp_path.iterdir() if each.name != "data"] == ["file"]


@pytest.mark.thorough
def test_a_disk_that_fails_leaves_nothing_half(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The folder appears whole or not at all."""
    written: list[str] = []
    whole = Path.write_text

    def failing(self: Path, text: str, **more: str) -> int:
        if written:
            raise OSError(28, "No space left on device")
        written.append(self.name)
        return whole(self, text, **more)

    monkeypatch.setattr(Path, "write_text", failing)
    with pytest.raises(Unwritable):
        write_case_folder(tmp_path / "case", {"a.yaml": "a", "b.txt": "b"})
    assert list(tmp_path.iterdir()) == []
