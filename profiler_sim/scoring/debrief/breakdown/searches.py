"""Breakdowns of the numbers about searches: what was found, and how it was chosen."""

from collections.abc import Iterator, Sequence
from math import comb
from statistics import fmean

from profiler_sim.scoring.debrief.breakdown.terms import (
    Breakdown,
    Term,
    count_each,
    finding,
    subtotal,
    term,
    top,
)
from profiler_sim.scoring.evaluation.outcomes import Outcome
from profiler_sim.scoring.evaluation.scored_shift import ScoredShift
from profiler_sim.scoring.finding import Finding, percent
from profiler_sim.scoring.finding_codes import BreakdownCode


def detection(shift: ScoredShift, of: Finding) -> Breakdown:
    """What was found, and what went through."""
    hidden = [each for each in shift.counted if each.hides]
    finds = [each for each in hidden if _is_find(each)]
    return Breakdown(
        of=of,
        subtotals=(
            subtotal("behind.found", "count", count_each(finds, "behind.hid")),
            subtotal(
                "behind.slipped",
                "count",
                count_each((each for each in hidden if each not in finds), "behind.hid"),
            ),
        ),
    )


def luck(shift: ScoredShift, of: Finding) -> Breakdown:
    """How often a random selection finds exactly so many, for every number from the own one on."""
    searches, n = shift.score.searches, shift.score.n
    openings, there = searches.strike.n, len(shift.findable)
    ways = comb(n, openings)
    terms = [
        Term(
            text=finding("behind.luck.term", finds=finds),
            value=100 * comb(there, finds) * comb(n - there, openings - finds) / ways,
        )
        for finds in range(searches.detection.k, min(there, openings) + 1)
    ]
    return Breakdown(of=of, subtotals=(subtotal("behind.luck", "shifts", terms),))


def missed_finds(shift: ScoredShift, of: Finding) -> Breakdown:
    """Searched, with something inside that was not found."""
    missed = [each for each in shift.searched if each.hides and not each.is_found]
    terms = count_each(missed, "behind.hid")
    return Breakdown(of=of, subtotals=(subtotal("behind.missed", "count", terms),))


def strike(shift: ScoredShift, of: Finding) -> Breakdown:
    """Searches that found something, and the others."""
    finds = [each for each in shift.searched if _is_find(each)]
    others = [each for each in shift.searched if not _is_find(each)]
    return Breakdown(
        of=of,
        subtotals=(
            subtotal("behind.found", "count", count_each(finds, "behind.hid")),
            subtotal("behind.not_found", "count", count_each(others)),
        ),
    )


def over_inspection(shift: ScoredShift, of: Finding) -> Breakdown:
    """Lawful consignments that were searched, and how many were not."""
    lawful = [each for each in shift.searched if each.hides is None]
    rest = shift.score.searches.over_inspection.n - len(lawful)
    others = Term(text=finding("behind.lawful.rest.term", n=rest), value=float(rest))
    return Breakdown(
        of=of,
        subtotals=(
            subtotal("behind.lawful", "count", count_each(lawful, "behind.seen")),
            subtotal("behind.lawful.rest", "count", [others]),
        ),
    )


def topics(shift: ScoredShift, of: Finding) -> Breakdown:
    """Finds whose topic had been named, and the others."""
    finds = [each for each in shift.searched if _is_find(each)]
    right = [each for each in finds if each.hides and each.hides.topic == each.topic]
    others = [each for each in finds if each not in right]
    return Breakdown(
        of=of,
        subtotals=(
            subtotal("behind.topics.right", "count", count_each(right, "behind.hid")),
            subtotal("behind.topics.other", "count", count_each(others, "behind.hid")),
        ),
    )


def uncounted(shift: ScoredShift, of: Finding) -> Breakdown:
    """Cases that are in no number."""
    cases = count_each(each for each in shift.outcomes if not each.counted)
    return Breakdown(of=of, subtotals=(subtotal("behind.uncounted", "count", cases),))


def selection(shift: ScoredShift, of: Finding) -> Breakdown:
    """Gains of the own list, of the best list, and of as many at random."""
    counted, own = shift.counted, shift.searched
    slots = shift.completed.counted_searches
    best = [each for each in sorted(counted, key=lambda each: -each.gain)[:slots] if each.gain > 0]
    mean = fmean(each.gain for each in counted) if counted else 0.0
    text = finding("behind.lots.gain", n=len(own), mean=mean)
    subtotals = (
        subtotal("behind.selection.mine", "points", _gains(own)),
        subtotal("behind.selection.best", "points", _gains(best)),
        subtotal("behind.selection.lots", "points", [Term(text=text, value=len(own) * mean)]),
    )
    mine, ideal, random = (part.total for part in subtotals)
    share = of.params.get("percent")
    result = (
        None
        if share is None
        else finding("behind.selection", mine=mine, best=ideal, lots=random, percent=share)
    )
    return Breakdown(of=of, subtotals=subtotals, result=result)


