"""Writes an exam: dealt from a seed that nobody knows, as a class deals it, then sealed."""

import secrets

from profiler_sim.app.program import Program
from profiler_sim.classroom.exam_folder import ExamFolder
from profiler_sim.classroom.register import SEED_BITS
from profiler_sim.classroom.scenarios import exam_scenario
from profiler_sim.classroom.seat_scenario import seat_scenario
from profiler_sim.play.desk import hide_seed
from profiler_sim.scenario.model import Scenario

_SALT_BYTES = 32


def sealed_exam(
    program: Program, scenario: Scenario, as_written: Scenario, minutes: int, folder: ExamFolder
) -> bytes:
    """Deal ``scenario`` for an exam, and give its file; ``as_written`` has the texts of its file.

    Raises ``ProfilerError`` where it cannot be dealt, sealed or kept.
    """
    new = hide_seed(program.deal(exam_scenario(scenario), secrets.randbits(SEED_BITS)))
    shown = seat_scenario(exam_scenario(as_written))
    salt, wall = secrets.token_hex(_SALT_BYTES), program.clock.wall()
    return folder.seal(new, shown, minutes, salt=salt, wall=wall)
