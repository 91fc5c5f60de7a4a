"""What a condition may be, and where a faulty one is pointed at."""

from datetime import date

import pytest

from profiler_sim.cargo.facts.reference import FACTS, PLACE_FACTS
from profiler_sim.cargo.facts.schema import Column, FactType
from profiler_sim.i18n.wording import sentences
from profiler_sim.problems import Problem
from profiler_sim.rules.condition import MAX_DEPTH, MAX_NODES, CheckedCondition, check_condition
from profiler_sim.rules.functions import ARITHMETIC, FUNCTIONS
from profiler_sim.rules.tokens import MAX_CHARACTERS

COLUMNS = tuple(entry.column for entry in FACTS.values())
DAYS = (
    Column(name="booked_on", type=FactType.DATE, example=date(2026, 1, 5)),
    Column(name="loaded_on", type=FactType.DATE, example=date(2026, 1, 26)),
    Column(name="reefer", type=FactType.YESNO, example=True),
)


def _faults(condition: str, **lists: tuple[str, ...]) -> list[Problem]:
    told = check_condition(condition, COLUMNS, lists)
    assert isinstance(told, list), condition
    return told


def _sound(condition: str, **lists: tuple[str, ...]) -> CheckedCondition:
    told = check_condition(condition, COLUMNS, lists, PLACE_FACTS)
    assert isinstance(told, CheckedCondition), told
    return told


EXAMPLES = [
    *(function.example for function in FUNCTIONS.values()),
    *(example for example, _ in ARITHMETIC.values()),
]


