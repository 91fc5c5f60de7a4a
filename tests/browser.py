"""Debian's Chromium over the pages that browsers open; no request leaves the machine.

A test takes the fixture ``browser``; it may not be a coroutine::

    from tests.browser import watched_page

    def test_page(browser: Browser) -> None:
        with watched_page(browser, address) as page:
            page.goto(address)
"""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, ConsoleMessage, Page, Route

WIDE, HIGH = 1366, 768
"""Pixels of the small laptop that a page has to fit."""
_NAMES = ("chromium", "chromium-browser")
_FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-proxy-server")
_OUTSIDE = """() => {
  const wide = document.documentElement.clientWidth;
  return [...document.body.querySelectorAll("*")].filter(each => {
    const box = each.getBoundingClientRect();
    const scrolls = each.scrollWidth > each.clientWidth + 1
      && getComputedStyle(each).overflowX !== "visible";
    return box.right > wide + 1 || box.left < -1 || scrolls;
  }).map(each => `${each.tagName} ${each.className} ${each.textContent.trim().slice(0, 40)}`);
}"""

_BROKEN = r"""selector => [...document.querySelectorAll(selector)].flatMap(each => {
  const text = each.firstChild;
  return [...(text?.data ?? "").matchAll(/\S+/g)].filter(word => {
    const range = document.createRange();
    range.setStart(text, word.index);
    range.setEnd(text, word.index + word[0].length);
    return new Set([...range.getClientRects()].map(box => box.top)).size > 1;
  }).map(word => word[0]);
})"""


def chromium_path() -> str:
    """Where Chromium is. Without it a test is skipped; with NEEDS_BROWSER set it fails."""
    path = next(filter(None, map(shutil.which, _NAMES)), None)
    if path is None and os.environ.get("NEEDS_BROWSER"):
        pytest.fail("Chromium is not here. .ci/run installs it: apt-get install chromium")
    if path is None:
        pytest.skip("There is no Chromium on this computer, so no page was opened in a browser.")
    return path


@contextmanager
def running_browser() -> "Iterator[Browser]":
    """Start Chromium, and close it at the end."""
    path = chromium_path()
    from playwright.sync_api import sync_playwright

    with sync_playwright() as started:
        opened = started.chromium.launch(executable_path=path, args=list(_FLAGS))
        yield opened
        opened.close()


@contextmanager
def watched_page(
    browser: "Browser",
    *allowed: str,
    size: tuple[int, int] = (WIDE, HIGH),
    errors: tuple[str, ...] = (),
) -> "Iterator[Page]":
    """Open a window that may ask only addresses that begin with one of ``allowed``.

    At the end the test fails where the page asked another address, wrote an error to the
    console, or a script of it broke. ``errors`` are words of lines of the console that may be
    there: Chromium writes one for every answer such as 404.
    """
    faults = list[str]()
    context = browser.new_context(
        viewport={"width": size[0], "height": size[1]}, service_workers="block"
    )

    def watch(route: "Route") -> None:
        if route.request.url.startswith(allowed):
            route.continue_()
        else:
            faults.append(f"asked {route.request.url}")
            route.abort()

    context.route("**/*", watch)
    page = context.new_page()
    page.set_default_timeout(20_000)
    page.on("pageerror", lambda error: faults.append(f"script: {error}"))

    def hear(line: "ConsoleMessage") -> None:
        is_known = any(word in line.text for word in errors)
        if line.type in {"error", "warning"} and not is_known:
            faults.append(line.text)

    page.on("console", hear)
    try:
        yield page
        assert faults == []
    finally:
        context.close()


def broken_words(page: "Page", selector: str) -> list[str]:
    """List the words of some elements that stand on more than one line."""
    found: list[str] = page.evaluate(_BROKEN, selector)
    return found


def outside(page: "Page") -> list[str]:
    """List the elements that reach beyond the window or are to be scrolled sideways."""
    found: list[str] = page.evaluate(_OUTSIDE)
    return found
