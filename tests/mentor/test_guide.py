"""The mentor's guide is true: its files are sound, its commands print what it shows."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from profiler_sim.files.authored_files import scenario_by_name
from profiler_sim.store.memory import MemoryStore
from profiler_sim.tui.profiler import Profiler
from tests.mentor.guide import GUIDE, Mentor, Shown, agrees, blocks, renewed, shown
from tests.tui.seat import Seat, program

pytestmark = pytest.mark.slow
"""Every command of the guide is run, some of them measure for a while; ``.ci/run`` does it too."""
TEXT = GUIDE.read_text("utf-8")
_KINDS = {"yaml", "diff", "console", "text", "sh", "csv"}
_POINTS = (-5, 0, 3, 5, 10, 15, 20)


class Followed:
    """The guide, done step by step from an empty folder."""

    def __init__(self, folder: Path, kept: Path) -> None:
        """Do everything it says."""
        self.mentor = Mentor(folder, kept)
        self.faults: list[str] = []
        """What ``validate`` says of a file the guide has just written, where it is an error."""
        self.printed: list[tuple[Shown, str]] = []
        for block in blocks(TEXT):
            if block.kind == "console":
                self.printed += [(each, self.mentor.does(each.command)) for each in shown(block)]
            elif block.name:
                path = self.mentor.file(block)
                if block.kind == "csv":
                    continue
                told = self.mentor.does(f"profiler-sim validate '{path.relative_to(folder)}'")
                self.faults += [line for line in told.splitlines() if ": error: " in line]


@pytest.fixture(scope="module")
def followed(tmp_path_factory: pytest.TempPathFactory) -> Followed:
    """One walk through the guide, for all tests."""
    return Followed(tmp_path_factory.mktemp("cases"), tmp_path_factory.mktemp("kept"))


def test_every_file_of_the_guide_is_sound(followed: Followed) -> None:
    """Whatever it has grown to when the reader saves it."""
    assert followed.faults == []
    assert len(list(followed.mentor.folder.rglob("*.yaml"))) >= 6


def test_every_output_of_the_guide_is_what_is_printed(followed: Followed) -> None:
    """To the letter, but for lines that are left out; see ``tests.mentor.guide`` to renew them."""
    for each, printed in followed.printed:
        if not each.command.startswith("profiler-sim play"):
            assert agrees(each.output, printed), f"{each.command}\n{printed}"
    assert len(followed.printed) >= 10


async def test_what_the_guide_says_to_play_can_be_played(
    followed: Followed, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The briefing opens, and Enter deals the papers."""
    for name, value in followed.mentor.environment.items():
        monkeypatch.setenv(name, value)
    assert followed.mentor.played
    for name in followed.mentor.played:
        made = scenario_by_name(name)
        app = Profiler(program(MemoryStore()), made, 7)
        async with app.run_test(size=(120, 36)) as pilot:
            seat = Seat(app, pilot)
            await seat.settle()
            assert made.title in seat.text
            await seat.press("enter")
            assert f"decided 0/{made.shipments}" in seat.text


def test_every_block_is_a_file_or_a_command_or_a_picture() -> None:
    """A block that nobody runs would grow old unnoticed."""
    assert {block.kind for block in blocks(TEXT)} <= _KINDS
    assert TEXT.count("```") == 2 * len(blocks(TEXT))
    assert all(block.name for block in blocks(TEXT) if block.kind in {"yaml", "diff"})


def _bars() -> Iterator[tuple[int, str]]:
    for number, bar in re.findall(r"(\d+) of 100 \w+ loads +([■□]+)$", TEXT, re.MULTILINE):
        yield int(number), bar


def test_the_bars_have_ten_boxes_and_are_as_long_as_they_say() -> None:
    """A box for ten loads."""
    bars = list(_bars())

    assert len(bars) == 2
    for number, bar in bars:
        assert bar == "■" * round(number / 10) + "□" * (10 - round(number / 10))


def test_the_table_of_points_is_right() -> None:
    """From 5 of 100: odds times ten for every ten points."""
    said = re.search(r"the evidence gives \|(.*)\|", TEXT)
    row = re.search(r"points together \|(.*)\|", TEXT)
    assert said
    assert row

    assert [int(x.replace("\N{MINUS SIGN}", "-")) for x in row[1].split("|")] == list(_POINTS)
    odds = [5 / 95 * 10 ** (points / 10) for points in _POINTS]
    stands = [round(100 * each / (1 + each)) for each in odds]
    assert [int(x.strip(" %")) for x in said[1].split("|")] == stands


def test_lines_may_be_left_out_and_nothing_else() -> None:
    """What stands between two … must stand there, in that order."""
    printed = "one\ntwo\nthree\nfour\n"

    assert agrees("one\n…\nfour\n", printed)
    assert agrees("…\nthree\n…\n", printed)
    assert agrees(printed, printed)
    assert agrees("", "")
    assert not agrees("one\nthree\nfour\n", printed)
    assert not agrees("…\nthree\ntwo\n…\n", printed)
    assert not agrees("", printed)


def test_an_output_is_renewed_line_by_line() -> None:
    """The lines shown before, with the numbers of today."""
    before, now = "…\nit stands at 36 %\n…\n", "case one\nit stands at 41 %\nnone\n"

    assert renewed(before, now) == "…\nit stands at 41 %\n…\n"
    assert renewed("old\n", now) == now
