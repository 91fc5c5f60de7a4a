"""Lists, blocks, texts and numbers in each other's place: a hint that is followed mends it."""

from pathlib import Path

import pytest

from profiler_sim.files.authored_files import read_file
from profiler_sim.files.value_advice import meant_day, meant_number, meant_whole
from profiler_sim.mentor.checked_catalogue import name_problems
from profiler_sim.mentor.validation import validate

HEAD = "scenario: monday\ntitle: Monday\nunit: Bar\n"
HIDDEN = "hidden:\n  rip-on rip-off: 2\n"
PACK = "pack: night\ntitle: Night\n"
RULE = (
    "id: n.1\ntitle: Round\nwhen: value_round\npoints: 3\nwhy: It is seldom so.\n"
    "innocent: Some prices are.\n"
    "examples: {match: {value_round: yes}, no match: {value_round: no}}\n"
)


def block(text: str, first: str = "  ", rest: str = "  ") -> str:
    """The same lines further right; the first of them otherwise than the rest."""
    lines = text.splitlines()
    return "".join(f"{rest if at else first}{line}\n" for at, line in enumerate(lines))


MENDED = [
    pytest.param(
        PACK + "rules:\n" + block(RULE),
        (4, "- id: n.1"),
        PACK + "rules:\n" + block(RULE, "  - ", "    "),
        id="one rule without a hyphen",
    ),
    pytest.param(
        HEAD + HIDDEN + "messages:\n  from: partner\n  text: Look at the doors\n",
        (7, "- from: partner"),
        HEAD + HIDDEN + "messages:\n  - from: partner\n    text: Look at the doors\n",
        id="one message without a hyphen",
    ),
    pytest.param(
        HEAD + HIDDEN + "messages: {from: partner, text: Look}\n",
        (6, "["),
        HEAD + HIDDEN + "messages: [{from: partner, text: Look}]\n",
        id="one message in braces",
    ),
    pytest.param(
        HEAD + HIDDEN + "rules: core\n",
        (6, "[core]"),
        HEAD + HIDDEN + "rules: [core]\n",
        id="one name for a list",
    ),
    pytest.param(
        HEAD + HIDDEN + "rules: core, firearms\n",
        (6, "[core, firearms]"),
        HEAD + HIDDEN + "rules: [core, firearms]\n",
        id="names with commas for a list",
    ),
    pytest.param(
        HEAD + HIDDEN + "rules:\n  core: yes\n  firearms: yes\n",
        (7, "[core, firearms]"),
        HEAD + HIDDEN + "rules: [core, firearms]\n",
        id="names with values for a list",
    ),
    pytest.param(
        HEAD + "hidden:\n  - rip-on rip-off: 2\n  - firearms in machinery: 1\n",
        (5, "rip-on rip-off: 2"),
        HEAD + "hidden:\n    rip-on rip-off: 2\n    firearms in machinery: 1\n",
        id="a list of names with values",
    ),
    pytest.param(
        HEAD + "hidden: [rip-on rip-off]\n",
        (4, "rip-on rip-off: 1"),
        HEAD + "hidden:\n  rip-on rip-off: 1\n",
        id="a list of names without values",
    ),
    pytest.param(
        HEAD + "hidden: rip-on rip-off\n",
        (4, "rip-on rip-off: 1"),
        HEAD + "hidden:\n  rip-on rip-off: 1\n",
        id="one name without a value",
    ),
    pytest.param(
        HEAD + HIDDEN + "traffic:\n  - consignments: 40\n    days: 2\n",
        (7, "consignments: 40"),
        HEAD + HIDDEN + "traffic:\n    consignments: 40\n    days: 2\n",
        id="a hyphen before a block",
    ),
    pytest.param(
        HEAD + HIDDEN + "budget: 180\n",
        (6, "desk minutes: …"),
        HEAD + HIDDEN + "budget:\n  desk minutes: 180\n",
        id="a number for a block",
    ),
    pytest.param(
        HEAD.replace("Monday", "[Draft]", 1) + HIDDEN,
        (2, '"[Draft]"'),
        HEAD.replace("Monday", '"[Draft]"', 1) + HIDDEN,
        id="a text in brackets",
    ),
    pytest.param(
        HEAD.replace("Monday", "{old, new}", 1) + HIDDEN,
        (2, '"{old, new}"'),
        HEAD.replace("Monday", '"{old, new}"', 1) + HIDDEN,
        id="a text in braces",
    ),
    pytest.param(
        HEAD + HIDDEN.replace("2", ""),
        (5, "after the colon"),
        HEAD + HIDDEN,
        id="a method without its number",
    ),
    pytest.param(
        HEAD.replace("Monday", "", 1) + HIDDEN,
        (2, "after the colon"),
        HEAD + HIDDEN,
        id="a title without its text",
    ),
    pytest.param(
        HEAD + HIDDEN + "rules:\n  - core\n  -\n",
        (8, "delete the line"),
        HEAD + HIDDEN + "rules:\n  - core\n",
        id="a hyphen without anything",
    ),
    pytest.param(
        HEAD + HIDDEN + "traffic:\nconsignments: 40\n",
        (7, "two spaces further right"),
        HEAD + HIDDEN + "traffic:\n  consignments: 40\n",
        id="a key that slipped out of its block",
    ),
    pytest.param(
        HEAD + HIDDEN + "messages:\n  - from: partner\n    text: Look\nnames: []\n",
        (9, "begins with a hyphen"),
        HEAD + HIDDEN + "messages:\n  - from: partner\n    text: Look\n    names: []\n",
        id="a key that slipped out of a list",
    ),
    pytest.param(
        HEAD + HIDDEN + "budget:\n  searches: 4\n  level: basic\n",
        (8, "left edge"),
        HEAD + HIDDEN + "budget:\n  searches: 4\nlevel: basic\n",
        id="a key of the file inside a block",
    ),
    pytest.param(
        HEAD + HIDDEN.replace("hidden:", "hidden"),
        (4, "hidden:"),
        HEAD + HIDDEN,
        id="a key without its colon",
    ),
    pytest.param(
        HEAD + HIDDEN + "traffic: {consignments: 4O, days: 1.0}\n",
        (6, "1"),
        HEAD + HIDDEN + "traffic: {consignments: 40, days: 1}\n",
        id="a letter for a digit",
    ),
]


