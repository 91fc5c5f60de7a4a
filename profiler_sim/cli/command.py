"""What a command is: its words, and the function that runs it."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from typing import NamedTuple


class Command(NamedTuple):
    """One row of the table of commands (``main.COMMANDS``).

    The module that holds it imports at its top nothing that ``--help`` must not wait for.
    """

    name: str
    help: str
    """One line, marked for translation."""
    arguments: Callable[[ArgumentParser], None]
    """Adds the command's own words to its parser."""
    run: Callable[[Namespace], int]
    """Does it and answers the exit code; raises ``ProfilerError`` for what a user can mend."""
    example: str
    """A line that works, without the name of the program; its help ends with it."""
