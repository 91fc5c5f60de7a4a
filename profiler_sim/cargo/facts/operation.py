"""Facts that an operation's reference list answers; missing while no operation runs."""

from profiler_sim.cargo.facts.table import B, Known, fact
from profiler_sim.cargo.facttypes import FactValue
from profiler_sim.cargo.norms import Lookout

_HEADING = 4
"""Digits of a heading; a list may name whole headings."""


@fact(B, example=False)
def on_operation_list(k: Known) -> FactValue:
    """The HS code is on the list of an operation that runs on the day of arrival."""
    code, running = k.subheading, _running(k)
    if code is None or not running:
        return None
    return any(code in each.codes or code[:_HEADING] in each.codes for each in running)


@fact(B, example=False)
def operation_keyword(k: Known) -> FactValue:
    """The description holds a word an operation looks for that runs on the day of arrival."""
    words, running = k.papers.goods[0].description.casefold(), _running(k)
    return any(word in words for each in running for word in each.keywords) if running else None


def _running(k: Known) -> list[Lookout]:
    day = k.papers.transport.arrives_at.date()
    return [each for each in k.norms.lookouts if each.first <= day <= each.last]
