"""Facts about a journey, whatever the mode of transport."""

from datetime import date

from profiler_sim.cargo.facts.table import D, Known, fact
from profiler_sim.cargo.facttypes import FactValue


@fact(D, date(2026, 3, 2))
def arrives_on(k: Known) -> FactValue:
    """Day of arrival."""
    return k.papers.transport.arrives_at.date()
