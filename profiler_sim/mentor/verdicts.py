"""What a number of a scenario means for teaching, as problems: a note is good, a warning is not.

The ranges are those of docs/mentor.md. They are experience with these exercises, not a standard.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from profiler_sim.mentor.case_standing import CaseStanding
from profiler_sim.problems import Problem, Severity


@dataclass(frozen=True, slots=True)
class TeachingRange:
    """Where a number should lie, from 0 to 1."""

    low: float
    high: float


RANGES: Mapping[str, TeachingRange] = {
    "cover": TeachingRange(0.0, 0.65),
    "documents": TeachingRange(0.65, 0.90),
    "full": TeachingRange(0.90, 0.99),
}
"""Of a smuggled and an honest load, how often cover, papers, and all answers should tell which."""
MISSED = TeachingRange(0.2, 0.6)
"""Share of smuggled loads that the risk indicators should not point at."""
CASE = TeachingRange(0.15, 0.90)
"""What all evidence should give of a load that hides something."""
FIRST_CASE = TeachingRange(0.30, 0.60)
"""The same of a trainee's first cases."""
UNFAIR = 0.90
"""All evidence above which nobody could have left an honest load alone."""
TRAP = 0.50
"""All evidence, or share of good readers, above which most would search an honest load."""
FEW = 0.20
"""Share of good readers who search a load, below which no class finds it."""
_NOT_GOOD = frozenset({"honest.unfair", "case.low", "case.high", "case.left"})


def scenario_verdicts(
    areas: Mapping[str, float | None], not_pointed_at: float | None
) -> Iterator[Problem]:
    """Judge what tells smuggled loads from honest ones; a number that there is not is left out."""
    for area, within in RANGES.items():
        if (value := areas.get(area)) is not None:
            where = _where(value, within)
            params = {
                "value": _number(value),
                "low": _number(within.low),
                "high": _number(within.high),
            }
            yield _verdict(f"verdict.{area}.{where}", params, is_good=where == "good")
    if not_pointed_at is not None:
        where = _where(not_pointed_at, MISSED)
        params = {"n": f"{100 * not_pointed_at:.0f}"}
        yield _verdict(f"verdict.rules.{where}", params, is_good=where == "good")


def case_verdict(stands: CaseStanding, searched: float | None = None) -> Problem:
    """Judge how far the evidence leads in one load of the mentor's.

    ``searched`` is the share of good readers who would search it among the other loads; None
    while it is not known. Where it and the evidence disagree, the verdict says so.
    """
    params: dict[str, str | int] = {"percent": round(100 * stands.in_all)}
    if searched is not None:
        params["well"] = round(100 * searched)
    code = _honest_code(stands, searched) if not stands.hides else _case_code(stands, searched)
    return _verdict(f"verdict.{code}", params, is_good=code not in _NOT_GOOD)


def _honest_code(stands: CaseStanding, searched: float | None) -> str:
    if stands.in_all > UNFAIR:
        return "honest.unfair"
    if stands.in_all > TRAP:
        return "honest.trap"
    return "honest.searched" if (searched or 0.0) > TRAP else "honest.fair"


def _case_code(stands: CaseStanding, searched: float | None) -> str:
    where = _where(stands.in_all, CASE)
    if where != "good":
        return f"case.{where}"
    if searched is not None and searched < FEW:
        return "case.left"
    return {"low": "case.hard", "good": "case.first", "high": "case.good"}[
        _where(stands.in_all, FIRST_CASE)
    ]


def _where(value: float, within: TeachingRange) -> str:
    if value < within.low:
        return "low"
    return "high" if value > within.high else "good"


def _number(value: float) -> str:
    """Of a hundred pairs."""
    return f"{100 * value:.0f}"


def _verdict(code: str, params: Mapping[str, str | int], *, is_good: bool) -> Problem:
    severity = Severity.NOTE if is_good else Severity.WARNING
    return Problem(code, params=dict(params), severity=severity)
