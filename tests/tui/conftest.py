"""What holds for every test of screens."""

from collections.abc import Iterator

import pytest

from tests.tui.headless import headless


@pytest.fixture(autouse=True)
def in_no_terminal() -> Iterator[None]:
    """Nothing is painted for nobody, and nothing is given up that is only slow."""
    with headless():
        yield
