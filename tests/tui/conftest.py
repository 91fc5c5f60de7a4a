"""What holds for every test of screens."""

from collections.abc import Iterator

import pytest

from tests.tui.unpainted import unpainted


@pytest.fixture(autouse=True)
def no_paint() -> Iterator[None]:
    """Nobody looks at the terminal of a test that has none."""
    with unpainted():
        yield
