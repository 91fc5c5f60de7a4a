"""Which of several deals of one shift suits the learner best, judged by its papers alone.

A deal is never chosen by what is hidden in it, for then its odds would no longer be those of the
evidence model. Papers may be looked at: whatever is made of them, the probability that something
is hidden, given the papers and any answer, stays what it was.
"""

from collections.abc import Mapping, Sequence

from profiler_sim.cargo.value import Value
from profiler_sim.learner.judgements import difficulty
from profiler_sim.scoring.evaluation.completed_shift import STAKES
from profiler_sim.scoring.metrics.search_value import gain, threshold


class PaperOdds(Value):
    """What the papers of one consignment say."""

    goods: str
    topics: Mapping[str, float]
    """Probability of each topic."""

    @property
    def q(self) -> float:
        """Ideal probability that anything is hidden."""
        return sum(self.topics.values())


def deal_misfit(deal: Sequence[PaperOdds], wanted: Mapping[str, float], searches: int) -> float:
    """Measure how far a deal is from what is wanted; 0 is best.

    ``wanted`` is the difficulty by topic. Counted are the grades by which the likely loads of
    these topics miss it, and one grade where such a load has no similar honest load: another
    consignment with the same goods that is less suspicious.
    """
    tau = threshold([gain(one.q, STAKES) for one in deal], searches, STAKES)
    weights = [
        (one, one.topics.get(topic, 0.0), aim) for one in deal for topic, aim in wanted.items()
    ]
    total = sum(weight for _, weight, _ in weights)
    if total <= 0:
        return 0.0
    missed = (
        weight * (abs(difficulty(one.q, tau) - aim) + (not _has_similar_load(one, deal)))
        for one, weight, aim in weights
    )
    return sum(missed) / total


def _has_similar_load(one: PaperOdds, deal: Sequence[PaperOdds]) -> bool:
    return any(other.goods == one.goods and other.q < one.q for other in deal)
