"""A session at the desk: every command of a shift, and every page a trainee may look at.

The only thing here that changes is which ``Desk`` is current; a screen asks, does, and asks again.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import sha256

from profiler_sim.cargo.answers import Answers
from profiler_sim.cargo.consignment import Consignment
from profiler_sim.cargo.forms import Sheet
from profiler_sim.cargo.scans import Scene
from profiler_sim.documents.itinerary import Route
from profiler_sim.documents.notes_pages import fill_indicators_page, fill_notes_page
from profiler_sim.i18n.text import _
from profiler_sim.i18n.wording import hint
from profiler_sim.play.case_summary import CaseSummary, case_summary
from profiler_sim.play.contents import report_pages
from profiler_sim.play.debriefs import DecisionFeedback, decision_feedback, decisions_feedback
from profiler_sim.play.desk import Desk, Moment
from profiler_sim.play.exercise_clock import Clock
from profiler_sim.play.guide import desk_steps
from profiler_sim.play.indicators import Indicators
from profiler_sim.play.pages import pages, route
from profiler_sim.scenario.model import GuideStep
from profiler_sim.scoring.finding import Finding
from profiler_sim.shift.commands import Close, Command, Refusal, Reveal
from profiler_sim.shift.events import Hit, active_ms
from profiler_sim.shift.progress import ConsignmentProgress
from profiler_sim.store.contract import Store

_AT_LIST = {"release rest", "close"}
"""What is done at the list only, as a guide words it."""


class Session:
    """One open shift."""

    def __init__(
        self, desk: Desk, indicators: Indicators, clock: Clock, notes: Sequence[Finding] = ()
    ) -> None:
        """Begin at ``desk``; ``notes`` say what of it was changed, or had to be left out."""
        self.desk = desk
        self.indicators = indicators
        self.notes = tuple(notes)
        self._clock = clock
        self._before = clock.seconds()
        self._papers: Mapping[str, Consignment] = {paper.id: paper for paper in desk.papers}
        self._reports: dict[str, tuple[Sheet, ...]] = {}
        """Search reports; a result that was shown is final."""
        self._answers: dict[tuple[str, tuple[str, ...]], Answers] = {}
        """By consignment and enquiries: an answer that came does not change."""

    def do(self, command: Command) -> Refusal | None:
        """Execute a command; None once it is stored. Raises ``Unwritable`` as ``Desk.do``."""
        hits = None
        if isinstance(command, Reveal) and command.consignment in self._papers:
            papers = self.paper(command.consignment)
            hits = self.indicators.hits(papers, self.answers(command.consignment))
        now = self._clock.seconds()
        moment = Moment(self._clock.wall(), active_ms(self._before, now))
        after = self.desk.do(command, moment, hits)
        if isinstance(after, Refusal):
            return after
        self.desk, self._before = after, now
        return None

    def close(self) -> Refusal | None:
        """End the shift; random searches follow from the shift's own seed."""
        return self.do(
            Close(random_order=random_order(self.desk.brief.seed, self.desk.terms.consignments))
        )

    def paper(self, consignment: str) -> Consignment:
        """Return the papers of one consignment."""
        return self._papers[consignment]

    def progress(self, consignment: str) -> ConsignmentProgress:
        """Return what has been done with a consignment."""
        return self.desk.state.progress[consignment]

    @property
    def last(self) -> str | None:
        """The consignment that was in hand last; None where none has been."""
        named = (getattr(event, "consignment", None) for event in reversed(self.desk.events))
        return next((name for name in named if name), None)

    def sheets(self, consignment: str) -> tuple[Sheet, ...]:
        """Fill in every page about it: papers, answers, indicators, notes, search report."""
        if not self.progress(consignment).opened:
            return ()
        papers, answers = self.paper(consignment), self.answers(consignment)
        enquiries, words = self.progress(consignment).enquiries, self.desk.brief.words
        return (
            *pages(papers, answers, enquiries, words),
            *self.remark_pages(consignment),
            *self.reports(consignment),
        )

    def reports(self, consignment: str) -> tuple[Sheet, ...]:
        """Its search report, in a shift with feedback after each decision; else nothing."""
        ordered = self.progress(consignment).order is not None
        if not ordered or self.desk.terms.feedback != "after each":
            return ()
        if consignment not in self._reports:
            answered = decision_feedback(self.desk.store, self.desk.shift, consignment)
            words, papers = self.desk.brief.words, self.paper(consignment)
            self._reports[consignment] = (
                report_pages(answered.outcome, papers, words, answered.key) if answered else ()
            )
        return self._reports[consignment]

    def scene(self, consignment: str) -> Scene | None:
        """What its scan shows, to be drawn; None before one was taken, or where none came."""
        return self.answers(consignment).scan

    def route(self, consignment: str) -> Route:
        """Build its route, as far as papers and answers show it."""
        answers = self.answers(consignment)
        return route(self.paper(consignment), answers, self.desk.brief.words)

    def answers(self, consignment: str) -> Answers:
        """Read the answers that came for a consignment; from the store once."""
        key = (consignment, tuple(self.progress(consignment).enquiries))
        if key not in self._answers:
            self._answers[key] = self.desk.answers(consignment)
        return self._answers[key]

    def remark_pages(self, consignment: str) -> Iterator[Sheet]:
        """Fill in the pages of indicators that were shown, and of the trainee's notes."""
        progress = self.progress(consignment)
        if progress.hits is not None:
            yield self.indicators_page(consignment, progress.hits)
        if progress.notes:
            yield fill_notes_page(consignment, progress.notes)

    def indicators_page(self, consignment: str, hits: Iterable[Hit]) -> Sheet:
        """Fill in the page of risk indicators: a box for each rule that fired."""
        return fill_indicators_page(
            consignment, [self._told(hit) for hit in hits], hint("debrief.points", {})
        )

    def _told(self, hit: Hit) -> tuple[str, tuple[str, ...]]:
        """A rule in its author's words; one that has gone since keeps its id and its points."""
        rule = self.indicators.rule(hit.rule)
        points = _("{points:+g} points").format(points=hit.points)
        if rule is None:
            return f"{hit.rule} · {points}", ()
        innocent = _("An honest reason: {text}").format(text=" ".join(rule.innocent.split()))
        return f"{rule.title} ({hit.rule}) · {points}", (" ".join(rule.why.split()), innocent)

    def marks(self, consignment: str, page: str) -> Mapping[str, str]:
        """The marked boxes of one page: suspicious or reassuring."""
        return self.progress(consignment).marks_on(page)

    def case(self, consignment: str) -> CaseSummary:
        """Summarise what has been gathered about a consignment."""
        return case_summary(self.sheets(consignment), self.progress(consignment))

    def feedback_on(self, *consignments: str) -> tuple[DecisionFeedback, ...]:
        """What was really there, in the order of the manifest.

        Nothing of those that are undecided, and nothing where the shift shows it at its end only.
        """
        return decisions_feedback(self.desk.store, self.desk.shift, consignments)

    @property
    def steps(self) -> tuple[GuideStep, ...]:
        """The steps of the guide still to come, the current one first."""
        return desk_steps(self.desk)

    def guide_line(self, page: str) -> str:
        """What the guide says now, while a page of the papers, or the list, is in hand."""
        steps = self.steps
        if not steps:
            return ""
        step = steps[0]
        if page and _AT_LIST.intersection(step.words):
            return " ".join((_("Press Esc to go to the list."), step.text))
        if "mark" in step.words and (not page or step.what not in {"", page}):
            return self._way_to(step.what, page) or step.text
        return step.text

    def _way_to(self, page: str, in_hand: str) -> str:
        """How to come to the page that is to be marked; empty where nothing has such a page.

        ``in_hand`` is the page that is read now, of the consignment that was taken last; empty
        where it is the list.
        """
        enquiry = self.desk.brief.words.enquiries.get(page)
        has_it = [
            name for name, each in self.desk.state.progress.items() if page in each.enquiries
        ]
        if enquiry is None:
            way = _("Go back to the papers: press Enter on a line of the list, such as {name}.")
            return way.format(name=self.last)
        if not has_it:
            return ""
        if in_hand and self.last in has_it:
            return _("Press p until you see “{page}”.").format(page=enquiry.title)
        name = self.last if self.last in has_it else has_it[-1]
        way = _("Choose {name} in the list and press Enter. Then press p until you see “{page}”.")
        return way.format(name=name, page=enquiry.title)


def random_order(seed: int, names: Iterable[str]) -> tuple[str, ...]:
    """Put names in an order that only the seed decides."""
    return tuple(sorted(names, key=lambda name: sha256(f"{seed} {name}".encode()).digest()))


def close_stored(store: Store, shift: str, wall: str) -> None:
    """Close a shift that nobody plays now, at the moment ``wall`` (UTC as ISO text).

    Raises ``Unwritable("decided_elsewhere")`` where a step has come in between.
    """
    desk = Desk.open(store, shift)
    order = random_order(desk.brief.seed, desk.terms.consignments)
    desk.do(Close(random_order=order), Moment(wall, 0))
