"""Findings of a debrief: numbers and outcomes as codes with what their sentences name."""

from collections.abc import Iterator, Mapping
from typing import Literal

from profiler_sim.cargo.value import Value
from profiler_sim.evidence.examinations import ExaminationResult
from profiler_sim.scoring.debrief.best_enquiry import BestEnquiry
from profiler_sim.scoring.debrief.worst_decisions import LossKind, WorstDecision
from profiler_sim.scoring.evaluation.outcomes import Outcome
from profiler_sim.scoring.evaluation.scored_shift import Score, SearchResults
from profiler_sim.scoring.finding import Finding, percent
from profiler_sim.scoring.finding_codes import FindingCode
from profiler_sim.scoring.metrics.calibration import FEWEST
from profiler_sim.scoring.metrics.intervals import Rate
from profiler_sim.scoring.metrics.shift_score import ScorePart

_SILENT = 0.05
"""Points that round to nothing."""
_LEVEL = 0.005
"""A bias that rounds to nothing."""
_HARDLY = 0.05
"""Expected finds that round to nothing."""


class ScoreFindings(Value):
    """The numbers of a shift, one finding each, by where they are shown."""

    finds: tuple[Finding, ...]
    """What was found of what was there, and how often luck alone does so well."""
    searches: tuple[Finding, ...]
    """What the searches came to: finds, honest loads, those not used."""
    losses: tuple[Finding, ...]
    """What questions and choices could have brought on average, leaving luck out."""
    total: tuple[Finding, ...]
    """The shift score; none where no part of it could be scored."""
    parts: tuple[tuple[ScorePart, Finding], ...]
    """What the shift score is made of, a sentence each; also why a part was not scored."""
    others: tuple[Finding, ...]
    """What is in no score: topics named, and how many consignments do not count."""
    percentages: tuple[Finding, ...]
    """Stated probabilities; none where nothing was stated."""

    @property
    def listed(self) -> tuple[Finding, ...]:
        """All of them, the finds first."""
        return (
            *self.finds,
            *self.searches,
            *self.losses,
            *self.total,
            *(finding for _, finding in self.parts),
            *self.others,
            *self.percentages,
        )


def score_findings(score: Score) -> ScoreFindings:
    """Put a shift's numbers into findings."""
    return ScoreFindings(
        finds=tuple(_detection(score.searches)),
        searches=(*_rates(score.searches), *_unused(score), *_search_time(score)),
        losses=tuple(_losses(score)),
        total=tuple(_total(score)),
        parts=tuple(_parts(score)),
        others=(*_topics(score), *_uncounted(score)),
        percentages=tuple(_stated(score)),
    )


def baseline_findings(searches: SearchResults) -> tuple[Finding, ...]:
    """Finds of other ways of choosing, from a random one to knowing all, and the trainee's own."""
    ways = searches.baselines
    random = {"mean": round(ways.random.mean, 1), "low": ways.random.low, "high": ways.random.high}
    return (
        Finding(code="debrief.rung.lots", params=random),
        Finding(code="debrief.rung.rules", params={"mean": round(ways.rules, 1)}),
        Finding(code="debrief.rung.documents", params={"mean": round(ways.documents, 1)}),
        Finding(code="debrief.rung.you", params={"found": searches.detection.k}),
        Finding(code="debrief.rung.oracle", params={"found": ways.oracle}),
    )


def ideal_finding(mean: float) -> Finding:
    """Finds of the step-by-step investigator."""
    return Finding(code="debrief.rung.ideal", params={"mean": round(mean, 1)})


def evidence_finding(outcome: Outcome) -> Finding:
    """The probability that the evidence gave, and by what: the documents count, read or not.

    An answer can be asked for only once the documents are open.
    """
    code: FindingCode = "debrief.stood.papers"
    if outcome.enquiries:
        code = "debrief.stood.answers"
    elif not outcome.opened:
        code = "debrief.stood.unread"
    return _about(code, outcome, percent=percent(outcome.q_held))


