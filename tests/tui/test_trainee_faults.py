"""Each fault that trainees stumbled over has a test or a picture that holds it mended."""

import ast
from pathlib import Path

import pytest

from profiler_sim.files.named_files import glossary
from profiler_sim.i18n.sentences.debrief_numbers import SELECTION_SCALE, SENTENCES
from tests.tui.pictures import SCREENS
from tests.tui.trainee_faults import FAULTS

TESTS = Path(__file__).parents[1]


def named(file: Path) -> set[str]:
    """The tests of a file."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    return {each.name for each in ast.walk(tree) if hasattr(each, "name")}


@pytest.mark.parametrize("fault", FAULTS)
def test_each_fault_names_tests_and_pictures_that_there_are(fault: str) -> None:
    """At least one of them."""
    mended = FAULTS[fault]

    assert mended.tests
    assert set(mended.pictures) <= SCREENS.keys()
    for test, file in mended.tests.items():
        assert test in named(TESTS / file), file


def test_a_number_has_one_meaning_in_debrief_and_glossary() -> None:
    """The selection score compares with a random choice and with the best one."""
    term = glossary()["selection score"]
    hints = {SENTENCES[code][1] for code in ("debrief.selection", "debrief.selection.below")}

    assert hints == {SELECTION_SCALE}
    for part in ("random", "best"):
        assert part in SELECTION_SCALE
        assert part in term.means
