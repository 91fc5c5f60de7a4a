"""Which values of signs a finished consignment shows, by the signs' own conditions."""

from collections.abc import Callable, Mapping
from functools import cached_property

from profiler_sim.cargo.answers import Answers
from profiler_sim.cargo.consignment import Consignment
from profiler_sim.cargo.facts.reference import FACTS, Known, row
from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.screening.check import Checked, check
from profiler_sim.screening.run import evaluate

Detect = Callable[[Consignment, Answers], Mapping[str, str]]
"""Value by sign; a sign of which no value or more than one holds is missing."""


class Detector:
    """Reads signs off consignments. DuckDB is loaded with the first one."""

    def __init__(self, catalogue: Catalogue) -> None:
        """Take the catalogue whose signs are looked for; its conditions must be sound."""
        self._catalogue = catalogue

    def __call__(self, papers: Consignment, answers: Answers) -> dict[str, str]:
        """Tell the value of every sign that the papers and answers show."""
        facts = row(Known(papers, answers, self._catalogue.norms()))
        told = evaluate(self._conditions, [facts])[0]
        found = {}
        for sign, values in self._names.items():
            holding = [value for value, name in values.items() if told[name]]
            if len(holding) == 1:
                found[sign] = holding[0]
        return found

    @cached_property
    def _names(self) -> dict[str, dict[str, str]]:
        """Name of each condition, by sign and value."""
        return {
            sign.sign: {value: f"{sign.sign}|{value}" for value in sign.values}
            for sign in self._catalogue.signs.values()
        }

    @cached_property
    def _conditions(self) -> dict[str, Checked]:
        columns = [entry.column for entry in FACTS.values()]
        found = {}
        for sign, names in self._names.items():
            for value, name in names.items():
                condition = self._catalogue.signs[sign].values[value].when
                told = check(condition, columns, self._catalogue.lists)
                if isinstance(told, Checked):
                    found[name] = told
        return found