@pytest.mark.parametrize(("text", "told", "mended"), MENDED)
def test_a_shape_is_told_with_the_line_as_it_should_be(
    tmp_path: Path, text: str, told: tuple[int, str], mended: str
) -> None:
    """At its own line; whoever does what the hint says has mended it."""
    path = tmp_path / "mine.yaml"
    line, hint = told
    path.write_text(text, encoding="utf-8")

    errors = [each for each in validate([path]) if each.severity == "error"]

    assert errors[0].line == line
    assert any(hint in each.hint for each in errors)
    path.write_text(mended, encoding="utf-8")
    assert not [each for each in validate([path]) if each.severity == "error"]


def test_a_fault_of_form_hides_no_unknown_name(tmp_path: Path) -> None:
    """Numbers, keys and names are told in one run, each at its line; what is sound is not."""
    path = tmp_path / "mine.yaml"
    path.write_text(
        HEAD
        + "hidden:\n  rip-on rip-off: two\n  rip-on rip-of: 2\n  fake medecines: 1\n"
        + "messages:\n  - text: from nobody\n  - from: a\n    text: b\n    names: [banannas]\n"
        + "rules: [core, fireams]\nlevle: basic\n",
        encoding="utf-8",
    )

    told = [(each.line, each.code) for each in validate([path])]

    assert told == [
        (5, "file.number_meant"),
        (6, "content.unknown_nearest"),
        (7, "content.unknown_listed"),
        (9, "file.missing"),
        (12, "content.unknown_nearest"),
        (13, "content.unknown_nearest"),
        (14, "file.unknown_key_nearest"),
    ]


def test_what_is_missing_makes_no_other_fault(tmp_path: Path) -> None:
    """Without a unit nothing is said of units, and the rest is checked."""
    path = tmp_path / "mine.yaml"
    path.write_text("scenario: m\ntitle: M\nhidden:\n  no such: 2\n", encoding="utf-8")

    assert [(each.line, each.code) for each in validate([path])] == [
        (1, "file.missing"),
        (4, "content.unknown_listed"),
    ]


def test_a_faulty_rule_hides_no_other(tmp_path: Path) -> None:
    """The second rule is checked at its own place though the first is left out."""
    path = tmp_path / "night.yaml"
    first = block(RULE.replace("points: 3", "points: many"), "  - ", "    ")
    other = RULE.replace("n.1", "n.2").replace("value_round\n", "value_rond\n")
    second = block(other, "  - ", "    ")
    path.write_text(PACK + "rules:\n" + first + second, encoding="utf-8")

    told = [(each.line, each.code) for each in validate([path])]

    assert told[0] == (7, "file.number")
    assert 13 in [line for line, _ in told[1:]]


