"""Text measured and wrapped in terminal cells, where a Chinese sign takes two and an accent none.

Widths come from the same table the screen is composed with: a second ruler, however right,
would tear the borders wherever the two disagree.
"""

import re

from rich.cells import split_graphemes

Cells = list[str]
"""One entry a cell; a wide sign is followed by an empty entry, accents stay with their letter."""

_WORDS = re.compile("( *)([^ ]+)")
"""The spaces before a word, and the word."""

_JOINER, _SHOWN_JOINER = "\u200d", "\u27e8200D\u27e9"
"""An invisible joiner would join the border that follows it, and hides in numbers; so it shows."""

_AT = "@"
_ADDRESS = {_AT, "."}
"""Signs after which an e-mail address may be broken."""

_CARRIER = "\N{DOTTED CIRCLE}"
"""Carries an accent that has no letter before it, as Unicode's own charts do."""


def cells(text: str) -> Cells:
    """Divide one line of displayable ``text`` into cells."""
    if text.isascii():
        return list(text)
    text = text.replace(_JOINER, _SHOWN_JOINER)
    clusters, _ = split_graphemes(text)
    if clusters[0][2] == 0:
        return cells(_CARRIER + text)
    found: Cells = []
    for start, end, width in clusters:
        found += [text[start:end], *[""] * (width - 1)]
    return found


def wrap(text: str, width: int, taken: int = 0) -> list[Cells]:
    """Break displayable ``text`` into lines of at most ``width`` (>= 2) cells.

    Breaks at newlines and at spaces, inside a word only when it is wider than a line. Spaces
    between words stay as they are, save where a line ends. Empty text is one empty line.
    ``taken`` cells at the end of the first line stay free.
    """
    first, *others = text.replace("\t", " ").split("\n")
    lines = _fold(first, width, taken)
    return lines + [line for other in others for line in _fold(other, width, 0)]


def _fold(text: str, width: int, taken: int) -> list[Cells]:
    """Wrap ``text`` without newlines; the first line is empty when no word fits on it."""
    lines: list[Cells] = [[]]
    free = width - taken
    for spaces, letters in _WORDS.findall(text):
        word = cells(letters)
        if len(spaces) + len(word) <= free:
            lines[-1] += [*spaces, *word]
            free -= len(spaces) + len(word)
        else:
            lines += _chop(word, width)
            free = width - len(lines[-1])
    return lines if lines[0] or taken or len(lines) == 1 else lines[1:]


def _chop(word: Cells, width: int) -> list[Cells]:
    """Cut ``word`` into pieces of at most ``width`` cells, none in the middle of a wide sign.

    An address goes on in the next line after its @ or a dot.
    """
    pieces: list[Cells] = []
    is_address = _AT in word
    while len(word) > width:
        end = width if word[width] else width - 1
        if is_address:
            end = max((at for at in range(1, end + 1) if word[at - 1] in _ADDRESS), default=end)
        pieces.append(word[:end])
        word = word[end:]
    return [*pieces, word]
