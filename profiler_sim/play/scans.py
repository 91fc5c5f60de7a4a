"""The scan of a consignment of a closed shift, beside what was in it and what was marked."""

from collections.abc import Mapping
from dataclasses import dataclass

from profiler_sim.cargo.answers import ANSWER_FIELDS, Answers
from profiler_sim.cargo.scans import SCAN, Scene
from profiler_sim.scoring.evaluation.completed_shift import CompletedShift
from profiler_sim.store.contract import Store


@dataclass(frozen=True, slots=True)
class Scanned:
    """A picture to look back on."""

    scene: Scene
    level: str
    """What the reference reader says of it."""
    squares: tuple[str, ...]
    """Where something stands out; empty where nothing odd is in it."""
    is_hidden: bool
    """What stands out is what was hidden; else an innocent oddity."""
    was_made: bool
    """The trainee had it made."""
    marks: Mapping[str, str]
    """Suspicious or reassuring by square, as she marked them."""


def has_scan(played: CompletedShift, consignment: str) -> bool:
    """Tell whether there is a picture of it."""
    return SCAN in played.cases[consignment].shown_at


def scanned(store: Store, shift: str, played: CompletedShift, consignment: str) -> Scanned | None:
    """Look back on a scan; None where there is none. The shift must be closed."""
    text = store.answer(shift, consignment, SCAN) if has_scan(played, consignment) else None
    if text is None:
        return None
    try:
        scene = Answers.model_validate_json(f'{{"{ANSWER_FIELDS[SCAN]}": {text}}}').scan
    except ValueError:
        return None  # the debrief says that the answers were changed
    if scene is None:
        return None
    case, progress = played.cases[consignment], played.state.progress[consignment]
    return Scanned(
        scene=scene,
        level=played.model.by_sign[SCAN].values[case.signs[SCAN]],
        squares=case.shown_at[SCAN],
        is_hidden=bool(case.hypothesis),
        was_made=SCAN in progress.enquiries,
        marks=progress.marks_on(SCAN),
    )
