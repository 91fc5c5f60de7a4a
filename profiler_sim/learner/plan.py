"""The plan of training: a short drill, then a real shift, each round with less to find.

A drill has something to find in almost half of its consignments and shows each result at once;
that makes the eye quick and the hand willing. A real shift has little to find, as real traffic
has, and shows results at its end, for a stream of "nothing found" teaches people to stop looking
(docs/scoring.md).
"""

from collections.abc import Mapping, Sequence
from enum import StrEnum

from profiler_sim.cargo.value import Value
from profiler_sim.learner.learner import LearnerTopic
from profiler_sim.scoring.finding import Finding, percent
from profiler_sim.scoring.finding_codes import FindingCode
from profiler_sim.scoring.metrics.intervals import beta_below


class Setting(StrEnum):
    """How a shift is played."""

    DRILL = "drill"
    """Much to find, and told after each decision."""
    REAL = "real"
    """Little to find, and told at the end."""


class Block(Value):
    """One shift of the plan."""

    setting: Setting
    prevalence: float
    """Share of consignments that hide something; announced, and part of the evidence."""
    consignments: int
    searches: int
    minutes: int

    @property
    def expected(self) -> float:
        """Loads to expect; each consignment is drawn on its own."""
        return self.prevalence * self.consignments

    def announced(self, confidence: float = 0.8) -> tuple[int, int]:
        """Range of loads that holds in at least that share of such shifts."""
        tail = (1 - confidence) / 2
        known = [_at_most(k, self.consignments, self.prevalence) for k in range(self.consignments)]
        low = next((k for k, below in enumerate(known) if below > tail), self.consignments)
        high = next((k for k, below in enumerate(known) if below >= 1 - tail), self.consignments)
        return low, high


DRILL = Block(setting=Setting.DRILL, prevalence=0.45, consignments=10, searches=4, minutes=80)
"""Short: eight to twelve consignments."""
REAL = tuple(
    Block(setting=Setting.REAL, prevalence=share, consignments=40, searches=4, minutes=180)
    for share in (0.15, 0.10, 0.05)
)
"""Ever less to find; the last one stays."""


def next_block(played: Sequence[Setting], wanted: Setting | None = None) -> Block:
    """Return the shift after those of the plan that were ``played``, oldest first.

    A drill comes before every real shift. ``wanted`` takes another setting out of turn.
    """
    turn = Setting.DRILL if not played or played[-1] is Setting.REAL else Setting.REAL
    if (wanted or turn) is Setting.DRILL:
        return DRILL
    rounds = sum(setting is Setting.REAL for setting in played)
    return REAL[min(rounds, len(REAL) - 1)]


def share_topics(topics: Sequence[str], expected: float) -> dict[str, float]:
    """Share out the loads to expect: half to the first two topics, the rest to all others.

    Where there are no others the first have them all.
    """
    first, rest = topics[:2], topics[2:]
    half = expected / 2 if rest else expected
    shares = dict.fromkeys(first, half / max(len(first), 1))
    return shares | dict.fromkeys(rest, (expected - half) / max(len(rest), 1))


def _at_most(k: int, n: int, p: float) -> float:
    """Probability of at most ``k`` of ``n`` (k < n), each with ``p``."""
    return 1 - beta_below(p, k + 1, n - k)


def reason_for(block: Block, first: LearnerTopic | None) -> Finding:
    """Explain in one finding why this shift comes next."""
    low, high = block.announced()
    params: dict[str, str | int | float] = {
        "n": block.consignments,
        "percent": percent(block.prevalence),
        "low": low,
        "high": high,
    }
    if first is None:
        return Finding(code=_WHY[block.setting, "start"], params=params)
    params |= {
        "topic": first.topic,
        "level": percent(first.standing.level),
        "seen": first.standing.n,
        "days": first.days or 0,
    }
    reason = "new" if first.days is None else first.priority.reason
    return Finding(code=_WHY[block.setting, reason], params=params)


_WHY: Mapping[tuple[Setting, str], FindingCode] = {
    (Setting.DRILL, "start"): "training.why.drill",
    (Setting.DRILL, "new"): "training.why.drill.new",
    (Setting.DRILL, "need"): "training.why.drill.weak",
    (Setting.DRILL, "width"): "training.why.drill.unknown",
    (Setting.DRILL, "due"): "training.why.drill.due",
    (Setting.REAL, "start"): "training.why.real",
    (Setting.REAL, "new"): "training.why.real.new",
    (Setting.REAL, "need"): "training.why.real.weak",
    (Setting.REAL, "width"): "training.why.real.unknown",
    (Setting.REAL, "due"): "training.why.real.due",
}
"""Code by kind of shift, and by the strongest reason for its first topic; ``start``: no topic."""
