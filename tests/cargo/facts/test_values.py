"""What facts can hold: all that traffic writes, and every example."""

import pytest

from profiler_sim.cargo.answers import Answers
from profiler_sim.cargo.facts.reference import FACTS, CaseFile, Facts, row
from profiler_sim.cargo.facts.schema import (
    CodeReference,
    Enumeration,
    FactType,
    Range,
    TextPattern,
)
from profiler_sim.cargo.modes import MODES
from profiler_sim.evidence.compile import compile_model
from profiler_sim.files.catalogue import read_catalogue
from profiler_sim.files.named_files import readable_scenarios
from profiler_sim.mentor.fact_values import fact_columns
from profiler_sim.rules.possible_values import value_fault
from profiler_sim.traffic.generated import generate_consignments
from tests.repetition import first_of

COLUMNS = {column.name: column for column in fact_columns(read_catalogue())}
FREE = {
    "description",  # words
    "seal_at_loading",  # numbers of seals
    "seal_at_discharge",
    "seals_on_papers",
}
"""Texts of which nobody can list the values."""


def _facts(mode: str, count: int) -> list[Facts]:
    """Facts of a mode's traffic with every method of it, with all answers and with none."""
    catalogue = read_catalogue()
    base = next(s for s in readable_scenarios() if catalogue.units[s.unit].mode == mode)
    methods = [name for name, method in catalogue.methods.items() if mode in method.modes]
    hidden = dict.fromkeys(methods, base.traffic.consignments / 2 / len(methods))
    scenario = base.model_copy(update={"hidden": hidden, "exactly": {}})
    model, norms = compile_model(scenario, catalogue), catalogue.norms()
    dealt = generate_consignments(scenario, catalogue, model, count, 3)
    return [
        row(CaseFile(one.papers, answers, norms))
        for one in dealt
        for answers in (one.answers, Answers())
    ]


def _impossible(rows: list[Facts]) -> set[tuple[str, object]]:
    return {
        (name, each)
        for facts in rows
        for name, value in facts.items()
        for each in (value if isinstance(value, tuple) else (value,))
        if value_fault(name, COLUMNS[name].values, each) is not None
    }


@pytest.mark.thorough
@first_of("mode", MODES)
def test_every_value_that_traffic_writes_is_one_the_fact_can_hold(mode: str) -> None:
    """Otherwise a sound rule on it would be refused."""
    assert _impossible(_facts(mode, 250)) == set()


@pytest.mark.slow
@pytest.mark.parametrize("mode", MODES)
def test_every_value_of_much_traffic_is_one_the_fact_can_hold(mode: str) -> None:
    """The same on ten times as much."""
    assert _impossible(_facts(mode, 2500)) == set()


def test_every_example_of_a_fact_is_one_it_can_hold() -> None:
    """The reference shows them."""
    assert _impossible([{name: entry.column.example for name, entry in FACTS.items()}]) == set()


def test_every_text_has_its_values_unless_nobody_can_list_them() -> None:
    """A new fact says what it can hold, or joins the few that cannot."""
    texts = {c.name for c in COLUMNS.values() if c.type in {FactType.TEXT, FactType.TEXTS}}

    assert {name for name in texts if COLUMNS[name].values is None} == FREE


def test_values_fit_the_type_of_their_fact() -> None:
    """Ranges of numbers, choices and forms of texts; every table is handed in."""
    for column in COLUMNS.values():
        is_number = column.type in {FactType.WHOLE, FactType.NUMBER}
        if column.values is not None:
            assert isinstance(column.values, Range) is is_number, column.name
            assert not isinstance(column.values, CodeReference), column.name


def test_choices_come_from_where_the_words_are_declared() -> None:
    """A word that is added to an answer is known to rules at once."""
    assert COLUMNS["payment"].values == Enumeration(
        {"letter of credit": "", "bank transfer": "", "part in cash": "", "cash": ""}
    )
    assert list(_names("freight_paid_by")) == ["shipper", "consignee", "forwarder", "third party"]
    assert _names("origin_country")["EC"] == "Ecuador"
    assert isinstance(COLUMNS["un_number"].values, TextPattern)


def _names(fact: str) -> dict[str, str]:
    values = COLUMNS[fact].values
    assert isinstance(values, Enumeration)
    return dict(values.names)


PUBLISHED = {
    "hs6": ("080390", "010121"),
    "hs4": ("0803", "9706"),
    "hs2": ("08", "97"),
    "loading_port": ("ECGYE", "AUSYD", "CNSHA", "MEBAR"),
    "departure_airport": ("TRISL", "DEFRA"),
    "taken_over_at": ("DEXYZ", "TRIST"),
}
UNPUBLISHED = {
    "hs6": ("080399999", "999999", "6908", "80390"),
    "hs4": ("9999", "7701", "6908", "803"),
    "hs2": ("77", "98", "8"),
    "loading_port": ("Guayaquil", "ecgye", "ECGYE ", "XXXXX", "MEXYZ"),
    "taken_over_at": ("Istanbul", "MEXYZ", "ZZABC"),
}


def test_published_codes_are_known_and_others_are_not() -> None:
    """The whole of HS 2022 and the list of ports and airports, not what traffic happens to use."""
    for name, codes in PUBLISHED.items():
        for code in codes:
            assert value_fault(name, COLUMNS[name].values, code) is None, (name, code)
    for name, codes in UNPUBLISHED.items():
        for code in codes:
            assert value_fault(name, COLUMNS[name].values, code) is not None, (name, code)
