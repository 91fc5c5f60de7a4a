"""The cases of a shift in groups, and what was in them in few words."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from profiler_sim.scoring.debrief.case_review import CaseReview
from profiler_sim.scoring.finding import Finding
from profiler_sim.scoring.finding_codes import FindingCode
from profiler_sim.scoring.metrics.intervals import Rate


@dataclass(frozen=True, slots=True)
class CaseGroups:
    """The cases of a shift by what became of them; each is in one group only."""

    searched: Sequence[CaseReview]
    """Ordered searches that count."""
    released: Sequence[CaseReview]
    """Hidden goods that nobody searched for, random searches aside."""
    people: Sequence[CaseReview]
    """People inside, or an alarm."""
    random: Sequence[CaseReview]
    """Random searches."""
    authored: Sequence[CaseReview]
    """Cases that a mentor wrote by hand; in no number."""
    honest: int
    """Honest loads that were released: all the others."""

    def summary(self, topic_title: Callable[[str], str]) -> Iterator[Finding]:
        """Say in few words what was in each load that was searched or missed."""
        searched = self.searched
        groups: tuple[tuple[FindingCode, Sequence[CaseReview]], ...] = (
            ("review.summary.people", [each for each in self.people if each.outcome.is_life]),
            ("review.summary.found", [each for each in searched if each.outcome.is_found]),
            ("review.summary.missed", [each for each in searched if each.is_missed]),
            ("review.summary.honest", [each for each in searched if each.outcome.hides is None]),
            ("review.summary.released", [*self.released, *_hiding(self.random)]),
        )
        if not searched:
            yield Finding(code="review.summary.no_search")
        for code, cases in groups:
            if cases:
                named = ", ".join(_named(each, topic_title) for each in cases)
                yield Finding(code=code, params={"cases": named})
        if not any(each.outcome.hides for each in self._all):
            yield Finding(code="review.summary.nothing_there")

    @property
    def _all(self) -> Iterator[CaseReview]:
        for group in (self.searched, self.released, self.people, self.random, self.authored):
            yield from group


def group_cases(reviews: Sequence[CaseReview]) -> CaseGroups:
    """Put every case into its group, in the order of the manifest."""
    groups: dict[str, list[CaseReview]] = {}
    for each in reviews:
        groups.setdefault(_group(each), []).append(each)
    return CaseGroups(
        searched=groups.get("searched", ()),
        released=groups.get("released", ()),
        people=groups.get("people", ()),
        random=groups.get("random", ()),
        authored=groups.get("authored", ()),
        honest=len(groups.get("honest", ())),
    )


def guess_answer(found: int, slipped: int, detection: Rate) -> Finding:
    """Answer the trainee's guess; only the searches that she ordered count."""
    missed = detection.n - detection.k
    params = {
        "found": found,
        "slipped": slipped,
        "was_found": detection.k,
        "had_slipped": missed,
    }
    is_right = (found, slipped) == (detection.k, missed)
    return Finding(code="review.guess.right" if is_right else "review.guess.other", params=params)


def _hiding(reviews: Sequence[CaseReview]) -> list[CaseReview]:
    return [each for each in reviews if each.outcome.hides is not None]


def _group(review: CaseReview) -> str:
    one = review.outcome
    if one.is_life or one.alarmed:
        return "people"
    if not one.counted:
        return "authored"
    if one.search:
        return "searched" if one.is_searched else "random"
    return "released" if one.hides is not None else "honest"


def _named(review: CaseReview, topic_title: Callable[[str], str]) -> str:
    """The number of a case, with the topic of what it hid."""
    one = review.outcome
    return f"{one.id} {topic_title(one.hides.topic)}" if one.hides else one.id
