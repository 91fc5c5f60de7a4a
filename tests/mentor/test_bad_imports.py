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


def _boxes() -> bytes:
    return b"".join(b"SGP+ZZSU%07d'" % number for number in range(1_000_000))


_BILL = b"UNH+1+CUSCAR:D:95B:UN'BGM+85+1+9'CNI+1+"
_GOODS = b"FTX+AAA+++" + b"TILES " * 33 + b"'"
_WIDE = "<a/>" * 1_100_000 + "</"
_ENTITIES = '?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
BAD: dict[str, tuple[Callable[[], bytes], str]] = {
    "cut off": (samples.CUSCAR[:700].encode, "segment"),
    "nested": (_nested, "inside each other"),
    "a workbook bomb": (bomb, "when unpacked"),
    "200 MB": (lambda: b"UNH+1+CUSCAR:D:95B:UN'" * (_BIG // 22), "At most 20 MB"),
    "half a workbook": (lambda: workbook([["B/L No", "Goods"], ["1", "x"]])[:300], "workbook"),
    "half an XML": (samples.AWMDS[:900].encode, "broken here"),
    "wrong UTF-16": (lambda: b"\xff\xfe" + b"B/L No;Goods\n"[:11], "utf-16"),
    "a cut flight manifest": (samples.FFM[:90].encode, "line 7"),
    "zeros in a message": (lambda: samples.CUSCAR.replace("GID", "G\0D").encode(), "line 19"),
    "many elements": (lambda: samples.CC015C.replace("</", _WIDE, 1).encode(), "1000000 elements"),
    "an entity bomb": (lambda: samples.XFZB.replace("?>", _ENTITIES, 1).encode(), "document type"),
    "wrong letters": (
        lambda: samples.ITMATT.replace("PHONE", "TELEFON Č").encode("cp1250"),
        "line 5",
    ),
    "an endless value": (lambda: _BILL + b"X" * 15_000_000 + b"'UNT+4+1'", "segment 3 CNI"),
    "an endless row of releases": (lambda: _BILL + b"?" * 15_000_001 + b"'", "segment 3"),
    "endless goods": (lambda: _BILL + b"1'GID+1'" + _GOODS * 80_000, "segment 5 FTX"),
    "endless containers": (lambda: _BILL + b"1'GID+1'" + _boxes(), "segment 2005 SGP"),
    "a letter of Word": (lambda: b"{\\rtf1 B/L No;Goods}", "file"),
    "long lines": (lambda: b"B/L No;Goods\n1;" + b"x" * 15_000_000, "row 2"),
    "too many rows": (lambda: b"B/L No;Description\n" + b"1;x\n" * 60_000, "row 50002"),
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
