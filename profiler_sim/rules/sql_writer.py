"""From a checked condition to SQL: one writer, one table of templates a dialect."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from profiler_sim.cargo.facts.schema import FactType
from profiler_sim.rules.expression import (
    Apply,
    Constant,
    Expression,
    FactReference,
    Literal,
    Operator,
)
from profiler_sim.rules.number_bounds import is_tame


@dataclass(frozen=True, slots=True)
class Dialect:
    """How one database spells what a checked condition can be.

    A template has {0}, {1} … for the arguments, {all} and {rest} for all or all but the first
    between commas, {ands} and {ors} for all of them joined. It brackets itself, and names no
    argument twice whose own template might (nesting would double the text each time).
    """

    name: str
    fact: str
    """With {name}."""
    constants: Mapping[FactType, Callable[[Literal], str]]
    templates: Mapping[Operator, str]
    patterns: Mapping[Operator, Callable[[str], str]] = field(default_factory=dict)
    """How SEARCH and FULL_MATCH spell their pattern, where it is not as RE2 does."""
    plain: Mapping[Operator, str] = field(default_factory=dict)
    """Shorter templates for operations that no row can take out of range."""


def write_sql(expression: Expression, dialect: Dialect) -> str:
    """Write SQL that is fully bracketed and total: it fails on no row."""
    match expression:
        case FactReference():
            return dialect.fact.format(name=expression.name)
        case Constant():
            return dialect.constants[expression.kind](expression.value)
        case Apply():
            parts = _parts(expression, dialect)
            return _template(expression, dialect).format(
                *parts,
                all=", ".join(parts),
                rest=", ".join(parts[1:]),
                ands=" AND ".join(parts),
                ors=" OR ".join(parts),
            )


def _template(apply: Apply, dialect: Dialect) -> str:
    plain = dialect.plain.get(apply.operation)
    return plain if plain and is_tame(apply) else dialect.templates[apply.operation]


def _parts(apply: Apply, dialect: Dialect) -> list[str]:
    parts = [write_sql(part, dialect) for part in apply.arguments]
    pattern = apply.arguments[-1]
    if apply.operation in dialect.patterns and isinstance(pattern, Constant):
        parts[-1] = dialect.patterns[apply.operation](str(pattern.value))
    return parts


def quoted(text: str) -> str:
    """Write a text as standard SQL does."""
    return "'" + text.replace("'", "''") + "'"
