"""A finding is a code in pure code, and every code has a sentence."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest
from pydantic import ValidationError

from profiler_sim.i18n.wording import sentences
from profiler_sim.scoring.debrief.breakdown.table import BREAKDOWNS
from profiler_sim.scoring.finding import Finding
from profiler_sim.scoring.finding_codes import FindingCode
from profiler_sim.tui.debrief.glossary_links import GLOSSARY_LINKS

SCORING = Path(__file__).parents[2] / "profiler_sim" / "scoring"
MODULES = sorted(SCORING.rglob("*.py"))
CODES = {code for subject in get_args(FindingCode) for code in get_args(subject)}
LABELS = (
    "debrief.line.prior",
    "debrief.line.cover",
    "debrief.line.unseen",
    "debrief.line.unread",
    "debrief.mark.right",
    "debrief.mark.other_way",
    "debrief.mark.slight",
    "debrief.mark.elsewhere",
    "debrief.mark.nothing",
    "debrief.mark.one_way",
    "debrief.mark.unusual",
)
"""Sentences that a screen puts beside values of the debrief."""
ERRORS = ("debrief.not_closed",)
"""Sentences of errors."""
SUBJECTS = ("debrief.", "review.", "praise.", "behind.", "replay.", "training.why.")
"""How the codes begin that are nothing but findings."""


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


def test_every_code_has_a_sentence() -> None:
    """The codes are closed: nothing is composed of pieces."""
    assert CODES
    assert sentences().keys() >= CODES


def test_every_sentence_has_a_code() -> None:
    """No sentence without a finding that names it, a label of the screen, or an error."""
    said = {code for code in sentences() if code.startswith(SUBJECTS)}

    assert said - CODES == {*LABELS, *ERRORS}


def test_a_code_that_is_none_is_refused() -> None:
    """A slip in a code fails where it is made."""
    with pytest.raises(ValidationError):
        Finding.model_validate({"code": "debrief.fund"})


def test_what_is_looked_up_is_a_code() -> None:
    """Breakdowns and links to the glossary name codes that there are."""
    assert {*BREAKDOWNS, *GLOSSARY_LINKS} <= CODES


@pytest.mark.parametrize("code", sorted(CODES))
def test_a_sentence_says_rate_as_officers_do(code: str) -> None:
    """Detection, strike and over-inspection rate; one sentence ends like one."""
    said = " ".join(sentences()[code])

    assert "hit rate" not in said.lower()
    assert sentences()[code][1] == "" or sentences()[code][1].endswith(".")
