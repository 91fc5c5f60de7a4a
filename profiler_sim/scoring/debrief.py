"""Everything a debrief shows, as one value: numbers, codes and their parameters, no prose."""

from collections.abc import Iterator, Sequence

from profiler_sim.cargo.value import Value
from profiler_sim.scoring.advice import advice
from profiler_sim.scoring.citing import Cited
from profiler_sim.scoring.costly import Costly, costly
from profiler_sim.scoring.explaining import Explained, explained
from profiler_sim.scoring.finding import Finding
from profiler_sim.scoring.metrics.intervals import Rate, rate
from profiler_sim.scoring.named import marks_of, weighty
from profiler_sim.scoring.outcomes import Outcome
from profiler_sim.scoring.played import Played
from profiler_sim.scoring.review import Review, review
from profiler_sim.scoring.score import Score
from profiler_sim.scoring.telling import alarm, alert, became, rungs, safety, telling, warned
from profiler_sim.shift.ladder import LADDER


class Step(Value):
    """One step of the ladder of percentages: how often it was stated, and what then was there."""

    percent: int
    hid: Rate
    """Of the consignments stated at this step, how many hid something."""
    ideal: float
    """Mean ideal probability of these consignments: what the evidence supported."""


class Debrief(Value):
    """A shift told to whoever played it."""

    score: Score
    said: tuple[Finding, ...]
    """The numbers as sentences, the headline first."""
    ladder: tuple[Finding, ...]
    """What other ways of choosing find, from drawing lots upward; the trainee's own among them."""
    outcomes: tuple[Outcome, ...]
    """Every consignment, in the order of the manifest."""
    costly: tuple[Costly, ...]
    """Up to three decisions that gave most away, the worst first."""
    ledgers: tuple[Explained, ...]
    """Every consignment's evidence in points, in the order of the manifest."""
    marks: tuple[Cited, ...]
    """Marks against evidence, where a box was marked or evidence should have been named."""
    steps: tuple[Step, ...]
    """Stated percentages that were used, the lowest first."""
    lane: tuple[Finding, ...]
    """What the searches drawn by lot brought; in no number of the score."""
    unsafe: tuple[Finding, ...]
    """Searches before which a check was left out; flags, never points."""
    warned: tuple[Finding, ...]
    """Where an enquiry warned whoever hid something; it is in the expected gains, not in points
    of its own."""
    alarms: tuple[Finding, ...]
    """Where life was at risk or the alarm was raised: yes or no, never points."""
    alerts: tuple[Finding, ...]
    """What became of each alert to the next port."""
    advice: tuple[Finding, ...]
    """What to do otherwise, first things first; never empty."""

    @property
    def one_thing(self) -> Finding:
        """The one thing for the next shift."""
        return self.advice[0]

    def outcome(self, consignment: str) -> Outcome:
        """The outcome of one consignment. Raises StopIteration where it is not in the shift."""
        return next(one for one in self.outcomes if one.id == consignment)

    def ledger(self, consignment: str) -> Explained | None:
        """Its evidence; None where nothing can be hidden in this traffic."""
        return next((one for one in self.ledgers if one.id == consignment), None)


def debrief(played: Played) -> Debrief:
    """Tell a shift that is over."""
    return of_review(review(played))


def of_review(reviewed: Review) -> Debrief:
    """Tell a shift that has been worked out already."""
    played, told = reviewed.played, reviewed.outcomes
    return Debrief(
        score=reviewed.score,
        said=telling(reviewed.score),
        ladder=rungs(reviewed.score.finds),
        outcomes=told,
        costly=costly(played, told),
        ledgers=tuple(explained(played, one.id) for one in told if played.model.can_hide),
        marks=tuple(_marks(played, told)),
        steps=tuple(_steps(reviewed)),
        lane=tuple(became(one) for one in told if one.search == "by lot"),
        unsafe=tuple(safety(one) for one in told if one.unticked),
        warned=tuple(warned(one) for one in told if one.warned and not one.is_life),
        alarms=tuple(alarm(one) for one in told if one.is_life or one.alarmed),
        alerts=tuple(alert(one) for one in told if one.alerted),
        advice=advice(reviewed),
    )


def _marks(played: Played, told: Sequence[Outcome]) -> Iterator[Cited]:
    expected = {one.id for one in weighty(told)}
    for one in told:
        if one.id in expected or played.state.progress[one.id].marks:
            yield marks_of(played, one.id)


def _steps(reviewed: Review) -> Iterator[Step]:
    judged = [one for one, _ in reviewed.judged()]
    for percent in LADDER:
        if stated := [one for one in judged if one.final == percent]:
            yield Step(
                percent=percent,
                hid=rate(sum(one.hides is not None for one in stated), len(stated)),
                ideal=sum(one.q_seen for one in stated) / len(stated),
            )
