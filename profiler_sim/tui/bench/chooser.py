"""What the bench opens: a scenario or a pack of rules of the mentor's own, a copy, a new one."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from profiler_sim.errors import ProfilerError
from profiler_sim.files.search_path import files_by_name, is_shipped
from profiler_sim.i18n.text import N_, _
from profiler_sim.mentor.checked_catalogue import catalogue
from profiler_sim.mentor.draft import ScenarioDraft, refuse_other_kinds, refuse_shipped
from profiler_sim.mentor.draft_choices import titled
from profiler_sim.mentor.draft_form import titles_of
from profiler_sim.mentor.listings.entries import ListEntry
from profiler_sim.mentor.listings.listing import list_names
from profiler_sim.mentor.new_files import plan_file, write_planned
from profiler_sim.mentor.scenario_wizard import methods_at, usual_outline
from profiler_sim.tui.bench.editor import edit_file
from profiler_sim.tui.bench.page import BenchPage
from profiler_sim.tui.bench.pick import PickDialog
from profiler_sim.tui.dialogs.dialog import LineDialog
from profiler_sim.tui.opening import AnyScreen, Opening
from profiler_sim.tui.shell import Shell
from profiler_sim.tui.show import plain

_LISTS = {"scenario": "scenarios", "pack": "packs"}
"""The list of titles of each kind of file."""
_NEW = {"scenario": N_("+ a new scenario"), "pack": N_("+ a new pack of rules")}
_IMPORT = "import"
_ASK = {
    "scenario": (N_("Name of the new scenario"), "monday-at-bar"),
    "pack": (N_("Name of the new pack of rules"), "night-desk"),
}
"""What a new name is asked with, and an example of one."""


@dataclass(frozen=True, slots=True)
class _File:
    """A file that can be chosen."""

    kind: str
    name: str = ""
    """Empty for one that is to be begun."""


class DraftChooser:
    """Asks for a scenario or a pack, and opens the bench on it."""

    def __init__(self, app: Shell) -> None:
        """Ask on the screens of ``app``."""
        self._app = app
        self._opening = Opening(app)

    def choose(self) -> None:
        """Ask which file; what ships is copied first."""
        try:
            entries = dict(_entries())
        except ProfilerError as error:
            self._app.show_error(error)
            return
        title = plain(_("Which scenario, or which rules?"), "bold")
        files = {entry.name: file for file, entry in entries.items()}
        dialog = PickDialog(title, tuple(entries.values()))
        self._app.push_screen(dialog, lambda name: self._chosen(files.get(name or "")))

    def open_rules(self, pack: str) -> None:
        """Open a pack by its name; one that ships is copied first."""
        if pack in files_by_name("pack"):
            self._chosen(_File("pack", pack))

    def _chosen(self, chosen: _File | None) -> None:
        if chosen is None:
            return
        if chosen.kind == _IMPORT:
            from profiler_sim.tui.bench.imports.chooser import ImportChooser

            ImportChooser(self._app, self.open).choose()
            return
        path = files_by_name(chosen.kind).get(chosen.name)
        if path is None or is_shipped(path):
            self._ask_name(chosen)
        else:
            self.open(path)

    def _ask_name(self, origin: _File, begun: str = "") -> None:
        new, example = _ASK[origin.kind]
        title = _("Name of the copy") if origin.name else _(new)
        about = _("Small letters and hyphens, such as {example}. The file is called so too.")
        begin = begun or (f"{origin.name}-2" if origin.name else "")
        then = partial(self._named, origin)
        dialog = LineDialog(plain(title, "bold"), about.format(example=example), begin, most=60)
        self._app.push_screen(dialog, then)

    def _named(self, origin: _File, name: str | None) -> None:
        if not name:
            self.choose()
            return
        if origin.name or origin.kind == "pack":
            self._begin(name, partial(_write, origin, name))
            return
        self._ask_unit(name)

    def _ask_unit(self, name: str, unit: str = "") -> None:
        title = plain(_("At which desk is it played?"), "bold")
        dialog = PickDialog(title, list_names("units").entries, unit)
        self._app.push_screen(dialog, partial(self._at_unit, name))

    def _at_unit(self, name: str, unit: str | None) -> None:
        if not unit:
            self._ask_name(_File("scenario"), name)
            return
        title = plain(_("What do smugglers hide there?"), "bold")
        dialog = PickDialog(title, tuple(_hidden_there(unit)))
        self._app.push_screen(dialog, partial(self._hidden, name, unit))

    def _hidden(self, name: str, unit: str, method: str | None) -> None:
        if method is None:
            self._ask_unit(name, unit)
            return
        self._begin(name, partial(_write_scenario, name, unit, method))

    def _begin(self, name: str, write: Callable[[], Path]) -> None:
        """Write the file in a thread, and open it."""
        self._opening.open(
            _("Writing {name} …").format(name=name),
            lambda: self._page(write()),
            _("The file could not be begun."),
        )

    def open(self, path: Path) -> None:
        """Open the bench on a file of the mentor's; a fault in it is shown there."""
        try:
            make = self._page(path)
        except ProfilerError as error:
            self._app.show_error(error)
            return
        self._app.push_screen(make())

    def _page(self, path: Path) -> Callable[[], AnyScreen]:
        """Read a file, and make its page; raises ``ProfilerError``."""
        kind = refuse_shipped(path)
        edit = partial(edit_file, self._app)
        if kind == "pack":
            from profiler_sim.mentor.rule_bench.draft import PackDraft
            from profiler_sim.tui.bench.rules_page import RuleBenchPage

            return partial(RuleBenchPage, PackDraft.of(path), edit)
        draft = ScenarioDraft.of(path)
        refuse_other_kinds(draft)
        return partial(BenchPage, draft, edit)


