"""What a debrief tells is a code in pure code, and a sentence for every code."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from profiler_sim.i18n import wording

SENTENCES = {code: pair for code, pair in wording.SENTENCES.items() if code.startswith("debrief.")}

SCORING = Path(__file__).parents[3] / "profiler_sim" / "scoring"
CODE = re.compile(r"debrief\.[a-z_.]*[a-z]")
MODULES = sorted(SCORING.rglob("*.py"))
FOR_THE_SCREEN = (
    "debrief.points",
    "debrief.twin.",
    "debrief.line.",
    "debrief.mark.",
    "debrief.step",
    "debrief.best_next",
    "debrief.inside.",
    "debrief.opinion",
)
"""Labels that a screen puts beside values of the debrief."""


def texts(module: Path) -> Iterator[str]:
    """Every text in a module that is no docstring and no message of a ValueError."""
    tree = ast.parse(module.read_text(encoding="utf-8"))
    idle = {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    idle |= {
        id(inner)
        for node in ast.walk(tree)
        if isinstance(node, ast.Raise)
        for inner in ast.walk(node)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in idle:
            yield node.value


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.stem)
def test_scoring_holds_no_prose(module: Path) -> None:
    """A text of four words or more would be a sentence in one language only."""
    assert [text for text in texts(module) if len(text.split()) > 4] == []


def test_every_code_that_is_told_has_a_sentence() -> None:
    """Codes written out in full are looked up here; composed ones by playing shifts."""
    told = {text for module in MODULES for text in texts(module) if CODE.fullmatch(text)}

    assert told
    assert told <= SENTENCES.keys()


def test_every_sentence_is_told_by_something() -> None:
    """No sentence without a code that is emitted, composed, or a label of the screen."""
    told = {text for module in MODULES for text in texts(module)}
    stems = tuple(text for text in told if re.fullmatch(r"debrief\.([a-z]+\.)?", text))

    for code in SENTENCES.keys() - told - {"debrief.not_closed"}:
        assert code.startswith((*stems, *FOR_THE_SCREEN)), code


@pytest.mark.parametrize("code", sorted(SENTENCES))
def test_a_sentence_says_rate_as_officers_do(code: str) -> None:
    """Detection, strike and over-inspection rate; one sentence ends like one."""
    said = " ".join(SENTENCES[code])

    assert "hit rate" not in said.lower()
    assert SENTENCES[code][1] == "" or SENTENCES[code][1].endswith(".")
