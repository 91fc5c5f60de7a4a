"""What a fact is, and the table every fact enters itself into.

The docstring of a fact's function is the sentence the reference page shows. A fact of an enquiry
is missing (None) until that enquiry has been answered, and a fact of one mode of transport is
missing for every other. No fact reads a name of a person, its language, nationality, sex,
religion or home district.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import EnumType
from typing import Generic, Literal, TypeVar, get_args, get_origin

from profiler_sim.cargo.answers import Answers
from profiler_sim.cargo.carriage import Carriage
from profiler_sim.cargo.consignment import Consignment
from profiler_sim.cargo.countries import COUNTRIES
from profiler_sim.cargo.facttypes import Choice, Column, FactType, FactValue, Range, Values
from profiler_sim.cargo.identifiers import number_of
from profiler_sim.cargo.norms import GoodsNorm, Norms
from profiler_sim.cargo.value import Value

PAPERS = "papers"
EVERY_MODE = ""
"""Stands for a fact that any consignment may have."""
C = TypeVar("C", bound=Carriage)
NOT_NEGATIVE = Range(low=0)
"""Counts, weights, amounts, ages, and multiples of what is usual."""
SHARE = Range(low=0, high=1)
"""A part of something."""
LOSS = Range(low=-100)
"""Per cent more or less than stated."""
COUNTRY = Choice(COUNTRIES)


def choice(*values: str) -> Choice:
    """One of some values that say themselves what they are."""
    return Choice(dict.fromkeys(values, ""))


def words_of(model: type[Value], field: str) -> Choice:
    """The words that a field of papers or of an answer can hold, from where it is declared."""
    return choice(*_words(model.model_fields[field].annotation))


def _words(annotation: object) -> Iterator[str]:
    if get_origin(annotation) is Literal:
        yield from get_args(annotation)
    elif isinstance(annotation, EnumType):
        yield from annotation.__members__.values()
    else:
        for each in get_args(annotation):
            yield from _words(each)


@dataclass(frozen=True, slots=True)
class Known:
    """What may be read of one consignment: papers, the answers bought so far, and norms."""

    papers: Consignment
    answers: Answers
    norms: Norms

    @property
    def subheading(self) -> str | None:
        """HS subheading of the first goods item, six digits however it is written."""
        code = self.papers.goods[0].hs6
        return code and number_of(code, "hs")[:6]

    @property
    def norm(self) -> GoodsNorm | None:
        """What is usual for the first goods item; None where its code is missing or unknown."""
        code, mode = self.subheading, self.papers.transport.mode
        return None if code is None else self.norms.goods.get((mode, code))


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact of the reference: meaning, type, unit, source and an example value."""

    column: Column
    unit: str
    sentence: str
    source: str
    """``papers``, or the id of the enquiry whose answer shows it."""
    mode: str
    """The mode of transport it belongs to; empty for a fact of every mode."""
    compute: Callable[[Known], FactValue]


FACTS: dict[str, Fact] = {}
"""All facts by name, in the order of the reference page. Read it from ``reference``."""
Compute = Callable[[Known], FactValue]


def fact(
    kind: FactType,
    example: FactValue,
    source: str = PAPERS,
    unit: str = "",
    values: Values | None = None,
) -> Callable[[Compute], Compute]:
    """Enter the decorated function into the table under its own name."""

    def enter(compute: Compute) -> Compute:
        column = Column(name=compute.__name__, type=kind, example=example, values=values)
        _enter(compute, column, source, unit)
        return compute

    return enter


class FactOf(Generic[C]):
    """``fact`` for one mode of transport: the function is handed the carriage of that mode."""

    def __init__(self, carriage: type[C]) -> None:
        """Serve consignments that travel by ``carriage``."""
        self._carriage = carriage

    def __call__(
        self,
        kind: FactType,
        example: FactValue,
        source: str = PAPERS,
        unit: str = "",
        values: Values | None = None,
    ) -> Callable[[Callable[[Known, C], FactValue]], Callable[[Known, C], FactValue]]:
        """Enter the decorated function; other modes have no such fact."""

        def enter(compute: Callable[[Known, C], FactValue]) -> Callable[[Known, C], FactValue]:
            def ask(known: Known) -> FactValue:
                carriage = known.papers.transport
                return compute(known, carriage) if isinstance(carriage, self._carriage) else None

            ask.__doc__, ask.__module__ = compute.__doc__, compute.__module__
            column = Column(name=compute.__name__, type=kind, example=example, values=values)
            _enter(ask, column, source, unit, self._carriage.model_fields["mode"].default)
            return compute

        return enter


def _enter(
    compute: Compute, column: Column, source: str, unit: str, mode: str = EVERY_MODE
) -> None:
    sentence = (compute.__doc__ or "").strip()
    FACTS[column.name] = Fact(column, unit, sentence, source, mode, compute)


T, N, W, D, B, L = (
    FactType.TEXT,
    FactType.NUMBER,
    FactType.WHOLE,
    FactType.DATE,
    FactType.YESNO,
    FactType.TEXTS,
)
