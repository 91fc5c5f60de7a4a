"""The bench: a scenario by choosing, whether it can be solved, and the file beside it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from profiler_sim.mentor import class_search, solvability
from profiler_sim.mentor.rule_bench import trials
from profiler_sim.tui.bench.form import BenchForm
from profiler_sim.tui.bench.page import BenchPage
from profiler_sim.tui.screens.briefing import BriefingPage
from profiler_sim.tui.screens.home import HomePage
from tests.mentor.few_loads import draw_few
from tests.tui.seat import DESK, TERMINAL, Seat, said, seated
from tests.tui.tour import seen, write

MONDAY = """\
scenario: monday  # as the file
title: Monday
unit: Bar
# what is hidden
hidden:
  firearms in machinery: 2
  counterfeit in mixed load: 2
"""
LOAD = """\
my cases:
  - goods: USED GARDEN MACHINES
    from: Mersin
    hides:
      method: firearms in machinery
      place: in the goods
    signs:
      payment: in cash  # he had the notes with him
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A mentor's folder; little is weighed, and quickly."""
    monkeypatch.setenv("PROFILER_SIM_OWN", str(tmp_path))
    for module, name, least in (
        (solvability, "LOADS", 80),
        (solvability, "SCREENED", 40),
        (class_search, "SHIFTS", 2),
    ):
        monkeypatch.setattr(module, name, least)
    return tmp_path


@asynccontextmanager
async def at_bench(
    folder: Path, text: str = MONDAY, size: tuple[int, int] = DESK
) -> AsyncIterator[Seat]:
    """Open the bench on a scenario."""
    (folder / "monday.yaml").write_text(text, encoding="utf-8")
    async with seated(size=size) as seat:
        await seat.do("bench")
        await choose(seat, "monday")
        yield seat


async def choose(seat: Seat, name: str) -> None:
    """Take a name of the list that is open, by typing it."""
    await seat.paste(name)
    await seat.do("accept")


async def go_to(seat: Seat, row: str, *, by_keys: bool = False) -> None:
    """Take a row of the form in hand; with ``by_keys``, key by key from the top."""
    form = seat.app.screen.query_one(BenchForm)
    rows = [f"{each.label} {each.shown}" for each in form._rows.values()]
    wanted = row.casefold()
    place = next((at for at, each in enumerate(rows) if each.casefold().startswith(wanted)), None)
    assert place is not None, f"no row “{row}”:\n{seat.text}"
    if not by_keys:
        form.highlighted = place
        await seat.settle()
        return
    await seat.press("home")
    while form.highlighted != place:
        await seat.press("down")


async def fill_in(seat: Seat, row: str, *answers: str, by_keys: bool = False) -> None:
    """Change a row by choosing, or by typing where it is a text."""
    await go_to(seat, row, by_keys=by_keys)
    await seat.do("change")
    for answer in answers:
        await choose(seat, answer)


def panel(seat: Seat) -> str:
    """All of the panel as one line."""
    shown = seat.app.screen.query_one("#panel Static").content  # type: ignore[attr-defined]
    return " ".join(str(shown).split())


def file_of(folder: Path) -> str:
    """The file as it is now."""
    return (folder / "monday.yaml").read_text(encoding="utf-8")


async def rewritten(seat: Seat, folder: Path, text: str) -> None:
    """Write the file as an editor does, and wait until the bench has looked."""
    write(folder / "monday.yaml", text)
    await seen(seat)


async def make_tuesday(seat: Seat) -> None:
    """From Home by keys: a new scenario, a load that hides something, a sign and a clue."""
    await seat.do("bench", "accept")
    await choose(seat, "tuesday")
    await choose(seat, "Bar")
    await choose(seat, "firearms in machinery")
    await fill_in(seat, "title", "Tuesday at Bar", by_keys=True)
    await fill_in(seat, "+ a load", "garden machines", by_keys=True)
    await fill_in(seat, "hides", "firearms in machinery", by_keys=True)
    await fill_in(seat, "+ a sign", "payment", "in cash", by_keys=True)
    await fill_in(seat, "+ a clue", "The shop is closed", "consignee", by_keys=True)


