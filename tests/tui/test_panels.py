"""Panels beside the paper: ask, judge, order; the paper stays readable, and nothing is lost."""

import re
from itertools import product

import pytest
from textual.events import Key

from profiler_sim.documents.examination_texts import note
from profiler_sim.shift.commands import Assess, Enquire, Mark, Open, Order
from profiler_sim.tui.paper.widget import PaperForm
from profiler_sim.tui.widgets.dossier import PageTabs
from tests.repetition import first_of
from tests.tui.seat import DESK, TERMINAL, after, at_desk, said, seated
from tests.tui.test_reach import asked
from tests.tui.test_searches import SCENARIOS, judged

READ = Open(consignment="001")
JUDGED = Assess(consignment="001", percent=20, topic="cocaine")
NOTHING = "nothing in particular"
"""What the list of topics begins with."""
PANELS = {
    "enquire": "Ask about one consignment: choose with a letter",
    "judge": "Judge: left and right choose how likely hidden goods are",
    "order search": "Order a search that reaches the place",
}
"""How each panel is opened, and how its help begins."""
SIZES = [TERMINAL, (100, 30), DESK]


@pytest.mark.thorough
@first_of(("label", "size"), product(["enquire", "judge", "order search"], SIZES), quick=1)
async def test_the_paper_stays_readable_beside_a_panel(label: str, size: tuple[int, int]) -> None:
    """At least 44 columns of it with the title of the form, and it scrolls from the panel."""
    async with seated(after(READ, JUDGED), size) as seat:
        await seat.do("open", "read", label)

        paper = seat.app.screen.query_one(PaperForm)
        assert paper.region.width >= 44
        assert "Bill of lading" in seat.text
        await seat.do("paper down")
        assert paper.scroll_offset.y > 0
        await seat.do("paper up")
        assert paper.scroll_offset.y == 0


@pytest.mark.thorough
async def test_the_paper_beside_a_panel_is_turned_and_marked() -> None:
    """Tab goes to the paper and back; Esc closes the panel, and nothing was stated."""
    async with seated(after(READ, JUDGED), TERMINAL) as seat:
        await seat.do("open", "read", "judge")
        for _ in range(9):
            if "mark" in seat.keys.values():
                break
            await seat.do("next part")
        await seat.press("down")
        await seat.do("mark")
        assert "● Shipper / exporter (Bill of lading)" in seat.panel
        await seat.do("next page")
        assert "[Route]" in seat.text
        assert "Judge 001" in seat.panel
        await seat.press("e")
        assert "First finish the panel: Enter accepts, Esc closes it." in said(seat)
        await seat.do("back")
        assert "Judge 001" not in seat.text
        assert [each["event"] for each in seat.events] == ["opened", "assessed", "marked"]


@pytest.mark.thorough
async def test_an_enquiry_is_chosen_by_letter_and_can_be_taken_back() -> None:
    """Its minutes and what is left are told before they count."""
    async with at_desk() as seat:
        await seat.do("read", "enquire")
        await seat.press("c")
        assert (
            "Ask “Container moves”: 4 minutes, 175 left after."
            " Enter asks, Esc takes it back." in seat.panel
        )
        await seat.do("back")
        assert "Where was the container" in seat.panel
        assert len(seat.events) == 1
        await seat.press("B")  # Caps Lock is on
        assert "Ask “Import history”" in seat.panel
        await seat.press("\N{CYRILLIC SMALL LETTER A}")
        assert "Ask “Company registry”" in seat.panel
        await seat.do("accept")
        assert seat.events[-1]["enquiry"] == "registry"
        assert "[Company registry extract]" in seat.text
        assert "judge" in seat.keys.values()


async def test_the_waiting_time_of_an_answer_is_said_before_it_is_paid_for() -> None:
    """In the list, and in the line that asks to confirm."""
    async with at_desk() as seat:
        await seat.do("read", "enquire")
        await seat.press("l")
        told = seat.panel
        assert told.count("Answer about 60 min later.") == 2
        assert "Ask “Documents of the trader”: 5 minutes, 174 left after." in told


async def test_no_letter_of_an_enquiry_does_something_else() -> None:
    """``g`` looks a word up in a panel too, so no enquiry has it."""
    async with at_desk() as seat:
        await seat.do("read", "enquire")
        letters = {row[1] for row in seat.rows if row[2:4] == "  " and row[1:2].isalpha()}
        assert len(letters) > 8
        assert not letters & set(seat.keys)


