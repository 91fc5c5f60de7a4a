"""Rule packs: every condition checked, every example run, the topic one that is known."""

from collections.abc import Iterator

from profiler_sim.cargo.facts.reference import PLACE_FACTS
from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.mentor.checks.names import unknown
from profiler_sim.problems import Problem
from profiler_sim.rules.model import Pack


def pack(value: Pack, catalogue: Catalogue) -> Iterator[Problem]:
    """A file of rules."""
    from profiler_sim.mentor.fact_values import fact_columns
    from profiler_sim.screening.packs import prepare

    if value.topic is not None:
        yield from unknown(("topic",), value.topic, list(catalogue.topics))
    yield from prepare(value, fact_columns(catalogue), PLACE_FACTS)[1]
