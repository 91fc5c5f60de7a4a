"""The import: columns to confirm, words to let pass, the report; then a case of one's own."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from secrets import token_bytes
from typing import ClassVar

from textual.binding import BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option
from textual.worker import get_current_worker

from profiler_sim.cargo.text import on_one_line, visible
from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.errors import ProfilerError
from profiler_sim.i18n.text import N_, _
from profiler_sim.i18n.trade_fields import FIELD_WORDS, field_name
from profiler_sim.mentor.imports.manifest_import import default_name
from profiler_sim.mentor.imports.session import ImportDraft, ImportPreview, preview, save
from profiler_sim.mentor.listings.entries import ListEntry
from profiler_sim.settings import settings
from profiler_sim.trade_files.word_lists import folded
from profiler_sim.tui.bench.actions import IMPORT
from profiler_sim.tui.bench.imports.exercise_lines import ExerciseLines
from profiler_sim.tui.bench.pick import PickDialog
from profiler_sim.tui.bindings import bindings
from profiler_sim.tui.dialogs.dialog import LineDialog
from profiler_sim.tui.screens.page import Page
from profiler_sim.tui.shell import Shell
from profiler_sim.tui.show import lines, plain, row
from profiler_sim.tui.widgets.fields import Choices

_COLUMN, _WORD = "column", "word"
_MOST_WORDS = 300
"""Words taken out that are listed, the commonest first."""
_LEFT_OUT = "-"


class ImportPage(Page):
    """One file of the trade on its way to a case."""

    ABOUT = N_(
        "Left: columns, and words taken out of the goods. Enter changes a line. "
        "Save writes a case of yours."
    )
    BINDINGS: ClassVar[list[BindingType]] = bindings(IMPORT)
    DEFAULT_CSS = """
    ImportPage {
        #top { height: 1; padding: 0 1; background: $panel; }
        #import { height: 1fr; }
        #lines { width: 50%; height: 1fr; border: none; padding: 0 1; background: $background; }
        #lines:focus { border: none; }
        #report { width: 50%; height: 1fr; padding: 0 1; }
    }
    """

    def __init__(
        self,
        draft: ImportDraft,
        found: ImportPreview,
        catalogue: Catalogue,
        shell: Shell,
        open_scenario: Callable[[Path], None],
    ) -> None:
        """Show what ``found`` holds, and ask on ``shell``; ``open_scenario`` opens the case."""
        super().__init__()
        self._draft, self._found, self._sound = draft, found, draft
        self._catalogue, self._open = catalogue, open_scenario
        self._words = dict(found.done.lost_words)
        """Every word that went at first: one that may stay is still listed."""
        self._wishes = ExerciseLines(shell, self._change)

    def body(self) -> Iterable[Widget]:
        """The file, the lines to change, and beside them the report."""
        yield Static(id="top")
        with Horizontal(id="import"):
            yield Choices(id="lines")
            with VerticalScroll(id="report"):
                yield Static(id="report-text")

    def fill(self) -> None:
        """Show columns, words and report."""
        self._show()
        self.query_one("#lines", Choices).focus()

    def _show(self) -> None:
        loads = len(self._found.done.papers)
        title = _("Import · {file} · {unit} · {loads} with papers").format(
            file=self._draft.source.name, unit=self._draft.unit, loads=loads
        )
        self.query_one("#top", Static).update(plain(title, "bold"))
        options, choices = list(self._options()), self.query_one("#lines", Choices)
        if not choices.rewrite(options):
            at, top = choices.highlighted, choices.scroll_offset.y
            choices.clear_options()
            choices.add_options(options)
            choices.highlighted = min(at or 0, len(options) - 1)
            choices.scroll_to(y=top, animate=False)
        report = (plain(line) for line in self._found.lines())
        self.query_one("#report-text", Static).update(lines(*report))

    def _options(self) -> Iterator[Option]:
        columns = self._draft.columns
        if columns:
            yield _heading(_("Columns: are they right?"))
        for place, match in enumerate(columns):
            held = field_name(match.field) if match.field else _("not used")
            text = row(plain(on_one_line(match.heading), "bold"), "  ", plain(held))
            yield Option(text, id=f"{_COLUMN} {place}", disabled=not match.heading)
        yield _heading(_("The exercise"))
        yield from self._wishes.options(self._draft, self._found)
        yield _heading(_("Words taken out of goods and marks"))
        if not self._words:
            yield Option(plain(_("none")), disabled=True)
        for word in sorted(self._words, key=lambda each: -self._words[each])[:_MOST_WORDS]:
            mark = "✓ " if folded(word) in self._draft.words else "  "
            state = _("stays") if mark.strip() else _("taken out")
            text = row(mark, plain(on_one_line(word), "bold"), "  ", plain(state))
            yield Option(text, id=f"{_WORD} {word}")

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Change the line: the field of a column, or whether a word stays."""
        kind, _blank, name = (event.option_id or "").partition(" ")
        if kind == _COLUMN:
            self._ask_field(self._draft.columns[int(name)].heading)
        elif kind == _WORD:
            self._change(self._draft.with_word(folded(name)))
        else:
            self._wishes.ask(event.option_id or "", self._draft)

    def action_choose(self) -> None:
        """Change the line in hand."""
        self.query_one("#lines", OptionList).action_select()

    def _ask_field(self, heading: str) -> None:
        none = ListEntry(_LEFT_OUT, _("leave the column out"))
        fields = [ListEntry(name, field_name(name)) for name in FIELD_WORDS]
        title = _("What does “{heading}” hold?").format(heading=on_one_line(heading))
        dialog = PickDialog(plain(title, "bold"), (none, *fields))
        self.app.push_screen(dialog, partial(self._named, heading))

    def _named(self, heading: str, name: str | None) -> None:
        if name is not None:
            self._change(self._draft.with_column(heading, None if name == _LEFT_OUT else name))

    def _change(self, draft: ImportDraft) -> None:
        """Show the change at once; the rest follows from a thread."""
        if draft == self._draft:
            return
        self._draft = draft
        self._show()
        self.in_background(
            "import",
            partial(self._work_out, draft),
            _("The file could not be read."),
            _("Change the line back, or leave with Esc."),
        )

    def _work_out(self, draft: ImportDraft) -> None:
        try:
            found = preview(draft, self._catalogue, token_bytes)
        except ProfilerError as error:
            self.show_later(self._not_possible, draft, error)
            return
        if not get_current_worker().is_cancelled:
            self.show_later(self._worked_out, draft, found)

    def _not_possible(self, draft: ImportDraft, error: ProfilerError) -> None:
        """Say why, and go back to what was possible: only that can be saved."""
        self.show_error(error)
        if draft is self._draft:
            self._draft = self._sound
            self._show()

    def _worked_out(self, draft: ImportDraft, found: ImportPreview) -> None:
        if draft is self._draft:
            self._found, self._sound = found, draft
            self._words = {**self._words, **found.done.lost_words}
            self._show()

    def action_save(self) -> None:
        """Ask for the name of the case, once every change is worked out."""
        if self._draft is not self._sound:
            self.app.notify(_("Reading the file …"), markup=False)
            return
        begin = default_name(Path(Path(self._draft.source.name).stem))
        about = _("A folder of this name is written among your own cases.")
        dialog = LineDialog(plain(_("Name of the case"), "bold"), about, begin, most=60)
        self.app.push_screen(dialog, self._save)

    def _save(self, name: str | None) -> None:
        if not name:
            return
        folder = settings().own / default_name(Path(name))
        try:
            path = save(self._found, self._draft, folder)
        except ProfilerError as error:
            self.show_error(error)
            return
        self.app.notify(
            _("The case is in {folder}").format(folder=visible(str(folder))), markup=False
        )
        self.app.pop_screen()
        self._open(path)


def _heading(text: str) -> Option:
    return Option(Content(f"\n{text}").stylize("bold $accent"), disabled=True)