@pytest.mark.parametrize("example", EXAMPLES)
def test_every_function_can_be_called_as_its_example_says(example: str) -> None:
    """The advice an author gets is itself a sound part of a condition."""
    assert _sound(f"({example}) IS NOT NULL").reads


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
    "packages > '12'": ("condition.mixed_digits", "packages > '12'"),
    "hs6 = 690721": ("condition.mixed_text", "hs6 = 690721"),
    "payment = 5": ("condition.mixed_text", "payment = 5"),
    "loaded_on > '2024-13-01'": ("condition.date", "'2024-13-01'"),
    "loaded_on > 'yesterday'": ("condition.date", "'yesterday'"),
    "loaded_on > 20260101": ("condition.mixed_date", "loaded_on > 20260101"),
    "description AND reefer": ("condition.not_yesno", "description"),
    "NOT packages": ("condition.not_yesno", "packages"),
    "packages + 1": ("condition.not_yesno", "packages + 1"),
    "reefer > 3": ("condition.mixed_yesno", "reefer > 3"),
    "transhipment_ports = 'MAPTM'": ("condition.mixed_list", "transhipment_ports = 'MAPTM'"),
    "contains(transhipment_ports, 3)": ("condition.arguments", "contains(transhipment_ports, 3)"),
    "lower(packages) = 'x'": ("condition.arguments", "lower(packages)"),
    "left(hs6) = '69'": ("condition.arguments", "left(hs6)"),
    "reefer > false": ("condition.no_order", "reefer > false"),
    "packages = 3.5": ("condition.whole", "3.5"),
    "packages IN (3, 3.5)": ("condition.whole", "3.5"),
    "packages > 1.000": ("condition.thousands_point", "1.000"),
    "gross_kg BETWEEN 21.400 AND 30000": ("condition.thousands_point", "21.400"),
    "hs4 = 0805": ("condition.leading_zero", "0805"),
    "packages > 9223372036854775808": ("condition.large_number", "9223372036854775808"),
    "packages BETWEEN 9 AND 3": ("condition.between_turned", "packages BETWEEN 9 AND 3"),
    "loading_port IN ('ECGYE', ['COTRB'])": ("condition.list_nested", "['COTRB']"),
    "loading_port IN []": ("condition.list_empty", "loading_port IN []"),
    "loading_port IN discharge_port": ("condition.in_brackets", "discharge_port"),
    "transhipment_ports IN transhipment_ports": (
        "condition.list_in_list",
        "transhipment_ports IN transhipment_ports",
    ),
    "[loading_port] = transhipment_ports": ("condition.list_member", "loading_port"),
    "left(hs6, packages) = '6'": ("condition.fixed", "packages"),
    "round(kg_per_package, 10) > 3": ("condition.fixed", "10"),
    "-description = 'x'": ("condition.sign", "-description"),
    "loaded_on > DATE '2026-02-30'": ("condition.date", "DATE '2026-02-30'"),
    "loaded_on IN ('2026-01-31', '31.12.2025')": ("condition.date", "'31.12.2025'"),
    # patterns
    "regexp_matches(description, 'it''s (')": ("condition.pattern_open", "("),
    "regexp_matches(description, '[a-')": ("condition.pattern_open", "["),
    "regexp_matches(description, 'a)')": ("condition.pattern_open", ")"),
    r"regexp_matches(description, '(a)\1')": ("condition.pattern_form", r"\1"),
    "regexp_matches(description, '(?=a)')": ("condition.pattern_form", "(?="),
    "regexp_matches(description, '(?P<x>a)')": ("condition.pattern_form", "(?P"),
    "regexp_matches(description, '(?i)a')": ("condition.pattern_form", "(?i"),
    r"regexp_matches(description, 'a\')": ("condition.pattern_form", "\\"),
    "regexp_matches(description, 'a++')": ("condition.pattern_repeat", "+"),
    "regexp_matches(description, '*a')": ("condition.pattern_repeat", "*"),
    "regexp_matches(description, '{2}a')": ("condition.pattern_form", "{"),
    "regexp_matches(description, '[z-a]')": ("condition.pattern_range", "z-a"),
    "regexp_matches(description, 'a{1001}')": ("condition.pattern_count", "{1001}"),
    "regexp_matches(description, 'a{3,2}')": ("condition.pattern_count", "{3,2}"),
    "regexp_matches(description, '(a|b){2}')": ("condition.pattern_slow", "{2}"),
    "regexp_matches(description, loading_port)": ("condition.pattern_fixed", "loading_port"),
    "description LIKE 'G!' ESCAPE '!'": ("condition.like_end", "'G!'"),
    "description NOT ILIKE 'G!!!' ESCAPE '!'": ("condition.like_end", "'G!!!'"),
    r"description LIKE '%\'": ("condition.like_end", r"'%\'"),
    r"description LIKE '100\%'": ("condition.like_backslash", r"'100\%'"),
    "description LIKE 'a' ESCAPE 'ab'": ("condition.like_escape", "'ab'"),
    "description LIKE 'a' ESCAPE '%'": ("condition.like_escape", "'%'"),
}
FORMS = {
    "packages > 20,000": ("condition.thousands", "20,000"),
    "packages > 20 000": ("condition.thousands", "20 000"),
    "packages > 20000kg": ("condition.number", "20000kg"),
    "packages > 1e5": ("condition.number", "1e5"),
    "packages == 3": ("condition.equals", "=="),
    "packages => 3": ("condition.order_sign", "=>"),
    "packages =< 3": ("condition.order_sign", "=<"),
    "packages < = 3": ("condition.two_signs", "< ="),
    "1 < packages < 3": ("condition.chained", "<"),
    "payment = “cash”": ("condition.curly", "“"),
    'payment = "cash"': ("condition.double_quotes", '"cash"'),
    '"packages" > 3': ("condition.quoted_fact", '"packages"'),
    "reefer AND AND packages > 3": ("condition.twice", "AND"),
    "and reefer": ("condition.begins", "and"),
    "reefer or": ("condition.ends", "or"),
    "NOT": ("condition.ends", "NOT"),
    "payment = NULL": ("condition.null", "NULL"),
    "payment <> null": ("condition.null", "null"),
    "packages > 3 – 1": ("condition.dash", "–"),  # noqa: RUF001  the very character
    "packages > １": ("condition.wide", "１"),  # noqa: RUF001  the very character
    "раckages > 1": ("condition.letter", "р"),  # noqa: RUF001  the very character
    "reefer = NOT notify_abroad": ("condition.not_bracket", "NOT"),
    "reefer IS TRUE": ("condition.is", "TRUE"),
    "packages BETWEEN 1, 3": ("condition.between_and", ","),
    "packages BETWEEN 1 - 3": ("condition.between_and", "3"),
    "loading_port IN 'ECGYE'": ("condition.in_brackets", "'ECGYE'"),
    "transhipment_ports[1] = 'MAPTM'": ("condition.subscript", "["),
    "facts.packages = 1": ("condition.dotted", "facts.packages"),
    "CASE WHEN reefer THEN true END": ("condition.case", "CASE"),
    "packages > 3; DROP TABLE facts": ("condition.several", ";"),
    "description = 'it's'": ("condition.unclosed", "'"),
    "description ~ 'x'": ("condition.operator", "~"),
    "reefer && packages > 3": ("condition.joining_sign", "&&"),
    "reefer || notify_abroad": ("condition.joining_sign", "||"),
    "! reefer": ("condition.joining_sign", "!"),
    "packages ≥ 3": ("condition.large_sign", "≥"),
    "payment ≠ 'cash'": ("condition.large_sign", "≠"),
    "CAST(packages AS TEXT) = '1'": ("condition.cast", "packages"),
    "packages::text = '1'": ("condition.cast", "::"),
    "loaded_on > DATE 2026-01-31": ("condition.date_quotes", "2026"),
    "loaded_on + INTERVAL 1 DAY > arrives_on": ("condition.interval", "INTERVAL"),
    "(packages > 3": ("condition.bracket", "("),
    "(packages > 3]": ("condition.bracket", "]"),
    "packages reefer": ("condition.joint_wanted", "reefer"),
    "packages > )": ("condition.bracket", ")"),
    "()": ("condition.value_wanted", ")"),
}
IMPOSSIBLE = {
    "payment = 'in cash'": ("condition.value_near", "'in cash'"),
    "payment <> 'Cash'": ("condition.value_near", "'Cash'"),
    "payment IN ('cash', 'in cash')": ("condition.value_near", "'in cash'"),
    "payment = ''": ("condition.value", "''"),
    "payment IS DISTINCT FROM 'barter'": ("condition.value", "'barter'"),
    "'in cash' = payment": ("condition.value_near", "'in cash'"),
    "lower(payment) = 'CASH'": ("condition.value_near", "'CASH'"),
    "payment LIKE 'CASH%'": ("condition.fit", "'CASH%'"),
    "contains(payment, 'credit card')": ("condition.fit", "'credit card'"),
    "regexp_matches(payment, '^wire')": ("condition.fit", "'^wire'"),
    "origin_country = 'Ecuador'": ("condition.value_code_near", "'Ecuador'"),
    "origin_country = 'ec'": ("condition.value_code_near", "'ec'"),
    "origin_country = 'Turkey'": ("condition.value_code_near", "'Turkey'"),
    "origin_country = 'Atlantis'": ("condition.value_code", "'Atlantis'"),
    "left(origin_country, 1) = 'EC'": ("condition.value_code", "'EC'"),
    "size_type = '40HC'": ("condition.value_form", "'40HC'"),
    "un_number = '3481'": ("condition.value_form", "'3481'"),
    "consignee_age_days < 0": ("condition.never_low", "consignee_age_days < 0"),
    "0 > consignee_age_days": ("condition.never_low", "0 > consignee_age_days"),
    "packages = -1": ("condition.range_low", "-1"),
    "packages BETWEEN -9 AND -1": ("condition.never_low", "packages BETWEEN -9 AND -1"),
    "same_goods_share > 70": ("condition.never_share", "same_goods_share > 70"),
    "same_goods_share < 70": ("condition.always_share", "same_goods_share < 70"),
    "packages > -1": ("condition.always_low", "packages > -1"),
    "month(loaded_on) = 13": ("condition.range_both", "13"),
    "isodow(loaded_on) IN (6, 8)": ("condition.range_both", "8"),
    "year(loaded_on) = 25": ("condition.range_both", "25"),
    "packages / 0 > 1": ("condition.division", "packages / 0"),
    "packages % 0 = 1": ("condition.division", "packages % 0"),
    "upper(description) = 'parts'": ("condition.letters_capitals", "'parts'"),
    "lower(description) LIKE '%PARTS%'": ("condition.letters_small", "'%PARTS%'"),
    "contains(upper(description), 'parts')": ("condition.letters_capitals", "'parts'"),
    "description LIKE '*PARTS*'": ("condition.like_star", "'*PARTS*'"),
    "description LIKE 'PARTS*'": ("condition.like_star", "'PARTS*'"),
    "abs(vgm_excess_kg) < 0": ("condition.never_low", "abs(vgm_excess_kg) < 0"),
}


