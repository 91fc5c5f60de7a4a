"""Evidence ledger of a consignment: every piece of evidence in points, held or not."""

from profiler_sim.cargo.scans import SCAN
from profiler_sim.cargo.value import Value
from profiler_sim.evidence.model import PAPERS
from profiler_sim.evidence.posterior import ledger
from profiler_sim.scoring.evaluation.completed_shift import CompletedShift
from profiler_sim.scoring.evaluation.outcomes import HiddenGoods, goods_of_hypothesis

_MOST = 300.0
"""Powers of ten that a number holds; what is beyond is certain."""


class EvidenceLine(Value):
    """One piece of evidence."""

    kind: str
    """prior, cover, sign or clue."""
    name: str
    """Of the sign, or the words of the clue; empty for prior and cover."""
    value: str
    """What the sign showed."""
    seen_in: str
    """``papers`` or an enquiry; empty where it belongs to neither."""
    points: float
    """10·log10 of the odds of ``against`` over lawful: 10 = ten times, 3 = twice."""
    is_held: bool
    """On the documents, or in an answer that came."""

    @property
    def is_common(self) -> bool:
        """Prior or cover: it stands in every ledger of the traffic."""
        return self.kind in {"prior", "cover"}


class EvidenceLedger(Value):
    """The ledger of one consignment with every enquiry answered."""

    id: str
    against: HiddenGoods
    """What the points speak for: what it hid, or for a lawful load what it looked most like."""
    lines: tuple[EvidenceLine, ...]
    q_held: float
    """Ideal probability that anything is hidden, by the lines that were held."""
    q_full: float
    """The same by all lines."""
    scan: EvidenceLine | None = None
    """What a scan would have shown that was not ordered. It is in no sum: it is read by eye."""

    @property
    def points_held(self) -> float:
        """Points of the lines that were held."""
        return sum(line.points for line in self.lines if line.is_held)

    @property
    def points_full(self) -> float:
        """Points of all lines."""
        return sum(line.points for line in self.lines)

    @property
    def alone_held(self) -> float:
        """Probability of ``against`` by the lines held, were it this or an honest load."""
        return _probability(self.points_held)

    @property
    def alone_full(self) -> float:
        """The same by all lines."""
        return _probability(self.points_full)


def evidence_ledger(
    shift: CompletedShift, consignment: str, against: int | None = None
) -> EvidenceLedger:
    """Explain a consignment; ``against`` names another hypothesis than its own to speak for.

    The model must have a hypothesis beside lawful.
    """
    stages = shift.stages[consignment]
    case, model = stages.case, stages.model
    h = against or stages.against
    full = ledger(model, case, stages.all_enquiries, against=h)
    held = ("", PAPERS, *stages.enquiries)
    return EvidenceLedger(
        id=consignment,
        against=goods_of_hypothesis(model, h, case.find_report if h == case.hypothesis else ""),
        lines=tuple(
            EvidenceLine(**vars(line), is_held=line.seen_in in held) for line in full.lines
        ),
        q_held=stages.held.q,
        q_full=full.q,
        scan=_scan_left(shift, consignment, h),
    )


def _scan_left(shift: CompletedShift, consignment: str, against: int) -> EvidenceLine | None:
    """What a scan would have shown; None where one was taken, and where there is none to order."""
    stages = shift.stages[consignment]
    if SCAN in stages.enquiries or SCAN not in shift.terms.enquiries:
        return None
    lines = ledger(shift.model, stages.case, (*stages.all_enquiries, SCAN), against=against).lines
    found = (line for line in lines if line.seen_in == SCAN)
    return next((EvidenceLine(**line.model_dump(), is_held=False) for line in found), None)


def ledger_at(
    shift: CompletedShift, consignment: str, answered: tuple[str, ...]
) -> EvidenceLedger:
    """Explain a consignment as it stood when only these enquiries had been answered.

    Nothing of the truth is in it: the points speak for what it looked most like at that moment.
    The model must have a hypothesis beside lawful.
    """
    then = ledger(shift.model, shift.cases[consignment], answered)
    return EvidenceLedger(
        id=consignment,
        against=goods_of_hypothesis(shift.model, then.hypothesis),
        lines=tuple(EvidenceLine(**vars(line), is_held=True) for line in then.lines),
        q_held=then.q,
        q_full=then.q,
    )


def _probability(points: float) -> float:
    """Turn odds in points into a probability."""
    return 1 / (1 + 10 ** min(-points / 10, _MOST))
