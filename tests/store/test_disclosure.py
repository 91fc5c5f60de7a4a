"""What of an open shift may be read: what was asked for, and what a result has shown."""

import json
from collections.abc import Mapping

from profiler_sim.store.disclosure import disclosure, narrow_truth

AT_ONCE = '{"terms": {"feedback": "after each"}}'
AT_THE_END = '{"terms": {"feedback": "at the end"}}'


def _events(*events: Mapping[str, object]) -> list[str]:
    return [json.dumps(event) for event in events]


def test_a_decision_shows_its_result_only_where_results_come_at_once() -> None:
    """An alarm does always; what was taken back shows nothing."""
    events = _events(
        {"event": "ordered", "consignment": "001"},
        {"event": "released", "consignment": "002"},
        {"event": "recalled", "consignment": "002"},
        {"event": "rest released", "consignments": ["003", "004"]},
        {"event": "alarmed", "consignment": "005"},
    )

    assert disclosure(events, AT_ONCE).final == {"001", "003", "004", "005"}
    assert disclosure(events, AT_THE_END).final == {"005"}
    assert not disclosure(events, AT_ONCE).is_closed


def test_only_answers_that_were_asked_for_are_open() -> None:
    """What cannot be read as an event opens nothing."""
    asked = {"event": "enquired", "consignment": "001", "enquiry": "registry"}
    odd = [
        "no JSON",
        "[1]",
        '{"event": ["closed"]}',
        '{"event": "rest released", "consignments": 7}',
    ]
    found = disclosure([*_events(asked), *odd], "[]")

    assert found.asked == {("001", "registry")}
    assert (found.is_closed, found.final) == (False, frozenset())


def test_cases_without_a_result_are_bare() -> None:
    """Only what can be read of them stays; a key that cannot be read is empty."""
    case = {"hypothesis": 3, "cover": 1, "signs": {"price": 1, "seal": 2}, "told": "two pistols"}
    tables = [{"sign": "price", "seen_in": "papers"}, {"sign": "seal", "seen_in": "seal check"}]
    key = {"model": {"signs": tables}, "cases": [{"id": each, **case} for each in ("1", "2", "3")]}
    shown = disclosure(
        _events(
            {"event": "enquired", "consignment": "2", "enquiry": "seal check"},
            {"event": "released", "consignment": "1"},
        ),
        AT_ONCE,
    )
    narrow = json.loads(narrow_truth(json.dumps(key), shown))["cases"]

    bare = {"hypothesis": 0, "cover": None}
    assert narrow == [
        {"id": "1", **case},
        {"id": "2", **bare, "signs": case["signs"]},
        {"id": "3", **bare, "signs": {"price": 1}},
    ]
    assert narrow_truth("no JSON", shown) == narrow_truth('{"cases": [1]}', shown) == ""
