"""Scenarios: what they name, and whether it fits together."""

from collections.abc import Iterator

from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.mentor.checks.names import unknown
from profiler_sim.problems import Problem
from profiler_sim.scenario.model import Scenario


def scenario(value: Scenario, catalogue: Catalogue) -> Iterator[Problem]:
    """Every name must be known, and less hidden than arrives."""
    yield from unknown(("unit",), value.unit, catalogue.units)
    for block in ("hidden", "exactly"):
        for method in getattr(value, block):
            yield from unknown((block, method), method, catalogue.methods, at_key=True)
    for topic in value.severity:
        yield from unknown(("severity", topic), topic, catalogue.topics, at_key=True)
    if sum(value.shares.values()) >= 1:
        yield Problem("scenario.too_much_hidden", ("hidden",))