def _entries() -> Iterator[tuple[_File, ListEntry]]:
    """New ones, a manifest to import, hers, and what ships; scenarios first."""
    for kind, new in _NEW.items():
        yield _File(kind), ListEntry(_(new), "")
    yield _File(_IMPORT), ListEntry(_("+ a manifest of your own"), "")
    every = [entry for kind in _LISTS for entry in _named_files(kind)]
    yield from ((file, entry) for file, entry, is_hers in every if is_hers)
    yield from ((file, entry) for file, entry, is_hers in every if not is_hers)


def _named_files(kind: str) -> Iterator[tuple[_File, ListEntry, bool]]:
    """Files of a kind, each with how it is listed and whether it is hers."""
    titles = {entry.name: entry.about for entry in list_names(_LISTS[kind]).entries}
    for name, path in sorted(files_by_name(kind).items()):
        shown = _("rules · {name}").format(name=name) if kind == "pack" else name
        title, is_hers = titles.get(name, ""), not is_shipped(path)
        copied = _("{title} (to be copied)").format(title=title)
        yield _File(kind, name), ListEntry(shown, title if is_hers else copied), is_hers


def _write(origin: _File, name: str) -> Path:
    wanted = plan_file(origin.kind, name, origin=origin.name or None)
    write_planned(wanted)
    return wanted.path


def _hidden_there(unit: str) -> Iterator[ListEntry]:
    """The usual mix, then every method that the traffic of the unit can carry."""
    titles = titles_of(catalogue())
    usual = ", ".join(titles[name] for name in usual_outline(unit).hidden)
    yield ListEntry("", _("the usual mix: {methods}").format(methods=usual))
    carried = {each.method for each in methods_at(unit)}
    entries = titled(list_names("methods", unit).entries)
    yield from (each for each in entries if each.name in carried)


def _write_scenario(name: str, unit: str, method: str) -> Path:
    """Begin a scenario in which ``method`` is hidden; the usual mix where it is empty."""
    wanted, outline = plan_file("scenario", name), usual_outline(unit)
    write_planned(wanted, replace(outline, hidden=(method,)) if method else outline)
    return wanted.path
