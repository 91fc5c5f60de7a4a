"""A fault of our own: a plain sentence for the user, the traceback in a file for us."""

import sys
import traceback
from pathlib import Path

from profiler_sim import __version__
from profiler_sim.cargo.text import on_one_line
from profiler_sim.cli.streams import say
from profiler_sim.errors import Unwritable
from profiler_sim.files.output_files import write_file
from profiler_sim.i18n.wording import message
from profiler_sim.settings import settings

CRASHED = 2
FILE = "crash.txt"
"""Name of the file in the folder of the store; a later crash takes the place of an earlier."""


def crashed(error: BaseException) -> int:
    """Write down what happened, say where it stands, and answer the exit code."""
    code = "programme.crashed" if write_down(error) else "programme.crashed_unwritten"
    say(message(code, {"file": on_one_line(str(_path()))}))
    return CRASHED


def write_down(error: BaseException) -> bool:
    """Write down what broke, also where it ended nothing; whether the disk took it."""
    path = _path()
    lines = "".join(traceback.format_exception(error))
    text = f"profiler-sim {__version__}, Python {sys.version}\n{lines}"
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        write_file(path, text.encode("utf-8", "backslashreplace"))
    except (OSError, Unwritable):
        return False
    return True


def _path() -> Path:
    return settings().folder / FILE
