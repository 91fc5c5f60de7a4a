"""A desk of three consignments to try moves on."""

from collections.abc import Mapping, Sequence

from profiler_sim.shift.commands import (
    Alarm,
    Alert,
    Assess,
    Command,
    Enquire,
    Mark,
    Note,
    Open,
    Order,
    Recall,
    Refusal,
    Release,
    Reveal,
    Shortlist,
    Withdraw,
)
from profiler_sim.shift.engine import decide
from profiler_sim.shift.events import Event, Hit
from profiler_sim.shift.state import ShiftState, evolve
from profiler_sim.shift.terms import Terms

TERMS = Terms(
    consignments=("A", "B", "C"),
    onward=frozenset({"A"}),
    desk_minutes=20,
    searches=1,
    random=1,
    opening_minutes=2,
    enquiries={"registry": 5, "seal check": 10},
    examinations=("door check", "full unload"),
    topics=("cocaine", "firearms", "people"),
    life=frozenset({"people"}),
    base_rate_percent=7.5,
)
SUSPICIOUS = (Hit(rule="C03", points=12), Hit(rule="K01", points=-4))
"""Speaks, taken together, for suspicion."""
HARMLESS = (Hit(rule="K01", points=-4),)

OPEN = Open(consignment="A")
JUDGE = Assess(consignment="A", percent=30, topic="cocaine")
REVEAL = Reveal(consignment="A")
ORDER = Order(consignment="A", examination="door check", reason="the seal differs")
RELEASE = Release(consignment="A", reason="resealed by the port")
WITHDRAW = Withdraw(consignment="A")
RECALL = Recall(consignment="A")
ALARM = Alarm(consignment="A")

EVERY_MOVE: Mapping[str, Command] = {
    command.do: command
    for command in (
        OPEN,
        JUDGE,
        REVEAL,
        ORDER,
        RELEASE,
        WITHDRAW,
        RECALL,
        Mark(consignment="A", page="bill of lading", box="seal", direction="suspicious"),
        Enquire(consignment="A", enquiry="registry"),
        Shortlist(consignment="A", on=True),
        Alert(consignment="A", reason="pistols in the same firm's last box"),
        ALARM,
        Note(consignment="A", text="ask about the seal"),
    )
}
"""One command of each kind about A, in order everywhere but for its phase."""

WAYS: Mapping[str, tuple[Command, ...]] = {
    "waiting": (),
    "open": (OPEN,),
    "judged": (OPEN, JUDGE),
    "shown": (OPEN, JUDGE, REVEAL),
    "ordered": (OPEN, JUDGE, ORDER),
    "released": (OPEN, JUDGE, RELEASE),
    "alarmed": (ALARM,),
}
"""Legal ways that bring A into each phase."""


def granted(
    state: ShiftState, command: Command, hits: Sequence[Hit] = (), terms: Terms = TERMS
) -> tuple[Event, ...]:
    """Decide a command that must be legal."""
    decision = decide(terms, state, command, hits)
    assert not isinstance(decision, Refusal), decision
    return decision


def walk(
    state: ShiftState, *commands: Command, hits: Sequence[Hit] = (), terms: Terms = TERMS
) -> ShiftState:
    """Do commands that must all be legal."""
    for command in commands:
        for event in granted(state, command, hits, terms):
            state = evolve(state, event)
    return state


def code(state: ShiftState, command: Command, terms: Terms = TERMS) -> str | None:
    """Why ``command`` is refused; None where it is granted."""
    decision = decide(terms, state, command, ())
    return decision.code if isinstance(decision, Refusal) else None
