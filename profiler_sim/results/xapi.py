"""Closed shifts as xAPI statements, for a learning record store.

One statement says that a shift was completed, with its score; one for each decision that was
judged, whether it was sound. Ids follow from the receipt, so that the same shift sent twice is
one shift. (Experience API 1.0.3, github.com/adlnet/xAPI-Spec.)
"""

import json
from collections.abc import Iterator
from uuid import NAMESPACE_URL, uuid5

from profiler_sim import __version__
from profiler_sim.results.class_shifts import ClassShift, ClassShifts
from profiler_sim.results.decisions import DecisionRow, decision_rows

HOME_PAGE = "https://profiler-sim.example"
"""Stands for the place that gives the pseudonyms; ``.example`` belongs to nobody."""
_COMPLETED = {"id": "http://adlnet.gov/expapi/verbs/completed", "display": {"en": "completed"}}
_ANSWERED = {"id": "http://adlnet.gov/expapi/verbs/answered", "display": {"en": "answered"}}
_SIMULATION = "http://adlnet.gov/expapi/activities/simulation"
_QUESTION = "http://adlnet.gov/expapi/activities/question"

Statement = dict[str, object]


def statements(read: ClassShifts, home_page: str = HOME_PAGE) -> Iterator[Statement]:
    """Give the statements of every shift; ``home_page`` is the address behind the accounts."""
    for shift in read.shifts:
        yield _completed(shift, home_page)
        for row in decision_rows(shift):
            if row.sound is not None:
                yield _answered(shift, row, home_page)


def statements_json(read: ClassShifts, home_page: str = HOME_PAGE) -> str:
    """Write them as one JSON list, as a record store takes them."""
    return json.dumps(list(statements(read, home_page)), ensure_ascii=True, indent=1)


def _completed(shift: ClassShift, home_page: str) -> Statement:
    total = shift.scored.score.total
    result: dict[str, object] = {
        "completion": True,
        "duration": _duration(sum(shift.seconds.values())),
        "extensions": {f"{home_page}/receipt": shift.receipt},
    }
    if total is not None:
        scaled = round(min(max(total, 0.0), 1.0), 4)
        raw = round(100 * scaled, 2)
        result["score"] = {"scaled": scaled, "raw": raw, "min": 0, "max": 100}
    return {
        "id": _id(f"{home_page}/{shift.receipt}"),
        "actor": _actor(shift, home_page),
        "verb": _COMPLETED,
        "object": _scenario(shift, home_page),
        "result": result,
        "context": _context(shift, home_page),
        "timestamp": shift.row.started,
    }


def _answered(shift: ClassShift, row: DecisionRow, home_page: str) -> Statement:
    item = f"{home_page}/scenario/{row.scenario}/{row.seed}/{row.consignment}"
    name = f"{shift.row.title} {row.consignment}"
    response = row.decision if row.percent is None else f"{row.percent} %, {row.decision}"
    return {
        "id": _id(f"{home_page}/{shift.receipt}/{row.consignment}"),
        "actor": _actor(shift, home_page),
        "verb": _ANSWERED,
        "object": {
            "objectType": "Activity",
            "id": item,
            "definition": {"type": _QUESTION, "name": {"en": name}},
        },
        "result": {"success": row.sound, "response": response},
        "context": {
            **_context(shift, home_page),
            "contextActivities": {"parent": [_scenario(shift, home_page)]},
        },
        "timestamp": shift.row.started,
    }


def _actor(shift: ClassShift, home_page: str) -> dict[str, object]:
    account = {"homePage": home_page, "name": shift.trainee}
    return {"objectType": "Agent", "account": account}


def _scenario(shift: ClassShift, home_page: str) -> dict[str, object]:
    return {
        "objectType": "Activity",
        "id": f"{home_page}/scenario/{shift.row.scenario}",
        "definition": {"type": _SIMULATION, "name": {"en": shift.row.title}},
    }


def _context(shift: ClassShift, home_page: str) -> dict[str, object]:
    return {
        "registration": _id(f"{home_page}/{shift.receipt}/registration"),
        "platform": f"Cargo profiling simulator {__version__}",
        "language": "en",
    }


def _id(name: str) -> str:
    return str(uuid5(NAMESPACE_URL, name))


def _duration(seconds: float) -> str:
    """ISO 8601, to a hundredth of a second as the specification wants it."""
    return f"PT{seconds:.2f}S"
