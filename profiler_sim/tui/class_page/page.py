"""The class page: one section at a time, with the same text and bars as the report."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import ClassVar

from textual.binding import BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from profiler_sim.errors import ProfilerError
from profiler_sim.i18n.text import N_, _
from profiler_sim.results.class_page import Bar, ClassPage, PageCell, Section
from profiler_sim.tui.bindings import bindings
from profiler_sim.tui.class_page.actions import CLASS_RESULTS
from profiler_sim.tui.class_page.shift_list import ClassShiftsPage, ListShifts, ReviewShift
from profiler_sim.tui.progress.drawings import draw_range
from profiler_sim.tui.screens.page import Page
from profiler_sim.tui.show import lines, plain, row, tabs
from profiler_sim.tui.widgets.fields import Choices

_LABEL = 24
"""Cells of a column's name before its value."""

SaveReport = Callable[[], str]
"""Writes the page as a file and answers where; raises ``Unwritable``."""


class ClassResultsPage(Page):
    """What a class has learnt; nothing here ranks people."""

    ABOUT = N_(
        "What the closed shifts of your class say: what to teach next, topics, cases, time. "
        "For training, not for personnel decisions."
    )
    BINDINGS: ClassVar[list[BindingType]] = bindings(CLASS_RESULTS)
    DEFAULT_CSS = """
    ClassResultsPage {
        #top { dock: top; height: auto; padding: 0 1; background: $panel; link-style: none; }
        OptionList { border: none; padding: 0 1; height: 1fr; background: $background; }
        OptionList:focus { border: none; }
        OptionList > .option-list--option-disabled { color: $foreground; }
    }
    """

    def __init__(
        self, page: ClassPage, save: SaveReport, shifts: ListShifts, review: ReviewShift
    ) -> None:
        """Show ``page``; ``save`` writes it, ``shifts`` reads what ``review`` can open."""
        super().__init__()
        self._shown, self._save, self._shifts, self._review = page, save, shifts, review
        self._section = 1

    def body(self) -> Iterable[Widget]:
        """A line on top and one list."""
        yield Static(id="top")
        yield Choices(id="lines")

    def fill(self) -> None:
        """Begin with what to teach next."""
        page = self._shown
        head = row(plain(page.title, "bold"), "  EXERCISE  ", plain(page.about))
        parts: list[Content | str] = [head, plain(page.purpose, "$secondary")]
        if self._sections:
            names = {at: f"{at} {each.heading}" for at, each in enumerate(self._sections, 1)}
            parts.append(tabs(names, self._section))
        self.query_one("#top", Static).update(lines(*parts))
        listed = self.query_one("#lines", OptionList)
        listed.clear_options()
        listed.add_options(list(self._options()))
        listed.action_first()
        listed.focus()

    @property
    def _sections(self) -> Sequence[Section]:
        return self._shown.sections

    def _options(self) -> Iterator[Option]:
        if not self._sections:
            empty = _(
                "No shift has been collected yet. Read the files of your class with collect."
            )
            yield Option(plain(empty))
            return
        section = self._sections[self._section - 1]
        yield Option(lines(plain(section.about, "$secondary")), disabled=True)
        yield from (Option(plain(f"  {line}")) for line in section.lines)
        yield from (Option(_entry(section.columns, cells)) for cells in section.rows)

    def explains(self, action: str) -> bool:
        """Number keys only as far as there are sections."""
        return action not in {f"page({n})" for n in range(len(self._sections) + 1, 10)}

    def action_page(self, page: int) -> None:
        """Turn to a section."""
        if 1 <= page <= len(self._sections):
            self._section = page
            self.fill()

    def action_step(self, step: int) -> None:
        """The next section, or the one before."""
        count = len(self._sections)
        if count:
            self.action_page((self._section - 1 + step) % count + 1)

    def check_action(self, action: str, _parameters: tuple[object, ...]) -> bool | None:
        """Offer shifts only where there are some."""
        return bool(self._sections) if action == "shifts" else True

    def action_shifts(self) -> None:
        """List the shifts of the class."""
        self.app.push_screen(ClassShiftsPage(self._shifts, self._review))

    def action_save(self) -> None:
        """Write the page as a file and say where."""
        try:
            file = self._save()
        except ProfilerError as error:
            self.show_error(error)
            return
        self.app.notify(_("The page is in {file}").format(file=file), markup=False, timeout=12)


def _entry(columns: Sequence[str], cells: Sequence[PageCell]) -> Content:
    """One row of a table, a line for each of its columns."""
    first, *rest = cells
    below = (
        row(
            plain(f"  {column}", "$secondary").truncate(_LABEL, ellipsis=True, pad=True),
            f" {_drawn(cell.bar)}" if cell.bar else " ",
            plain(cell.text),
        )
        for column, cell in zip(columns[1:], rest, strict=True)
    )
    return lines("", plain(first.text, "bold"), *below)


def _drawn(bar: Bar) -> str:
    return f"{draw_range(bar.level, bar.low, bar.high)} "
