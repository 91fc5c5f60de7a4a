"""What the screens work with: the real store, clock and chance, joined to play.

What is heavy is imported when it is first wanted, so that the home screen can be painted before
pydantic and the catalogue are there.
"""

import secrets
import time
from dataclasses import replace
from datetime import UTC, date, datetime
from threading import Lock
from typing import TYPE_CHECKING

from profiler_sim.app.completed import CompletedShifts
from profiler_sim.app.content import Content
from profiler_sim.app.trainee import Trainee
from profiler_sim.errors import ProfilerError, WrongUsage
from profiler_sim.store.contract import NewShift, Store

if TYPE_CHECKING:
    from profiler_sim.play.exercise_clock import Clock
    from profiler_sim.play.session import Session
    from profiler_sim.scenario.model import Scenario


class SystemClock:
    """The computer's own time."""

    def wall(self) -> str:
        """UTC as ISO text."""
        return datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")

    def seconds(self) -> float:
        """Seconds of the monotonic clock."""
        return time.monotonic()


class Program:
    """Shifts of the trainee at the screens: dealt, opened, removed.

    ``store`` is everybody's, for the commands of a mentor.
    """

    closed_actions: frozenset[str] = frozenset()
    """What of home is not offered, by the name of its action."""
    offers_next = True
    """Whether home suggests what to play next."""

    def __init__(
        self,
        store: Store,
        clock: "Clock | None" = None,
        trainee: str = "",
        content: Content | None = None,
    ) -> None:
        """Go on as ``trainee``, else as whoever used the screens last."""
        self.store = store
        self.clock = clock or SystemClock()
        self.trainee = Trainee(store, trainee)
        self.content = content or Content()
        self.completed = CompletedShifts(self.trainee, self.content, self.clock, self.open)
        self._ahead: tuple[Scenario, int, NewShift] | None = None
        """The shift that was dealt last, with what it was dealt from."""
        self._turn = Lock()

    def today(self) -> date:
        """The day of the computer."""
        return date.fromisoformat(self.clock.wall()[:10])

    def draw_seed(self) -> int:
        """Draw what a new shift is dealt with."""
        return secrets.randbelow(1_000_000)

    def close(self) -> None:
        """Close the store: nothing is asked of it any more."""
        self.store.close()

    def prepare(self, scenario: "Scenario", seed: int) -> None:
        """Deal a shift ahead, from any thread, so that ``begin`` has only to store it.

        Raises what ``begin`` raises.
        """
        self.deal(scenario, seed)

    def begin(self, scenario: "Scenario", seed: int | None = None) -> str:
        """Deal a new shift and answer its id; raises ``ProblemsFound`` where it cannot be."""
        new = self.deal(scenario, self.draw_seed() if seed is None else seed)
        own = replace(new, trainee=self.trainee.name, started=self.clock.wall())
        return self.trainee.seat.deal(own)

    def check(self, scenario: "Scenario") -> None:
        """Check a scenario before it is dealt; raises ``ProblemsFound``."""
        from profiler_sim.mentor.playable import refuse_unsound

        refuse_unsound(scenario)

    def deal(self, scenario: "Scenario", seed: int) -> NewShift:
        """Deal a shift that nobody has begun yet, or take the one that was dealt ahead.

        One thread deals at a time. Raises ``ProblemsFound`` where it cannot be dealt.
        """
        from profiler_sim.files.named_files import packs_by_name
        from profiler_sim.play.desk import deal_shift

        with self._turn:
            if self._ahead is None or self._ahead[:2] != (scenario, seed):
                self.check(scenario)
                packs = packs_by_name(scenario.rules)
                new = deal_shift(scenario, self.content.catalogue, seed, packs)
                self._ahead = scenario, seed, new
            return self._ahead[2]

    def answer_key(self, new: NewShift) -> str:
        """Deal a shift again for its answer key, from the scenario and seed of ``new``.

        Raises ``Unreadable`` or ``ProblemsFound`` where the scenario is not here or not sound.
        """
        from profiler_sim.files.authored_files import scenario_by_name

        return self.deal(scenario_by_name(new.scenario), new.seed).truth

    def open(self, shift: str) -> "Session":
        """Open a shift where it was left; raises ``WrongUsage`` for one of an exam."""
        from profiler_sim.play.desk import Desk
        from profiler_sim.play.indicators import Indicators
        from profiler_sim.play.session import Session
        from profiler_sim.play.stored_shift import integrity_notes

        seat = self.trainee.seat
        desk = Desk.open(seat, shift)
        if desk.state.closed is None:
            self.refuse_exam(shift)
        rules = Indicators(desk.brief.packs, self.content.norms)
        return Session(desk, rules, self.clock, (*integrity_notes(seat, shift), *desk.left_out))

    def refuse_exam(self, shift: str) -> None:
        """Raise ``WrongUsage`` for a shift of an exam: its file says how much time it has."""
        if self._is_sealed(shift):
            raise WrongUsage("exam.by_file")

    def refuse_sealed(self, shift: str) -> None:
        """Raise ``WrongUsage`` for a closed shift whose results wait for the mentor."""
        if self._is_sealed(shift):
            raise WrongUsage("results_sealed", {"shift": shift})

    def _is_sealed(self, shift: str) -> bool:
        from profiler_sim.store.sealed_truth import is_sealed

        return is_sealed(self.store.truth(shift))

    def is_begun(self, scenario: "Scenario") -> bool:
        """Whether a shift of it is open; a store that cannot be read says so when it is begun."""
        try:
            shifts = self.trainee.shifts()
        except ProfilerError:
            return False
        return any(not row.is_closed and row.scenario == scenario.scenario for row in shifts)

    def remove(self, shift: str) -> None:
        """Delete a shift that was never closed."""
        self.trainee.seat.remove(shift)

    def keep_picture(self, name: str, content: bytes) -> str:
        """Write a picture of a scan; answers where. Raises ``Unwritable``."""
        from profiler_sim.files.output_files import export_file

        return export_file("pictures", name, content)

    def wait(self, seconds: float) -> bool:
        """Whether the store takes a step within ``seconds``; for a thread of its own."""
        return self.store.wait(seconds)
