"""Scenarios: what they name, and whether it fits together."""

from collections.abc import Callable, Iterator

from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.catalogue.names import Kind
from profiler_sim.evidence.compile import compile_model
from profiler_sim.evidence.model import EvidenceModel
from profiler_sim.figures import Figure
from profiler_sim.files.named_files import pack_names
from profiler_sim.mentor.checks.cases import check_cases, check_clue_boxes, check_standing
from profiler_sim.mentor.checks.names import (
    Names,
    check_goods_of_traffic,
    check_known,
    check_origins,
    list_command,
)
from profiler_sim.mentor.checks.rules import check_packs_named
from profiler_sim.mentor.checks.scenario_evidence import (
    check_carried,
    check_covers,
    check_message_names,
    check_messages_true,
)
from profiler_sim.problems import Problem, Severity
from profiler_sim.scenario.model import GUIDE_STEPS, FeedbackTiming, Scenario
from profiler_sim.scenario.names import with_catalogue_names

_MINUTES, _SEARCHES = ("budget", "desk minutes"), ("budget", "searches")
_SEARCH_MINUTES = ("budget", "search minutes")

Check = Callable[[Scenario, Catalogue], Iterator[Problem]]
Weighing = Callable[[Scenario, Catalogue, EvidenceModel], Iterator[Problem]]


def check_scenario(value: Scenario, catalogue: Catalogue) -> Iterator[Problem]:
    """Check everything of a scenario; what weighs only once all names are known."""
    value = as_catalogued(value, catalogue)
    found = list(check_names(value, catalogue))
    yield from found
    if all(problem.severity is not Severity.ERROR for problem in found):
        model = compile_model(value, catalogue)
        for check in _WEIGHING:
            yield from check(value, catalogue, model)
    else:
        yield from check_clue_boxes(value, catalogue)


def as_catalogued(value: Scenario, catalogue: Catalogue) -> Scenario:
    """Give a scenario under the names of the catalogue and of the packs, as it is played."""
    return with_catalogue_names(value, catalogue, pack_names())


def check_names(value: Scenario, catalogue: Catalogue) -> Iterator[Problem]:
    """Check the names that a scenario uses, quickly, without weighing anything."""
    for check in _NAMES:
        yield from check(value, catalogue)


def check_names_in_part(value: Scenario, catalogue: Catalogue) -> Iterator[Problem]:
    """Check the same of a scenario that will not be weighed, and the boxes of its clues."""
    yield from check_names(value, catalogue)
    yield from check_clue_boxes(value, catalogue)


def _unit(value: Scenario, catalogue: Catalogue) -> Iterator[Problem]:
    titles = {name: unit.title for name, unit in catalogue.units.items()}
    yield from check_known(
        ("unit",), value.unit, catalogue.units, command=list_command("units"), titles=titles
    )


def _methods(value: Scenario, catalogue: Catalogue) -> Iterator[Problem]:
    names = Names.of(value, catalogue)
    for block in ("hidden", "exactly"):
        methods = getattr(value, block)
        for method in methods:
            where = (block, method)
            yield from names.check(Kind.METHOD, where, method, at_key=True, taken=methods)
    for method in value.exactly:
        if method in value.hidden:
            yield Problem(
                "scenario.hidden_twice", ("exactly", method), {"method": method}, at_key=True
            )


def _severity(value: Scenario, catalogue: Catalogue) -> Iterator[Problem]:
    names = Names.of(value, catalogue)
    for topic in value.severity:
        where = ("severity", topic)
        yield from names.check(Kind.TOPIC, where, topic, at_key=True, taken=value.severity)


def _guide(value: Scenario, catalogue: Catalogue) -> Iterator[Problem]:
    names = Names.of(value, catalogue)
    for index, step in enumerate(value.guide):
        for word in step.until.split(" or "):
            yield from check_known(("guide", index, "until"), word, GUIDE_STEPS)
        if step.what:
            yield from names.check(Kind.ACTION, ("guide", index, "what"), step.what)


def check_only_my_cases(value: Scenario, _catalogue: Catalogue) -> Iterator[Problem]:
    """Check that the number of consignments is that of the cases, where only they arrive."""
    given, cases = value.traffic.consignments, len(value.my_cases)
    if value.traffic.only_my_cases and given != cases:
        params = {"given": given, "cases": cases}
        yield Problem("scenario.only_my_cases", ("traffic", "consignments"), params)


