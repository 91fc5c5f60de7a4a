"""The score of a shift: what was found, and how good the choices were by the evidence.

Hand-written cases stay out of every number, and so does the random lane: the finds and openings
counted here are those of the searches the trainee ordered.
"""

from collections.abc import Mapping, Sequence

from profiler_sim.cargo.value import Value
from profiler_sim.scoring.enquiries import efficiency
from profiler_sim.scoring.finds import Finds, finds
from profiler_sim.scoring.metrics import calibration
from profiler_sim.scoring.metrics.detection import Waterfall, waterfall
from profiler_sim.scoring.metrics.intervals import Rate, rate
from profiler_sim.scoring.metrics.search_value import selection_quality
from profiler_sim.scoring.metrics.shift_score import WEIGHTS, ScorePart, shift_score
from profiler_sim.scoring.named import Named, named
from profiler_sim.scoring.outcomes import Outcome, outcomes, searches_counted
from profiler_sim.scoring.played import Played
from profiler_sim.shift.state import minutes_left


class Stated(Value):
    """The stated probabilities of the consignments that were opened, against the ideal ones."""

    n: int
    """How many were stated."""
    quality: float | None
    """1 is exactly what the evidence supports, 0 as far from it as always saying the announced
    share; None under 12 judgements."""
    gap: float | None
    """Root mean square distance from what the evidence supports, 0 to 1; None for n = 0."""
    bias: float | None
    """Mean of stated less ideal: above 0 is too suspicious, below 0 too trusting."""


class Score(Value):
    """One shift in numbers."""

    n: int
    """Consignments that count."""
    uncounted: int
    """Hand-written cases, which do not."""
    finds: Finds
    selection: float | None
    """Selection quality: 1 the best list by what was seen, 0 drawing lots; None without choice."""
    stated: Stated
    named: Named
    topics: Rate
    """Finds whose topic had been named, of all finds."""
    waterfall: Waterfall
    """Where expected finds were lost."""
    enquiry: float | None
    """Enquiry efficiency: information bought, of what the best questions would have brought."""
    minutes_left: int
    searches_left: int
    total: float | None
    """Shift score, 0 to 1; None when no part could be scored."""

    @property
    def parts(self) -> dict[ScorePart, float | None]:
        """What the shift score is made of."""
        return {
            ScorePart.SELECTION: self.selection,
            ScorePart.PROBABILITY: self.stated.quality,
            ScorePart.EVIDENCE: self.named.f,
            ScorePart.ENQUIRY: self.enquiry,
        }


def score(played: Played) -> Score:
    """Score a shift that is over."""
    return score_of(played, outcomes(played))


def score_of(played: Played, told: Sequence[Outcome]) -> Score:
    """Score a shift whose outcomes have been told already."""
    counted = [one for one in told if one.counted]
    picked = {at for at, one in enumerate(counted) if one.search == "ordered"}
    slots = searches_counted(played)
    found = [one for one in counted if one.search == "ordered" and one.is_found]
    return _totalled(
        Score(
            n=len(counted),
            uncounted=len(told) - len(counted),
            finds=finds(played, counted),
            selection=selection_quality([one.gain for one in counted], picked, slots),
            stated=_stated(counted, played.terms.base_rate_percent / 100),
            named=named(played, counted),
            topics=rate(sum(_is_named_right(one) for one in found), len(found)),
            waterfall=waterfall(
                [one.q_full for one in counted], [one.q_seen for one in counted], picked
            ),
            enquiry=efficiency(played),
            minutes_left=minutes_left(played.terms, played.state),
            searches_left=slots - len(picked),
            total=None,
        ),
        WEIGHTS[played.level],
    )


def _totalled(parts: Score, weights: Mapping[ScorePart, float]) -> Score:
    return parts.model_copy(update={"total": shift_score(parts.parts, weights)})


def _is_named_right(one: Outcome) -> bool:
    return one.hides is not None and one.hides.topic == one.topic


def _stated(counted: Sequence[Outcome], base: float) -> Stated:
    judged = [(one.final / 100, one.q_seen) for one in counted if one.opened and one.final]
    p, q = [stated for stated, _ in judged], [ideal for _, ideal in judged]
    return Stated(
        n=len(judged),
        quality=calibration.probability_quality(p, q, base),
        gap=calibration.gap(p, q),
        bias=calibration.bias(p, q),
    )
