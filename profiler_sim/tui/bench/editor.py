"""The editor of whoever sits there: named by the environment, else what the system has."""

import shlex
import subprocess
import sys
from pathlib import Path

from textual.app import App, SuspendNotSupported

from profiler_sim.errors import Unwritable
from profiler_sim.settings import editor


def editor_command() -> list[str]:
    """Return the words that start the editor, without the file."""
    named = editor()
    usual = "notepad" if sys.platform == "win32" else "vi"
    return shlex.split(named, posix=sys.platform != "win32") if named else [usual]


def edit_file(app: App[object], file: Path) -> None:
    """Leave the terminal to the editor until it is closed.

    Raises ``Unwritable`` where there is no editor, or the terminal cannot be left to it.
    """
    command = editor_command()
    try:
        with app.suspend():
            subprocess.run([*command, str(file)], check=False)  # noqa: S603  the user's own editor
    except (OSError, SuspendNotSupported) as error:
        raise Unwritable("bench.no_editor", {"editor": command[0]}) from error