_Action = Literal["searched", "released", "spared"]
_LOSSES: Mapping[tuple[LossKind, _Action], FindingCode] = {
    ("choosing", "searched"): "debrief.choosing.search",
    ("choosing", "released"): "debrief.choosing.release",
    ("choosing", "spared"): "debrief.choosing.spare",
    ("not asking", "searched"): "debrief.asking.search",
    ("not asking", "released"): "debrief.asking.release",
    ("not asking", "spared"): "debrief.asking.release",
}


_OTHER_SEARCH: Mapping[LossKind, FindingCode] = {
    "choosing": "debrief.choosing.other_search",
    "not asking": "debrief.asking.other_search",
}
"""Where searches are timed: the load was worth a search, and another search was worth more."""


def kind_of_loss(worst: WorstDecision, outcome: Outcome) -> LossKind:
    """What cost a decision most: "not asking" only where it was right by the evidence held."""
    is_right = outcome.is_searched == outcome.is_worth_a_slot
    return worst.kind if is_right else "choosing"


def loss_finding(worst: WorstDecision, outcome: Outcome) -> Finding:
    """Why a decision was costly: by the evidence held, or by what was not asked.

    That a decision was right is said only of one on the right side of the limit: one just beyond
    it gave little away, and is still no right one.
    """
    kind = kind_of_loss(worst, outcome)
    better = outcome.best_search if kind == "choosing" else outcome.best_search_full
    if outcome.is_searched and better not in (None, outcome.examination):
        params = {"examination": outcome.examination or "", "better": better or ""}
        return _about(_OTHER_SEARCH[kind], outcome, **params)
    code = _LOSSES[kind, _action(outcome)]
    if code == "debrief.choosing.search" and outcome.threshold >= 1:
        code = "debrief.choosing.search.never"
    full, threshold = percent(outcome.q_full), min(percent(outcome.threshold), 100)
    return _about(code, outcome, full=full, threshold=threshold)


def _action(outcome: Outcome) -> _Action:
    """Searched, released, or released although a slot that would have paid stayed empty."""
    if outcome.is_searched:
        return "searched"
    return "released" if outcome.is_worth_a_slot else "spared"


def enquiry_findings(
    best: BestEnquiry | None, outcome: Outcome, kind: LossKind
) -> Iterator[Finding]:
    """Which enquiry was the best before its answer was known, and what the answer was.

    It could have changed the decision where likely answers lie on both sides of the limit. Where
    ``kind`` says that answers were missing, and this one could not, it took several.
    """
    if best is None:
        is_late = kind == "not asking"
        yield Finding(code="debrief.question.late" if is_late else "debrief.question.none")
        return
    yield _about(
        _question_code(best, outcome, kind),
        outcome,
        enquiry=best.enquiry,
        minutes=best.minutes,
        before=percent(best.q_before),
        low=percent(best.lowest),
        high=percent(best.highest),
    )
    yield from _answer(best, outcome)


def _question_code(best: BestEnquiry, outcome: Outcome, kind: LossKind) -> FindingCode:
    crosses = best.lowest < outcome.threshold <= best.highest
    if best.worth and crosses:
        return "debrief.question"
    if kind == "not asking":
        return "debrief.question.several"
    if outcome.is_worth_a_slot:
        return "debrief.question.idle.search"
    return "debrief.question.idle"


def _answer(best: BestEnquiry, outcome: Outcome) -> Iterator[Finding]:
    """What the answer that was there would have done, and whether such an answer is rare."""
    code: FindingCode = "debrief.answer.silent"
    is_moved = percent(best.q_before) != percent(best.q_after)
    if is_moved and abs(best.points) >= _SILENT:
        is_right = (best.points > 0) == (outcome.hides is not None)
        code = "debrief.answer.wrong"
        if is_right:
            code = "debrief.answer.right" if best.points > 0 else "debrief.answer.right.lower"
    yield Finding(
        code=code,
        params={
            "points": best.points,
            "before": percent(best.q_before),
            "percent": percent(best.q_after),
        },
    )
    is_usual = percent(best.lowest) <= percent(best.q_after) <= percent(best.highest)
    if code != "debrief.answer.silent" and not is_usual:
        yield Finding(code="debrief.answer.rare")


