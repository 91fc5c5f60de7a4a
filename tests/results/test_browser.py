"""The class page in a real browser: offline, on a small laptop, and printed on A4."""

import re
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import pytest

from profiler_sim.results.class_page import ClassPage, class_page
from profiler_sim.results.class_results import class_results
from profiler_sim.results.class_shifts import read_class
from profiler_sim.results.html_report import html_report
from profiler_sim.store.contract import RemarkRow
from profiler_sim.store.memory import MemoryStore
from tests.browser import broken_words, outside, watched_page
from tests.results.played_class import deals, play, played_class
from tests.tui.seat import program

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.thorough

NAMES = (
    "<script>document.title='run'</script>",
    'R&D "><img src=x onerror=alert(1)>',
    "ضابط الجمارك \u202etxt.exe",
    "A" * 60,
)
A4 = (1032, 703)
"""CSS pixels between the margins of A4 on its side: 273 x 186 mm at 96 in an inch."""


@cache
def a_class() -> ClassPage:
    """Trainees of plain and of hostile names, three modes of transport."""
    shifts = deals(("first-watch", "three-pistols", "parcels-monday"), (3,))
    store = played_class(2, shifts)
    for number, name in enumerate(NAMES):
        new = replace(shifts[0], trainee=name, started=f"2026-04-0{number + 1}T06:00:00Z")
        shift = store.deal(new)
        play(store, shift, 0.5, Random(number))
        store.remark(RemarkRow(shift, 1, "disagreement", "001", f"{name} says so", "w"))
    content = program(MemoryStore()).content
    results = class_results(
        read_class(store), content.catalogue, content.scenarios, date(2026, 6, 1)
    )
    return class_page(results, content.catalogue)


def written(folder: Path) -> str:
    """Write the page to a file and give its address."""
    path = folder / "class.html"
    path.write_text(html_report(a_class(), "en", date(2026, 6, 1)), encoding="utf-8")
    return path.as_uri()


def test_the_class_page_fits_a_small_laptop(browser: "Browser", tmp_path: Path) -> None:
    """Nothing is cut, every heading and bar is seen, names are text, nobody is asked."""
    address = written(tmp_path)
    with watched_page(browser, address) as page:
        page.goto(address)

        assert outside(page) == []
        assert broken_words(page, "h1, h2, th") == []
        assert page.title() == "Class results · EXERCISE"
        assert page.locator("script, img, link, iframe").count() == 0
        headings = [each.heading for each in a_class().sections]
        assert page.locator("h2").all_inner_texts() == headings
        bars = [c.bar for s in a_class().sections for row in s.rows for c in row if c.bar]
        drawn = [each.bounding_box() for each in page.locator("svg").all()]
        assert len(drawn) == len(bars) > 0
        assert all(box and box["width"] == 100 and box["height"] == 8 for box in drawn)
        text = page.locator("body").inner_text()
        for name in (*NAMES[:2], NAMES[3]):
            assert f"{name} says so" in text
        assert "ضابط الجمارك" in text
        assert "\u202e" not in text


def test_the_class_page_prints_on_a4(browser: "Browser", tmp_path: Path) -> None:
    """On its side; nothing is cut, and no page is empty."""
    address = written(tmp_path)
    with watched_page(browser, address, size=A4) as page:
        page.goto(address)
        page.emulate_media(media="print")
        cut = outside(page) + broken_words(page, "h1, h2, th")
        tall = page.evaluate("document.documentElement.scrollHeight")
        pdf = page.pdf(prefer_css_page_size=True)

    assert cut == []
    boxes = re.findall(rb"/MediaBox \[([\d. ]+)\]", pdf)
    sizes = {tuple(round(float(each)) for each in box.split()) for box in boxes}
    assert sizes == {(0, 0, 842, 595)}
    least = tall / A4[1]
    assert least <= len(boxes) <= least + 3
