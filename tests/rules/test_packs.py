"""Packs as their authors write them: what may stand in one, and what is wrong besides."""

from typing import Any

import pytest
from pydantic import ValidationError

from profiler_sim.problems import Severity
from profiler_sim.rules.pack import Expected, Pack
from profiler_sim.rules.pack_checks import shape

Written = dict[str, Any]
"""A pack as read from a file: texts throughout. Any: faulty ones hold anything."""


def _rule(**changes: object) -> Written:
    return {
        "id": "Q1",
        "title": "Many packages",
        "when": "packages > 900",
        "points": "5",
        "why": "w",
        "innocent": "i",
        "examples": {"match": {"packages": "998"}, "no match": [{"packages": "1"}, {}]},
        **changes,
    }


def _pack(*rules: Written, **changes: object) -> Pack:
    written = {"pack": "mine", "title": "Mine", "rules": list(rules) or [_rule()], **changes}
    return Pack.model_validate(written)


def test_examples_are_given_with_their_keys_in_the_file() -> None:
    """One example stands alone, several stand in a list."""
    cases = list(_pack().rules[0].examples.cases())

    assert cases == [
        (("examples", "match"), Expected.MATCH, {"packages": "998"}),
        (("examples", "no match", 0), Expected.NO_MATCH, {"packages": "1"}),
        (("examples", "no match", 1), Expected.NO_MATCH, {}),
    ]


@pytest.mark.parametrize(
    "changes",
    [
        {"id": "Q 1"},
        {"id": "1Q"},
        {"points": "41"},
        {"points": "many"},
        {"title": ""},
        {"tittle": "x"},
        {"examples": {"matches": {}}},
        {"when": None},
    ],
)
def test_a_rule_that_is_none_is_refused(changes: Written) -> None:
    """Ids without blanks, points within reason, no key nobody knows."""
    with pytest.raises(ValidationError):
        _pack(_rule(**changes))


@pytest.mark.parametrize(
    "changes",
    [
        {"rules": []},
        {"lists": {"My Ports": ["A"]}},
        {"lists": {"ports": []}},
        {"private": "perhaps"},
    ],
)
def test_a_pack_that_is_none_is_refused(changes: Written) -> None:
    """At least one rule; lists have names as facts have, and something in them."""
    with pytest.raises(ValidationError):
        _pack(**changes)


def test_an_id_given_twice_is_told_at_the_second() -> None:
    """With the title of the rule that has it already."""
    found = shape(_pack(_rule(), _rule(title="Again"), _rule(id="Q2")), {"packages"})

    assert [(p.code, p.keys) for p in found] == [("rule.id_twice", ("rules", 1, "id"))]
    assert found[0].params == {"id": "Q1", "first": "Many packages"}


def test_a_list_that_hides_a_fact_is_told_at_its_name() -> None:
    """Conditions would read the fact."""
    found = shape(_pack(lists={"packages": ["A"], "ports": ["B"]}), {"packages"})

    assert [(p.code, p.keys, p.at_key) for p in found] == [
        ("rule.list_is_fact", ("lists", "packages"), True),
        ("rule.list_unused", ("lists", "ports"), True),
    ]


def test_a_rule_without_an_example_that_matches_is_a_warning() -> None:
    """It works, and nobody has shown what it looks for."""
    found = shape(_pack(_rule(examples={"no match": {"packages": "1"}})), {"packages"})

    assert [(p.code, p.severity) for p in found] == [("rule.no_example", Severity.WARNING)]
