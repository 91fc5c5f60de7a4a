"""Methods: goods, places, signs and their shares."""

from collections.abc import Iterator

from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.catalogue.methods import ANYTHING_ELSE, Method
from profiler_sim.mentor.checks.names import tags, unknown
from profiler_sim.problems import Problem

_ALL = 100
"""Shares are of a hundred."""


def method(value: Method, catalogue: Catalogue) -> Iterator[Problem]:
    """Every name a method uses must be known; no sign may be shown more than always."""
    yield from unknown(("topic",), value.topic, catalogue.topics)
    for goods in value.rides_on:
        known = [*catalogue.commodities, ANYTHING_ELSE]
        yield from unknown(("rides on", goods), goods, known, at_key=True)
    for place in value.lies:
        yield from unknown(("lies", place), place, catalogue.hiding_places, at_key=True)
    for sign in value.signs:
        yield from unknown(("signs", sign), sign, catalogue.signs, at_key=True)
    for block, shares in (("rides on", value.rides_on), ("lies", value.lies)):
        if sum(shares.values()) <= 0:
            yield Problem("method.nothing", (block,), {"block": block})
    yield from tags(("not for",), value.not_for, catalogue, "method")
    yield from _values(value, catalogue)


def _values(value: Method, catalogue: Catalogue) -> Iterator[Problem]:
    for sign, shares in value.signs.items():
        if sign in catalogue.signs:
            for name in shares:
                known = catalogue.signs[sign].values
                yield from unknown(("signs", sign, name), name, known, at_key=True)
        total = sum(shares.values())
        if total > _ALL:
            yield Problem("method.over_a_hundred", ("signs", sign), {"total": f"{total:g}"})