def _shown(condition: str) -> list[tuple[str, str]]:
    return [(p.code, condition[slice(*(p.span or (0, 0)))]) for p in _faults(condition)]


@pytest.mark.parametrize(("condition", "expected"), FORMS.items())
def test_what_people_write_by_mistake_has_a_sentence_at_its_place(
    condition: str, expected: tuple[str, str]
) -> None:
    """Signs of other programs and tables, and slips of the pen."""
    assert _shown(condition)[0] == expected


@pytest.mark.parametrize(("condition", "expected"), IMPOSSIBLE.items())
def test_what_can_never_be_is_refused(condition: str, expected: tuple[str, str]) -> None:
    """A rule that waits for a value the fact never has looks good and is dead."""
    assert _shown(condition) == [expected]


def test_every_impossible_value_of_a_list_is_told() -> None:
    """An author mends all of them at once."""
    found = _shown("payment IN ('cash', 'in cash', 'barter')")
    named = [p.params["given"] for p in _faults("payment IN ways", ways=("in cash", "barter"))]

    assert [part for _, part in found] == ["'in cash'", "'barter'"]
    assert named == ["in cash", "barter"]


POSSIBLE = (
    "seal_grade <> ''",
    "consignee_age_days >= 0",
    "left(size_type, 1) = '4'",
    "payment LIKE '%cash%'",
    "coalesce(payment, 'none') = 'none'",
    "weight_gap < -5",
    "kg_per_litre > 1.125",
    "NOT packages BETWEEN -5 AND 3",
    "upper(payment) = 'CASH'",
    "description = 'in cash'",
    "upper(description) ILIKE '%parts%'",
    "description LIKE '%*%'",
    "description LIKE '*'",
)


