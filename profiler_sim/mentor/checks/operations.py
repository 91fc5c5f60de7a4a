"""Operations: a list with codes in it, each once, and a scenario's use of them."""

from collections.abc import Iterator

from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.catalogue.names import Kind
from profiler_sim.catalogue.operations import Operation
from profiler_sim.mentor.checks.modes import Names
from profiler_sim.mentor.checks.names import unknown
from profiler_sim.problems import Problem, Severity
from profiler_sim.scenario.model import Scenario


def operation(value: Operation, _: Catalogue) -> Iterator[Problem]:
    """A list without codes finds nothing; a code that stands twice is a slip."""
    if not value.codes:
        at = ("table",) if value.table else ("operation",)
        yield Problem("operation.no_codes", at, {"edition": value.edition})
    seen: set[str] = set()
    for each in value.codes:
        if each.code in seen:
            params = {"code": each.code}
            yield Problem("operation.code_twice", ("operation",), params, Severity.WARNING)
        seen.add(each.code)
    for index, word in enumerate(value.keywords):
        if not word.strip():
            yield Problem("operation.no_word", ("keywords", index))


def taken_part_in(value: Scenario, catalogue: Catalogue) -> Iterator[Problem]:
    """The operation and the searches a scenario names must be known."""
    if value.operation is not None:
        titles = {name: each.title for name, each in catalogue.operations.items()}
        yield from unknown(("operation",), value.operation, catalogue.operations, titles=titles)
    names = Names.of(value, catalogue)
    for index, name in enumerate(value.examinations):
        yield from names.check(Kind.EXAMINATION, ("examinations", index), name)
