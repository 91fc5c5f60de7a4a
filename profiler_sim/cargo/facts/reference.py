"""The reference of facts: every module that enters facts, in the order of the reference page."""

from collections.abc import Iterable

from profiler_sim.cargo.answers import ANSWER_FIELDS
from profiler_sim.cargo.facts import (
    abroad,
    air,
    boxes,
    correspondence,
    goods,
    invoices,
    journey,
    operation,
    parties,
    places,
    plausible,
    post,
    registry,
    road,
    sea,
    terms,
)
from profiler_sim.cargo.facts.table import FACTS, PAPERS, Fact, Known
from profiler_sim.cargo.facttypes import FactValue

__all__ = ["FACTS", "PAPERS", "PLACE_FACTS", "Fact", "Facts", "Known", "row"]

Facts = dict[str, FactValue]
"""The facts of one consignment by name."""

_MODULES = (
    places,
    parties,
    goods,
    plausible,
    operation,
    terms,
    journey,
    sea,
    air,
    post,
    road,
    registry,
    boxes,
    invoices,
    abroad,
    correspondence,
)
"""A module that is not listed here enters no facts."""

PLACE_FACTS = frozenset(
    name for name, entry in FACTS.items() if entry.compute.__module__ == places.__name__
)
"""Facts that only tell a place."""


def row(known: Known, names: Iterable[str] = FACTS) -> Facts:
    """Compute the facts ``names``; those of enquiries without an answer are None."""
    answers = known.answers
    open_sources = {PAPERS} | {
        enquiry for enquiry, field in ANSWER_FIELDS.items() if getattr(answers, field) is not None
    }
    return {
        name: entry.compute(known) if entry.source in open_sources else None
        for name, entry in ((name, FACTS[name]) for name in names)
    }