@pytest.mark.thorough
@first_of("mode", SCENARIOS)
async def test_every_enquiry_is_reached_beside_the_paper(mode: str) -> None:
    """The list scrolls at 80 by 24."""
    store = judged(SCENARIOS[mode])
    async with seated(store, TERMINAL) as seat:
        await seat.do("open", "read", "enquire")
        enquiries = seat.app.program.open("1").desk.brief.words.enquiries.values()
        for enquiry in enquiries:
            assert " ".join(enquiry.asks.split()) in seat.panel
            first = enquiry.title.split()[0]
            assert re.search(rf" [a-z] {re.escape(first)}", seat.panel)
            await seat.press("down")


@pytest.mark.thorough
async def test_the_judge_panel_sums_the_case_up() -> None:
    """Marks, answers, indicators and the first judgement of this consignment."""
    mark = Mark(consignment="001", page="bill of lading", box="goods", direction="reassuring")
    registry = Enquire(consignment="001", enquiry="registry")
    async with seated(after(READ, mark, registry, JUDGED)) as seat:
        await seat.do("open", "read", "indicators", "judge")

        assert "○ " in seat.panel
        assert "Company registry extract Entry: entered in the register" in seat.panel
        assert "First judgement: 20 %, Cocaine" in seat.panel
        assert "Indicators" in seat.panel


@pytest.mark.thorough
async def test_only_topics_of_the_transport_can_be_suspected() -> None:
    """No people in a sea container; on the road there can be. The list is read to its end."""
    for scenario, may in (("three-pistols", False), ("night-lane", True)):
        async with at_desk(scenario, DESK) as seat:
            await seat.do("read", "judge")
            assert NOTHING in seat.panel
            offered = seat.panel
            assert re.search(r"You suspect \(↑↓, one of 1[67]\)", offered)
            await seat.press(*["down"] * 20)
            assert NOTHING not in seat.panel
            assert ("People in the vehicle" in offered + seat.panel) is may


@pytest.mark.thorough
@first_of("mode", SCENARIOS)
async def test_safety_checks_go_by_arrows_and_space(mode: str) -> None:
    """Down goes to the next check, Space ticks it: four times, and all four are kept."""
    async with seated(judged(SCENARIOS[mode]), TERMINAL) as seat:
        await seat.do("open", "order search")
        await seat.press("down")
        await seat.hold("type")
        await seat.paste("odd")
        await seat.hold("tick")
        for _ in range(4):
            await seat.press("space", "down")
        await seat.press("up", "space", "space")
        await seat.do("accept")
        assert len(seat.events[-1]["ticks"]) == 4


async def test_what_an_undone_safety_check_means_is_said_before_the_order() -> None:
    """How many are done is in view at 80 by 24; once it was said, Enter orders all the same."""
    async with seated(after(READ, JUDGED), TERMINAL) as seat:
        await seat.do("open", "order search")
        assert "Safety checks done: 0 of 4" in seat.panel
        await seat.press("down")
        await seat.hold("type")
        await seat.paste("odd")
        await seat.do("accept")
        assert "4 safety checks are not done" in seat.panel
        assert "no points are lost, but people can get hurt." in seat.panel
        assert "tick" in seat.keys.values()
        assert seat.events[-1]["event"] == "assessed"

        await seat.press("space")
        assert "Safety checks done: 1 of 4" in seat.panel
        await seat.do("accept")
        assert "3 safety checks are not done" in seat.panel
        await seat.do("accept")
        assert seat.events[-1]["ticks"] == ["gas"]


@pytest.mark.thorough
async def test_what_was_missing_is_no_longer_said_once_it_is_chosen() -> None:
    """A choice, a letter: the line of the error goes."""
    async with seated(after(READ, JUDGED)) as seat:
        await seat.do("open", "order search", "accept")
        assert "Choose a search that reaches the place" in seat.panel
        await seat.press("down")
        assert "Choose a search that reaches the place" not in seat.panel
        await seat.do("accept")
        assert "Write a reason." in seat.panel
        await seat.type("x")
        assert "Write a reason." not in seat.panel


async def test_what_a_search_does_is_told_in_full() -> None:
    """At 80 by 24 no description is cut."""
    async with seated(judged("three-pistols"), TERMINAL) as seat:
        await seat.do("open", "order search")
        searches = seat.app.program.open("1").desk.brief.words.examinations.values()
        for search in sorted(searches, key=lambda each: each.minutes):
            await seat.press("down")
            assert f"{search.title}: {' '.join(search.about.split())}" in seat.panel


