"""The list of consignments: one line each, with what has been done with it; sorted, filtered."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget
from textual.widgets import Input, Static
from textual.widgets.option_list import Option

from profiler_sim.cargo.consignment import Consignment
from profiler_sim.cargo.modes import Mode
from profiler_sim.documents import manifest
from profiler_sim.i18n.text import NP_, _, pgettext
from profiler_sim.play.session import Session
from profiler_sim.shift.progress import ConsignmentProgress
from profiler_sim.tui.show import plain
from profiler_sim.tui.widgets.fields import Choices, TextLine
from profiler_sim.tui.widgets.flowing import replace_text

_SCROLLBAR = 1
"""Cells that are left free at the end of every line."""
_AROUND_GOODS = 3
"""Cells beside the goods of the chosen line."""


@dataclass(frozen=True, slots=True)
class Row:
    """One consignment on the manifest."""

    papers: Consignment
    progress: ConsignmentProgress

    def holds(self, word: str) -> bool:
        """Whether a word stands anywhere on the line or among the parties."""
        papers = self.papers
        texts = (
            papers.id,
            papers.transport.unit_no,
            *(item.description for item in papers.goods),
            papers.transport.start,
            papers.shipper.name,
            papers.consignee.name,
            state_of(self.progress),
        )
        return any(word.casefold() in text.casefold() for text in texts)


SORTS: Mapping[str, Callable[[Row], Any]] = {
    NP_("sorted by", "arrival"): lambda line: line.papers.transport.arrives_at,
    NP_("sorted by", "goods"): lambda line: line.papers.stated_goods,
    NP_("sorted by", "port"): lambda line: line.papers.transport.start,
    NP_("sorted by", "weight"): lambda line: -line.papers.gross_kg,
    NP_("sorted by", "judgement"): lambda line: -(line.progress.percent or 0),
}
"""What lines can be sorted by; ties stay in the order of arrival. Any: keys of several types."""


def state_of(progress: ConsignmentProgress) -> str:
    """What has been done with a consignment, in a word or two; a letter where an answer waits.

    What has been decided waits for none.
    """
    if not progress.awaited or progress.is_decided:
        return _done(progress)
    waits = pgettext("an answer is awaited", "w")
    return f"{_done(progress)} {waits}".strip()


def _done(progress: ConsignmentProgress) -> str:
    if progress.alarmed:
        return pgettext("state of a consignment", "alarm")
    if progress.order:
        return pgettext("state of a consignment", "search")
    if progress.released:
        return pgettext("state of a consignment", "release")
    if progress.judgement:
        return f"{progress.judgement.percent} %"
    return pgettext("state of a consignment", "read") if progress.opened else ""


class ConsignmentHead(Widget):
    """What the columns below it are."""

    DEFAULT_CSS = "ConsignmentHead { height: 1; color: $text-muted; text-style: bold; }"
    mode: reactive[Mode | None] = reactive(None)
    """Of transport; nothing stands there without."""

    def render(self) -> Content:
        """One line, laid out as those of the list."""
        if not self.mode:
            return Content("")
        return _laid_out(
            manifest.column_headings(self.mode),
            " ",
            pgettext("column of the manifest", "state"),
            self.size.width - _SCROLLBAR,
        )


class ConsignmentList(Choices):
    """Lines to choose from; it keeps nothing but which is chosen."""

    DEFAULT_CSS = """
    ConsignmentList {
        border: none;
        padding: 0;
        height: 1fr;
        background: $background;
        &:focus { border: none; }
    }
    """

    highlighted: reactive[int | None] = reactive(None, repaint=False)
    """The chosen line: only it and the one before are painted, where the list would paint all."""

    def __init__(self, *, id: str | None = None) -> None:
        """Begin empty."""
        super().__init__(id=id)
        self._shown: Sequence[Row] = ()
        self._ports: Mapping[str, str] = {}

    def show(self, lines: Sequence[Row], ports: Mapping[str, str]) -> None:
        """Show these lines and keep the choice where it is still among them.

        ``ports`` are the names of ports by UN/LOCODE.
        """
        self._ports = ports
        chosen, same = self.chosen, [line.papers.id for line in lines] == self.names
        before, self._shown = self._shown, lines
        if same:
            self._repaint(before)
            return
        self.clear_options()
        self.add_options([Option(self._written(line), id=line.papers.id) for line in lines])
        names = self.names
        self.highlighted = names.index(chosen) if chosen in names else (0 if names else None)

    @property
    def chosen(self) -> str | None:
        """Id of the consignment whose line is chosen."""
        if self.highlighted is None:
            return None
        return self.get_option_at_index(self.highlighted).id

    def watch_highlighted(self, before: int | None, now: int | None) -> None:  # type: ignore[override]  # Textual gives as many as are asked for
        """Paint the two lines; each consignment has one."""
        super().watch_highlighted(now)
        for place in (before, now):
            if place is not None:
                self.refresh_lines(place)

    def choose(self, name: str | None) -> None:
        """Choose a consignment's line, where it is shown."""
        if name in self.names:
            self.highlighted = self.names.index(name)

    def on_resize(self) -> None:
        """Fit the lines to the pane."""
        self._repaint()

    @property
    def names(self) -> list[str]:
        """The consignments that are shown, from the top."""
        return [line.papers.id for line in self._shown]

    def _repaint(self, before: Sequence[Row] = ()) -> None:
        """Write the lines anew; of those that stood there ``before`` only what has changed."""
        known = {line.papers.id: line.progress for line in before}
        for place, line in enumerate(self._shown[: self.option_count]):
            if known.get(line.papers.id) is not line.progress:
                self._write(place, self._written(line))

    def _write(self, place: int, shown: Content) -> None:
        if self.get_option_at_index(place).prompt != shown:
            self.replace_option_prompt_at_index(place, shown)

    def _written(self, line: Row) -> Content:
        room = self.outer_size.width - _SCROLLBAR
        star = "★" if line.progress.shortlisted else " "
        written = manifest.manifest_line(line.papers, self._ports, room)
        return _laid_out(written, star, state_of(line.progress), room)


