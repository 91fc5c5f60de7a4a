"""The language of a run: what ships, and a mentor's own messages before it."""

from profiler_sim.errors import WrongUsage
from profiler_sim.i18n.text import choose
from profiler_sim.settings import settings


def choose_language(language: str) -> None:
    """Make ``language`` that of every later message; a mentor may have messages of her own."""
    choose(language, settings().locales)


def refuse_unknown(language: str) -> None:
    """Raise ``WrongUsage`` for a language that has no messages."""
    from profiler_sim.i18n.languages import languages

    known = languages([settings().locales])
    if language not in known:
        params = {"language": language, "known": ", ".join(known)}
        raise WrongUsage("programme.language", params)
