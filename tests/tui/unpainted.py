"""A terminal that nobody looks at: what costs time and shows nothing is left out.

Without a driver Textual works out each picture and throws it away; a test reads the screen from
the compositor when it wants to know something. Style sheets are the same in every test.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from unittest.mock import patch

from textual._compositor import Compositor
from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet

_PAINT = Compositor.render_update
_PARSE = Stylesheet._parse_rules
_PARSED: dict[tuple[object, ...], list[RuleSet]] = {}


@contextmanager
def unpainted() -> Iterator[None]:
    """Paint whole pictures only, as for a file, and read each style sheet once."""
    with (
        patch.object(Compositor, "render_update", _painted),
        patch.object(Stylesheet, "_parse_rules", _parsed),
    ):
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