@pytest.mark.thorough
async def test_a_case_is_made_from_home_to_a_play_without_an_editor(folder: Path) -> None:
    """A new scenario, a load and its signs; a class that plays it, a trial that nobody keeps."""
    async with seated(size=TERMINAL) as seat:
        await make_tuesday(seat)
        assert "Load 1: USED GARDEN MACHINES" in panel(seat)
        assert "Of 100 trainees who read well" in panel(seat)
        await seat.do("save", "class")
        await seat.press("3")  # trainees, in place of thirty
        await seat.do("accept")
        assert "your load 1: " in said(seat)
        await seat.do("back", "play")
        assert isinstance(seat.app.screen, BriefingPage)

        await seat.do("begin", "close shift", "accept", "skip")
        await seat.pass_results()
        await seat.do("back")
        assert "tuesday.yaml · saved" in seat.text
        assert seat.app.program.store.shifts() == []
        await seat.do("back")
        assert isinstance(seat.app.screen, HomePage)
        assert "Tuesday at Bar" in seat.text
    written = (folder / "tuesday.yaml").read_text(encoding="utf-8")
    assert "## What she may spend." in written
    assert "hidden:\n  firearms in machinery: 4\n" in written
    assert "    counts: yes\n" in written
    assert "      payment: in cash\n" in written


@pytest.mark.thorough
async def test_saving_changes_one_line_and_undo_takes_changes_back(folder: Path) -> None:
    """Until it is saved the file is as it was."""
    async with at_bench(folder) as seat:
        await fill_in(seat, "firearms", "3")
        await go_to(seat, "counterfeit")
        await seat.do("take away")
        assert "not saved" in seat.text
        assert file_of(folder) == MONDAY
        await seat.do("undo", "save")
    assert file_of(folder) == MONDAY.replace("machinery: 2", "machinery: 3")


@pytest.mark.thorough
async def test_changes_are_not_lost_by_leaving(folder: Path) -> None:
    """Esc asks; so does the key that ends the program."""
    async with at_bench(folder) as seat:
        await go_to(seat, "counterfeit")
        await seat.do("take away", "back")
        assert "Your changes are not saved" in seat.text
        await seat.do("back")
        await seat.press("ctrl+q")
        assert "Your changes are not saved" in seat.text
        await seat.press("down")
        await seat.do("accept")
    assert file_of(folder) == MONDAY


@pytest.mark.thorough
async def test_what_an_editor_writes_is_shown_at_once(folder: Path) -> None:
    """Problems with their lines; a draft with changes of its own stays."""
    async with at_bench(folder) as seat:
        await rewritten(seat, folder, MONDAY.replace("unit: Bar", "unit: Barr"))
        assert "unit · line 3 of the file: nothing is called “Barr” here" in panel(seat)
        assert "! unit" in seat.text
        assert "play" not in seat.keys.values()

        await rewritten(seat, folder, MONDAY + LOAD)
        assert "Load 1: USED GARDEN MACHINES" in panel(seat)
        await go_to(seat, "counterfeit")
        await seat.do("take away")
        await rewritten(seat, folder, MONDAY)
        assert "changed outside" in said(seat)
        await go_to(seat, "Load 1")


