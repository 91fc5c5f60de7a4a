"""A dialog that chooses a file: folders first, and up to the folder above."""

from collections.abc import Callable, Iterator
from pathlib import Path

from profiler_sim.cargo.text import visible
from profiler_sim.errors import Unreadable
from profiler_sim.i18n.text import _
from profiler_sim.mentor.listings.entries import ListEntry
from profiler_sim.tui.bench.pick import PickDialog
from profiler_sim.tui.shell import Shell
from profiler_sim.tui.show import plain

_ABOVE = ".."
_MOST = 2_000
"""Entries of a folder that are listed."""
_KILO = 1024


def choose_file(app: Shell, folder: Path, then: Callable[[Path], None]) -> None:
    """Ask for a file, from ``folder`` on; a folder that is chosen is opened in its turn."""

    def chosen(name: str | None) -> None:
        if name is None:
            return
        path = folder.parent if name == _ABOVE else folder / name.rstrip("/")
        if path.is_dir():
            choose_file(app, path, then)
        else:
            then(path)

    try:
        entries = tuple(_entries(folder))
    except OSError as error:
        app.show_error(Unreadable.file(visible(str(folder)), error))
        return
    title = _("Which file? In {folder}").format(folder=visible(str(folder)))
    app.push_screen(PickDialog(plain(title, "bold"), entries), chosen)


def _entries(folder: Path) -> Iterator[ListEntry]:
    shown = [each for each in sorted(folder.iterdir())[:_MOST] if not each.name.startswith(".")]
    yield ListEntry(_ABOVE, _("the folder above"))
    for each in shown:
        if each.is_dir():
            yield ListEntry(f"{each.name}/", _("folder"))
    for each in shown:
        if each.is_file():
            size = max(1, each.stat().st_size // _KILO)
            yield ListEntry(each.name, _("{size} KB").format(size=size))
