"""The start of every run, of screens and commands alike: its language, its store, its trainee.

It imports nothing that ``--help`` must not wait for.
"""

from typing import TYPE_CHECKING

from profiler_sim import settings
from profiler_sim.app.language import (
    ENGLISH,
    choose_language,
    default_language,
    known_language,
)
from profiler_sim.errors import Unreadable, WrongUsage

if TYPE_CHECKING:
    from pathlib import Path

    from profiler_sim.app.program import Program
    from profiler_sim.store.contract import Store

_SCHEMES = {"postgresql", "postgres"}
"""What the address of a database begins with."""
PATIENCE = 1.0
"""Seconds that a screen stands still for another program that holds the store."""


def start(language: str = "") -> str:
    """Choose the language of a run: ``language``, else what the environment asks for.

    Returns the code of the one that was asked for, else nothing. Raises ``WrongUsage`` for a
    ``language`` that has no messages.
    """
    asked = known_language(language) if language else ""
    if (wanted := asked or default_language()) != ENGLISH:
        choose_language(wanted)
    return asked


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
    return open_store_at(settings.store_place())


def open_store_at(place: str, *, must_exist: bool = False) -> "Store":
    """Open the store at ``place``: a file, the folder it is in, or ``postgresql://…``.

    Where ``must_exist``, raises ``Unreadable`` for a file that is missing; else it is made. Raises
    ``WrongUsage``, ``Unreadable`` or ``Unwritable`` for a place that is none or cannot be used.
    """
    if is_address(place):
        from profiler_sim.store import postgres

        return postgres.open_store(place)
    from profiler_sim.store import sqlite

    path = store_file(place)
    if must_exist and not path.exists():
        raise Unreadable("store_missing", {"path": str(path)})
    return sqlite.open_store(path, PATIENCE)


def store_file(place: str) -> "Path":
    """The file that ``place`` means; in a folder, the one that has the usual name.

    A folder that has this name itself is in the way of the file, and nothing is written into it.
    """
    from pathlib import Path

    path = Path(place)
    is_folder = path.is_dir() and path.name != settings.STORE_FILE
    return path / settings.STORE_FILE if is_folder else path


def refuse_same_store(one: str, other: str) -> None:
    """Raise ``WrongUsage`` where two places lead to one store, as far as their names say so."""
    names = [
        each if is_address(each) else str(store_file(each).resolve()) for each in (one, other)
    ]
    if names[0] == names[1]:
        raise WrongUsage("store_move.same")


def is_address(place: str) -> bool:
    """Whether a place is a database, and not a file."""
    return place.partition("://")[0] in _SCHEMES and "://" in place
