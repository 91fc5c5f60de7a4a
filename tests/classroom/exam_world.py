"""An exam in a world of secret words, written by a mentor and played on other computers."""

from dataclasses import dataclass, replace
from pathlib import Path

from profiler_sim.app.program import Program
from profiler_sim.classroom.exam_file import Exam, read_exam
from profiler_sim.classroom.exam_folder import ExamFolder
from profiler_sim.classroom.exam_sitting import ExamSitting
from profiler_sim.classroom.scenarios import exam_scenario
from profiler_sim.classroom.seat_scenario import seat_scenario
from profiler_sim.play.desk import Desk, Moment, hide_seed
from profiler_sim.shift.commands import Command
from profiler_sim.store.contract import NewShift, Store
from profiler_sim.store.memory import MemoryStore
from tests.safety.canaries import Birds, secret_catalogue, secret_scenario
from tests.tui.seat import program

START = "2026-03-02T06:00:00Z"
SALT = "5a17"


@dataclass(frozen=True)
class ExamWorld:
    """What a mentor has dealt, and its file."""

    program: Program
    birds: Birds
    new: NewShift
    """As it was dealt, with its answer key open."""
    folder: ExamFolder
    content: bytes

    @property
    def exam(self) -> Exam:
        """The exam as a trainee reads it."""
        return read_exam(self.content)


def exam_world(folder: Path, minutes: int = 60) -> ExamWorld:
    """Write an exam of a scenario whose hidden things all have words of their own."""
    birds, joined = Birds(), program(MemoryStore())
    catalogue = secret_catalogue(birds)
    scenario = secret_scenario(catalogue, birds)
    playable = replace(joined.content.playable, catalogue=catalogue, scenarios=(scenario,))
    vars(joined.content).update(playable=playable, catalogue=catalogue)
    new = hide_seed(joined.deal(exam_scenario(scenario), 2**120 + 3))
    own = ExamFolder(folder / "exams")
    shown = seat_scenario(exam_scenario(scenario))
    content = own.seal(new, shown, minutes, salt=SALT, wall=START)
    return ExamWorld(joined, birds, new, own, content)


def sat(
    exam: Exam, *commands: Command, store: Store | None = None, trainee: str = "otter"
) -> ExamSitting:
    """Have a trainee sit down to an exam and do this, a minute each."""
    walls = iter(f"2026-03-02T06:{n:02}:00Z" for n in range(60))
    sitting = ExamSitting(store or MemoryStore(), exam, trainee, lambda: START)
    play(sitting.seat, sitting.shift, commands, walls.__next__)
    return sitting


def play(store: Store, shift: str, commands: tuple[Command, ...], wall: object) -> None:
    """Do this in a shift."""
    assert callable(wall)
    desk = Desk.open(store, shift)
    for command in commands:
        done = desk.do(command, Moment(wall(), 1000))
        assert isinstance(done, Desk), done
        desk = done
