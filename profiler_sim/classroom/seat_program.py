"""What the screens of a trainee in a class work with: the server's store, the class's scenario."""

from typing import TYPE_CHECKING

from profiler_sim.app.content import Content
from profiler_sim.app.program import Program
from profiler_sim.errors import WrongUsage

if TYPE_CHECKING:
    from profiler_sim.errors import ProblemsFound
    from profiler_sim.scenario.model import Scenario
    from profiler_sim.store.contract import Store


class SeatContent(Content):
    """The catalogue, and the one scenario of the class, without what it hides."""

    def __init__(self, scenario: "Scenario") -> None:
        """List ``scenario`` alone."""
        self._scenario = scenario
        self.is_over = False
        """Whether her shift is closed: in a class it is played once."""

    @property
    def scenarios(self) -> "tuple[Scenario, ...]":
        """The scenario of the class, as long as there is a shift of it to play."""
        return () if self.is_over else (self._scenario,)

    @property
    def faulty(self) -> "tuple[ProblemsFound, ...]":
        """None: the mentor has seen to her files."""
        return ()


class SeatProgram(Program):
    """Shifts of a trainee in a class; the server deals and keeps them."""

    closed_actions = frozenset({"bench", "rename", "remove"})
    offers_next = False

    def __init__(self, store: "Store", trainee: str, content: SeatContent) -> None:
        """Ask ``store``, which the server keeps, for everything."""
        super().__init__(store, trainee=trainee, content=content)
        self.is_sealed = False
        """Whether her results wait for the mentor."""
        self.seat_content = content
        """The same content, as what it is."""

    def prepare(self, scenario: "Scenario", seed: int) -> None:
        """Do nothing: the server deals."""

    def begin(self, scenario: "Scenario", seed: int | None = None) -> str:  # noqa: ARG002  dealt already
        """Give the id of the shift that waits; raises ``WrongUsage`` where it was played."""
        waiting = next((row.id for row in self.trainee.shifts() if not row.is_closed), None)
        if waiting is None:
            raise WrongUsage("class.played")
        return waiting

    def is_begun(self, scenario: "Scenario") -> bool:  # noqa: ARG002  there is one shift
        """No: the shift that is open is the one that would be begun."""
        return False

    def refuse_exam(self, shift: str) -> None:
        """Do nothing: whoever runs these screens keeps the time."""

    def refuse_sealed(self, shift: str) -> None:
        """Raise ``WrongUsage`` as long as her results wait for the mentor."""
        if self.is_sealed:
            raise WrongUsage("results_sealed", {"shift": shift})
