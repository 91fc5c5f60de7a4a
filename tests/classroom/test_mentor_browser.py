"""The mentor's screen in a real browser, and the one for a projector: every order of the class."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from aiohttp.test_utils import unused_port

from tests.browser import watched_page
from tests.classroom.running_class import RunningClass, running_class
from tests.classroom.terminal_page import (
    IS_SHOWN,
    PATIENCE,
    WITHOUT_WEBGL,
    click,
    press,
    rows,
    see,
    settled_rows,
)

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.thorough
_REFUSED = "status of 403"


@pytest.fixture
def running(tmp_path: Path) -> Iterator[RunningClass]:
    """A class that runs as a service."""
    with running_class(tmp_path, unused_port()) as started:
        yield started


def enter(page: "Page", running: RunningClass, kind: str) -> None:
    """Type the mentor's code."""
    page.goto(f"{running.address}/{kind}")
    page.fill("#code", running.mentor_code)
    page.keyboard.press("Enter")
    page.wait_for_function(IS_SHOWN)


def order(page: "Page", key: str, until: str, *answers: str) -> None:
    """Press the key of an order until its question is shown, then answer it."""
    press(page, key, until)
    settled_rows(page)
    for each in answers:
        if each == "Enter":
            page.keyboard.press(each)
        else:
            page.keyboard.type(each)


@pytest.mark.timeout(900)
def test_a_class_is_led_from_a_browser(browser: "Browser", running: RunningClass) -> None:
    """Watch, message, news, minutes, pause, close, debrief with vote and replay, next scenario."""
    with (
        watched_page(browser, running.address, errors=(_REFUSED,)) as mentor,
        watched_page(browser, running.address) as trainee,
    ):
        for page in (mentor, trainee):
            page.add_init_script(WITHOUT_WEBGL)
        mentor.goto(f"{running.address}/mentor")
        mentor.fill("#code", running.code)
        mentor.keyboard.press("Enter")
        mentor.get_by_text("There is no such code in this class.").wait_for(timeout=PATIENCE)
        enter(mentor, running, "mentor")
        see(mentor, "Nobody has joined yet.")
        see(mentor, f"code {running.code}")

        join(trainee, running, "otter")
        press(trainee, "Enter", "12 of 12 shown")
        press(trainee, "Enter", "Bill of lading ·")
        see(mentor, "reads 001")
        see(mentor, "● here")

        lead(mentor, trainee)
        with mentor.expect_download() as started:
            press(mentor, "w", "downloads")
        sheet = Path(started.value.path()).read_text()
        assert running.code in sheet
        assert "data:image/svg+xml" in sheet

        close_and_debrief(mentor, trainee)
        press(mentor, "s", "Which scenario is next?")
        mentor.keyboard.type("three")
        settled_rows(mentor)
        press(mentor, "Enter", "Three pistols")
        see(trainee, "Three pistols")
        mentor.keyboard.press("Escape")  # here the class is not ended
        see(mentor, "otter")


def join(page: "Page", running: RunningClass, name: str) -> None:
    """Join by the code of the class."""
    page.goto(running.address)
    page.fill("#code", running.code)
    page.fill("#name", name)
    page.keyboard.press("Enter")
    see(page, "Enter begin")


def lead(mentor: "Page", trainee: "Page") -> None:
    """Look at the desk, send, pause and go on."""
    press(mentor, "Enter", "The desk of otter. You look on.")
    settled_rows(mentor)
    press(mentor, "Escape", "Code of otter")
    settled_rows(mentor)
    order(mentor, "m", "Message to otter", "look at 004", "Enter")
    see(trainee, "look at 004")
    settled_rows(mentor)
    order(mentor, "n", "News of the exercise", "the seal of 004 is reported", "Enter")
    see(trainee, "the seal of 004 is reported")
    settled_rows(mentor)
    order(mentor, "t", "More minutes for otter", "Enter")
    settled_rows(mentor)
    press(mentor, "p", "PAUSED")
    trainee.get_by_text("Your mentor has paused the class.").wait_for(timeout=PATIENCE)
    settled_rows(mentor)
    press(mentor, "p", "1 is here")
    trainee.locator("#notice").wait_for(state="hidden", timeout=PATIENCE)


def close_and_debrief(mentor: "Page", trainee: "Page") -> None:
    """Close all; the trainee looks back at hers, and votes in the debrief of the class."""
    settled_rows(mentor)
    order(mentor, "c", "Close the shifts of all trainees", "Enter")
    see(mentor, "The shifts are closed.")
    trainee.get_by_role("button", name="Go on here").click(timeout=PATIENCE)
    see(trainee, "Before you see the result")
    settled_rows(mentor)
    press(mentor, "d", "Search it, or release it?")
    assert "What it was" not in "\n".join(rows(mentor))
    press(mentor, "v", "The class votes: 0 votes so far.")
    trainee.get_by_role("button", name="Search it").click(timeout=PATIENCE)
    see(mentor, "The class votes: 1 vote so far.")
    press(mentor, "Enter", "1  search it")
    press(mentor, "Enter", "What the class decided")
    press(mentor, "Enter", "What it was")
    press(mentor, "r", "Whose shift?")
    settled_rows(mentor)
    press(mentor, "Enter", "Replay")
    press(mentor, "Escape", "Debrief")
    settled_rows(mentor)
    press(mentor, "Escape", "Code of otter")


@pytest.mark.timeout(900)
def test_a_projector_shows_no_codes(browser: "Browser", running: RunningClass) -> None:
    """Beside the mentor's own screen; who is where is seen, and its lines can be clicked."""
    with (
        watched_page(browser, running.address) as wall,
        watched_page(browser, running.address) as trainee,
    ):
        for page in (wall, trainee):
            page.add_init_script(WITHOUT_WEBGL)
        enter(wall, running, "projector")
        join(trainee, running, "heron")
        press(trainee, "Enter", "12 of 12 shown")
        press(trainee, "Enter", "Bill of lading ·")
        see(wall, "reads 001")
        own = trainee.locator(".bar").inner_text()
        code = re.search(r"[0-9A-Z]{4}-[0-9A-Z]{4}", own)
        assert code is not None
        shown = "\n".join(settled_rows(wall)) + wall.content()
        for secret in (running.code, code[0], running.mentor_code):
            assert secret not in shown
            assert secret.replace("-", "") not in shown
        wall.keyboard.press("w")
        assert "downloads" not in "\n".join(settled_rows(wall))

        second = wall.context.new_page()
        second.add_init_script(WITHOUT_WEBGL)
        second.goto(f"{running.address}/mentor")
        see(second, f"code {running.code}")
        click(wall, "reads 001", "The desk of heron. You look on.")
        see(second, "reads 001")
