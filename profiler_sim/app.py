"""The composition root: the real store, clock and chance, joined to play.

The only place that names concrete classes. What is heavy is imported when it is first wanted, so
that the home screen can be painted before pydantic and the catalogue are there.
"""

import os
import secrets
import time
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from functools import cached_property
from hashlib import sha256
from importlib import import_module
from typing import TYPE_CHECKING

from profiler_sim.i18n.text import choose
from profiler_sim.settings import Settings, settings
from profiler_sim.store.contract import ShiftRow, Store

if TYPE_CHECKING:
    from profiler_sim.catalogue.catalogue import Catalogue
    from profiler_sim.catalogue.glossary import Entry
    from profiler_sim.errors import ProblemsFound
    from profiler_sim.mentor.library import Library
    from profiler_sim.play.debriefs import Told
    from profiler_sim.play.past import Known
    from profiler_sim.play.progress import Progress
    from profiler_sim.play.remarks import Remarks
    from profiler_sim.play.replays import Replay
    from profiler_sim.play.scans import Scanned
    from profiler_sim.play.session import Session
    from profiler_sim.play.training import NextShift, Wish
    from profiler_sim.rules.model import Pack
    from profiler_sim.scenario.model import Scenario
    from profiler_sim.scoring.finding import Finding

TRAINEE = "trainee"
"""Pseudonym of whoever has not chosen one; also the name of the setting that keeps it."""


class SystemClock:
    """The computer's own time."""

    def wall(self) -> str:
        """UTC as ISO text."""
        return datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")

    def seconds(self) -> float:
        """Seconds of the monotonic clock."""
        return time.monotonic()


