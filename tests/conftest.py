"""What holds for every test: it ends, and nothing of what a developer keeps is touched."""

import os
import sys
import tempfile
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from tests.postgres import Server

sys.dont_write_bytecode = False
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # hundreds of commands are started: compile once
os.environ["PROFILER_SIM_DATA"] = tempfile.mkdtemp(prefix="profiler-sim-")

SLOW = 4 * 60 * 60
"""Seconds after which one of the long proofs counts as hanging."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Give the long proofs the time they need; every other test has the limit of pyproject."""
    for item in items:
        if item.get_closest_marker("slow") and not item.get_closest_marker("timeout"):
            item.add_marker(pytest.mark.timeout(SLOW))


@pytest.fixture(scope="session")
def postgres() -> "Iterator[Server]":
    """A real PostgreSQL, started when the first test asks for it."""
    from tests.postgres import running_server

    with running_server() as server:
        yield server


@pytest.fixture(scope="session")
def spark() -> "Iterator[Any]":
    """Spark, for the long proofs. Any: its package is optional."""
    from tests.spark import running_session

    with running_session() as session:
        yield session


def pytest_xdist_auto_num_workers() -> int:
    """Two workers a core for ``-n auto``: much of a test is waiting for the program's screens."""
    return 2 * (os.cpu_count() or 1)


settings.register_profile("any machine", deadline=None)  # a busy machine is no fault
settings.load_profile("any machine")
