"""The class page as text and as HTML: escaped, self-contained, and the same numbers."""

import re
from dataclasses import replace
from datetime import date
from functools import cache
from html.parser import HTMLParser

from profiler_sim.results.class_page import ClassPage, class_page
from profiler_sim.results.class_results import class_results
from profiler_sim.results.class_shifts import read_class
from profiler_sim.results.html_report import html_report
from profiler_sim.store.contract import RemarkRow
from profiler_sim.store.memory import MemoryStore
from tests.results.played_class import deals, play, played_class
from tests.tui.seat import program

HOSTILE = '<script src="https://x.example/a.js">alert(1)</script>{{ 7*7 }}'


@cache
def hostile_page() -> ClassPage:
    """A class in which a trainee has a hostile name and writes a hostile remark."""
    from random import Random

    store = played_class(5, deals(("first-watch",), (3,)))
    shift = store.deal(
        replace(deals(("first-watch",), (3,))[0], trainee=HOSTILE, started="2026-03-09T06:00:00Z")
    )
    play(store, shift, 0.5, Random(1))
    store.remark(RemarkRow(shift, 1, "disagreement", "001", HOSTILE, "w"))
    content = program(MemoryStore()).content
    read = read_class(store)
    results = class_results(read, content.catalogue, content.scenarios, date(2026, 6, 1))
    return class_page(results, content.catalogue)


class Reader(HTMLParser):
    """Elements, addresses and text of a page."""

    def __init__(self) -> None:
        """Begin empty."""
        super().__init__()
        self.elements: set[str] = set()
        self.addresses: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element."""
        self.elements.add(tag)
        self.addresses += [str(value) for name, value in attrs if name in {"src", "href"}]

    def handle_data(self, data: str) -> None:
        """Note a text."""
        self.text += f" {data}"


def test_the_page_holds_no_script_and_asks_nobody() -> None:
    """What trainees write is text, and templates in it are none."""
    reader = Reader()
    reader.feed(html_report(hostile_page(), "en", date(2026, 6, 1)))

    assert reader.elements.isdisjoint({"script", "link", "img", "iframe", "object", "form"})
    assert reader.addresses == []
    assert reader.text.count(HOSTILE) >= 2
    assert " 49" not in reader.text
    assert "For training, not for personnel decisions." in reader.text


def test_every_text_of_the_page_stands_in_the_report() -> None:
    """The screen and the file show the same."""
    reader = Reader()
    reader.feed(html_report(hostile_page(), "en", date(2026, 6, 1)))
    shown = " ".join(reader.text.split())

    for section in hostile_page().sections:
        assert section.heading in shown
        for row in section.rows:
            for cell in row:
                assert " ".join(cell.text.split()) in shown


def test_what_a_class_did_is_said_in_sentences() -> None:
    """The pair of loads, what misled, and what nobody asked."""
    said = " ".join(
        cell.text for section in hostile_page().sections for row in section.rows for cell in row
    )

    assert re.search(r"\d of 6 let the similar honest load \d{3} go, and the smuggled", said)
    assert "What misled most: “" in said
    assert not re.search(r"\{\w*\}", said.replace("{{ 7*7 }}", ""))
