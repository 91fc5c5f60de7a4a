"""What a rule is worth, measured: how often it fires on lawful and on smuggled consignments.

Points are 10·log10 of the ratio of the two shares; the interval is Katz's for a ratio of two
proportions (Katz et al. 1978), with half a consignment added to each count so that none is empty.
"""

from collections.abc import Iterator, Mapping
from math import log10, sqrt

from pydantic import Field, NonNegativeInt

from profiler_sim.cargo.value import STORED_BY_ALIAS, Value
from profiler_sim.figures import Figure
from profiler_sim.problems import Key, Params, Problem, Severity

_POINTS_PER_NAT = 10.0 / 2.302585092994046
_Z95 = 1.959963984540054
SPEAKS = 3.0
"""Points from which a rule says something: it doubles the odds (docs/scoring.md)."""
FEWEST = 20
"""Smuggled consignments below which nothing is said about a rule."""


class RuleHits(Value):
    """Of so many consignments that the rule could tell of, on how many it fired."""

    n: NonNegativeInt
    hits: NonNegativeInt

    def __add__(self, other: "RuleHits") -> "RuleHits":
        """Both together."""
        return RuleHits(n=self.n + other.n, hits=self.hits + other.hits)


class MeasuredPoints(Value):
    """Points with their 95 % interval."""

    points: float
    low: float
    high: float


class FactValues(Value):
    """What a fact held in the traffic that was measured."""

    model_config = STORED_BY_ALIAS

    fact: str
    words: tuple[str, ...] = ()
    """Its texts, the most frequent first, where there are few of them; yes and no as such."""
    low: float | None = None
    """Its smallest number, where it is one."""
    high: float | None = None
    stated: NonNegativeInt = Field(default=0, alias="known")
    """On how many consignments it was stated at all."""


class Frequency(Value):
    """One rule over one traffic."""

    id: str
    pack: str
    title: str
    points: float
    """The author's."""
    lawful: RuleHits
    smuggled: Mapping[str, RuleHits]
    """By method."""
    loads: NonNegativeInt = 0
    """Consignments measured, also those it cannot tell of."""
    held: tuple[FactValues, ...] = ()
    """For a rule that never fired: what the facts it reads hold instead."""

    @property
    def all_smuggled(self) -> RuleHits:
        """All methods together, as often as the traffic has them."""
        return sum(self.smuggled.values(), RuleHits(n=0, hits=0))

    @property
    def never_fired(self) -> bool:
        """Tell whether it fired on nothing at all: then no points can be measured."""
        return not self.lawful.hits and not self.all_smuggled.hits

    def measured(self) -> Mapping[str, MeasuredPoints]:
        """Points for each method that is common enough to say anything; none if it never fired."""
        if self.never_fired:
            return {}
        return {
            m: measure_points(f, self.lawful) for m, f in self.smuggled.items() if f.n >= FEWEST
        }


def measure_points(smuggled: RuleHits, lawful: RuleHits) -> MeasuredPoints:
    """Points of a rule that fired so often here and so often there."""
    a, n = smuggled.hits + 0.5, smuggled.n + 1
    b, m = lawful.hits + 0.5, lawful.n + 1
    points = 10 * log10((a / n) / (b / m))
    half = _Z95 * _POINTS_PER_NAT * sqrt(1 / a - 1 / n + 1 / b - 1 / m)
    return MeasuredPoints(points=points, low=points - half, high=points + half)


def rule_in_words(frequency: Frequency) -> Problem:
    """Say in one sentence what a rule does on this traffic, by the method it marks best."""
    if frequency.never_fired:
        return Problem("verdict.one_rule.never", params={"count": frequency.loads})
    found = frequency.measured()
    if not found:
        return Problem("verdict.one_rule.few", severity=Severity.NOTE)
    method, best = max(found.items(), key=lambda pair: pair[1].points)
    params = {
        "method": method,
        "smuggled": _of_100(frequency.smuggled[method]),
        "honest": _of_100(frequency.lawful),
    }
    if best.low > 0:
        return Problem("verdict.one_rule.helps", params=params, severity=Severity.NOTE)
    code = "against" if all(points.high < 0 for points in found.values()) else "nothing"
    return Problem(f"verdict.one_rule.{code}", params=params, severity=Severity.NOTE)


def _of_100(hits: RuleHits) -> str:
    return f"{100 * hits.hits / max(1, hits.n):.0f}"


def remarks(frequency: Frequency) -> Iterator[Problem]:
    """Say where the author's points and the measured ones contradict each other."""
    if frequency.never_fired and frequency.loads:
        yield from _never(frequency)
    found = frequency.measured()
    if not found:
        return
    method, loudest = max(found.items(), key=lambda pair: pair[1].points)
    params = {
        "id": frequency.id,
        "points": Figure(f"{frequency.points:+g}"),
        "measured": Figure(f"{loudest.points:+.1f}"),
        "low": Figure(f"{loudest.low:+.1f}"),
        "high": Figure(f"{loudest.high:+.1f}"),
        "method": method,
    }
    if code := _contradiction(frequency.points, found, loudest):
        yield Problem(code, params=params, severity=Severity.WARNING)


def _never(frequency: Frequency) -> Iterator[Problem]:
    """Say that a rule never fired, and what its facts hold."""
    count: Params = {"id": frequency.id, "count": frequency.loads}
    yield Problem("rule.never_fired", params=count, severity=Severity.WARNING)
    for held in frequency.held:
        yield Problem(*_what(held), severity=Severity.WARNING)


def _what(held: FactValues) -> tuple[str, tuple[Key, ...], Params]:
    """The code, no keys, and the parameters of the sentence about one fact."""
    if not held.stated:
        return "rule.held_nothing", (), {"fact": held.fact}
    if held.low is not None and held.high is not None:
        ends: Params = {"low": f"{held.low:.12g}", "high": f"{held.high:.12g}"}
        return "rule.held_range", (), {"fact": held.fact, **ends}
    return "rule.held_words", (), {"fact": held.fact, "words": ", ".join(held.words)}


def _contradiction(
    points: float, found: Mapping[str, MeasuredPoints], loudest: MeasuredPoints
) -> str | None:
    if points >= SPEAKS and all(each.high < SPEAKS for each in found.values()):
        return "rule.says_nothing"
    if points > loudest.high + SPEAKS:
        return "rule.too_loud"
    if points < loudest.low - SPEAKS:
        return "rule.too_quiet"
    return None
