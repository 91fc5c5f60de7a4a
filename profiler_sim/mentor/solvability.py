"""Whether a scenario can be solved and what it teaches: everything a mentor asks while she writes.

It is worked out in steps, the quickest first, so that a screen can show each as it is ready.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from profiler_sim.cargo.consignment import Consignment
from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.evidence.cases import cover_of, goods_of_case
from profiler_sim.evidence.compile import compile_model
from profiler_sim.mentor.case_standing import CaseStanding, case_standing
from profiler_sim.mentor.class_search import ReaderStrength, Searches, class_searches
from profiler_sim.mentor.lessons import OwnLoad, false_lessons
from profiler_sim.mentor.own_loads import deal_own_loads
from profiler_sim.mentor.rule_packs import ready_packs
from profiler_sim.mentor.simulation import Simulation, rule_points, simulate
from profiler_sim.mentor.verdicts import case_verdict, scenario_verdicts
from profiler_sim.problems import Problem
from profiler_sim.scenario.model import AuthoredCase, Scenario
from profiler_sim.screening.packs import Prepared
from profiler_sim.traffic.generated import GeneratedConsignment

LOADS, SCREENED = 12_000, 1_000
"""Consignments that are weighed, and those whose papers the rules read."""


@dataclass(frozen=True, slots=True)
class OwnCaseReport:
    """One load written by hand."""

    load: OwnLoad
    stands: CaseStanding
    verdict: Problem
    rule_points: float
    """Of the rules that fire on its papers."""
    searched: Searches = field(default_factory=dict)
    """Share of trainees who would search it; empty until it is worked out."""


@dataclass(frozen=True, slots=True)
class Solvability:
    """What is known so far."""

    cases: tuple[OwnCaseReport, ...]
    lessons: tuple[Problem, ...]
    verdicts: tuple[Problem, ...] = ()
    is_whole: bool = False
    """Whether everything is worked out."""


def solvability(scenario: Scenario, catalogue: Catalogue, seed: int) -> Iterator[Solvability]:
    """Work out everything of a sound scenario; each step gives all that is known by then.

    Same scenario, catalogue, seed and version, same numbers.
    """
    model, packs = compile_model(scenario, catalogue), ready_packs(scenario.rules)
    dealt = deal_own_loads(scenario, catalogue, model, seed)
    points = rule_points(packs, dealt, catalogue)
    loads = own_loads(scenario, catalogue, dealt)
    stands = [case_standing(model, load.case) for load in loads]
    known = Solvability(
        cases=tuple(
            OwnCaseReport(load, stand, case_verdict(stand), score)
            for load, stand, score in zip(loads, stands, points, strict=True)
        ),
        lessons=tuple(false_lessons(scenario, catalogue, model, loads)),
    )
    yield known
    areas = _measured(scenario, catalogue, (), LOADS, seed).auc
    areas = {name: value for name, value in areas.items() if name != "rules"}
    known = replace(known, verdicts=tuple(scenario_verdicts(areas, None)))
    yield known
    if loads:
        known = replace(known, cases=_searched(scenario, catalogue, known.cases, seed))
        yield known
    missed = (
        _measured(scenario, catalogue, packs, SCREENED, seed).not_pointed_at if packs else None
    )
    yield replace(known, verdicts=tuple(scenario_verdicts(areas, missed)), is_whole=True)


def _measured(
    scenario: Scenario, catalogue: Catalogue, packs: Sequence[Prepared], loads: int, seed: int
) -> Simulation:
    return simulate(
        scenario,
        catalogue,
        packs,
        policies=(),
        shifts=max(1, loads // scenario.traffic.consignments),
        seed=seed,
        progress=lambda _done: None,
    )


def lessons_of(scenario: Scenario, catalogue: Catalogue, seed: int) -> tuple[Problem, ...]:
    """List what a sound scenario teaches wrongly; about a second."""
    model = compile_model(scenario, catalogue)
    dealt = deal_own_loads(scenario, catalogue, model, seed)
    return tuple(false_lessons(scenario, catalogue, model, own_loads(scenario, catalogue, dealt)))


def own_loads(
    scenario: Scenario, catalogue: Catalogue, dealt: Sequence[GeneratedConsignment]
) -> list[OwnLoad]:
    """Say of each load written by hand what it is called and where it comes from."""
    lanes = catalogue.units[scenario.unit].lanes
    covers = [cover_of(case, scenario, catalogue) for case in scenario.my_cases]
    return [
        OwnLoad(
            number=number,
            case=one.case,
            origin=catalogue.place_name(lanes[cover.lane].origin),
            goods=goods_of_case(written, cover, catalogue).commodity,
            described=one.papers.main_goods[0].description,
            hides=_hides(written, catalogue),
            titles={name: sign.title for name, sign in catalogue.signs.items()},
            filled=_filled(one.papers, catalogue.place_name(lanes[cover.lane].origin)),
        )
        for number, (written, one, cover) in enumerate(
            zip(scenario.my_cases, dealt, covers, strict=True), 1
        )
    ]


def _hides(case: AuthoredCase, catalogue: Catalogue) -> str:
    if case.hides is None:
        return ""
    return f"{catalogue.methods[case.hides.method].title}, {case.hides.place}"


def _filled(papers: Consignment, origin: str) -> dict[str, str]:
    """What the papers of a load state, under the keys of its file."""
    value = papers.value_usd
    packages = sum(line.packages or 0 for line in papers.goods)
    return {
        "goods": papers.stated_goods,
        "from": origin,
        "packages": f"{packages}" if packages else "",
        "gross kg": f"{papers.gross_kg}",
        "value usd": f"{value}" if value else "",
        "shipper": papers.shipper.name,
        "consignee": papers.consignee.name,
    }


def _searched(
    scenario: Scenario, catalogue: Catalogue, cases: Sequence[OwnCaseReport], seed: int
) -> tuple[OwnCaseReport, ...]:
    truths = [each.load.case for each in cases]
    shares = class_searches(scenario, catalogue, truths, seed)
    return tuple(
        replace(
            each,
            searched=found,
            verdict=case_verdict(each.stands, found[ReaderStrength.WELL]),
        )
        for each, found in zip(cases, shares, strict=True)
    )
