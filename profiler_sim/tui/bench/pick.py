"""A dialog that chooses one name of a list; the list narrows while one types."""

from collections.abc import Iterable, Sequence

from textual.content import Content
from textual.events import Key
from textual.widget import Widget
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from profiler_sim.cargo.text import fold_name
from profiler_sim.i18n.text import _
from profiler_sim.mentor.listings.entries import ListEntry
from profiler_sim.tui.dialogs.dialog import Dialog
from profiler_sim.tui.show import plain, row
from profiler_sim.tui.widgets.fields import Choices, TextLine
from profiler_sim.tui.widgets.flowing import replace_text

_DETAILS = 3
"""Lines about the name in hand."""


class PickDialog(Dialog[str]):
    """Answers the name that is chosen."""

    DEFAULT_CSS = f"""
    PickDialog {{
        & Input {{ margin-top: 1; }}
        & #details {{ height: {_DETAILS}; margin-top: 1; color: $text-muted; }}
    }}
    """

    def __init__(self, title: Content, entries: Sequence[ListEntry], chosen: str = "") -> None:
        """Offer ``entries`` in their order; begin at the one that is ``chosen``."""
        super().__init__(title)
        self._entries = {f"name {entry.name}": entry for entry in entries}
        self._chosen = chosen

    def fields(self) -> Iterable[Widget]:
        """A line to type in, the list, and what is known of the name in hand."""
        yield TextLine(id="find", placeholder=_("Type part of a name, or choose with ↑ and ↓"))
        yield Choices(id="names")
        yield Static(id="details")

    def on_mount(self) -> None:
        """Show the whole list."""
        self._narrow("")
        names = self.query_one("#names", OptionList)
        listed = list(self._entries)
        if f"name {self._chosen}" in listed:
            names.highlighted = listed.index(f"name {self._chosen}")
        self.query_one("#find", Input).focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Narrow the list."""
        super().on_input_changed(event)
        self._narrow(event.value)

    def on_key(self, event: Key) -> None:
        """Up and down choose while one types."""
        names = self.query_one("#names", Choices)
        if self.focused is self.query_one("#find") and event.key in {"up", "down"}:
            (names.action_cursor_up if event.key == "up" else names.action_cursor_down)()
            event.stop()

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Say what is known of the name."""
        if not self.query_one("#names", OptionList).option_count:
            return  # of a list that has been narrowed since
        entry = self._entries.get(event.option_id or "")
        details = (
            [f"{title}: {', '.join(texts)}" for title, texts in entry.details] if entry else []
        )
        replace_text(self.query_one("#details", Static), plain("\n".join(details)))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """A click on a name takes it."""
        event.stop()
        self.action_accept()

    def _narrow(self, part: str) -> None:
        """Show what has every word; what is called so comes first."""
        names, words = self.query_one("#names", OptionList), fold_name(part).split()
        shown = {
            name: entry for name, entry in self._entries.items() if _has(words, _searched(entry))
        }
        shown = dict(sorted(shown.items(), key=lambda each: not _has(words, _called(each[1]))))
        names.clear_options()
        names.add_options([Option(_line(entry), id=name) for name, entry in shown.items()])
        if shown:
            names.highlighted = 0
        else:
            self.query_one("#details", Static).update(plain(_("No such name here.")))

    def answer(self) -> str | None:
        """The name in hand."""
        names = self.query_one("#names", OptionList)
        if names.highlighted is None:
            self.say(_("Choose a name, or go back with Esc."))
            return None
        chosen = names.get_option_at_index(names.highlighted).id or ""
        return self._entries[chosen].name


def _has(words: Sequence[str], text: str) -> bool:
    return all(word in fold_name(text) for word in words)


def _searched(entry: ListEntry) -> str:
    """What a part of a name is looked for in: names, titles, and what is known of them."""
    details = (text for _title, texts in entry.details for text in texts)
    return " ".join((entry.name, entry.called, entry.about, *details))


def _called(entry: ListEntry) -> str:
    return entry.called or entry.name


def _line(entry: ListEntry) -> Content:
    called = _called(entry)
    if not called or entry.about in {"", called}:
        return plain(called or entry.about, "bold")
    return row(plain(called, "bold"), "  ", plain(entry.about))
