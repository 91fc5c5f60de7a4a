"""An exercise that is dealt to be printed: chosen consignments, their pages, their answer key."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from math import ceil

from profiler_sim.cargo.text import on_one_line
from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.catalogue.operations import CustomsOperation
from profiler_sim.errors import WrongUsage
from profiler_sim.mentor.own_loads import numbers_of_own_loads
from profiler_sim.play.debriefs import DebriefView, debrief
from profiler_sim.play.desk import Desk, deal_shift
from profiler_sim.play.exercise_clock import Clock
from profiler_sim.play.indicators import Indicators
from profiler_sim.play.session import Session
from profiler_sim.rules.pack import Pack
from profiler_sim.scenario.model import Budget, Scenario
from profiler_sim.scoring.debrief.matched_case import matched_case
from profiler_sim.store.memory import MemoryStore

USUAL_CASES = 6
"""Printed where nobody says how many: two hours for a class."""
MOST_OWN = 12
"""Own cases of a mentor that are printed without being named."""
ALL = "all"
"""Asks for every consignment of the manifest."""
_ROUND = 5
"""Minutes are printed in steps of so many."""


@dataclass(frozen=True)
class PaperExercise:
    """One dealt exercise and the consignments of it that are printed."""

    scenario: Scenario
    seed: int
    session: Session
    """The pages; what is printed for trainees is made of it and of nothing else."""
    view: DebriefView
    """The answer key."""
    cases: tuple[str, ...]
    """In the order of the manifest."""
    operation: CustomsOperation | None = None
    """The one the scenario names."""

    @cached_property
    def budget(self) -> Budget:
        """What a class may spend on the printed cases: their part of the scenario's minutes.

        Searches are those of the scenario, for at most half of the printed cases.
        """
        budget, printed = self.scenario.budget, len(self.cases)
        searches = min(budget.searches, max(1, printed // 2))
        minutes = _part(budget.desk_minutes, printed, self.scenario.shipments)
        timed = budget.search_minutes
        changes = {
            "desk_minutes": minutes,
            "searches": searches,
            "search_minutes": timed and _part(timed, searches, budget.searches),
            "random": 0,
        }
        return budget.model_copy(update=changes)


def _part(minutes: int, some: int, of: int) -> int:
    """The part of ``minutes`` for ``some`` of all, rounded up to steps, and never more."""
    return min(minutes, ceil(minutes * some / max(of, 1) / _ROUND) * _ROUND)


def deal_exercise(  # noqa: PLR0913  what, of which, from which chance, and by which clock
    scenario: Scenario,
    catalogue: Catalogue,
    packs: Sequence[Pack],
    *,
    seed: int,
    wanted: Sequence[str],
    clock: Clock,
) -> PaperExercise:
    """Deal a sound scenario to be printed; the same seed deals what it deals at the desk.

    ``wanted`` are numbers of the manifest, ``ALL``, or none for a choice of ``USUAL_CASES``.
    Raises ``WrongUsage`` for numbers that are not on the manifest, with all of them.
    """
    store = MemoryStore()
    new = deal_shift(scenario, catalogue, seed, packs)
    shift = store.deal(replace(new, started=clock.wall()))
    desk = Desk.open(store, shift)
    session = Session(desk, Indicators(desk.brief.packs, catalogue.norms()), clock)
    _refuse_unknown(wanted, desk.terms.consignments)
    session.close()
    view = debrief(session.desk, session.indicators.scores)
    own = _own_cases(scenario, catalogue, seed, view)
    return PaperExercise(
        scenario=scenario,
        seed=seed,
        session=session,
        view=view,
        cases=chosen_cases(view, wanted, own),
        operation=catalogue.operations.get(scenario.operation or ""),
    )


def _refuse_unknown(wanted: Sequence[str], manifest: Sequence[str]) -> None:
    unknown = [name for name in wanted if name != ALL and _listed(name) not in manifest]
    if unknown:
        names = ", ".join(on_one_line(name) or "''" for name in unknown)
        params = {"names": names, "first": manifest[0], "last": manifest[-1]}
        raise WrongUsage("printing.unknown_case", params)


def _listed(name: str) -> str:
    """A number as the manifest has it: 3 is 003."""
    name = name.strip()
    return f"{int(name):03}" if name.isascii() and name.isdigit() else name


def _own_cases(
    scenario: Scenario, catalogue: Catalogue, seed: int, view: DebriefView
) -> tuple[str, ...]:
    """Find the cases that the mentor wrote on the manifest; none where she imported very many."""
    known = catalogue.of_unit(scenario.unit, scenario.examinations)
    model = view.debrief.shift.completed.model
    own = tuple(numbers_of_own_loads(scenario, known, model, seed, view.papers.values()))
    return own if len(own) <= MOST_OWN else ()


def chosen_cases(
    view: DebriefView, wanted: Sequence[str], own: Sequence[str] = ()
) -> tuple[str, ...]:
    """Return the consignments to print, in the order of the manifest.

    Without a wish: the mentor's ``own`` cases; then smuggled loads, each with the similar
    honest load where there is one; then others, until there are ``USUAL_CASES``.
    """
    manifest = tuple(each.id for each in view.debrief.shift.outcomes)
    if ALL in wanted:
        return manifest
    chosen = {_listed(name) for name in wanted} or set(_usual_choice(view, manifest, own))
    return tuple(name for name in manifest if name in chosen)


def _usual_choice(view: DebriefView, manifest: Sequence[str], own: Sequence[str]) -> list[str]:
    completed = view.debrief.shift.completed
    outcomes = view.debrief.shift.outcomes
    hiding = [each.id for each in outcomes if each.hides is not None and not each.is_life]
    pairs = [(name, matched_case(completed, name)) for name in hiding]
    paired = sorted(pairs, key=lambda pair: pair[1] is None)
    ranked = [*own, *(name for pair in paired for name in pair if name), *manifest]
    return list(dict.fromkeys(ranked))[: max(USUAL_CASES, len(own))]
