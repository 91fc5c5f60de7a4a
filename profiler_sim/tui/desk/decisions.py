"""Decisions on a consignment: search, release, alert, alarm, and the end of the shift."""

from collections.abc import Iterator
from functools import partial

from textual.content import Content

from profiler_sim.documents import examination_texts
from profiler_sim.documents.examination_report import EXAMINATION_REPORT
from profiler_sim.i18n.text import _, ngettext
from profiler_sim.play.case_summary import suggest_reason
from profiler_sim.play.search_results import search_result
from profiler_sim.shift.commands import (
    Alarm,
    Alert,
    Order,
    Recall,
    Release,
    ReleaseRest,
    Withdraw,
)
from profiler_sim.shift.requirements import REASON_LIMIT, refuse_long_search
from profiler_sim.shift.state import undecided
from profiler_sim.tui.case_text import CaseText
from profiler_sim.tui.desk.panels.order import OrderPanel, SearchOrder, ToSearch
from profiler_sim.tui.desk.workplace import Workplace
from profiler_sim.tui.dialogs.decided import DecidedDialog
from profiler_sim.tui.dialogs.dialog import ConfirmDialog
from profiler_sim.tui.dialogs.statements import RestDialog
from profiler_sim.tui.screens.search_results import search_result_content
from profiler_sim.tui.show import lines, plain


def search(at: Workplace) -> None:
    """Order a search, or change the order."""
    desk, name = at.session.desk, at.chosen
    progress = at.session.progress(name)
    about = ToSearch(
        name=name,
        mode=at.session.paper(name).transport.mode,
        words=desk.brief.words,
        ticks=desk.terms.ticks,
        before=progress.order,
        reason=suggest_reason(at.session.case(name), REASON_LIMIT),
        note=examination_texts.note(desk.terms.search_minutes),
        refuses=partial(refuse_long_search, desk.terms, desk.state, progress),
    )

    def order(given: SearchOrder) -> None:
        command = Order(
            consignment=name,
            examination=given.examination,
            reason=given.reason,
            ticks=given.ticks,
        )
        title = desk.brief.words.examinations[given.examination].title
        told = _("{name}: {search} ordered.").format(name=name, search=title)
        _decide(at, command, told)

    at.open_panel(OrderPanel(about), order)


def release(at: Workplace) -> None:
    """Release it; against what the rules said, with a reason."""
    name = at.chosen

    def give(reason: str) -> None:
        told = _("{name}: released.").format(name=name)
        _decide(at, Release(consignment=name, reason=reason), told)

    if at.session.progress(name).is_pointed_at:
        about = _("Risk indicators speak against it. Why do you release it?")
        speaks = at.session.case(name).indicators or ()
        at.ask_line(_("Release {name}"), about, give, speaks)
    else:
        give("")


def _decide(at: Workplace, command: Order | Release, done: str) -> None:
    """Decide and put the papers down; in a drill, say what was there and show the report."""
    if not at.do(command, done):
        return
    if at.session.reports(command.consignment):
        at.turn(EXAMINATION_REPORT)
    else:
        at.to_list()
    _show_feedback(at, done, command.consignment)


def take_back(at: Workplace) -> None:
    """Undo an order or a release."""
    name = at.chosen
    ordered = at.session.progress(name).order is not None
    command = Withdraw(consignment=name) if ordered else Recall(consignment=name)
    at.do(command, _("{name}: taken back.").format(name=name))


def alert(at: Workplace) -> None:
    """Tell the unit where it goes on to."""
    name = at.chosen
    about = _("What should that unit look at? You cannot take this back.")
    told = _("{name}: the next unit is alerted.").format(name=name)
    at.ask_line(
        _("Alert the next unit about {name}"),
        about,
        lambda reason: at.do(Alert(consignment=name, reason=reason), told),
    )


def alarm(at: Workplace) -> None:
    """Life may be at risk: ask once, then it leaves the queue."""
    name = at.chosen
    title = plain(_("Raise the alarm for {name}").format(name=name), "bold")
    about = _(
        "People may be inside. The team opens it at once. It uses none of your "
        "searches. You cannot take this back."
    )
    told = _("{name}: the alarm is raised.").format(name=name)

    def raise_it(_yes: bool) -> None:
        if at.do(Alarm(consignment=name), told):
            at.to_list()
            _show_feedback(at, told, name)

    at.ask(ConfirmDialog(title, Content(about)), raise_it)


def release_rest(at: Workplace) -> None:
    """Release everything undecided in one stroke."""
    rest = undecided(at.session.desk.state)
    unjudged = sum(at.session.progress(name).judgement is None for name in rest)
    pointed_at = sum(at.session.progress(name).is_pointed_at for name in rest)

    def let_go(given: tuple[int, str]) -> None:
        percent, reason = given
        told = _released_rest(len(rest), unjudged, percent)
        if at.do(ReleaseRest(percent=percent, reason=reason), told):
            _show_feedback(at, told, *rest)

    at.ask(RestDialog(len(rest), unjudged, pointed_at), let_go)


def _released_rest(count: int, unjudged: int, percent: int) -> str:
    """Say at which percentages the rest went: the one stated holds where none was before."""
    if not unjudged:
        return _("The rest is released. Your own percentages stay.")
    if unjudged == count:
        return _("The rest is released, each load at {percent} %.").format(percent=percent)
    told = ngettext(
        "The rest is released: {n} load at {percent} %, the others at your own percentages.",
        "The rest is released: {n} loads at {percent} %, the others at your own percentages.",
        unjudged,
    )
    return told.format(n=unjudged, percent=percent)


def _show_feedback(at: Workplace, done: str, *decided: str) -> None:
    """In a drill, show what was there and the signs of it, to be read before the next load."""
    feedback = at.session.feedback_on(*decided)
    if not feedback:
        return
    words, paper = at.session.desk.brief.words, at.session.paper
    cases = [CaseText(e.review, paper(e.outcome.id), words, e.key) for e in feedback]
    results = [
        result
        for each in feedback
        for result in search_result(each.outcome, paper(each.outcome.id), words, each.key)
    ]
    ruling = at.papers.paper.ruling

    def report(width: int) -> Content:
        has_title = len(results) > 1
        return lines(
            *(search_result_content(each, width, ruling, has_title=has_title) for each in results)
        )

    at.ask(DecidedDialog(done, cases, report if results else None), lambda _read: None)


def close(at: Workplace) -> None:
    """Ask once, then end the shift."""
    left = len(undecided(at.session.desk.state))
    about = _("Undecided: {n}. They leave without a decision.").format(n=left)
    told = Content(about if left else _("You have decided everything."))
    told = lines(told, *_lost_answers(at), _("After this you cannot change anything."))
    at.ask(
        ConfirmDialog(Content(_("Close the shift")).stylize("bold"), told), lambda _yes: at.close()
    )


def _lost_answers(at: Workplace) -> Iterator[str]:
    """Warn of answers that are on their way and would come too late."""
    desk = at.session.desk
    titles = desk.brief.words.enquiries
    waited = [
        f"{name} {titles[enquiry].title}"
        for name in undecided(desk.state)
        for enquiry in desk.state.progress[name].awaited
    ]
    if waited:
        said = _("Answers on their way are lost: {answers}.")
        yield said.format(answers="; ".join(waited))
