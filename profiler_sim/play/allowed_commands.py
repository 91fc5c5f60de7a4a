"""Commands allowed for a consignment in its current phase; screens offer only these."""

from collections.abc import Callable, Mapping

from profiler_sim.play.desk import Desk
from profiler_sim.shift.phases import refusal_code
from profiler_sim.shift.requirements import refuse_final_decision, refuse_without_search
from profiler_sim.shift.state import next_due, undecided

Claim = Callable[[Desk, str], bool]


def is_allowed(desk: Desk, verb: str, consignment: str) -> bool:
    """Whether ``verb`` (a command's ``do``, or "take back") would not be refused at once.

    What a command still needs beside the phase, such as minutes or a reason, is answered when it
    is given.
    """
    if desk.state.closed:
        return False
    return _CLAIMS.get(verb, _allowed(verb))(desk, consignment)


def _allowed(verb: str) -> Claim:
    return lambda desk, name: refusal_code(desk.terms, desk.state.progress[name], verb) is None


def _order(desk: Desk, name: str) -> bool:
    progress = desk.state.progress[name]
    return (
        _allowed("order")(desk, name)
        and refuse_without_search(desk.terms, desk.state, progress) is None
        and refuse_final_decision(desk.terms, progress) is None
    )


def _take_back(desk: Desk, name: str) -> bool:
    progress = desk.state.progress[name]
    decided = progress.order is not None or progress.released is not None
    return decided and refuse_final_decision(desk.terms, progress) is None


def _reveal(desk: Desk, name: str) -> bool:
    return desk.state.progress[name].hits is not None or _allowed("reveal")(desk, name)


def _alert(desk: Desk, name: str) -> bool:
    progress = desk.state.progress[name]
    return name in desk.terms.onward and not progress.alerted and _allowed("alert")(desk, name)


_CLAIMS: Mapping[str, Claim] = {
    "order": _order,
    "take back": _take_back,
    "reveal": _reveal,
    "alert": _alert,
    "alarm": lambda desk, name: bool(desk.terms.life) and _allowed("alarm")(desk, name),
    "note": lambda desk, name: desk.state.progress[name].opened,
    "wait": lambda desk, _: next_due(desk.state) is not None,
    "release rest": lambda desk, _: bool(undecided(desk.state)),
    "close": lambda *_: True,
}
