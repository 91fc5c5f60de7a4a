"""A shift with its outcomes and score: what advice and sentences are drawn from."""

from collections.abc import Iterator
from dataclasses import dataclass

from profiler_sim.scoring.outcomes import Outcome, outcomes
from profiler_sim.scoring.played import Played
from profiler_sim.scoring.score import Score, score_of


@dataclass(frozen=True, slots=True)
class Review:
    """Everything that has been worked out of a shift before it is told."""

    played: Played
    outcomes: tuple[Outcome, ...]
    score: Score

    def searched(self) -> Iterator[Outcome]:
        """Ordered searches that count."""
        return (one for one in self.outcomes if one.counted and one.search == "ordered")

    def let_go(self) -> Iterator[Outcome]:
        """Consignments that count and that the trainee did not search."""
        return (one for one in self.outcomes if one.counted and one.search != "ordered")

    def judged(self) -> Iterator[tuple[Outcome, float]]:
        """Opened consignments that count, each with its stated probability."""
        for one in self.outcomes:
            if one.counted and one.opened and one.final is not None:
                yield one, one.final / 100


def review(played: Played) -> Review:
    """Work a shift out."""
    told = outcomes(played)
    return Review(played, told, score_of(played, told))
