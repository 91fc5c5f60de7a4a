"""Budgets: minutes to read and ask, and searches to order."""

from collections.abc import Iterator

from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.problems import Problem, Severity
from profiler_sim.scenario.model import Scenario

_MINUTES, _SEARCHES = ("budget", "desk minutes"), ("budget", "searches")


def budget(value: Scenario, _: Catalogue) -> Iterator[Problem]:
    """Without minutes nothing can be read, without searches nothing found; without both, nothing.

    A random search alone leaves the trainee nothing to decide.
    """
    minutes, searches = value.budget.desk_minutes, value.budget.searches
    if not minutes and not searches:
        yield Problem("budget.nothing", _MINUTES)
    elif not minutes:
        yield Problem("budget.no_minutes", _MINUTES, severity=Severity.WARNING)
    elif not searches:
        yield Problem("budget.no_searches", _SEARCHES, severity=Severity.WARNING)
    if searches and searches >= value.shipments:
        yield Problem("budget.more_searches", _SEARCHES, severity=Severity.WARNING)
