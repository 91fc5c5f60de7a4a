"""A terminal that nobody looks at, on a machine that may be busy.

Without a driver Textual works out each picture and throws it away, and reads all style sheets
anew in every test; both are left out. It takes a program for idle that only got no turn, and gives
up after 30 seconds; here it is idle when nothing waits for a turn, and pytest has the only limit.
"""

import asyncio
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from functools import partialmethod
from typing import Any
from unittest.mock import patch

from textual import app, pilot
from textual._compositor import Compositor
from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet

PATIENCE = 3600.0
"""Seconds a screen may take: pytest's limit comes first."""
BREATH = 0.02
"""Seconds in which threads and timers get their turn."""
STILL, TURNS = 3, 1_000
"""Turns running without anything to do, after which it is idle; and the most that are waited."""
_PAINT = Compositor.render_update
_PARSE = Stylesheet._parse_rules
_WAIT = pilot.Pilot._wait_for_screen
_PARSED: dict[tuple[object, ...], list[RuleSet]] = {}


@contextmanager
def headless() -> Iterator[None]:
    """Paint whole pictures only, as for a file, read each style sheet once, and wait for all."""
    with ExitStack() as stack:
        for where, name, instead in (
            (Compositor, "render_update", _painted),
            (Stylesheet, "_parse_rules", _parsed),
            (pilot.Pilot, "_wait_for_screen", partialmethod(_WAIT, timeout=PATIENCE)),
            (pilot, "wait_for_idle", _idle),
            (app, "wait_for_idle", _idle),
        ):
            stack.enter_context(patch.object(where, name, instead))
        yield


def _painted(compositor: Compositor, *, full: bool = False, **words: Any) -> Any:
    if full:
        return _PAINT(compositor, full=True, **words)
    compositor._dirty_regions.clear()  # what painting would have done
    return None


def _parsed(sheet: Stylesheet, *words: Any, **more: Any) -> list[RuleSet]:
    key = (tuple(sheet._variables.items()), words, tuple(more.items()))
    if key not in _PARSED:
        _PARSED[key] = _PARSE(sheet, *words, **more)
    return _PARSED[key]


async def _idle(_least: float = 0, _most: float = 0) -> None:
    await asyncio.sleep(BREATH)
    waiting = asyncio.get_running_loop()._ready  # type: ignore[attr-defined]  # no public one
    still = 0
    for _ in range(TURNS):
        await asyncio.sleep(0)
        still = 0 if waiting else still + 1
        if still == STILL:
            return
