"""Progress: topics, the learning curve, what is due, and every closed shift."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import ClassVar

from textual.binding import BindingType
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from profiler_sim.app.program import Program
from profiler_sim.i18n.sentences.debrief_numbers import SELECTION_SCALE
from profiler_sim.i18n.text import N_, _, ngettext
from profiler_sim.learner.standing import FEWEST, TopicState
from profiler_sim.play.history import PastShift
from profiler_sim.play.progress import STATE_WORDS, LearningProgress, TopicSkill
from profiler_sim.scoring.finding import percent
from profiler_sim.tui.actions import PROGRESS
from profiler_sim.tui.bindings import bindings
from profiler_sim.tui.progress.drawings import (
    draw_curve,
    draw_judged,
    draw_level,
    recent_mean_text,
)
from profiler_sim.tui.screens.page import Page
from profiler_sim.tui.show import lines, local_day, plain, row, tabs
from profiler_sim.tui.widgets.fields import Choices
from profiler_sim.tui.widgets.flowing import Notes

SKILLS, CURVE, DUE, SHIFTS = 1, 2, 3, 4
_PAGES = {
    SKILLS: N_("1 topics"),
    CURVE: N_("2 curve"),
    DUE: N_("3 to practise"),
    SHIFTS: N_("4 shifts"),
}
_ORDER = (TopicState.SECURE, TopicState.DEVELOPING, TopicState.NEEDS_TRAINING)
"""States as they are listed: what goes well comes first."""
_NEXT = 3
"""Topics that are named to practise next."""
_TITLE = 26
"""Cells of a topic's title."""


class ProgressPage(Page):
    """How one trainee is getting on; nothing here ranks people."""

    ABOUT = N_(
        "What your closed shifts say, by topic and by shift. Enter on a shift opens "
        "its debrief. For training, not for decisions about staff."
    )
    BINDINGS: ClassVar[list[BindingType]] = bindings(PROGRESS)
    DEFAULT_CSS = """
    ProgressPage {
        #top { dock: top; height: 1; padding: 0 1; background: $panel; link-style: none; }
        OptionList { border: none; padding: 0 1; height: 1fr; background: $background; }
        OptionList:focus { border: none; }
        OptionList > .option-list--option-disabled { color: $foreground; }
    }
    """

    @dataclass
    class Opened(Message):
        """A closed shift is to be looked back on."""

        shift: str

    def __init__(self, program: Program) -> None:
        """Show what ``program`` knows of its trainee."""
        super().__init__()
        self._program = program
        self._page = SKILLS
        self._known: LearningProgress | None = None

    def body(self) -> Iterable[Widget]:
        """A line on top and one list."""
        yield Static(id="top")
        yield Notes()
        yield Choices(Option(_("Reading your shifts …"), disabled=True), id="lines")

    def fill(self) -> None:
        """Read in a thread: there may be many shifts."""
        self._top()
        failed = _("Your progress could not be read.")
        self.in_background(
            "progress", self._read, failed, _("Leave this screen and open it again.")
        )

    def _read(self) -> None:
        self.show_later(self._have, self._program.completed.progress())

    def _have(self, known: LearningProgress) -> None:
        self._known = known
        self.query_one(Notes).show(known.left_out)
        self._show()

    def _show(self) -> None:
        self._top()
        listed = self.query_one("#lines", OptionList)
        if self._known is not None:
            listed.clear_options()
            listed.add_options(list(self._options(self._known)))
            listed.action_first()
        listed.focus()
        self.refresh_bindings()

    def _top(self) -> None:
        pages = {page: _(name) for page, name in _PAGES.items()}
        head = plain(_("Progress of {name}").format(name=self._program.trainee.name), "bold")
        self.query_one("#top", Static).update(row(tabs(pages, self._page), "  ", head))

    def _options(self, known: LearningProgress) -> Iterator[Option]:
        if not known.history:
            yield Option(
                Content("\n" + _("You have not closed a shift yet. Play one, then look here."))
            )
            return
        if self._page == SKILLS:
            yield from skill_options(known)
        elif self._page == CURVE:
            yield from curve_options(known)
        elif self._page == DUE:
            yield from _due(known)
        else:
            yield from (Option(_shift(past), id=past.shift) for past in known.history)

    # ── keys and mouse ─────────────────────────────────────────────────────────────────────

    @property
    def _in_hand(self) -> str:
        """The shift in hand; empty where none is."""
        if not self.is_on_stage or self._page != SHIFTS:
            return ""
        listed = self.query_one("#lines", OptionList)
        at = listed.highlighted
        return "" if at is None else listed.get_option_at_index(at).id or ""

    def check_action(self, action: str, _parameters: tuple[object, ...]) -> bool | None:
        """Open only where a shift is in hand."""
        return bool(self._in_hand) if action == "choose" else True

    def on_option_list_option_highlighted(self, _event: OptionList.OptionHighlighted) -> None:
        """Another line may be no shift."""
        self.refresh_bindings()

    def on_option_list_option_selected(self, _event: OptionList.OptionSelected) -> None:
        """Enter, or a click on a line."""
        self.action_choose()

    def action_choose(self) -> None:
        """Open the debrief of the shift in hand."""
        if shift := self._in_hand:
            self.post_message(self.Opened(shift))

    def action_page(self, page: int) -> None:
        """Turn to a page."""
        self._page = page
        self._show()

    def action_next(self) -> None:
        """The next page."""
        self.action_page(self._page % len(_PAGES) + 1)


