"""A terminal in a real browser, for tests: its lines, keys and clicks."""

from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Page

PATIENCE = 90_000
"""Milliseconds for a busy machine."""
_AGAIN = 8_000
"""Milliseconds until a key is pressed again: none counts while a screen is painted."""
_STILL = 1_000
"""Milliseconds without a change after which a screen is complete."""
WITHOUT_WEBGL = """
const get = HTMLCanvasElement.prototype.getContext;
HTMLCanvasElement.prototype.getContext = function (kind, ...more) {
  return kind.startsWith("webgl") ? null : get.call(this, kind, ...more);
};"""
"""The page then draws with its own elements, whose text can be read."""
ROWS = """() => [...document.querySelectorAll(".xterm-rows > div")]
  .map(each => each.textContent.replaceAll("\\u00a0", " ").trimEnd())"""
_PLACE = """text => {
  const rows = document.querySelector(".xterm-rows");
  const walk = document.createTreeWalker(rows, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const at = walk.currentNode.data.indexOf(text);
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(walk.currentNode, at);
    range.setEnd(walk.currentNode, at + text.length);
    const box = range.getBoundingClientRect();
    return [box.x + box.width / 2, box.y + box.height / 2];
  }
}"""
IS_SHOWN = "() => document.querySelector('#screen .xterm-screen canvas, #screen .xterm-rows')"
"""Whether the terminal is drawn."""
_SHOWS = f"text => ({ROWS})().join('\\n').includes(text)"


def rows(page: "Page") -> list[str]:
    """The lines on the screen of the seat."""
    read: list[str] = page.evaluate(ROWS)
    return read


def settled_rows(page: "Page") -> list[str]:
    """The same, once nothing changes any more."""
    before: list[str] = []
    while before != (now := rows(page)):
        before = now
        page.wait_for_timeout(_STILL)
    return now


def see(page: "Page", text: str, patience: int = PATIENCE) -> None:
    """Wait until the screen shows a text."""
    page.wait_for_function(_SHOWS, arg=text, timeout=patience)


def press(page: "Page", key: str, until: str) -> None:
    """Press a key until the screen shows a text."""
    _repeat(page, lambda: page.keyboard.press(key), until)


def click(page: "Page", text: str, until: str) -> None:
    """Click on the first place where a text stands, until the screen shows another."""

    def once() -> None:
        if place := page.evaluate(_PLACE, text):
            page.mouse.click(*place)

    _repeat(page, once, until)


def _repeat(page: "Page", once: Callable[[], object], until: str) -> None:
    """Do it again on a busy machine: while a screen is painted nothing counts."""
    from playwright.sync_api import TimeoutError as NotShown

    for _attempt in range(PATIENCE // _AGAIN):
        once()
        with suppress(NotShown):
            see(page, until, _AGAIN)
            return
    pytest.fail(f"“{until}” was not shown:\n" + "\n".join(rows(page)))
