"""Breakdowns of the numbers about percentages, marks, enquiries and the whole."""

from collections.abc import Iterable, Iterator, Mapping

from profiler_sim.evidence.posterior import posterior
from profiler_sim.scoring.debrief.breakdown.terms import (
    Breakdown,
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
    """Stated less supported, and what they come to on average."""
    differences = [(each, 100 * (p - each.q_held)) for each, p in shift.judged()]
    stated, score = subtotal("behind.stated", "percent", _stated(differences)), shift.score.stated
    result = finding(
        "behind.stated.result",
        bias=100 * (score.bias or 0.0),
        gap=100 * (score.gap or 0.0),
        n=len(differences),
    )
    return Breakdown(of=of, subtotals=(stated,), result=result)


def probability_quality(shift: ScoredShift, of: Finding) -> Breakdown:
    """Name what was more than a step off, and compare all with always saying the share."""
    base = shift.completed.terms.base_rate_percent / 100
    off = [
        (each, 100 * (p - each.q_held))
        for each, p in shift.judged()
        if beyond_a_step(p, each.q_held)
    ]
    off.sort(key=lambda pair: -abs(pair[1]))
    is_below = (shift.score.stated.quality or 0.0) < 0
    result = finding(
        "behind.quality.result.below" if is_below else "behind.quality.result",
        always=percent(nearest_step(base)),
        base=percent(base),
        percent=of.params.get("percent", 0),
    )
    return Breakdown(
        of=of,
        subtotals=(subtotal("behind.quality.mine", "percent", _stated(off)),),
        result=result,
    )


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


def _stated(values: Iterable[tuple[Outcome, float]]) -> Iterator[Term]:
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
