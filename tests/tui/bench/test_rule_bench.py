"""The rule bench: rules by choosing, what they do on a sample, and the file beside it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual.widgets import Static

from profiler_sim.files.named_files import packs_by_name
from profiler_sim.mentor.rule_bench import trials
from profiler_sim.tui.bench.condition_editor import OfferList
from profiler_sim.tui.bench.rules_page import RuleBenchPage
from profiler_sim.tui.bench.sampled_papers import SampledPapersPage
from profiler_sim.tui.screens.home import HomePage
from profiler_sim.tui.screens.page import Page
from tests.mentor.few_loads import draw_few
from tests.tui.seat import DESK, TERMINAL, Seat, seated
from tests.tui.tour import write

PACK = """\
# what the night desk has learnt
pack: night-desk
title: Night desk
topic: cocaine
lists:
  far_hubs: [AEJEA, SGSIN]  # both are far
rules:
  # the first one
  - id: night-desk.1
    title: Many packages  # of one kind
    when: |
      packages > 1000
    points: 3
    why: |
      Small things hide well.
    innocent: Bananas come in boxes.
    examples:
      match: {packages: 1400}
      no match: {packages: 3}
"""
WIDER = """\
  - id: night-desk.2
    title: More than few
    when: packages > 500
    points: 1
    why: Small things hide well.
    innocent: Bananas come in boxes.
    examples:
      match: {packages: 600}
"""
"""A rule that points at all that the first one points at, and at more."""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A mentor's folder; few loads are drawn."""
    monkeypatch.setenv("PROFILER_SIM_OWN", str(tmp_path))
    draw_few(monkeypatch)
    monkeypatch.setattr(trials, "readable_packs", lambda: packs_by_name(["cocaine"]))
    (tmp_path / "packs").mkdir()
    return tmp_path


def file_of(folder: Path) -> Path:
    """The file of the pack."""
    return folder / "packs" / "night-desk.yaml"


@asynccontextmanager
async def at_rules(
    folder: Path, text: str = PACK, size: tuple[int, int] = DESK
) -> AsyncIterator[Seat]:
    """Open the bench on a pack of rules."""
    write(file_of(folder), text)
    async with seated(size=size) as seat:
        seat.app.open_bench(file_of(folder))
        await seat.settle()
        yield seat


async def take(seat: Seat, *shown: str) -> None:
    """Choose offers one after another with the arrow keys, and take each."""
    for wanted in shown:
        offered = [each.shown for each in seat.app.screen.query_one(OfferList)._offers]
        assert wanted in offered, f"“{wanted}” is not offered: {offered[:20]}"
        for _line in range(offered.index(wanted)):
            await seat.press("down")
        await seat.do("take")


async def pause(seat: Seat) -> None:
    """Wait until what was typed is written and tried."""
    await seat.pilot.pause(0.3)
    await seat.settle()


def text_of(seat: Seat, name: str) -> str:
    """All that a part of the screen says, as one line."""
    return " ".join(str(seat.app.screen.query_one(name, Static).content).split())


def is_open(seat: Seat, page: type[Page]) -> bool:
    """Whether the screen in front is such a page."""
    return isinstance(seat.app.screen, page)


@pytest.mark.thorough
async def test_a_rule_is_built_by_choosing_only(folder: Path) -> None:
    """From Home: a fact found by a word, its operator, its value; points; the file has it."""
    write(file_of(folder), PACK)
    async with seated(size=TERMINAL) as seat:
        await seat.do("bench")
        await seat.paste("night-desk")
        await seat.do("accept")
        await seat.press("end")
        await seat.do("open")
        await seat.type("round")
        await take(seat, "value_round", "AND")
        await seat.type("port load")
        await take(seat, "loading_port", "IN (")
        await seat.type("guayaquil")
        await take(seat, "ECGYE", ")", "✓ done")
        await pause(seat)
        assert "Of 1,000 loads" in text_of(seat, "#panel Static")
        await seat.press("tab", "tab")
        await seat.do("open")
        await seat.paste("8")
        await seat.do("accept", "save")
        assert "· saved" in seat.text
    assert file_of(folder).read_text() == PACK + (
        "  - id: night-desk.2\n"
        "    title: A new rule\n"
        "    when: |\n"
        "      value_round AND loading_port IN ('ECGYE')\n"
        "    points: 8\n"
        "    why: Say why smuggled loads show it.\n"
        "    innocent: Say why an honest load may show it.\n"
        "    source: local practice\n"
    )


