"""The numbers of a shift as sentences to be said, in the order of the debrief."""

from collections.abc import Iterator

from profiler_sim.scoring.costly import Costly
from profiler_sim.scoring.finding import Finding, percent
from profiler_sim.scoring.finds import Finds
from profiler_sim.scoring.metrics.calibration import FEWEST
from profiler_sim.scoring.outcomes import Outcome
from profiler_sim.scoring.questions import Question
from profiler_sim.scoring.score import Score


def telling(score: Score) -> tuple[Finding, ...]:
    """Say a shift's numbers, one sentence each; the headline first."""
    return (
        _selection(score),
        *_found(score.finds),
        *_searches(score.finds),
        *_lost(score),
        *_stated(score),
        *_named(score),
        *_asked(score),
        *_topics(score),
        *_uncounted(score),
        *_total(score),
    )


def rungs(finds: Finds) -> tuple[Finding, ...]:
    """Say the ladder, from drawing lots to knowing everything, with the trainee on it."""
    ladder = finds.ladder
    lots = {"mean": ladder.random.mean, "low": ladder.random.low, "high": ladder.random.high}
    return (
        Finding(code="debrief.rung.lots", params=lots),
        Finding(code="debrief.rung.rules", params={"mean": ladder.rules}),
        Finding(code="debrief.rung.documents", params={"mean": ladder.documents}),
        Finding(code="debrief.rung.you", params={"found": finds.found.k}),
        Finding(code="debrief.rung.oracle", params={"found": ladder.oracle}),
    )


def guess(found: int, slipped: int, finds: Finds) -> Finding:
    """Say what was guessed before anything was told, beside what was counted."""
    return Finding(
        code="debrief.guess",
        params={
            "found": found,
            "slipped": slipped,
            "was_found": finds.found.k,
            "had_slipped": finds.found.n - finds.found.k,
        },
    )


def ideal_rung(mean: float) -> Finding:
    """Say what the step-by-step investigator would have found."""
    return Finding(code="debrief.rung.ideal", params={"mean": mean})


def stood(one: Outcome) -> Finding:
    """Say where a consignment stood, and by what: the papers count whether they were read or not.

    An answer can be bought only once the papers are open.
    """
    by = "answers" if one.enquiries else "papers" if one.opened else "unread"
    params = {"consignment": one.id, "percent": percent(one.q_seen)}
    return Finding(code=f"debrief.stood.{by}", params=params)


def why(costly: Costly, one: Outcome) -> Finding:
    """Say why a decision was costly: by where it stood, or by what was not asked."""
    params = {
        "consignment": one.id,
        "full": percent(one.q_full),
        "threshold": percent(one.threshold),
    }
    return Finding(code=_WHY[costly.by, _done(one)], params=params)


_WHY = {
    ("choosing", "searched"): "debrief.choosing.search",
    ("choosing", "released"): "debrief.choosing.release",
    ("choosing", "spared"): "debrief.choosing.spare",
    ("not asking", "searched"): "debrief.asking.search",
    ("not asking", "released"): "debrief.asking.release",
    ("not asking", "spared"): "debrief.asking.release",
}


def _done(one: Outcome) -> str:
    """Searched, released, or released although a slot that would have paid stayed empty."""
    if one.search == "ordered":
        return "searched"
    return "released" if one.is_worth_a_slot else "spared"


def next_question(asked: Question | None, one: Outcome) -> Iterator[Finding]:
    """Say which question was the best before its answer was known, and what the answer was."""
    if asked is None:
        yield Finding(code="debrief.question.none")
        return
    code = "debrief.question" if asked.worth else "debrief.question.idle"
    yield Finding(
        code=code,
        params={
            "consignment": one.id,
            "enquiry": asked.enquiry,
            "minutes": asked.minutes,
            "before": percent(asked.q_before),
            "low": percent(asked.lowest),
            "high": percent(asked.highest),
        },
    )
    way = "silent"
    if abs(asked.points) >= _SILENT:
        way = "right" if (asked.points > 0) == (one.hides is not None) else "wrong"
    params = {
        "points": asked.points,
        "before": percent(asked.q_before),
        "percent": percent(asked.q_after),
    }
    yield Finding(code=f"debrief.answer.{way}", params=params)


_SILENT = 0.05
"""Points that round to nothing."""


