"""The mentor's own files as far as the screens of trainees need them: no scenario is there."""

import shutil
from pathlib import Path

from profiler_sim.errors import Unwritable
from profiler_sim.files.search_path import own_files
from profiler_sim.settings import settings

_HIDDEN = {"", "scenario"}
"""Kinds of files that say what is hidden, or that cannot be read."""


def copy_seat_files(target: Path) -> Path:
    """Copy her catalogue, tables and messages to ``target``, in place of what was there.

    The processes of trainees are given this folder and not her own: what they read stays in their
    memory. Raises ``Unwritable``.
    """
    own, found = settings().own, own_files()
    paths = [entry.path for entry in found.entries if entry.kind not in _HIDDEN]
    messages = [each for each in settings().locales.rglob("*") if each.is_file()]
    shutil.rmtree(target, ignore_errors=True)
    try:
        target.mkdir(mode=0o700, parents=True, exist_ok=True)
        for path in dict.fromkeys((*paths, *found.tables, *messages)):
            place = target / path.relative_to(own)
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, place)
    except OSError as error:
        raise Unwritable.file(str(target), error) from error
    return target
