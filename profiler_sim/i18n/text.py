"""The reader's language: a chain of gettext catalogues, chosen by ``app``.

Messages of the program and texts of authored files are one catalogue, ``profiler_sim``.
"""

from collections.abc import Callable
from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps
from itertools import pairwise
from typing import TYPE_CHECKING, ParamSpec, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from gettext import NullTranslations

_translations: "NullTranslations | None" = None
"""None while the reader's language is English: then messages are shown as they are written."""
_language = "en"
_elsewhere: "ContextVar[tuple[NullTranslations | None, str] | None]" = ContextVar(
    "elsewhere", default=None
)
"""Messages and language of a page that another reader reads; None for the program's own."""
_on_paper = ContextVar("on paper", default=False)
"""Whether a paper is being written; a thread of its own has a value of its own."""
P = ParamSpec("P")
R = TypeVar("R")
_shown: dict[tuple[str, str], str] = {}
"""Messages that were asked for in another language: context and English text → translation."""


def use(chain: "Sequence[NullTranslations]", language: str = "en") -> None:
    """Show every later message from ``chain``: the first that has it gives it, else English.

    ``language`` is the code of the reader's language.

    ``files.message_catalogues`` makes the chain of a language.
    """
    global _translations, _language
    _translations, _language = joined(chain), language
    _shown.clear()


def joined(chain: "Sequence[NullTranslations]") -> "NullTranslations | None":
    """Make one of a chain: what a catalogue does not have, the next one gives; None for none."""
    for each, following in pairwise(chain):
        each.add_fallback(following)
    return chain[0] if chain else None


@contextmanager
def for_reader(messages: "NullTranslations | None", language: str) -> "Iterator[None]":
    """Show messages from ``messages`` meanwhile, to this thread or task alone; None: English."""
    before = _elsewhere.set((messages, language))
    try:
        yield
    finally:
        _elsewhere.reset(before)


def _now() -> "NullTranslations | None":
    """What messages are shown from: nothing for a paper that is written."""
    if _on_paper.get():
        return None
    other = _elsewhere.get()
    return other[0] if other else _translations


def chosen_language() -> str:
    """Return the code of the reader's language; of a paper that is written, English."""
    if _on_paper.get():
        return "en"
    other = _elsewhere.get()
    return other[1] if other else _language


def on_paper(write: Callable[P, R]) -> Callable[P, R]:
    """Make ``write`` write in English: papers are in the language of the trade, as at a desk.

    It must do its work before it returns, and so be no generator.
    """

    @wraps(write)
    def written(*args: P.args, **kwargs: P.kwargs) -> R:
        before = _on_paper.set(True)
        try:
            return write(*args, **kwargs)
        finally:
            _on_paper.reset(before)

    return written


def _(message: str) -> str:
    """Give ``message`` in the reader's language."""
    if not message or (messages := _now()) is None:
        return message
    return _noted("", message, messages.gettext(message))


def pgettext(context: str, message: str) -> str:
    """Give a short word in the reader's language; ``context`` tells the translator where it is."""
    if (messages := _now()) is None:
        return message
    return _noted(context, message, messages.pgettext(context, message))


def ngettext(one: str, many: str, count: int) -> str:
    """Give ``one`` or ``many`` in the form that the reader's language has for ``count``."""
    if (messages := _now()) is not None:
        text = messages.ngettext(one, many, count)
        return text if text == many else _noted("", one, text)
    return one if count == 1 else many


def translator() -> "Callable[[str], str] | None":
    """Give what translates texts of authored files; None where nothing is to be translated."""
    return _ if _now() is not None else None


def _noted(context: str, message: str, text: str) -> str:
    """Remember a translation, so that a reader can report it."""
    if text != message:
        _shown[context, message] = text
    return text


def messages_asked() -> "Mapping[tuple[str, str], str]":
    """Give every message that was asked for: context and English text → what was shown."""
    return _shown


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
