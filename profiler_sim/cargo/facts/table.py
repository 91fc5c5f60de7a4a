"""How a fact is declared: a small function whose docstring is its sentence in the reference.

A fact of an enquiry is missing (None) until that enquiry has been answered, and a fact of one mode
of transport is missing for every other. No fact reads a name of a person, its language,
nationality, sex, religion or home district.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import EnumType
from typing import Generic, Literal, TypeVar, get_args, get_origin

from profiler_sim.cargo.answers import Answers, enquiry_of
from profiler_sim.cargo.carriage import Carriage
from profiler_sim.cargo.consignment import Consignment
from profiler_sim.cargo.countries import COUNTRIES
from profiler_sim.cargo.facts.schema import Column, Enumeration, FactType, FactValue, Range, Values
from profiler_sim.cargo.identifiers import bare_number
from profiler_sim.cargo.norms import GoodsNorm, Norms
from profiler_sim.cargo.value import Value

TEXT, NUMBER, WHOLE = FactType.TEXT, FactType.NUMBER, FactType.WHOLE
DATE, YESNO, TEXTS = FactType.DATE, FactType.YESNO, FactType.TEXTS

PAPERS = "papers"
"""Source of a fact that the papers state."""
EVERY_MODE = ""
"""Stands for a fact that any consignment may have."""
NOT_NEGATIVE = Range(low=0)
"""Counts, weights, amounts, ages, and multiples of what is usual."""
SHARE = Range(low=0, high=1)
"""A part of something."""
LOSS = Range(low=-100)
"""Per cent more or less than stated."""
COUNTRY = Enumeration(COUNTRIES)

C = TypeVar("C", bound=Carriage)
A = TypeVar("A", bound=Value)


def one_of(*values: str) -> Enumeration:
    """List values that need no other words."""
    return Enumeration(dict.fromkeys(values, ""))


def words_of(model: type[Value], field: str) -> Enumeration:
    """List the words that a field of papers or of an answer can hold, from its annotation."""
    return one_of(*_words(model.model_fields[field].annotation))


def _words(annotation: object) -> Iterator[str]:
    if get_origin(annotation) is Literal:
        yield from get_args(annotation)
    elif isinstance(annotation, EnumType):
        yield from annotation.__members__.values()
    else:
        for each in get_args(annotation):
            yield from _words(each)


def days_between(first: date | None, last: date | None) -> int | None:
    """Count the days from one date to another; None where either is not stated."""
    return None if first is None or last is None else (last - first).days


@dataclass(frozen=True, slots=True)
class CaseFile:
    """What may be read of one consignment: papers, the answers received so far, and norms."""

    papers: Consignment
    answers: Answers
    norms: Norms

    @property
    def subheading(self) -> str | None:
        """HS subheading of the main goods, six digits however it is written."""
        code = self.papers.main_goods[0].hs6
        return code and bare_number(code, "hs")[:6]

    @property
    def norm(self) -> GoodsNorm | None:
        """What is usual for the main goods; None where their code is missing or unknown."""
        code, mode = self.subheading, self.papers.transport.mode
        return None if code is None else self.norms.goods.get((mode, code))


@dataclass(frozen=True, slots=True)
class FactDefinition:
    """One fact of the reference: meaning, type, unit, source and an example value."""

    column: Column
    unit: str
    sentence: str
    source: str
    """``papers``, or the id of the enquiry whose answer shows it."""
    mode: str
    """The mode of transport it belongs to; empty for a fact of every mode."""
    compute: Callable[[CaseFile], FactValue]


DECLARED: dict[str, FactDefinition] = {}
"""Facts by name, in the order they are declared in. Read them from ``reference``."""
Compute = Callable[[CaseFile], FactValue]


def fact(
    kind: FactType,
    example: FactValue,
    source: type[Value] | None = None,
    unit: str = "",
    values: Values | None = None,
) -> Callable[[Compute], Compute]:
    """Declare the decorated function as the fact of its name.

    ``source`` is the answer that it reads; None for a fact of the papers.
    """

    def declare(compute: Compute) -> Compute:
        column = Column(name=compute.__name__, type=kind, example=example, values=values)
        _declare(column, compute, source, unit)
        return compute

    return declare


class FactsOf(Generic[C]):
    """``fact`` for one mode of transport: the function is handed the carriage of that mode."""

    def __init__(self, carriage: type[C]) -> None:
        """Serve consignments that travel by ``carriage``."""
        self._carriage = carriage

    def __call__(
        self,
        kind: FactType,
        example: FactValue,
        source: type[Value] | None = None,
        unit: str = "",
        values: Values | None = None,
    ) -> Callable[[Callable[[CaseFile, C], FactValue]], Callable[[CaseFile, C], FactValue]]:
        """Declare the decorated function; other modes have no such fact."""

        def declare(
            compute: Callable[[CaseFile, C], FactValue],
        ) -> Callable[[CaseFile, C], FactValue]:
            def by_carriage(case: CaseFile) -> FactValue:
                carriage = case.papers.transport
                return compute(case, carriage) if isinstance(carriage, self._carriage) else None

            by_carriage.__doc__, by_carriage.__module__ = compute.__doc__, compute.__module__
            column = Column(name=compute.__name__, type=kind, example=example, values=values)
            _declare(column, by_carriage, source, unit, _mode_of(self._carriage))
            return compute

        return declare


class AnswerFacts(Generic[A]):
    """``fact`` for one enquiry: the function is handed the answer, and not called without one."""

    def __init__(self, answer: type[A], carriage: type[Carriage] | None = None) -> None:
        """Serve such answers; with ``carriage`` only those of its mode of transport."""
        self._answer, self._carriage = answer, carriage

    def __call__(
        self, kind: FactType, example: FactValue, unit: str = "", values: Values | None = None
    ) -> Callable[[Callable[[CaseFile, A], FactValue]], Callable[[CaseFile, A], FactValue]]:
        """Declare the decorated function; it is missing until the enquiry is answered."""

        def declare(
            compute: Callable[[CaseFile, A], FactValue],
        ) -> Callable[[CaseFile, A], FactValue]:
            def by_answer(case: CaseFile) -> FactValue:
                answer = case.answers.part(self._answer)
                fits = self._carriage is None or isinstance(case.papers.transport, self._carriage)
                return compute(case, answer) if answer is not None and fits else None

            by_answer.__doc__, by_answer.__module__ = compute.__doc__, compute.__module__
            column = Column(name=compute.__name__, type=kind, example=example, values=values)
            mode = _mode_of(self._carriage) if self._carriage else EVERY_MODE
            _declare(column, by_answer, self._answer, unit, mode)
            return compute

        return declare


def _mode_of(carriage: type[Carriage]) -> str:
    return str(carriage.model_fields["mode"].default)


def _declare(
    column: Column,
    compute: Compute,
    answer: type[Value] | None,
    unit: str,
    mode: str = EVERY_MODE,
) -> None:
    sentence = (compute.__doc__ or "").strip()
    source = PAPERS if answer is None else enquiry_of(answer)
    DECLARED[column.name] = FactDefinition(column, unit, sentence, source, mode, compute)