@pytest.mark.thorough
async def test_the_editor_opens_from_a_key(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Changes are saved first; a terminal that cannot be left is said."""
    async with at_bench(folder) as seat:
        page = seat.app.screen
        assert isinstance(page, BenchPage)
        monkeypatch.setattr(page, "_edit_file", lambda path: path.write_text(MONDAY + LOAD))
        await go_to(seat, "counterfeit")
        await seat.do("take away", "editor")
        await seat.settle()
        assert "Load 1" in panel(seat)
        assert "· saved" in seat.text
    async with at_bench(folder) as seat:
        await seat.do("editor")
        assert "cannot be opened from here" in said(seat)


@pytest.mark.thorough
async def test_the_form_works_by_mouse(folder: Path) -> None:
    """A click on a row asks, a click on a name takes it."""
    async with at_bench(folder) as seat:
        await seat.click("level")
        await seat.click("advanced")
        await seat.click_key("save")
    assert "level: advanced\n" in file_of(folder)


FAULTS = {
    "unit: Bar": ("unit: Barr", 3),
    "title: Monday": ("title Monday", 2),
    "scenario: monday": ("scenario: [monday", 1),
    "machinery: 2": ("machinery: two", 6),
    "firearms in machinery": ("fire arms in machine", 6),
    "hidden:": ("hiden:", 5),
    "# what is hidden": ("level: hard", 4),
    "mixed load: 2": ("mixed load: 90", 6),
    "title: Monday\n": ("title: Monday\ntitle: Tuesday\n", 3),
    "unit: Bar\n": ("unit: Bar\nbudget:\n  searches: -1\n", 5),
    "counterfeit": ("\tcounterfeit", 7),
}
"""What is written in an editor in place of what, and the line that the bench then names."""


@pytest.mark.thorough
async def test_each_way_to_break_the_file_shows_its_line_in_the_open_bench(folder: Path) -> None:
    """Faults of form, of names and of what does not go together; then the file is right again."""
    async with at_bench(folder) as seat:
        for before, (after, line) in FAULTS.items():
            await rewritten(seat, folder, MONDAY.replace(before, after, 1))
            assert f"ine {line} of the file: " in panel(seat), (before, panel(seat))
            assert "It cannot be played yet" in panel(seat)
            assert "play" not in seat.keys.values()
        await rewritten(seat, folder, MONDAY)
        assert "It cannot be played yet" not in panel(seat)
        assert "play" in seat.keys.values()


@pytest.mark.thorough
async def test_a_file_that_cannot_be_read_cannot_be_changed_from_the_form(folder: Path) -> None:
    """It says so, and nothing is lost."""
    async with at_bench(folder) as seat:
        broken = MONDAY.replace("scenario: monday", "scenario: [monday")
        await rewritten(seat, folder, broken)
        await fill_in(seat, "+ a method")
        await seat.do("accept")
        assert "cannot change a file that it cannot read" in said(seat)
    assert file_of(folder) == broken


@pytest.mark.thorough
async def test_the_rules_of_a_pack_open_from_the_scenario(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One that ships is copied first; then back to the scenario."""
    draw_few(monkeypatch)
    monkeypatch.setattr(trials, "readable_packs", lambda: ())
    async with at_bench(folder, MONDAY + "rules: [firearms]\n") as seat:
        await go_to(seat, "pack firearms")
        await seat.do("rules")
        await choose(seat, "own-firearms")
        assert "Rule bench · own-firearms.yaml" in seat.text
        await seat.do("back")
        assert "Bench · monday.yaml" in seat.text


@pytest.mark.thorough
async def test_a_key_that_needs_a_sound_draft_says_why_it_does_nothing(folder: Path) -> None:
    """Of a draft with a fault: where to look."""
    async with at_bench(folder) as seat:
        await rewritten(seat, folder, MONDAY.replace("unit: Bar", "unit: Barr"))
        for key in ("c", "p", "x"):
            await seat.press(key)
            assert "The right side says what to correct" in said(seat)
            assert isinstance(seat.app.screen, BenchPage)


@pytest.mark.thorough
@pytest.mark.usefixtures("folder")
async def test_escape_goes_back_one_question_of_a_new_scenario() -> None:
    """From the hidden goods to the desk, to the name, to the list; what was typed is there."""
    async with seated(size=DESK) as seat:
        await seat.do("bench", "accept")
        await choose(seat, "tuesday")
        await choose(seat, "Bar")
        assert "What do smugglers hide there?" in seat.text
        await seat.do("back")
        assert "At which desk is it played?" in seat.text
        await seat.do("back")
        assert "Name of the new scenario" in seat.text
        assert "tuesday" in seat.text
        await seat.do("back")
        assert "Which scenario, or which rules?" in seat.text
        await seat.do("back")
        assert isinstance(seat.app.screen, HomePage)


@pytest.mark.thorough
async def test_the_form_says_what_is_filled_in_and_other_goods_take_a_sign_away(
    folder: Path,
) -> None:
    """Numbers of the papers; what went is named, and one undo brings all of it back."""
    chicken = LOAD.replace("USED GARDEN MACHINES", "FROZEN CHICKEN LEG QUARTERS").replace(
        "    from: Mersin\n", "    commodity: frozen chicken\n"
    )
    text = MONDAY + chicken.replace("payment: in cash", "set temperature: some degrees off")
    async with at_bench(folder, text) as seat:
        await go_to(seat, "gross kg")
        assert "gross kg  such as " in seat.text
        await fill_in(seat, "commodity", "garden machines")
        assert "Taken away, as these goods cannot show it: " in said(seat)
        await go_to(seat, "Load 1")
        assert "Load 1  USED GARDEN MACHINES" in seat.text
        await seat.do("undo")
        assert "Load 1  FROZEN CHICKEN LEG QUARTERS" in seat.text
