"""What the numbers about searches were counted from."""

from math import comb

from profiler_sim.scoring.behind.choices import findable
from profiler_sim.scoring.behind.sums import Behind, Term, each, heading, total
from profiler_sim.scoring.finding import Finding
from profiler_sim.scoring.outcomes import Outcome
from profiler_sim.scoring.review import Review


def found(reviewed: Review, of: Finding) -> Behind:
    """What was found, and what went through."""
    hidden = [one for one in reviewed.outcomes if one.counted and one.hides]
    mine = [one for one in hidden if _found(one)]
    return Behind(
        of=of,
        sums=(
            total("found", "count", each(mine, "hid")),
            total("slipped", "count", each((one for one in hidden if one not in mine), "hid")),
        ),
    )


def by_luck(reviewed: Review, of: Finding) -> Behind:
    """How often lots find exactly so many, for every number from the own one on."""
    finds = reviewed.score.finds
    n, k = reviewed.score.n, finds.strike.n
    there = len(list(findable(reviewed)))
    ways = comb(n, k)
    terms = [
        Term(
            says=heading("luck.term", finds=number),
            value=100 * comb(there, number) * comb(n - there, k - number) / ways,
        )
        for number in range(finds.found.k, min(there, k) + 1)
    ]
    return Behind(of=of, sums=(total("luck", "shifts", terms),))


def missed(reviewed: Review, of: Finding) -> Behind:
    """Searched, with something inside that was not found."""
    told = [one for one in reviewed.searched() if one.hides and not one.is_found]
    return Behind(of=of, sums=(total("missed", "count", each(told, "hid")),))


def strike(reviewed: Review, of: Finding) -> Behind:
    """Searches that found something, and the others."""
    searched = list(reviewed.searched())
    return Behind(
        of=of,
        sums=(
            total("found", "count", each((one for one in searched if _found(one)), "hid")),
            total("not_found", "count", each(one for one in searched if not _found(one))),
        ),
    )


def over_inspection(reviewed: Review, of: Finding) -> Behind:
    """Lawful consignments that were searched, and how many were not."""
    lawful = [one for one in reviewed.searched() if one.hides is None]
    rest = reviewed.score.finds.over_inspection.n - len(lawful)
    others = Term(says=heading("lawful.rest.term", n=rest), value=float(rest))
    return Behind(
        of=of,
        sums=(
            total("lawful", "count", each(lawful, "seen")),
            total("lawful.rest", "count", [others]),
        ),
    )


def topics(reviewed: Review, of: Finding) -> Behind:
    """Finds whose topic had been named, and the others."""
    finds = [one for one in reviewed.searched() if _found(one)]
    right = [one for one in finds if one.hides and one.hides.topic == one.topic]
    return Behind(
        of=of,
        sums=(
            total("topics.right", "count", each(right, "hid")),
            total("topics.other", "count", each((o for o in finds if o not in right), "hid")),
        ),
    )


def uncounted(reviewed: Review, of: Finding) -> Behind:
    """Cases that are in no number."""
    told = [one for one in reviewed.outcomes if not one.counted]
    return Behind(of=of, sums=(total("uncounted", "count", each(told)),))


def _found(one: Outcome) -> bool:
    return one.search == "ordered" and one.is_found
