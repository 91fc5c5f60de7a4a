"""Packs made ready: joined into one screen, their examples run."""

import pytest

from profiler_sim.cargo.answers import Answers
from profiler_sim.cargo.facts.reference import FACTS, PLACE_FACTS, CaseFile, Facts, row
from profiler_sim.evidence.compile import compile_model
from profiler_sim.files.authored_files import scenario_by_name
from profiler_sim.files.catalogue import read_catalogue
from profiler_sim.files.named_files import pack_names, packs_by_name, readable_scenarios
from profiler_sim.problems import Severity
from profiler_sim.rules.pack import Pack
from profiler_sim.scenario.model import Scenario
from profiler_sim.screening.packs import Prepared, prepare, screen
from profiler_sim.screening.table import of_rows
from profiler_sim.traffic.generated import generate_strangers

COLUMNS = tuple(entry.column for entry in FACTS.values())


def _pack(name: str, **whens: str) -> Pack:
    rules = [
        {"id": key, "title": key, "when": when, "points": "4", "why": "w", "innocent": "i"}
        for key, when in whens.items()
    ]
    return Pack.model_validate({"pack": name, "title": name, "rules": rules})


def _ready(pack: Pack) -> Prepared:
    ready, problems = prepare(pack, COLUMNS)
    assert ready is not None, problems
    return ready


def test_rules_of_two_packs_with_one_id_are_told_apart() -> None:
    """By the name of the pack before the id; others keep their own."""
    packs = [_pack("a", G01="reefer", G02="packages > 3"), _pack("b", G01="NOT reefer")]

    joined = screen([_ready(pack) for pack in packs])
    with of_rows([{"reefer": True, "packages": 9}], joined.reads) as table:
        verdict = joined.verdicts(table)[0]

    assert [rule.name for rule in joined.rules] == ["a/G01", "G02", "b/G01"]
    assert verdict.hits == ("a/G01", "G02")
    assert verdict.score == 8.0


def test_one_faulty_condition_stops_its_pack_and_names_the_rule() -> None:
    """Every fault has its keys in the file and a part of the condition."""
    ready, problems = prepare(_pack("a", G01="reefer", G02="packges > 3"), COLUMNS)
    errors = [p for p in problems if p.severity is Severity.ERROR]

    assert ready is None
    assert [(p.code, p.keys, p.span) for p in errors] == [
        ("condition.unknown_near", ("rules", 1, "when"), (0, 7))
    ]


def test_a_value_that_can_never_be_is_told_where_it_stands() -> None:
    """In the condition, in a list that it names, once however many rules name it, in examples."""
    example = {"payment": "in cash", "packages": "-3", "origin_country": "Ecuador"}
    rule = {"title": "x", "points": "4", "why": "w", "innocent": "i"}
    pack = Pack.model_validate(
        {
            "pack": "a",
            "title": "a",
            "lists": {"ways": ["cash", "in cash"]},
            "rules": [
                {**rule, "id": "A", "when": "payment IN ways"},
                {**rule, "id": "B", "when": "payment IN ways AND packages > 3"},
                {**rule, "id": "C", "when": "payment = 'barter'", "examples": {"match": example}},
            ],
        }
    )
    ready, problems = prepare(pack, COLUMNS)
    errors = [p for p in problems if p.severity is Severity.ERROR]

    assert ready is None
    assert [(p.code, p.keys, p.params["given"]) for p in errors] == [
        ("condition.value_near", ("lists", "ways", 1), "in cash"),
        ("condition.value", ("rules", 2, "when"), "barter"),
        ("rule.example_value_near", ("rules", 2, "examples", "match", "payment"), "in cash"),
        ("rule.example_range_low", ("rules", 2, "examples", "match", "packages"), "-3"),
        (
            "rule.example_value_code_near",
            ("rules", 2, "examples", "match", "origin_country"),
            "Ecuador",
        ),
    ]


def test_a_rule_on_places_alone_is_warned_of_and_runs() -> None:
    """It is the author's to decide."""
    ready, problems = prepare(_pack("a", G01="loading_port = 'ECGYE'"), COLUMNS, PLACE_FACTS)

    assert ready is not None
    assert "condition.places_only" in {p.code for p in problems}


def test_no_fact_a_rule_may_read_tells_of_a_person() -> None:
    """Neither by name nor by what it means."""
    barred = ("person", "name", "nationality", "language", "sex", "religion", "script", "born")

    for name, entry in FACTS.items():
        assert not any(word in name.split("_") for word in barred), name
        assert "person" not in entry.sentence.lower(), name


def _facts(base: Scenario, count: int) -> list[Facts]:
    """Facts of a scenario's traffic, half of it lawful."""
    catalogue = read_catalogue()
    mode = catalogue.units[base.unit].mode
    methods = [name for name, method in catalogue.methods.items() if mode in method.modes]
    each = base.traffic.consignments / 2 / len(methods)
    scenario = base.model_copy(update={"hidden": dict.fromkeys(methods, each), "exactly": {}})
    model, norms = compile_model(scenario, catalogue), catalogue.norms()
    dealt = generate_strangers(scenario, catalogue, model, count, 5)
    return [row(CaseFile(one.papers, one.answers, norms)) for one in dealt]


@pytest.mark.thorough
def test_every_shipped_rule_fires_on_something_and_not_on_everything() -> None:
    """On the traffic of every scenario with all answers, all methods of its mode among it."""
    facts = [each for scenario in readable_scenarios() for each in _facts(scenario, 600)]

    joined = screen([_ready(pack) for pack in packs_by_name(pack_names())])
    with of_rows(facts, joined.reads) as table:
        tally = joined.tally(table)

    for name, hit in tally.hits.items():
        assert 0 < len(hit) < 0.6 * len(facts), name


@pytest.mark.thorough
def test_rules_on_enquiries_cannot_tell_before_the_answers() -> None:
    """On papers alone they are unknown or, where goods rule them out, no; never a hit."""
    catalogue = read_catalogue()
    scenario = scenario_by_name("three-pistols")
    model = compile_model(scenario, catalogue)
    facts = [
        row(CaseFile(one.papers, Answers(), catalogue.norms()))
        for one in generate_strangers(scenario, catalogue, model, 200, 5)
    ]

    joined = screen([_ready(pack) for pack in packs_by_name(pack_names())])
    asking = {
        rule.name
        for rule in joined.rules
        if all(FACTS[c.name].source != "papers" for c in rule.condition.reads)
    }
    with of_rows(facts, joined.reads) as table:
        verdicts = joined.verdicts(table)

    assert len(asking) > 15
    for verdict in verdicts:
        assert asking <= set(verdict.unknown)
