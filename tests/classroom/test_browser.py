"""A class in a real browser: keys, mouse, a reload in the middle, a download."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from aiohttp.test_utils import unused_port

from tests.browser import watched_page
from tests.classroom.running_class import RunningClass, running_class

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.thorough
_PATIENCE = 90_000
"""Milliseconds for a busy machine."""
_AGAIN = 8_000
"""Milliseconds until a key is pressed again: none counts while a screen is painted."""
_STILL = 1_000
"""Milliseconds without a change after which a screen is complete."""
_WITHOUT_WEBGL = """
const get = HTMLCanvasElement.prototype.getContext;
HTMLCanvasElement.prototype.getContext = function (kind, ...more) {
  return kind.startsWith("webgl") ? null : get.call(this, kind, ...more);
};"""
"""The page then draws with its own elements, whose text can be read."""
_ROWS = """() => [...document.querySelectorAll(".xterm-rows > div")]
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
_IS_SHOWN = "() => document.querySelector('#screen .xterm-screen canvas, #screen .xterm-rows')"
"""Whether the terminal is drawn."""
_SHOWS = f"text => ({_ROWS})().join('\\n').includes(text)"


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningClass]:
    """One class for the tests of this module."""
    with running_class(tmp_path_factory.mktemp("class"), unused_port()) as started:
        yield started


def rows(page: "Page") -> list[str]:
    """The lines on the screen of the seat."""
    read: list[str] = page.evaluate(_ROWS)
    return read


def settled_rows(page: "Page") -> list[str]:
    """The same, once nothing changes any more."""
    before: list[str] = []
    while before != (now := rows(page)):
        before = now
        page.wait_for_timeout(_STILL)
    return now


def see(page: "Page", text: str, patience: int = _PATIENCE) -> None:
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

    for _attempt in range(_PATIENCE // _AGAIN):
        once()
        with suppress(NotShown):
            see(page, until, _AGAIN)
            return
    pytest.fail(f"“{until}” was not shown:\n" + "\n".join(rows(page)))


def test_a_first_watch_is_played_in_a_browser(browser: "Browser", running: RunningClass) -> None:
    """By keys and by mouse; a reload comes back to the same screen; a scan is downloaded."""
    with watched_page(browser, running.address) as page:
        page.add_init_script(_WITHOUT_WEBGL)
        page.goto(running.address)
        page.fill("#code", running.code.lower())
        page.fill("#name", "otter")
        page.keyboard.press("Enter")
        see(page, "Enter begin")
        assert page.evaluate("() => document.cookie") == ""
        press(page, "Enter", "12 of 12 shown")
        press(page, "Enter", "Bill of lading ·")

        before = settled_rows(page)
        page.reload()
        page.wait_for_function(f"before => ({_ROWS})().join() === before.join()", arg=before)

        click(page, "enquire", "minutes left")
        settled_rows(page)  # lines must not move below the mouse
        click(page, "Scan", "Enter")
        settled_rows(page)
        press(page, "Enter", "Scan of 001: look at the picture.")
        with page.expect_download() as started:
            page.keyboard.press("d")
        file = started.value
        assert file.suggested_filename == "scan-1-001.png"
        assert Path(file.path()).read_bytes().startswith(b"\x89PNG")


def test_a_second_window_takes_over(browser: "Browser", running: RunningClass) -> None:
    """The first window says so, and takes the desk back by its button."""
    with watched_page(browser, running.address) as page:
        page.context.add_init_script(_WITHOUT_WEBGL)
        page.goto(running.address)
        page.fill("#code", running.code)
        page.fill("#name", "heron")
        page.keyboard.press("Enter")
        page.wait_for_function(_IS_SHOWN)
        second = page.context.new_page()
        second.goto(running.address)

        taken = "You opened your desk in another window. This one has stopped."
        page.get_by_text(taken).wait_for(timeout=_PATIENCE)
        page.get_by_role("button", name="Go on here").click()
        second.get_by_text(taken).wait_for(timeout=_PATIENCE)
        assert not page.get_by_text(taken).is_visible()
        assert not page.locator("#vote").is_visible()
