"""What of a shift goes into its chain: first what was dealt, then event after event."""

import json
from collections.abc import Sequence
from hashlib import sha256

from profiler_sim.store.chain import ORIGIN, first_broken, link
from profiler_sim.store.contract import EventRow, NewShift


def digest_of_deal(new: NewShift) -> str:
    """The chain's first link: the caseload and the circumstances it was dealt under."""
    return link(ORIGIN, _deal(new)).hex()


def digest_of_event(previous: str, row: tuple[int, str, str, int]) -> str:
    """The link of (seq, event_json, wall, active_ms) after the link ``previous``, both in hex."""
    return link(bytes.fromhex(previous), _event(row)).hex()


def first_bad(new: NewShift, dealt: str, rows: Sequence[EventRow], head: str) -> int | None:
    """The place ``Store.verify`` names.

    ``dealt`` and ``head`` are kept beside the rows: without the head, events cut off at the end
    would not be missed.
    """
    if digest_of_deal(new) != dealt:
        return 0
    for place, row in enumerate(rows, start=1):
        if row.seq != place:
            return place
    records = [_event((row.seq, row.event_json, row.wall, row.active_ms)) for row in rows]
    broken = first_broken(records, [row.digest for row in rows], bytes.fromhex(dealt))
    if broken is not None:
        return broken + 1
    last = rows[-1].digest if rows else dealt
    return None if last == head else len(rows) + 1


def says_closed(event_json: str | None) -> bool:
    """Whether this, the last event of a shift, closed it; what is no event closed nothing."""
    try:
        event = json.loads(event_json or "{}")
    except ValueError:
        return False
    return isinstance(event, dict) and event.get("event") == "closed"


def _deal(new: NewShift) -> dict[str, object]:
    """Long texts go in as digests of their own."""
    return {
        "scenario": new.scenario,
        "title": new.title,
        "trainee": new.trainee,
        "seed": new.seed,
        "program": new.program,
        "started": new.started,
        "brief": _digest(new.brief),
        "papers": _digest(new.papers),
        "answers": {
            consignment: {enquiry: _digest(answer) for enquiry, answer in answers.items()}
            for consignment, answers in new.answers.items()
            if answers
        },
        "truth": _digest(new.truth),
    }


def _event(row: tuple[int, str, str, int]) -> dict[str, object]:
    """The event goes in as text: what was committed, to the letter."""
    seq, event_json, wall, active_ms = row
    return {"seq": seq, "event": event_json, "wall": wall, "active_ms": active_ms}


def _digest(text: object) -> str:
    """What somebody wrote in place of a text goes in as Python shows it: it is not what was."""
    written = text if isinstance(text, str) else repr(text)
    return sha256(written.encode("utf-8")).hexdigest()
