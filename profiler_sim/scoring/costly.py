"""The decisions of a shift that gave most away, each with what would have helped."""

from collections.abc import Sequence
from typing import Literal

from profiler_sim.cargo.value import Value
from profiler_sim.scoring.explaining import Explained, explained
from profiler_sim.scoring.metrics.information import AnswerDistributions
from profiler_sim.scoring.outcomes import Outcome
from profiler_sim.scoring.played import Played
from profiler_sim.scoring.questions import Question, question
from profiler_sim.scoring.twins import twin

MOST = 3
"""More than three cases at once teach nothing (SCORING 8.6)."""
MATTERS = 5.0
"""Points; a decision that gave less away is not worth a word. A find counts 100."""

By = Literal["choosing", "not asking"]
"""The decision was wrong by what had been seen; or right by that, and wrong by every answer."""


class Costly(Value):
    """One decision, explained."""

    id: str
    by: By
    loss: float
    """Points given away: by what was seen, or for "not asking" by every answer."""
    ledger: Explained
    """For what it hid; for a lawful load, for what it looked most like."""
    twin: Explained | None
    """The look-alike of the other kind, against the same method; None without a real one."""
    question: Question | None
    """None where everything had been asked, or where no answer could tell anything."""


def costly(played: Played, told: Sequence[Outcome]) -> tuple[Costly, ...]:
    """Explain the decisions that gave most away, the worst first.

    Wrong choices come before questions not asked: the one could have been known for certain.
    """
    if not played.model.can_hide:
        return ()
    chosen = _worst(told, "choosing")
    unasked = [one for one in _worst(told, "not asking") if one not in chosen]
    ranked: list[tuple[By, Outcome]] = [("choosing", one) for one in chosen]
    ranked += [("not asking", one) for one in unasked]
    answerings = AnswerDistributions(played.model)
    return tuple(_costly(played, answerings, one, by) for by, one in ranked[:MOST])


def loss(one: Outcome, by: By) -> float:
    """Points a decision gave away, looked at in one of the two ways."""
    return one.loss if by == "choosing" else one.loss_full


def _worst(told: Sequence[Outcome], by: By) -> list[Outcome]:
    wrong = [one for one in told if loss(one, by) >= MATTERS]
    return sorted(wrong, key=lambda one: -loss(one, by))


def _costly(played: Played, answerings: AnswerDistributions, one: Outcome, by: By) -> Costly:
    other = twin(played, one.id)
    against = played.weights[one.id].against
    return Costly(
        id=one.id,
        by=by,
        loss=loss(one, by),
        ledger=explained(played, one.id, against),
        twin=explained(played, other, against) if other else None,
        question=question(played, answerings, one.id),
    )
