"""Terms, and the sums they add up to."""

import math
from collections.abc import Iterable, Sequence
from typing import Literal

from profiler_sim.cargo.value import Value
from profiler_sim.scoring.finding import Finding, percent
from profiler_sim.scoring.outcomes import Outcome

Unit = Literal["count", "finds", "points", "percent", "squares", "bits", "shifts"]
"""What the terms of a sum are: consignments, expected finds, points, percentage points, these
squared, bits, shifts of 100."""


class Term(Value):
    """One thing that counts towards a number."""

    says: Finding
    value: float
    consignment: str = ""
    """Where it leads to; empty where it belongs to no consignment."""


class Sum(Value):
    """Terms of one unit that add up."""

    heading: Finding
    unit: Unit
    terms: tuple[Term, ...]

    @property
    def total(self) -> float:
        """What they add up to."""
        return math.fsum(term.value for term in self.terms)


class Behind(Value):
    """A number, taken apart."""

    of: Finding
    """The number as it is told."""
    sums: tuple[Sum, ...]
    result: Finding | None = None
    """How the number comes of the sums; None where it is a sum itself."""


def heading(name: str, **params: str | float) -> Finding:
    """The heading of a sum."""
    return Finding(code=f"behind.{name}", params=params)


def total(name: str, unit: Unit, terms: Iterable[Term]) -> Sum:
    """A sum under a heading that names no value."""
    return Sum(heading=heading(name), unit=unit, terms=tuple(terms))


def each(told: Iterable[Outcome], code: str = "one") -> tuple[Term, ...]:
    """Every consignment counts once."""
    return tuple(term(one, 1.0, code) for one in told)


def term(one: Outcome, value: float, code: str = "one", **params: str | float) -> Term:
    """A consignment with what it adds; its sentence may name where it stood and what was said."""
    names: dict[str, str | int | float] = {
        "consignment": one.id,
        "documents": percent(one.q_documents),
        "seen": percent(one.q_seen),
        "full": percent(one.q_full),
        "stated": one.final if one.final is not None else "-",
    }
    return Term(says=heading(code, **(names | params)), value=value, consignment=one.id)


def top(
    told: Sequence[Outcome], scores: Sequence[float], slots: int
) -> list[tuple[Outcome, float]]:
    """The best by a score, each with the part of it that is taken: ties at the cut share alike."""
    taken = min(slots, len(told))
    if not taken:
        return []
    ranked = sorted(zip(told, scores, strict=True), key=lambda pair: -pair[1])
    cut = ranked[taken - 1][1]
    sure = [(one, 1.0) for one, score in ranked if score > cut]
    tied = [one for one, score in ranked if score == cut]
    return [*sure, *((one, (taken - len(sure)) / len(tied)) for one in tied)]
