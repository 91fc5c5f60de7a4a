"""The reader's language: a chain of gettext catalogues, chosen by ``app``.

Messages of the program and texts of authored files are one catalogue, ``profiler_sim``.
"""

from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from gettext import NullTranslations

_translations: "NullTranslations | None" = None
"""None while the reader's language is English: then messages are shown as they are written."""
_language = "en"


def use(chain: "Sequence[NullTranslations]", language: str = "en") -> None:
    """Show every later message from ``chain``: the first that has it gives it, else English.

    ``language`` is the code of the reader's language.

    ``files.message_catalogues`` makes the chain of a language.
    """
    global _translations, _language  # noqa: PLW0603  process state: a program has one reader
    for each, following in pairwise(chain):
        each.add_fallback(following)
    _translations = chain[0] if chain else None
    _language = language


def chosen_language() -> str:
    """Return the code of the reader's language."""
    return _language


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
