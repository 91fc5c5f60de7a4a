"""Which values of signs a finished consignment shows, by the signs' own conditions."""

from collections.abc import Callable, Collection, Mapping, Sequence
from functools import cache, cached_property

from profiler_sim.cargo.answers import Answers
from profiler_sim.cargo.blanks import unknown_facts
from profiler_sim.cargo.consignment import Consignment
from profiler_sim.cargo.facts.reference import CaseFile, row
from profiler_sim.cargo.modes import Mode
from profiler_sim.cargo.norms import Norms
from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.catalogue.signs import Sign
from profiler_sim.rules.condition import CheckedCondition
from profiler_sim.rules.evaluate import evaluate
from profiler_sim.screening.checking import as_lists, check_once

Detect = Callable[[Consignment, Answers], Mapping[str, str]]
"""Value by sign; a sign of which no value or more than one holds is missing."""


class Detector:
    """Reads signs off consignments."""

    def __init__(self, catalogue: Catalogue) -> None:
        """Take the catalogue whose signs are looked for; its conditions must be sound."""
        self._catalogue = catalogue
        self._signs_of = cache(self._with_conditions)

    def __call__(self, papers: Consignment, answers: Answers) -> dict[str, str]:
        """Tell the value of every sign that the papers and answers show."""
        signs, conditions = self._signs_of(papers.transport.mode)
        facts = row(CaseFile(papers, answers, self._norms))
        unknown = unknown_facts(papers)
        signs = [sign for sign in signs if not _reads(sign, conditions, unknown)]
        told = evaluate(conditions, [facts])[0]
        found = {}
        for sign in signs:
            holding = [value for value in sign.values if told[f"{sign.sign}|{value}"]]
            if len(holding) == 1:
                found[sign.sign] = holding[0]
        return found

    @cached_property
    def _norms(self) -> Norms:
        return self._catalogue.norms()

    def _with_conditions(self, mode: Mode) -> tuple[Sequence[Sign], dict[str, CheckedCondition]]:
        """The signs of a mode of transport, and the condition of every value by both names."""
        signs = [sign for sign in self._catalogue.signs.values() if mode in sign.modes]
        lists = as_lists(self._catalogue.lists)
        conditions = (
            (f"{sign.sign}|{name}", check_once(value.when, lists))
            for sign in signs
            for name, value in sign.values.items()
        )
        known = {name: told for name, told in conditions if isinstance(told, CheckedCondition)}
        return signs, known


def _reads(sign: Sign, conditions: Mapping[str, CheckedCondition], facts: Collection[str]) -> bool:
    """Whether a condition of the sign asks for one of these facts."""
    return bool(facts) and any(
        column.name in facts
        for value in sign.values
        if (condition := conditions.get(f"{sign.sign}|{value}"))
        for column in condition.reads
    )
