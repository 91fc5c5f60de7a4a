"""The closed shifts of a class, read from the mentor's store."""

import json
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from profiler_sim.errors import ProfilerError
from profiler_sim.learner.judgements import Judgement, judge_decisions
from profiler_sim.play.debriefs import completed_shift, truth_of_closed
from profiler_sim.play.desk import Desk
from profiler_sim.play.history import day_of
from profiler_sim.play.labels import AnswerKeyLabels
from profiler_sim.play.trainee_feedback import DISAGREEMENT
from profiler_sim.scoring.evaluation.scored_shift import ScoredShift
from profiler_sim.scoring.finding import Finding
from profiler_sim.store.chain import receipt
from profiler_sim.store.contract import EventRow, RemarkRow, ShiftRow, Store


@dataclass(frozen=True)
class ClassShift:
    """One closed shift of one trainee, scored."""

    row: ShiftRow
    desk: Desk
    scored: ScoredShift
    key: AnswerKeyLabels
    """Names of methods, places and signs."""
    receipt: str
    events: tuple[EventRow, ...]
    remarks: tuple[RemarkRow, ...]
    """Where the trainee disagrees with the debrief."""

    @property
    def trainee(self) -> str:
        """Pseudonym."""
        return self.row.trainee

    @property
    def deal(self) -> str:
        """Scenario and seed: shifts of one deal have the same consignments."""
        return f"{self.row.scenario}/{self.row.seed}"

    @property
    def day(self) -> int:
        """The day it began, counted as ``datetime.date.toordinal`` counts."""
        return day_of(self.row)

    @cached_property
    def judgements(self) -> tuple[Judgement, ...]:
        """The decisions that say something of a topic."""
        return judge_decisions(self.scored, self.deal, self.day)

    @cached_property
    def seconds(self) -> Mapping[str, float]:
        """Time at the desk by consignment; under the empty name what belongs to none."""
        spent: Counter[str] = Counter()
        for row in self.events:
            spent[_consignment_of(row.event_json)] += row.active_ms
        return {name: milliseconds / 1000 for name, milliseconds in spent.items()}


@dataclass(frozen=True, slots=True)
class ClassShifts:
    """All closed shifts that can be counted, and why the others cannot."""

    shifts: tuple[ClassShift, ...]
    """The oldest first."""
    left_out: tuple[Finding, ...]
    """A sentence for each shift that was changed or cannot be read."""

    @property
    def trainees(self) -> tuple[str, ...]:
        """Everybody with a shift, by name."""
        return tuple(sorted({each.trainee for each in self.shifts}))

    def of(self, trainee: str) -> tuple[ClassShift, ...]:
        """The shifts of one trainee, the oldest first."""
        return tuple(each for each in self.shifts if each.trainee == trainee)

    def first_attempts(self) -> Iterator[ClassShift]:
        """The first shift of each trainee in each deal: a second one shows memory."""
        seen = set[tuple[str, str]]()
        for each in self.shifts:
            if (each.trainee, each.deal) not in seen:
                seen.add((each.trainee, each.deal))
                yield each


def read_class(
    store: Store, trainees: Collection[str] = (), scenarios: Collection[str] = ()
) -> ClassShifts:
    """Read every closed shift, or those of some trainees and scenarios; about 30 ms each."""
    read = [
        read_shift(store, row)
        for row in reversed(store.shifts())
        if row.is_closed
        and (not trainees or row.trainee in trainees)
        and (not scenarios or row.scenario in scenarios)
    ]
    shifts = sorted(
        (each for each in read if isinstance(each, ClassShift)), key=lambda each: each.row.started
    )
    return ClassShifts(tuple(shifts), tuple(each for each in read if isinstance(each, Finding)))


def read_shift(store: Store, row: ShiftRow) -> ClassShift | Finding:
    """Read one closed shift, or say why it does not count; a changed remark changes no result."""
    change = store.verify(row.id)
    if change and "remark" not in change.kind:
        return Finding(code="stored.not_counted.changed", params={"shift": row.id})
    try:
        day_of(row)
        desk = Desk.open(store, row.id)
        truth = truth_of_closed(desk)
    except ProfilerError:
        return Finding(code="stored.not_counted.unreadable", params={"shift": row.id})
    remarks = (each for each in store.remarks(row.id) if each.kind == DISAGREEMENT)
    return ClassShift(
        row=row,
        desk=desk,
        scored=ScoredShift(completed_shift(desk, truth, {})),
        key=truth.words,
        receipt=receipt(store.head(row.id)),
        events=tuple(store.events(row.id)),
        remarks=tuple(remarks),
    )


def _consignment_of(event_json: str) -> str:
    event = json.loads(event_json)
    return str(event.get("consignment", ""))
