"""The composition root: the real store, clock and chance, joined to play.

The only place that names concrete classes. What is heavy is imported when it is first wanted, so
that the home screen can be painted before pydantic and the catalogue are there.
"""

import secrets
import time
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from functools import cached_property
from hashlib import sha256
from threading import Lock
from typing import TYPE_CHECKING

from profiler_sim.errors import ProfilerError
from profiler_sim.i18n.text import choose
from profiler_sim.settings import Settings, settings
from profiler_sim.store.chain import receipt
from profiler_sim.store.contract import NewShift, ShiftRow, Store
from profiler_sim.store.seat import Seat

if TYPE_CHECKING:
    from profiler_sim.cargo.norms import Norms
    from profiler_sim.catalogue.catalogue import Catalogue
    from profiler_sim.catalogue.glossary import Entry
    from profiler_sim.errors import ProblemsFound
    from profiler_sim.mentor.playable import Playable
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
PATIENCE = 1.0
"""Seconds that a screen stands still for another program that holds the store."""


class SystemClock:
    """The computer's own time."""

    def wall(self) -> str:
        """UTC as ISO text."""
        return datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")

    def seconds(self) -> float:
        """Seconds of the monotonic clock."""
        return time.monotonic()


@dataclass
class Program:
    """Everything a screen may ask for, from the list of shifts to a finished debrief.

    It shows the shifts of whoever sits here, and of nobody else; ``store`` is everybody's, for the
    commands of a mentor.
    """

    store: Store
    clock: SystemClock = field(default_factory=SystemClock)
    past: "Known" = field(default_factory=dict)
    """Closed shifts that were read for progress or training."""
    trainee: str = ""
    """The pseudonym of whoever sits here; new shifts are kept under it."""
    _unkept: dict[tuple[str, str], str] = field(default_factory=dict)
    """Settings of this run, by trainee and key; the disk may not have taken them."""
    _ahead: "tuple[Scenario, int, NewShift] | None" = None
    """The shift that was dealt last, with what it was dealt from."""
    _turn: Lock = field(default_factory=Lock)

    def __post_init__(self) -> None:
        """Sit down as whoever sat here last."""
        self.trainee = self.trainee or self.store.setting(TRAINEE) or TRAINEE

    @property
    def seat(self) -> Seat:
        """The store as whoever sits here may see it."""
        return Seat(self.store, self.trainee)

    def sit(self, name: str) -> None:
        """Let another trainee sit here; capitals make no other person.

        Raises ``Unwritable`` where the disk does not take it; she sits here all the same.
        """
        self.trainee = name
        names = {row.trainee.casefold(): row.trainee for row in self.store.shifts()}
        self.trainee = names.get(name.casefold(), name)
        self.store.keep_setting(TRAINEE, self.trainee)

    def shifts(self) -> list[ShiftRow]:
        """Every shift of the trainee, the latest first."""
        return self.seat.shifts()

    @cached_property
    def playable(self) -> "Playable":
        """Everything authored, shipped and the mentor's own, as far as it can be used."""
        from profiler_sim.mentor.playable import playable

        return playable()

    @cached_property
    def scenarios(self) -> "tuple[Scenario, ...]":
        """Every scenario that can be played, the easiest first.

        Where the mentor has no files there is nothing to check, and home need not wait for it.
        """
        from profiler_sim.files.index import own_files
        from profiler_sim.files.scenarios import scenarios

        return scenarios() if own_files().is_empty else self.playable.scenarios

    @property
    def faulty(self) -> "tuple[ProblemsFound, ...]":
        """A fault for each file of the mentor's that is left out."""
        from profiler_sim.files.index import own_files

        return () if own_files().is_empty else self.playable.faults

    @property
    def own_folder(self) -> str:
        """The mentor's own folder, as it is typed at a command line."""
        import shlex

        return shlex.quote(str(settings().own))

    @cached_property
    def catalogue(self) -> "Catalogue":
        """The catalogue: shipped, and the mentor's own."""
        return self.playable.catalogue

    @cached_property
    def glossary(self) -> "dict[str, Entry]":
        """The words of the trade and of this program."""
        from profiler_sim.files.glossary import glossary

        return dict(glossary())

    @cached_property
    def goods_codes(self) -> dict[str, str]:
        """Goods by their six figures in the Harmonized System."""
        from profiler_sim.files.content import table

        return {row["hs6"]: row["description"] for row in table("hs2022.csv")}

    @cached_property
    def packs(self) -> "tuple[Pack, ...]":
        """Every rule pack that can be called by name and has no fault of form."""
        from profiler_sim.files.packs import sound_packs

        return sound_packs()

    def draw_seed(self) -> int:
        """Draw what a new shift is dealt with."""
        return secrets.randbelow(1_000_000)

    def prepare(self, scenario: "Scenario", seed: int) -> None:
        """Deal a shift ahead, from any thread, so that ``begin`` has only to store it.

        Raises what ``begin`` raises.
        """
        self._dealt(scenario, seed)

    def begin(self, scenario: "Scenario", seed: int | None = None) -> str:
        """Deal a new shift and answer its id; raises ``ProblemsFound`` where it cannot be."""
        new = self._dealt(scenario, self.draw_seed() if seed is None else seed)
        return self.seat.deal(replace(new, trainee=self.trainee, started=self.clock.wall()))

    def _dealt(self, scenario: "Scenario", seed: int) -> NewShift:
        """Deal a shift, or take the one that was dealt ahead; one thread deals at a time."""
        from profiler_sim.files.packs import named_packs
        from profiler_sim.mentor.playable import refuse_unsound
        from profiler_sim.play.desk import deal_shift

        with self._turn:
            if self._ahead is None or self._ahead[:2] != (scenario, seed):
                refuse_unsound(scenario)
                new = deal_shift(scenario, self.catalogue, seed, named_packs(scenario.rules))
                self._ahead = scenario, seed, new
            return self._ahead[2]

    def open(self, shift: str) -> "Session":
        """Sit down at a shift where it was left."""
        return self._open(self.seat, shift)

    def _open(self, store: Store, shift: str) -> "Session":
        from profiler_sim.play.desk import Desk
        from profiler_sim.play.indicators import Indicators
        from profiler_sim.play.integrity import changes
        from profiler_sim.play.session import Session

        desk = Desk.open(store, shift)
        rules = Indicators(desk.brief.packs, self._norms)
        return Session(desk, rules, self.clock, (*changes(store, shift), *desk.left_out))

    @property
    def _norms(self) -> "Norms | None":
        """What rules compare with; None where a file of the mentor's own keeps it from us."""
        try:
            return self.catalogue.norms()
        except ProfilerError:
            return None

    def debrief(self, shift: str) -> "Told":
        """Tell a closed shift; raises ``WrongUsage`` while it is open."""
        from profiler_sim.play.debriefs import debrief

        rules = self.open(shift).indicators
        found = debrief(self.seat, shift, rules.scores)
        return replace(found, notes=(*found.notes, *rules.left_out))

    def scanned(self, shift: str, told: "Told", consignment: str) -> "Scanned | None":
        """The scan of a consignment of a closed shift; None where there is none."""
        from profiler_sim.play.scans import scanned

        return scanned(self.seat, shift, told.reviewed.played, consignment)

    def replay(self, shift: str, *, of_anybody: bool = False) -> "Replay":
        """Go through a closed shift; raises ``WrongUsage`` while it is open.

        A mentor may go through the shift ``of_anybody``.
        """
        from profiler_sim.play.replays import replay_of

        return replay_of(self.store if of_anybody else self.seat, shift)

    def remarks(self, shift: str) -> "Remarks":
        """What is said of a closed shift."""
        from profiler_sim.play.remarks import Remarks

        return Remarks(self.seat, shift, self.clock)

    def ideal(self, shift: str) -> "Finding | None":
        """What the best questions would have led to in a closed shift; beside its debrief."""
        from profiler_sim.play.ideal import ideal

        return ideal(self.seat, shift)

    def progress(self) -> "Progress":
        """How the trainee is getting on."""
        from profiler_sim.play.progress import progress

        return progress(self.seat, self.trainee, self.catalogue, self._today(), self.past)

    def next_shift(self, wish: "Wish | None" = None) -> "NextShift":
        """What the trainee should play next; raises ``WrongUsage`` where nothing can be.

        It stays the same for the day until another shift is closed.
        """
        from profiler_sim.play.training import Training

        training = Training(self.seat, self.catalogue, self.scenarios, self.past)
        closed = sorted(s.id for s in self.shifts() if s.is_closed)
        drawn = sha256(f"{self.trainee}/{self._today()}/{closed}".encode()).digest()
        seed = int.from_bytes(drawn[:8]) % 1_000_000
        return training.next(self.trainee, self._today(), seed, wish)

    def _today(self) -> date:
        return date.fromisoformat(self.clock.wall()[:10])

    def remove(self, shift: str) -> None:
        """Let a shift go that was never closed."""
        self.seat.remove(shift)

    def receipt(self, shift: str) -> str:
        """A short form of all events of a shift, worked out from them.

        Kept elsewhere, it shows later whether events changed.
        """
        return receipt(self.seat.head(shift))

    def keep_picture(self, name: str, content: bytes) -> str:
        """Write a picture of a scan; answers where. Raises ``Unwritable``."""
        from profiler_sim.files.exports import export

        return export("pictures", name, content)

    def setting(self, key: str) -> str | None:
        """A setting of the trainee."""
        return self._unkept.get((self.trainee, key)) or self.seat.setting(key)

    def keep_setting(self, key: str, value: str) -> None:
        """Keep a setting of the trainee.

        Raises ``Unwritable`` where the disk does not take it; for this run it counts all the same.
        """
        self._unkept[self.trainee, key] = value
        self.seat.keep_setting(key, value)

    def wait(self, seconds: float) -> bool:
        """Whether the store takes a step within ``seconds``; for a thread of its own."""
        return self.store.wait(seconds)


def program(chosen: Settings | None = None) -> Program:
    """Open the store and join everything; raises ``Unreadable`` or ``Unwritable``."""
    from profiler_sim.store.sqlite import open_store

    chosen = chosen or settings()
    choose(chosen.language)
    return Program(open_store(chosen.store, PATIENCE))
