"""Conditions over the facts of the program, each checked once in its life."""

from collections.abc import Mapping
from functools import lru_cache

from profiler_sim.cargo.facts.reference import FACTS
from profiler_sim.problems import Problem
from profiler_sim.rules.condition import CheckedCondition, check_condition

Lists = tuple[tuple[str, tuple[str, ...]], ...]
"""Named lists of texts."""


def as_lists(lists: Mapping[str, tuple[str, ...]]) -> Lists:
    """Write named lists as ``check_once`` takes them."""
    return tuple(sorted(lists.items()))


@lru_cache(maxsize=4096)
def check_once(condition: str, lists: Lists) -> CheckedCondition | list[Problem]:
    """Check a condition, or answer what it came to before; ``lists`` are those it may name."""
    return check_condition(condition, [entry.column for entry in FACTS.values()], dict(lists))
