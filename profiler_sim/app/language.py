"""The language of a run: messages that ship, and a mentor's own before them."""

from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING

from profiler_sim import settings
from profiler_sim.errors import WrongUsage
from profiler_sim.i18n.text import for_reader, joined, use

if TYPE_CHECKING:
    from collections.abc import Iterator
    from gettext import NullTranslations

    from profiler_sim.errors import ProblemsFound

ENGLISH = "en"
"""The language in which the program is written."""


def choose_language(language: str) -> None:
    """Make ``language`` that of every later message; one without messages is English.

    Messages that the mentor wrote wrongly are left out: ``message_faults`` names them.
    """
    own = settings.settings().locales
    if language == ENGLISH and not (own / ENGLISH).is_dir():
        use(())
        return
    from profiler_sim.files.message_catalogues import translations

    use(translations(language, own), language)


@contextmanager
def reading(language: str) -> "Iterator[None]":
    """Show messages in ``language`` meanwhile, to this thread or task alone."""
    with for_reader(_messages(language), language):
        yield


@cache
def _messages(language: str) -> "NullTranslations | None":
    """Read the messages of a language once; None for English."""
    own = settings.settings().locales
    if language == ENGLISH and not (own / ENGLISH).is_dir():
        return None
    from profiler_sim.files.message_catalogues import translations

    return joined(translations(language, own))


def message_faults(language: str) -> "list[ProblemsFound]":
    """Return the first fault of each file of the mentor's messages in ``language``."""
    own = settings.settings().locales
    if not own.is_dir():
        return []
    from profiler_sim.files.diagnostics import first_errors
    from profiler_sim.files.message_catalogues import message_faults as faults
    from profiler_sim.languages import speakable

    return list(first_errors(each for code in speakable(language) for each in faults(code, own)))


def known_languages() -> tuple[str, ...]:
    """List the codes of languages that have messages."""
    from profiler_sim.i18n.languages import languages

    return languages((settings.settings().locales,))


def known_language(word: str) -> str:
    """Return the code that ``word`` means; raises ``WrongUsage`` where it has no messages."""
    from profiler_sim.languages import NAMES, language_code

    known = known_languages()
    if (code := language_code(word, known)) is None:
        listed = ", ".join(f"{each} ({NAMES[each]})" if each in NAMES else each for each in known)
        raise WrongUsage("programme.language", {"language": word, "known": listed})
    return code


def default_language() -> str:
    """Give the language that the environment asks for, else English."""
    if not (wanted := settings.language()) or wanted == ENGLISH:
        return ENGLISH
    from profiler_sim.languages import language_code

    return language_code(wanted, known_languages()) or wanted