@dataclass(frozen=True)
class Program:
    """Everything a screen may ask for, from the list of shifts to a finished debrief."""

    store: Store
    clock: SystemClock = field(default_factory=SystemClock)
    past: "Known" = field(default_factory=dict)
    """Closed shifts that were read for progress or training."""

    def shifts(self) -> list[ShiftRow]:
        """Every shift, the latest first."""
        return self.store.shifts()

    @cached_property
    def library(self) -> "Library":
        """Everything authored, shipped and the mentor's own, as far as it can be used."""
        from profiler_sim.mentor.library import library  # noqa: PLC0415  see above

        return library()

    @property
    def scenarios(self) -> "tuple[Scenario, ...]":
        """Every scenario that can be played, the easiest first."""
        return self.library.scenarios

    @property
    def faulty(self) -> "tuple[ProblemsFound, ...]":
        """A fault for each file of the mentor's that is left out."""
        return self.library.faults

    @property
    def catalogue(self) -> "Catalogue":
        """The catalogue: shipped, and the mentor's own."""
        return self.library.catalogue

    @cached_property
    def glossary(self) -> "dict[str, Entry]":
        """The words of the trade and of this program."""
        from profiler_sim.files.glossary import glossary  # noqa: PLC0415  see above

        return dict(glossary())

    @cached_property
    def goods_codes(self) -> dict[str, str]:
        """Goods by their six figures in the Harmonized System."""
        from profiler_sim.files.content import table  # noqa: PLC0415  see above

        return {row["hs6"]: row["description"] for row in table("hs2022.csv")}

    @cached_property
    def packs(self) -> "tuple[Pack, ...]":
        """Every rule pack that can be called by name and has no fault of form."""
        from profiler_sim.files.packs import sound_packs  # noqa: PLC0415  see above

        return sound_packs()

    def warm_up(self) -> None:
        """Load what ``begin`` needs, from any thread; raises what ``catalogue`` raises."""
        import_module("profiler_sim.play.desk")
        _ = self.catalogue

    def begin(self, scenario: "Scenario", seed: int | None = None) -> str:
        """Deal a new shift and answer its id; raises ``ProblemsFound`` where it cannot be."""
        from profiler_sim.files.packs import named_packs  # noqa: PLC0415  see above
        from profiler_sim.mentor.library import refuse_unsound  # noqa: PLC0415  see above
        from profiler_sim.play.desk import begin  # noqa: PLC0415  see above

        refuse_unsound(scenario)
        return begin(
            self.store,
            scenario,
            self.catalogue,
            seed=secrets.randbelow(1_000_000) if seed is None else seed,
            trainee=self.trainee,
            started=self.clock.wall(),
            packs=named_packs(scenario.rules),
        )

    def open(self, shift: str) -> "Session":
        """Sit down at a shift where it was left."""
        from profiler_sim.play.desk import Desk  # noqa: PLC0415  see above
        from profiler_sim.play.indicators import Indicators  # noqa: PLC0415  see above
        from profiler_sim.play.session import Session  # noqa: PLC0415  see above

        desk = Desk.open(self.store, shift)
        return Session(desk, Indicators(desk.brief.packs, self.catalogue.norms()), self.clock)

    def debrief(self, shift: str) -> "Told":
        """Tell a closed shift; raises ``WrongUsage`` while it is open."""
        from profiler_sim.play.debriefs import debrief  # noqa: PLC0415  see above

        return debrief(self.store, shift, self.open(shift).indicators.scores)

    def scanned(self, shift: str, told: "Told", consignment: str) -> "Scanned | None":
        """The scan of a consignment of a closed shift; None where there is none."""
        from profiler_sim.play.scans import scanned  # noqa: PLC0415  see above

        return scanned(self.store, shift, told.reviewed.played, consignment)

    def replay(self, shift: str) -> "Replay":
        """Go through a closed shift; raises ``WrongUsage`` while it is open."""
        from profiler_sim.play.replays import replay_of  # noqa: PLC0415  see above

        return replay_of(self.store, shift)

    def remarks(self, shift: str) -> "Remarks":
        """What is said of a closed shift."""
        from profiler_sim.play.remarks import Remarks  # noqa: PLC0415  see above

        return Remarks(self.store, shift, self.clock)

    def ideal(self, shift: str) -> "Finding | None":
        """What the best questions would have led to in a closed shift; beside its debrief."""
        from profiler_sim.play.ideal import ideal  # noqa: PLC0415  see above

        return ideal(self.store, shift)

    def progress(self) -> "Progress":
        """How the trainee is getting on."""
        from profiler_sim.play.progress import progress  # noqa: PLC0415  see above

        return progress(self.store, self.trainee, self.catalogue, self._today(), self.past)

    def next_shift(self, wish: "Wish | None" = None) -> "NextShift":
        """What the trainee should play next; raises ``WrongUsage`` where nothing can be.

        It stays the same for the day until another shift is closed.
        """
        from profiler_sim.play.training import Training  # noqa: PLC0415  see above

        training = Training(self.store, self.catalogue, self.scenarios, self.past)
        closed = sorted(s.id for s in self.shifts() if s.is_closed and s.trainee == self.trainee)
        drawn = sha256(f"{self.trainee}/{self._today()}/{closed}".encode()).digest()
        seed = int.from_bytes(drawn[:8]) % 1_000_000
        return training.next(self.trainee, self._today(), seed, wish)

    def _today(self) -> date:
        return date.fromisoformat(self.clock.wall()[:10])

    def remove(self, shift: str) -> None:
        """Let a shift go that was never closed."""
        self.store.remove(shift)

    def receipt(self, shift: str) -> str:
        """The head of a shift's chain; kept elsewhere, it shows later whether events changed."""
        return next(row.head for row in self.shifts() if row.id == shift)

    def keep_picture(self, name: str, content: bytes) -> str:
        """Write a picture of a scan; answers where. Raises ``Unwritable``."""
        from profiler_sim.files.exports import export  # noqa: PLC0415  see above

        return export("pictures", name, content)

    @property
    def trainee(self) -> str:
        """The pseudonym new shifts are kept under."""
        return self.store.setting(TRAINEE) or TRAINEE

    def setting(self, key: str) -> str | None:
        """A kept setting."""
        return self.store.setting(key)

    def keep_setting(self, key: str, value: str) -> None:
        """Keep a setting."""
        self.store.keep_setting(key, value)


def program(chosen: Settings | None = None) -> Program:
    """Open the store and join everything; raises ``Unreadable`` or ``Unwritable``."""
    from profiler_sim.store.sqlite import open_store  # noqa: PLC0415  see above

    chosen = chosen or settings(os.environ)
    choose(chosen.language)
    return Program(open_store(chosen.store))
