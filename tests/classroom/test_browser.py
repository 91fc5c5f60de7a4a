"""A class in a real browser: keys, mouse, a reload in the middle, a download."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from aiohttp.test_utils import unused_port

from profiler_sim.app.language import reading
from profiler_sim.i18n.text import _, pgettext
from tests.browser import watched_page
from tests.classroom.running_class import RunningClass, running_class
from tests.classroom.terminal_page import (
    IS_SHOWN,
    PATIENCE,
    ROWS,
    WITHOUT_WEBGL,
    click,
    press,
    see,
    settled_rows,
)

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.thorough


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningClass]:
    """One class for the tests of this module."""
    with running_class(tmp_path_factory.mktemp("class"), unused_port()) as started:
        yield started


def test_a_first_watch_is_played_in_a_browser(browser: "Browser", running: RunningClass) -> None:
    """By keys and by mouse; a reload comes back to the same screen; a scan is downloaded."""
    with watched_page(browser, running.address) as page:
        page.add_init_script(WITHOUT_WEBGL)
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
        page.wait_for_function(f"before => ({ROWS})().join() === before.join()", arg=before)

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


def test_the_page_and_the_desk_are_in_the_trainee_s_language(
    browser: "Browser", running: RunningClass
) -> None:
    """First as her browser asks, then as she chooses on the page."""
    with watched_page(browser, running.address) as page:
        page.set_extra_http_headers({"Accept-Language": "sq-XK, sq;q=0.9"})
        page.add_init_script(WITHOUT_WEBGL)
        page.goto(f"{running.address}/?code={running.code}")
        assert page.locator("html").get_attribute("lang") == "sq"
        page.get_by_role("link", name="македонски").click()
        page.wait_for_url("**/?language=mk**")
        with reading("mk"):
            page.get_by_role("button", name=_("Join"), exact=True).wait_for(timeout=PATIENCE)
            begin = pgettext("key", "begin")
        assert page.input_value("#code") == running.code
        page.fill("#name", "рис")
        page.keyboard.press("Enter")
        see(page, f"Enter {begin}")
        assert page.locator("html").get_attribute("lang") == "mk"


def test_a_second_window_takes_over(browser: "Browser", running: RunningClass) -> None:
    """The first window says so, and takes the desk back by its button."""
    with watched_page(browser, running.address) as page:
        page.context.add_init_script(WITHOUT_WEBGL)
        page.goto(running.address)
        page.fill("#code", running.code)
        page.fill("#name", "heron")
        page.keyboard.press("Enter")
        page.wait_for_function(IS_SHOWN)
        second = page.context.new_page()
        second.goto(running.address)

        taken = "You opened your desk in another window. This one has stopped."
        page.get_by_text(taken).wait_for(timeout=PATIENCE)
        page.get_by_role("button", name="Go on here").click()
        second.get_by_text(taken).wait_for(timeout=PATIENCE)
        assert not page.get_by_text(taken).is_visible()
        assert not page.locator("#vote").is_visible()
