"""Opens a class: its store in the mentor's folder, its register, everything that serves it."""

import secrets
import sys
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from profiler_sim import settings
from profiler_sim.app.language import default_language
from profiler_sim.app.program import Program, SystemClock
from profiler_sim.classroom.log import Log
from profiler_sim.classroom.pages import Pages
from profiler_sim.classroom.record import ClassRecord, new_class, with_members
from profiler_sim.classroom.register import Register, read_record
from profiler_sim.classroom.seat_starter import SeatStarter, seat_command
from profiler_sim.classroom.service import ClassService
from profiler_sim.files.output_files import write_file
from profiler_sim.play.desk import hide_seed
from profiler_sim.scenario.model import Scenario
from profiler_sim.store.contract import NewShift, Store
from profiler_sim.store.memory import MemoryStore
from profiler_sim.store.sqlite import open_store

_SEED_BITS = 128
"""Of the seed of a class: too many to deal them all and compare papers."""
FOLDER = "classes"
"""Folder of classes, in that of the store."""
_SEATS = "seats"
"""Folder in it for the programs of trainees: the catalogue as it was read last, and no store."""


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


class OpenedClass(NamedTuple):
    """A class that can be served."""

    service: ClassService
    pages: Pages
    title: str
    """Of the scenario."""
    file: Path
    """Where it is kept."""
    goes_on: bool
    """Whether it was begun before."""

    def write_sheet(self, address: str) -> Path:
        """Write the sheet of codes, for its owner's eyes; answers where. Raises ``Unwritable``."""
        path = self.file.with_suffix(".html")
        write_file(path, self.pages.sheet(self.service.register.record, address).encode())
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
    name, file, store = _open_store(f"{plan.scenario.scenario}-{clock.wall()[:10]}")
    found = read_record(store)
    program = Program(MemoryStore(), clock)
    record = _named(found or _begun(plan, name), plan.trainees)

    def deal(seed: int) -> NewShift:
        return hide_seed(program.deal(plan.scenario, seed))

    register = Register(store, record, deal, clock.wall)
    if not record.is_one_each:
        register.deal(record.seed)
    log_file = file.with_suffix(".log")
    log = Log(clock.wall, log_file.open("a", encoding="utf-8") if has_screen else sys.stderr)
    pages = Pages(plan.scenario.title, default_language())
    environment = settings.seat_environment(file.parent / _SEATS)
    starter = SeatStarter(seat_command(seat_module), environment)
    service = ClassService(register, plan.scenario, starter, pages, log)
    return OpenedClass(service, pages, plan.scenario.title, file, goes_on=found is not None)


def _open_store(name: str) -> tuple[str, Path, Store]:
    """Open the store of that class; where it has been closed, that of the next of this day."""
    folder = settings.settings().folder / FOLDER
    number = 1
    while True:
        numbered = name if number == 1 else f"{name}-{number}"
        file = folder / f"{numbered}.db"
        store = open_store(file, alone=True)
        record = read_record(store)
        if record is None or not record.is_closed:
            return numbered, file, store
        store.close()
        number += 1


def _begun(plan: ClassPlan, name: str) -> ClassRecord:
    seed = secrets.randbits(_SEED_BITS) if plan.seed is None else plan.seed
    record = new_class(name, plan.scenario.scenario, seed, plan.most, secrets.randbelow)
    update = {"is_one_each": plan.is_one_each, "is_listed": bool(plan.trainees)}
    return record.model_copy(update=update)


def _named(record: ClassRecord, names: Sequence[str]) -> ClassRecord:
    """Add the trainees of a list who are not in the class yet."""
    known = {member.name.casefold() for member in record.members}
    return with_members(
        record, [name for name in names if name.casefold() not in known], secrets.randbelow
    )
