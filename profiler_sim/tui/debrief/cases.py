"""The first view: what was in each load that was searched or missed, and its signs."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from textual.content import Content

from profiler_sim.i18n.text import _, ngettext
from profiler_sim.i18n.wording import message, sentence
from profiler_sim.play.debriefs import DebriefView
from profiler_sim.play.trainee_feedback import Guess
from profiler_sim.scoring.debrief.case_groups import CaseGroups, group_cases, guess_answer
from profiler_sim.scoring.debrief.case_review import CaseReview
from profiler_sim.scoring.finding import Finding
from profiler_sim.store.contract import RemarkRow
from profiler_sim.tui.case_text import CaseText, hanging
from profiler_sim.tui.debrief.entry import LEADS, Entry, ListView, heading, text
from profiler_sim.tui.show import lines, plain, row

_INDENT = "  "


@dataclass(frozen=True)
class CasesView(ListView):
    """Your searches, what was missed, one sentence of praise, one thing for next time."""

    view: DebriefView
    read_guess: Callable[[], Guess | None]
    read_comments: Callable[[], Sequence[RemarkRow]] = tuple
    """The mentor's, on decisions of this shift."""

    def entries(self, width: int) -> Iterator[Entry]:
        """The first line says what was in the loads; each case leads to itself."""
        groups = group_cases(self.view.debrief.reviews)
        yield self._summary(groups, width)
        yield from self._guess()
        yield from self._warnings(width)
        yield from self._comments(width)
        yield from self._messages(width)
        for title, cases in (
            (_("What you searched"), groups.searched),
            (_("Released with hidden goods"), groups.released),
            (_("People and alarms"), groups.people),
            (_("Random search"), groups.random),
            (_("Written by your mentor, not counted"), groups.authored),
        ):
            yield from self._cases(title, cases, width)
        yield from self._rest(groups)
        yield from self._next_time(width)

    def _summary(self, groups: CaseGroups, width: int) -> Entry:
        said = " ".join(sentence(each.code, each.params) for each in groups.summary(self._topic))
        return Entry(lines(*hanging(plain(said, "bold"), width)), is_heading=True)

    def _topic(self, topic: str) -> str:
        return self.view.labels.topics.get(topic, topic)

    def _guess(self) -> Iterator[Entry]:
        guess = self.read_guess()
        if guess is not None:
            searches = self.view.debrief.shift.score.searches
            answer = guess_answer(guess.finds, guess.slipped, searches.detection)
            yield Entry(plain(message(answer.code, answer.params)), is_heading=True)

    def _warnings(self, width: int) -> Iterator[Entry]:
        """How each warning of the briefing turned out."""
        for each in self.view.warnings:
            topic = self._topic(str(each.params["topic"]))
            said = sentence(each.code, {**each.params, "topic": topic})
            yield Entry(lines(*hanging(plain(said), width)), is_heading=True)

    def _comments(self, width: int) -> Iterator[Entry]:
        comments = self.read_comments()
        if comments:
            yield heading(_("Comments of your mentor"))
        for each in comments:
            said = plain(f"{LEADS}{each.about}: {each.text}")
            yield Entry(lines(*hanging(said, width)), consignment=each.about)

    def _messages(self, width: int) -> Iterator[Entry]:
        """What the mentor of a class sent during the shift."""
        if self.view.messages:
            yield heading(_("Sent by your mentor during the shift"))
        for each in self.view.messages:
            yield Entry(lines(*hanging(plain(f"  {each.line}"), width)), is_heading=True)

    def _cases(self, title: str, cases: Sequence[CaseReview], width: int) -> Iterator[Entry]:
        if cases:
            yield heading(title)
        for review in cases:
            yield Entry(self._case(review, width - len(_INDENT)), consignment=review.outcome.id)

    def _case(self, review: CaseReview, width: int) -> Content:
        view = self.view
        case = CaseText(review, view.papers[review.outcome.id], view.labels, view.key)
        title = plain(f"{LEADS}{case.title}", "bold")
        return lines(title, *(row(_INDENT, each) for each in case.lines(width)))

    def _rest(self, groups: CaseGroups) -> Iterator[Entry]:
        if groups.honest:
            template = ngettext(
                "You released {n} honest load.", "You released {n} honest loads.", groups.honest
            )
            yield heading(_("All others"))
            yield text(template.format(n=groups.honest))

    def _next_time(self, width: int) -> Iterator[Entry]:
        debrief = self.view.debrief
        if debrief.praise:
            yield heading(_("Well done"))
            yield self._paragraph(debrief.praise, width)
        yield heading(_("One thing for next time"))
        yield self._paragraph(debrief.advice[0], width)

    def _paragraph(self, finding: Finding, width: int) -> Entry:
        wrapped = hanging(plain(self._said(finding)), width - len(_INDENT))
        return Entry(lines(*(row(_INDENT, each) for each in wrapped)))

    def _said(self, finding: Finding) -> str:
        """A finding in words, with the titles of what it names."""
        view = self.view
        params = dict(finding.params)
        titles = {
            "sign": {name: label.title for name, label in view.key.signs.items()},
            "enquiry": {name: each.title for name, each in view.labels.enquiries.items()},
            "examination": {name: each.title for name, each in view.labels.examinations.items()},
            "thorough": {name: each.title for name, each in view.labels.examinations.items()},
        }
        for param in titles.keys() & params.keys():
            params[param] = titles[param].get(str(params[param]), params[param])
        return message(finding.code, params)