@pytest.mark.parametrize("condition", POSSIBLE)
def test_what_can_be_is_let_alone(condition: str) -> None:
    """Only what is certain is refused."""
    _sound(condition)


ADVICE = {
    "packages > 20,000": "packages > 20000",
    "gross_kg > 21.400": "gross_kg > 21.4",
    "hs4 = 0805": "hs4 = '0805'",
    "payment = “cash”": "payment = 'cash'",
    'payment = "cash"': "payment = 'cash'",
    '"packages" > 3': "packages > 3",
    "payment = NULL": "payment IS NULL",
    "packages == 3": "packages = 3",
    "packages ≥ 3": "packages >= 3",
    "reefer && notify_abroad": "reefer AND notify_abroad",
    "description LIKE '*PARTS*'": "description LIKE '%PARTS%'",
    "same_goods_share > 70": "same_goods_share > 0.7",
    "packages => 3": "packages >= 3",
    "payment = 'in cash'": "payment = 'cash'",
    "origin_country = 'Ecuador'": "origin_country = 'EC'",
    "un_number = '3481'": "un_number = 'UN3481'",
    "reefer = NOT notify_abroad": "reefer = (NOT notify_abroad)",
    "loaded_on > '31.12.2025'": "loaded_on > '2025-12-31'",
    r"description LIKE '100\%'": r"description LIKE '100\%' ESCAPE '\'",
    "transhipment_ports IN transhipment_ports": (
        "list_has_any(transhipment_ports, transhipment_ports)"
    ),
}


@pytest.mark.parametrize(("wrong", "right"), ADVICE.items())
def test_whoever_follows_the_advice_is_done(wrong: str, right: str) -> None:
    """Each of these does what the hint says, and nothing else."""
    fault = _faults(wrong)[0]
    advice = sentences()[fault.code][1].format(**fault.params)

    assert "{" not in advice
    _sound(right)


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

    assert [p.code for p in found] == [
        "condition.unknown_near",
        "condition.function_near",
        "condition.unknown_near",
    ]
    assert [p.params["name"] for p in found] == ["packges", "lowr", "reefr"]


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
    assert isinstance(check_condition("loaded_on - booked_on > 7", DAYS), CheckedCondition)
    assert isinstance(check_condition("packages > 7", DAYS), list)
