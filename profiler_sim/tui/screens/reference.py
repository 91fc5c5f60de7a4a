"""Words, goods codes and indicators: type to find, read below."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import ClassVar

from textual.binding import BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from profiler_sim.i18n.text import N_, _
from profiler_sim.tui.actions import REFERENCE
from profiler_sim.tui.bindings import bindings
from profiler_sim.tui.screens.page import Page
from profiler_sim.tui.screens.reference_items import SECTIONS, WORDS, Item, Wanted, matching_items
from profiler_sim.tui.show import lines, plain, pressing, row
from profiler_sim.tui.widgets.fields import Choices, TextLine

Read = Callable[[], Iterable[Item]]


class ReferencePage(Page):
    """A list that narrows while one types."""

    ABOUT = N_(
        "Type part of a word, a goods code or an indicator. Up and down choose. F2 "
        "shows the next section."
    )
    BINDINGS: ClassVar[list[BindingType]] = bindings(REFERENCE)
    DEFAULT_CSS = """
    ReferencePage {
        #top { dock: top; height: 1; padding: 0 1; background: $panel; link-style: none; }
        Input { border: none; border-bottom: solid $border; height: 2; margin: 1 2 0 2; }
        Input:focus { border: none; border-bottom: solid $border; }
        OptionList { height: 1fr; border: none; margin: 0 2; background: $background; }
        OptionList:focus { border: none; }
        #meaning { height: auto; min-height: 5; max-height: 9; padding: 1 2; }
    }
    """

    def __init__(self, sections: Mapping[str, Read], wanted: Wanted | None = None) -> None:
        """Read each of ``sections`` when it is first turned to; begin at what is ``wanted``."""
        super().__init__()
        self._sections = sections
        self._wanted = wanted
        self._section = wanted.section if wanted else WORDS
        self._read: dict[str, Sequence[Item]] = {}
        self._items: dict[str, Item] = {}
        """What is listed, by id."""

    def body(self) -> Iterable[Widget]:
        """The sections, a line to type in, the list, the explanation."""
        yield Static(id="top")
        yield TextLine(id="find")
        yield Choices(id="words")
        yield Static(id="meaning")

    def fill(self) -> None:
        """Everything, before anything is typed; or what was in hand."""
        self._turn()
        self.query_one("#find", Input).focus()

    def _turn(self) -> None:
        titles = [self._tab(name, _(title)) for name, (title, _hint) in SECTIONS.items()]
        self.query_one("#top", Static).update(row(*titles))
        self.query_one("#find", Input).placeholder = _(SECTIONS[self._section][1])
        if self._section in self._read:
            self._narrow(self.query_one("#find", Input).value)
        else:
            self.query_one("#words", OptionList).clear_options()
            self.query_one("#meaning", Static).update(Content(_("Reading …")))
            section = self._section
            self.in_background(
                section,
                lambda: self._fetch(section),
                _("This list could not be read."),
                gave_up=lambda: self._have(section, ()),
            )

    def _tab(self, name: str, title: str) -> Content:
        if name == self._section:
            return Content(f"[{title}]").stylize("bold")
        places = list(SECTIONS)
        away = (places.index(name) - places.index(self._section)) % len(places)
        return Content(f" {title} ").stylize(pressing("f2" if away == 1 else "f3"))

    def _fetch(self, section: str) -> None:
        self.show_later(self._have, section, list(self._sections[section]()))

    def _have(self, section: str, items: Sequence[Item]) -> None:
        self._read[section] = items
        if section != self._section:
            return
        wanted, self._wanted = self._wanted, None
        find = self.query_one("#find", Input)
        if wanted and (part := _nearest(items, wanted.texts)) and not find.value:
            find.value = part
            find.action_select_all()  # whatever is typed takes its place
        self._narrow(find.value)

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
        """Explain the line."""
        item = self._items.get(event.option_id or "")
        if item is not None and event.option_list.option_count:
            self.query_one("#meaning", Static).update(lines(item.explanation))

    def action_section(self, by: int) -> None:
        """Another section, with an empty line to type in."""
        names = list(SECTIONS)
        self._section = names[(names.index(self._section) + by) % len(names)]
        self._wanted = None
        with self.prevent(Input.Changed):
            self.query_one("#find", Input).value = ""
        self._turn()

    def _narrow(self, part: str) -> None:
        words = self.query_one("#words", OptionList)
        words.clear_options()
        shown = matching_items(self._read.get(self._section, ()), part.strip())
        self._items = {item.id: item for item in shown}
        words.add_options([Option(row(item.line), id=item.id) for item in shown])
        if shown:
            words.highlighted = 0
        elif self._section in self._read:
            self.query_one("#meaning", Static).update(plain(_("No such word here.")))


def _nearest(items: Iterable[Item], texts: Iterable[str]) -> str:
    """What to type to find one of ``texts``: it, or a word of it; else nothing."""
    listed, whole = list(items), list(texts)
    words = [word for text in whole for word in sorted(text.split(), key=len, reverse=True)]
    tried = (*whole, *words)
    return next((part for part in tried if any(item.begins(part) for item in listed)), "")
