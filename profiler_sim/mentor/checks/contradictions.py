"""Signs of one case that cannot both be true of the same firm, seal or account."""

from collections.abc import Iterator, Mapping
from itertools import combinations

from profiler_sim.problems import Key, Problem, Severity

Shown = tuple[str, str]
"""A sign and its value."""
_SINCE_LONG = ("a few shipments", "long and of the same goods", "long, of other goods")

CONTRADICTIONS: frozenset[frozenset[Shown]] = frozenset(
    frozenset(pair)
    for pair in (
        *((("registration", "not found"), ("consignee's past", past)) for past in _SINCE_LONG),
        (("registration", "not found"), ("telephone", "also another firm's")),
        (("seal history", "not stated"), ("seal number elsewhere", "on another box too")),
        *(
            (("shipper's account", "since this month"), ("record with the airline", record))
            for record in ("regular, of the same goods", "regular, of other goods")
        ),
        (("addressee's address", "nobody of this name"), ("addressee's last month", "many")),
    )
)
"""Pairs a reader takes for a mistake: the registry knows nobody whose imports customs know, or
whose telephone it knows; nobody reads a seal that is not stated on another box; an account of
this month has no past with the airline; nobody of this name receives much mail."""


def contradicting(keys: tuple[Key, ...], signs: Mapping[str, str]) -> Iterator[Problem]:
    """Warn of each pair of an author's signs that contradict each other."""
    for (sign, value), (other, shown) in combinations(signs.items(), 2):
        if frozenset({(sign, value), (other, shown)}) in CONTRADICTIONS:
            params = {"sign": sign, "value": value, "other": other, "shown": shown}
            where = (*keys, "signs", other)
            yield Problem("case.contradict", where, params, Severity.WARNING, at_key=True)
