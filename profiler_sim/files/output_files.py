"""Files that the program writes: each appears whole in its place, or not at all.

A file is written beside its place, under a name of its own, and moved there once everything of
the same work is complete. Devices and pipes hold nothing to be lost: they are written directly.
"""

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from errno import EACCES, EISDIR
from threading import RLock
from typing import TYPE_CHECKING, Self, TextIO

from profiler_sim.errors import Unwritable
from profiler_sim.settings import settings

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

_OPEN_ALREADY = ("/dev/stdout", "/dev/stderr", "/dev/fd/", "/proc/")
"""Names of what a shell has opened: never replaced, and written to at its end."""
_BINARY = getattr(os, "O_BINARY", 0)
_CREATE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY
_unfinished: set[str] = set()
_turn = RLock()
"""Held while a file is begun, or while finished ones are moved to their places."""


class OutputText:
    """A text file that is being written; what goes wrong is blamed on the name the user gave."""

    def __init__(self, file: TextIO, target: "Path") -> None:
        """Write into ``file`` what shall stand in ``target``."""
        self._file = file
        self._target = target

    def write(self, text: str) -> int:
        """Write; raises ``Unwritable``, or ``BrokenPipeError`` where nobody reads any more."""
        try:
            return self._file.write(text)
        except OSError as error:
            raise unwritable_error(self._target, error) from None

    def __enter__(self) -> Self:
        """Write within a block."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: "TracebackType | None",
    ) -> None:
        """Close; what is left to write may fail now, which matters where all went well."""
        try:
            self._file.close()
        except OSError as failure:
            if kind is None:
                raise unwritable_error(self._target, failure) from None


class OutputFile:
    """One file on its way to its place."""

    def __init__(self, target: "Path") -> None:
        """Begin a file beside ``target``; raises ``Unwritable`` where that cannot be."""
        self.target = target
        self.is_direct = _is_direct(target)
        try:
            self.path = target if self.is_direct else _begun(_place(target))
        except OSError as error:
            raise unwritable_error(target, error) from None

    def open_text(self) -> OutputText:
        """Open it for text in UTF-8; raises ``Unwritable``."""
        return _opened(self.path, self.target, is_direct=self.is_direct)

    def write_bytes(self, content: bytes) -> None:
        """Write all of it at once; raises ``Unwritable``."""
        try:
            self.path.write_bytes(content)
        except OSError as error:
            raise unwritable_error(self.target, error) from None

    def finish(self) -> None:
        """Move it to its place; raises ``Unwritable``."""
        if self.is_direct:
            return
        try:
            self.path.replace(_place(self.target))
        except OSError as error:
            raise unwritable_error(self.target, error) from None
        _unfinished.discard(str(self.path))

    def discard(self) -> None:
        """Remove what is not in its place."""
        if not self.is_direct:
            _remove(str(self.path))


@contextmanager
def output_files(*targets: "Path") -> Iterator[tuple[OutputFile, ...]]:
    """Begin several files; all are moved to their places when the block ends well, else none.

    A file that is there keeps its content until then, and its permissions for good. Raises
    ``Unwritable`` before the block where one of them cannot be written.
    """
    begun: list[OutputFile] = []
    try:
        for target in targets:
            begun.append(OutputFile(target))  # noqa: PERF401  those before a refused one are discarded
        yield tuple(begun)
        with _turn:
            for each in begun:
                each.finish()
    finally:
        for each in begun:
            each.discard()


@contextmanager
def scratch_file(beside: "Path", ending: str) -> Iterator[tuple["Path", OutputText]]:
    """Give a text file that is needed only within the block, in the folder of ``beside``.

    Raises ``Unwritable``, which names ``beside``: nobody knows the other.
    """
    try:
        path = _begun(_place(beside), ending)
    except OSError as error:
        raise unwritable_error(beside, error) from None
    try:
        yield path, _opened(path, beside)
    finally:
        _remove(str(path))


@contextmanager
def new_folder(target: "Path") -> "Iterator[Path]":
    """Give a folder that gets the name ``target`` when the block ends well, and else goes.

    ``target`` is not there, or empty. Raises ``Unwritable``.
    """
    building = target.with_name(f".profiler-sim-{os.urandom(6).hex()}.part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with _turn:
            building.mkdir(mode=0o700)
            _unfinished.add(str(building))
        yield building
        with _turn:
            if target.is_dir():
                target.rmdir()
            building.rename(target)
    except OSError as error:
        raise unwritable_error(target, error) from None
    finally:
        _remove(str(building))


def write_file(target: "Path", content: bytes) -> None:
    """Write a file anew; raises ``Unwritable``, and then what was there is there still."""
    with output_files(target) as (file,):
        file.write_bytes(content)


def write_new_file(target: "Path", content: bytes) -> None:
    """Write a file where none is; raises ``FileExistsError`` where one is, or ``Unwritable``."""
    file = OutputFile(target)
    try:
        file.write_bytes(content)
        with _turn:
            _claim(target)
            try:
                file.finish()
            except Unwritable:
                target.unlink()
                raise
    finally:
        file.discard()


def is_same_file(first: "Path", second: "Path") -> bool:
    """Whether two names lead to one file, by links of any kind; also one that is still to be."""
    try:
        return first.samefile(second)
    except OSError:
        return _place(first) == _place(second)


def discard_unfinished() -> None:
    """Remove all that is not in its place, for a program that is about to end.

    Nothing can be begun or moved afterwards.
    """
    _turn.acquire()  # for good: what is half done must not be finished now
    for path in tuple(_unfinished):
        _remove(path)


def unwritable_error(target: "Path", error: OSError) -> Unwritable:
    """Return what to raise of a file that the system does not let be written.

    Raises ``BrokenPipeError`` itself: it says that a reader has gone, and is nobody's fault.
    """
    if isinstance(error, BrokenPipeError):
        raise error
    from profiler_sim.cargo.text import on_one_line

    name = on_one_line(str(target))
    if isinstance(error, FileNotFoundError):
        params = {"file": name, "folder": on_one_line(str(target.parent))}
        return Unwritable("file.no_folder", params)
    return Unwritable.file(name, error)


def _opened(path: "Path", target: "Path", *, is_direct: bool = False) -> OutputText:
    """Open what is there already; what others have written to a device stays."""
    flags = os.O_WRONLY | _BINARY | (os.O_APPEND if is_direct else os.O_TRUNC)
    try:
        file = os.fdopen(os.open(path, flags), "w", encoding="utf-8", newline="\n")
    except OSError as error:
        raise unwritable_error(target, error) from None
    return OutputText(file, target)


def _is_direct(target: "Path") -> bool:
    """Whether it is a device or a pipe, which is written to as it is."""
    if str(target.absolute()).startswith(_OPEN_ALREADY):
        return True
    try:
        mode = target.stat().st_mode
    except OSError:
        return False
    return not stat.S_ISREG(mode) and not stat.S_ISDIR(mode)


def _place(target: "Path") -> "Path":
    """Where the file itself lies: a link stays a link."""
    from pathlib import Path

    return Path(os.path.realpath(target))


def _begun(place: "Path", ending: str = "") -> "Path":
    """An empty file beside ``place``, with its permissions where it is there already."""
    before = _status(place)
    path = place.with_name(f".profiler-sim-{os.urandom(6).hex()}.part{ending}")
    with _turn:
        os.close(os.open(path, _CREATE, 0o666))
        _unfinished.add(str(path))
    if before is not None:
        with suppress(OSError):  # on disks that know no owners
            path.chmod(stat.S_IMODE(before.st_mode))
            if hasattr(os, "chown"):
                os.chown(path, before.st_uid, before.st_gid)
    return path


def _status(place: "Path") -> os.stat_result | None:
    """What the system says of the file; None where there is none.

    Raises ``OSError`` for a folder, and for a file that must not be written.
    """
    try:
        found = place.stat()
    except FileNotFoundError:
        return None
    if stat.S_ISDIR(found.st_mode):
        raise IsADirectoryError(EISDIR, os.strerror(EISDIR))
    if not os.access(place, os.W_OK):
        raise PermissionError(EACCES, os.strerror(EACCES))
    return found


def _claim(target: "Path") -> None:
    """Take the name, so that nobody's file is written over."""
    try:
        os.close(os.open(target, _CREATE, 0o666))
    except FileExistsError:
        raise
    except OSError as error:
        raise unwritable_error(target, error) from None


def _remove(path: str) -> None:
    with suppress(OSError):
        if os.path.isdir(path):  # noqa: PTH112  also while the program is being ended
            from shutil import rmtree

            rmtree(path, ignore_errors=True)
        else:
            os.unlink(path)  # noqa: PTH108  as above
    _unfinished.discard(path)


def export_file(folder: str, name: str, content: bytes) -> str:
    """Write a file anew; answers where it is.

    Raises ``Unwritable`` where the disk does not take it.
    """
    path = settings().folder / folder / name
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise Unwritable.file(str(path), error) from None
    write_file(path, content)
    return str(path)