def test_names_are_checked_only_where_that_is_asked_for(tmp_path: Path) -> None:
    """Reading alone tells of form."""
    path = tmp_path / "mine.yaml"
    path.write_text(HEAD + "hidden:\n  no such: two\n  nor this: 1\n", encoding="utf-8")

    assert [each.line for each in read_file(path)[1]] == [5]
    assert [each.line for each in read_file(path, names=name_problems)[1]] == [5, 5, 6]


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("21.400", "21400"),
        ("21,400", "21400"),
        ("21'400", "21400"),
        ("1 000", "1000"),
        ("1\u00a0000", "1000"),
        ("1\u202f234\u202f567", "1234567"),
        ("2180 kg", "2180"),
        ("2 180 kg", "2180"),
        ("4.0", "4"),
        ("4,00", "4"),
        ("9.350,00", "9350"),
        ("1,234,567.0", "1234567"),
        ("9.350,50", None),
        ("three", "3"),
        ("+5", "5"),
        ("٣", "3"),
        ("\uff11\uff12", "12"),
        ("~40", "40"),
        ("007", "7"),
        ("5 %", "5"),
        ("21.40", None),
        ("4.5", None),
        ("many", None),
        ("4O", None),
        ("2180kg", "2180"),
        ("", None),
        ("1" * 60, None),
        ("12 345 6", None),
    ],
)
def test_a_whole_number_is_read_as_people_write_it(text: str, meant: str | None) -> None:
    """So that the hint shows it in digits; what can mean several things means none."""
    assert meant_whole(text) == meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("1,5", "1.5"),
        ("0.5 %", "0.5"),
        ("1.234,5", "1234.5"),
        ("1,234.5", "1234.5"),
        ("two", "2"),
        ("-3,25", "-3.25"),
        ("2.500", "2.500"),
        ("half", None),
        ("1,2,3", None),
    ],
)
def test_a_number_is_read_as_people_write_it(text: str, meant: str | None) -> None:
    """With a comma, marks between thousands, units and words."""
    assert meant_number(text) == meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("1.3.2026", "2026-03-01"),
        ("01/03/2026", "2026-03-01"),
        ("31. 12. 2026.", "2026-12-31"),
        ("31.2.2026", None),
        ("March", None),
    ],
)
def test_a_day_is_read_with_its_day_first(text: str, meant: str | None) -> None:
    """As it is written here."""
    assert meant_day(text) == meant


@pytest.mark.parametrize("text", ["3 hours", "3 h", "21 t", "21.4 tons", "500 g"])
def test_another_unit_gives_no_number(text: str) -> None:
    """Without its unit it would be another amount."""
    assert meant_whole(text) is None


CASE = """my cases:
  - goods: USED GARDEN MACHINES
    packages: 64
    gross kg: {kg}
    signs: {{payment: {payment}}}
    clues:
      - {{shows: It is false, box: {box}, strength: weak}}
"""


@pytest.mark.parametrize(
    ("kg", "payment", "box", "wanted"),
    [
        ("900000", "in shells", "consignee", ["case.impossibly_heavy", "content.unknown_nearest"]),
        ("3", "in shells", "consignee", ["case.impossible_packages", "content.unknown_nearest"]),
        ("900000", "in cash", "telephone", ["case.impossibly_heavy", "case.answer_box"]),
        ("900000", "in cash", "cmr no", ["case.impossibly_heavy", "mode.box"]),
        ("two", "in cash", "cmr no", ["file.whole_number_meant", "mode.box"]),
        ("-5", "in cash", "consignee", ["file.below_zero"]),
    ],
)
def test_a_fault_of_a_case_hides_no_other(
    tmp_path: Path, kg: str, payment: str, box: str, wanted: list[str]
) -> None:
    """Weights and boxes are told beside names and numbers that do not hold."""
    path = tmp_path / "mine.yaml"
    text = HEAD + "hidden:\n  firearms in machinery: 2\n"
    path.write_text(text + CASE.format(kg=kg, payment=payment, box=box), encoding="utf-8")

    assert [each.code for each in validate([path]) if each.severity == "error"] == wanted


@pytest.mark.parametrize(
    ("begins", "kind"),
    [(b"PK\x03\x04\x14", "Excel"), (b"{\\rtf1\\ansi", "WordPad"), (b"%PDF-1.7", "PDF")],
)
def test_a_file_of_another_program_is_called_so(tmp_path: Path, begins: bytes, kind: str) -> None:
    """Its hundred odd characters are not told one by one."""
    path = tmp_path / "mine.yaml"
    path.write_bytes(begins + bytes(range(20)))

    found = validate([path])

    assert [(each.line, each.column, each.code) for each in found] == [(1, 1, "file.no_text")]
    assert kind in found[0].message


def test_the_number_of_a_foreign_method_hides_its_mode_no_more(tmp_path: Path) -> None:
    """Both are told, and a case with a method whose number is at fault is not blamed."""
    path = tmp_path / "mine.yaml"
    text = "hidden:\n  cigarettes by lorry: two\n  firearms in machinery: two\n"
    hides = "{method: firearms in machinery, place: in the goods}"
    case = f"my cases:\n  - goods: GARDEN MACHINES\n    hides: {hides}\n"
    path.write_text(HEAD + text + case, encoding="utf-8")

    found = [each.code for each in validate([path])]

    assert found == ["mode.method", "file.number_meant", "file.number_meant"]
