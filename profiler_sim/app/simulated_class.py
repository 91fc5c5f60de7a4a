"""A draft played by a simulated class: its page, and a program that opens each of its shifts."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from profiler_sim.app.program import Program
from profiler_sim.evidence.compile import compile_model
from profiler_sim.files.named_files import packs_by_name
from profiler_sim.mentor.solvability import lessons_of
from profiler_sim.results.simulated_class import ClassOrder, simulate_class
from profiler_sim.results.simulated_class_page import simulated_class_page
from profiler_sim.traffic.prior_odds import usual_seed

if TYPE_CHECKING:
    from profiler_sim.mentor.progress import Progress
    from profiler_sim.results.class_page import ClassPage
    from profiler_sim.results.comments import ListedShift
    from profiler_sim.scenario.model import Scenario


@dataclass(frozen=True, slots=True)
class PlayedByClass:
    """What came of the play."""

    scenario: str
    page: "ClassPage"
    program: Program
    """Its store holds the shifts of the class, and is forgotten with it."""

    def listed_shifts(self) -> "list[ListedShift]":
        """Return the shifts of the class as a page lists them."""
        from profiler_sim.results.comments import listed_shifts

        store = self.program.store
        return listed_shifts(store, {row.id for row in store.shifts()})


def play_by_class(
    program: Program, scenario: "Scenario", trainees: int, seed: int, progress: "Progress"
) -> PlayedByClass:
    """Let ``trainees`` play a sound draft once; ``progress`` takes how many have.

    Same draft, number, seed and version, same page. Raises ``ProblemsFound``.
    """
    catalogue = program.content.catalogue
    model = compile_model(scenario, catalogue)
    usual = usual_seed(scenario, catalogue, model, seed)
    order = ClassOrder(trainees, usual, program.clock.wall())
    packs = packs_by_name(scenario.rules)
    played = simulate_class(scenario, catalogue, packs, order, progress)
    page = simulated_class_page(played, lessons_of(scenario, catalogue, usual))
    room = Program(played.store, program.clock, program.trainee.name, program.content)
    return PlayedByClass(scenario.scenario, page, room)
