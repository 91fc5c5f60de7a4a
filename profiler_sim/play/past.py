"""The shifts a trainee has closed, each with what it says of her.

The truth is read of closed shifts only. A shift that was changed since, or that cannot be read
any more, is left out and named: the others say what they say.
"""

from dataclasses import dataclass
from datetime import date

from profiler_sim.cargo.value import Value
from profiler_sim.errors import Unreadable
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
    """Drill where each decision was told at once."""
    base_rate: float
    """Announced share of consignments that hide something."""
    consignments: int
    """That count."""
    found: Rate
    """Detection rate of the ordered searches: found of what was there."""
    strike: Rate
    """Found of what was searched."""
    selection: float | None
    """Selection quality: 1 the best list, 0 drawing lots; None where there was no choice."""
    judgements: tuple[Judgement, ...]
    """What it says of topics."""

    @property
    def is_of_the_plan(self) -> bool:
        """Whether ``training`` made it."""
        return self.scenario.startswith(TRAINING)


Known = dict[str, PastShift]
"""Shifts that were read before, by the head of their chain: a closed shift does not change."""


@dataclass(frozen=True, slots=True)
class Past:
    """What a trainee's closed shifts say."""

    shifts: tuple[PastShift, ...]
    """Those that are as they were played and can be read, the oldest first."""
    left_out: tuple[Finding, ...]
    """A sentence for each of the others."""


def past_shifts(store: Store, trainee: str, known: Known | None = None) -> Past:
    """Read every closed shift of a trainee.

    It takes about 20 ms a shift; of what is in ``known`` only the digests are worked out again,
    and what is read goes there.
    """
    read = [
        _read(store, row, {} if known is None else known)
        for row in reversed(store.shifts())
        if row.trainee == trainee and row.is_closed
    ]
    return Past(
        tuple(one for one in read if isinstance(one, PastShift)),
        tuple(one for one in read if isinstance(one, Finding)),
    )


def _read(store: Store, row: ShiftRow, known: Known) -> PastShift | Finding:
    """One shift, or why it does not count. A changed remark changes no result."""
    change = store.verify(row.id)
    if change and "remark" not in change.kind:
        return Finding(code="stored.not_counted.changed", params={"shift": row.id})
    head = store.head(row.id)
    try:
        if head not in known:
            known[head] = past_shift(store, row)
    except Unreadable:
        return Finding(code="stored.not_counted.unreadable", params={"shift": row.id})
    return known[head]


def past_shift(store: Store, row: ShiftRow) -> PastShift:
    """Tell one closed shift in short.

    Raises ``Unreadable`` where it is damaged, ``WrongUsage`` while it is not closed.
    """
    desk = Desk.open(store, row.id)
    done = ScoredShift(completed_shift(desk, truth_of_closed(desk), {}))
    day = _day(row)
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
        found=done.detection,
        strike=done.strike,
        selection=done.selection,
        judgements=judge_decisions(
            done.completed, done.outcomes, f"{row.scenario}/{row.seed}", day
        ),
    )


def _day(row: ShiftRow) -> int:
    try:
        return date.fromisoformat(row.started[:10]).toordinal()
    except ValueError as error:
        raise Unreadable("shift_damaged", {"shift": row.id}) from error
