"""What of a shift goes into its chain: what was dealt, then event after event.

Remarks have a chain of their own, which begins at the deal: they are made after the receipt.
"""

import json
from collections.abc import Mapping, Sequence
from hashlib import sha256
from typing import get_args

from profiler_sim.errors import Unwritable
from profiler_sim.store.chain import ORIGIN, canonical, first_broken, link
from profiler_sim.store.contract import (
    Change,
    EventRow,
    NewShift,
    Part,
    RemarkRow,
    ShiftRecord,
)
from profiler_sim.store.sealed_truth import digest_of_text, digest_of_truth

_PARTS: tuple[Part, ...] = get_args(Part)


def digest_of_deal(new: NewShift, withheld: str = "") -> str:
    """The chain's first link: the caseload and the circumstances it was dealt under.

    ``withheld`` is the digest of an answer key that is not at hand.
    """
    return link(ORIGIN, _deal(new, withheld)).hex()


def digest_of_event(previous: str, row: tuple[int, str, str, int]) -> str:
    """The link of (seq, event_json, wall, active_ms) after the link ``previous``, both in hex."""
    return link(_raw(previous), _event(row)).hex()


def digest_of_remark(previous: str, row: RemarkRow) -> str:
    """The link of a remark after ``previous``: the remark before it, or the deal."""
    return link(_raw(previous), _remark(row)).hex()


def _raw(digest: str) -> bytes:
    """A digest as bytes; whatever somebody wrote in its place still gives 32 of them."""
    try:
        return bytes.fromhex(digest)
    except ValueError:
        return sha256(digest.encode()).digest()


def digests_of_parts(new: NewShift, withheld: str = "") -> str:
    """A digest of each part of what was dealt, as JSON; ``withheld`` as in ``digest_of_deal``."""
    deal = _deal(new, withheld)
    digests: dict[str, object] = {
        part: sha256(canonical({part: deal[part]})).hexdigest() for part in _PARTS
    }
    return canonical(digests).decode("ascii")


def head_of(new: NewShift, rows: Sequence[EventRow]) -> str:
    """The head of the chain over what is stored, in hex; stored digests are not looked at."""
    head = digest_of_deal(new)
    for row in rows:
        head = digest_of_event(head, (row.seq, row.event_json, row.wall, row.active_ms))
    return head


def first_change(stored: ShiftRecord) -> Change | None:
    """The first thing that is not as it was committed: the deal, an event, then a remark."""
    return _change_of_deal(stored) or _change_of_events(stored) or _change_of_remarks(stored)


def refuse_changed(record: ShiftRecord) -> None:
    """Raise ``Unwritable`` for a record that was changed, or that holds no answer key."""
    if record.withheld or first_change(record):
        raise Unwritable("not_as_played", {"title": record.new.title})


def _change_of_deal(stored: ShiftRecord) -> Change | None:
    parts = digests_of_parts(stored.new, stored.withheld)
    if digest_of_deal(stored.new, stored.withheld) == stored.dealt:
        return None if parts == stored.parts else Change("dealt")
    return Change("dealt", part=_changed_part(json.loads(parts), stored.parts))


def _changed_part(now: Mapping[Part, str], noted: str) -> Part | None:
    try:
        then = json.loads(noted)
    except ValueError:
        return None
    if not isinstance(then, Mapping):
        return None
    return next((part for part, digest in now.items() if then.get(part) != digest), None)


def _change_of_events(stored: ShiftRecord) -> Change | None:
    rows, count = stored.events, len(stored.events)
    records = [_event((row.seq, row.event_json, row.wall, row.active_ms)) for row in rows]
    broken = _first_bad([row.seq for row in rows], records, [r.digest for r in rows], stored.dealt)
    if broken is not None:
        return Change("event", broken + 1, count)
    last = rows[-1].digest if rows else stored.dealt
    return None if last == stored.head else Change("events_end", count + 1, count)


def _change_of_remarks(stored: ShiftRecord) -> Change | None:
    rows, count = [row for row, _digest in stored.remarks], len(stored.remarks)
    digests = [digest for _row, digest in stored.remarks]
    records = [_remark(row) for row in rows]
    broken = _first_bad([row.seq for row in rows], records, digests, stored.dealt)
    if broken is not None:
        return Change("remark", broken + 1, count)
    last = digests[-1] if digests else ""
    return None if last == stored.remarked else Change("remarks_end", count + 1, count)


def _first_bad(
    places: Sequence[int],
    records: Sequence[Mapping[str, object]],
    digests: Sequence[str],
    origin: str,
) -> int | None:
    """Index of the first record that is at another place, or has another digest."""
    moved = (at for at, place in enumerate(places) if place != at + 1)
    broken = first_broken(records, digests, _raw(origin))
    found = [at for at in (next(moved, None), broken) if at is not None]
    return min(found, default=None)


def says_closed(event_json: str | None) -> bool:
    """Whether this, the last event of a shift, closed it; what is no event closed nothing."""
    try:
        event = json.loads(event_json or "{}")
    except ValueError:
        return False
    return isinstance(event, dict) and event.get("event") == "closed"


def _deal(new: NewShift, withheld: str = "") -> dict[str, object]:
    """Long texts go in as digests of their own."""
    return {
        "scenario": new.scenario,
        "title": new.title,
        "trainee": new.trainee,
        "seed": new.seed,
        "program": new.program,
        "started": new.started,
        "brief": digest_of_text(new.brief),
        "papers": digest_of_text(new.papers),
        "answers": _answers(new),
        "truth": withheld or digest_of_truth(new.truth),
    }


def _answers(new: NewShift) -> dict[str, dict[str, str]]:
    return {
        consignment: {enquiry: digest_of_text(answer) for enquiry, answer in answers.items()}
        for consignment, answers in new.answers.items()
        if answers
    }


def _event(row: tuple[int, str, str, int]) -> dict[str, object]:
    """The event goes in as text: what was committed, to the letter."""
    seq, event_json, wall, active_ms = row
    return {"seq": seq, "event": event_json, "wall": wall, "active_ms": active_ms}


def _remark(row: RemarkRow) -> dict[str, object]:
    return {
        "seq": row.seq,
        "kind": row.kind,
        "about": row.about,
        "text": row.text,
        "wall": row.wall,
    }
