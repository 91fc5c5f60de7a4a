"""Visit the screens of a tour in a language, and name faults: ``… local_tour sq "a day"``.

Faults are what is cut, and numbers with a decimal point. A word is cut where a line is full to
its last cell and ends in the beginning of a word that the catalogue has. A list of keys is cut
where the line of keys has no room for one.
"""

import asyncio
import json
import re
import sys
from collections.abc import Iterator

from textual.app import App
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Input

from profiler_sim.app.start import start
from profiler_sim.i18n.text import messages_asked
from tests.i18n.local_walk import key_labels

_WORD = re.compile(r"[^\W\d_]{2,}")
_DECIMAL = re.compile(r"(?<![\w.,])\d+\.\d+(?![\w.])")
_OTHER = re.compile(r"\d+\.\d{3}|\d{4}\.\d{2}")
"""Thousands as most of the languages write them, and codes of goods."""
_LAST = re.compile(r"(?<![^\W_])([^\W\d_]{2,})$")


def faults_on(screen: Screen[object]) -> Iterator[str]:
    """Each line with a fault, with the widget that it stands in."""
    words = _known_words(screen)
    for widget in _writing(screen):
        strips = widget.render_lines(widget.outer_size.region)
        for strip in strips:
            text = strip.text
            if _is_cut(text, widget.outer_size.width, words):
                yield f"cut in {type(widget).__name__}#{widget.id}: {text}"
            if decimal_points(text):
                yield f"a decimal point in {type(widget).__name__}#{widget.id}: {text}"
    yield from _missing_keys(screen)


def decimal_points(text: str) -> list[str]:
    """Numbers that are written the English way; no codes of goods, no thousands (10.000)."""
    return [each for each in _DECIMAL.findall(text) if not _OTHER.fullmatch(each)]


def _missing_keys(screen: Screen[object]) -> Iterator[str]:
    """Keys for which the line of keys has no room."""
    from profiler_sim.tui.widgets.frame import KeyBar, possible_bindings
    from tests.tui.seat import _pairs

    for bar in screen.query(KeyBar):
        shown = "\n".join(strip.text for strip in bar.render_lines(bar.outer_size.region))
        drawn = [pair for line in shown.split("\n") for pair in _pairs(line)]
        wanted = [each.key_display for each in possible_bindings(screen)]
        missing = [key for key in wanted if key not in dict(drawn)]
        if missing:
            yield f"KeyBar has no room for {', '.join(map(str, missing))}"


def _writing(screen: Screen[object]) -> Iterator[Widget]:
    """Widgets that write our own words in lines."""
    others = {"PaperForm", "ScanView", "RouteMap", "KeyBar", "HeaderTitle"}
    for widget in screen.query("*"):
        is_ours = type(widget).__name__ not in others and not isinstance(widget, Input)
        if is_ours and widget.is_on_screen and widget.size and not widget.children:
            yield widget


def _is_cut(text: str, width: int, words: frozenset[str]) -> bool:
    if len(text) < width or text[-1:].isspace():
        return False
    last = _LAST.search(text.rstrip("│┃▁▂▃▄▅▆▇█▊▋▌▍▎▏ "))
    if last is None or last[1].casefold() in words:
        return False
    return any(word.startswith(last[1].casefold()) for word in words)


def _known_words(_screen: Screen[object]) -> frozenset[str]:
    """Words of every message that was shown until now, and of the English ones."""
    texts = [*messages_asked().values(), *(english for _, english in messages_asked())]
    return frozenset(word.casefold() for text in texts for word in _WORD.findall(text))


async def tour(way: str) -> dict[str, list[str]]:
    """Go one of the ways of ``tests.tui.ways`` at 80 by 24; answer the faults, by screen.

    Each screen is looked at that a key brings, and those at which the way itself looks.
    """
    from tests.i18n.local_seat import LocalSeat
    from tests.tui import seat as seats
    from tests.tui.ways import WAYS

    found: dict[str, list[str]] = {}

    class LookingSeat(LocalSeat):
        """Looks at the screen after every key."""

        async def press(self, *keys: str) -> None:
            """One after another."""
            for key in keys:
                await super().press(key)
                name = f"{type(self.app.screen).__name__} after {key}"
                found.setdefault(name, []).extend(faults_on(self.app.screen))

    LocalSeat.labels = key_labels()
    seats.Seat = LookingSeat  # type: ignore[misc]
    store, walk = WAYS[way]

    async with seats.seated(store(), seats.TERMINAL) as seat:
        app: App[object] = seat.app

        def look(name: str) -> None:
            found.setdefault(name, []).extend(faults_on(app.screen))

        await walk(seat, look)
    return {screen: sorted(set(lines)) for screen, lines in found.items()}


if __name__ == "__main__":
    start("" if sys.argv[1] == "en" else sys.argv[1])
    print(json.dumps(asyncio.run(tour(sys.argv[2])), ensure_ascii=False))
