"""Why a consignment stood where it stood: every piece of evidence in points, seen or not."""

from profiler_sim.cargo.value import Value
from profiler_sim.evidence.posterior import PAPERS, ledger
from profiler_sim.scoring.outcomes import Hidden, supposed
from profiler_sim.scoring.played import Played

_MOST = 300.0
"""Powers of ten that a number holds; what is beyond is certain."""


class Line(Value):
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
    is_seen: bool
    """On the papers, or in an answer that was paid for."""


class Explained(Value):
    """The ledger of one consignment with every enquiry answered."""

    id: str
    against: Hidden
    """What the points speak for: what it hid, or for a lawful load what it looked most like."""
    lines: tuple[Line, ...]
    q_seen: float
    """Ideal probability that anything is hidden, by the lines that were seen."""
    q_full: float
    """The same by all lines."""

    @property
    def points_seen(self) -> float:
        """Points of the lines that were seen."""
        return sum(line.points for line in self.lines if line.is_seen)

    @property
    def points_full(self) -> float:
        """Points of all lines."""
        return sum(line.points for line in self.lines)

    @property
    def alone_seen(self) -> float:
        """Probability of ``against`` by the seen lines, were it this or an honest load."""
        return _share(self.points_seen)

    @property
    def alone_full(self) -> float:
        """The same by all lines."""
        return _share(self.points_full)


def as_known(played: Played, consignment: str, asked: tuple[str, ...]) -> Explained:
    """Explain a consignment as it stood when only these enquiries had been answered.

    Nothing of the truth is in it: the points speak for what it looked most like at that moment.
    The model must have a hypothesis beside lawful.
    """
    model, case = played.model, played.cases[consignment]
    told = ledger(model, case, asked)
    lines = tuple(Line(**line.model_dump(), is_seen=True) for line in told.lines)
    against = supposed(model, told.hypothesis)
    return Explained(id=consignment, against=against, lines=lines, q_seen=told.q, q_full=told.q)


def explained(played: Played, consignment: str, against: int | None = None) -> Explained:
    """Explain a consignment; ``against`` names another hypothesis than its own to speak for.

    The model must have a hypothesis beside lawful.
    """
    weights = played.weights[consignment]
    case, model = weights.case, weights.model
    h = against or weights.against
    told = ledger(model, case, weights.everything, against=h)
    read = ("", PAPERS, *weights.enquiries)
    return Explained(
        id=consignment,
        against=supposed(model, h, case.find_report if h == case.hypothesis else ""),
        lines=tuple(
            Line(**line.model_dump(), is_seen=line.seen_in in read) for line in told.lines
        ),
        q_seen=weights.seen.q,
        q_full=told.q,
    )


def _share(points: float) -> float:
    """Turn odds in points into a probability."""
    return 1 / (1 + 10 ** min(-points / 10, _MOST))
