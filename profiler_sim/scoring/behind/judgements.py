"""What the numbers about percentages, marks, questions and the whole were computed from."""

from collections.abc import Callable, Iterator

from profiler_sim.evidence.posterior import posterior
from profiler_sim.scoring.behind.sums import Behind, Sum, Term, heading, term, total
from profiler_sim.scoring.finding import Finding, percent
from profiler_sim.scoring.marks import Evidence
from profiler_sim.scoring.metrics.calibration import beyond_a_step, nearest_step
from profiler_sim.scoring.metrics.information import AnswerDistributions, expected_bits
from profiler_sim.scoring.metrics.shift_score import WEIGHTS
from profiler_sim.scoring.named import marks_of, weighty
from profiler_sim.scoring.outcomes import Outcome
from profiler_sim.scoring.review import Review
from profiler_sim.shift.events import Enquired
from profiler_sim.shift.state import states


def stated(reviewed: Review, of: Finding) -> Behind:
    """Stated less supported, one by one: their mean, and the root of their mean square."""
    judged = list(reviewed.judged())
    differences = [(one, 100 * (p - one.q_seen)) for one, p in judged]
    sums = (
        total("stated", "percent", (term(one, d, "stated.term") for one, d in differences)),
        total("squares", "squares", (term(one, d * d, "stated.term") for one, d in differences)),
    )
    n = max(len(judged), 1)
    result = heading(
        "stated.result",
        bias=sums[0].total / n,
        gap=(sums[1].total / n) ** 0.5,
        squares=sums[1].total / n,
        n=len(judged),
    )
    return Behind(of=of, sums=sums, result=result)


def quality(reviewed: Review, of: Finding) -> Behind:
    """Squares of what lies more than a step off, beside those of always saying the share."""
    judged = list(reviewed.judged())
    always = nearest_step(reviewed.played.terms.base_rate_percent / 100)
    mine = [(one, (100 * beyond_a_step(p, one.q_seen)) ** 2) for one, p in judged]
    base = [(one, (100 * beyond_a_step(always, one.q_seen)) ** 2) for one, _ in judged]
    said = heading("quality.always", percent=percent(always))
    first = total("quality.mine", "squares", (term(o, d, "stated.term") for o, d in mine if d))
    second = total("quality.base", "squares", (term(o, d, "seen") for o, d in base if d))
    second = second.model_copy(update={"heading": said})
    result = heading(
        "quality.result",
        mine=first.total,
        base=second.total,
        percent=of.params.get("percent", 0),
    )
    return Behind(of=of, sums=(first, second), result=result)


def named(reviewed: Review, of: Finding) -> Behind:
    """Share of the evidence that was marked, and of the marks that are evidence, one by one."""
    counted = [one for one in reviewed.outcomes if one.counted]
    found = [(one, marks_of(reviewed.played, one.id).evidence) for one in weighty(counted)]
    with_some = [(one, evidence) for one, evidence in found if evidence.recall is not None]
    return Behind(
        of=of,
        sums=(
            _shares("named.recall", with_some, lambda evidence: evidence.recall),
            _shares("named.precision", with_some, lambda evidence: evidence.precision),
        ),
        result=heading("named.result"),
    )


def enquiry(reviewed: Review, of: Finding) -> Behind:
    """What each question could be expected to tell, of what the best would have told."""
    asked = total("asked", "bits", _asked(reviewed))
    share = reviewed.score.enquiry
    if not share:
        return Behind(of=of, sums=(asked,))
    best = Term(says=heading("asked.best.term"), value=asked.total / share)
    sums = (asked, total("asked.best", "bits", [best]))
    result = heading(
        "asked.result", bought=asked.total, best=asked.total / share, percent=percent(share)
    )
    return Behind(of=of, sums=sums, result=result)


def whole(reviewed: Review, of: Finding) -> Behind:
    """The parts of the shift score, each with its weight among those that could be scored."""
    weights = WEIGHTS[reviewed.played.level]
    parts = {part: value for part, value in reviewed.score.parts.items() if value is not None}
    all_weights = sum(weights[part] for part in parts)
    terms = (
        Term(
            says=heading(
                f"part.{part.value}",
                percent=percent(value),
                weight=percent(weights[part] / all_weights),
            ),
            value=100 * min(max(value, 0.0), 1.0) * weights[part] / all_weights,
        )
        for part, value in parts.items()
        if weights[part]
    )
    return Behind(of=of, sums=(total("whole", "percent", terms),))


def step(reviewed: Review, of: Finding) -> Behind:
    """The consignments stated at one percentage: 1 where something was hidden."""
    at = of.params["percent"]
    told = [one for one, _ in reviewed.judged() if one.final == at]
    return Behind(
        of=of,
        sums=(
            total(
                "step",
                "count",
                (term(one, float(one.hides is not None), f"step.{_kept(one)}") for one in told),
            ),
        ),
    )


def _kept(one: Outcome) -> str:
    return "hidden" if one.hides else "lawful"


def _shares(
    name: str,
    found: list[tuple[Outcome, Evidence]],
    share: Callable[[Evidence], float | None],
) -> Sum:
    shares = [(one, part) for one, evidence in found if (part := share(evidence)) is not None]
    return total(
        name,
        "percent",
        (
            term(one, 100 * part / len(shares), f"{name}.term", share=percent(part))
            for one, part in shares
        ),
    )


def _asked(reviewed: Review) -> Iterator[Term]:
    """Questions whose answers came, in their order, each by what was known before it."""
    played = reviewed.played
    answerings = AnswerDistributions(played.model)
    for event, before in zip(played.events, states(played.terms, played.events), strict=False):
        if not isinstance(event, Enquired):
            continue
        name, case = event.consignment, played.cases[event.consignment]
        if not case.counted or event.enquiry not in played.state.progress[name].enquiries:
            continue
        known = posterior(played.model, case, before.progress[name].enquiries)
        bits = expected_bits(answerings.about(case, event.enquiry), known)
        says = heading(
            "asked.term", consignment=name, enquiry=event.enquiry, minutes=event.minutes
        )
        yield Term(says=says, value=bits, consignment=name)
