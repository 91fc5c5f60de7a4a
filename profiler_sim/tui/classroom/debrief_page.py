"""The debrief of a class, for a projector: one case, what each did, a vote, and the truth."""

from collections.abc import Iterable, Iterator
from enum import IntEnum
from functools import partial
from typing import ClassVar

from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from profiler_sim.classroom.class_cases import (
    CaseTruth,
    ClassCase,
    ClassCases,
    ClassDecision,
    read_case_truth,
)
from profiler_sim.classroom.record import Vote
from profiler_sim.classroom.service import ClassService
from profiler_sim.i18n.text import N_, _, ngettext
from profiler_sim.i18n.wording import hint, sentence
from profiler_sim.mentor.listings.entries import ListEntry
from profiler_sim.play.replays import read_replay
from profiler_sim.tui.bench.pick import PickDialog
from profiler_sim.tui.bindings import bindings
from profiler_sim.tui.classroom.actions import CLASS_DEBRIEF
from profiler_sim.tui.paper.borders import BorderStyle
from profiler_sim.tui.replay.page import ReplayPage
from profiler_sim.tui.replay.projector import draw_gauge, draw_part, list_evidence
from profiler_sim.tui.screens.page import Page
from profiler_sim.tui.show import bar, lines, plain, row
from profiler_sim.tui.widgets.prose import Prose

_LOOK = 1.0
"""Seconds between two looks at a vote."""
_NAME, _DECISION, _BAR = 18, 30, 30
"""Cells of the columns, and of the bar of a vote."""


class DebriefStage(IntEnum):
    """How much of a case is shown."""

    CASE = 0
    DECISIONS = 1
    TRUTH = 2


