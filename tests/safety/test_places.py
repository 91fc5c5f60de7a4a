"""Files and folders that are not as they should be: a sentence, an exit code, nothing touched."""

import json
import os
import resource
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from hashlib import sha256
from pathlib import Path

import pytest

from profiler_sim.errors import ProfilerError, Unreadable, Unwritable
from profiler_sim.store.schema import APPLICATION_ID, STEPS
from profiler_sim.store.sqlite import SqliteStore, open_store
from tests.store.test_contract import NEW, OPENED

PLAY = "import sys; from profiler_sim.__main__ import main; sys.argv[1:] = ['play']; main()"
NOBODY = 65_534
AS_NOBODY = f"""
import os
import profiler_sim.__main__, profiler_sim.app.program, profiler_sim.app.start
import profiler_sim.cli.crash, profiler_sim.cli.main
import profiler_sim.cargo.text, profiler_sim.i18n.wording
import profiler_sim.store.sqlite, profiler_sim.tui.profiler
if os.getuid() == 0:
    os.setgid({NOBODY})
    os.setuid({NOBODY})
{PLAY}
"""
"""The same by somebody without the rights of an administrator, who may write anywhere."""


def _prints(folder: Path) -> Mapping[str, str]:
    """A print of every file, and when it was last written."""
    return {
        str(path): f"{sha256(path.read_bytes()).hexdigest()} {path.stat().st_mtime_ns}"
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def _played(folder: Path, script: str = PLAY) -> tuple[int, str]:
    done = subprocess.run(
        [sys.executable, "-c", script],
        env={**os.environ, "PROFILER_SIM_DATA": str(folder)},
        capture_output=True,
        text=True,
        check=False,
        timeout=240,
    )
    return done.returncode, done.stderr


def _foreign_text(path: Path) -> None:
    path.write_text("minutes of the meeting\n" * 40, encoding="utf-8")


def _short(path: Path) -> None:
    path.write_bytes(b"SQLite format 3\x00")


def _foreign_database(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE shift (name TEXT)")
    connection.close()


def _newer(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {len(STEPS) + 1}")
        connection.execute("CREATE TABLE shift (name TEXT)")
    connection.close()


@pytest.mark.parametrize(
    ("make", "words"),
    [
        pytest.param(_foreign_text, "was not written by this program", id="a text"),
        pytest.param(_short, "was not written by this program", id="a beginning"),
        pytest.param(_foreign_database, "was not written by this program", id="a database"),
        pytest.param(_newer, "written by a newer version", id="a newer one"),
        pytest.param(Path.mkdir, "cannot be written", id="a folder"),
    ],
)
def test_a_file_that_is_not_ours_is_refused_untouched(
    make: Callable[[Path], object], words: str, tmp_path: Path
) -> None:
    """Exit code 2, one sentence with advice, no byte changed, nothing laid beside it."""
    make(tmp_path / "shifts.db")
    before = _prints(tmp_path)

    code, said = _played(tmp_path)

    assert code == 2
    assert words in said
    assert str(tmp_path / "shifts.db") in said
    assert "Traceback" not in said
    assert _prints(tmp_path) == before


@pytest.fixture
def shared() -> Iterator[Path]:
    """A folder that others can reach too."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        folder.chmod(0o755)
        yield folder


def _shut(folder: Path) -> None:
    """Take every right to write away."""
    for path in (*folder.rglob("*"), folder):
        path.chmod(0o555 if path.is_dir() else 0o444)


@pytest.mark.parametrize("has_store", [True, False])
def test_a_folder_that_takes_no_writing_is_told(has_store: bool, shared: Path) -> None:
    """With a store in it or without: a sentence, exit code 2, and everything as it was."""
    if has_store:
        store = open_store(shared / "shifts.db")
        store.deal(NEW)
        store.close()
    _shut(shared)
    before = _prints(shared)

    code, said = _played(shared, AS_NOBODY)

    assert code == 2
    assert "cannot be written" in said
    assert "Traceback" not in said
    assert _prints(shared) == before


def test_a_folder_that_cannot_be_made_is_told(shared: Path) -> None:
    """The folder above takes no writing, or is a file."""
    _shut(shared)
    (file := shared / "file").write_text("x", encoding="utf-8")
    for folder in (shared / "deeper" / "still", file / "below"):
        code, said = _played(folder, AS_NOBODY)

        assert code == 2
        assert "cannot be written" in said
        assert "Traceback" not in said


def _until_refused(store: SqliteStore, shift: str) -> int:
    """Append until the disk refuses; the place of the step that was not taken."""
    for seq in range(1, 2_000):
        try:
            store.append(shift, seq, json.dumps({"event": "noted", "text": "x" * 900}), "w", seq)
        except Unwritable:
            return seq
    raise AssertionError("the disk is never full")


def _check_full(store: SqliteStore, shift: str, seq: int) -> None:
    """All before the refused step stands, and nothing of it."""
    assert [row.seq for row in store.events(shift)] == list(range(1, seq))
    assert store.verify(shift) is None


@contextmanager
def _files_at_most(size: int) -> Iterator[None]:
    """No file may grow beyond ``size`` bytes."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_a_step_the_disk_refused_can_be_made_again(tmp_path: Path) -> None:
    """Nothing of it is kept half, nothing before it is lost, and with room it is taken."""
    path = tmp_path / "shifts.db"
    store = open_store(path)
    shift = store.deal(NEW)

    with _files_at_most(path.stat().st_size + 40_000):
        seq = _until_refused(store, shift)
        _check_full(store, shift, seq)

    store.append(shift, seq, OPENED, "w", seq)
    _check_full(store, shift, seq + 1)
    store.close()
    _check_full(store := open_store(path), shift, seq + 1)
    store.close()


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of a megabyte."""
    (place := tmp_path / "disk").mkdir()
    words = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(place)]
    if subprocess.run(words, capture_output=True, check=False).returncode:
        pytest.skip("mounting a small disk needs an administrator")
    yield place
    subprocess.run(["umount", str(place)], check=True)


def test_a_full_disk_is_told_as_such(small_disk: Path) -> None:
    """And once there is room again, the same step is taken."""
    ballast = small_disk / "ballast"
    ballast.write_bytes(bytes(800_000))
    store = open_store(small_disk / "shifts.db")
    shift = store.deal(NEW)

    seq = _until_refused(store, shift)
    _check_full(store, shift, seq)
    with pytest.raises(Unwritable) as told:
        store.append(shift, seq, json.dumps({"event": "noted", "text": "x" * 9_000}), "w", seq)
    assert told.value.code == "disk_full"
    ballast.unlink()
    store.append(shift, seq, OPENED, "w", seq)
    _check_full(store, shift, seq + 1)
    store.close()


def test_a_damaged_store_is_told_and_not_made_worse(tmp_path: Path) -> None:
    """Pages overwritten: a sentence wherever it is noticed, never a traceback."""
    path = tmp_path / "shifts.db"
    store = open_store(path)
    for _ in range(20):
        store.deal(NEW)
    store.close()
    raw = path.read_bytes()
    path.write_bytes(raw[:4096] + b"\xa5" * (len(raw) - 4096))

    with pytest.raises(Unreadable) as told:
        open_store(path).shifts()

    assert told.value.code == "store_damaged"


def test_every_wrong_byte_in_the_header_is_told(tmp_path: Path) -> None:
    """It opens, or is refused in a sentence; SQLite's own words never come out."""
    path = tmp_path / "shifts.db"
    store = open_store(path)
    store.append(store.deal(NEW), 1, OPENED, "w", 1)
    store.close()
    sound = path.read_bytes()
    for place in range(100):
        for wrong in {0, 2, 7, 255} - {sound[place]}:
            path.write_bytes(sound[:place] + bytes([wrong]) + sound[place + 1 :])
            with suppress(ProfilerError):
                changed = open_store(path)
                with closing(changed):
                    changed.shifts()
                    changed.verify("1")
    path.write_bytes(sound[:47] + b"\x07" + sound[48:])
    with pytest.raises(Unreadable) as refused:
        open_store(path)
    assert refused.value.code == "store_damaged"


@pytest.mark.parametrize("make", [os.mkfifo, lambda path: path.symlink_to("/dev/zero")])
def test_a_pipe_or_a_device_is_no_store(make: Callable[[Path], object], tmp_path: Path) -> None:
    """Refused at once: neither has an end."""
    make(tmp_path / "shifts.db")

    with pytest.raises(Unreadable) as refused:
        open_store(tmp_path / "shifts.db")
    assert refused.value.code == "not_a_store"
