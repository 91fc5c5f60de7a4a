"""What a trainee orders for a consignment: an enquiry at its price, or a search."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from profiler_sim.cargo.modes import Mode
from profiler_sim.catalogue.enquiries import Enquiry
from profiler_sim.catalogue.examinations import Examination
from profiler_sim.documents import examination_texts, safety_checklist
from profiler_sim.i18n.text import _, ngettext
from profiler_sim.play.labels import VisibleLabels
from profiler_sim.shift.events import Ordered
from profiler_sim.shift.requirements import REASON_LIMIT
from profiler_sim.tui.dialogs.dialog import Dialog, label
from profiler_sim.tui.show import lines, plain, row
from profiler_sim.tui.widgets.fields import Choices, TextLine, Tick
from profiler_sim.tui.widgets.frame import VERTICAL


class AskDialog(Dialog[str]):
    """Answers the id of an enquiry that has not been made."""

    DEFAULT_CSS = "AskDialog OptionList { margin-top: 1; }"

    def __init__(
        self, name: str, enquiries: Mapping[str, Enquiry], asked: Mapping[str, str], left: int
    ) -> None:
        """Ask about the consignment ``name`` with ``left`` minutes at the desk.

        ``asked`` says of each enquiry that was made what became of it, empty where the answer is
        here.
        """
        title = ngettext(
            "Ask about {name} · {left} minute left", "Ask about {name} · {left} minutes left", left
        )
        super().__init__(plain(title.format(name=name, left=left), "bold"))
        self._enquiries, self._asked = enquiries, asked

    def fields(self) -> Iterable[Widget]:
        """One list; what has been asked can be seen and not chosen."""
        yield Choices(
            *(
                Option(
                    _enquiry_line(each, self._asked.get(name)),
                    id=name,
                    disabled=name in self._asked,
                )
                for name, each in self._enquiries.items()
            )
        )

    def on_mount(self) -> None:
        """Begin at the first that can be asked."""
        self.query_one(OptionList).focus()
        self.query_one(OptionList).action_first()

    def answer(self) -> str | None:
        """The chosen one."""
        choices = self.query_one(OptionList)
        if choices.highlighted is None:
            self.say(_("You have asked everything."))
            return None
        return choices.get_option_at_index(choices.highlighted).id


def _enquiry_line(enquiry: Enquiry, asked: str | None) -> Content:
    """One enquiry: its price, or that it was made, and how long an answer takes."""
    if asked is None:
        price, about = _("{minutes} min").format(minutes=enquiry.minutes), _about(enquiry)
    else:
        price, about = _("waiting") if asked else _("asked"), asked or enquiry.asks
    return row(f"{price:>7}  ", plain(enquiry.title, "bold"), plain(f"  {about}"))


def _about(enquiry: Enquiry) -> str:
    told = [enquiry.asks]
    if enquiry.latency:
        told.append(_("Answer about {minutes} min later.").format(minutes=enquiry.latency))
    if enquiry.tips_off:
        told.append(_("May warn the trader."))
    return " ".join(told)


_TALL = 30
"""Lines of a window in which all that is said of a search has room."""


@dataclass(frozen=True, slots=True)
class SearchOrder:
    """What the dialog answers."""

    examination: str
    ticks: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class ToSearch:
    """What the dialog asks about."""

    name: str
    """The consignment."""
    mode: Mode
    """Of transport."""
    words: VisibleLabels
    ticks: Sequence[str]


class SearchDialog(Dialog[SearchOrder]):
    """No search is chosen beforehand. Figures of what searches find are invented."""

    VERTICAL_BREAKPOINTS = [*VERTICAL, (_TALL, "-tall")]
    DEFAULT_CSS = """
    SearchDialog {
        & .label { margin-top: 0; }
        & #about { height: 2; text-wrap: nowrap; text-overflow: ellipsis; }
        &.-tall .label { margin-top: 1; }
        &.-tall #about { height: auto; min-height: 4; text-wrap: wrap; }
    }
    """

    def __init__(self, about: ToSearch, before: Ordered | None, reason: str) -> None:
        """Ask; an earlier order stands there to begin with."""
        when = Content(f"{safety_checklist.checklist_heading(about.mode)} · ").stylize("bold")
        note = Content(_(examination_texts.NOTE)).stylize("$text-muted")
        super().__init__(lines(row(when, plain(about.name, "bold")), note))
        self._about, self._before = about, before
        self._examinations = examination_texts.sort_by_minutes(about.words.examinations)
        self._reason = before.reason if before else reason

    def fields(self) -> Iterable[Widget]:
        """Search, what it is, reason, ticks."""
        yield self._choices()
        ordered = self._before.examination if self._before else None
        yield Static(self._describe(ordered), id="about")
        yield label(_("Reason, in one line"))
        yield TextLine(self._reason, max_length=REASON_LIMIT, id="reason")
        yield label(_("Tick what has been done (space)"))
        done = self._before.ticks if self._before else ()
        for tick in self._about.ticks:
            said = Content(safety_checklist.check_text(tick, self._about.mode))
            yield Tick(said, value=tick in done, id=_slug(tick))

    def _choices(self) -> Choices:
        lines_ = (Option(_line(each), id=name) for name, each in self._examinations.items())
        choices = Choices(*lines_, id="examinations")
        ordered = self._before.examination if self._before else None
        names = list(self._examinations)
        choices.highlighted = names.index(ordered) if ordered in names else None
        return choices

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Tell what the search in hand is good for; the list first speaks of one it let go."""
        chosen = event.option_list.highlighted_option
        self.query_one("#about", Static).update(self._describe(chosen.id if chosen else None))

    def _describe(self, name: str | None) -> Content:
        search, words = self._examinations.get(name or ""), self._about.words
        if search is None:
            return Content(_("You have not chosen a search yet."))
        title = plain(f"{search.title}: ", "bold")
        reach = examination_texts.describe_reach(
            search, words.topics, words.finds.get(search.examination, {})
        )
        return lines(row(title, plain(search.about)), plain(" ".join(reach)))

    def answer(self) -> SearchOrder | None:
        """A search and a reason are needed; what has been entered stays."""
        choices = self.query_one("#examinations", OptionList)
        if choices.highlighted is None:
            self.say(_("Choose a search that reaches the place where the goods would be."))
            choices.focus()
            return None
        reason = self.query_one("#reason", Input).value.strip()
        if not reason:
            self.say(_("Write a reason. Why did you choose this search?"))
            self.query_one("#reason", Input).focus()
            return None
        done = tuple(t for t in self._about.ticks if self.query_one(f"#{_slug(t)}", Tick).value)
        examination = choices.get_option_at_index(choices.highlighted).id or ""
        return SearchOrder(examination, done, reason)


def _line(examination: Examination) -> Content:
    return row(
        plain(examination.title, "bold"),
        plain(f"  {examination_texts.staff_and_minutes(examination)}"),
    )


def _slug(tick: str) -> str:
    return tick.replace(" ", "-")
