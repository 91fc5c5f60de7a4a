"""Conditions as packs have them, and as chance writes them, ready to be written as SQL."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from profiler_sim.cargo.facts.schema import Column, FactType
from profiler_sim.files.catalogue import read_catalogue
from profiler_sim.files.named_files import readable_packs
from profiler_sim.mentor.fact_values import fact_columns
from profiler_sim.rules.condition import CheckedCondition, check_condition
from profiler_sim.rules.expression import Apply, Constant, Expression, FactReference, Literal
from tests.rules.conditions import COLUMNS as ALL_TYPES
from tests.rules.conditions import Conditions
from tests.screening.grammar import COLUMNS, Grammar, chance_of


def shipped_conditions() -> list[CheckedCondition]:
    """Check the conditions of every shipped pack."""
    columns = fact_columns(read_catalogue())
    found = [
        check_condition(rule.when, columns, pack.lists)
        for pack in readable_packs()
        for rule in pack.rules
    ]
    assert all(isinstance(each, CheckedCondition) for each in found)
    return [each for each in found if isinstance(each, CheckedCondition)]


def random_conditions(count: int, seed: int) -> list[CheckedCondition]:
    """Write conditions over the columns of ``tests.screening.grammar``."""
    grammar = Grammar(chance_of(seed))
    return _sound((grammar.condition() for _ in range(count)), COLUMNS)


def wide_conditions(count: int, seed: int) -> list[CheckedCondition]:
    """Write conditions of everything the language has, over ``tests.rules.conditions``."""
    writer = Conditions(chance_of(seed))
    return _sound((writer.condition() for _ in range(count)), ALL_TYPES)


def _sound(written: Iterable[str], columns: Sequence[Column]) -> list[CheckedCondition]:
    found = (check_condition(condition, columns) for condition in written)
    return [each for each in found if isinstance(each, CheckedCondition)]


def columns_of(conditions: Sequence[CheckedCondition]) -> tuple[Column, ...]:
    """Gather the facts that conditions read, each once."""
    return tuple({c.name: c for each in conditions for c in each.reads}.values())


def named_values(conditions: Sequence[CheckedCondition]) -> Mapping[FactType, Sequence[Literal]]:
    """Gather the constants of conditions by type."""
    found: dict[FactType, set[Literal]] = {kind: set() for kind in FactType}
    for condition in conditions:
        for constant in _constants(condition.expression):
            found[constant.kind].add(constant.value)
    found[FactType.WHOLE] |= {int(n) for n in found[FactType.NUMBER] if isinstance(n, float)}
    return {kind: sorted(values, key=repr) for kind, values in found.items()}


def _constants(expression: Expression) -> Iterator[Constant]:
    match expression:
        case Constant():
            yield expression
        case Apply():
            for part in expression.arguments:
                yield from _constants(part)
        case FactReference():
            return
