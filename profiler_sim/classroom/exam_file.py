"""The file of an exam: a trainee plays it on a computer of her own, without a network.

It holds papers, every answer that can be asked for, and the answer key as only the mentor can open
it (``store.sealed_truth``). The first line shows what was changed on the way (``results.seal``).
"""

import json
from dataclasses import asdict, dataclass, replace
from typing import Any

from pydantic import TypeAdapter

from profiler_sim.errors import Unreadable
from profiler_sim.results.seal import Seal
from profiler_sim.scenario.model import Scenario
from profiler_sim.store.contract import NewShift
from profiler_sim.store.sealed_truth import is_sealed

MOST_MINUTES = 600
"""Real minutes of the longest exam."""
ENDING = ".exam"
"""How the name of such a file ends."""
_SEAL = Seal("profiler-sim-exam", 1, none="exam_file.none", newer="exam_file.newer")
_DEALT = TypeAdapter(NewShift)


@dataclass(frozen=True, slots=True)
class Exam:
    """An exam as it is handed out."""

    new: NewShift
    """What everybody is dealt; the answer key is sealed."""
    scenario: Scenario
    """Without what it hides, with the texts of its file."""
    minutes: int
    """Real minutes from the beginning; 0 for no limit."""

    def is_dealt(self, new: NewShift) -> bool:
        """Whether a shift was dealt from this exam, and nothing of it is other."""
        return replace(new, trainee="", started="") == self.new


def write_exam(exam: Exam) -> bytes:
    """Give the content of the file."""
    content = {
        "dealt": asdict(exam.new),
        "scenario": exam.scenario.model_dump(mode="json", by_alias=True),
        "minutes": exam.minutes,
    }
    return _SEAL.write(json.dumps(content, separators=(",", ":")).encode("ascii") + b"\n")


def read_exam(content: bytes) -> Exam:
    """Read the file of an exam; raises ``Unreadable`` for one that is none, newer or changed."""
    body, is_whole = _SEAL.read(content)
    if not is_whole:
        raise Unreadable("exam_file.changed")
    try:
        read: Any = json.loads(body)
        exam = Exam(
            _DEALT.validate_python(read["dealt"]),
            Scenario.model_validate(read["scenario"]),
            int(read["minutes"]),
        )
        for part in (exam.new.brief, exam.new.papers):
            json.loads(part)
    except (ValueError, LookupError, TypeError, ArithmeticError, RecursionError) as error:
        raise Unreadable("exam_file.none") from error
    if not is_sealed(exam.new.truth) or not 0 <= exam.minutes <= MOST_MINUTES:
        raise Unreadable("exam_file.none")
    return exam
