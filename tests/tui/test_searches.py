"""Every search of every mode can be ordered, by key and by mouse; its report is a page."""

from collections.abc import Sequence

import pytest

from profiler_sim.documents.examination_texts import note
from profiler_sim.play.debriefs import read_truth
from profiler_sim.play.desk import Desk
from profiler_sim.shift.commands import Assess, Close, Command, Open, Order, ReleaseRest
from profiler_sim.store.memory import MemoryStore
from tests.tui.seat import MANY, NOW, TERMINAL, Seat, dealt, said, seated
from tests.tui.test_debrief import choose, look_back

pytestmark = pytest.mark.thorough

SCENARIOS = {
    "sea": "three-pistols",
    "air": "sarajevo-terminal",
    "road": "night-lane",
    "post": "parcels-monday",
}
FIRST = "001"
MODES = [
    mode if mode in {"sea", "post"} else pytest.param(mode, marks=pytest.mark.slow)
    for mode in SCENARIOS
]
"""Two of them in the quick suite, all in the long proofs."""


def judged(scenario: str) -> MemoryStore:
    """A shift in which the first consignment has been read and judged."""
    store = dealt(scenario)
    desk = Desk.open(store, "1")
    for command in (Open(consignment=FIRST), Assess(consignment=FIRST, percent=40, topic=None)):
        done = desk.do(command, NOW)
        assert isinstance(done, Desk), done
        desk = done
    return store


def titles(store: MemoryStore) -> dict[str, str]:
    """The searches of the shift: id → title, the quick ones first."""
    searches = Desk.open(store, "1").brief.words.examinations.values()
    return {
        each.examination: each.title for each in sorted(searches, key=lambda each: each.minutes)
    }


@pytest.mark.parametrize("mode", MODES)
async def test_every_search_is_ordered_by_key(mode: str) -> None:
    """Down the list at 80 by 24; what is in hand is told by name, and an order can be changed."""
    store = judged(SCENARIOS[mode])
    async with seated(store, TERMINAL) as seat:
        await seat.do("open")
        for at, (search, title) in enumerate(titles(store).items()):
            await seat.do("order search")
            await seat.press("home", *["down"] * at)
            assert f"{title}: " in seat.panel
            if not at:
                await seat.hold("type")
                await seat.paste("odd")
            await seat.do("accept", "accept")
            assert f"001: {title} ordered." in seat.text
            assert seat.events[-1]["examination"] == search
            assert seat.events[-1]["reason"] == "odd"


@pytest.mark.parametrize("mode", MODES)
async def test_every_search_is_ordered_by_mouse(mode: str) -> None:
    """A click chooses; the key of the line of keys orders."""
    store = judged(SCENARIOS[mode])
    async with seated(store) as seat:
        await seat.do("open")
        for at, (search, title) in enumerate(titles(store).items()):
            await seat.click_key("order search")
            await seat.click(f"{title}  ")
            assert f"{title}: " in seat.panel
            if not at:
                await seat.hold("type")
                await seat.paste("odd")
            await seat.click_key("accept", "accept")
            assert seat.events[-1]["examination"] == search


@pytest.mark.parametrize("mode", MODES)
async def test_no_search_is_chosen_beforehand(mode: str) -> None:
    """Without one nothing is ordered, and the reason that was written stays."""
    async with seated(judged(SCENARIOS[mode]), TERMINAL) as seat:
        await seat.do("open", "order search")
        assert "You have not chosen a search yet." in seat.panel
        await seat.hold("type")
        await seat.paste("heavier than it says")
        await seat.do("accept")
        assert "Choose a search that reaches the place where the goods would be." in seat.panel
        assert seat.events[-1]["event"] == "assessed"

        await seat.press("down")
        await seat.do("accept", "accept")
        assert seat.events[-1]["reason"] == "heavier than it says"


@pytest.mark.parametrize("mode", MODES)
async def test_officers_and_minutes_are_told_and_said_to_be_information(mode: str) -> None:
    """In the dialog and in the help of the desk, with what each search finds."""
    store = judged(SCENARIOS[mode])
    async with seated(store, (120, 90)) as seat:
        await seat.do("open", "order search")
        assert "officers min" in seat.panel
        for search in Desk.open(store, "1").brief.words.examinations.values():
            assert f"{search.title} {search.staff} {search.minutes} " in seat.panel
        assert note(Desk.open(store, "1").terms.search_minutes) in seat.panel
        await seat.do("back", "help")
        for title in titles(store).values():
            assert "officer" in seat.row(f"{title}  ")
        assert "Finds only: Cocaine, Heroin" in seat.text
        assert "Finds often: " in seat.text


@pytest.mark.parametrize("mode", ["air", "post"])
async def test_ticks_speak_of_what_is_opened(mode: str) -> None:
    """A parcel has no doors."""
    async with seated(judged(SCENARIOS[mode])) as seat:
        await seat.do("open", "order search")
        await seat.press("end")

        assert "door" not in seat.panel.lower()
        assert seat.panel.count("[ ] ") == 4


