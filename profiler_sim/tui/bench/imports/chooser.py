"""From the bench to the import: which file, for which desk, and the screen of the import."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from secrets import token_bytes

from profiler_sim.errors import ProfilerError
from profiler_sim.i18n.text import _
from profiler_sim.mentor.checked_catalogue import catalogue
from profiler_sim.mentor.imports.session import ImportDraft, preview, usual_unit
from profiler_sim.mentor.listings.listing import list_names
from profiler_sim.tui.bench.imports.file_dialog import choose_file
from profiler_sim.tui.bench.imports.page import ImportPage
from profiler_sim.tui.bench.pick import PickDialog
from profiler_sim.tui.opening import AnyScreen, Opening
from profiler_sim.tui.shell import Shell
from profiler_sim.tui.show import plain


class ImportChooser:
    """Asks for a manifest and a desk, and opens the screen of the import."""

    def __init__(self, app: Shell, open_scenario: Callable[[Path], None]) -> None:
        """Ask on the screens of ``app``; ``open_scenario`` opens what was written."""
        self._app, self._open = app, open_scenario
        self._opening = Opening(app)

    def choose(self) -> None:
        """Ask for a file of the mentor's, then for the desk."""
        choose_file(self._app, Path.cwd(), self._ask_unit)

    def _ask_unit(self, path: Path) -> None:
        try:
            found = usual_unit(path, catalogue())
        except ProfilerError:
            found = None  # the columns may still have to be named
        title = plain(_("At which desk do the goods arrive?"), "bold")
        dialog = PickDialog(title, list_names("units").entries, found or "")
        self._app.push_screen(dialog, partial(self._read, path))

    def _read(self, path: Path, unit: str | None) -> None:
        if unit:
            self._opening.open(
                _("Reading the file …"),
                partial(self._page, path, unit),
                _("The file could not be read."),
            )

    def _page(self, path: Path, unit: str) -> Callable[[], AnyScreen]:
        draft = ImportDraft.of(path, unit)
        known = catalogue()
        found = preview(draft, known, token_bytes)
        return partial(ImportPage, draft, found, known, self._app, self._open)
