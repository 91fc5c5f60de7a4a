"""What of a shift its trainee may read by now: answers she asked for, results of decisions.

Worked out from the committed events alone, so that no screen can ask for more. What cannot be
read as an event, a brief or an answer key discloses nothing.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

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
        kind, name = event.get("event"), str(event.get("consignment"))
        if kind == "enquired":
            asked.add((name, str(event.get("enquiry"))))
        elif kind == "alarmed":
            alarmed.add(name)
        elif kind in _DECIDED:
            decided.add(name)
        elif kind in _TAKEN_BACK:
            decided.discard(name)
        elif kind == "rest released":
            decided.update(map(str, event.get("consignments") or ()))
    terms = _mapping(brief).get("terms")
    at_once = isinstance(terms, dict) and terms.get("feedback") == "after each"
    return Disclosure(
        is_closed=any(event.get("event") == "closed" for event in read),
        asked=frozenset(asked),
        final=frozenset(alarmed | decided if at_once else alarmed),
    )


def narrow_truth(truth: str, final: frozenset[str]) -> str:
    """The answer key (JSON) with every case blank but those of ``final``.

    A blank case is that of an honest load that shows no sign. Empty where the key cannot be read.
    """
    key = _mapping(truth)
    cases = key.get("cases")
    if not isinstance(cases, list) or not all(isinstance(case, dict) for case in cases):
        return ""
    shown = [case if case.get("id") in final else _blank(case) for case in cases]
    return json.dumps({**key, "cases": shown})


def _blank(case: Mapping[str, object]) -> dict[str, object]:
    return {"id": case.get("id"), "hypothesis": 0, "cover": None, "signs": {}}


def _mapping(text: str) -> dict[str, Any]:
    """A JSON object; empty where ``text`` is none. Any: what JSON holds."""
    try:
        read = json.loads(text)
    except (ValueError, TypeError):
        return {}
    return read if isinstance(read, dict) else {}
