"""In every mode each enquiry, each of its pages and each form is reached, by key and by mouse."""

from collections.abc import Iterator

import pytest

from profiler_sim.files.authored_files import scenario_by_name
from profiler_sim.play.desk import Desk
from profiler_sim.shift.commands import Enquire, Open
from profiler_sim.store.memory import MemoryStore
from profiler_sim.tui.paper.borders import LINES
from profiler_sim.tui.paper.draw import draw
from profiler_sim.tui.widgets.dossier import PageTabs
from tests.tui.paper.test_box_cursor import reached
from tests.tui.seat import NOW, SEED, TERMINAL, Seat, program, said, seated
from tests.tui.test_searches import MODES, SCENARIOS

pytestmark = pytest.mark.thorough

FIRST = "001"
PLENTY = {"desk_minutes": 5_000}


def unhurried(mode: str) -> MemoryStore:
    """A shift of the mode with minutes for everything, its first consignment opened."""
    scenario = scenario_by_name(SCENARIOS[mode])
    budget = scenario.budget.model_copy(update=PLENTY)
    store = MemoryStore()
    program(store).begin(scenario.model_copy(update={"budget": budget}), SEED)
    desk = Desk.open(store, "1").do(Open(consignment=FIRST), NOW)
    assert isinstance(desk, Desk)
    return store


def asked(mode: str) -> MemoryStore:
    """The same after every enquiry, each answered."""
    store = unhurried(mode)
    desk = Desk.open(store, "1")
    for enquiry in desk.terms.enquiries:
        done = desk.do(Enquire(consignment=FIRST, enquiry=enquiry), NOW)
        assert isinstance(done, Desk), done
        desk = done
    return store


def titles(store: MemoryStore) -> dict[str, str]:
    """The enquiries of the shift: id → title."""
    return {n: e.title for n, e in Desk.open(store, "1").brief.words.enquiries.items()}


def pages(seat: Seat) -> Iterator[str]:
    """The titles of the pages of the dossier, in their order."""
    session = seat.app.program.open("1")
    yield from (sheet.title for sheet in session.sheets(FIRST))


async def click_tab(seat: Seat, name: str) -> None:
    """Click on as many words of a tab as stand beside each other: tabs wrap where they must."""
    region = seat.app.screen.query_one(PageTabs).region
    rows = seat.rows[region.y : region.bottom]
    words = name.split()
    tries = (f" {' '.join(words[:count])}" for count in range(len(words), 0, -1))
    told = next(told for told in tries if any(told in row[region.x :] for row in rows))
    y = next(y for y, row in enumerate(rows, region.y) if told in row[region.x :])
    x = seat.rows[y].index(told, region.x) + 1
    await seat.pilot.click(offset=(x, y))
    await seat.settle()


@pytest.mark.parametrize("mode", MODES)
async def test_every_enquiry_is_made_by_key(mode: str) -> None:
    """Down the list at 80 by 24; what was asked before cannot be chosen again."""
    store = unhurried(mode)
    async with seated(store, TERMINAL) as seat:
        await seat.do("open", "read")
        for enquiry in titles(store):
            await seat.do("enquire", "accept", "accept")
            made = [e for e in seat.events if e["event"] == "enquired"]
            assert made[-1]["enquiry"] == enquiry


@pytest.mark.parametrize("mode", MODES)
async def test_every_enquiry_is_made_by_mouse(mode: str) -> None:
    """A click on its line chooses, the key of the line of keys asks."""
    store = unhurried(mode)
    async with seated(store, (120, 60)) as seat:
        await seat.do("open", "read")
        for enquiry, title in titles(store).items():
            await seat.click_key("enquire")
            await seat.click(f"  {title}  ")
            await seat.click_key("accept")
            made = [e for e in seat.events if e["event"] == "enquired"]
            assert made[-1]["enquiry"] == enquiry


@pytest.mark.parametrize("mode", MODES)
async def test_every_page_is_turned_to_by_key(mode: str) -> None:
    """One after the other and round to the first again."""
    async with seated(asked(mode), TERMINAL) as seat:
        await seat.do("open", "read")
        names = list(pages(seat))
        for name in [*names[1:], names[0]]:
            await seat.do("next page")
            assert f"[{name}]" in said(seat)


@pytest.mark.parametrize("mode", MODES)
async def test_every_page_is_turned_to_by_mouse(mode: str) -> None:
    """A click on its tab."""
    async with seated(asked(mode), TERMINAL) as seat:
        await seat.do("open", "read")
        for name in reversed(list(pages(seat))):
            if f"[{name}]" not in said(seat):
                await click_tab(seat, name)
            assert f"[{name}]" in said(seat)


@pytest.mark.parametrize("mode", SCENARIOS)
def test_every_box_of_every_page_is_reached_with_the_arrow_keys(mode: str) -> None:
    """At the narrowest and at a comfortable width; a picture has its own grid."""
    store = asked(mode)
    for sheet in program(store).open("1").sheets(FIRST):
        for width in (40, 76, 110):
            areas = draw(sheet, width, {}, None, LINES).areas
            assert reached(areas) == areas.keys(), (sheet.id, width)
