"""Files are written whole or not at all, and what was there before is there until then."""

import os
import stat
import threading
from pathlib import Path

import pytest

from profiler_sim.errors import Unwritable
from profiler_sim.files.output_files import (
    is_same_file,
    output_files,
    scratch_file,
    write_file,
    write_new_file,
)
from profiler_sim.i18n.wording import message

FULL = Path("/dev/full")
has_full = pytest.mark.skipif(not FULL.exists(), reason="no full device here")


def _names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_all_appear_when_all_are_written(tmp_path: Path) -> None:
    """And not before: until then the old ones are there."""
    first, second = tmp_path / "first", tmp_path / "second"
    first.write_text("old", encoding="utf-8")

    with output_files(first, second) as (one, other):
        with one.open_text() as text:
            text.write("new\n")
        with other.open_text() as text:
            text.write("two\n")
        assert first.read_text(encoding="utf-8") == "old"
        assert not second.exists()

    assert (first.read_bytes(), second.read_bytes()) == (b"new\n", b"two\n")
    assert _names(tmp_path) == {"first", "second"}


def _write_and_fail(error: type[BaseException], *targets: Path) -> None:
    with output_files(*targets) as (one, _):
        one.write_bytes(b"new")
        raise error("file.unwritable")


@pytest.mark.parametrize("error", [KeyboardInterrupt, ValueError, Unwritable])
def test_nothing_appears_where_the_work_fails(error: type[BaseException], tmp_path: Path) -> None:
    """Whatever it failed by."""
    first = tmp_path / "first"
    first.write_text("old", encoding="utf-8")

    with pytest.raises(error):
        _write_and_fail(error, first, tmp_path / "second")

    assert first.read_text(encoding="utf-8") == "old"
    assert _names(tmp_path) == {"first"}


def test_a_file_that_cannot_be_written_is_refused_before_any_work(tmp_path: Path) -> None:
    """The one it is, by its name, and nothing is left of the others."""
    (tmp_path / "folder").mkdir()
    for name, code in (("no/such", "file.no_folder"), ("folder", "file.unwritable")):
        with (
            pytest.raises(Unwritable) as refused,
            output_files(tmp_path / "first", tmp_path / name),
        ):
            pytest.fail("the work has begun")

        assert refused.value.code == code
        assert refused.value.params["file"] == str(tmp_path / name)
    assert _names(tmp_path) == {"folder"}


def _write_both(*targets: Path) -> None:
    with output_files(*targets) as files, files[0].open_text() as one, files[1].open_text() as two:
        for _ in range(100_000):
            one.write("x")
            two.write("y")


@has_full
def test_a_full_file_is_blamed_by_its_own_name(tmp_path: Path) -> None:
    """Not the one beside it."""
    with pytest.raises(Unwritable) as refused:
        _write_both(tmp_path / "first", FULL)

    assert refused.value.params["file"] == "/dev/full"
    assert _names(tmp_path) == set()


@pytest.mark.skipif(os.name == "nt", reason="Windows has other permissions")
def test_permissions_stay_and_new_files_have_the_usual_ones(tmp_path: Path) -> None:
    """A private file stays private; a new one is as open as any."""
    private, new = tmp_path / "private", tmp_path / "new"
    private.touch(0o600)
    private.chmod(0o640)
    before = os.umask(0o022)
    try:
        write_file(private, b"x")
        write_file(new, b"x")
    finally:
        os.umask(before)

    modes = [stat.S_IMODE(path.stat().st_mode) for path in (private, new)]
    assert modes == [0o640, 0o644]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    """What it leads to is written."""
    (tmp_path / "far").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "far" / "file")

    write_file(tmp_path / "link", b"x")

    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "far" / "file").read_bytes() == b"x"
    assert _names(tmp_path / "far") == {"file"}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_a_pipe_is_written_to_as_it_is(tmp_path: Path) -> None:
    """It is no file that could be replaced."""
    os.mkfifo(pipe := tmp_path / "pipe")
    read: list[bytes] = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_bytes()))
    reader.start()
    with output_files(pipe) as (one,), one.open_text() as text:
        text.write("line\n")
    reader.join()

    assert read == [b"line\n"]
    assert stat.S_ISFIFO(pipe.stat().st_mode)


def test_a_new_file_takes_nobodys_place(tmp_path: Path) -> None:
    """Not even that of a link that leads nowhere."""
    (tmp_path / "there").write_text("old", encoding="utf-8")
    (tmp_path / "link").symlink_to(tmp_path / "nowhere")
    write_new_file(tmp_path / "new", b"x")
    for name in ("there", "link"):
        with pytest.raises(FileExistsError):
            write_new_file(tmp_path / name, b"x")

    assert (tmp_path / "there").read_text(encoding="utf-8") == "old"
    assert (tmp_path / "new").read_bytes() == b"x"
    assert _names(tmp_path) == {"there", "link", "new"}


def test_a_scratch_file_is_gone_afterwards(tmp_path: Path) -> None:
    """Also where the work failed."""
    with pytest.raises(ValueError, match="the work"):
        _scratch_and_fail(tmp_path)

    assert _names(tmp_path) == set()


def _scratch_and_fail(folder: Path) -> None:
    with scratch_file(folder / "a", ".csv") as (path, text):
        with text:
            text.write("x")
        assert path.suffix == ".csv"
        assert path.parent == folder
        raise ValueError("the work")


def test_one_file_is_known_under_all_its_names(tmp_path: Path) -> None:
    """By links of both kinds, by a way around, and before it is there."""
    file = tmp_path / "file"
    assert is_same_file(file, tmp_path / "." / "file")
    assert is_same_file(file, tmp_path / "folder" / ".." / "file")
    assert not is_same_file(file, tmp_path / "other")
    (tmp_path / "soft").symlink_to(file)
    assert is_same_file(file, tmp_path / "soft")
    file.touch()
    (tmp_path / "hard").hardlink_to(file)
    assert is_same_file(file, tmp_path / "hard")
    assert is_same_file(tmp_path / "soft", tmp_path / "hard")


def test_a_name_cannot_steer_a_terminal(tmp_path: Path) -> None:
    """It is shown with its controls made visible."""
    with pytest.raises(Unwritable) as refused:
        write_file(tmp_path / "no\n\x1b[2J" / "file", b"x")

    assert not {"\n", "\x1b"} & set(message(refused.value.code, refused.value.params))
