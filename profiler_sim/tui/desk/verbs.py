"""What a trainee does with the chosen consignment: each verb asks what it needs, then moves.

A table, so that the desk has one action for all of them. Whether a verb is offered, the engine
says (``play.allowed_commands``).
"""

from collections.abc import Mapping
from functools import partial

from textual.content import Content

from profiler_sim.cargo.scans import SCAN
from profiler_sim.documents.examination_report import EXAMINATION_REPORT
from profiler_sim.documents.find_notification import FIND_NOTIFICATION
from profiler_sim.documents.notes_pages import INDICATORS, NOTES
from profiler_sim.i18n.text import _, ngettext
from profiler_sim.play.pending_answers import due_message, enquiry_notes, next_answers
from profiler_sim.shift.commands import (
    Assess,
    Direction,
    Enquire,
    Mark,
    Note,
    Reveal,
    Shortlist,
    Wait,
)
from profiler_sim.shift.state import minutes_left
from profiler_sim.tui.desk import decisions, moves
from profiler_sim.tui.desk.beside import LEAST_COLUMNS
from profiler_sim.tui.desk.hands import AT_LIST, LOOKING, READING, Verb
from profiler_sim.tui.desk.panels.ask import AskPanel, ToAsk
from profiler_sim.tui.desk.panels.judge import JudgePanel, ToJudge
from profiler_sim.tui.desk.workplace import UNREAD, Workplace
from profiler_sim.tui.dialogs.dialog import ConfirmDialog
from profiler_sim.tui.show import fill, lines, plain


def mark(at: Workplace) -> None:
    """Suspicious, reassuring, no mark: round and round."""
    if at.papers.scan.display and at.papers.scan.is_ordinary:
        at.say(_("This is another load, to compare. Press y, then mark the scan itself."))
        return
    if at.papers.spot is None or at.papers.spot[0] in _NO_EVIDENCE:
        at.say(_needed(at.papers.has_picture_in_front))
        return
    page, box = at.papers.spot
    direction = _NEXT_MARK[at.session.marks(at.chosen, page).get(box, "none")]
    command = Mark(consignment=at.chosen, page=page, box=box, direction=direction)
    at.do(command, _marked_as(direction).format(box=_heading(at, page, box)))


def _heading(at: Workplace, page: str, box: str) -> str:
    """What a box is called on its page; a square of a picture has no other name."""
    boxes = (
        each.box
        for sheet in at.session.sheets(at.chosen)
        if sheet.id == page
        for each in sheet.boxes
    )
    return next((each.heading for each in boxes if each.id == box and each.heading), box)


def _needed(on_picture: bool) -> str:
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


def enquire(at: Workplace) -> None:
    """Choose an enquiry, confirm it, and get its answer."""
    desk, name = at.session.desk, at.chosen
    words = desk.brief.words.enquiries
    left = minutes_left(desk.terms, desk.state)

    def ask(enquiry: str) -> None:
        later = due_message(desk, enquiry)
        told = later or _here(name, enquiry, words[enquiry].title)
        if at.do(Enquire(consignment=name, enquiry=enquiry), told) and not later:
            at.turn(enquiry)
            if enquiry == SCAN and not at.papers.has_picture_in_front:
                at.say(_("Scan of {name}: no picture came.").format(name=name))
            else:
                at.say(told)

    at.open_panel(AskPanel(ToAsk(name, words, enquiry_notes(desk, name), left)), ask)


def _here(name: str, enquiry: str, title: str) -> str:
    """Say that an answer has come; a picture answers nothing by itself."""
    if enquiry == SCAN:
        return _("Scan of {name}: look at the picture.").format(name=name)
    return _("{title}: the answer is here.").format(title=title)


