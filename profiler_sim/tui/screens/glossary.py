"""The words of the trade and of this program: type to find, read below."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar

from textual.binding import BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from profiler_sim.i18n.text import N_, _
from profiler_sim.tui.actions import BACK, bindings
from profiler_sim.tui.screens.page import Page
from profiler_sim.tui.show import lines, plain
from profiler_sim.tui.widgets.choices import Choices
from profiler_sim.tui.widgets.textline import TextLine

if TYPE_CHECKING:
    from profiler_sim.catalogue.glossary import Entry


class GlossaryPage(Page):
    """A list that narrows while one types."""

    ABOUT = N_("Type a part of a word; up and down choose, the explanation stands below.")
    BINDINGS: ClassVar[list[BindingType]] = bindings((BACK,))
    DEFAULT_CSS = """
    GlossaryPage {
        Input { border: none; border-bottom: solid $border; height: 2; margin: 1 2 0 2; }
        Input:focus { border: none; border-bottom: solid $border; }
        OptionList { height: 1fr; border: none; margin: 0 2; background: $background; }
        OptionList:focus { border: none; }
        #meaning { height: auto; min-height: 5; max-height: 9; padding: 1 2; }
    }
    """

    def __init__(self, entries: "dict[str, Entry]") -> None:
        """Show ``entries``, by their terms."""
        super().__init__()
        self._entries = entries

    def body(self) -> Iterable[Widget]:
        """A line to type in, the words, the meaning."""
        yield TextLine(placeholder=_("a word of the trade, such as seal"), id="find")
        yield Choices(id="words")
        yield Static(id="meaning")

    def on_mount(self) -> None:
        """Everything, before anything is typed."""
        self._narrow("")
        self.query_one("#find", Input).focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Narrow the list."""
        self._narrow(event.value)

    def on_key(self, event: object) -> None:
        """Up and down choose while one types."""
        key = getattr(event, "key", "")
        words = self.query_one("#words", OptionList)
        if self.focused is self.query_one("#find") and key in {"up", "down"}:
            (words.action_cursor_up if key == "up" else words.action_cursor_down)()

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Explain the word."""
        entry = self._entries.get(event.option_id or "")
        if entry is not None and event.option_list.option_count:
            self.query_one("#meaning", Static).update(_told(entry))

    def _ordered(self, part: str) -> "list[tuple[str, Entry]]":
        """Words that begin with what was typed before those that only hold it."""
        wanted = part.casefold()
        return sorted(
            self._entries.items(),
            key=lambda pair: (not pair[0].casefold().startswith(wanted), pair[0].casefold()),
        )

    def _narrow(self, part: str) -> None:
        words = self.query_one("#words", OptionList)
        words.clear_options()
        found = [term for term, entry in self._ordered(part) if _matches(entry, part)]
        words.add_options([Option(plain(term), id=term) for term in found])
        if found:
            words.highlighted = 0
        else:
            self.query_one("#meaning", Static).update(Content(_("No such word here.")))


def _matches(entry: "Entry", part: str) -> bool:
    return any(part.casefold() in word.casefold() for word in (entry.term, *entry.also))


def _told(entry: "Entry") -> Content:
    see = _("See also: {terms}").format(terms=", ".join(entry.see)) if entry.see else ""
    name = ", ".join((entry.term, *entry.also))
    return lines(plain(name, "bold"), plain(entry.means), plain(see, "$secondary"))
