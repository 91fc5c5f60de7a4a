"""What a trainee does with the chosen consignment: each verb asks what it needs, then moves.

A table, so that the desk has one action for all of them. Whether a verb is offered, the engine
says (``play.possible``).
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Protocol, TypeVar

from textual.content import Content

from profiler_sim.cargo.scans import SCAN
from profiler_sim.documents.examination_report import EXAMINATION_REPORT
from profiler_sim.documents.find_notification import FIND_NOTIFICATION
from profiler_sim.documents.notes_pages import INDICATORS, NOTES
from profiler_sim.i18n.text import _, ngettext
from profiler_sim.play.awaited import answered_later, asked, coming
from profiler_sim.play.session import Session
from profiler_sim.shift.commands import (
    Alarm,
    Alert,
    Assess,
    Command,
    Direction,
    Enquire,
    Mark,
    Note,
    Order,
    Recall,
    Release,
    ReleaseRest,
    Reveal,
    Shortlist,
    Wait,
    Withdraw,
)
from profiler_sim.shift.state import minutes_left, undecided
from profiler_sim.tui.dialogs.ask import AskDialog
from profiler_sim.tui.dialogs.dialog import Dialog
from profiler_sim.tui.dialogs.judge import JudgeDialog
from profiler_sim.tui.dialogs.line import ConfirmDialog, LineDialog
from profiler_sim.tui.dialogs.rest import RestDialog
from profiler_sim.tui.dialogs.search import SearchDialog, SearchOrder, ToSearch
from profiler_sim.tui.show import fill, lines, plain

Answer = TypeVar("Answer")


class AtDesk(Protocol):
    """What a verb needs of the screen."""

    @property
    def session(self) -> Session:
        """The shift."""
        ...

    @property
    def chosen(self) -> str:
        """The consignment in hand."""
        ...

    @property
    def spot(self) -> tuple[str, str] | None:
        """Page and box in hand; None where no box is chosen."""
        ...

    @property
    def on_picture(self) -> bool:
        """Whether a picture is in front, whose boxes are squares."""
        ...

    def make(self, command: Command, done: str) -> bool:
        """Make a move and say what came of it; False where it was refused."""
        ...

    def ask(self, dialog: Dialog[Answer], then: Callable[[Answer], object]) -> None:
        """Open a dialog; what it answers, if anything, is done."""
        ...

    def turn(self, page: str) -> None:
        """Put a page of the dossier in front."""
        ...

    def say(self, text: str) -> None:
        """Tell something."""
        ...

    def to_list(self) -> None:
        """Put the papers down."""
        ...

    def end(self) -> None:
        """Close the shift."""
        ...


def mark(at: AtDesk) -> None:
    """Suspicious, reassuring, no mark: round and round."""
    if at.spot is None or at.spot[0] in _NO_EVIDENCE:
        at.say(_needed(at.on_picture))
        return
    page, box = at.spot
    direction = _NEXT_MARK[at.session.marks(at.chosen, page).get(box, "none")]
    command = Mark(consignment=at.chosen, page=page, box=box, direction=direction)
    at.make(command, _marked_as(direction).format(box=box))


def _needed(on_picture: bool) -> str:  # noqa: FBT001  what is in hand
    if on_picture:
        return _("First choose a square of the picture with the arrow keys.")
    return _("First choose a box of a paper or answer with the arrow keys.")


_NO_EVIDENCE = {INDICATORS, NOTES, EXAMINATION_REPORT, FIND_NOTIFICATION}
"""Pages that are neither papers nor answers: nothing on them is marked."""
_NEXT_MARK: Mapping[str, Direction] = {
    "none": "suspicious",
    "suspicious": "reassuring",
    "reassuring": "none",
}


def _marked_as(direction: Direction) -> str:
    told = {
        "suspicious": _("● {box}: suspicious"),
        "reassuring": _("○ {box}: reassuring"),
        "none": _("{box}: no mark"),
    }
    return told[direction]


def enquire(at: AtDesk) -> None:
    """Choose an enquiry and buy its answer."""
    desk, name = at.session.desk, at.chosen
    words = desk.brief.words.enquiries
    dialog = AskDialog(name, words, asked(desk, name), minutes_left(desk.terms, desk.state))

    def buy(enquiry: str) -> None:
        later = answered_later(desk, enquiry)
        told = later or _here(name, enquiry, words[enquiry].title)
        if at.make(Enquire(consignment=name, enquiry=enquiry), told) and not later:
            at.turn(enquiry)
            if enquiry == SCAN and not at.on_picture:
                at.say(_("Scan of {name}: no picture came.").format(name=name))

    at.ask(dialog, buy)


def _here(name: str, enquiry: str, title: str) -> str:
    """Say that an answer has come; a picture answers nothing by itself."""
    if enquiry == SCAN:
        return _("Scan of {name}: look at the picture.").format(name=name)
    return _("{title}: the answer is here.").format(title=title)


def wait(at: AtDesk) -> None:
    """Ask once, then let the clock run to the next answer; too late for one, say so."""
    found = coming(at.session.desk)
    if found is None:
        at.make(Wait(), "")
        return
    answers = "; ".join(f"{name} {title}" for name, title in found.answers)
    cost = ngettext(
        "This costs {n} desk minute. Left after that: {left}.",
        "This costs {n} desk minutes. Left after that: {left}.",
        found.minutes,
    ).format(n=found.minutes, left=found.left)
    about = lines(fill(_("Expected: {answers}"), answers=plain(answers, "bold")), cost)
    title = Content(_("Wait for the next answer")).stylize("bold")
    at.ask(ConfirmDialog(title, about), lambda _yes: at.make(Wait(), ""))


def judge(at: AtDesk) -> None:
    """State a probability and a topic."""
    name = at.chosen

    def state(given: tuple[int, str | None]) -> None:
        percent, topic = given
        told = _("{name}: judged at {percent} %.").format(name=name, percent=percent)
        at.make(Assess(consignment=name, percent=percent, topic=topic), told)

    topics = at.session.desk.brief.words.topics
    at.ask(JudgeDialog(name, at.session.progress(name), topics), state)


def indicators(at: AtDesk) -> None:
    """Have the rules speak, or read again what they said."""
    shown = at.session.progress(at.chosen).hits is not None
    told = _("This is what the risk indicators point to.")
    if shown or at.make(Reveal(consignment=at.chosen), told):
        at.turn(INDICATORS)


def search(at: AtDesk) -> None:
    """Order a search, or change the order."""
    desk, name = at.session.desk, at.chosen
    progress = at.session.progress(name)
    marked = [box for (_page, box), m in progress.marks.items() if m.direction == "suspicious"]
    mode = at.session.paper(name).transport.mode
    about = ToSearch(name, mode, desk.brief.words, desk.terms.ticks)
    dialog = SearchDialog(about, progress.order, ", ".join(marked))

    def order(given: SearchOrder) -> None:
        command = Order(
            consignment=name,
            examination=given.examination,
            reason=given.reason,
            ticks=given.ticks,
        )
        _decide(at, command, _("{name}: search ordered.").format(name=name))

    at.ask(dialog, order)


def release(at: AtDesk) -> None:
    """Let it go; against what the rules said, with a reason."""
    name = at.chosen

    def let_go(reason: str) -> None:
        told = _("{name}: let go.").format(name=name)
        _decide(at, Release(consignment=name, reason=reason), told)

    if at.session.progress(name).is_pointed_at:
        about = _("Risk indicators speak against it. Why do you let it go?")
        at.ask(_line(_("Let {name} go"), name, about), let_go)
    else:
        let_go("")


def _decide(at: AtDesk, command: Order | Release, done: str) -> None:
    """Decide and put the papers down; in a drill, say what was there and show the report."""
    if not at.make(command, done):
        return
    if at.session.reports(command.consignment):
        at.turn(EXAMINATION_REPORT)
    else:
        at.to_list()
    if told := at.session.told(command.consignment):
        at.say(f"{done} {told}")


def take_back(at: AtDesk) -> None:
    """Undo an order or a release."""
    name = at.chosen
    ordered = at.session.progress(name).order is not None
    command = Withdraw(consignment=name) if ordered else Recall(consignment=name)
    at.make(command, _("{name}: taken back.").format(name=name))


def alert(at: AtDesk) -> None:
    """Tell the unit where it goes on to."""
    name = at.chosen
    about = _("What should that unit look at? You cannot take this back.")
    told = _("{name}: the next unit is alerted.").format(name=name)
    at.ask(
        _line(_("Alert the next unit about {name}"), name, about),
        lambda reason: at.make(Alert(consignment=name, reason=reason), told),
    )


def alarm(at: AtDesk) -> None:
    """Life may be at risk: ask once, then it leaves the queue."""
    name = at.chosen
    title = plain(_("Raise the alarm for {name}").format(name=name), "bold")
    about = _(
        "People may be inside. The team opens it at once. It uses none of your "
        "searches. You cannot take this back."
    )
    told = _("{name}: the alarm is raised.").format(name=name)

    def raise_it(_yes: bool) -> None:  # noqa: FBT001  the dialog's answer
        if at.make(Alarm(consignment=name), told):
            at.to_list()
            at.say(f"{told} {at.session.told(name) or ''}".strip())

    at.ask(ConfirmDialog(title, Content(about)), raise_it)


def note(at: AtDesk) -> None:
    """Write a note."""
    name = at.chosen
    at.ask(
        _line(_("Note on {name}"), name, _("Only you read it.")),
        lambda text: at.make(Note(consignment=name, text=text), _("Noted.")),
    )


def star(at: AtDesk) -> None:
    """Star on, star off."""
    on = not at.session.progress(at.chosen).shortlisted
    told = _("{name}: star added.") if on else _("{name}: star removed.")
    at.make(Shortlist(consignment=at.chosen, on=on), told.format(name=at.chosen))


def release_rest(at: AtDesk) -> None:
    """Release everything undecided in one stroke."""
    rest = undecided(at.session.desk.state)
    pointed_at = sum(at.session.progress(name).is_pointed_at for name in rest)

    def let_go(given: tuple[int, str]) -> None:
        percent, reason = given
        told = _("The rest is released at {percent} %.").format(percent=percent)
        if at.make(ReleaseRest(percent=percent, reason=reason), told):
            _tell_rest(at, rest)

    at.ask(RestDialog(len(rest), pointed_at), let_go)


_TOLD = 4
"""Lines of a short list; so many can be read in the smallest window without scrolling."""


def _tell_rest(at: AtDesk, rest: Collection[str]) -> None:
    """In a drill, say what went with the rest: a line for each that hid something."""
    hid, lawful = at.session.told_of(rest)
    if not hid and not lawful:
        return
    head = _("With hidden goods: {hid}. Honest: {honest}.").format(hid=len(hid), honest=lawful)
    title = Content(_("What you released with the rest")).stylize("bold")
    told = [plain(head), *(plain(each) for each in hid[:_TOLD])]
    if len(hid) > _TOLD:
        more = _("More: {n}. The debrief shows all of them.")
        told.append(plain(more.format(n=len(hid) - _TOLD)))
    at.ask(ConfirmDialog(title, lines(*told)), lambda _yes: None)


def close(at: AtDesk) -> None:
    """Ask once, then end the shift."""
    left = len(undecided(at.session.desk.state))
    about = _("Undecided: {n}. They leave without a decision.").format(n=left)
    told = Content(about if left else _("You have decided everything."))
    told = lines(told, _("After this you cannot change anything."))
    at.ask(
        ConfirmDialog(Content(_("Close the shift")).stylize("bold"), told), lambda _yes: at.end()
    )


def _line(title: str, name: str, about: str) -> LineDialog:
    return LineDialog(plain(title.format(name=name), "bold"), about)


ANY, LIST, PAPER = "any", "list", "paper"


@dataclass(frozen=True, slots=True)
class Verb:
    """One row of the table."""

    work: Callable[[AtDesk], None]
    do: str
    """The engine's word, by which it says whether it is possible."""
    hand: str = ANY
    """What must be in hand: the list, the papers, or any of them."""


VERBS: Mapping[str, Verb] = {
    "mark": Verb(mark, "mark", PAPER),
    "enquire": Verb(enquire, "enquire"),
    "wait": Verb(wait, "wait"),
    "judge": Verb(judge, "assess"),
    "indicators": Verb(indicators, "reveal"),
    "search": Verb(search, "order"),
    "release": Verb(release, "release"),
    "take back": Verb(take_back, "take back"),
    "alert": Verb(alert, "alert"),
    "alarm": Verb(alarm, "alarm"),
    "star": Verb(star, "shortlist"),
    "note": Verb(note, "note"),
    "release rest": Verb(release_rest, "release rest", LIST),
    "close": Verb(close, "close", LIST),
}
"""Every verb by its name in ``actions.DESK``."""
