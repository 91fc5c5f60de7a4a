"""The class's decisions on each consignment, side by side, and the truth of it."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from profiler_sim.cargo.consignment import Consignment
from profiler_sim.classroom.register import Register
from profiler_sim.play.contents import contents_finding
from profiler_sim.play.debriefs import completed_shift, truth_of_closed
from profiler_sim.play.desk import Desk
from profiler_sim.play.labels import AnswerKeyLabels
from profiler_sim.scoring.debrief.evidence_ledger import EvidenceLedger, ledger_at
from profiler_sim.scoring.evaluation.outcomes import evaluate_outcomes
from profiler_sim.scoring.finding import Finding
from profiler_sim.shift.progress import ConsignmentProgress


class ClassDecision(NamedTuple):
    """What one trainee did with a consignment."""

    trainee: str
    percent: int | None
    """Her last judgement; None where there is none."""
    search: str
    """Title of the search that she ordered; empty where she ordered none."""
    is_released: bool
    is_alarmed: bool
    asked: tuple[str, ...]
    """Titles of what she asked."""


class ClassCase(NamedTuple):
    """A consignment, with what each trainee did."""

    paper: Consignment
    decisions: tuple[ClassDecision, ...]

    @property
    def searched(self) -> int:
        """How many ordered a search, or raised the alarm."""
        return sum(bool(each.search) or each.is_alarmed for each in self.decisions)

    @property
    def disagreement(self) -> int:
        """How many are in the smaller of two camps: what there is to talk about."""
        return min(self.searched, len(self.decisions) - self.searched)


class CaseTruth(NamedTuple):
    """What was in a consignment, and what the whole evidence said."""

    contents: Finding
    ledger: EvidenceLedger | None
    """None where nothing can be hidden in this traffic."""
    key: AnswerKeyLabels


class ClassCases(NamedTuple):
    """What a class can talk about."""

    cases: tuple[ClassCase, ...]
    """Those it disagreed on most come first; empty where nobody has closed a shift."""
    left_out: int
    """How many trainees had other consignments, and are not among the decisions."""


def read_class_cases(register: Register) -> ClassCases:
    """Put the closed shifts of a round side by side; raises ``ProfilerError``.

    Most trainees have one caseload; whoever has another is left out and counted.
    """
    rows = {name: row for name, row in register.shifts().items() if row.is_closed}
    if not rows:
        return ClassCases((), 0)
    ((seed, _count),) = Counter(row.seed for row in rows.values()).most_common(1)
    same = {name: row for name, row in rows.items() if row.seed == seed}
    desks = {name: Desk.open(register.store, row.id) for name, row in same.items()}
    papers = next(iter(desks.values())).papers
    cases = [ClassCase(paper, tuple(_decisions(desks, paper.id))) for paper in papers]
    ordered = sorted(cases, key=lambda case: -case.disagreement)
    return ClassCases(tuple(ordered), len(rows) - len(same))


def _decisions(desks: dict[str, Desk], consignment: str) -> Sequence[ClassDecision]:
    return [
        _decision(name, desk, desk.state.progress[consignment]) for name, desk in desks.items()
    ]


def _decision(name: str, desk: Desk, progress: ConsignmentProgress) -> ClassDecision:
    words = desk.brief.words
    order = progress.order
    title = words.examinations[order.examination].title if order else ""
    return ClassDecision(
        trainee=name,
        percent=progress.percent,
        search=title,
        is_released=progress.released is not None,
        is_alarmed=progress.alarmed,
        asked=tuple(words.enquiries[each].title for each in progress.asked),
    )


def read_case_truth(register: Register, trainee: str, consignment: str) -> CaseTruth:
    """Read what was in a consignment of a trainee's closed shift; raises ``ProfilerError``."""
    desk = Desk.open(register.store, register.shifts()[trainee].id)
    truth = truth_of_closed(desk)
    completed = completed_shift(desk, truth, {})
    outcome = next(each for each in evaluate_outcomes(completed) if each.id == consignment)
    paper = next(each for each in desk.papers if each.id == consignment)
    every = tuple(desk.terms.enquiries)
    ledger = ledger_at(completed, consignment, every) if truth.model.can_hide else None
    return CaseTruth(contents_finding(outcome, truth.words, paper), ledger, truth.words)
