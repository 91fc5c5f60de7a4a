"""The reader's language: one gettext catalogue, chosen once by ``app``."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gettext import NullTranslations

_translations: "NullTranslations | None" = None
"""None until a language is chosen: then sentences are said as they are marked."""


def choose(language: str) -> None:
    """Make ``language`` (a code such as ``sq``) the language of every later sentence."""
    from gettext import translation
    from pathlib import Path

    global _translations  # noqa: PLW0603  the one piece of process state: a program has one reader
    locales = Path(__file__).parent / "locales"
    _translations = translation("profiler_sim", locales, [language], fallback=True)


def _(message: str) -> str:
    """Say ``message`` in the reader's language."""
    return _translations.gettext(message) if _translations else message


def ngettext(one: str, many: str, count: int) -> str:
    """Say ``one`` or ``many`` as the reader's language counts ``count``."""
    if _translations:
        return _translations.ngettext(one, many, count)
    return one if count == 1 else many


def pgettext(context: str, message: str) -> str:
    """Say ``message`` in the reader's language; ``context`` tells it from its namesakes.

    For single letters and labels of one word that mean several things in another language.
    """
    return _translations.pgettext(context, message) if _translations else message


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