def _enough(value: Scenario, _: Catalogue) -> Iterator[Problem]:
    """Something is hidden, and less than arrives."""
    arriving = value.traffic.consignments
    total = arriving * sum(value.shares.values())
    params = {"hidden": Figure(f"{total:g}"), "consignments": f"{arriving}"}
    planned = {block: sum(getattr(value, block).values()) for block in ("hidden", "exactly")}
    if total >= arriving:
        where = max(planned, key=planned.__getitem__)
        yield Problem("scenario.too_much_hidden", (where,), params)
    elif total <= 0:
        yield Problem(
            "scenario.nothing_hidden", ("hidden",), params, Severity.WARNING, at_key=True
        )
    else:
        yield from _zeros(value)


def _zeros(value: Scenario) -> Iterator[Problem]:
    """Warn of each method that is named and never comes."""
    in_cases = {case.hides.method for case in value.my_cases if case.hides}
    for block in ("hidden", "exactly"):
        for method, number in getattr(value, block).items():
            if number == 0 and method not in in_cases:
                keys, params = (block, method), {"method": method}
                yield Problem("scenario.hidden_zero", keys, params, Severity.WARNING, at_key=True)


def check_operation_named(value: Scenario, catalogue: Catalogue) -> Iterator[Problem]:
    """Check that the operation and the searches a scenario names are known."""
    if value.operation is not None:
        titles = {name: each.title for name, each in catalogue.operations.items()}
        yield from check_known(
            ("operation",), value.operation, catalogue.operations, titles=titles
        )
    names = Names.of(value, catalogue)
    for index, name in enumerate(value.examinations):
        yield from names.check(Kind.EXAMINATION, ("examinations", index), name)


def check_budget(value: Scenario, catalogue: Catalogue) -> Iterator[Problem]:
    """Check that minutes do to read and to ask, and searches to find something by choice.

    A random search alone leaves the trainee nothing to decide.
    """
    minutes, searches = value.budget.desk_minutes, value.budget.searches
    if not minutes and not searches:
        yield Problem("budget.nothing", _MINUTES)
    elif not minutes:
        yield Problem("budget.no_minutes", _MINUTES, severity=Severity.WARNING)
    elif not searches:
        yield Problem("budget.no_searches", _SEARCHES, severity=Severity.WARNING)
    elif minutes < searches + (quickest := _quickest_enquiry(value, catalogue)):
        params = {"given": minutes, "ask": quickest}
        yield Problem("budget.few_minutes", _MINUTES, params, Severity.WARNING)
    if searches and searches >= value.shipments:
        yield Problem("budget.more_searches", _SEARCHES, severity=Severity.WARNING)


def check_exam(value: Scenario, _catalogue: Catalogue) -> Iterator[Problem]:
    """Check that an exam shows nothing before its end."""
    if value.exam and value.feedback is FeedbackTiming.AFTER_EACH:
        yield Problem("scenario.exam_feedback", ("feedback",))


def check_search_minutes(value: Scenario, catalogue: Catalogue) -> Iterator[Problem]:
    """Check that the minutes of the search teams do for some search, and not for every one."""
    given, searches = value.budget.search_minutes, value.budget.searches
    taken = _minutes_of_searches(value, catalogue)
    if given is None or not searches or not taken:
        return
    params = {"given": given, "quickest": min(taken), "longest": max(taken), "searches": searches}
    if given < min(taken):
        yield Problem("budget.no_search_minutes", _SEARCH_MINUTES, params, Severity.WARNING)
    elif given >= searches * max(taken):
        yield Problem("budget.more_search_minutes", _SEARCH_MINUTES, params, Severity.WARNING)


def _minutes_of_searches(value: Scenario, catalogue: Catalogue) -> list[int]:
    """Minutes of each search that can be ordered; none where nobody knows the unit."""
    if value.unit not in catalogue.units:
        return []
    here = catalogue.of_unit(value.unit, value.examinations)
    return [each.minutes for each in here.examinations.values()]


def _quickest_enquiry(value: Scenario, catalogue: Catalogue) -> int:
    """Minutes of the quickest question of the unit; 0 where nobody knows the unit."""
    unit = catalogue.units.get(value.unit)
    if unit is None:
        return 0
    enquiries = (each for each in catalogue.enquiries.values() if unit.mode in each.modes)
    return min((each.at(unit.mode).minutes for each in enquiries), default=0)


_NAMES: tuple[Check, ...] = (
    _unit,
    check_origins,
    check_goods_of_traffic,
    _methods,
    _enough,
    check_budget,
    check_only_my_cases,
    check_exam,
    check_search_minutes,
    _severity,
    check_packs_named,
    _guide,
    check_operation_named,
    check_message_names,
    check_cases,
)
"""Checks of every scenario whose form is right."""

_WEIGHING: tuple[Weighing, ...] = (
    check_carried,
    check_covers,
    check_messages_true,
    check_standing,
)
"""What needs the evidence model, and so a scenario whose names are known."""