@pytest.mark.thorough
async def test_the_panel_says_what_a_rule_does_and_loads_open_as_papers(folder: Path) -> None:
    """Shares of honest and smuggled loads, points, the same loads; papers, and back."""
    async with at_rules(folder, PACK + WIDER) as seat:
        panel = text_of(seat, "#panel Static")
        assert "traffic by sea" in panel
        assert "honest" in panel
        assert "cocaine in reefer machinery" in panel
        assert "night-desk.2 points at 100 of 100 of them: More than few" in panel
        assert "meets" in seat.text
        assert "misses" in seat.text
        await seat.click("meets")
        assert is_open(seat, SampledPapersPage)
        assert "night-desk.1 reads: packages: " in seat.text
        await seat.do("next page", "back")
        assert is_open(seat, RuleBenchPage)
        await seat.do("examples", "save")
        written = file_of(folder).read_text()
        assert "match: {packages: 1400}" not in written
        assert [each for each in PACK.splitlines() if "#" in each] == [
            each for each in written.splitlines() if "#" in each
        ]
        await seat.do("back")
        assert is_open(seat, HomePage)


BROKEN = {
    "packages >": ("Column 10: something is missing after “>”", "Write what follows it"),
    "packges > 3": ("Column 1: no fact and no list is called “packges”", "packages"),
    "payment = 'in cash'": ("Column 11: payment is never “in cash”", "cash"),
    "packages > 20,000": ("Column 12:", "20000"),
    "payment = “cash”": ("Column 11:", "'"),
    "payment = 'cash": ("Column 11:", "'"),
    "(packages > 3": ("Column 1:", "bracket"),
    "packages == 3": ("Column 10:", "="),
    "packages >= 3 AND AND value_round": ("Column 19:", "AND"),
    "packages > 'many'": ("Column 1:", "number"),
    "loading_port = 'ECGYX'": ("Column 16:", "ECGYE"),
    "gross_kg": ("Column 1: “gross_kg” is neither true nor false", "gross_kg > 20000"),
}
"""What is typed, the problem with its column, and a part of its hint."""


@pytest.mark.thorough
async def test_a_broken_condition_shows_its_column_and_a_hint(folder: Path) -> None:
    """At once, whatever is typed; the panel waits, and the file is marked."""
    async with at_rules(folder) as seat:
        await seat.do("open")
        for condition, (problem, hint) in BROKEN.items():
            await seat.press("ctrl+a", "ctrl+k")
            await seat.paste(condition)
            shown = text_of(seat, "#problem")
            assert problem in shown, (condition, shown)
            assert hint in shown, (condition, shown)
        await pause(seat)
        assert "First correct the condition." in text_of(seat, "#panel Static")
        await seat.do("back")
        assert "! night-desk.1" in seat.text


@pytest.mark.thorough
async def test_one_undo_takes_back_all_that_was_typed(folder: Path) -> None:
    """And leaving with changes asks, also with what was typed just now."""
    async with at_rules(folder) as seat:
        await seat.do("open")
        await seat.type(" AND value_round")
        await pause(seat)
        await seat.type(" AND reefer")
        await pause(seat)
        assert "not saved" in seat.text
        await seat.do("back", "undo")
        assert "· saved" in seat.text
        assert file_of(folder).read_text() == PACK
        await seat.do("open")
        await seat.type(" AND reefer")
        await seat.press("ctrl+q")
        assert "Your changes are not saved" in seat.text
        await seat.do("accept")
    assert "packages > 1000 AND reefer\n" in file_of(folder).read_text()


@pytest.mark.thorough
async def test_what_an_editor_writes_is_shown_with_its_line(folder: Path) -> None:
    """A fault of the file beside the list; a condition with another text is shown anew."""
    async with at_rules(folder) as seat:
        page = seat.app.screen
        assert isinstance(page, RuleBenchPage)
        write(file_of(folder), PACK.replace("points: 3", "points: many"))
        page.look_at_file()
        await seat.settle()
        assert "Line 13 of the file:" in text_of(seat, "#problem")
        write(file_of(folder), PACK.replace("> 1000", "> 900"))
        page.look_at_file()
        await seat.settle()
        assert "packages > 900" in seat.text
        assert "Line 13 of the file:" not in text_of(seat, "#problem")
        write(file_of(folder), "pack: [night-desk\n")
        page.look_at_file()
        await seat.settle()
        assert "Line 1 of the file:" in text_of(seat, "#problem")


@pytest.mark.thorough
async def test_a_pack_that_ships_is_copied_and_its_rules_can_be_changed(folder: Path) -> None:
    """The copy is a file of hers; a rule can go, and comes back."""
    async with seated() as seat:
        await seat.do("bench")
        await seat.paste("rules firearms-removals")
        await seat.do("accept", "accept")
        assert "firearms-removals-2.yaml" in seat.text
        assert (folder / "packs" / "firearms-removals-2.yaml").is_file()
        await seat.do("take away")
        assert "not saved" in seat.text
        await seat.do("undo")
        assert "· saved" in seat.text


@pytest.mark.thorough
async def test_rules_are_tried_on_the_next_transport(folder: Path) -> None:
    """What a rule reads says in which ones it can be tried."""
    async with at_rules(folder) as seat:
        await seat.do("transport")
        assert "traffic by air" in text_of(seat, "#panel Static")
        assert "glass eels as other fish" in text_of(seat, "#panel Static")
