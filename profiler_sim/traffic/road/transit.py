"""The transit document that a lorry travels under: movement or carnet, guarantee and seals."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from profiler_sim.cargo.check_digits import mrn
from profiler_sim.traffic.chance import Chance
from profiler_sim.traffic.world import ConsignmentOrder

LETTERS = "BDFGHJKLNPRSTVZ"
"""Letters of invented numbers and plates; none makes a word."""
CARNET_USD = 100_000
"""What a TIR carnet guarantees, at most; rounded."""
_EU = frozenset({"AT", "BE", "BG", "DE", "GR", "HR", "HU", "IT", "NL", "PL", "RO", "SI"})
_COMMON_TRANSIT = _EU | {"CH", "GB", "IS", "MK", "NO", "RS", "TR", "UA"}
"""Parties to the Convention on common transit, as far as lorries here come from them."""
_LIMIT_DAYS, _NATIONAL_DAYS = (5, 8), (1, 2)
"""Days to present the goods, from and to, set by the office of departure with regard to the way
(Convention on a common transit procedure, Appendix I, time limit for presentation). Offices
commonly give up to eight days across Europe; a small country is crossed in a day."""
_WAYS_OUT = {
    ("BA", "ME"): "BA-KLOBUK",
    ("BA", "RS"): "BA-RACA",
    ("BA", "XK"): "BA-RACA",
    ("BA", "MK"): "BA-RACA",
    ("BA", "TR"): "BA-RACA",
}
"""Crossings by which goods leave a country, by where they go on to."""


@dataclass(slots=True)
class TransitMovement:
    """One movement, or one TIR carnet."""

    kind: str
    number: str
    limit_days: int
    """For which the office of departure lets the goods be on their way."""
    guarantee: str
    guarantee_part: float
    """Amount of an individual guarantee, as a part of the goods' value."""
    seals: tuple[str, ...]

    def time_limit(self, since: date, arrives_on: date) -> date:
        """Day by which the goods must be presented; a lorry in time has a day left."""
        return max(since + timedelta(days=self.limit_days), arrives_on + timedelta(days=1))

    def guarantee_usd(self, value_usd: int) -> int:
        """Compute what is guaranteed for goods of that value, in US dollars."""
        if self.kind == "TIR":
            return CARNET_USD
        return max(2_000, int(round(value_usd * self.guarantee_part, -2)))


def draw_movement(
    order: ConsignmentOrder, arrives_at: datetime, loading_country: str
) -> TransitMovement:
    """Draw the document of an honest lorry."""
    chance = order.chance
    common = chance.pick(("T1", "T1", "T2") if loading_country in _EU else ("T1",))
    kind = _kind(order, common)
    number = _number(order, kind, arrives_at.year, loading_country)
    limit_days = chance.whole(*(_NATIONAL_DAYS if kind == "national" else _LIMIT_DAYS))
    guarantee_part = chance.between(0.25, 0.4)
    several = chance.draw() < 0.3  # noqa: PLR2004  side doors and a cord take seals of their own
    prefix = f"{chance.pick(LETTERS)}{chance.pick(LETTERS)}"
    first = chance.whole(100_000, 999_000)
    return TransitMovement(
        kind=kind,
        number=number,
        limit_days=limit_days,
        guarantee="carnet" if kind == "TIR" else "individual",
        guarantee_part=guarantee_part,
        seals=tuple(f"{prefix}{first + n}" for n in range(1 + several)),
    )


def way_out(country: str, to: str, otherwise: str) -> str:
    """Name the crossing by which goods leave ``country`` for ``to``."""
    return _WAYS_OUT.get((country, to), otherwise)


def draw_digits(chance: Chance, count: int) -> str:
    """Draw a number of so many digits, without a leading zero."""
    return str(chance.whole(10 ** (count - 1), 10**count - 1))


def _kind(order: ConsignmentOrder, common: str) -> str:
    """Common transit ends where a country is no party to it: there a national one begins."""
    if order.lane.carnet:
        return "TIR"
    return common if order.world.unit.country in _COMMON_TRANSIT else "national"


def _number(order: ConsignmentOrder, kind: str, year: int, loading_country: str) -> str:
    chance = order.chance
    if kind == "TIR":
        return f"X{chance.pick(LETTERS)}{draw_digits(chance, 8)}"
    body = f"{draw_digits(chance, 6)}{chance.pick(LETTERS)}{draw_digits(chance, 5)}J"
    country = order.world.unit.country if kind == "national" else loading_country
    return mrn(year, country, body)
