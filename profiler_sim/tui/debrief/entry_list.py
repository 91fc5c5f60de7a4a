"""The list of a view of the debrief: its lines, and which of them is in hand."""

from collections.abc import Mapping, Sequence

from profiler_sim.tui.debrief.entry import Entry
from profiler_sim.tui.widgets.fields import Choices


class EntryList(Choices):
    """Lines to choose from, some of which lead on."""

    DEFAULT_CSS = """
    EntryList { border: none; padding: 0 1; height: 1fr; background: $background; }
    EntryList:focus { border: none; }
    EntryList > .option-list--option-disabled { color: $foreground; }
    """

    def __init__(self, *, id: str) -> None:
        """Begin without a line."""
        super().__init__(id=id)
        self._entries: Sequence[Entry] = ()

    def show_entries(self, entries: Sequence[Entry], width: int, at: int | None = None) -> None:
        """Show other lines, so many cells wide, with one of them in hand: None for the first."""
        self._entries = entries
        self.clear_options()
        self.add_options([entry.option(place, width) for place, entry in enumerate(entries)])
        open_to_choice = [n for n, entry in enumerate(entries) if not entry.is_heading]
        self.highlighted = at if at in open_to_choice else next(iter(open_to_choice), None)
        if at is None:
            self.call_after_refresh(self.scroll_home, animate=False)

    def empty(self) -> None:
        """Have no line: something else is shown."""
        self._entries = ()

    @property
    def entry(self) -> Entry | None:
        """The line in hand."""
        at = self.highlighted
        return self._entries[at] if at is not None and at < len(self._entries) else None

    @property
    def cases(self) -> Mapping[str, int]:
        """The first line of each consignment that has one, in the order of the lines."""
        lines: dict[str, int] = {}
        for place, entry in enumerate(self._entries):
            if entry.consignment:
                lines.setdefault(entry.consignment, place)
        return lines

    def choose_case(self, consignment: str) -> None:
        """Take the line of a consignment in hand, where it has one."""
        place = self.cases.get(consignment)
        if place is not None:
            self.highlighted = place
