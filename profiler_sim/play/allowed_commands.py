"""Commands allowed for a consignment in its current phase, and why the others are not."""

from collections.abc import Callable, Mapping

from profiler_sim.play.desk import Desk
from profiler_sim.shift.commands import Refusal, RefusalCode
from profiler_sim.shift.progress import ConsignmentProgress
from profiler_sim.shift.requirements import (
    first_refusal,
    refuse_final_decision,
    refuse_if_closed,
    refuse_illegal_move,
    refuse_long_search,
    refuse_without_search,
)
from profiler_sim.shift.state import next_due, undecided

Claim = Callable[[Desk, str], Refusal | None]


def refusal(desk: Desk, verb: str, consignment: str) -> Refusal | None:
    """Why ``verb`` (a command's ``do``, or "take back") would be refused at once; None if it fits.

    What a command still needs beside the phase, such as minutes or a reason, is answered when it
    is given.
    """
    claim = _CLAIMS.get(verb, _legal(verb))
    return first_refusal(refuse_if_closed(desk.state), claim(desk, consignment))


def _legal(verb: str) -> Claim:
    return lambda desk, name: refuse_illegal_move(desk.terms, desk.state, name, verb)


def _order(desk: Desk, name: str) -> Refusal | None:
    progress = desk.state.progress[name]
    return first_refusal(
        _legal("order")(desk, name),
        refuse_without_search(desk.terms, desk.state, progress),
        _shortest_is_too_long(desk, progress),
        refuse_final_decision(desk.terms, progress),
    )


def _shortest_is_too_long(desk: Desk, progress: ConsignmentProgress) -> Refusal | None:
    """Refuse where the teams have no minutes left for any search."""
    minutes = desk.terms.examination_minutes
    shortest = min(desk.terms.examinations, key=lambda name: minutes.get(name, 0), default="")
    return refuse_long_search(desk.terms, desk.state, progress, shortest)


def _take_back(desk: Desk, name: str) -> Refusal | None:
    progress = desk.state.progress[name]
    if progress.order is None and progress.released is None:
        return _about("alarm_raised" if progress.alarmed else "not_decided", name)
    return refuse_final_decision(desk.terms, progress)


def _reveal(desk: Desk, name: str) -> Refusal | None:
    shown = desk.state.progress[name].hits is not None
    return None if shown else _legal("reveal")(desk, name)


def _alert(desk: Desk, name: str) -> Refusal | None:
    if name not in desk.terms.onward:
        return _about("goes_no_further", name)
    if desk.state.progress[name].alerted:
        return _about("already_alerted", name)
    return _legal("alert")(desk, name)


def _alarm(desk: Desk, name: str) -> Refusal | None:
    return _legal("alarm")(desk, name) if desk.terms.life else Refusal(code="no_alarm_here")


def _note(desk: Desk, name: str) -> Refusal | None:
    return None if desk.state.progress[name].opened else _about("open_first", name)


def _wait(desk: Desk, _name: str) -> Refusal | None:
    return Refusal(code="nothing_awaited") if next_due(desk.state) is None else None


def _release_rest(desk: Desk, _name: str) -> Refusal | None:
    return None if undecided(desk.state) else Refusal(code="nothing_undecided")


def _about(code: RefusalCode, name: str) -> Refusal:
    return Refusal(code=code, params={"consignment": name})


_CLAIMS: Mapping[str, Claim] = {
    "order": _order,
    "take back": _take_back,
    "reveal": _reveal,
    "alert": _alert,
    "alarm": _alarm,
    "note": _note,
    "wait": _wait,
    "release rest": _release_rest,
    "close": lambda *_: None,
}