_ORDERED: Mapping[tuple[ExaminationResult, bool], FindingCode] = {
    (ExaminationResult.FIND, True): "debrief.search.found.hidden",
    (ExaminationResult.NOTHING, True): "debrief.search.nothing.hidden",
    (ExaminationResult.NOTHING, False): "debrief.search.nothing.lawful",
    (ExaminationResult.NOT_CONFIRMED, False): "debrief.search.suspicion_not_confirmed.lawful",
}
_RANDOM: Mapping[tuple[ExaminationResult, bool], FindingCode] = {
    (ExaminationResult.FIND, True): "debrief.lot.found.hidden",
    (ExaminationResult.NOTHING, True): "debrief.lot.nothing.hidden",
    (ExaminationResult.NOTHING, False): "debrief.lot.nothing.lawful",
    (ExaminationResult.NOT_CONFIRMED, False): "debrief.lot.suspicion_not_confirmed.lawful",
}
"""By result, and by whether something was hidden."""


def outcome_finding(outcome: Outcome) -> Finding:
    """What became of a consignment."""
    if outcome.is_life or outcome.alarmed:
        return alarm_finding(outcome)
    hides = outcome.hides is not None
    if outcome.result is None:
        return _about("debrief.released.hidden" if hides else "debrief.released.lawful", outcome)
    if hides and not outcome.can_find:
        return _about("debrief.search.cannot.hidden", outcome)
    codes = _RANDOM if outcome.search == "random" else _ORDERED
    report = outcome.hides.find_report if outcome.hides else ""
    return _about(codes[outcome.result, hides], outcome, told=report)


def safety_finding(outcome: Outcome) -> Finding:
    """Which checks were left out before doors were opened."""
    left_out = len(outcome.unticked)
    checks = left_out + len(outcome.ticks)
    return _about("debrief.unticked", outcome, left_out=left_out, all=checks)


def tip_off_finding(outcome: Outcome) -> Finding:
    """An enquiry tipped off whoever hid something."""
    is_missed = outcome.search and not outcome.is_found
    return _about("debrief.warned.missed" if is_missed else "debrief.warned", outcome)


def alert_finding(outcome: Outcome) -> Finding:
    """Whether an alert to the next port was borne out."""
    return _about("debrief.alert.hidden" if outcome.hides else "debrief.alert.lawful", outcome)


def alarm_finding(outcome: Outcome) -> Finding:
    """Whether the alarm was raised where life was at risk, and only there."""
    if not outcome.is_life:
        return _about("debrief.alarm.nobody", outcome)
    return _about("debrief.alarm.saved" if outcome.alarmed else "debrief.alarm.missed", outcome)


def _about(code: FindingCode, outcome: Outcome, **params: str | float) -> Finding:
    return Finding(code=code, params={"consignment": outcome.id, **params})


def _parts(score: Score) -> Iterator[tuple[ScorePart, Finding]]:
    yield ScorePart.SELECTION, _selection(score)
    yield from ((ScorePart.PROBABILITY, finding) for finding in _quality(score))
    yield from ((ScorePart.EVIDENCE, finding) for finding in _marking(score))
    yield from ((ScorePart.ENQUIRY, finding) for finding in _enquiries(score))


def _selection(score: Score) -> Finding:
    """Below 0 is said in words, unless it rounds to 0: a percentage stays between 0 and 100."""
    if score.selection is None:
        return Finding(code="debrief.selection.none")
    if percent(score.selection) < 0:
        return Finding(code="debrief.selection.below")
    return Finding(code="debrief.selection", params={"percent": percent(score.selection)})


def _detection(searches: SearchResults) -> Iterator[Finding]:
    detection = searches.detection
    if not detection.n:
        yield Finding(code="debrief.nothing_there")
        return
    yield Finding(code="debrief.found", params={"found": detection.k, "present": detection.n})
    if detection.k:
        often = percent(searches.by_luck)
        code: FindingCode = "debrief.by_luck" if often else "debrief.by_luck.rare"
        yield Finding(code=code, params={"of_100": often})


