"""The error family. An impossible move in a shift is no error but an answer (``shift.Refused``).

ProfilerError                exit code 2
├── Unreadable               a file or database that cannot be read, or is not ours
├── Unwritable               a place that cannot be written: full, read-only, taken
├── WrongUsage               the command's words do not fit together
└── ProblemsFound            exit code 1: what was checked has problems (they are told apart)
"""

from collections.abc import Mapping
from typing import Self


class ProfilerError(Exception):
    """Base of every error that is told to the user in one sentence, without a traceback.

    ``code`` names the sentence in ``i18n.sentences``; ``params`` are the values it names.
    """

    exit_code = 2

    def __init__(self, code: str, params: Mapping[str, str | int | float] | None = None) -> None:
        """Keep what happened; the sentence is made at the edge."""
        super().__init__(code)
        self.code = code
        self.params: Mapping[str, str | int | float] = params or {}


class Unreadable(ProfilerError):
    """A file or database that cannot be read, or that is not ours."""

    @classmethod
    def file(cls, name: str, error: OSError) -> Self:
        """One that the system does not let be read, and why."""
        return cls("file.unreadable", {"file": name, "reason": _reason(error)})


class Unwritable(ProfilerError):
    """A place that cannot be written: full, read-only, taken."""

    @classmethod
    def file(cls, name: str, error: OSError) -> Self:
        """A file that the system does not let be written, and why."""
        return cls("file.unwritable", {"file": name, "reason": _reason(error)})


class WrongUsage(ProfilerError):
    """The command's words do not fit together."""


class ProblemsFound(ProfilerError):
    """What was checked has problems; they have been told one by one."""

    exit_code = 1


def _reason(error: OSError) -> str:
    """In the system's words, or the name of the fault where it has none."""
    return error.strerror or type(error).__name__
