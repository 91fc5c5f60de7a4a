"""Breakdowns of the numbers about searches: what was found, and how it was chosen."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from statistics import fmean
from typing import Literal

from profiler_sim.scoring.debrief.breakdown.terms import (
    Breakdown,
    Term,
    count_each,
    finding,
    subtotal,
    term,
    top,
)
from profiler_sim.scoring.debrief.lost_loads import STEP_CODES, lost_loads
from profiler_sim.scoring.evaluation.other_choices import ChosenShare
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
    own = shift.score.searches.detection.k
    terms = [
        Term(text=finding("behind.luck.term", finds=finds), value=100 * chance)
        for finds, chance in enumerate(shift.others.random_chances)
        if finds >= own and chance > 0
    ]
    return Breakdown(of=of, subtotals=(subtotal("behind.luck", "shifts", terms),))


def lost_at_step(shift: ScoredShift, of: Finding) -> Breakdown:
    """The smuggled loads that were found, or lost at one step."""
    step = next(step for step, code in STEP_CODES.items() if code == of.code)
    names = lost_loads(shift).by_step[step]
    loads = (each for each in shift.counted if each.id in names)
    terms = count_each(loads, "behind.full")
    return Breakdown(of=of, subtotals=(subtotal("behind.became", "count", terms),))


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
    completed = shift.completed

    def mean_gain(kind: int) -> float:
        return fmean(completed.gains(name)[kind] for name in completed.counted)

    planned = ((completed.counted[at], kind) for at, kind in completed.held_plans.best)
    best = sorted(_gains(shift, planned), key=lambda each: -each.value)
    subtotals = (
        subtotal("behind.selection.mine", "points", _gains(shift, completed.orders.items())),
        subtotal("behind.selection.best", "points", best),
        subtotal(
            "behind.selection.lots", "points", _at_random(shift, "behind.lots.gain", mean_gain)
        ),
    )
    mine, ideal, random = (part.total for part in subtotals)
    result = (
        None
        if shift.selection is None
        else finding(
            "behind.selection" if percent(shift.selection) >= 0 else "behind.selection.below",
            mine=mine,
            best=ideal,
            lots=random,
            percent=max(0, percent(shift.selection)),
        )
    )
    return Breakdown(of=of, subtotals=subtotals, result=result)


def lost_finds(shift: ScoredShift, of: Finding) -> Breakdown:
    """Expected finds of as many openings, chosen in four ways."""
    others, orders = shift.others, shift.completed.orders
    by_id = {each.id: each for each in shift.counted}
    own = [
        term(by_id[name], others.expected_finds(name, kind), "behind.full")
        for name, kind in orders.items()
    ]
    subtotals = (
        subtotal("behind.lost.full", "finds", _best_finds(shift, "full")),
        subtotal("behind.lost.seen", "finds", _best_finds(shift, "held")),
        subtotal("behind.lost.mine", "finds", own),
        subtotal(
            "behind.lost.lots", "finds", _at_random(shift, "behind.lots.finds", others.mean_finds)
        ),
    )
    a, b, c, r = (part.total for part in subtotals)
    result = finding("behind.lost", asking=a - b, choosing=b - c, lots=c - r)
    return Breakdown(of=of, subtotals=subtotals, result=result)


def random_baseline(shift: ScoredShift, of: Finding) -> Breakdown:
    """Openings times the share of what can be found."""
    n, others = len(shift.counted), shift.others
    terms = []
    for kind, openings in Counter(others.kinds).items():
        there = len(others.findable[kind])
        text = finding("behind.rung.lots.term", openings=openings, there=there, all=n)
        terms.append(Term(text=text, value=openings * there / n))
    return Breakdown(
        of=of,
        subtotals=(
            subtotal("behind.rung.lots", "finds", terms),
            subtotal("behind.rung.there", "count", count_each(shift.findable)),
        ),
    )


def rules_baseline(shift: ScoredShift, of: Finding) -> Breakdown:
    """The highest rule scores, and what would have been found in them."""
    scores = shift.completed.rule_scores
    codes: tuple[BreakdownCode, BreakdownCode]
    codes = "behind.rung.rules.there", "behind.rung.rules.nothing"
    terms = [
        _rung(shift, each, codes, scores.get(each.consignment, 0.0))
        for each in shift.others.by_score(scores)
    ]
    return Breakdown(of=of, subtotals=(subtotal("behind.rung.rules", "finds", terms),))


def documents_baseline(shift: ScoredShift, of: Finding) -> Breakdown:
    """The highest probabilities on the documents, and what would have been found in them."""
    codes: tuple[BreakdownCode, BreakdownCode]
    codes = "behind.rung.documents.there", "behind.rung.documents.nothing"
    terms = [_rung(shift, each, codes) for each in shift.others.by_documents]
    return Breakdown(of=of, subtotals=(subtotal("behind.rung.documents", "finds", terms),))


def oracle_baseline(shift: ScoredShift, of: Finding) -> Breakdown:
    """What can be found at most, as far as the searches reach."""
    names = shift.others.all_knowing
    finds = count_each(each for each in shift.counted if each.id in names)
    return Breakdown(of=of, subtotals=(subtotal("behind.rung.oracle", "count", finds),))


def _rung(
    shift: ScoredShift,
    chosen: ChosenShare,
    codes: tuple[BreakdownCode, BreakdownCode],
    score: float = 0.0,
) -> Term:
    """One consignment of another choice; the first code where a search finds something."""
    outcome = next(each for each in shift.counted if each.id == chosen.consignment)
    code = codes[0] if chosen.finds else codes[1]
    return term(outcome, chosen.finds, code, score=score)


def _is_find(outcome: Outcome) -> bool:
    return outcome.is_searched and outcome.is_found


def _gains(shift: ScoredShift, searches: Iterable[tuple[str, int]]) -> Iterator[Term]:
    """The points of each search: its share of what a find is worth, less what it costs.

    ``searches`` are consignments, each with its kind of search.
    """
    by_id = {each.id: each for each in shift.counted}
    for name, kind in searches:
        held, search = shift.completed.stages[name].held, shift.completed.searches[kind]
        gain = search.gain(held.probabilities, held.find_rate)
        cost = search.cost + held.probabilities[0] * search.delay
        worth = (gain + cost) / held.q if held.q > 0 else 0.0
        yield term(by_id[name], gain, "behind.gain", worth=worth, cost=cost)


def _best_finds(shift: ScoredShift, stage: Literal["held", "full"]) -> Iterator[Term]:
    """The best list for the same searches: where none is timed, equal ones share the last."""
    by_id = {each.id: each for each in shift.counted}
    if shift.others.is_timed:
        for name, kind in shift.others.planned(stage):
            yield term(by_id[name], shift.others.expected_finds(name, kind), "behind.full")
        return
    scores = [each.q_full if stage == "full" else each.q_held for each in shift.counted]
    for outcome, part in top(shift.counted, scores, len(shift.searched)):
        code: BreakdownCode = "behind.full" if part == 1 else "behind.full.tied"
        yield term(outcome, part * outcome.q_full, code, part=percent(part))


def _at_random(
    shift: ScoredShift, code: BreakdownCode, mean_of: Callable[[int], float]
) -> Iterator[Term]:
    """The same searches of consignments drawn at random, by kind of search."""
    for kind, n in Counter(shift.completed.orders.values()).items():
        mean = mean_of(kind)
        yield Term(text=finding(code, n=n, mean=mean), value=n * mean)
