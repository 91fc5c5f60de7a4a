"""A fault of our own: a plain sentence for the user, the traceback in a file for us."""

import os
import sys
import traceback
from pathlib import Path

from profiler_sim import __version__
from profiler_sim.cargo.text import on_one_line
from profiler_sim.i18n.wording import told
from profiler_sim.settings import settings

CRASHED = 2
FILE = "crash.txt"
"""Name of the file in the folder of the store; a later crash takes the place of an earlier."""


def crashed(error: BaseException) -> int:
    """Write down what happened, say where it stands, and answer the exit code."""
    path = settings(os.environ).folder / FILE
    code = "programme.crashed" if _is_written(path, error) else "programme.crashed_unwritten"
    sys.stderr.write(told(code, {"file": on_one_line(str(path))}) + "\n")
    return CRASHED


def _is_written(path: Path, error: BaseException) -> bool:
    lines = traceback.format_exception(error)
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        path.write_text(
            f"profiler-sim {__version__}, Python {sys.version}\n{''.join(lines)}",
            encoding="utf-8",
            errors="backslashreplace",
        )
    except OSError:
        return False
    return True
