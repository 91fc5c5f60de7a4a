"""The panel that asks: every enquiry with its letter, its minutes, and the minutes left after."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from string import ascii_lowercase

from textual.content import Content
from textual.events import Key
from textual.widget import Widget
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from profiler_sim.catalogue.enquiries import Enquiry
from profiler_sim.i18n.text import N_, _, ngettext
from profiler_sim.i18n.wording import message
from profiler_sim.tui.bindings import latin_letter
from profiler_sim.tui.desk.panels.panel import Panel
from profiler_sim.tui.show import lines, plain, row
from profiler_sim.tui.widgets.fields import Choices
from profiler_sim.tui.widgets.flowing import hang, replace_text
from profiler_sim.tui.widgets.prose import Prose

_LETTERS = [letter for letter in ascii_lowercase if letter != "g"]
"""One for each enquiry; ``g`` looks a word up, in a panel too."""
_COSTS, _LEAVES = 5, 7
"""Cells of the columns of minutes: those of the enquiry, and those left after it."""


@dataclass(frozen=True, slots=True)
class ToAsk:
    """What can be asked about a consignment."""

    name: str
    """The consignment."""
    enquiries: Mapping[str, Enquiry]
    asked: Mapping[str, str]
    """Every enquiry that was made, with what became of it; empty where the answer is here."""
    left: int
    """Minutes at the desk."""

    def is_too_late(self, name: str) -> bool:
        """Whether the answer would come after the desk closes."""
        enquiry = self.enquiries[name]
        return bool(enquiry.latency) and enquiry.minutes + enquiry.latency > self.left


class AskPanel(Panel[str]):
    """Answers the id of an enquiry, once it has been confirmed."""

    ABOUT = (
        N_("Ask about one consignment: choose with a letter or the arrow keys, then press Enter."),
        N_("The minutes are your desk minutes. Some answers come later: then the list shows w."),
    )
    DEFAULT_CSS = """
    AskPanel {
        & VerticalScroll > OptionList { height: 1fr; }
        & #columns { height: 1; color: $text-muted; text-style: bold; }
        & #about { height: auto; min-height: 3; padding: 0 1; background: $panel; }
    }
    """

    def __init__(self, about: ToAsk) -> None:
        """Ask about one consignment."""
        title = ngettext(
            "Ask about {name} · {left} minute left",
            "Ask about {name} · {left} minutes left",
            about.left,
        )
        super().__init__(title.format(name=about.name, left=about.left))
        self._about = about
        self._letters = dict(zip(_LETTERS, about.enquiries, strict=False))
        self._wanted: str | None = None
        """What was chosen and waits to be confirmed."""
        self._early: str | None = None
        """What was chosen before the list was there."""

    def compose(self) -> Iterable[Widget]:
        """What the enquiry in hand is good for stands below the list."""
        yield from super().compose()
        yield Prose(id="about")

    def fields(self) -> Iterable[Widget]:
        """One list; what has been asked can be seen and not chosen."""
        yield Static(id="columns")
        asked = self._about.asked
        yield Choices(
            *(Option("", id=name, disabled=name in asked) for name in self._about.enquiries)
        )

    def begin(self) -> None:
        """Begin at the first that can be asked, where no letter came before."""
        self._list.focus()
        self._list.action_first()
        if self._early:
            self._choose_line(self._early)

    def fit(self) -> None:
        """Fit the lines to the panel; a title that is too long keeps its indent."""
        width = self._list.scrollable_content_region.width
        head = _("costs").rjust(_COSTS) + _("leaves").rjust(_LEAVES)
        self.query_one("#columns", Static).update(plain(head.rjust(width)))
        for place, (letter, name) in enumerate(self._letters.items()):
            self._list.replace_option_prompt_at_index(place, self._line(letter, name, width))

    @property
    def _list(self) -> OptionList:
        return self.query_one(OptionList)

    def _line(self, letter: str, name: str, width: int) -> Content:
        enquiry, became = self._about.enquiries[name], self._about.asked.get(name)
        sign = Content(" " if became is not None else letter).stylize("bold $accent")
        room = width - _COSTS - _LEAVES
        title = hang(row(sign, "  "), plain(enquiry.title, "bold"), room)
        price = f"{enquiry.minutes:>{_COSTS}}{self._after(name):>{_LEAVES}}"
        if became is not None:
            state = _("waiting") if became else _("asked")
            price = f"{state:>{_COSTS + _LEAVES}}"
        first = row(title[0], " " * (room - title[0].cell_length), price)
        more = became if became is not None else _comes_later(enquiry)
        return lines(first, *title[1:], *(hang("   ", plain(more), width) if more else []))

    def _after(self, name: str) -> str:
        """Minutes left once it has been asked."""
        after = self._about.left - self._about.enquiries[name].minutes
        return str(after) if after >= 0 else "-"

    # ── choose, then confirm ───────────────────────────────────────────────────────────────

    def on_key(self, event: Key) -> None:
        """A letter chooses its enquiry."""
        if self.take_key(event.key):
            event.stop()
            event.prevent_default()

    def take_key(self, key: str) -> bool:
        """Choose the enquiry of a letter."""
        name = self._letters.get(latin_letter(key))
        if name and self.query(OptionList):
            self._choose_line(name)
        self._early = name
        return name is not None

    def _choose_line(self, name: str) -> None:
        self._list.highlighted = list(self._about.enquiries).index(name)
        self._choose(name)

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Tell what it is good for; whatever waited to be confirmed is taken back."""
        super().on_option_list_option_highlighted(event)
        chosen = self._list.highlighted_option  # the event may speak of one before
        if chosen is None or chosen.id != self._wanted:
            self._wanted = None
        self._describe()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """A click chooses; a second one asks nothing."""
        super().on_option_list_option_selected(event)
        if event.option_id:
            self._choose(event.option_id)

    def _choose(self, name: str) -> None:
        if name in self._about.asked:
            self.say(message("already_asked", {}))
            return
        needed, left = self._about.enquiries[name].minutes, self._about.left
        if needed > left:
            self.say(message("no_minutes", {"needed": needed, "left": left}))
            return
        self.say("")
        self._wanted = name
        self._describe()

    def _describe(self) -> None:
        replace_text(self.query_one("#about", Static), self._description())

    def _description(self) -> Content:
        if self._wanted is None:
            chosen = self._list.highlighted_option
            return plain(self._asks(chosen.id or "") if chosen else "")
        enquiry = self._about.enquiries[self._wanted]
        asked = ngettext(
            "Ask “{title}”: {n} minute, {left} left after. Enter asks, Esc takes it back.",
            "Ask “{title}”: {n} minutes, {left} left after. Enter asks, Esc takes it back.",
            enquiry.minutes,
        )
        words = {"title": enquiry.title, "n": enquiry.minutes, "left": self._after(self._wanted)}
        when = self._when(self._wanted)
        return plain(" ".join(each for each in (when, asked.format(**words)) if each), "bold")

    def _asks(self, name: str) -> str:
        """What an enquiry is good for, and when its answer comes."""
        enquiry = self._about.enquiries[name]
        warns = _("May warn the trader.") if enquiry.tips_off else ""
        return " ".join(each for each in (enquiry.asks, self._when(name), warns) if each)

    def _when(self, name: str) -> str:
        """When its answer comes; empty where it is here at once."""
        if self._about.is_too_late(name):
            return _("The answer would come too late.")
        return _comes_later(self._about.enquiries[name])

    def answer(self) -> str | None:
        """The one that is confirmed; before that, what is in hand is only chosen."""
        chosen = self._list.highlighted_option
        if self._wanted is None and chosen is None:
            self.say(_("You have asked everything."))
        elif self._wanted is None and chosen and chosen.id:
            self._choose(chosen.id)
            return None
        return self._wanted

    def step_back(self) -> bool:
        """Take back what was chosen."""
        was_chosen, self._wanted = self._wanted is not None, None
        self._describe()
        return was_chosen


def _comes_later(enquiry: Enquiry) -> str:
    if not enquiry.latency:
        return ""
    return _("Answer about {minutes} min later.").format(minutes=enquiry.latency)
