"""Terms, the subtotals they add up to, and the breakdown of a number into them."""

import math
from collections.abc import Iterable, Sequence
from typing import Literal

from profiler_sim.cargo.value import Value
from profiler_sim.scoring.evaluation.outcomes import Outcome
from profiler_sim.scoring.finding import Finding, percent
from profiler_sim.scoring.finding_codes import BreakdownCode

Unit = Literal["count", "finds", "points", "percent", "bits", "shifts"]
"""What the terms of a subtotal are: consignments, expected finds, points, percentage points,
bits, shifts of 100."""


class Term(Value):
    """One thing that counts towards a number."""

    text: Finding
    value: float
    consignment: str = ""
    """Where it leads to; empty where it belongs to no consignment."""


class Subtotal(Value):
    """Terms of one unit that add up."""

    heading: Finding
    unit: Unit
    terms: tuple[Term, ...]

    @property
    def total(self) -> float:
        """What they add up to."""
        return math.fsum(term.value for term in self.terms)


class Breakdown(Value):
    """A number and what it was computed from."""

    of: Finding
    """The number as it is shown."""
    subtotals: tuple[Subtotal, ...]
    result: Finding | None = None
    """How the number follows from the subtotals; None where it is a subtotal itself."""


def finding(code: BreakdownCode, **params: str | float) -> Finding:
    """A finding of a breakdown: a heading, a term or a result."""
    return Finding(code=code, params=params)


def subtotal(code: BreakdownCode, unit: Unit, terms: Iterable[Term]) -> Subtotal:
    """A subtotal under a heading that names no value."""
    return Subtotal(heading=finding(code), unit=unit, terms=tuple(terms))


def count_each(
    outcomes: Iterable[Outcome], code: BreakdownCode = "behind.one"
) -> tuple[Term, ...]:
    """Count every consignment once."""
    return tuple(term(outcome, 1.0, code) for outcome in outcomes)


def term(outcome: Outcome, value: float, code: BreakdownCode, **params: str | float) -> Term:
    """A consignment with what it adds; its sentence may name its probabilities."""
    names: dict[str, str | int | float] = {
        "consignment": outcome.id,
        "documents": percent(outcome.q_documents),
        "seen": percent(outcome.q_held),
        "full": percent(outcome.q_full),
        "stated": outcome.final if outcome.final is not None else "-",
    }
    text = finding(code, **(names | params))
    return Term(text=text, value=value, consignment=outcome.id)


def top(
    outcomes: Sequence[Outcome], scores: Sequence[float], slots: int
) -> list[tuple[Outcome, float]]:
    """The best by a score, each with the part of it that is taken: ties at the cut share alike."""
    taken = min(slots, len(outcomes))
    if not taken:
        return []
    ranked = sorted(zip(outcomes, scores, strict=True), key=lambda pair: -pair[1])
    cut = ranked[taken - 1][1]
    sure = [(each, 1.0) for each, score in ranked if score > cut]
    tied = [each for each, score in ranked if score == cut]
    return [*sure, *((each, (taken - len(sure)) / len(tied)) for each in tied)]
