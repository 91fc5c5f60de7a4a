"""The way from a stored shift to the first page of its debrief is short."""

import pytest

from tests.bench.debrief import shift
from tests.bench.debrief_path import path_of


@pytest.mark.thorough
def test_the_first_page_passes_few_modules_on_its_way_to_the_screen() -> None:
    """One step, one module, and few answers that go back.

    A page of numbers alone passed 12 modules with 22 answers. The first page also reviews the
    loads: what was inside, their signs, their groups, praise and what to do next time, each in a
    module; the words for signs are shared with printed pages, so they lie in a layer that counts.
    So do the words for what a mentor sent during the shift. Which view is shown first is kept
    apart from the page.
    """
    store, desk = shift("three-pistols")

    path = path_of(store, desk.shift)

    assert len(path.main_line) <= 23, sorted(path.main_line)
    assert len(path.returns_between_modules) <= 44, sorted(path.returns_between_modules)