@pytest.mark.thorough
@first_of("mode", SCENARIOS)
async def test_every_line_of_the_order_panel_can_be_read_at_80_columns(mode: str) -> None:
    """What they take, and behind the last check what a search uses; how many checks are done."""
    async with seated(judged(SCENARIOS[mode]), TERMINAL) as seat:
        await seat.do("open", "order search")
        told = note(seat.app.program.open("1").desk.terms.search_minutes)
        assert "Safety checks done: 0 of" in seat.panel
        assert "it takes: officers min" in seat.panel
        await seat.press("down")
        assert told not in seat.panel
        await seat.hold("tick")
        await seat.press("down", "down", "down")
        assert told in seat.panel


async def test_the_ordered_search_is_marked_in_the_panel() -> None:
    """Also when another one is in hand."""
    order = Order(consignment="001", examination="full unload", reason="odd")
    async with seated(after(READ, JUDGED, order), TERMINAL) as seat:
        await seat.do("open", "order search")
        await seat.press("home")
        assert "(ordered)" in seat.panel
        assert seat.panel.index("Full unload") < seat.panel.index("(ordered)")


async def test_a_key_that_is_not_possible_says_why() -> None:
    """And which key comes first; nothing else happens."""
    async with at_desk() as seat:
        await seat.press("m")
        assert "First go to a paper" in said(seat)
        await seat.press("j")
        assert "The papers of 001 have not been read. Open them first. Press Enter." in said(seat)
        await seat.do("read")
        await seat.press("o")
        assert "001 has not been judged." in said(seat)
        assert "Press j." in said(seat)
        await seat.press("u")
        assert "001 is not decided. There is nothing to take back." in said(seat)
        await seat.press("w")
        assert "No answer is on its way." in said(seat)
        await seat.press("c")
        assert "First go back to the list: press Esc." in said(seat)
        await seat.press("x")
        assert "Nobody can be on board here." in said(seat)
        assert len(seat.events) == 1


@pytest.mark.thorough
async def test_with_caps_lock_r_shows_the_indicators_of_a_paper() -> None:
    """On the list it asks before it releases the rest."""
    async with seated(after(READ, JUDGED)) as seat:
        await seat.do("open", "read")
        await seat.press("R")
        assert "[Indicators]" in seat.text
        await seat.do("back")
        await seat.press("R")
        assert "Release 40 consignments" in seat.text
        await seat.do("back")
        assert seat.events[-1]["event"] == "revealed"


async def test_a_message_does_not_stay_under_another_consignment() -> None:
    """What was said of the first is not said of the second."""
    async with at_desk() as seat:
        await seat.do("star")
        assert "001: star added." in seat.text
        await seat.press("down")
        assert "001: star added." not in seat.text


@pytest.mark.thorough
async def test_the_titles_of_many_pages_leave_the_paper_its_room() -> None:
    """Beside a panel at 80 columns only the neighbours of the page in front are named."""
    async with seated(asked("air"), TERMINAL) as seat:
        await seat.do("open", "read", "judge")
        assert seat.app.screen.query_one(PageTabs).region.height <= 3
        assert seat.app.screen.query_one(PaperForm).region.height >= 14
        await seat.do("back")
        assert " Packing list " in seat.text


@pytest.mark.thorough
async def test_a_key_that_comes_before_the_panel_is_there_waits_for_it() -> None:
    """``e`` and a letter pressed at once choose that enquiry."""
    async with at_desk() as seat:
        await seat.do("read")
        for key in ("e", "c"):
            seat.app.post_message(Key(key, key))
        await seat.settle()
        assert "Ask “Container moves”" in seat.panel
        assert seat.events[-1]["event"] == "opened"


@first_of("name", PANELS)
async def test_the_help_begins_with_the_open_panel(name: str) -> None:
    """What it is for and how it works, before the keys of the desk."""
    async with seated(after(READ, JUDGED)) as seat:
        await seat.do("open", name)
        await seat.press("question_mark")
        assert PANELS[name] in " ".join(seat.text.split())
        await seat.press("escape")
        assert seat.panel


async def test_the_goods_of_the_chosen_line_stand_in_full_below_a_list_beside_papers() -> None:
    """The line itself has less room there than on a screen of 80 columns."""
    async with at_desk() as seat:
        await seat.press("down")
        cut = next(row for row in seat.rows if row.startswith("  2 "))
        assert "DISPOSABLE FACE…" in cut
        assert "DISPOSABLE FACE MASKS" in seat.text
