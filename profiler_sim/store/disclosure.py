"""What of a shift its trainee may read by now: answers she asked for, results of decisions.

Worked out from the committed events alone, so that no screen can ask for more. What cannot be
read as an event, a brief or an answer key discloses nothing.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

PAPERS = "papers"
"""What a sign is seen in that no enquiry brings."""
_DECIDED = {"ordered", "released"}
_TAKEN_BACK = {"withdrawn", "recalled"}


@dataclass(frozen=True, slots=True)
class Disclosure:
    """What may be read of one shift."""

    is_closed: bool
    """The shift is over: everything may be read."""
    asked: frozenset[tuple[str, str]]
    """Consignment and enquiry of each answer that was asked for."""
    final: frozenset[str]
    """Consignments of an open shift whose contents may be shown: the result is out."""


def disclosure(events: Iterable[str], brief: str) -> Disclosure:
    """Work out what may be read after ``events`` (JSON) of a shift with this brief (JSON).

    In a shift with feedback after each decision a decision shows its result at once; in every
    shift an alarm does, because the doors are opened.
    """
    read = [_mapping(event) for event in events]
    decided: set[str] = set()
    alarmed: set[str] = set()
    asked: set[tuple[str, str]] = set()
    for event in read:
        kind, name = str(event.get("event")), str(event.get("consignment"))
        if kind == "enquired":
            asked.add((name, str(event.get("enquiry"))))
        elif kind == "alarmed":
            alarmed.add(name)
        elif kind in _DECIDED:
            decided.add(name)
        elif kind in _TAKEN_BACK:
            decided.discard(name)
        elif kind == "rest released":
            named = event.get("consignments")
            decided.update(map(str, named if isinstance(named, list) else ()))
    terms = _mapping(brief).get("terms")
    at_once = isinstance(terms, dict) and terms.get("feedback") == "after each"
    return Disclosure(
        is_closed=any(event.get("event") == "closed" for event in read),
        asked=frozenset(asked),
        final=frozenset(alarmed | decided if at_once else alarmed),
    )


def narrow_truth(truth: str, shown: Disclosure) -> str:
    """The answer key (JSON) with every case bare but those whose result is out.

    A bare case is that of an honest load, with the signs alone that papers and answers show so
    far. Empty where the key cannot be read.
    """
    key = _mapping(truth)
    try:
        seen_in = {table["sign"]: table["seen_in"] for table in key["model"]["signs"]}
        cases = [
            case if case["id"] in shown.final else _bare(case, seen_in, shown.asked)
            for case in key["cases"]
        ]
    except (LookupError, TypeError, AttributeError):
        return ""
    return json.dumps({**key, "cases": cases})


def _bare(
    case: Mapping[str, Any], seen_in: Mapping[str, str], asked: frozenset[tuple[str, str]]
) -> dict[str, object]:
    open_to_read = {PAPERS} | {enquiry for name, enquiry in asked if name == case["id"]}
    signs = {
        sign: value for sign, value in case["signs"].items() if seen_in.get(sign) in open_to_read
    }
    return {"id": case["id"], "hypothesis": 0, "cover": None, "signs": signs}


def _mapping(text: str) -> dict[str, Any]:
    """A JSON object; empty where ``text`` is none. Any: what JSON holds."""
    try:
        read = json.loads(text)
    except (ValueError, TypeError):
        return {}
    return read if isinstance(read, dict) else {}
