"""A trainee sits down at a shift that has just been dealt."""

from functools import cache

from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.files.authored_files import scenario_by_name
from profiler_sim.files.catalogue import read_catalogue
from profiler_sim.files.named_files import packs_by_name
from profiler_sim.play.desk import Desk
from profiler_sim.play.indicators import Indicators
from profiler_sim.play.session import Session
from profiler_sim.scenario.model import Scenario
from profiler_sim.shift.commands import Command
from profiler_sim.store.contract import Store
from profiler_sim.store.memory import MemoryStore
from tests.play.beginning import begin

MORNING = "2026-03-02T06:00:00Z"


class Stopwatch:
    """A clock that a test turns."""

    def __init__(self) -> None:
        """Begin at nought."""
        self.now = 0.0

    def wall(self) -> str:
        """Six o'clock, always."""
        return MORNING

    def seconds(self) -> float:
        """Where it was turned to."""
        return self.now


@cache
def catalogue() -> Catalogue:
    """The shipped one, read once."""
    return read_catalogue()


def sit(
    scenario: Scenario | None = None,
    *,
    store: Store | None = None,
    clock: Stopwatch | None = None,
    seed: int = 7,
) -> Session:
    """Deal a shift of ``scenario`` (three pistols) into ``store`` (in memory) and sit down."""
    played = scenario or scenario_by_name("three-pistols")
    kept = store or MemoryStore()
    shift = begin(
        kept,
        played,
        catalogue(),
        seed=seed,
        trainee="otter",
        started=MORNING,
        packs=packs_by_name(played.rules),
    )
    return again(kept, shift, clock)


def again(store: Store, shift: str, clock: Stopwatch | None = None) -> Session:
    """Sit down at a shift where it was left."""
    desk = Desk.open(store, shift)
    rules = Indicators(desk.brief.packs, catalogue().norms())
    return Session(desk, rules, clock or Stopwatch())


def done(session: Session, *commands: Command) -> Session:
    """Make moves that must all be granted."""
    for command in commands:
        refused = session.do(command)
        assert refused is None, refused
    return session
