"""Parts of a condition whose meaning is settled, and how several are brought to one type."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from profiler_sim.cargo.facts.schema import Column, Enumeration, FactType, Values
from profiler_sim.problems import Problem
from profiler_sim.rules.expression import Apply, Constant, Expression, Operator
from profiler_sim.rules.near_codes import near_code
from profiler_sim.rules.possible_values import Fault
from profiler_sim.rules.tree import Name, Node, Span, Text

FAMILIES = {
    FactType.TEXT: "text",
    FactType.NUMBER: "number",
    FactType.WHOLE: "number",
    FactType.DATE: "date",
    FactType.YESNO: "yesno",
    FactType.TEXTS: "list",
}
_A_DAY = "2026-01-31"
_DAY_FIRST = re.compile(r"(\d{1,2})[./ -](\d{1,2})[./ -](\d{4})", re.ASCII)
_DIGITS = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")
_LOUDEST = ("list", "yesno", "date", "number")
"""The family that decides the hint when parts are of several."""


@dataclass(frozen=True, slots=True)
class Operand:
    """One part of a condition with its meaning."""

    node: Node
    expression: Expression
    values: Values | None = None
    """What it can be; None where nobody knows."""
    is_large: bool = False
    """It is a fact that usually is in the thousands."""

    @property
    def kind(self) -> FactType:
        """Its type."""
        return self.expression.kind

    @property
    def is_quoted(self) -> bool:
        """Tell whether it is a text that the author wrote out."""
        return isinstance(self.node, Text)

    @property
    def constant(self) -> Constant | None:
        """Its value, where it is written out."""
        return self.expression if isinstance(self.expression, Constant) else None


class Refused(Exception):
    """A part that cannot be; what stands above it is not blamed as well."""

    def __init__(self, *problems: Problem) -> None:
        """Keep what is wrong."""
        super().__init__(*problems)
        self.problems = problems


Lists = Mapping[str, Sequence[str]]
"""Named lists of texts that a pack brings along, by name in small letters."""


@dataclass(frozen=True)
class Scope:
    """What the parts of one condition can name, and how they are checked."""

    text: str
    """The condition."""
    columns: Mapping[str, Column]
    """The facts by name."""
    lists: Lists
    check: "Callable[[Scope, Node], Operand]"
    """Checks any part; raises Refused."""

    def of(self, node: Node) -> Operand:
        """Check a part and all below it. Raises Refused with everything that is wrong there."""
        return self.check(self, node)

    def every(self, nodes: Iterable[Node]) -> list[Operand]:
        """Check several parts; what is wrong in any of them is told of all at once."""
        parts: list[Operand] = []
        found: list[Problem] = []
        for node in nodes:
            try:
                parts.append(self.of(node))
            except Refused as refused:
                found += refused.problems
        if found:
            raise Refused(*found)
        return parts

    def claims(self, nodes: Iterable[Node]) -> list[Operand]:
        """Check several parts that must be true or false."""
        parts = self.every(nodes)
        wrong = [
            problem("condition.not_yesno", self.text, part.node.span)
            for part in parts
            if part.kind is not FactType.YESNO
        ]
        if wrong:
            raise Refused(*wrong)
        return parts

    def refused(self, code: str, span: Span, **params: str | float) -> Refused:
        """Make the refusal of a part."""
        return Refused(problem(code, self.text, span, **params))

    def label(self, part: Operand) -> str:
        """Name a part in a sentence: the fact it is, or the text it stands for."""
        node = part.node
        return node.name if isinstance(node, Name) else self.text[slice(*node.span)]

    def hold(self, fault: Fault | None, span: Span) -> None:
        """Refuse what a fact cannot be; nothing where it can."""
        if fault is not None:
            end, params = fault
            raise Refused(problem(f"condition.{end}", self.text, span, **params))


def day_of(text: str) -> date:
    """Read a date as YYYY-MM-DD; raises ValueError where it is none."""
    if len(text) != len(_A_DAY) or not text.replace("-", "").isascii():
        raise ValueError(text)
    return date.fromisoformat(text)


def no_date(condition: str, span: Span, text: str) -> Problem:
    """The problem of a text that is no date, with the day that was meant where one was."""
    found = _DAY_FIRST.fullmatch(text.strip())
    meant = f"{found[3]}-{int(found[2]):02d}-{int(found[1]):02d}" if found else ""
    try:
        day_of(meant)
    except ValueError:
        meant = _A_DAY
    return problem("condition.date", condition, span, meant=meant)


def problem(code: str, condition: str, span: Span, **params: str | float) -> Problem:
    """Make a problem of a part, naming the text it stands for."""
    part = " ".join(condition[slice(*span)].split())
    return Problem(code, params={**params, "part": part}, span=span)


def unified(condition: str, span: Span, parts: Sequence[Operand]) -> list[Operand]:
    """Bring parts to one type: texts beside dates are dates, whole numbers may be numbers.

    Raises Refused where they do not go together.
    """
    kinds = {part.kind for part in parts}
    if FactType.DATE in kinds and FactType.TEXT in kinds:
        parts = [as_day(condition, part) for part in parts]
        kinds = {part.kind for part in parts}
    if kinds == {FactType.WHOLE, FactType.NUMBER}:
        return [widened(part) for part in parts]
    if len(kinds) > 1:
        code, meant = _mixed(parts)
        raise Refused(problem(f"condition.mixed_{code}", condition, span, meant=meant))
    return list(parts)


def as_day(condition: str, part: Operand) -> Operand:
    """Read a text that was written out as a date; other parts stay as they are."""
    if not part.is_quoted or part.constant is None:
        return part
    text = str(part.constant.value)
    try:
        day_of(text)
    except ValueError:
        raise Refused(no_date(condition, part.node.span, text)) from None
    return replace(part, expression=Constant(text, FactType.DATE))


def widened(part: Operand) -> Operand:
    """Turn a whole number into a number."""
    if part.kind is not FactType.WHOLE:
        return part
    if part.constant is not None and isinstance(part.constant.value, int):
        wide: Expression = Constant(float(part.constant.value), FactType.NUMBER)
    else:
        wide = Apply(Operator.WIDEN, (part.expression,), FactType.NUMBER)
    return replace(part, expression=wide)


def _mixed(parts: Sequence[Operand]) -> tuple[str, str]:
    """How parts of several types do not go together, and what was meant where that is plain."""
    code = _loudest(parts)
    given = [str(part.constant.value) for part in parts if part.constant is not None]
    choices = [part.values for part in parts if isinstance(part.values, Enumeration)]
    if code == "text" and len(given) == len(choices) == 1:
        names = choices[0].names
        meant = given[0] if given[0] in names else near_code(given[0], names)
        return ("code", meant) if meant else (code, "")
    if code == "number" and len(given) == 1 and _DIGITS.fullmatch(given[0]):
        return "digits", given[0]
    return code, ""


def _loudest(parts: Sequence[Operand]) -> str:
    families = {FAMILIES[part.kind] for part in parts}
    loudest = next((family for family in _LOUDEST if family in families), "number")
    quoted = all(part.is_quoted for part in parts if part.kind is FactType.TEXT)
    return "text" if loudest == "number" and not quoted else loudest