class ListPane(Vertical):
    """Head, list, a line to filter by, and how many lines are shown."""

    def __init__(self, session: Session) -> None:
        """List the consignments of a shift."""
        super().__init__(id="list")
        self._session = session
        self._sort = next(iter(SORTS))
        self._word = ""

    def compose(self) -> ComposeResult:
        """The line to filter by comes when it is asked for."""
        yield ConsignmentHead()
        yield ConsignmentList(id="manifest")
        yield Static(id="empty")
        filter_line = TextLine(placeholder=_("show lines with …"), id="word")
        filter_line.display = False
        yield filter_line
        yield Static(id="goods")
        yield Static(id="count")

    @property
    def list(self) -> ConsignmentList:
        """The lines."""
        return self.query_one(ConsignmentList)

    @property
    def chosen(self) -> str:
        """The consignment in hand; empty where the list is."""
        return self.list.chosen or ""

    @property
    def names(self) -> Sequence[str]:
        """The consignments that are shown, from the top."""
        return self.list.names

    @property
    def has_filter(self) -> bool:
        """Whether a word hides some of the lines."""
        return bool(self._word)

    def show(self) -> None:
        """List consignments as they stand now."""
        desk = self._session.desk
        every = [Row(papers, desk.state.progress[papers.id]) for papers in desk.papers]
        self.query_one(ConsignmentHead).mode = desk.papers[0].transport.mode
        shown = sorted((line for line in every if line.holds(self._word)), key=SORTS[self._sort])
        self.list.show(shown, desk.brief.words.ports)
        empty = self.query_one("#empty", Static)
        empty.display = not shown
        none = _("No line has “{word}”. Press Esc to see all lines.")
        replace_text(empty, plain(none.format(word=self._word)))
        count = _("{n} of {all} shown · sort: {sort}")
        count = count.format(n=len(shown), all=len(every), sort=pgettext("sorted by", self._sort))
        if any(line.progress.awaited and not line.progress.is_decided for line in shown):
            count = " · ".join((count, _("w: waits for an answer")))
        replace_text(self.query_one("#count", Static), Content(count))
        self.show_goods()

    def show_goods(self) -> None:
        """Write the goods of the chosen line in full: the line itself may have no room."""
        papers = next((each for each in self._session.desk.papers if each.id == self.chosen), None)
        goods = manifest.goods_in_list(papers) if papers else ""
        text = manifest.shorten(goods, max(0, self.size.width - _AROUND_GOODS))
        replace_text(self.query_one("#goods", Static), plain(text))

    def on_resize(self) -> None:
        """Fit the goods to the pane."""
        self.show_goods()

    def sort(self) -> None:
        """Sort in the next order."""
        sorts = list(SORTS)
        self._sort = sorts[(sorts.index(self._sort) + 1) % len(sorts)]
        self.show()

    def filter(self) -> None:
        """Ask for a word that lines hold."""
        word = self.query_one("#word", Input)
        word.display = True
        word.focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Filter while it is typed."""
        self._word = event.value.strip()
        self.show()

    def on_input_submitted(self, _event: Input.Submitted) -> None:
        """Go on with the filtered list."""
        self._end_filter()

    def clear_filter(self) -> None:
        """Show every line again and take the list in hand."""
        self.query_one("#word", Input).value = ""
        self._word = ""
        self.show()
        self._end_filter()

    def _end_filter(self) -> None:
        """Go to the list; a filter with a word in it stays."""
        word = self.query_one("#word", Input)
        word.display = bool(word.value)
        self.list.focus()


def _laid_out(line: manifest.ManifestLine, star: str, state: str, room: int) -> Content:
    layout = manifest.fit_layout(room)
    cells = [
        (f"{line.number:>{manifest.NUMBER}}", manifest.NUMBER),
        (star, 1),
        (line.container, manifest.UNIT),
        (line.goods, layout.goods),
        *([(line.packages, layout.packages)] if layout.packages else []),
        (line.origin, layout.origin),
        (f"{line.weight:>{manifest.WEIGHT}}", manifest.WEIGHT),
    ]
    shown = [Content(text).truncate(width, pad=True) for text, width in cells]
    return Content(" ").join([*shown, Content(state).stylize("bold")])
