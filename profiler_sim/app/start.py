"""The start of every run, of screens and commands alike: its language, its store, its trainee.

It imports nothing that ``--help`` must not wait for.
"""

from typing import TYPE_CHECKING

from profiler_sim import settings
from profiler_sim.app.language import (
    ENGLISH,
    choose_language,
    default_language,
    refuse_unknown,
)

if TYPE_CHECKING:
    from profiler_sim.app.program import Program
    from profiler_sim.store.contract import Store

PATIENCE = 1.0
"""Seconds that a screen stands still for another program that holds the store."""


def start(language: str = "") -> None:
    """Choose the language of a run: ``language``, else what the environment asks for.

    Raises ``WrongUsage`` for a ``language`` that has no messages.
    """
    if language:
        refuse_unknown(language)
    if (wanted := language or default_language()) != ENGLISH:
        choose_language(wanted)


def open_program(language: str = "", trainee: str = "") -> "Program":
    """Open the store and join everything; raises ``Unreadable`` or ``Unwritable``.

    The language that the trainee chose takes the place of that of the environment, and not of a
    ``language`` that was asked for.
    """
    from profiler_sim.app.program import Program

    program = Program(open_store())
    if trainee:
        program.trainee.change(trainee)
    if not language:
        program.trainee.use_language()
    return program


def open_store() -> "Store":
    """Open the store of every trainee; raises ``Unreadable`` or ``Unwritable``."""
    from profiler_sim.store import sqlite

    return sqlite.open_store(settings.settings().store, PATIENCE)
