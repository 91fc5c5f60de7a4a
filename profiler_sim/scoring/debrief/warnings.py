"""How the warnings of a briefing turned out: right, partly right, or not this time."""

from collections.abc import Iterator, Sequence

from profiler_sim.scenario.model import Message
from profiler_sim.scoring.evaluation.completed_shift import CompletedShift
from profiler_sim.scoring.evaluation.outcomes import Outcome
from profiler_sim.scoring.finding import Finding


def warning_findings(
    messages: Sequence[Message], shift: CompletedShift, outcomes: Sequence[Outcome]
) -> Iterator[Finding]:
    """Say for each message that warns of a topic which loads bore it out.

    A message that names goods is right for loads of these goods. Ports that it names are not
    compared.
    """
    for message in messages:
        if message.warns_of:
            hiding = [
                one.id for one in outcomes if one.hides and one.hides.topic == message.warns_of
            ]
            yield _finding(message, shift, hiding)


def _finding(message: Message, shift: CompletedShift, hiding: Sequence[str]) -> Finding:
    named = frozenset(message.names).intersection(_all_goods(shift))
    right = [name for name in hiding if not named or shift.goods_of(name) in named]
    other = [name for name in hiding if name not in right]
    about = {"sender": message.sender, "topic": message.warns_of}
    if not hiding:
        return Finding(code="warning.not_this_time", params=about)
    about |= {"right": ", ".join(right), "other": ", ".join(other)}
    if not right:
        return Finding(code="warning.other_goods", params=about)
    return Finding(code="warning.partly" if other else "warning.right", params=about)


def _all_goods(shift: CompletedShift) -> frozenset[str]:
    return frozenset(cover.commodity for cover in shift.model.covers)
