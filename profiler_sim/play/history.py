"""A trainee's completed shifts, with the assessment of each.

The truth is read of closed shifts only. A shift that was changed since, or that cannot be read
any more, is left out and named.
"""

from dataclasses import dataclass
from datetime import date

from profiler_sim.cargo.value import Value
from profiler_sim.errors import Unreadable, WrongUsage
from profiler_sim.learner.judgements import Judgement, judge_decisions
from profiler_sim.learner.plan import Setting
from profiler_sim.play.debriefs import completed_shift, truth_of_closed
from profiler_sim.play.desk import Desk
from profiler_sim.scoring.evaluation.scored_shift import ScoredShift
from profiler_sim.scoring.finding import Finding
from profiler_sim.scoring.metrics.intervals import Rate
from profiler_sim.store.contract import ShiftRow, Store

TRAINING = "training-"
"""How the ids of scenarios begin that ``training`` makes."""


class PastShift(Value):
    """A closed shift in short."""

    shift: str
    """Its id in the store."""
    scenario: str
    title: str
    unit: str
    seed: int
    started: str
    """UTC as ISO text."""
    day: int
    """The day of it, counted as ``datetime.date.toordinal`` counts."""
    setting: Setting
    """Drill where feedback came after each decision."""
    base_rate: float
    """Announced share of consignments that hide something."""
    consignments: int
    """That count."""
    detection: Rate
    """Detection rate of the ordered searches: found of what was there."""
    strike: Rate
    """Found of what was searched."""
    selection: float | None
    """Selection quality: 1 the best list, 0 a random one; None where there was no choice."""
    judgements: tuple[Judgement, ...]
    """The decisions of it that say something of a topic."""

    @property
    def is_of_the_plan(self) -> bool:
        """Whether ``training`` made it."""
        return self.scenario.startswith(TRAINING)


ShiftCache = dict[str, PastShift]
"""Shifts that were read before, by the head of their chain: a closed shift does not change."""


@dataclass(frozen=True, slots=True)
class History:
    """A trainee's completed shifts, and those that could not be read."""

    shifts: tuple[PastShift, ...]
    """Those that are as they were played and can be read, the oldest first."""
    left_out: tuple[Finding, ...]
    """A sentence for each of the others."""


def read_history(store: Store, trainee: str, cache: ShiftCache | None = None) -> History:
    """Read every closed shift of a trainee.

    It takes about 20 ms a shift; of what is in ``cache`` only the digests are worked out again,
    and what is read goes there.
    """
    read = [
        _read(store, row, {} if cache is None else cache)
        for row in reversed(store.shifts())
        if row.trainee == trainee and row.is_closed
    ]
    return History(
        tuple(one for one in read if isinstance(one, PastShift)),
        tuple(one for one in read if isinstance(one, Finding)),
    )


def _read(store: Store, row: ShiftRow, cache: ShiftCache) -> PastShift | Finding:
    """One shift, or why it does not count. A changed remark changes no result."""
    change = store.verify(row.id)
    if change and "remark" not in change.kind:
        return Finding(code="stored.not_counted.changed", params={"shift": row.id})
    head = store.head(row.id)
    try:
        if head not in cache:
            cache[head] = read_past_shift(store, row)
    except (Unreadable, WrongUsage):  # the results of an exam are sealed
        return Finding(code="stored.not_counted.unreadable", params={"shift": row.id})
    return cache[head]


def read_past_shift(store: Store, row: ShiftRow) -> PastShift:
    """Summarise one closed shift.

    Raises ``Unreadable`` where it is damaged, ``WrongUsage`` while it is not closed.
    """
    desk = Desk.open(store, row.id)
    done = ScoredShift(completed_shift(desk, truth_of_closed(desk), {}))
    day = day_of(row)
    return PastShift(
        shift=row.id,
        scenario=row.scenario,
        title=row.title,
        unit=desk.brief.scenario.unit,
        seed=row.seed,
        started=row.started,
        day=day,
        setting=Setting.DRILL if desk.terms.feedback == "after each" else Setting.REAL,
        base_rate=desk.terms.base_rate_percent / 100,
        consignments=len(done.counted),
        detection=done.detection,
        strike=done.strike,
        selection=done.selection,
        judgements=judge_decisions(done, f"{row.scenario}/{row.seed}", day),
    )


def day_of(row: ShiftRow) -> int:
    """The day a shift began, as ``datetime.date.toordinal`` counts; raises ``Unreadable``."""
    try:
        return date.fromisoformat(row.started[:10]).toordinal()
    except ValueError as error:
        raise Unreadable("shift_damaged", {"shift": row.id}) from error
