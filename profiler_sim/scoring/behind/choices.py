"""What the numbers about choosing were computed from: selection quality, waterfall, ladder."""

from collections.abc import Iterator, Sequence
from statistics import fmean

from profiler_sim.evidence.examinations import ExaminationResult, examine, most_thorough
from profiler_sim.scoring.behind.sums import Behind, Sum, Term, each, heading, term, top, total
from profiler_sim.scoring.finding import Finding, percent
from profiler_sim.scoring.outcomes import Outcome, searches_counted
from profiler_sim.scoring.review import Review


def selection(reviewed: Review, of: Finding) -> Behind:
    """Gains of the own list, of the best list, and of as many lots."""
    counted, mine = _counted(reviewed), list(reviewed.searched())
    slots = searches_counted(reviewed.played)
    best = [one for one in sorted(counted, key=lambda one: -one.gain)[:slots] if one.gain > 0]
    mean = fmean(one.gain for one in counted) if counted else 0.0
    by_lot = Term(says=heading("lots.gain", n=len(mine), mean=mean), value=len(mine) * mean)
    sums = (
        total("selection.mine", "points", (term(one, one.gain, "seen") for one in mine)),
        total("selection.best", "points", (term(one, one.gain, "seen") for one in best)),
        total("selection.lots", "points", [by_lot]),
    )
    own, ideal, lots = (part.total for part in sums)
    result = heading(
        "selection", mine=own, best=ideal, lots=lots, percent=of.params.get("percent", 0)
    )
    return Behind(of=of, sums=sums, result=result if "percent" in of.params else None)


def lost(reviewed: Review, of: Finding) -> Behind:
    """Expected finds of as many openings, chosen in four ways."""
    counted, mine = _counted(reviewed), list(reviewed.searched())
    full, seen = [one.q_full for one in counted], [one.q_seen for one in counted]
    mean = fmean(full) if full else 0.0
    by_lot = Term(says=heading("lots.finds", n=len(mine), mean=mean), value=len(mine) * mean)
    sums = (
        total("lost.full", "finds", _shares(top(counted, full, len(mine)))),
        total("lost.seen", "finds", _shares(top(counted, seen, len(mine)))),
        total("lost.mine", "finds", (term(one, one.q_full, "full") for one in mine)),
        total("lost.lots", "finds", [by_lot]),
    )
    a, b, c, r = (part.total for part in sums)
    return Behind(
        of=of, sums=sums, result=heading("lost", asking=a - b, choosing=b - c, lots=c - r)
    )


def lots(reviewed: Review, of: Finding) -> Behind:
    """Openings times the share of what can be found."""
    there, n = list(findable(reviewed)), len(_counted(reviewed))
    openings = len(list(reviewed.searched()))
    mean = openings * len(there) / n if n else 0.0
    words = heading("rung.lots.term", openings=openings, there=len(there), all=n)
    return Behind(
        of=of,
        sums=(
            total("rung.lots", "finds", [Term(says=words, value=mean)]),
            total("rung.there", "count", each(there)),
        ),
    )


def rules(reviewed: Review, of: Finding) -> Behind:
    """The highest rule scores, and what would have been found in them."""
    scores = [reviewed.played.rule_scores.get(one.id, 0.0) for one in _counted(reviewed)]
    return Behind(of=of, sums=(_rung(reviewed, scores, "rung.rules"),))


def documents(reviewed: Review, of: Finding) -> Behind:
    """The highest probabilities on the papers, and what would have been found in them."""
    scores = [one.q_documents for one in _counted(reviewed)]
    return Behind(of=of, sums=(_rung(reviewed, scores, "rung.documents"),))


def oracle(reviewed: Review, of: Finding) -> Behind:
    """What a thorough search finds, as far as the openings reach."""
    openings = len(list(reviewed.searched()))
    found = list(findable(reviewed))
    return Behind(of=of, sums=(total("rung.oracle", "count", each(found[:openings])),))


def findable(reviewed: Review) -> Iterator[Outcome]:
    """Those in which the most thorough search finds something, which the ladder goes by."""
    model, cases = reviewed.played.model, reviewed.played.cases
    thorough = most_thorough(model)
    for one in _counted(reviewed):
        if one.hides and examine(model, cases[one.id], thorough) == ExaminationResult.FIND:
            yield one


def _rung(reviewed: Review, scores: Sequence[float], name: str) -> Sum:
    counted, there = _counted(reviewed), {one.id for one in findable(reviewed)}
    openings = len(list(reviewed.searched()))
    by_id = {one.id: score for one, score in zip(counted, scores, strict=True)}
    return total(
        name,
        "finds",
        (
            term(
                one,
                part * (one.id in there),
                f"{name}.{'there' if one.id in there else 'nothing'}",
                score=by_id[one.id],
            )
            for one, part in top(counted, scores, openings)
        ),
    )


def _shares(taken: list[tuple[Outcome, float]]) -> Iterator[Term]:
    for one, part in taken:
        code = "full" if part == 1 else "full.tied"
        yield term(one, part * one.q_full, code, part=percent(part))


def _counted(reviewed: Review) -> list[Outcome]:
    return [one for one in reviewed.outcomes if one.counted]