async def turn_to_page(seat: Seat, tab: str) -> None:
    """Turn the papers of a case until that tab is in front."""
    for _ in range(3 * MANY):
        if tab in seat.text:
            return
        await seat.do("next page")
    pytest.fail(f"no page {tab}:\n{seat.text}")


def hiding_goods(scenario: str) -> list[str]:
    """Consignments of the shift in which a full unload finds hidden goods."""
    truth = read_truth(dealt(scenario), "1")
    found_by = truth.model.found_by["full unload"]
    return [c.id for c in truth.cases if found_by[c.hypothesis] > c.find_threshold]


def searched(
    scenario: str, examination: str, count: int, names: Sequence[str] = ()
) -> MemoryStore:
    """A closed shift in which the first of ``names``, or else of all, were searched."""
    store = dealt(scenario)
    desk = Desk.open(store, "1")
    names = names or [paper.id for paper in desk.papers]
    moves: list[Command] = [
        move
        for name in names[:count]
        for move in (
            Open(consignment=name),
            Assess(consignment=name, percent=40, topic=None),
            Order(consignment=name, examination=examination, reason="odd", ticks=("gas",)),
        )
    ]
    drawn = tuple(paper.id for paper in desk.papers)
    for command in (*moves, ReleaseRest(percent=5), Close(random_order=drawn)):
        done = desk.do(command, NOW)
        assert isinstance(done, Desk), done
        desk = done
    return store


async def test_where_it_is_told_at_once_the_report_is_in_front() -> None:
    """With the list of points; nothing on it is marked, and the list is one step back."""
    async with seated(judged("where-in-the-box")) as seat:
        await seat.do("open", "order search")
        await seat.click("Search of the structure")
        await seat.hold("type")
        await seat.paste("the floor is high")
        await seat.do("accept", "accept")

        assert "001: Search of the structure ordered." in said(seat)
        await seat.do("go on")
        assert "[Search report]" in seat.text
        assert "3 Examination" in seat.text
        assert "Search of the structure" in seat.text
        await seat.do("back")
        assert "read" in seat.keys.values()


async def all_of(seat: Seat) -> None:
    """From home to the page of all consignments, past the guess."""
    await look_back(seat)
    await seat.do("skip")
    await seat.pass_results()
    await seat.do("all")


async def test_the_debrief_has_the_report_of_each_search() -> None:
    """Behind its evidence: one key turns to it and back; nothing where nothing was searched."""
    store = searched("three-pistols", "full unload", 2)
    async with seated(store) as seat:
        await all_of(seat)
        await choose(seat, "001")
        await seat.do("look into")
        await turn_to_page(seat, "[Search report]")
        assert "Search report · EXM-001" in seat.text
        assert "Full unload" in seat.text
        await seat.do("back")
        await choose(seat, "040")
        await seat.do("look into")
        assert "040 · " in seat.text
        assert "Search report" not in seat.text


async def test_after_a_find_the_message_is_behind_the_report() -> None:
    """To the unit at the port of loading, with the seal of the papers."""
    hiding = hiding_goods("three-pistols")
    async with seated(searched("three-pistols", "full unload", 2, hiding), (120, 60)) as seat:
        await all_of(seat)
        await choose(seat, f"{hiding[0]} ")
        await seat.do("look into")
        await turn_to_page(seat, "[Search report]")
        assert "FINDING" in seat.text
        await turn_to_page(seat, "[Message sent]")
        assert "Message sent · MSG-" in seat.text
        assert "unit at the port of loading" in said(seat)
        assert "EXERCISE. Find in container" in said(seat)
        assert "Seal on the papers: " in said(seat)


@pytest.mark.parametrize("mode", SCENARIOS)
async def test_everything_is_reached_beside_the_paper(mode: str) -> None:
    """Every search, then the reason, then the four checks, at 80 by 24, also after a fault."""
    store = judged(SCENARIOS[mode])
    async with seated(store, TERMINAL) as seat:
        await seat.do("open", "order search")
        await seat.press("home")
        for title in titles(store).values():
            assert f"{title}: " in seat.panel
            await seat.press("down")
        await seat.do("accept", "accept")
        assert "Write a reason. Why did you choose this search?" in seat.panel
        assert "Reason, in one line" in seat.panel
        await seat.hold("tick")
        await seat.press("down", "down", "down")
        assert seat.panel.count("[ ] ") == 4
        assert "Write a reason. Why did you choose this search?" in seat.panel


async def test_a_list_in_a_panel_has_the_height_there_is() -> None:
    """Every enquiry of the sea at once in a window of 36 lines; fewer at 24, and none is lost."""
    async with seated(judged("three-pistols")) as seat:
        await seat.do("open", "enquire")
        assert "Company registry" in seat.text
        assert "Earlier transits" in seat.text

        await seat.pilot.resize_terminal(*TERMINAL)
        await seat.settle()
        assert "Earlier transits" not in seat.text
        await seat.press("end")
        assert "Earlier transits" in seat.text
        assert "Enter accept" in seat.text