def _rates(searches: SearchResults) -> Iterator[Finding]:
    rates: tuple[tuple[FindingCode, Rate], ...] = (
        ("debrief.strike", searches.strike),
        ("debrief.over_inspection", searches.over_inspection),
    )
    for code, rate in rates:
        if rate.n:
            yield Finding(code=code, params={"k": rate.k, "n": rate.n})


def _unused(score: Score) -> Iterator[Finding]:
    if score.searches_left > 0:
        code: FindingCode = "debrief.unused.worth" if score.is_search_missed else "debrief.unused"
        yield Finding(code=code, params={"count": score.searches_left})


def _search_time(score: Score) -> Iterator[Finding]:
    """Minutes that the searches took, and which searches were worth most in all of them."""
    time = score.search_time
    if time is not None and time.best_plan:
        plan = ", ".join(f"{name} {count}" for name, count in time.best_plan.items())
        params = {"spent": time.spent, "given": time.given, "plan": plan}
        yield Finding(code="debrief.search_time", params=params)


def _losses(score: Score) -> Iterator[Finding]:
    """What was lost on average, said only where it does not round to nothing."""
    asking, choosing = score.waterfall.enquiry_loss, score.waterfall.judgement_loss
    more = {"asking": asking, "choosing": choosing}
    if asking < _HARDLY and abs(choosing) < _HARDLY:
        yield Finding(code="debrief.lost.little")
        return
    if asking >= _HARDLY:
        yield Finding(code="debrief.lost.asking", params=more)
    if choosing >= _HARDLY:
        yield Finding(code="debrief.lost.choosing", params=more)
    elif choosing <= -_HARDLY:
        yield Finding(code="debrief.lost.lucky", params={**more, "choosing": -choosing})


def _stated(score: Score) -> Iterator[Finding]:
    stated = score.stated
    if stated.gap is None or stated.bias is None:
        return
    code: FindingCode = "debrief.stated.high" if stated.bias > 0 else "debrief.stated.low"
    if abs(stated.bias) < _LEVEL:
        code = "debrief.stated.level"
    params = {"gap": percent(stated.gap), "bias": percent(abs(stated.bias)), "n": stated.n}
    yield Finding(code=code, params=params)


def _quality(score: Score) -> Iterator[Finding]:
    stated = score.stated
    if stated.quality is not None:
        code: FindingCode = "debrief.quality" if stated.quality >= 0 else "debrief.quality.below"
        params = {"percent": max(0, percent(stated.quality)), "n": stated.n}
        yield Finding(code=code, params=params)
    elif 0 < stated.n < FEWEST:
        yield Finding(code="debrief.stated.few", params={"n": stated.n, "fewest": FEWEST})


def _marking(score: Score) -> Iterator[Finding]:
    marking = score.marking
    if marking.recall is None:
        return
    if marking.precision is None:
        yield Finding(code="debrief.named.nothing", params={"n": marking.n})
        return
    params = {"recall": percent(marking.recall), "precision": percent(marking.precision)}
    code: FindingCode = "debrief.named" if any(params.values()) else "debrief.named.none"
    yield Finding(code=code, params={**params, "n": marking.n})


def _enquiries(score: Score) -> Iterator[Finding]:
    if score.enquiry_efficiency is not None:
        share = percent(score.enquiry_efficiency)
        yield Finding(code="debrief.enquiry", params={"percent": share})


def _topics(score: Score) -> Iterator[Finding]:
    if score.topics.n:
        params = {"right": score.topics.k, "found": score.topics.n}
        yield Finding(code="debrief.topics", params=params)


def _uncounted(score: Score) -> Iterator[Finding]:
    if score.uncounted:
        yield Finding(code="debrief.uncounted", params={"count": score.uncounted})


def _total(score: Score) -> Iterator[Finding]:
    if score.total is not None:
        yield Finding(code="debrief.total", params={"percent": percent(score.total)})
