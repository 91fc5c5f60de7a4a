"""What a condition may be, and where a faulty one is pointed at."""

from datetime import date

import pytest

from profiler_sim.cargo.facts.reference import FACTS, PLACE_FACTS
from profiler_sim.cargo.facttypes import Column, FactType
from profiler_sim.problems import Problem
from profiler_sim.screening.check import MAX_DEPTH, MAX_NODES, Checked, check
from profiler_sim.screening.functions import FUNCTIONS
from profiler_sim.screening.lexis import MAX_CHARACTERS

COLUMNS = tuple(entry.column for entry in FACTS.values())
DAYS = (
    Column(name="booked_on", type=FactType.DATE, example=date(2026, 1, 5)),
    Column(name="loaded_on", type=FactType.DATE, example=date(2026, 1, 26)),
    Column(name="reefer", type=FactType.YESNO, example=True),
)


def _faults(condition: str, **lists: tuple[str, ...]) -> list[Problem]:
    told = check(condition, COLUMNS, lists)
    assert isinstance(told, list), condition
    return told


def _sound(condition: str, **lists: tuple[str, ...]) -> Checked:
    told = check(condition, COLUMNS, lists, PLACE_FACTS)
    assert isinstance(told, Checked), told
    return told


@pytest.mark.parametrize(("name", "example"), FUNCTIONS.items())
def test_every_function_can_be_called_as_its_example_says(name: str, example: str) -> None:
    """The advice an author gets is itself a sound part of a condition."""
    assert _sound(f"({example}) IS NOT NULL").reads or name == "list_value"


SOUND = (
    "reefer",
    "NOT reefer AND packages > 3",
    "loading_port IN ('ECGYE', 'COTRB')",
    "loading_port IN ports AND reefer",
    "loading_port NOT IN ports OR reefer",
    "loading_port IN (ports, 'TRMER') OR reefer",
    "contains(transhipment_ports, 'MAPTM')",
    "'MAPTM' IN transhipment_ports",
    "list_has_any(transhipment_ports, ports)",
    "packages BETWEEN 900 AND 1100",
    "packages NOT BETWEEN 900 AND 1100",
    "description LIKE '%MACHIN%' AND description NOT ILIKE '%parts%'",
    "regexp_matches(description, '^(AS|AND) [0-9]{2,3}')",
    "loaded_on < '2026-03-01' AND arrives_on - loaded_on > 30",
    "loaded_on + 14 < arrives_on",
    "loaded_on > DATE '2026-01-31'",
    "year(loaded_on) = 2026 AND isodow(arrives_on) IN (6, 7)",
    "seal_at_loading IS DISTINCT FROM seal_at_discharge",
    "coalesce(past_shipments, 0) = 0",
    "GROSS_KG > Packages * 12.5",
    "description = 'it''s'",
    "reefer = true",
    "(((packages + 1) * 2) / 3) > 4",
)


@pytest.mark.parametrize("condition", SOUND)
def test_what_officers_write_is_accepted(condition: str) -> None:
    """Comparisons, lists, ranges, words, days and missing values."""
    assert _sound(condition, ports=("ECGYE", "COTRB")).text == condition


PLANTED = {
    "packages > 'x'": ("condition.mixed_number", "packages > 'x'"),
    "hs6 = 690721": ("condition.mixed_text", "hs6 = 690721"),
    "loaded_on > '2024-13-01'": ("condition.date", "'2024-13-01'"),
    "loaded_on > 'yesterday'": ("condition.date", "'yesterday'"),
    "loaded_on > 20260101": ("condition.mixed_date", "loaded_on > 20260101"),
    "description AND reefer": ("condition.not_yesno", "description"),
    "NOT packages": ("condition.not_yesno", "packages"),
    "packages + 1": ("condition.not_yesno", "packages + 1"),
    "reefer > 3": ("condition.mixed_yesno", "reefer > 3"),
    "transhipment_ports = 'MAPTM'": ("condition.mixed_list", "transhipment_ports = 'MAPTM'"),
    "contains(transhipment_ports, 3)": ("condition.member", "contains(transhipment_ports, 3)"),
    "lower(packages) = 'x'": ("condition.arguments", "lower(packages)"),
    "left(hs6) = '69'": ("condition.arguments", "left(hs6)"),
    "regexp_matches(description, '(')": (
        "condition.pattern",
        "regexp_matches(description, '(')",
    ),
    "packages * 9223372036854775807 > 1": (
        "condition.fails",
        "packages * 9223372036854775807",
    ),
}


@pytest.mark.parametrize(("condition", "expected"), PLANTED.items())
def test_parts_that_do_not_fit_are_found_where_they_stand(
    condition: str, expected: tuple[str, str]
) -> None:
    """Also those a database would only notice on the rows, or never."""
    found = [(p.code, condition[slice(*(p.span or (0, 0)))]) for p in _faults(condition)]

    assert found == [expected]


@pytest.mark.parametrize("before", ["reefer AND ", "description <> 'čaj\u2009' OR ", "\n\t"])
def test_places_are_counted_in_characters(before: str) -> None:
    """Whatever letters stand before."""
    condition = f"{before.replace(chr(0x2009), ' ')}packges > 3"

    fault = _faults(condition)[0]

    assert fault.code == "condition.unknown_near"
    assert condition[slice(*(fault.span or (0, 0)))] == "packges"
    assert fault.params["nearest"] == "packages"


def test_every_fault_of_a_condition_is_told() -> None:
    """An author mends all of them at once."""
    found = _faults("packges > 3 AND lowr(description) = 'x' AND reefr")
    names = _faults("packges > 3 AND reefr")

    assert [p.code for p in found] == ["condition.function_near"]
    assert [p.params["name"] for p in names] == ["packges", "reefr"]


def test_the_bounds_are_told_with_their_limits() -> None:
    """Length, number of parts and depth."""
    told = {
        p.code: p.params["limit"]
        for condition in (
            "packages = 1 OR " * 200 + "reefer",
            f"packages IN ({','.join(['1'] * 320)})",
            "NOT " * 40 + "reefer",
        )
        for p in _faults(condition)
    }

    assert told == {
        "condition.long": MAX_CHARACTERS,
        "condition.large": MAX_NODES,
        "condition.deep": MAX_DEPTH,
    }


def test_a_condition_says_what_it_reads() -> None:
    """Each fact once, in the order of the reference; lists are no facts."""
    told = _sound("reefer AND loading_port IN ports AND NOT reefer", ports=("ECGYE",))

    assert [column.name for column in told.reads] == ["loading_port", "reefer"]


def test_a_condition_on_places_alone_is_warned_of() -> None:
    """A route is nobody's fault; with anything else it is no warning."""
    alone = _sound("loading_port IN ports OR origin_country = 'TR'", ports=("ECGYE",))
    joined = _sound("loading_port IN ports AND reefer", ports=("ECGYE",))

    assert [p.code for p in alone.warnings] == ["condition.places_only"]
    assert joined.warnings == ()


def test_a_condition_on_nothing_is_warned_of() -> None:
    """It says the same of every consignment."""
    assert [p.code for p in _sound("1 = 1").warnings] == ["condition.no_fact"]


def test_a_fact_wins_over_a_list_of_its_name() -> None:
    """What a name means does not change with the pack."""
    assert _sound("reefer", reefer=("x",)).reads[0].name == "reefer"


def test_only_the_facts_given_are_known() -> None:
    """The checker has no facts of its own."""
    assert isinstance(check("loaded_on - booked_on > 7", DAYS), Checked)
    assert isinstance(check("packages > 7", DAYS), list)
