"""Actions of screens, and the key bindings that are made from them."""

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass

from textual.binding import Binding, BindingType
from textual.keys import key_to_character

from profiler_sim.i18n.text import _, pgettext


@dataclass(frozen=True, slots=True)
class Action:
    """One thing a trainee can do on a screen."""

    name: str
    """Of the screen's method, without ``action_``."""
    key: str
    """As Textual names it."""
    label: str
    """Two or three words for the line of keys."""
    about: str
    """One sentence for the help page."""
    shown: str = ""
    """How the key is written, where not as Textual would."""
    first: bool = False
    """Whether it comes before whatever the widget in hand would do with the key."""
    in_bar: bool = True
    """Whether the line of keys has room for it; its help names it in any case."""
    also: tuple[str, ...] = ()
    """Keys that do the same, since they do it on other screens."""


_CYRILLIC = dict(zip("abcdefghijklmnopqrstuvwxyz", "абцдефгхијклмнопљрстувњџѕз", strict=True))
"""The letter that a Serbian or Macedonian Cyrillic layout gives for the same key."""


_LATIN = {cyrillic: latin for latin, cyrillic in _CYRILLIC.items()}


def latin_letter(key: str) -> str:
    """The small Latin letter of a key on any layout, Caps Lock on or off; other keys as they are.

    ``key`` is as Textual names it, and so is the answer.
    """
    sign = key_to_character(key) or key
    if len(sign) != 1 or not sign.isalpha():
        return key
    return _LATIN.get(sign.lower(), sign.lower())


def bindings(actions: Iterable[Action]) -> list[BindingType]:
    """Textual's bindings; a letter also answers to the Cyrillic one on the same key.

    It answers to its capital too, for whoever has Caps Lock on, where that does nothing else.
    Label and help stay in English: a screen outlives the language that was chosen before it.
    """
    listed = tuple(actions)
    taken = {action.key for action in listed}
    return [
        Binding(
            ",".join((*_keys(action.key, taken), *action.also)),
            action.name,
            action.label,
            key_display=action.shown or action.key,
            tooltip=action.about,
            priority=action.first,
            show=action.in_bar,
        )
        for action in listed
    ]


def key_label(binding: Binding) -> str:
    """Give the label of a key in the reader's language."""
    return pgettext("key", binding.description)


def key_help(binding: Binding) -> str:
    """Give the sentence about a key in the reader's language; its label where there is none."""
    return _(binding.tooltip) if binding.tooltip else key_label(binding)


def _keys(key: str, taken: Container[str]) -> Iterator[str]:
    yield key
    yield from _twin(key)
    capital = key.upper()
    if len(key) == 1 and capital not in taken:
        yield capital
        yield from _twin(capital)


def _twin(key: str) -> tuple[str, ...]:
    """The same key on a Cyrillic layout; none where it is no letter."""
    twin = _CYRILLIC.get(key.lower())
    if twin is None:
        return ()
    return (twin.upper() if key.isupper() else twin,)
