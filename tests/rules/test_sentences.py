"""Every code that the checker of conditions and packs can emit has its words."""

import ast
from collections.abc import Iterator
from itertools import permutations
from pathlib import Path
from string import Formatter

import pytest

from profiler_sim.cargo.facts.schema import Enumeration, FactType, Range, TextPattern
from profiler_sim.i18n.wording import sentences
from profiler_sim.rules.operands import FAMILIES
from profiler_sim.rules.pack import Expected
from profiler_sim.rules.possible_values import bound_fault, fit_fault, order_fault, value_fault

SOURCE = Path(__file__).parents[2] / "profiler_sim"
MODULES = [
    *SOURCE.glob("screening/*.py"),
    *SOURCE.glob("rules/*.py"),
    SOURCE / "files/named_files.py",
]
SUBJECTS = ("condition.", "facts.", "rule.", "pack.")
_ENDS = ("low", "high", "both", "share")
VALUE_FAULTS = (
    *("value", "value_near", "value_code", "value_code_near", "value_form"),
    *(f"range_{end}" for end in _ENDS),
)
"""How ``rules.values`` ends the code of a value that cannot be."""
FIT_FAULTS = (
    *("fit", "fit_code"),
    *(f"never_{end}" for end in _ENDS),
    *(f"always_{end}" for end in _ENDS),
)
MADE_UP = {
    "condition.": [*VALUE_FAULTS, *FIT_FAULTS, "letters_capitals", "letters_small"],
    "condition.mixed_": [*sorted(set(FAMILIES.values())), "code", "digits"],
    "rule.example_": [
        *VALUE_FAULTS,
        *(kind.value for kind in FactType if kind not in {FactType.TEXT, FactType.TEXTS}),
        *(f"{a.name.lower()}_but_{b.name.lower()}" for a, b in permutations(Expected, 2)),
    ],
}
"""Codes whose end is worked out: their beginning, and every end there is. A text is always a
text, so no example of one can be wrong."""


def _texts() -> Iterator[str]:
    """Every constant text of the modules; of a text with parts its beginning."""
    for module in MODULES:
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield node.value


def _codes() -> set[str]:
    told = {t for t in _texts() if t.startswith(SUBJECTS) and " " not in t and "lark" not in t}
    worked_out = {start + end for start, ends in MADE_UP.items() for end in ends}
    return (told - set(MADE_UP)) | worked_out


CODES = sorted(_codes())
RANGES = (Range(low=10), Range(high=0), Range(1, 7), Range(0, 1))


def test_every_end_of_a_worked_out_code_is_one_that_can_come() -> None:
    """Each of them is what the checker of values says of something."""
    few, many = Enumeration({"cash": ""}), Enumeration({f"A{n}": "" for n in range(20)})
    said = [
        value_fault("x", few, "??"),
        value_fault("x", few, "Cash"),
        value_fault("x", many, "??"),
        value_fault("x", many, "a1"),
        value_fault("x", TextPattern("[A-Z]", "A"), "1"),
        *(value_fault("x", values, 9) for values in RANGES),
        fit_fault("x", few, "z", lambda text: "z" in text),
        fit_fault("x", many, "z", lambda text: "z" in text),
        *(bound_fault("x", values, 9) for values in RANGES),
        order_fault(">", "x", RANGES[1], 9),
        order_fault("<", "x", RANGES[0], 9),
        order_fault("<", "x", RANGES[2], -9),
        order_fault(">", "x", RANGES[3], 70),
    ]

    assert {end for end, _ in filter(None, said)} == {*VALUE_FAULTS, *FIT_FAULTS}


def test_codes_are_found_in_the_source() -> None:
    """The search sees plain codes and the beginnings of those that are worked out."""
    assert len(CODES) > 60
    assert set(MADE_UP) <= set(_texts())


@pytest.mark.parametrize("code", CODES)
def test_every_code_has_a_sentence_and_a_hint(code: str) -> None:
    """Nobody is shown a code, and nobody is left without advice."""
    said, advice = sentences().get(code, ("", ""))

    assert said, code
    assert advice, code
    assert not said.endswith("."), "what is wrong is told as the rest of a line"
    assert advice[-1] in ".?…", "advice is a whole sentence"


def test_no_sentence_is_left_over() -> None:
    """Every sentence about conditions, facts, rules and packs is one that can be told."""
    by_name = {"pack.unknown", "pack.unknown_nearest"}  # worked out in files.kinds
    ours = {code for code in sentences() if code.startswith(SUBJECTS)} - by_name

    assert ours - set(CODES) == set()


def test_no_sentence_speaks_of_types_and_trees() -> None:
    """An officer reads of texts, numbers and lists."""
    jargon = ("boolean", "varchar", "string", "node", "parser", "syntax", "null value", "cast")
    for code in CODES:
        for text in sentences()[code]:
            plain = "".join(literal for literal, *_ in Formatter().parse(text))
            assert not any(word in plain.lower() for word in jargon), code
