"""The language of a run: messages that ship, and a mentor's own before them."""

from profiler_sim import settings
from profiler_sim.errors import WrongUsage
from profiler_sim.i18n.text import choose

ENGLISH = "en"
"""The language in which the program is written."""


def choose_language(language: str) -> None:
    """Make ``language`` that of every later message; one without messages is English."""
    choose(language, settings.settings().locales)


def known_languages() -> tuple[str, ...]:
    """List the codes of languages that have messages."""
    from profiler_sim.i18n.languages import languages

    return languages((settings.settings().locales,))


def refuse_unknown(language: str) -> None:
    """Raise ``WrongUsage`` for a language that has no messages."""
    known = known_languages()
    if language not in known:
        params = {"language": language, "known": ", ".join(known)}
        raise WrongUsage("programme.language", params)


def default_language() -> str:
    """Give the language that the environment asks for, else English."""
    return settings.language() or ENGLISH
