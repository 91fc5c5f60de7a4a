"""Numbers of a debrief drawn with characters: whole loads, losses, searches, percentages."""

from collections.abc import Iterator, Sequence

_FULL, _EMPTY, _LOST = "█", "░", "▒"
_WIDEST = 30
"""Cells of a scale of loads."""
_MOST_A_LOAD = 6
"""Cells of one load, where there are few."""
APART = 10
"""Loads up to which a blank stands between them, so that they can be counted."""


def draw_loads(found: float, present: int) -> str:
    """So many loads filled, of all on the scale; a part of a load fills a part of its cells."""
    each = _cells_a_load(present)
    filled = round(min(max(found, 0.0), present) * each)
    return _apart(_FULL * filled + _EMPTY * (present * each - filled), present)


def draw_loss(lost: int, left: int, present: int) -> str:
    """So many loads taken off the end of those that were still ``left``."""
    each = _cells_a_load(present)
    taken = min(lost, left)
    drawn = " " * ((left - taken) * each) + _LOST * (taken * each)
    return _apart(drawn.ljust(present * each), present)


def _cells_a_load(present: int) -> int:
    return max(1, min(_MOST_A_LOAD, _WIDEST // max(present, 1)))


def _apart(cells: str, present: int) -> str:
    if not present or present > APART:
        return cells
    each = len(cells) // present
    return " ".join(cells[at : at + each] for at in range(0, len(cells), each))


def draw_part(value: float, weight: float, width: int) -> str:
    """A part of a score: a bar as long as its weight, filled to its value; all of them 0 to 1."""
    cells = max(1, round(min(max(weight, 0.0), 1.0) * width))
    filled = round(min(max(value, 0.0), 1.0) * cells)
    return _FULL * filled + _EMPTY * (cells - filled)


SMUGGLED, HONEST = "●", "○"
"""A load that hid something, and one that did not."""


def draw_outcomes(smuggled: int, honest: int, width: int) -> str:
    """A sign for each load, smuggled ones first; what does not fit is counted at the end."""
    signs = SMUGGLED * smuggled + HONEST * honest
    if len(signs) <= width:
        return signs
    shown = width - len(f"+{len(signs)}")
    return f"{signs[:shown]}+{len(signs) - shown}"


SEARCH_SIGNS = ("found", "honest", "missed", "unused")
_SEARCHES = dict(zip(SEARCH_SIGNS, ("●", "○", "◌", "·"), strict=True))


def draw_searches(results: Sequence[str]) -> str:
    """A sign for each search, by what came of it."""
    return " ".join(_SEARCHES[result] for result in results)


def search_legend(results: Sequence[str], words: Sequence[str]) -> Iterator[str]:
    """The signs that are drawn, each with its words."""
    for result, word in zip(SEARCH_SIGNS, words, strict=True):
        if result in results:
            yield f"{_SEARCHES[result]} {word}"