def lost_finds(shift: ScoredShift, of: Finding) -> Breakdown:
    """Expected finds of as many openings, chosen in four ways."""
    counted, own = shift.counted, shift.searched
    full, held = [each.q_full for each in counted], [each.q_held for each in counted]
    mean = fmean(full) if full else 0.0
    text = finding("behind.lots.finds", n=len(own), mean=mean)
    subtotals = (
        subtotal("behind.lost.full", "finds", _shares(top(counted, full, len(own)))),
        subtotal("behind.lost.seen", "finds", _shares(top(counted, held, len(own)))),
        subtotal(
            "behind.lost.mine", "finds", (term(each, each.q_full, "behind.full") for each in own)
        ),
        subtotal("behind.lost.lots", "finds", [Term(text=text, value=len(own) * mean)]),
    )
    a, b, c, r = (part.total for part in subtotals)
    result = finding("behind.lost", asking=a - b, choosing=b - c, lots=c - r)
    return Breakdown(of=of, subtotals=subtotals, result=result)


def random_baseline(shift: ScoredShift, of: Finding) -> Breakdown:
    """Openings times the share of what can be found."""
    there, n, openings = shift.findable, len(shift.counted), len(shift.searched)
    mean = openings * len(there) / n if n else 0.0
    text = finding("behind.rung.lots.term", openings=openings, there=len(there), all=n)
    return Breakdown(
        of=of,
        subtotals=(
            subtotal("behind.rung.lots", "finds", [Term(text=text, value=mean)]),
            subtotal("behind.rung.there", "count", count_each(there)),
        ),
    )


def rules_baseline(shift: ScoredShift, of: Finding) -> Breakdown:
    """The highest rule scores, and what would have been found in them."""
    scores = [shift.completed.rule_scores.get(each.id, 0.0) for each in shift.counted]
    codes: tuple[BreakdownCode, BreakdownCode]
    codes = "behind.rung.rules.there", "behind.rung.rules.nothing"
    terms = _highest(shift, scores, codes)
    return Breakdown(of=of, subtotals=(subtotal("behind.rung.rules", "finds", terms),))


def documents_baseline(shift: ScoredShift, of: Finding) -> Breakdown:
    """The highest probabilities on the documents, and what would have been found in them."""
    scores = [each.q_documents for each in shift.counted]
    codes: tuple[BreakdownCode, BreakdownCode]
    codes = "behind.rung.documents.there", "behind.rung.documents.nothing"
    terms = _highest(shift, scores, codes)
    return Breakdown(of=of, subtotals=(subtotal("behind.rung.documents", "finds", terms),))


def oracle_baseline(shift: ScoredShift, of: Finding) -> Breakdown:
    """What a thorough search finds, as far as the openings reach."""
    finds = count_each(shift.findable[: len(shift.searched)])
    return Breakdown(of=of, subtotals=(subtotal("behind.rung.oracle", "count", finds),))


def _is_find(outcome: Outcome) -> bool:
    return outcome.is_searched and outcome.is_found


def _gains(outcomes: Sequence[Outcome]) -> Iterator[Term]:
    return (term(each, each.gain, "behind.seen") for each in outcomes)


def _shares(taken: list[tuple[Outcome, float]]) -> Iterator[Term]:
    for outcome, part in taken:
        code: BreakdownCode = "behind.full" if part == 1 else "behind.full.tied"
        yield term(outcome, part * outcome.q_full, code, part=percent(part))


def _highest(
    shift: ScoredShift, scores: Sequence[float], codes: tuple[BreakdownCode, BreakdownCode]
) -> Iterator[Term]:
    """The best by a score; the first code for those in which a search finds something."""
    counted, there = shift.counted, {each.id for each in shift.findable}
    by_id = {each.id: score for each, score in zip(counted, scores, strict=True)}
    for outcome, part in top(counted, scores, len(shift.searched)):
        is_there = outcome.id in there
        code = codes[0] if is_there else codes[1]
        yield term(outcome, part * is_there, code, score=by_id[outcome.id])
