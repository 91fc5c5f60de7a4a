"""The form of the bench as a list: a line for each row, its value behind it."""

from collections.abc import Collection, Iterator, Sequence

from textual.content import Content
from textual.widgets.option_list import Option

from profiler_sim.mentor.draft_form import Asks, FormRow
from profiler_sim.tui.show import lines, plain, row
from profiler_sim.tui.widgets.fields import Choices
from profiler_sim.tui.widgets.flowing import hang

_STEP = "  "
_NARROW, _BESIDE = 16, 2
"""Least cells of a row, and those that padding takes."""
_PROBLEM = "! "
"""Before a row whose line in the file has a problem."""


class BenchForm(Choices):
    """The rows, one of them in hand."""

    DEFAULT_CSS = """
    BenchForm {
        width: 42%;
        min-width: 34;
        height: 1fr;
        border: none;
        padding: 0 1;
        background: $background;
    }
    BenchForm:focus { border: none; }
    """

    def __init__(self) -> None:
        """Begin empty."""
        super().__init__(id="form")
        self._rows: dict[str, FormRow] = {}
        self._faulty: Collection[str] = ()

    def on_resize(self) -> None:
        """Wrap the rows for another width."""
        self.rewrite(list(self._as_options()))

    @property
    def row(self) -> FormRow | None:
        """The row in hand."""
        if self.highlighted is None or not self.option_count:
            return None
        return self._rows.get(self.get_option_at_index(self.highlighted).id or "")

    def show(self, rows: Sequence[FormRow], faulty: Collection[str]) -> None:
        """Show ``rows``; ``faulty`` names those with a problem. What is in hand stays."""
        held, at, known = self.row, self.highlighted or 0, set(self._rows)
        self._rows = {each.name: each for each in rows}
        self._faulty = faulty
        options = list(self._as_options())
        if self.rewrite(options):
            return
        top = self.scroll_offset.y
        self.clear_options()
        self.add_options(options)
        self.scroll_to(y=top, animate=False)
        new = [n for n, each in self._rows.items() if n not in known and _is_open(each)]
        wanted = held.name if held and held.name in self._rows and not held.adds else ""
        first = next(iter(new if known else ()), "")
        self.highlighted = self._place(wanted or first, at)
        if first and not wanted:
            self.call_after_refresh(self.scroll_to_highlight, top=True)

    def _as_options(self) -> Iterator[Option]:
        width = max(_NARROW, self.scrollable_content_region.width - _BESIDE)
        for name, each in self._rows.items():
            if not _is_open(each):
                heading = Content(f"\n{each.label}").stylize("bold $accent")
                yield Option(heading, id=name, disabled=True)
                continue
            mark = plain(_PROBLEM, "$text-error") if name in self._faulty else "  "
            indent = row(mark, _STEP * each.depth)
            yield Option(lines(*hang(indent, row(*_parts(each)), width)), id=name)

    def _place(self, name: str, near: int) -> int | None:
        names = list(self._rows)
        if name in names:
            return names.index(name)
        open_rows = [place for place, each in enumerate(self._rows.values()) if _is_open(each)]
        return min(open_rows, key=lambda place: abs(place - near), default=None)


def _is_open(each: FormRow) -> bool:
    """Whether anything can be done with a row."""
    return each.asks is not Asks.NOTHING or each.goes


def _parts(each: FormRow) -> Iterator[Content | str]:
    label = plain(each.label, "bold" if each.asks is Asks.NOTHING else "")
    if each.adds:
        yield plain(each.label, "$text-accent")
        return
    yield label
    yield "  "
    if each.shown:
        yield plain(each.title or each.shown, "bold")
    else:
        yield plain(each.usual, "$text-muted")
