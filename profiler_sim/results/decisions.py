"""Every decision of a class as one flat row: what was there, what was known, what was done."""

from collections.abc import Iterator

from profiler_sim.cargo.value import Value
from profiler_sim.results.class_shifts import ClassShift
from profiler_sim.scoring.debrief.matched_case import nearest_case
from profiler_sim.scoring.evaluation.outcomes import Outcome


class DecisionRow(Value):
    """One consignment of one closed shift; the fields are the columns of the exported table.

    Probabilities are 0 to 1, stated ones whole percent. A cell is empty (None) where there is
    nothing to say.
    """

    trainee: str
    shift: str
    """Number in the store."""
    receipt: str
    scenario: str
    seed: int
    started: str
    """UTC as ISO text."""
    consignment: str
    counted: bool
    """False for a hand-written case that is in no score."""
    hides: bool
    topic: str | None
    """What it hides."""
    method: str | None
    similar: str | None
    """For a load that hides something, the honest load most like it."""
    decision: str
    search: str | None
    """``ordered`` or ``random``."""
    examination: str | None
    is_found: bool
    opened: bool
    """Its papers were read."""
    first_percent: int | None
    percent: int | None
    """Stated in the end."""
    suspected: str | None
    """The topic that was named."""
    q_papers: float
    q_held: float
    q_full: float
    """What the evidence supports: on the papers, with the answers held, with every answer."""
    threshold: float
    """Probability from which a search was worth it."""
    judged_topics: str
    """Topics this decision counts for, with `` + `` between them; empty for none."""
    sound: bool | None
    """Stated and supported probability lie on one side of the threshold; None where not judged."""
    difficulty: float | None
    """-2 easy to 2 hard."""
    points_lost: float
    """By the evidence held; a find is 100."""
    enquiries: str
    """In their order, with `` + `` between them."""
    marks_right: int
    marks_wrong: int
    minutes: int
    """Of the exercise, for reading and asking."""
    seconds: float
    """Of real time at the desk."""
    reason: str
    """The line given for the decision."""


JOINED = " + "
"""Between several words in one cell."""


def decision_rows(shift: ClassShift) -> Iterator[DecisionRow]:
    """List the decisions of a shift in the order of the manifest."""
    judged: dict[str, list[str]] = {}
    sound: dict[str, tuple[bool, float]] = {}
    for each in shift.judgements:
        name = each.item.removeprefix(f"{shift.deal}/")
        judged.setdefault(name, []).append(each.topic)
        sound[name] = each.sound, each.difficulty
    for outcome in shift.scored.outcomes:
        yield _row(shift, outcome, judged.get(outcome.id, ()), sound.get(outcome.id))


def _row(
    shift: ClassShift,
    outcome: Outcome,
    judged: "list[str] | tuple[()]",
    sound: tuple[bool, float] | None,
) -> DecisionRow:
    hides, row = outcome.hides, shift.row
    marks = shift.scored.marks_on(outcome.id).marks
    similar = nearest_case(shift.scored.completed, outcome.id) if hides else None
    return DecisionRow(
        trainee=row.trainee,
        shift=row.id,
        receipt=shift.receipt,
        scenario=row.scenario,
        seed=row.seed,
        started=row.started,
        consignment=outcome.id,
        counted=outcome.counted,
        hides=hides is not None,
        topic=hides.topic if hides else None,
        method=hides.method if hides else None,
        similar=similar,
        decision=outcome.decision,
        search=outcome.search,
        examination=outcome.examination,
        is_found=outcome.is_found,
        opened=outcome.opened,
        first_percent=outcome.first,
        percent=outcome.final,
        suspected=outcome.topic,
        q_papers=outcome.q_documents,
        q_held=outcome.q_held,
        q_full=outcome.q_full,
        threshold=outcome.threshold,
        judged_topics=JOINED.join(sorted(judged)),
        sound=sound[0] if sound else None,
        difficulty=sound[1] if sound else None,
        points_lost=outcome.loss,
        enquiries=JOINED.join(outcome.enquiries),
        marks_right=sum(each.is_right for each in marks),
        marks_wrong=sum(not each.is_right for each in marks),
        minutes=_minutes(shift, outcome.id),
        seconds=shift.seconds.get(outcome.id, 0.0),
        reason=outcome.reason,
    )


def _minutes(shift: ClassShift, consignment: str) -> int:
    return sum(
        getattr(event, "minutes", 0)
        for event in shift.desk.events
        if getattr(event, "consignment", None) == consignment
        and event.event in {"opened", "enquired"}
    )