class ClassDebriefPage(Page):
    """Case by case; the truth comes last."""

    ABOUT = N_(
        "The cases that your class disagreed on come first. Ask for a vote with v. "
        "Enter shows what each decided, then what it was."
    )
    BINDINGS: ClassVar[list[BindingType]] = bindings(CLASS_DEBRIEF)
    AUTO_FOCUS = "#scroll"
    DEFAULT_CSS = """
    ClassDebriefPage {
        #top { dock: top; height: 1; padding: 0 1; background: $panel; }
        #scroll { padding: 1 4; }
    }
    """

    def __init__(self, service: ClassService, cases: ClassCases, border: BorderStyle) -> None:
        """Go through ``cases`` of the class of ``service``; papers have ``border``."""
        super().__init__()
        self._service, self._cases, self._border = service, cases, border
        self._at, self._shown = 0, DebriefStage.CASE
        self._truth: CaseTruth | None = None

    def body(self) -> Iterable[Widget]:
        """A line on top, and the case."""
        yield Static(id="top")
        with VerticalScroll(id="scroll"):
            yield Prose(id="case")

    def fill(self) -> None:
        """Begin with the first case, and follow votes."""
        self._show()
        self.set_interval(_LOOK, self._show)

    @property
    def _case(self) -> ClassCase | None:
        return self._cases.cases[self._at] if self._cases.cases else None

    @property
    def _vote(self) -> Vote | None:
        """The vote on the case in front, open or ended."""
        vote, case = self._service.register.record.vote, self._case
        is_of_case = vote is not None and case is not None and vote.consignment == case.paper.id
        return vote if is_of_case else None

    def _show(self) -> None:
        case = self._case
        self.query_one("#top", Static).update(self._top())
        shown = lines(*self._content(case)) if case else plain(_("Nobody has closed a shift."))
        self.query_one("#case", Static).update(shown)
        self.refresh_bindings()

    def _top(self) -> Content:
        place = _("case {at} of {all}").format(at=self._at + 1, all=len(self._cases.cases))
        title = plain(self._service.room.title, "bold")
        return row(Content(_("Debrief")).stylize("bold"), "  EXERCISE  ", title, f"  {place}")

    def _content(self, case: ClassCase) -> Iterator[Content | str]:
        paper = case.paper
        yield plain(f"{paper.id} · {paper.transport.unit_no}", "bold")
        yield plain(paper.stated_goods.upper(), "bold $accent")
        yield ""
        if self._shown is DebriefStage.CASE:
            yield Content(_("Search it, or release it?")).stylize("bold")
        if self._vote is not None:
            yield from _draw_vote(self._vote)
        if self._shown >= DebriefStage.DECISIONS:
            yield from self._decisions(case)
        if self._shown is DebriefStage.TRUTH and self._truth is not None:
            yield from _draw_truth(self._truth)

    def _decisions(self, case: ClassCase) -> Iterator[Content | str]:
        searched = ngettext(
            "{n} of {all} searched it.", "{n} of {all} searched it.", case.searched
        )
        text = searched.format(n=case.searched, all=len(case.decisions))
        yield from draw_part(_("What the class decided"), [(text, "")])
        yield from map(_decision_line, case.decisions)
        if left := self._cases.left_out:
            told = ngettext(
                "{n} trainee had other consignments.", "{n} trainees had other consignments.", left
            )
            yield plain(told.format(n=left), "$secondary")
        yield ""

    # ── keys ───────────────────────────────────────────────────────────────────────────────

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer what can come now."""
        if action == "case":
            return 0 <= self._at + int(str(parameters[0])) < len(self._cases.cases)
        if action == "vote":
            return (
                self._case is not None and self._shown is DebriefStage.CASE and not self._is_voting
            )
        if action == "on":
            return self._case is not None and (
                self._shown < DebriefStage.TRUTH or self._at + 1 < len(self._cases.cases)
            )
        if action == "replay":  # it would show what others decided
            return self._case is not None and not self._is_voting
        return True

    @property
    def _is_voting(self) -> bool:
        return self._vote is not None and self._vote.is_open

    def action_on(self) -> None:
        """End the vote, show the decisions, then the truth, then the next case."""
        failed = _("The class could not be reached.")
        if self._is_voting:
            self.in_background("vote", self._end_vote, failed)
        elif self._shown is DebriefStage.TRUTH:
            self.action_case(1)
        elif self._shown is DebriefStage.CASE:
            self._shown = DebriefStage.DECISIONS
            self._show()
        else:
            self.in_background("truth", self._read_truth, _("The truth could not be read."))

    def _end_vote(self) -> None:
        self._service.end_vote()
        self.show_later(self._show)

    def _read_truth(self) -> None:
        if case := self._case:
            trainee = case.decisions[0].trainee
            truth = read_case_truth(self._service.register, trainee, case.paper.id)
            self.show_later(self._show_truth, truth)

    def _show_truth(self, truth: CaseTruth) -> None:
        self._shown, self._truth = DebriefStage.TRUTH, truth
        self._show()
        self.query_one("#scroll", VerticalScroll).scroll_end(animate=False)

    def action_case(self, by: int) -> None:
        """Another case, with nothing shown yet; a vote that runs is ended."""
        if self._is_voting:
            self.in_background("vote", self._end_vote, _("The class could not be reached."))
        self._at, self._shown, self._truth = self._at + by, DebriefStage.CASE, None
        self._show()
        self.query_one("#scroll", VerticalScroll).scroll_home(animate=False)

    def action_vote(self) -> None:
        """Ask the trainees in their windows."""
        if case := self._case:
            failed = _("The class could not be reached.")
            begin = partial(self._begin_vote, case.paper.id, case.paper.stated_goods)
            self.in_background("vote", begin, failed)

    def _begin_vote(self, consignment: str, goods: str) -> None:
        self._service.begin_vote(consignment, goods)
        self.show_later(self._show)

    def action_replay(self) -> None:
        """Ask whose shift, and go through it."""
        if case := self._case:
            entries = [ListEntry(each.trainee, "") for each in case.decisions]
            dialog = PickDialog(plain(_("Whose shift?"), "bold"), entries)
            self.app.push_screen(dialog, self._replay)

    def _replay(self, trainee: str | None) -> None:
        if trainee:
            failed = _("The replay could not be prepared.")
            self.in_background("replay", partial(self._prepare_replay, trainee), failed)

    def _prepare_replay(self, trainee: str) -> None:
        register = self._service.register
        replay = read_replay(register.store, register.shifts()[trainee].id)
        self.show_later(lambda: self.app.push_screen(ReplayPage(replay, self._border)))


def _decision_line(each: ClassDecision) -> Content:
    """Who, what, how sure, and what she asked."""
    percent = "" if each.percent is None else f"{each.percent} %"
    cells = ((each.trainee, _NAME), (_decided(each), _DECISION), (percent, 6))
    told = [plain(text).truncate(width - 1, ellipsis=True, pad=True) for text, width in cells]
    asked = ", ".join(each.asked)
    return Content(" ").join([*told, plain(asked, "$secondary")])


def _decided(each: ClassDecision) -> str:
    if each.is_alarmed:
        return _("raised the alarm")
    if each.search:
        return _("search: {title}").format(title=each.search)
    return _("released") if each.is_released else _("not decided")


def _draw_vote(vote: Vote) -> Iterator[Content | str]:
    """How many have voted; for what, once the vote has ended."""
    cast = len(vote.votes)
    if vote.is_open:
        told = ngettext(
            "The class votes: {n} vote so far.", "The class votes: {n} votes so far.", cast
        )
        yield from draw_part(_("Vote"), [(told.format(n=cast), _("Enter ends the vote."))])
        return
    yield from draw_part(_("Vote"), [])
    for choice, named in (("search", _("search it")), ("release", _("release it"))):
        count = vote.count("search" if choice == "search" else "release")
        drawn = bar(count / max(1, cast), _BAR)
        yield row("▌ ", drawn, plain(f" {count}  {named}", "bold"))
    yield ""


def _draw_truth(truth: CaseTruth) -> Iterator[Content | str]:
    """What it was, and what papers and answers together gave."""
    found = truth.contents
    said = sentence(found.code, found.params), hint(found.code, found.params)
    yield from draw_part(_("What it was"), [said])
    if truth.ledger is not None:
        yield ""
        told = _("Papers and every answer together gave this much.")
        yield from draw_part(_("The evidence"), [(told, "")])
        yield from draw_gauge(round(100 * truth.ledger.q_full))
        yield from list_evidence(truth.key, truth.ledger)
