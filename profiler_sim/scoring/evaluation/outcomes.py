"""The outcome of each consignment: what it hid, what was done, what the evidence supported."""

from collections.abc import Sequence
from typing import Literal

from profiler_sim.cargo.value import Value
from profiler_sim.evidence.examinations import ExaminationResult, examine, most_thorough
from profiler_sim.evidence.model import EvidenceModel, FindRecord, GroundTruth
from profiler_sim.evidence.tip_off import is_tipped_off
from profiler_sim.scoring.evaluation.completed_shift import CompletedShift, StageName
from profiler_sim.shift.events import RestReleased
from profiler_sim.shift.progress import ConsignmentProgress

Decision = Literal[
    "search ordered", "alarm raised", "released", "released with the rest", "left undecided"
]
"""What the trainee decided; what was left undecided went out as released."""
Search = Literal["ordered", "random"]
"""Why a search was made."""

_ROUNDING = 1e-9
"""A probability at the threshold has reached it."""


class HiddenGoods(Value):
    """What a consignment hid."""

    method: str
    place: str
    topic: str
    find_report: str
    """What a successful search reports."""
    find: FindRecord | None = None
    """What such a search opens, sees and weighs; None in shifts dealt before it was kept."""


class Outcome(Value):
    """One consignment after the shift. Gains and losses are points; a find counts 100."""

    id: str
    hides: HiddenGoods | None
    """None for a lawful load."""
    carries: str = ""
    """The goods it truly carries, beside what it hides; empty for a hand-written case."""
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
    can_find: bool = True
    """False for a search that finds nothing of the kind that is hidden, wherever it lies."""
    opened: bool
    """Its documents were read."""
    enquiries: tuple[str, ...]
    """Enquiries that were answered, in their order."""
    first: int | None
    """Percent stated first."""
    final: int | None
    """Percent at the end, stated for it or for the rest it was released with."""
    topic: str | None
    """What was suspected."""
    q_documents: float
    """Ideal probability that anything is hidden, on the documents."""
    q_held: float
    """The same with the answers that came."""
    q_full: float
    """The same with every answer."""
    gain: float
    """Points to expect from the search made, or from the best one for it, by the evidence held."""
    gain_full: float
    """The same by every answer."""
    threshold: float
    """Probability from which a search was worth its slot, by the evidence held; may exceed 1."""
    loss: float
    """Points the decision gave away by the evidence held; 0 when it was right."""
    loss_full: float
    """Points it gave away by every answer there was."""
    best_search: str | None = None
    """The search that would have paid best, by the evidence held; None where none would, and
    where searches are not timed."""
    best_search_full: str | None = None
    """The same by every answer."""
    alarmed: bool
    """The alarm was raised: life might have been at risk."""
    is_life: bool
    """Life was at risk: people, not contraband."""
    warned: bool = False
    """An enquiry tipped off whoever hides something."""
    alerted: bool
    """The unit at the next port was informed."""
    pointed_at: bool
    """The indicators, as shown, spoke for suspicion."""
    ticks: tuple[str, ...]
    """Checked before doors were opened."""
    unticked: tuple[str, ...]
    """Left out before doors were opened; a flag, never points."""

    @property
    def is_searched(self) -> bool:
        """The trainee ordered a search."""
        return self.search == "ordered"

    @property
    def is_found(self) -> bool:
        """A search found what was hidden."""
        return self.result == ExaminationResult.FIND

    @property
    def is_to_be_marked(self) -> bool:
        """Its evidence was expected to be marked: it was searched, or stated at the threshold."""
        is_stated = self.opened and (self.final or 0) / 100 >= self.threshold
        return self.is_searched or is_stated

    @property
    def is_worth_a_slot(self) -> bool:
        """By the evidence held it belonged among those searched, be it searched or not."""
        return self.q_held >= self.threshold - _ROUNDING


def evaluate_outcomes(shift: CompletedShift) -> tuple[Outcome, ...]:
    """Evaluate every consignment, in the order of the manifest."""
    held, full = (SearchMarket(shift, stage) for stage in _STAGES)
    return tuple(_outcome(shift, name, held, full) for name in shift.terms.consignments)


_STAGES: tuple[StageName, StageName] = "held", "full"


