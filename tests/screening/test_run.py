"""Rules over rows: three answers, one fault one row, every way of holding the facts alike."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

import numpy as np
import pytest

from profiler_sim.cargo.facts.schema import Column, FactType, Row
from profiler_sim.errors import Unreadable
from profiler_sim.rules.condition import CheckedCondition, check_condition
from profiler_sim.rules.evaluate import MAX_TEXT, evaluate
from profiler_sim.rules.expression import Apply, Constant, Operator
from profiler_sim.screening.run import Screen, ScreenRule, Verdict
from profiler_sim.screening.table import FactTable, of_arrays, of_file, of_rows

COLUMNS = (
    Column(name="port", type=FactType.TEXT, example="ECGYE"),
    Column(name="pieces", type=FactType.WHOLE, example=12),
    Column(name="share", type=FactType.NUMBER, example=0.5),
    Column(name="cold", type=FactType.YESNO, example=True),
    Column(name="via", type=FactType.TEXTS, example=("GRPIR",)),
    Column(name="loaded", type=FactType.DATE, example=date(2026, 1, 26)),
)
ROWS: list[Row] = [
    {
        "port": "ECGYE",
        "pieces": 998,
        "share": 0.5,
        "cold": True,
        "via": ("ITGIT", "GRPIR"),
        "loaded": date(2026, 1, 26),
    },
    {"port": "TRMER", "pieces": 0, "share": 0.0, "cold": False, "via": ()},
    {"pieces": 2**62, "share": 1e300, "via": ("MAPTM",), "loaded": date(2026, 3, 1)},
    {},
]


def _checked(**conditions: str) -> dict[str, CheckedCondition]:
    found = {name: check_condition(text, COLUMNS) for name, text in conditions.items()}
    assert all(isinstance(told, CheckedCondition) for told in found.values()), found
    return {name: told for name, told in found.items() if isinstance(told, CheckedCondition)}


def _said(rows: Sequence[Row], **conditions: str) -> list[dict[str, bool | None]]:
    """Ask DuckDB and the evaluator of single rows; both must say the same."""
    checked = _checked(**conditions)
    screen = Screen(tuple(ScreenRule(name, 0.0, each) for name, each in checked.items()))
    with of_rows(rows, COLUMNS) as table:
        verdicts = screen.verdicts(table)
    said = [{n: _answer(n, verdict) for n in checked} for verdict in verdicts]
    assert said == evaluate(checked, rows)
    return said


def _answer(name: str, verdict: Verdict) -> bool | None:
    return None if name in verdict.unknown else name in verdict.hits


def _column(condition: str) -> list[bool | None]:
    return [each["it"] for each in _said(ROWS, it=condition)]


ANSWERS: Mapping[str, list[bool | None]] = {
    "port = 'ECGYE'": [True, False, None, None],
    "port <> 'ECGYE'": [False, True, None, None],
    "NOT cold": [False, True, None, None],
    "port IN ('ECGYE', 'COTRB')": [True, False, None, None],
    "port NOT IN ('ECGYE', 'COTRB')": [False, True, None, None],
    "port IS NULL": [False, False, True, True],
    "cold OR pieces > 10": [True, False, True, None],
    "cold AND pieces > 10": [True, False, None, None],
    "contains(via, 'GRPIR')": [True, False, False, None],
    "loaded > '2026-02-01'": [False, None, True, None],
    "true": [True, True, True, True],
}


@pytest.mark.parametrize(("condition", "answers"), ANSWERS.items())
def test_a_missing_value_is_unknown_and_never_a_hit(
    condition: str, answers: list[bool | None]
) -> None:
    """Three-valued logic, row by row."""
    assert _column(condition) == answers


FAULTS: Mapping[str, list[bool | None]] = {
    "10 % pieces = 10": [True, None, True, None],
    "10 / share > 1": [True, None, False, None],
    "share / share = 1": [True, None, True, None],
    "pieces * pieces > 5": [True, False, None, None],
}


@pytest.mark.parametrize(("condition", "answers"), FAULTS.items())
def test_a_fault_in_one_row_is_unknown_there(condition: str, answers: list[bool | None]) -> None:
    """Nothing divided by nothing, and numbers that grow too large, are no hit."""
    assert _column(condition) == answers


def test_a_fault_that_two_rules_share_stays_with_its_row() -> None:
    """Rules that work out the same do not bring each other down, nor the rest of the pack."""
    said = _said(ROWS, a="pieces * pieces > 5", b="pieces * pieces > 7 OR cold", c="pieces >= 0")

    assert [each["a"] for each in said] == [True, False, None, None]
    assert [each["b"] for each in said] == [True, False, None, None]
    assert [each["c"] for each in said] == [True, True, True, None]


def test_a_rule_that_no_statement_can_hold_is_unknown_and_the_others_run() -> None:
    """Whatever a database refuses costs one rule, never its pack."""
    wrong = Apply(Operator.YEAR, (Constant("x", FactType.TEXT),), FactType.YESNO)
    checked = {
        "sound": _checked(it="pieces > 900")["it"],
        "wrong": CheckedCondition("?", (), wrong),
    }
    screen = Screen(tuple(ScreenRule(name, 5.0, each) for name, each in checked.items()))

    with of_rows(ROWS, COLUMNS) as table:
        verdicts, tally = screen.verdicts(table), screen.tally(table)

    assert screen.judge(ROWS) == verdicts
    assert [(v.score, v.hits, v.unknown) for v in verdicts] == [
        (5.0, ("sound",), ("wrong",)),
        (0.0, (), ("wrong",)),
        (5.0, ("sound",), ("wrong",)),
        (0.0, (), ("sound", "wrong")),
    ]
    assert tally.hits == {"sound": [0, 2], "wrong": []}
    assert tally.unknown == {"sound": [3], "wrong": [0, 1, 2, 3]}


def test_a_pattern_that_a_fact_brings_along_is_unknown_where_it_is_none() -> None:
    """It ends with its escape sign on one row and not on the others."""
    rows: list[Row] = [{"port": "G!"}, {"port": "G!!"}, {"port": "G%"}, {}]
    said = _said(rows, it="'G!' LIKE port ESCAPE '!'", other="'G' NOT ILIKE port ESCAPE '!'")

    assert [each["it"] for each in said] == [None, True, True, None]
    assert [each["other"] for each in said] == [None, True, False, None]


@pytest.fixture
def rules() -> Screen:
    """Three rules, one of them for the trader."""
    checked = _checked(A="pieces > 900", B="cold", C="port = 'TRMER'")
    points = {"A": 5.0, "B": 2.5, "C": -4.0}
    return Screen(tuple(ScreenRule(name, points[name], each) for name, each in checked.items()))


def _verdicts(rules: Screen, table: FactTable) -> list[Verdict]:
    with table:
        return rules.verdicts(table)


WANTED = [
    Verdict("a", 7.5, ("A", "B"), ()),
    Verdict("b", -4.0, ("C",), ()),
    Verdict("c", 5.0, ("A",), ("B", "C")),
    Verdict("d", 0.0, (), ("A", "B", "C")),
]


def test_points_of_hits_add_up(rules: Screen) -> None:
    """Also those below zero; what a rule cannot tell counts nothing."""
    assert _verdicts(rules, of_rows(ROWS, COLUMNS, ids=list("abcd"))) == WANTED


def test_the_ranking_is_by_score_and_then_by_the_order_of_the_rows(rules: Screen) -> None:
    """Highest first."""
    with of_rows([*ROWS, *ROWS], COLUMNS, ids=list("abcdefgh")) as table:
        ranked = rules.verdicts(table, ranked=True)

    assert [verdict.id for verdict in ranked] == list("aecgdhbf")


def test_rows_without_ids_are_numbered_from_one(rules: Screen) -> None:
    """So that a reader can find them."""
    assert [v.id for v in _verdicts(rules, of_rows(ROWS, COLUMNS))] == ["1", "2", "3", "4"]


def test_one_consignment_is_judged_as_among_others(rules: Screen) -> None:
    """At the desk one row is asked about at a time."""
    for row, wanted in zip(ROWS, WANTED, strict=True):
        assert _verdicts(rules, of_rows([row], COLUMNS, ids=[wanted.id])) == [wanted]


def test_no_rows_give_no_verdicts(rules: Screen) -> None:
    """An empty manifest is no fault."""
    assert _verdicts(rules, of_rows([], COLUMNS)) == []


def test_only_the_facts_the_rules_read_need_be_loaded(rules: Screen) -> None:
    """The rest of a row is not looked at."""
    assert {column.name for column in rules.reads} == {"pieces", "cold", "port"}
    assert _verdicts(rules, of_rows(ROWS, rules.reads, ids=list("abcd"))) == WANTED


def _arrays() -> dict[str, object]:
    pieces: object = np.ma.array(
        [998, 0, 2**62, 0], mask=[False, False, False, True], dtype="int64"
    )
    cold = np.ma.array([True, False, False, False], mask=[False, False, True, True])
    ports = np.array(["ECGYE", "TRMER", None, None], dtype=object)
    ids = np.array(list("abcd"), dtype=object)
    return {"id": ids, "pieces": pieces, "cold": cold, "port": ports}


def test_columns_are_judged_as_rows_are(rules: Screen) -> None:
    """Arrays of a whole traffic answer what the rows one by one answer."""
    assert _verdicts(rules, of_arrays(_arrays(), COLUMNS)) == WANTED


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """The four rows as CSV, with commas and with semicolons, and as JSON Lines."""
    rows = ["a,998,true,ECGYE", "b,0,no,TRMER", "c,4611686018427387904,,", "d,,,"]
    made = {
        "facts.csv": "id,pieces,cold,port\n" + "\n".join(rows) + "\n",
        "half.csv": "id;pieces;cold;port\n" + "\n".join(rows).replace(",", ";") + "\n",
        "facts.jsonl": '{"id":"a","pieces":998,"cold":true,"port":"ECGYE"}\n'
        '{"id":"b","pieces":0,"cold":false,"port":"TRMER"}\n'
        '{"id":"c","pieces":4611686018427387904}\n{"id":"d"}\n',
    }
    for name, text in made.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return [tmp_path / name for name in made]


def test_files_are_judged_as_rows_are(rules: Screen, files: list[Path]) -> None:
    """Whatever stands between the values."""
    for file in files:
        assert _verdicts(rules, of_file(file, rules.reads)) == WANTED, file.name


def test_a_tally_counts_what_the_verdicts_say(rules: Screen) -> None:
    """Rows by rule instead of rules by row."""
    with of_rows(ROWS, COLUMNS) as table:
        tally = rules.tally(table)

    assert tally.scores == [verdict.score for verdict in WANTED]
    assert tally.hits == {"A": [0, 2], "B": [0], "C": [1]}
    assert tally.unknown == {"A": [3], "B": [2, 3], "C": [2, 3]}


def test_texts_are_seen_up_to_a_length() -> None:
    """A text of a megabyte costs no more than one of 500 characters."""
    long: list[Row] = [{"port": "x" * 1_000_000}, {"port": "x" * 500}]
    said = _said(long, it=f"length(port) = {MAX_TEXT}")

    assert [each["it"] for each in said] == [True, True]


def test_a_value_that_is_none_is_told_with_its_row(rules: Screen, tmp_path: Path) -> None:
    """Row and fact, also where the file lacks the other facts."""
    file = tmp_path / "facts.csv"
    file.write_text("id,pieces\na,12\nb,a dozen\n", encoding="utf-8")

    with of_file(file, rules.reads) as table, pytest.raises(Unreadable) as told:
        rules.verdicts(table)

    assert told.value.code == "facts.value"
    assert (told.value.params["row"], told.value.params["fact"]) == (2, "pieces")
