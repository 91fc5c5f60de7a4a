"""What became of each consignment: what it hid, what was done, what the evidence said of it."""

from collections.abc import Mapping, Sequence
from typing import Literal

from profiler_sim.cargo.value import Value
from profiler_sim.evidence.examinations import ExaminationResult, examine, most_thorough
from profiler_sim.evidence.model import Case, EvidenceModel
from profiler_sim.evidence.tip_off import is_tipped_off
from profiler_sim.scoring.metrics.search_value import SlotPrice, break_even, slot_price
from profiler_sim.scoring.played import Played
from profiler_sim.shift.events import RestReleased
from profiler_sim.shift.progress import Progress

Decision = Literal[
    "search ordered", "alarm raised", "released", "released with the rest", "left undecided"
]
"""What the trainee decided; what was left undecided went out as released."""
Search = Literal["ordered", "by lot"]
"""Why a search was made."""

_ROUNDING = 1e-9
"""A probability at the threshold has reached it."""


class Hidden(Value):
    """What a consignment hid."""

    method: str
    place: str
    topic: str
    told: str
    """What a successful search reports."""


class Outcome(Value):
    """One consignment after the shift. Gains and losses are points; a find counts 100."""

    id: str
    hides: Hidden | None
    """None for a lawful load."""
    counted: bool
    """False for a hand-written case: shown, but in no statistics."""
    decision: Decision
    reason: str
    """The line given for the decision; empty where none was."""
    search: Search | None
    """None when it was not searched."""
    examination: str | None
    """The search that was made."""
    result: ExaminationResult | None
    """What it brought to light."""
    opened: bool
    """Its papers were read."""
    enquiries: tuple[str, ...]
    """Answers paid for, in their order."""
    first: int | None
    """Percent stated first."""
    final: int | None
    """Percent that stood at the end, be it the first one or that of the stroke it left in."""
    topic: str | None
    """What was suspected."""
    q_documents: float
    """Ideal probability that anything is hidden, on the papers."""
    q_seen: float
    """The same with the answers paid for."""
    q_full: float
    """The same with every answer."""
    gain: float
    """Points to expect from a search, by what was seen, severity of the topics included."""
    gain_full: float
    """The same by every answer."""
    threshold: float
    """Probability from which a search was worth its slot, by what was seen; may be above 1."""
    loss: float
    """Points the decision gave away by what was seen; 0 when it was right."""
    loss_full: float
    """Points it gave away by every answer there was."""
    alarmed: bool
    """The alarm was raised: life might have been at risk."""
    is_life: bool
    """Life was at risk: people, not contraband."""
    warned: bool = False
    """An enquiry gave whoever hides something to know that somebody looks."""
    alerted: bool
    """The unit at the next port was told."""
    pointed_at: bool
    """The indicators, as shown, spoke for suspicion."""
    ticks: tuple[str, ...]
    """Checked before doors were opened."""
    unticked: tuple[str, ...]
    """Left out before doors were opened; a flag, never points."""

    @property
    def is_found(self) -> bool:
        """A search found what was hidden."""
        return self.result == ExaminationResult.FIND

    @property
    def is_worth_a_slot(self) -> bool:
        """By what was seen it belonged among those searched; a search or not, this is the line."""
        return self.q_seen >= self.threshold - _ROUNDING


def outcomes(played: Played) -> tuple[Outcome, ...]:
    """Tell every consignment's outcome, in the order of the manifest."""
    seen = slots(played, {name: w.seen.gain for name, w in played.weights.items()})
    full = slots(played, {name: w.full.gain for name, w in played.weights.items()})
    return tuple(_outcome(played, name, seen, full) for name in played.terms.consignments)


def searches_counted(played: Played) -> int:
    """Search slots for the traffic: those spent on hand-written cases are set aside."""
    progress = played.state.progress
    aside = sum(
        progress[name].order is not None and not case.counted
        for name, case in played.cases.items()
    )
    return played.terms.searches - aside


def slots(played: Played, gains: Mapping[str, float]) -> SlotPrice:
    """Price the slots of a shift in which a search of each consignment would bring ``gains``."""
    counted = [name for name, case in played.cases.items() if case.counted]
    used = sum(played.state.progress[name].order is not None for name in counted)
    free = searches_counted(played)
    return SlotPrice(
        price=slot_price([gains[name] for name in counted], free), is_free=used < free
    )


def hidden(model: EvidenceModel, case: Case) -> Hidden | None:
    """Tell what a case hides; None for a lawful one."""
    return supposed(model, case.hypothesis, case.find_report) if case.hypothesis else None


def supposed(model: EvidenceModel, hypothesis: int, told: str = "") -> Hidden:
    """Tell what a consignment would hide under a hypothesis other than lawful."""
    h = model.hypotheses[hypothesis]
    return Hidden(method=h.method, place=h.place, topic=h.topic, told=told)


def _outcome(played: Played, name: str, seen: SlotPrice, full: SlotPrice) -> Outcome:
    weights, progress = played.weights[name], played.state.progress[name]
    case = weights.case
    searched = progress.order is not None
    return Outcome(
        id=name,
        hides=hidden(played.model, case),
        counted=case.counted,
        warned=is_tipped_off(played.model, case, progress.asked),
        is_life=played.model.hypotheses[case.hypothesis].topic in played.terms.life,
        q_documents=weights.documents.q,
        q_seen=weights.seen.q,
        q_full=weights.full.q,
        gain=weights.seen.gain,
        gain_full=weights.full.gain,
        threshold=break_even(weights.seen.stakes, weights.seen.severity, seen.price),
        loss=seen.regret(weights.seen.gain, searched=searched),
        loss_full=full.regret(weights.full.gain, searched=searched),
        **_search(played, case),
        **_done(progress, played.terms.ticks),
    )


def _search(played: Played, case: Case) -> dict[str, object]:
    """Tell the search that was made. The lot's are always the most thorough ones."""
    progress, closed = played.state.progress[case.id], played.state.closed
    order = progress.order
    if order:
        search, examination = "ordered", order.examination
    elif closed and case.id in closed.drawn:
        search, examination = "by lot", most_thorough(played.model)
    else:
        return {"search": None, "examination": None, "result": None}
    result = examine(played.model, case, examination, progress.asked)
    return {"search": search, "examination": examination, "result": result}


def _done(progress: Progress, ticks: Sequence[str]) -> dict[str, object]:
    """Tell what the trainee did."""
    order, judgement = progress.order, progress.judgement
    taken = order or progress.released
    return {
        "decision": decision(progress),
        "reason": taken.reason if taken else "",
        "opened": progress.opened,
        "enquiries": progress.enquiries,
        "first": progress.first.percent if progress.first else None,
        "final": progress.percent,
        "topic": judgement.topic if judgement else None,
        "alarmed": progress.alarmed,
        "alerted": progress.alerted is not None,
        "pointed_at": progress.is_pointed_at,
        "ticks": order.ticks if order else (),
        "unticked": tuple(t for t in ticks if t not in order.ticks) if order else (),
    }


def decision(progress: Progress) -> Decision:
    """Name what was decided."""
    if progress.alarmed:
        return "alarm raised"
    if progress.order:
        return "search ordered"
    if isinstance(progress.released, RestReleased):
        return "released with the rest"
    return "released" if progress.released else "left undecided"
