"""Every code that the checker of conditions and packs can emit has its words."""

import ast
from collections.abc import Iterator
from itertools import permutations
from pathlib import Path
from string import Formatter

import pytest

from profiler_sim.cargo.facttypes import FactType
from profiler_sim.i18n.wording import SENTENCES
from profiler_sim.rules.model import Expected
from profiler_sim.screening.kinds import FACT_FAMILIES

SOURCE = Path(__file__).parents[2] / "profiler_sim"
MODULES = [*SOURCE.glob("screening/*.py"), *SOURCE.glob("rules/*.py"), SOURCE / "files/packs.py"]
SUBJECTS = ("condition.", "facts.", "rule.", "pack.")
MADE_UP = {
    "condition.mixed_": sorted(set(FACT_FAMILIES.values())),
    "rule.example_": [
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
    told = {text for text in _texts() if text.startswith(SUBJECTS) and " " not in text}
    worked_out = {start + end for start, ends in MADE_UP.items() for end in ends}
    return (told - set(MADE_UP)) | worked_out


CODES = sorted(_codes())


def test_codes_are_found_in_the_source() -> None:
    """The search sees plain codes and the beginnings of those that are worked out."""
    assert len(CODES) > 60
    assert set(MADE_UP) <= set(_texts())


@pytest.mark.parametrize("code", CODES)
def test_every_code_has_a_sentence_and_a_hint(code: str) -> None:
    """Nobody is shown a code, and nobody is left without advice."""
    said, advice = SENTENCES.get(code, ("", ""))

    assert said, code
    assert advice, code
    assert not said.endswith("."), "what is wrong is told as the rest of a line"
    assert advice[-1] in ".?…", "advice is a whole sentence"


def test_no_sentence_is_left_over() -> None:
    """Every sentence about conditions, facts, rules and packs is one that can be told."""
    ours = {code for code in SENTENCES if code.startswith(SUBJECTS)}

    assert ours - set(CODES) == set()


def test_no_sentence_speaks_of_types_and_trees() -> None:
    """An officer reads of texts, numbers and lists."""
    jargon = ("boolean", "varchar", "string", "node", "parser", "syntax", "null value", "cast")
    for code in CODES:
        for text in SENTENCES[code]:
            plain = "".join(literal for literal, *_ in Formatter().parse(text))
            assert not any(word in plain.lower() for word in jargon), code
