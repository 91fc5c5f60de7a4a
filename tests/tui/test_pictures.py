"""The pages show every screen there is, in a picture of 80 columns and 24 lines."""

import importlib
import pkgutil
from collections.abc import Iterator

import pytest
from rich.segment import Segment
from rich.style import Style
from textual.screen import Screen
from textual.strip import Strip

import profiler_sim.tui
from profiler_sim.tui.bench.file_page import FilePage
from profiler_sim.tui.bench.rule_pack_page import RulePackPage
from profiler_sim.tui.classroom.view import ClassView
from profiler_sim.tui.dialogs.dialog import Dialog
from profiler_sim.tui.screens.page import Page
from tests.tui.pictures import FOLDER, PAGE, SCREENS, every_screen, file_of, page
from tests.tui.seat import Seat
from tests.tui.svg import svg

BASES = {each.__name__ for each in (Page, Dialog, FilePage, RulePackPage, ClassView)}
"""What screens are made from; none of them is shown."""
MOST = 120_000
"""Bytes of a picture; a scan has a colour for every block."""


def kinds(of: type[Screen[object]]) -> Iterator[str]:
    """Names of our classes of screens."""
    for kind in of.__subclasses__():
        if kind.__module__.startswith("profiler_sim"):
            yield kind.__name__
        yield from kinds(kind)


@pytest.mark.thorough
async def test_every_kind_of_screen_has_a_picture() -> None:
    """A new screen needs a way to it in ``tour`` and a sentence in ``SCREENS``."""
    for module in pkgutil.walk_packages(profiler_sim.tui.__path__, "profiler_sim.tui."):
        importlib.import_module(module.name)
    shown: dict[str, set[str]] = {}

    def look(name: str, seat: Seat) -> None:
        shown.setdefault(name, set()).add(type(seat.app.screen).__name__)

    await every_screen(look)

    assert SCREENS.keys() <= shown.keys()
    pictured = {kind for name in SCREENS for kind in shown[name]}
    assert {*kinds(Screen)} - BASES == pictured


def test_every_picture_stands_in_the_pages() -> None:
    """``python -m tests.tui.pictures`` draws them anew; none is left of a screen that is gone."""
    files = {file_of(name) for name in SCREENS}

    assert {*(FOLDER / "screens").glob("*.svg")} == files
    assert PAGE.read_text(encoding="utf-8") == page()
    assert all(file.stat().st_size < MOST for file in files)


def test_a_picture_has_words_as_words_and_blocks_as_shapes() -> None:
    """What is searched for is found, and no font moves a block."""
    style = Style(color="#ffffff", bgcolor="#000000", bold=True)
    drawn = svg([Strip([Segment("a <b> ▄", style)])], "A & B")

    assert ">a &lt;b&gt;</text>" in drawn
    assert 'class="b"' in drawn
    assert "M6 0.5h1v0.5h-1z" in drawn or "M6 0.5h0.5v0.5h-0.5z" in drawn
    assert "▄" not in drawn
    assert "<title>A &amp; B</title>" in drawn
