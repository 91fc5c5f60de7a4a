"""What holds for every test: it ends, and nothing of what a developer keeps is touched."""

import gc
import os
import signal
import sys
import tempfile
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from tests.postgres import Server

for _number in (signal.SIGINT, signal.SIGQUIT, signal.SIGHUP, signal.SIGTERM):
    if signal.getsignal(_number) is signal.SIG_IGN:  # as a shell's & and nohup leave them
        _is_key = _number is signal.SIGINT
        signal.signal(_number, signal.default_int_handler if _is_key else signal.SIG_DFL)

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


@pytest.fixture(scope="module")
def browser() -> "Iterator[Browser]":
    """Chromium for the tests of a module; its loop would be in the way of tests elsewhere."""
    from tests.browser import running_browser

    with running_browser() as started:
        yield started


def pytest_xdist_auto_num_workers() -> int:
    """One worker more than cores for ``-n auto``: some tests wait for a program they started.

    Each worker reads all tests and all that ships, so more of them cost more than they save.
    """
    return 1 + (os.cpu_count() or 1)


def pytest_collection_finish() -> None:
    """Leave what has been imported and collected out of every later search for garbage."""
    gc.collect()
    gc.freeze()


settings.register_profile("thorough", deadline=None)  # a busy machine is no fault
settings.register_profile("quick", deadline=None, max_examples=30)
settings.load_profile("quick")  # .ci/run: --hypothesis-profile thorough
