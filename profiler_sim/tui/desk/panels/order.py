"""The panel that orders: which search, why, and which safety checks have been done."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from textual.content import Content
from textual.events import DescendantFocus
from textual.widget import Widget
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from profiler_sim.cargo.modes import Mode
from profiler_sim.catalogue.examinations import Examination
from profiler_sim.documents import examination_texts, safety_checklist
from profiler_sim.i18n.text import N_, _, ngettext
from profiler_sim.i18n.wording import message
from profiler_sim.play.labels import VisibleLabels
from profiler_sim.shift.commands import Refusal
from profiler_sim.shift.events import Ordered
from profiler_sim.shift.requirements import REASON_LIMIT
from profiler_sim.tui.desk.panels.panel import Panel, label
from profiler_sim.tui.show import lines, plain, row
from profiler_sim.tui.widgets.fields import Choices, TextLine, Tick
from profiler_sim.tui.widgets.prose import Prose

_STAFF, _MINUTES = 9, 5
"""Cells of the columns of officers and minutes."""


@dataclass(frozen=True, slots=True)
class SearchOrder:
    """What the panel answers."""

    examination: str
    ticks: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class ToSearch:
    """What the panel asks about."""

    name: str
    """The consignment."""
    mode: Mode
    """Of transport."""
    words: VisibleLabels
    ticks: Sequence[str]
    before: Ordered | None
    """The order as it stands."""
    reason: str
    """What stands in the line of the reason to begin with."""
    note: str
    """What every search uses."""
    refuses: Callable[[str], Refusal | None]
    """Why a search cannot be ordered now."""


class OrderPanel(Panel[SearchOrder]):
    """No search is chosen beforehand. Figures of what searches find are invented."""

    ABOUT = (
        N_("Order a search that reaches the place where the goods would be, and write a reason."),
        N_("Opening is dangerous: tick with Space what has been done before."),
        N_(
            "Officers and minutes are those of the search team, not yours. What each search finds "
            "stands below the keys."
        ),
    )
    DEFAULT_CSS = """
    OrderPanel {
        & #columns { height: 1; color: $text-muted; text-style: bold; }
        & #examinations { max-height: 9; }
        & #note { color: $text-muted; height: auto; margin-top: 1; }
        & #about { height: auto; min-height: 4; margin-top: 1; }
        & #done { height: auto; padding: 0 1; background: $panel; }
    }
    """

    def __init__(self, about: ToSearch) -> None:
        """Ask; an earlier order stands there to begin with."""
        super().__init__(_("Order a search of {name}").format(name=about.name))
        self._about = about
        self._examinations = examination_texts.sort_by_minutes(about.words.examinations)
        self._warned_of: tuple[str, ...] = ()
        """Checks of which it was said that they are not done."""

    def compose(self) -> Iterable[Widget]:
        """How many checks are done stands below the fields, in view from the first line on."""
        yield from super().compose()
        if self._about.ticks:
            yield Static(id="done")

    def fields(self) -> Iterable[Widget]:
        """Search, what it is, reason, checks."""
        about, before = self._about, self._about.before
        yield Static(id="columns")
        names = list(self._examinations)
        choices = Choices(*(Option("", id=name) for name in names), id="examinations")
        ordered = before.examination if before else None
        choices.highlighted = names.index(ordered) if ordered in names else None
        yield choices
        yield Prose(self._describe(ordered), id="about")
        yield label(_("Reason, in one line"))
        reason = before.reason if before else about.reason
        yield TextLine(reason, max_length=REASON_LIMIT, id="reason")
        heading = safety_checklist.checklist_heading(about.mode)
        yield label(_("{heading} (↑↓ Space ticks)").format(heading=heading))
        done = before.ticks if before else ()
        for tick in about.ticks:
            said = Content(safety_checklist.check_text(tick, about.mode))
            yield Tick(said, value=tick in done, id=_slug(tick))
        yield Static(plain(about.note), id="note")

    def begin(self) -> None:
        """Begin with the choice of the search."""
        self._list.focus()
        self._count_checks()

    def on_tick_turned(self, event: Tick.Turned) -> None:
        """Count the checks again."""
        super().on_tick_turned(event)
        self._count_checks()

    def _count_checks(self) -> None:
        """Say how many safety checks are done."""
        if not self._about.ticks:
            return
        count = {"done": len(self._done), "all": len(self._about.ticks)}
        told = _("Safety checks done: {done} of {all}").format_map(count)
        self.query_one("#done", Static).update(plain(told, "bold"))

    @property
    def _done(self) -> tuple[str, ...]:
        return tuple(t for t in self._about.ticks if self.query_one(f"#{_slug(t)}", Tick).value)

    def fit(self) -> None:
        """Fit the lines to the panel."""
        width = self._list.scrollable_content_region.width
        words = (_("it takes:"), _("officers").rjust(_STAFF - 1), _("min").rjust(_MINUTES - 1))
        head = " ".join(words)  # a blank also between words that are longer in other languages
        self.query_one("#columns", Static).update(plain(head.rjust(width)))
        for place, search in enumerate(self._examinations.values()):
            self._list.replace_option_prompt_at_index(place, self._line(search, width))

    def _line(self, search: Examination, width: int) -> Content:
        """Title, officers and minutes; a title that is too long goes on below."""
        takes = f"{search.staff or '':>{_STAFF}}{search.minutes or '':>{_MINUTES}}"
        room = max(1, width - len(takes))
        before = self._about.before
        is_ordered = before is not None and before.examination == search.examination
        title = _("{search} (ordered)").format(search=search.title) if is_ordered else search.title
        first, *more = plain(title, "bold").wrap(room)
        return lines(row(first, " " * (room - first.cell_length), takes), *more)

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """Show also what stands below the last check."""
        *_others, last = self.query("Input, Tick")
        if event.widget is last:
            below = self.query_one("#note")
            self.call_after_refresh(below.scroll_visible, animate=False)

    @property
    def _list(self) -> OptionList:
        return self.query_one("#examinations", OptionList)

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Tell what the search in hand is good for; the list first speaks of one it let go."""
        super().on_option_list_option_highlighted(event)
        chosen = self._list.highlighted_option
        self.query_one("#about", Static).update(self._describe(chosen.id if chosen else None))

    def _describe(self, name: str | None) -> Content:
        search, words = self._examinations.get(name or ""), self._about.words
        if search is None:
            return plain(_("You have not chosen a search yet."))
        title = plain(f"{search.title}: ", "bold")
        reach = examination_texts.describe_reach(
            search, words.topics, words.finds.get(search.examination, {})
        )
        costs = examination_texts.describe_costs(search)
        told = (" ".join(each) for each in (reach, costs))
        return lines(row(title, plain(search.about)), *(plain(each) for each in told if each))

    def answer(self) -> SearchOrder | None:
        """A search that is possible and a reason are needed; what has been entered stays."""
        chosen, reason = self._list.highlighted_option, self.query_one("#reason", Input)
        examination = (chosen.id if chosen else None) or ""
        refused = self._about.refuses(examination) if examination else None
        if not examination or refused:
            self._list.focus()
            told = _("Choose a search that reaches the place where the goods would be.")
            self.say(message(refused.code, refused.params) if refused else told)
            return None
        if not reason.value.strip():
            self.say(_("Write a reason. Why did you choose this search?"))
            reason.focus()
            return None
        if self._warns_of_checks():
            return None
        return SearchOrder(examination, self._done, reason.value.strip())

    def _warns_of_checks(self) -> bool:
        """Go to the first check that is not done, and say once what leaving it out means."""
        done = self._done
        left = tuple(tick for tick in self._about.ticks if tick not in done)
        if not left or self._warned_of == left:
            return False
        first = self.query_one(f"#{_slug(left[0])}", Tick)
        first.focus()
        told = ngettext(
            "{n} safety check is not done. Enter again orders without it: no points are lost, "
            "but people can get hurt.",
            "{n} safety checks are not done. Enter again orders without them: no points are lost, "
            "but people can get hurt.",
            len(left),
        )
        self.say(told.format(n=len(left)))
        self.call_after_refresh(first.scroll_visible, top=True, animate=False)
        self._warned_of = left
        return True


def _slug(tick: str) -> str:
    return tick.replace(" ", "-")
