"""The reader's language: one gettext catalogue, chosen once by ``app``.

Messages of the program and texts of authored files are one catalogue, ``profiler_sim``. A folder
of locales holds ``<language>/LC_MESSAGES/profiler_sim.mo``; the first folder that has a message
gives it.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from gettext import NullTranslations
    from pathlib import Path

DOMAIN = "profiler_sim"
"""Name of the catalogue, and of its files."""

_translations: "NullTranslations | None" = None
"""None while the reader's language is English: then messages are shown as they are written."""


def choose(language: str, own: "Path | None" = None) -> None:
    """Make ``language`` (a code such as ``sq``) the language of every later message.

    Messages in the folder ``own`` take the place of those that ship. A language that nobody has
    translated is English.
    """
    from gettext import NullTranslations, translation
    from pathlib import Path

    global _translations  # noqa: PLW0603  the one piece of process state: a program has one reader
    shipped = Path(__file__).parent / "locales"
    chosen: NullTranslations | None = None
    for folder in (own, shipped):
        found = translation(DOMAIN, folder, [language], fallback=True) if folder else None
        if found is None or type(found) is NullTranslations:
            continue
        if chosen is None:
            chosen = found
        else:
            chosen.add_fallback(found)
    _translations = chosen


def _(message: str) -> str:
    """Give ``message`` in the reader's language."""
    return _translations.gettext(message) if _translations and message else message


def pgettext(context: str, message: str) -> str:
    """Give a short word in the reader's language; ``context`` tells the translator where it is."""
    return _translations.pgettext(context, message) if _translations else message


def ngettext(one: str, many: str, count: int) -> str:
    """Give ``one`` or ``many`` in the form that the reader's language has for ``count``."""
    if _translations:
        return _translations.ngettext(one, many, count)
    return one if count == 1 else many


def translator() -> "Callable[[str], str] | None":
    """Give what translates texts of authored files; None where nothing is to be translated."""
    return _translations.gettext if _translations else None


class Counted(str):
    """A marked message about many things, with the one about one thing beside it.

    It is the text about many; ``singular`` is the other, ``by`` names the value that is counted.
    """

    __slots__ = ("by", "singular")
    singular: str
    by: str


def counted(one: str, many: str, by: str) -> Counted:
    """Mark a message that has a form for one and one for many; it is chosen when shown."""
    marked = Counted(many)
    marked.singular, marked.by = one, by
    return marked


def NP_(_context: str, message: str) -> str:  # noqa: N802  as below
    """Mark a short word for ``pgettext`` where it stands; both name the same context."""
    return message


def N_(message: str) -> str:  # noqa: N802  gettext's own name for "mark, translate later"
    """Mark ``message`` for translation where it stands; it is translated when shown."""
    return message