class SearchMarket:
    """What each kind of search is worth beyond its price, by one stage of the evidence."""

    def __init__(self, shift: CompletedShift, stage: StageName) -> None:
        """Price the searches by what else they could have done."""
        self._shift, self._stage = shift, stage
        plans = shift.held_plans if stage == "held" else shift.plans(stage)
        self.prices = plans.prices
        self._charged = tuple(
            0.0 if spare else price
            for price, spare in zip(self.prices, shift.is_spare, strict=True)
        )
        """What a search would have displaced: nothing where one more could be ordered."""

    def threshold(self, name: str) -> float:
        """Probability from which a search of it was worth its slot."""
        stage = self._shift.stage(name, self._stage)
        return stage.threshold(self._shift.searches, self.prices)

    def best(self, name: str) -> int:
        """The kind of search that brings it most beyond its price."""
        gains = self._shift.gains(name, self._stage)
        return max(range(len(gains)), key=lambda kind: gains[kind] - self.prices[kind])

    def best_that_pays(self, name: str) -> str | None:
        """Name the search by which ``loss`` is measured: a search left unused costs nothing.

        None where no search pays, and where searches are not timed.
        """
        if self._shift.stage(name, self._stage).q < self.threshold(name) - _ROUNDING:
            return None
        net = self._charged_gains(name)
        return self._shift.searches[net.index(max(net))].name or None

    def gain(self, name: str) -> float:
        """Points from the search ordered, or where none was from the best one."""
        gains = self._shift.gains(name, self._stage)
        ordered = self._ordered(name)
        return gains[self.best(name) if ordered is None else ordered]

    def loss(self, name: str) -> float:
        """Points the decision gave away: what the best would have left, less what it leaves."""
        net, ordered = self._charged_gains(name), self._ordered(name)
        lost = max(0.0, *net) - (0.0 if ordered is None else net[ordered])
        return lost if lost > _ROUNDING else 0.0

    def _charged_gains(self, name: str) -> list[float]:
        """Points of each kind of search, less what it would have displaced."""
        gains = self._shift.gains(name, self._stage)
        return [gain - price for gain, price in zip(gains, self._charged, strict=True)]

    def _ordered(self, name: str) -> int | None:
        order = self._shift.state.progress[name].order
        return self._shift.kind_of(order.examination) if order else None


def hidden_goods(model: EvidenceModel, case: GroundTruth) -> HiddenGoods | None:
    """What a case hides; None for a lawful one."""
    if not case.hypothesis:
        return None
    hidden = goods_of_hypothesis(model, case.hypothesis, case.find_report)
    return hidden.model_copy(update={"find": case.find})


def goods_of_hypothesis(
    model: EvidenceModel, hypothesis: int, find_report: str = ""
) -> HiddenGoods:
    """What a consignment would hide under a hypothesis other than lawful."""
    h = model.hypotheses[hypothesis]
    return HiddenGoods(method=h.method, place=h.place, topic=h.topic, find_report=find_report)


def decision_of(progress: ConsignmentProgress) -> Decision:
    """Name what was decided."""
    if progress.alarmed:
        return "alarm raised"
    if progress.order:
        return "search ordered"
    if isinstance(progress.released, RestReleased):
        return "released with the rest"
    return "released" if progress.released else "left undecided"


def _outcome(shift: CompletedShift, name: str, held: SearchMarket, full: SearchMarket) -> Outcome:
    stages, progress = shift.stages[name], shift.state.progress[name]
    case = stages.case
    return Outcome(
        id=name,
        hides=hidden_goods(shift.model, case),
        carries=shift.goods_of(name),
        counted=case.counted,
        warned=is_tipped_off(shift.model, case, progress.asked),
        is_life=shift.model.hypotheses[case.hypothesis].topic in shift.terms.life,
        q_documents=stages.documents.q,
        q_held=stages.held.q,
        q_full=stages.full.q,
        gain=held.gain(name),
        gain_full=full.gain(name),
        threshold=held.threshold(name),
        loss=held.loss(name),
        loss_full=full.loss(name),
        best_search=held.best_that_pays(name),
        best_search_full=full.best_that_pays(name),
        **_search(shift, case),
        **_work(progress, shift.terms.ticks),
    )


def _search(shift: CompletedShift, case: GroundTruth) -> dict[str, object]:
    """The search that was made. Random searches are always the most thorough ones."""
    progress, closed = shift.state.progress[case.id], shift.state.closed
    order = progress.order
    if order:
        search, examination = "ordered", order.examination
    elif closed and case.id in closed.drawn:
        search, examination = "random", most_thorough(shift.model)
    else:
        return {"search": None, "examination": None, "result": None}
    result = examine(shift.model, case, examination, progress.asked)
    rates = shift.model.found_by.get(examination, ())
    return {
        "search": search,
        "examination": examination,
        "result": result,
        "can_find": not case.hypothesis or not rates or rates[case.hypothesis] > 0,
    }


def _work(progress: ConsignmentProgress, ticks: Sequence[str]) -> dict[str, object]:
    """What the trainee did."""
    order, judgement = progress.order, progress.judgement
    taken = order or progress.released
    return {
        "decision": decision_of(progress),
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
