"""Plays a scenario without a screen: what each way of choosing finds, rung by rung.

Every shift holds the scenario's traffic and the cases written by hand that count; the others are
left out, as they are of all statistics. Each policy orders the scenario's ``searches`` of every
shift with the most thorough search, or where searches are timed by a plan for the same teams and
minutes. It counts as found what that search brings to light, so a load that it misses by its own
share stays unfound for the oracle too. Where chance decides, among equals or altogether, the
numbers are exact expectations; the random searches (``random``) find the same for everybody and
are left out.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from statistics import fmean, median

from pydantic import Field

from profiler_sim.cargo.answers import Answers
from profiler_sim.cargo.facts.reference import CaseFile, row
from profiler_sim.cargo.value import Value
from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.evidence.compile import compile_model
from profiler_sim.evidence.covers import cover_auc
from profiler_sim.evidence.examinations import most_thorough
from profiler_sim.evidence.model import EvidenceModel
from profiler_sim.mentor.own_loads import deal_own_loads
from profiler_sim.mentor.progress import Progress
from profiler_sim.scenario.model import AuthoredCase, Scenario
from profiler_sim.scoring.evaluation.completed_shift import STAKES, priced_search
from profiler_sim.scoring.metrics.detection import auc
from profiler_sim.scoring.metrics.search_plan import PricedSearch
from profiler_sim.screening.engine import Engine
from profiler_sim.screening.packs import Prepared, screen
from profiler_sim.screening.run import Screen
from profiler_sim.screening.table import of_rows
from profiler_sim.shift.terms import Terms
from profiler_sim.traffic.fixed_counts import fixed_counts_of, rng
from profiler_sim.traffic.generated import (
    GeneratedConsignment,
    generate_consignments,
)
from profiler_sim.traffic.investigator import DeskBudget
from profiler_sim.traffic.own_cases import with_cases
from profiler_sim.traffic.policies import POLICIES, PolicyResult, SampledShifts
from profiler_sim.traffic.relations import relations_of
from profiler_sim.traffic.sampler import sample_batches

BATCH = 1000
"""Consignments in work at once."""
_OWN = 5
"""Third number of the seed of what searches of hand-written cases find."""
FEW = 200
"""Consignments that are judged before a database is ready for its first question."""
AREAS = ("cover", "rules", "documents", "full")
"""What is measured on its own: cover, rule scores, papers, papers with every answer."""


class PolicyScores(Value):
    """What one policy came to. Rates are None where nothing was there to divide by."""

    finds: float = Field(alias="found")
    present: int
    examined: float
    detection_rate: float | None
    """Found of what was there."""
    strike_rate: float | None
    """Found of what was searched."""
    over_inspection_rate: float | None
    """Lawful and searched of what was lawful."""
    selection_quality: float | None
    """Mean over shifts of what the choice was worth by what had been seen (docs/scoring.md)."""


class Simulation(Value):
    """The document ``simulate --json`` prints."""

    scenario: str
    seed: int
    shifts: int
    auc: dict[str, float | None]
    not_pointed_at: float | None
    """Share of smuggled consignments whose rule score on the papers is not above the median of
    lawful ones."""
    policies: dict[str, PolicyScores]


@dataclass
class _Readings:
    """Scores of every consignment, and whether it hides anything."""

    hidden: list[bool] = field(default_factory=list)
    scores: dict[str, list[float]] = field(default_factory=lambda: {name: [] for name in AREAS})

    def parted(self, area: str) -> tuple[list[float], list[float]]:
        """Return scores of smuggled and of lawful consignments."""
        pairs = list(zip(self.scores[area], self.hidden, strict=True))
        return [s for s, hides in pairs if hides], [s for s, hides in pairs if not hides]


def simulate(  # noqa: PLR0913  what is played, by whom, how often, with which chance
    scenario: Scenario,
    catalogue: Catalogue,
    packs: Sequence[Prepared],
    *,
    policies: Sequence[str],
    shifts: int,
    seed: int,
    progress: Progress,
) -> Simulation:
    """Play ``shifts`` shifts; same scenario, packs, seed and version, same numbers.

    People in a vehicle are no contraband: what would hide them travels as lawful here.
    """
    readings = _Readings()
    tallies = dict.fromkeys(policies, PolicyResult())
    done = 0
    for part in sample_shifts(scenario, catalogue, packs, (shifts, seed)):
        for policy in policies:
            tallies[policy] += part.play(policy)
        _read(part, readings)
        done += len(part.hypothesis)
        progress(done)
    return Simulation(
        scenario=scenario.scenario,
        seed=seed,
        shifts=shifts,
        auc=_areas(readings, compile_model(_contraband(scenario, catalogue), catalogue)),
        not_pointed_at=_not_pointed_at(readings),
        policies={name: _result(tally) for name, tally in tallies.items()},
    )


def _contraband(scenario: Scenario, catalogue: Catalogue) -> Scenario:
    def counts(method: str) -> bool:
        return not catalogue.topics[catalogue.methods[method].topic].life

    planned = {
        block: {name: n for name, n in getattr(scenario, block).items() if counts(name)}
        for block in ("hidden", "exactly")
    }
    return scenario.model_copy(update=planned)


def sample_shifts(
    scenario: Scenario,
    catalogue: Catalogue,
    packs: Sequence[Prepared],
    chance: tuple[int, int],
) -> Iterator[SampledShifts]:
    """Deal shifts, some at a time; ``chance`` is how many and with which seed."""
    scenario = _contraband(scenario, catalogue)
    model, rules = compile_model(scenario, catalogue), screen(packs)
    shifts, seed = chance
    each, desk = scenario.traffic.consignments, _desk(scenario, catalogue, model)
    whole = max(1, BATCH // each)
    sizes = [each * min(whole, shifts - start) for start in range(0, shifts, whole)]
    fixed = fixed_counts_of(scenario, model)
    relations = relations_of(scenario, catalogue, model, seed)
    drawn = sample_batches(model, sizes, seed, fixed, relations)
    scores = _rule_scores(scenario, catalogue, model, rules, (sizes, seed))
    names = tuple(each.name for each in desk.kinds) or (most_thorough(model),)
    own = _counted_cases(scenario, catalogue, model, seed)
    points_of_own = rule_points(packs, own, catalogue)
    for place, (columns, points) in enumerate(zip(drawn, scores, strict=True)):
        part = SampledShifts(model, columns, desk, points, names)
        truths = [each.case for each in own]
        chance_of_own = rng(seed, place, _OWN)
        yield with_cases(part, truths, points_of_own, chance_of_own) if own else part


def _counted_cases(
    scenario: Scenario, catalogue: Catalogue, model: EvidenceModel, seed: int
) -> list[GeneratedConsignment]:
    """Deal the cases written by hand that count; people in a vehicle count in nothing.

    Where only they arrive, the traffic of the desk is measured in their place.
    """
    if not scenario.counted_cases or scenario.traffic.only_my_cases:
        return []
    own = deal_own_loads(scenario, catalogue, model, seed)
    dealt = zip(scenario.my_cases, own, strict=True)
    return [one for case, one in dealt if case.counts and not _is_life(case, catalogue)]


def _is_life(case: AuthoredCase, catalogue: Catalogue) -> bool:
    topic = catalogue.methods[case.hides.method].topic if case.hides else ""
    return bool(topic) and catalogue.topics[topic].life


def rule_points(
    packs: Sequence[Prepared], dealt: Sequence[GeneratedConsignment], catalogue: Catalogue
) -> list[float]:
    """Return the points of the rules that fire on the papers of each."""
    rules = screen(packs)
    if not rules.rules or not dealt:
        return [0.0] * len(dealt)
    norms, names = catalogue.norms(), [column.name for column in rules.reads]
    rows = [row(CaseFile(one.papers, Answers(), norms), names) for one in dealt]
    return [verdict.score for verdict in rules.judge(rows)]


def _desk(scenario: Scenario, catalogue: Catalogue, model: EvidenceModel) -> DeskBudget:
    won = (STAKES.won(scenario.severity.get(h.topic, 1.0)) for h in model.hypotheses[1:])
    return DeskBudget(
        consignments=scenario.traffic.consignments,
        searches=scenario.budget.searches,
        minutes=scenario.budget.desk_minutes,
        opening_minutes=Terms.model_fields["opening_minutes"].default,
        enquiry_minutes=tuple(catalogue.enquiries[e].minutes for e in model.no_answer),
        worth=(-STAKES.delay, *won),
        opening=STAKES.opening,
        kinds=_kinds(scenario, catalogue, model),
        search_minutes=scenario.budget.search_minutes,
    )


def _kinds(
    scenario: Scenario, catalogue: Catalogue, model: EvidenceModel
) -> tuple[PricedSearch, ...]:
    """Give the searches where the scenario times them; none where one stands for all."""
    if scenario.budget.search_minutes is None:
        return ()
    here = catalogue.of_unit(scenario.unit, scenario.examinations)
    return tuple(
        priced_search(each, model, scenario.severity) for each in here.examinations.values()
    )


def _rule_scores(
    scenario: Scenario,
    catalogue: Catalogue,
    model: EvidenceModel,
    rules: Screen,
    traffic: tuple[Sequence[int], int],
) -> Iterator[list[float]]:
    """Rule scores on the papers of the same traffic, in the same batches."""
    sizes, seed = traffic
    if not rules.rules:
        yield from ([0.0] * size for size in sizes)
        return
    norms, names = catalogue.norms(), [column.name for column in rules.reads]
    consignments = generate_consignments(scenario, catalogue, model, sum(sizes), seed)
    with Engine() as engine:
        for size in sizes:
            cases = (CaseFile(one.papers, Answers(), norms) for one in islice(consignments, size))
            rows = [row(case, names) for case in cases]
            if sum(sizes) <= FEW:
                yield [verdict.score for verdict in rules.judge(rows)]
            else:
                yield rules.tally(of_rows(rows, rules.reads, engine=engine)).scores


def _read(part: SampledShifts, readings: _Readings) -> None:
    for area, found in part.ideal_probabilities().items():
        readings.scores[area] += found
    readings.scores["rules"] += part.rule_scores
    readings.hidden += part.hidden()


def _areas(readings: _Readings, model: EvidenceModel) -> dict[str, float | None]:
    """Measure every area; what the cover gives away is known exactly.

    Firms come back with their route and goods, so a measured figure of the cover would swing.
    """
    measured = {area: _area(readings, area) for area in AREAS}
    exact = None if measured["cover"] is None else cover_auc(model)
    return measured | {"cover": exact}


def _area(readings: _Readings, area: str) -> float | None:
    found = auc(*readings.parted(area))
    return found.value if found else None


def _not_pointed_at(readings: _Readings) -> float | None:
    smuggled, lawful = readings.parted("rules")
    if not smuggled or not lawful:
        return None
    middle = median(lawful)
    return fmean(score <= middle for score in smuggled)


def _result(tally: PolicyResult) -> PolicyScores:
    return PolicyScores(
        finds=round(tally.finds, 6),
        present=tally.present,
        examined=round(tally.examined, 6),
        detection_rate=_share(tally.finds, tally.present),
        strike_rate=_share(tally.finds, tally.examined),
        over_inspection_rate=_share(tally.delayed, tally.lawful),
        selection_quality=fmean(tally.qualities) if tally.qualities else None,
    )


def _share(part: float, whole: float) -> float | None:
    return part / whole if whole else None


POLICY_NAMES = tuple(POLICIES)
"""Every policy, lowest rung first."""
