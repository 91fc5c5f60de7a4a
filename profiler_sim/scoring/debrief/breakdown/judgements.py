"""Breakdowns of the numbers about percentages, marks, enquiries and the whole."""

from collections.abc import Iterator, Mapping

from profiler_sim.evidence.posterior import posterior
from profiler_sim.scoring.debrief.breakdown.terms import (
    Breakdown,
    Subtotal,
    Term,
    finding,
    subtotal,
    term,
)
from profiler_sim.scoring.evaluation.completed_shift import CompletedShift
from profiler_sim.scoring.evaluation.outcomes import Outcome
from profiler_sim.scoring.evaluation.scored_shift import ScoredShift
from profiler_sim.scoring.finding import Finding, percent
from profiler_sim.scoring.finding_codes import BreakdownCode
from profiler_sim.scoring.metrics.calibration import beyond_a_step, nearest_step
from profiler_sim.scoring.metrics.information import expected_bits
from profiler_sim.scoring.metrics.shift_score import ScorePart
from profiler_sim.shift.events import Enquired
from profiler_sim.shift.state import states_between


def stated_probabilities(shift: ScoredShift, of: Finding) -> Breakdown:
    """Stated less supported: their mean, and the root of their mean square."""
    differences = [(each, 100 * (p - each.q_held)) for each, p in shift.judged()]
    subtotals = (
        subtotal("behind.stated", "percent", _stated((o, d) for o, d in differences)),
        subtotal("behind.squares", "squares", _stated((o, d * d) for o, d in differences)),
    )
    n = max(len(differences), 1)
    result = finding(
        "behind.stated.result",
        bias=subtotals[0].total / n,
        gap=(subtotals[1].total / n) ** 0.5,
        squares=subtotals[1].total / n,
        n=len(differences),
    )
    return Breakdown(of=of, subtotals=subtotals, result=result)


def probability_quality(shift: ScoredShift, of: Finding) -> Breakdown:
    """Squares of what lies more than a step off, beside those of always saying the share."""
    judged = list(shift.judged())
    always = nearest_step(shift.completed.terms.base_rate_percent / 100)
    own = [(each, (100 * beyond_a_step(p, each.q_held)) ** 2) for each, p in judged]
    base = [(each, (100 * beyond_a_step(always, each.q_held)) ** 2) for each, _ in judged]
    mine = subtotal("behind.quality.mine", "squares", _stated((o, d) for o, d in own if d))
    other = Subtotal(
        heading=finding("behind.quality.always", percent=percent(always)),
        unit="squares",
        terms=tuple(term(each, d, "behind.seen") for each, d in base if d),
    )
    is_below = mine.total > other.total
    result = finding(
        "behind.quality.result.below" if is_below else "behind.quality.result",
        mine=mine.total,
        base=other.total,
        percent=of.params.get("percent", 0),
    )
    return Breakdown(of=of, subtotals=(mine, other), result=result)


def marking(shift: ScoredShift, of: Finding) -> Breakdown:
    """Share of the evidence that was marked, and of the marks that are evidence."""
    expected = (each for each in shift.counted if each.is_to_be_marked)
    checked = [(each, shift.marks_on(each.id).measures) for each in expected]
    measured = [(each, measures) for each, measures in checked if measures.recall is not None]
    recalls = [(each, measures.recall) for each, measures in measured]
    precisions = [(each, measures.precision) for each, measures in measured]
    return Breakdown(
        of=of,
        subtotals=(
            subtotal(
                "behind.named.recall", "percent", _shares("behind.named.recall.term", recalls)
            ),
            subtotal(
                "behind.named.precision",
                "percent",
                _shares("behind.named.precision.term", precisions),
            ),
        ),
        result=finding("behind.named.result"),
    )


def enquiries(shift: ScoredShift, of: Finding) -> Breakdown:
    """Expected bits of each enquiry, beside those of the best ones."""
    asked = subtotal("behind.asked", "bits", _enquiries(shift.completed))
    share = shift.score.enquiry_efficiency
    if not share:
        return Breakdown(of=of, subtotals=(asked,))
    best = asked.total / share
    term = Term(text=finding("behind.asked.best.term"), value=best)
    return Breakdown(
        of=of,
        subtotals=(asked, subtotal("behind.asked.best", "bits", [term])),
        result=finding(
            "behind.asked.result", bought=asked.total, best=best, percent=percent(share)
        ),
    )


_PARTS: Mapping[ScorePart, BreakdownCode] = {
    ScorePart.SELECTION: "behind.part.selection",
    ScorePart.PROBABILITY: "behind.part.probability",
    ScorePart.EVIDENCE: "behind.part.evidence",
    ScorePart.ENQUIRY: "behind.part.enquiry",
}


def total_score(shift: ScoredShift, of: Finding) -> Breakdown:
    """The parts of the shift score, each with its weight among those that could be scored."""
    terms = (
        Term(
            text=finding(
                _PARTS[each.part], percent=percent(each.value), weight=percent(each.weight)
            ),
            value=each.points,
        )
        for each in shift.weighted_parts
    )
    return Breakdown(of=of, subtotals=(subtotal("behind.whole", "percent", terms),))


def stated_step(shift: ScoredShift, of: Finding) -> Breakdown:
    """The consignments stated at one percentage: 1 where something was hidden."""
    step = of.params["percent"]
    terms = (
        term(each, 1.0, "behind.step.hidden") if each.hides else term(each, 0.0, _LAWFUL)
        for each, _ in shift.judged()
        if each.final == step
    )
    return Breakdown(of=of, subtotals=(subtotal("behind.step", "count", terms),))


_LAWFUL: BreakdownCode = "behind.step.lawful"


def _stated(values: Iterator[tuple[Outcome, float]]) -> Iterator[Term]:
    return (term(outcome, value, "behind.stated.term") for outcome, value in values)


def _shares(code: BreakdownCode, parts: list[tuple[Outcome, float | None]]) -> Iterator[Term]:
    """What each adds to the mean of those that have a share."""
    shares = [(outcome, part) for outcome, part in parts if part is not None]
    for outcome, part in shares:
        yield term(outcome, 100 * part / len(shares), code, share=percent(part))


def _enquiries(shift: CompletedShift) -> Iterator[Term]:
    """Enquiries whose answers came, in their order, each by what was known before it."""
    for event, before in zip(
        shift.events, states_between(shift.terms, shift.events), strict=False
    ):
        if not isinstance(event, Enquired):
            continue
        name, case = event.consignment, shift.cases[event.consignment]
        if not case.counted or event.enquiry not in shift.state.progress[name].enquiries:
            continue
        known = posterior(shift.model, case, before.progress[name].enquiries)
        text = finding(
            "behind.asked.term", consignment=name, enquiry=event.enquiry, minutes=event.minutes
        )
        bits = expected_bits(shift.answers.about(case, event.enquiry), known)
        yield Term(text=text, value=bits, consignment=name)
