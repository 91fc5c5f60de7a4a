"""The way from a stored shift to the first page of its debrief is short."""

import pytest

from tests.bench.debrief import shift
from tests.bench.debrief_path import path_of


@pytest.mark.thorough
def test_a_score_passes_at_most_twelve_modules_on_its_way_to_the_screen() -> None:
    """One step, one module, and few answers that go back."""
    store, desk = shift("three-pistols")

    path = path_of(store, desk.shift)

    assert len(path.main_line) <= 12, sorted(path.main_line)
    assert len(path.returns_between_modules) <= 22, sorted(path.returns_between_modules)
