"""Patterns of LIKE: % stands for any letters, _ for one, and an escape sign makes them plain."""

from collections.abc import Callable, Iterator, Sequence
from enum import Enum, auto

from profiler_sim.cargo.facts.schema import FactType
from profiler_sim.rules.capitals import lower
from profiler_sim.rules.expression import LIKE_ESCAPE, Apply, Constant, Expression, Operation


class Wild(Enum):
    """What stands for other letters."""

    ANY = auto()
    ONE = auto()


Piece = str | Wild
_WILD = {"%": Wild.ANY, "_": Wild.ONE}


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
        if part is Wild.ANY:
            place += 1
            again = (place, at)
        elif part is Wild.ONE or part == text[at]:
            at, place = at + 1, place + 1
        elif again is not None:
            place, at = again[0], again[1] + 1
            again = (place, at)
        else:
            return False
    return all(part is Wild.ANY for part in parts[place:])


def like(text: Expression, parts: tuple[Piece, ...], *, folded: bool) -> Expression:
    """Write what a pattern asks in the plainest way: most only ask for a piece of the text."""
    inner = parts[parts[:1] == (Wild.ANY,) : len(parts) - (parts[-1:] == (Wild.ANY,))]
    letters = "".join(part for part in inner if isinstance(part, str))
    if folded or len(letters) != len(inner) or not letters:
        pattern = Constant("".join(map(_escaped, parts)), FactType.TEXT)
        return _claim(Operation.FOLDED_LIKE if folded else Operation.LIKE, text, pattern)
    ways = {
        (True, True): Operation.CONTAINS,
        (False, True): Operation.STARTS_WITH,
        (True, False): Operation.ENDS_WITH,
        (False, False): Operation.EQUAL,
    }
    ends = (parts[0] is Wild.ANY, parts[-1] is Wild.ANY)
    return _claim(ways[ends], text, Constant(letters, FactType.TEXT))


def _claim(operation: Operation, *arguments: Expression) -> Apply:
    return Apply(operation, arguments, FactType.YESNO)


def _escaped(piece: Piece) -> str:
    if isinstance(piece, Wild):
        return "%" if piece is Wild.ANY else "_"
    return LIKE_ESCAPE + piece if piece in (LIKE_ESCAPE, *_WILD) else piece