def became(one: Outcome) -> Finding:
    """Say what became of a consignment."""
    if one.is_life or one.alarmed:
        return alarm(one)
    kept = "hidden" if one.hides else "lawful"
    if one.result is None:
        return Finding(code=f"debrief.released.{kept}", params={"consignment": one.id})
    result = str(one.result).replace(" ", "_")
    lane = "lot" if one.search == "by lot" else "search"
    code = f"debrief.{lane}.{result}.{kept}"
    return Finding(
        code=code, params={"consignment": one.id, "told": one.hides.told if one.hides else ""}
    )


def safety(one: Outcome) -> Finding:
    """Say which checks were left out before doors were opened."""
    return Finding(
        code="debrief.unticked",
        params={
            "consignment": one.id,
            "left_out": len(one.unticked),
            "all": len(one.unticked) + len(one.ticks),
        },
    )


def warned(one: Outcome) -> Finding:
    """Say that an enquiry warned whoever hid something."""
    code = "debrief.warned.missed" if one.search and not one.is_found else "debrief.warned"
    return Finding(code=code, params={"consignment": one.id})


def alert(one: Outcome) -> Finding:
    """Say whether telling the next port was borne out."""
    code = "debrief.alert.hidden" if one.hides else "debrief.alert.lawful"
    return Finding(code=code, params={"consignment": one.id})


def alarm(one: Outcome) -> Finding:
    """Say whether the alarm was raised where life was at risk, and only there."""
    code = ("saved" if one.alarmed else "missed") if one.is_life else "nobody"
    return Finding(code=f"debrief.alarm.{code}", params={"consignment": one.id})


def _selection(score: Score) -> Finding:
    if score.selection is None:
        return Finding(code="debrief.selection.none")
    return Finding(code="debrief.selection", params={"percent": percent(score.selection)})


def _found(finds: Finds) -> Iterator[Finding]:
    if not finds.found.n:
        yield Finding(code="debrief.nothing_there")
        return
    yield Finding(
        code="debrief.found",
        params={
            "found": finds.found.k,
            "present": finds.found.n,
            "lots": finds.ladder.random.mean,
            "low": percent(finds.found.low),
            "high": percent(finds.found.high),
        },
    )
    if finds.found.k:
        often = percent(finds.by_luck)
        code = "debrief.by_luck" if often else "debrief.by_luck.rare"
        yield Finding(code=code, params={"of_100": often})
    if finds.missed:
        yield Finding(code="debrief.missed", params={"count": finds.missed})


def _searches(finds: Finds) -> Iterator[Finding]:
    for code, rate in (
        ("debrief.strike", finds.strike),
        ("debrief.over_inspection", finds.over_inspection),
    ):
        if rate.n:
            limits = {"low": percent(rate.low), "high": percent(rate.high)}
            yield Finding(code=code, params={"k": rate.k, "n": rate.n, **limits})


def _lost(score: Score) -> Iterator[Finding]:
    lost = score.waterfall
    code = "debrief.lost" if lost.judgement_loss >= 0 else "debrief.lost.lucky"
    params = {"asking": max(lost.enquiry_loss, 0.0), "choosing": abs(lost.judgement_loss)}
    yield Finding(code=code, params=params)
    if score.finds.strike.n:
        way = "debrief.over_lots" if lost.gain_over_random >= 0 else "debrief.under_lots"
        yield Finding(code=way, params={"finds": abs(lost.gain_over_random)})


_LEVEL = 0.005
"""A bias that rounds to nothing."""


def _stated(score: Score) -> Iterator[Finding]:
    stated = score.stated
    if stated.gap is None or stated.bias is None:
        return
    way = "level" if abs(stated.bias) < _LEVEL else "high" if stated.bias > 0 else "low"
    params = {"gap": percent(stated.gap), "bias": percent(abs(stated.bias)), "n": stated.n}
    yield Finding(code=f"debrief.stated.{way}", params=params)
    if stated.n < FEWEST:
        yield Finding(code="debrief.stated.few", params={"n": stated.n, "fewest": FEWEST})
    elif stated.quality is not None:
        params = {"percent": percent(stated.quality), "n": stated.n}
        yield Finding(code="debrief.quality", params=params)


def _named(score: Score) -> Iterator[Finding]:
    named = score.named
    if named.recall is None:
        return
    if named.precision is None:
        yield Finding(code="debrief.named.nothing", params={"n": named.n})
        return
    params = {"recall": percent(named.recall), "precision": percent(named.precision)}
    code = "debrief.named" if any(params.values()) else "debrief.named.none"
    yield Finding(code=code, params={**params, "n": named.n})


def _asked(score: Score) -> Iterator[Finding]:
    if score.enquiry is not None:
        yield Finding(code="debrief.enquiry", params={"percent": percent(score.enquiry)})


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
