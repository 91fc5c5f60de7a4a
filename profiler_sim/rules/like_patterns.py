"""Patterns of LIKE: % stands for any letters, _ for one, and an escape sign makes them plain."""

from collections.abc import Callable, Iterator, Sequence
from enum import Enum, auto

from profiler_sim.cargo.facts.schema import FactType
from profiler_sim.rules.expression import LIKE_ESCAPE, Apply, Constant, Expression, Operator
from profiler_sim.rules.text_operations import lower


class Wildcard(Enum):
    """What stands for other letters."""

    ANY = auto()
    SINGLE = auto()


Piece = str | Wildcard
_WILD = {"%": Wildcard.ANY, "_": Wildcard.SINGLE}


def pieces(pattern: str, escape: str) -> tuple[Piece, ...]:
    """Cut a pattern into letters and what stands for letters; ``escape`` may be empty.

    Raises ValueError where it ends with its escape sign.
    """
    return tuple(_pieces(pattern, escape))


def _pieces(pattern: str, escape: str) -> Iterator[Piece]:
    letters = iter(pattern)
    for letter in letters:
        if letter == escape:
            plain = next(letters, None)
            if plain is None:
                raise ValueError(pattern)
            yield plain
        else:
            yield _WILD.get(letter, letter)


def matcher(parts: tuple[Piece, ...], *, folded: bool) -> Callable[[str], bool]:
    """Make what tells whether a text fits a pattern; ``folded`` passes over capitals.

    In time linear in the text for each part of the pattern.
    """
    wanted = tuple(lower(part) if folded and isinstance(part, str) else part for part in parts)
    return lambda text: _fits(lower(text) if folded else text, wanted)


def _fits(text: str, parts: Sequence[Piece]) -> bool:
    """Go back only to the last ANY: what came before it fits already."""
    at = place = 0
    again: tuple[int, int] | None = None
    while at < len(text):
        part = parts[place] if place < len(parts) else None
        if part is Wildcard.ANY:
            place += 1
            again = (place, at)
        elif part is Wildcard.SINGLE or part == text[at]:
            at, place = at + 1, place + 1
        elif again is not None:
            place, at = again[0], again[1] + 1
            again = (place, at)
        else:
            return False
    return all(part is Wildcard.ANY for part in parts[place:])


def like(text: Expression, parts: tuple[Piece, ...], *, folded: bool) -> Expression:
    """Write what a pattern asks in the plainest way: most only ask for a piece of the text."""
    inner = parts[parts[:1] == (Wildcard.ANY,) : len(parts) - (parts[-1:] == (Wildcard.ANY,))]
    letters = "".join(part for part in inner if isinstance(part, str))
    if folded or len(letters) != len(inner) or not letters:
        pattern = Constant("".join(map(_escaped, parts)), FactType.TEXT)
        return _claim(Operator.FOLDED_LIKE if folded else Operator.LIKE, text, pattern)
    ways = {
        (True, True): Operator.CONTAINS,
        (False, True): Operator.STARTS_WITH,
        (True, False): Operator.ENDS_WITH,
        (False, False): Operator.EQUAL,
    }
    ends = (parts[0] is Wildcard.ANY, parts[-1] is Wildcard.ANY)
    return _claim(ways[ends], text, Constant(letters, FactType.TEXT))


def _claim(operation: Operator, *arguments: Expression) -> Apply:
    return Apply(operation, arguments, FactType.YESNO)


def _escaped(piece: Piece) -> str:
    if isinstance(piece, Wildcard):
        return "%" if piece is Wildcard.ANY else "_"
    return LIKE_ESCAPE + piece if piece in (LIKE_ESCAPE, *_WILD) else piece