def wait(at: Workplace) -> None:
    """Ask once, then let the clock run to the next answer; too late for one, say so."""
    found = next_answers(at.session.desk)
    if found is None:
        at.do(Wait(), "")
        return
    answers = "; ".join(f"{name} {title}" for name, title in found.answers)
    cost = ngettext(
        "This costs {n} desk minute. Left after that: {left}.",
        "This costs {n} desk minutes. Left after that: {left}.",
        found.minutes,
    ).format(n=found.minutes, left=found.left)
    about = lines(fill(_("Expected: {answers}"), answers=plain(answers, "bold")), cost)
    title = Content(_("Wait for the next answer")).stylize("bold")
    at.ask(ConfirmDialog(title, about), lambda _yes: at.do(Wait(), ""))


def judge(at: Workplace) -> None:
    """State a probability and a topic."""
    desk, name = at.session.desk, at.chosen

    def state(given: tuple[int, str | None]) -> None:
        percent, topic = given
        told = _("{name}: judged at {percent} %.").format(name=name, percent=percent)
        if topic is not None:
            told = _("{name}: judged at {percent} %, {topic}.").format(
                name=name, percent=percent, topic=topics[topic]
            )
        at.do(Assess(consignment=name, percent=percent, topic=topic), told)

    titles = desk.brief.words.topics
    warned = [each.warns_of for each in desk.brief.scenario.messages]
    listed = sorted(desk.terms.topics, key=lambda topic: topic not in warned)
    topics = {topic: titles.get(topic, topic) for topic in listed}
    about = ToJudge(
        name=name,
        usual=round(desk.terms.base_rate_percent),
        before=at.session.progress(name).judgement,
        topics=topics,
        case=partial(at.session.case, name),
    )
    at.open_panel(JudgePanel(about), state)


def indicators(at: Workplace) -> None:
    """Have the rules speak, or read again what they said."""
    shown = at.session.progress(at.chosen).hits is not None
    told = _("This is what the risk indicators point to.")
    if shown or at.do(Reveal(consignment=at.chosen), told):
        at.turn(INDICATORS)


def note(at: Workplace) -> None:
    """Write a note."""
    name = at.chosen
    at.ask_line(
        _("Note on {name}"),
        _("Only you read it."),
        lambda text: at.do(Note(consignment=name, text=text), _("Noted.")),
    )


def star(at: Workplace) -> None:
    """Star on, star off."""
    on = not at.session.progress(at.chosen).shortlisted
    told = _("{name}: star added.") if on else _("{name}: star removed.")
    at.do(Shortlist(consignment=at.chosen, on=on), told.format(name=at.chosen))


VERBS: Mapping[str, Verb] = {
    "open": Verb(moves.read, hands=AT_LIST | {UNREAD}),
    "mark": Verb(mark, "mark", READING, beside_panel=True),
    "page": Verb(moves.turn_page, hands=READING, beside_panel=True),
    "beside": Verb(moves.beside, hands=READING, least_columns=LEAST_COLUMNS),
    "next": Verb(moves.next_consignment, hands=LOOKING),
    "before": Verb(moves.consignment_before, hands=LOOKING),
    "enquire": Verb(enquire, "enquire"),
    "wait": Verb(wait, "wait"),
    "judge": Verb(judge, "assess"),
    "indicators": Verb(indicators, "reveal"),
    "search": Verb(decisions.search, "order"),
    "release": Verb(decisions.release, "release"),
    "take back": Verb(decisions.take_back, "take back"),
    "alert": Verb(decisions.alert, "alert"),
    "alarm": Verb(decisions.alarm, "alarm"),
    "star": Verb(star, "shortlist"),
    "note": Verb(note, "note"),
    "filter": Verb(moves.ask_filter, hands=AT_LIST, needs_one=False),
    "sort": Verb(moves.sort, hands=AT_LIST, needs_one=False),
    "release rest": Verb(decisions.release_rest, "release rest", AT_LIST, or_else="indicators"),
    "close": Verb(decisions.close, "close", AT_LIST),
}
"""Every verb by its name in ``actions.DESK``."""
