"""Which values of signs a finished consignment shows, by the signs' own conditions."""

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache

from profiler_sim.cargo.answers import Answers
from profiler_sim.cargo.consignment import Consignment
from profiler_sim.cargo.facts.reference import FACTS, Known, row
from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.catalogue.signs import Sign
from profiler_sim.problems import Problem
from profiler_sim.rules.check import Checked, check
from profiler_sim.rules.evaluate import evaluate

Lists = tuple[tuple[str, tuple[str, ...]], ...]
Detect = Callable[[Consignment, Answers], Mapping[str, str]]
"""Value by sign; a sign of which no value or more than one holds is missing."""


class Detector:
    """Reads signs off consignments."""

    def __init__(self, catalogue: Catalogue) -> None:
        """Take the catalogue whose signs are looked for; its conditions must be sound."""
        self._catalogue = catalogue

    def __call__(self, papers: Consignment, answers: Answers) -> dict[str, str]:
        """Tell the value of every sign that the papers and answers show."""
        signs = [s for s in self._catalogue.signs.values() if papers.transport.mode in s.modes]
        facts = row(Known(papers, answers, self._catalogue.norms()))
        told = evaluate(self._conditions(signs), [facts])[0]
        found = {}
        for sign in signs:
            holding = [value for value in sign.values if told[f"{sign.sign}|{value}"]]
            if len(holding) == 1:
                found[sign.sign] = holding[0]
        return found

    def _conditions(self, signs: Sequence[Sign]) -> dict[str, Checked]:
        """The condition of every value, by sign and value."""
        lists = tuple(sorted(self._catalogue.lists.items()))
        conditions = (
            (f"{sign.sign}|{name}", _checked(value.when, lists))
            for sign in signs
            for name, value in sign.values.items()
        )
        return {name: told for name, told in conditions if isinstance(told, Checked)}


@lru_cache(maxsize=1024)
def _checked(condition: str, lists: Lists) -> Checked | list[Problem]:
    """Check a condition once in the life of the program."""
    return check(condition, [entry.column for entry in FACTS.values()], dict(lists))
