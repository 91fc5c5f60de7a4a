"""The reader's language: one gettext catalogue, chosen once by ``app``."""

import gettext
from pathlib import Path

_LOCALES = Path(__file__).parent / "locales"
_translations: gettext.NullTranslations = gettext.NullTranslations()


def choose(language: str) -> None:
    """Make ``language`` (a code such as ``sq``) the language of every later sentence."""
    global _translations  # noqa: PLW0603  the one piece of process state: a program has one reader
    _translations = gettext.translation("profiler_sim", _LOCALES, [language], fallback=True)


def _(message: str) -> str:
    """Say ``message`` in the reader's language."""
    return _translations.gettext(message)


def ngettext(one: str, many: str, count: int) -> str:
    """Say ``one`` or ``many`` as the reader's language counts ``count``."""
    return _translations.ngettext(one, many, count)


class Counted(str):
    """A marked sentence about many things, with the one about one thing beside it.

    It is the text about many; ``one`` is the other, ``by`` names the value that is counted.
    """

    __slots__ = ("by", "one")
    one: str
    by: str


def counted(one: str, many: str, by: str) -> Counted:
    """Mark a sentence that has a form for one and one for many; it is chosen when said."""
    marked = Counted(many)
    marked.one, marked.by = one, by
    return marked


def N_(message: str) -> str:  # noqa: N802  gettext's own name for "mark, translate later"
    """Mark ``message`` for translation where it stands; it is translated when said."""
    return message
