"""Opens a class: its store in the mentor's folder, its register, everything that serves it."""

import secrets
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from itertools import count
from pathlib import Path
from typing import NamedTuple, TextIO

from profiler_sim import settings
from profiler_sim.app.program import Program, SystemClock
from profiler_sim.app.start import open_store_at
from profiler_sim.classroom.log import Log
from profiler_sim.classroom.pages import Pages
from profiler_sim.classroom.record import ClassRecord, new_class, with_mentor_code
from profiler_sim.classroom.register import SEED_BITS, Register, read_record
from profiler_sim.classroom.scenarios import ClassScenarios
from profiler_sim.classroom.seat_files import copy_seat_files
from profiler_sim.classroom.seat_starter import SeatStarter, seat_command
from profiler_sim.classroom.service import ClassService
from profiler_sim.files.output_files import write_file
from profiler_sim.i18n.text import chosen_language
from profiler_sim.play.desk import hide_seed
from profiler_sim.scenario.model import Scenario
from profiler_sim.store import sqlite
from profiler_sim.store.contract import NewShift, Store
from profiler_sim.store.memory import MemoryStore

FOLDER = "classes"
"""Folder of classes, in that of the store."""
_SEATS, _OWN = "seats", "own"
"""Folder in it for the programs of trainees: the catalogue as it was read last, and no store.

In it one for copies of the mentor's own files.
"""


@dataclass(frozen=True)
class ClassPlan:
    """What a mentor asks for."""

    scenario: Scenario
    seed: int | None = None
    """None leaves it to chance."""
    trainees: Sequence[str] = ()
    """Named beforehand; nobody else can join where there are any."""
    is_one_each: bool = False
    most: int = 40
    is_exam: bool = False
    minutes: int = 0
    """Real minutes of an exam; 0 for no limit."""
    store: str = ""
    """Address of the database that keeps it; empty for a file of its own."""
    server: str = ""
    """Name of this server among those of the class."""
    languages: Mapping[str, str] = field(default_factory=dict)
    """Languages of the trainees' screens: name to code."""
    as_written: Scenario | None = None
    """The scenario as its file has it; a seat shows it in the language of its trainee."""


class OpenedClass(NamedTuple):
    """A class that can be served."""

    service: ClassService
    file: Path
    """Where it is kept, or would be without a database; its sheet and log stand beside it."""
    goes_on: bool
    """Whether it was begun before."""

    def write_sheet(self, address: str) -> Path:
        """Write the sheet of codes, for its owner's eyes; answers where. Raises ``Unwritable``."""
        path = self.file.with_suffix(".html")
        write_file(path, self.service.sheet(address).encode())
        with suppress(OSError):  # on disks that know no owners
            path.chmod(0o600)
        return path


def open_class(plan: ClassPlan, seat_module: str, *, has_screen: bool) -> OpenedClass:
    """Open the class of today with this scenario, or begin one.

    ``seat_module`` is run for the seats. The log goes to standard error, and to a file beside the
    store where a screen is shown.
    Raises ``ProfilerError`` where it cannot be opened, or its shift cannot be dealt.
    """
    clock = SystemClock()
    opened = _open_shared if plan.store else _open_alone
    name, store = opened(plan, _name(plan, clock.wall()[:10]))
    found = read_record(store, name)
    program = Program(MemoryStore(), clock)
    written = plan.as_written or plan.scenario
    scenarios = ClassScenarios(plan.scenario, written, is_exam=plan.is_exam)

    def deal(scenario: str, seed: int) -> NewShift:
        return hide_seed(program.deal(scenarios.dealt(scenario), seed))

    register = Register(store, found or _begun(plan, name), deal, clock.wall)
    register.change(partial(with_mentor_code, draw=secrets.randbelow))
    register.add_names(plan.trainees, plan.languages)
    if plan.store:
        register.add_server(plan.server)
    if not register.record.is_one_each:
        register.deal(register.record.seed)
    file = _file(name)
    log = Log(clock.wall, _log_file(file) if has_screen else sys.stderr)
    pages = Pages(chosen_language())
    seats = file.parent / _SEATS
    environment = settings.seat_environment(seats, copy_seat_files(seats / _OWN))
    starter = SeatStarter(seat_command(seat_module), environment)
    service = ClassService(register, scenarios.written, starter, pages, log)
    return OpenedClass(service, file, goes_on=found is not None)


def _name(plan: ClassPlan, day: str) -> str:
    """Name the class of a day; an exam goes on until its results are opened, on any day."""
    scenario = plan.scenario.scenario
    return f"{scenario}-exam" if plan.is_exam else f"{scenario}-{day}"


def _file(name: str) -> Path:
    return settings.settings().folder / FOLDER / f"{name}.db"


def _log_file(file: Path) -> TextIO:
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    return file.with_suffix(".log").open("a", encoding="utf-8")


def _names(name: str) -> Iterator[str]:
    """Names of the classes of a day: one that has been closed is followed by the next."""
    yield name
    yield from (f"{name}-{number}" for number in count(2))


def _open_alone(_plan: ClassPlan, name: str) -> tuple[str, Store]:
    """Open the file of the class, which no other program can open meanwhile."""
    for each in _names(name):
        store = sqlite.open_store(_file(each), alone=True)
        if not _is_over(store, each):
            return each, store
        store.close()
    raise AssertionError("names do not end")


def _open_shared(plan: ClassPlan, name: str) -> tuple[str, Store]:
    """Open the database, where several servers may serve the class."""
    store = open_store_at(plan.store)
    return next(each for each in _names(name) if not _is_over(store, each)), store


def _is_over(store: Store, name: str) -> bool:
    record = read_record(store, name)
    return record is not None and record.is_closed and not record.is_sealed


def _begun(plan: ClassPlan, name: str) -> ClassRecord:
    seed = secrets.randbits(SEED_BITS) if plan.seed is None else plan.seed
    record = new_class(name, plan.scenario.scenario, seed, plan.most, secrets.randbelow)
    update = {"is_one_each": plan.is_one_each, "is_listed": bool(plan.trainees)}
    exam = {"is_exam": plan.is_exam, "minutes": plan.minutes}
    return record.model_copy(update={**update, **exam})