def _heading(*parts: str) -> Option:
    shown = [plain(parts[0], "bold $accent"), *(plain(part, "$secondary") for part in parts[1:])]
    return Option(lines("", *shown), disabled=True)


def skill_options(known: LearningProgress) -> Iterator[Option]:
    """What goes well and what comes next, in words; then a row a topic."""
    yield _heading(_("What you are good at, and what to practise next"))
    yield Option(lines(*(plain(f"  {said}") for said in _summary(known))))
    seen = [skill for skill in known.skills if skill.state != TopicState.TOO_LITTLE_SEEN]
    if seen:
        goal = _("├─●─┤ your level, roughly   │ the goal: 70 of 100 right   0 to 100 %")
        yield _heading(_("Your level"), goal)
        ranked = sorted(seen, key=lambda skill: (_ORDER.index(skill.state), -skill.level))
        yield from (Option(_skill(skill)) for skill in ranked)
    unseen = [skill for skill in known.skills if skill.state == TopicState.TOO_LITTLE_SEEN]
    if unseen:
        about = _("Judge {n} loads of a topic. ● judged   ○ still needed").format(n=FEWEST)
        yield _heading(_("Too early to say"), about)
        yield from (Option(_unseen(skill)) for skill in sorted(unseen, key=lambda s: -s.n))
    yield Option(
        plain(_("Counted: smuggled loads you judged, and the honest load most like each."))
    )


def _summary(known: LearningProgress) -> Iterator[str]:
    """One sentence on what goes well, and one on what comes next."""
    secure = [skill.title for skill in known.skills if skill.state == TopicState.SECURE]
    weak = [skill.title for skill in known.skills if skill.state == TopicState.NEEDS_TRAINING]
    if secure:
        yield _("You are good at: {topics}.").format(topics=", ".join(secure))
    else:
        yield _("It is too early to say what you are good at. Go on.")
    if weak:
        yield _("Practise next: {topics}.").format(topics=", ".join(weak[:_NEXT]))
    elif known.due:
        titles = ", ".join(skill.title for skill in known.due[:_NEXT])
        yield _("Practise next: {topics}.").format(topics=titles)


def _skill(skill: TopicSkill) -> Content:
    title = plain(skill.title).truncate(_TITLE, ellipsis=True, pad=True)
    seen = _("{sound} of {n} right").format(sound=skill.sound, n=skill.n)
    return row(title, f" {draw_level(skill)} ", f" {seen:>14}  ", _(STATE_WORDS[skill.state]))


def _unseen(skill: TopicSkill) -> Content:
    title = plain(skill.title).truncate(_TITLE, ellipsis=True, pad=True)
    seen = _("{n} of {all}").format(n=skill.n, all=FEWEST)
    return row(title, f" {draw_judged(skill.n, FEWEST)}  {seen}")


def curve_options(known: LearningProgress) -> Iterator[Option]:
    """Selection score shift by shift, and what it means."""
    if not known.curve:
        yield _heading(_("No shift yet with a choice to make."))
        return
    yield _heading(
        _("Selection score, shift by shift"),
        _(SELECTION_SCALE),
        _("● a shift   ── average of the last four   ◉ both"),
    )
    yield Option(lines(*draw_curve(known.curve)))
    yield Option(plain(recent_mean_text(known.curve)))


def _due(known: LearningProgress) -> Iterator[Option]:
    yield _heading(
        _("What to practise again, most urgent first"),
        _("Not judged for two weeks, or never. Your next shift is made from this."),
    )
    if not known.due:
        yield Option(Content(_("Nothing is due.")))
    for skill in known.due:
        yield Option(row(plain(skill.title, "bold"), plain(f"  {_ago(skill.days)}")))


def _ago(days: int | None) -> str:
    if days is None:
        return _("not judged yet")
    return ngettext("judged {n} day ago", "judged {n} days ago", days).format(n=days)


def _shift(past: PastShift) -> Content:
    found = _("found {k} of {n}").format(k=past.detection.k, n=past.detection.n)
    quality = "-" if past.selection is None else f"{percent(max(0.0, past.selection))} %"
    score = _("selection score {score:>5}").format(score=quality)
    when = local_day(past.started)
    return row(
        f"{when}  ",
        plain(past.title, "bold").truncate(24, ellipsis=True, pad=True),
        plain(f"  {found:<13}  {score}"),
    )
