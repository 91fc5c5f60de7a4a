"""Hides goods in some of the imported loads, and gives all of them the answers of their kind.

Papers of honest loads stay as they are. What an enquiry answers is in no file: it is drawn from
the evidence model, so that an odd answer is as common among honest loads as it should be. Where
something is hidden, signs of the papers are drawn too.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from profiler_sim.cargo.scans import SCAN
from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.errors import WrongUsage
from profiler_sim.evidence.cases import (
    case_cover_index,
    case_tags,
    cover_of,
    has_place,
    is_unlisted,
    unremarkable_values,
)
from profiler_sim.evidence.compile import compile_model
from profiler_sim.evidence.model import PAPERS, Cover, EvidenceModel
from profiler_sim.mentor.checks.cases import CONTRADICTIONS
from profiler_sim.mentor.own_loads import deal_own_loads
from profiler_sim.scenario.model import AuthoredCase, Hides, Scenario

Draw = Callable[[str], float]
"""A number from 0 to 1 for a name; the same name, the same number."""
_ROUNDS = 3
"""How often signs that the papers cannot show are taken out and the rest is tried again."""


@dataclass(frozen=True, slots=True)
class _Chooser:
    scenario: Scenario
    catalogue: Catalogue
    model: EvidenceModel
    draw: Draw
    of_firms: dict[tuple[str, str], str]
    """Values of signs that tell of a firm, by sign and trade relation: all its loads show them."""

    def cover(self, case: AuthoredCase) -> Cover:
        return cover_of(case, self.scenario, self.catalogue)

    def tags(self, case: AuthoredCase) -> frozenset[str]:
        unit = self.catalogue.units[self.scenario.unit]
        return case_tags(case, self.cover(case), self.catalogue, unit)

    def weight(self, case: AuthoredCase, hypothesis: int) -> float:
        """How well a load fits what is to be hidden; 0 where its goods cannot hold it."""
        cover, hidden = self.cover(case), self.model.hypotheses[hypothesis]
        tags, method = self.tags(case), self.catalogue.methods[hidden.method]
        if not has_place(hidden.place, tags, self.catalogue):
            return 0.0
        if not method.is_possible("" if is_unlisted(case) else cover.commodity, tags):
            return 0.0
        index = case_cover_index(self.model, case, cover, hypothesis)
        return self.model.cover[hypothesis][index] if index is not None else 1e-6

    def signs(self, case: AuthoredCase, hypothesis: int, name: str) -> dict[str, str]:
        """Draw what the load shows beside what is usual."""
        tags = self.tags(case)
        usual = dict(unremarkable_values(self.model, self.catalogue, tags))
        shown: dict[str, str] = {}
        for table in self.model.signs:
            if table.sign == SCAN or table.sign not in usual:
                continue
            if not hypothesis and table.seen_in == PAPERS:
                continue
            at = _drawn(table.drawn[hypothesis], self.draw(f"{name} {table.sign}"))
            value = table.values[at]
            if table.about != "load":
                value = self.of_firms.setdefault((table.sign, _relation(case, name)), value)
            if value != usual[table.sign]:
                shown[table.sign] = value
        return _without_contradictions(shown)


def _relation(case: AuthoredCase, name: str) -> str:
    """Who trades with whom, as the papers say; a load without papers stands alone."""
    papers = case.papers
    return f"{papers.shipper.name}\n{papers.consignee.name}" if papers else name


def _drawn(shares: Sequence[float], number: float) -> int:
    for at, share in enumerate(shares):
        number -= share
        if number < 0:
            return at
    return len(shares) - 1


def _without_contradictions(signs: dict[str, str]) -> dict[str, str]:
    left = dict(signs)
    for first, second in combinations(signs.items(), 2):
        if frozenset({first, second}) in CONTRADICTIONS:
            left.pop(second[0], None)
    return left


def hide_goods(
    scenario: Scenario, catalogue: Catalogue, wanted: Mapping[str, int], draw: Draw
) -> Scenario:
    """Return the scenario with goods hidden in as many loads as ``wanted``, by method.

    Raises ``WrongUsage`` where fewer loads can hold them.
    """
    here = catalogue.of_unit(scenario.unit, scenario.examinations)
    chooser = _Chooser(scenario, here, compile_model(scenario, here), draw, {})
    chosen: dict[int, int] = {}
    for method, count in wanted.items():
        for turn in range(count):
            found = _chosen(chooser, method, f"{method} {turn}", chosen)
            if found is None:
                raise WrongUsage("trade.no_load_for", {"method": method, "count": turn})
            chosen[found[0]] = found[1]
    order = sorted(range(len(scenario.my_cases)), key=lambda at: (at not in chosen, at))
    done = {
        at: _with_signs(chooser, scenario.my_cases[at], chosen.get(at, 0), f"load {at}")
        for at in order
    }
    cases = tuple(done[at] for at in range(len(order)))
    return _as_shown(scenario.model_copy(update={"my_cases": cases}), here, chooser.model)


def _chosen(
    chooser: _Chooser, method: str, name: str, taken: Mapping[int, int]
) -> tuple[int, int] | None:
    """A load that is not taken, and what it hides."""
    hypotheses = [h for h, each in enumerate(chooser.model.hypotheses) if each.method == method]
    pairs = [
        (at, h)
        for at in range(len(chooser.scenario.my_cases))
        if at not in taken
        for h in hypotheses
    ]
    weights = [
        chooser.weight(chooser.scenario.my_cases[at], h) * chooser.model.prior[h]
        for at, h in pairs
    ]
    total = sum(weights)
    if total <= 0:
        return None
    return pairs[_drawn([weight / total for weight in weights], chooser.draw(name))]


def _with_signs(chooser: _Chooser, case: AuthoredCase, h: int, name: str) -> AuthoredCase:
    hidden = chooser.model.hypotheses[h]
    hides = Hides(method=hidden.method, place=hidden.place) if h else None
    signs = chooser.signs(case, h, name)
    return case.model_copy(update={"hides": hides, "signs": signs})


def _as_shown(scenario: Scenario, catalogue: Catalogue, model: EvidenceModel) -> Scenario:
    """Take out signs that the papers and answers do not show: the file lacks what they need."""
    for _ in range(_ROUNDS):
        dealt = deal_own_loads(scenario, catalogue, model, seed=1)
        cases = tuple(
            case.model_copy(update={"signs": _kept_signs(case, one.case.signs, model)})
            for case, one in zip(scenario.my_cases, dealt, strict=True)
        )
        if cases == scenario.my_cases:
            break
        scenario = scenario.model_copy(update={"my_cases": cases})
    return scenario


def _kept_signs(
    case: AuthoredCase, shown: Mapping[str, int], model: EvidenceModel
) -> dict[str, str]:
    return {
        sign: value
        for sign, value in case.signs.items()
        if sign in shown and model.by_sign[sign].values[shown[sign]] == value
    }
