"""Which scenario the bench opens: one of the mentor's own, a copy of a shipped one, a new one."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from profiler_sim.errors import ProblemsFound, ProfilerError
from profiler_sim.files.search_path import files_by_name, is_shipped
from profiler_sim.i18n.text import _
from profiler_sim.mentor.draft import ScenarioDraft, refuse_other_kinds
from profiler_sim.mentor.listings.entries import ListEntry
from profiler_sim.mentor.listings.listing import list_names
from profiler_sim.mentor.new_files import plan_file, write_planned
from profiler_sim.mentor.scenario_wizard import usual_outline
from profiler_sim.tui.bench.editor import edit_file
from profiler_sim.tui.bench.page import BenchPage
from profiler_sim.tui.bench.pick import PickDialog
from profiler_sim.tui.dialogs.dialog import LineDialog
from profiler_sim.tui.opening import Opening
from profiler_sim.tui.shell import Shell
from profiler_sim.tui.show import plain

_NEW = ""
"""The answer for a scenario that is to be begun."""


class DraftChooser:
    """Asks for a scenario, and opens the bench on it."""

    def __init__(self, app: Shell) -> None:
        """Ask on the screens of ``app``."""
        self._app = app
        self._opening = Opening(app)

    def choose(self) -> None:
        """Ask which scenario; what ships is copied first."""
        try:
            entries = list(_entries())
        except ProfilerError as error:
            self._app.show_error(error)
            return
        title = plain(_("Which scenario?"), "bold")
        self._app.push_screen(PickDialog(title, entries), self._chosen)

    def _chosen(self, name: str | None) -> None:
        if name is None:
            return
        path = files_by_name("scenario").get(name)
        if name == _NEW or path is None or is_shipped(path):
            self._ask_name(name)
        else:
            self.open(path)

    def _ask_name(self, origin: str) -> None:
        title = _("Name of the copy") if origin else _("Name of the new scenario")
        about = _("Small letters and hyphens, such as monday-at-bar. The file is called so too.")
        begin = f"{origin}-2" if origin else ""
        then = partial(self._named, origin)
        self._app.push_screen(LineDialog(plain(title, "bold"), about, begin, most=60), then)

    def _named(self, origin: str, name: str | None) -> None:
        if not name:
            return
        if origin:
            self._begin(name, partial(_write_copy, name, origin))
            return
        title = plain(_("At which desk is it played?"), "bold")
        units = list_names("units").entries
        self._app.push_screen(PickDialog(title, units), partial(self._at_unit, name))

    def _at_unit(self, name: str, unit: str | None) -> None:
        if unit:
            self._begin(name, partial(_write_new, name, unit))

    def _begin(self, name: str, write: Callable[[], Path]) -> None:
        """Write the file in a thread, and open it."""

        def prepare() -> Callable[[], BenchPage]:
            return partial(self._page, ScenarioDraft.of(write()))

        self._opening.open(
            _("Writing {name} …").format(name=name),
            prepare,
            _("The scenario could not be begun."),
        )

    def open(self, path: Path) -> None:
        """Open the bench on a file of the mentor's; a fault in it is shown there."""
        try:
            if is_shipped(path):
                raise ProblemsFound("draft.shipped", {"name": path.stem})
            draft = ScenarioDraft.of(path)
            refuse_other_kinds(draft)
        except ProfilerError as error:
            self._app.show_error(error)
            return
        self._app.push_screen(self._page(draft))

    def _page(self, draft: ScenarioDraft) -> BenchPage:
        return BenchPage(draft, partial(edit_file, self._app))


def _entries() -> Iterator[ListEntry]:
    """A new one, hers, and what ships."""
    yield ListEntry(_NEW, _("+ a new scenario"))
    files = files_by_name("scenario")
    shipped = {name for name, path in files.items() if is_shipped(path)}
    titles = {entry.name: entry.about for entry in list_names("scenarios").entries}
    for name in sorted(files, key=lambda name: (name in shipped, name)):
        title = titles.get(name, "")
        copied = _("{title} (to be copied)").format(title=title)
        yield ListEntry(name, copied if name in shipped else title)


def _write_copy(name: str, origin: str) -> Path:
    wanted = plan_file("scenario", name, origin=origin)
    write_planned(wanted)
    return wanted.path


def _write_new(name: str, unit: str) -> Path:
    wanted = plan_file("scenario", name)
    write_planned(wanted, usual_outline(unit))
    return wanted.path
