"""Scenarios: what they name, and whether it fits together."""

from collections.abc import Callable, Iterator

from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.mentor.checks.cases import named_in_cases, standing
from profiler_sim.mentor.checks.covers import carried, quiet
from profiler_sim.mentor.checks.messages import named_in_messages, true_messages
from profiler_sim.mentor.checks.names import rule_packs, unknown
from profiler_sim.mentor.checks.operations import taken_part_in
from profiler_sim.mentor.checks.ports import origins
from profiler_sim.problems import Problem, Severity
from profiler_sim.scenario.model import STEPS, Scenario

Check = Callable[[Scenario, Catalogue], Iterator[Problem]]


def scenario(value: Scenario, catalogue: Catalogue) -> Iterator[Problem]:
    """Everything that is wrong with a scenario; what weighs only once all names are known."""
    found = [problem for check in _NAMES for problem in check(value, catalogue)]
    yield from found
    if all(problem.severity is not Severity.ERROR for problem in found):
        for check in _WEIGHING:
            yield from check(value, catalogue)


def _unit(value: Scenario, catalogue: Catalogue) -> Iterator[Problem]:
    yield from unknown(("unit",), value.unit, catalogue.units)


def _methods(value: Scenario, catalogue: Catalogue) -> Iterator[Problem]:
    for block in ("hidden", "exactly"):
        for method in getattr(value, block):
            yield from unknown((block, method), method, catalogue.methods, at_key=True)
    for method in value.exactly:
        if method in value.hidden:
            yield Problem(
                "scenario.hidden_twice", ("exactly", method), {"method": method}, at_key=True
            )


def _severity(value: Scenario, catalogue: Catalogue) -> Iterator[Problem]:
    for topic in value.severity:
        yield from unknown(("severity", topic), topic, catalogue.topics, at_key=True)


def _rules(value: Scenario, _: Catalogue) -> Iterator[Problem]:
    for index, name in enumerate(value.rules):
        yield from rule_packs(("rules", index), name)


def _guide(value: Scenario, catalogue: Catalogue) -> Iterator[Problem]:
    chosen = (*catalogue.enquiries, *catalogue.examinations)
    for index, step in enumerate(value.guide):
        for word in step.until.split(" or "):
            yield from unknown(("guide", index, "until"), word, STEPS)
        if step.what:
            yield from unknown(("guide", index, "what"), step.what, chosen)


def _enough(value: Scenario, _: Catalogue) -> Iterator[Problem]:
    """Something is hidden, and less than arrives."""
    total = value.traffic.consignments * sum(value.shares.values())
    params = {"hidden": f"{total:g}", "consignments": f"{value.traffic.consignments}"}
    where = "hidden" if value.hidden else "exactly"
    if total >= value.traffic.consignments:
        yield Problem("scenario.too_much_hidden", (where,), params)
    elif total <= 0:
        yield Problem("scenario.nothing_hidden", (), params, Severity.WARNING)


_NAMES: tuple[Check, ...] = (
    _unit,
    origins,
    _methods,
    _enough,
    _severity,
    _rules,
    _guide,
    taken_part_in,
    named_in_messages,
    named_in_cases,
)
"""What can be told of every scenario whose form is right."""

_WEIGHING: tuple[Check, ...] = (carried, quiet, true_messages, standing)
"""What needs the evidence model, and so a scenario whose names are known."""
