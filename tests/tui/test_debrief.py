"""The debrief: a guess, six pages, and behind each line what it came from."""

import re
from itertools import pairwise
from threading import Event

import pytest
from textual.widgets import OptionList

from profiler_sim.play.debriefs import DebriefView
from profiler_sim.play.desk import Desk
from profiler_sim.play.trainee_feedback import TraineeFeedback
from profiler_sim.results.collection import collect
from profiler_sim.settings import settings
from profiler_sim.shift.commands import (
    Assess,
    Close,
    Command,
    Mark,
    Open,
    Order,
    ReleaseRest,
    Reveal,
)
from profiler_sim.shift.events import Hit
from profiler_sim.store.chain import receipt
from profiler_sim.store.memory import MemoryStore
from tests.repetition import first_of
from tests.tui.seat import NOW, TERMINAL, Seat, StillClock, after, said, seated, unasked

NAMES = [f"{number:03}" for number in range(1, 41)]
PAGES = ("result", "finds", "score", "percent", "costly", "all")


def played() -> list[Command]:
    """Fourteen read, marked and judged, four searched, the rest let go."""
    moves: list[Command] = []
    for name in NAMES[:14]:
        moves += (
            Open(consignment=name),
            Mark(consignment=name, page="bill of lading", box="goods", direction="suspicious"),
            Assess(consignment=name, percent=20, topic="firearms"),
        )
    for name in NAMES[4:8]:
        moves.append(Order(consignment=name, examination="partial unload", reason="odd"))
    return [*moves, ReleaseRest(percent=5), Close(random_order=tuple(NAMES))]


async def look_back(seat: Seat) -> None:
    """From home to the debrief of the only shift."""
    await seat.press("end")
    await seat.do("open")


async def turn_to(seat: Seat, page: str) -> None:
    """From home to a page of the debrief of the only shift."""
    await look_back(seat)
    await seat.do(page)


async def reasons(seat: Seat) -> None:
    """From home to the marks of the only shift, behind its score."""
    await turn_to(seat, "score")
    await choose(seat, "Your marks and questions")
    await seat.do("look into")


async def choose(seat: Seat, word: str) -> None:
    """Go down to the line on which ``word`` stands."""
    listed = seat.app.screen.query_one("#lines", OptionList)
    shown = [str(option.prompt) for option in listed.options]
    wanted = next(place for place, text in enumerate(shown) if word in text)
    while listed.highlighted != wanted:
        await seat.press("down")


@pytest.mark.thorough
async def test_the_own_guess_comes_before_anything_is_told() -> None:
    """Two questions and no number; then the guess stands beside what was counted."""
    store = unasked(*played())
    async with seated(store) as seat:
        await look_back(seat)
        assert "How many did you find?" in seat.text
        assert "How many did you miss?" in seat.text
        assert "At random" not in seat.text
        await seat.press("right", "right", "tab", "right")
        await seat.do("accept")
        await seat.pass_results()

        guessed = "You guessed 2 found, 1 missed."
        assert guessed in seat.text
        assert re.search(r"It was \d found, \d missed\.", said(seat))
        await seat.do("back")
        await look_back(seat)
        assert guessed in seat.text
    assert [(row.kind, row.about) for row in store.remarks("1")] == [("guess", "")]


@pytest.mark.thorough
async def test_a_guess_can_be_skipped_and_is_not_asked_for_again() -> None:
    """Esc leads to the result; the second time there is nothing to ask."""
    store = unasked(*played())
    for keys in (["skip"], []):
        async with seated(store) as seat:
            await look_back(seat)
            await seat.do(*keys)
            await seat.pass_results()
            assert "What you searched" in seat.text
            assert "You guessed" not in seat.text


@pytest.mark.thorough
@first_of("size", [(120, 100), TERMINAL])
async def test_the_pages_come_in_the_order_that_teaches(size: tuple[int, int]) -> None:
    """What was in the loads; then finds, score, percentages, costly decisions, and all."""
    async with seated(after(*played()), size=size) as seat:
        await look_back(seat)
        seen = []
        for page in PAGES:
            await seat.do(page)
            seen.append(seat.text)

        titles = ("1 result", "2 finds", "3 score", "4 percent", "5 costly", "6 all")
        assert [f"[{name}]" in text for name, text in zip(titles, seen, strict=True)] == [True] * 6
    if size != TERMINAL:
        order = ["You found: ", "What you searched", "You released it", "One thing for next time"]
        assert sorted(order, key=seen[0].index) == order
        order = [
            "beside what colleagues",
            "Where the smuggled loads went",
            "Your searches",
            "Leaving",
        ]
        assert sorted(order, key=seen[1].index) == order
        rungs = [
            "random choice",
            "risk indicators",
            "reads only papers",
            "YOU ",
            "best questions",
        ]
        assert sorted([*rungs, "sees into boxes"], key=seen[1].index)[:5] == rungs
        order = ["Your shift score", "Not in the score", "Safety before opening", "Receipt"]
        assert sorted(order, key=seen[2].index) == order
        assert "For training, not for decisions about staff." in " ".join(seen[2].split())
        assert "hit rate" not in "".join(seen).lower()


@pytest.mark.thorough
async def test_costly_decisions_are_told_one_after_another() -> None:
    """The key for the next case goes through all of them; after the last there is none."""
    async with seated(after(*played())) as seat:
        await look_back(seat)
        await seat.do("costly")
        pages = [seat.row("Decision").strip()]
        while "next case" in seat.keys.values():
            await seat.do("next case")
            assert "Compared with loads" in seat.text
            pages.append(seat.row("Decision").strip())

        assert len(pages) > 1
        assert pages == [f"Decision {n} of {len(pages)}" for n in range(1, len(pages) + 1)]
        await seat.do("case before")
        assert seat.row("Decision").strip() == pages[-2]


@pytest.mark.thorough
async def test_two_ledgers_stand_beside_each_other_where_there_is_room() -> None:
    """Below one another in a narrow window; nothing is cut in either."""
    for columns in (120, 80):
        async with seated(after(*played()), size=(columns, 100)) as seat:
            await look_back(seat)
            await seat.do("all", "look into", "evidence")

            assert (" │ " in seat.row("Compared with loads")) is (columns == 120)
            assert len(re.findall(r"Compared with loads", seat.text)) == 2


@pytest.mark.thorough
async def test_each_percentage_is_a_row_with_a_sign_for_each_load() -> None:
    """Twenty percent was said fourteen times: fourteen signs, the smuggled ones first."""
    async with seated(after(*played()), size=TERMINAL) as seat:
        await turn_to(seat, "percent")
        row = seat.row("20 %  ")

        told = re.search(r"(\d+) of 14 smuggled, evidence \d+ %", row)
        assert told
        smuggled = int(told[1])
        assert "●" * smuggled + "○" * (14 - smuggled) in row
        assert "you said" in seat.text
        assert "the evidence gave" in seat.text
        await seat.do("look into")
        assert f"{told[1]}  together" in seat.text
        assert seat.text.count("honest; the evidence gave") == 14 - smuggled


@pytest.mark.thorough
async def test_a_few_judgements_are_drawn_and_said_to_be_too_few() -> None:
    """Three judgements say little about anybody, and that is said in words."""
    few = [*played()[:9], ReleaseRest(percent=5), Close(random_order=tuple(NAMES))]
    async with seated(after(*few)) as seat:
        await turn_to(seat, "percent")

        assert "of 3 smuggled" in seat.row("20 %  ")
        assert "This is too little to judge your percentages." in seat.text


@pytest.mark.thorough
async def test_each_mark_is_told_right_or_not() -> None:
    """By page and box, with what it weighs; and what was not marked."""
    async with seated(after(*played())) as seat:
        await reasons(seat)

        verdicts = re.findall(r"● bill of lading, goods: (.+?) \(", seat.text)
        assert verdicts
        assert {"right", "a weak sign", "says the opposite"} >= {*verdicts}
        assert "not marked: " in seat.text
        await choose(seat, "about")
        assert "The best next question when you closed" in seat.text
        assert re.search(r"▸ .+ about \d{3}, \d+ minutes\.", seat.text)
        await seat.do("look into", "evidence")
        assert "Compared with loads" in seat.text


@pytest.mark.thorough
async def test_a_mark_is_told_beside_the_evidence_in_the_same_words() -> None:
    """The page of reasons and that of a consignment agree on every mark."""
    async with seated(after(*played()), (120, 100)) as seat:
        await reasons(seat)
        mark = next(row.strip() for row in seat.rows if "● bill of lading, goods: " in row)

        await seat.do("look into", "evidence")
        assert "Your marks" in seat.text
        assert mark in seat.text


@pytest.mark.thorough
async def test_every_number_leads_to_what_it_was_computed_from() -> None:
    """From the number to its terms, from a term to its consignment, and all the way back."""
    async with seated(after(*played()), size=TERMINAL) as seat:
        await turn_to(seat, "score")
        await choose(seat, "Selection score")
        await seat.do("look into")
        assert "What you searched" in seat.text
        terms = [row.split()[1:3] for row in seat.rows if "% of" in row][:4]
        assert [name.rstrip(":") for _, name in terms] == NAMES[4:8]
        total = next(row.split()[0] for row in seat.rows if "together" in row)
        assert sum(float(gain) for gain, _ in terms) == pytest.approx(float(total), abs=0.2)
        await seat.do("look into", "evidence")
        assert "Compared with loads" in seat.text
        await seat.do("back", "back")
        assert "What you searched" in seat.text
        await seat.do("back")

        assert "Selection score" in seat.text
        assert "look into" in seat.keys.values()


@pytest.mark.thorough
async def test_a_number_is_looked_into_by_mouse() -> None:
    """One click on the line, one on a term, and back by the line of keys."""
    async with seated(after(*played())) as seat:
        await turn_to(seat, "score")
        await seat.click("Selection score")
        assert "The best choice from what could be read" in seat.text
        await seat.click("006: ")
        assert "006 · " in seat.text
        await seat.click_key("back", "back")
        assert "Your shift score" in seat.text
        await seat.click("5 costly")
        assert "[5 costly]" in seat.text


@pytest.mark.thorough
async def test_every_consignment_can_be_looked_into() -> None:
    """What was said, what the evidence said, what was there; Enter shows the evidence."""
    async with seated(after(*played())) as seat:
        await look_back(seat)
        await seat.do("all")
        assert re.search(r"searched +20 % +\d+ %  \w", seat.row("005 "))
        assert re.search(r"released +5 % +\(\d+ %\)  \w", seat.row("020 "))
        await seat.press("down")
        await seat.do("look into", "evidence")

        assert "002 · " in seat.text
        assert "Compared with loads" in seat.text
        await seat.do("back", "back")
        assert "001 " in seat.text
        await seat.do("back")
        assert "Look back" in seat.text


@pytest.mark.thorough
async def test_who_disagrees_tells_the_mentor_in_one_line() -> None:
    """On a consignment, kept at once, shown beside it; brackets are brackets."""
    store = after(*played())
    async with seated(store) as seat:
        await turn_to(seat, "finds")
        assert "disagree" not in seat.keys.values()
        await seat.do("all")
        await seat.press("down")
        await seat.do("disagree")
        assert "It changes no number" in said(seat).replace("│ ", "")
        await seat.do("back")
        assert len(store.remarks("1")) == 1
        await seat.do("disagree")
        await seat.paste("nobody ships [b]tiles[/b] this way")
        await seat.do("accept")
        assert "Saved for your mentor." in seat.text
        await seat.do("look into", "evidence")

        assert "nobody ships [b]tiles[/b] this way" in said(seat)
        kept = store.remarks("1")[-1]
        assert (kept.kind, kept.about) == ("disagreement", "002")
        assert kept.text == "nobody ships [b]tiles[/b] this way"


@pytest.mark.thorough
async def test_the_receipt_is_the_head_of_the_chain() -> None:
    """Written down, it shows later whether anything was changed."""
    store = after(*played())
    async with seated(store, size=(120, 100)) as seat:
        await turn_to(seat, "score")

        assert (
            f"{receipt(store.head(store.shifts()[0].id))}: the number of this result" in seat.text
        )


@pytest.mark.thorough
async def test_the_same_shift_is_told_the_same_way_again() -> None:
    """Word for word, after a new start."""
    texts = []
    for _ in range(2):
        async with seated(after(*played())) as seat:
            await look_back(seat)
            first = seat.text
            await seat.do("costly")
            texts.append(first + seat.text)

    assert texts[0] == texts[1]


@pytest.mark.thorough
async def test_the_best_questions_stand_on_the_ladder() -> None:
    """Worked out once the page is there: below knowing everything, and no less than nothing."""
    async with seated(after(*played())) as seat:
        await turn_to(seat, "finds")

        assert seat.place("best questions")[1] < seat.place("sees into boxes")[1]
        assert seat.place("reads only papers")[1] < seat.place("best questions")[1]


@pytest.mark.thorough
async def test_the_percent_below_points_is_not_that_of_all_ways_together() -> None:
    """A sum speaks for one way of hiding; the last line says that it takes all of them."""
    async with seated(after(*played()), size=(100, 100)) as seat:
        await look_back(seat)
        await seat.do("all")
        await seat.press("down")
        await seat.do("look into", "evidence")

        assert re.search(r"The papers together: .* points$", seat.row("The papers together"))
        assert "In the end, hidden goods of any kind:" in seat.text
        assert "for this method" not in seat.text
        assert "that goods are hidden" not in seat.text
        assert "(not read)" not in seat.text


@pytest.mark.thorough
async def test_papers_that_nobody_read_are_said_to_be_unread() -> None:
    """Where a load stood is told by papers that were there, not by what was seen."""
    async with seated(after(ReleaseRest(percent=5), Close()), size=(120, 100)) as seat:
        await look_back(seat)
        await seat.do("costly")

        assert "You did not read " in seat.text
        assert "(not read)" in said(seat)
        assert "what you had seen" not in seat.text


@pytest.mark.thorough
async def test_the_guess_has_few_steps_to_choose_from() -> None:
    """The guess is one line of few steps, the last of which means that many or more."""
    async with seated(unasked(*played())) as seat:
        await look_back(seat)
        assert re.search(r"9 +10 or more", said(seat))
        assert " 11 " not in said(seat)


@pytest.mark.thorough
async def test_the_page_says_which_percentages_count() -> None:
    """Those of papers that were read; the rest that went unread is counted apart."""
    async with seated(after(*played()), size=(120, 100)) as seat:
        await look_back(seat)
        await seat.do("percent")

        assert "Released with the rest, unread: 26." in seat.text
        assert "14 consignments whose papers you read" in said(seat)
        assert "As a rule, your percentage and that of the evidence" in seat.text


@pytest.mark.thorough
async def test_no_heading_stands_over_nothing() -> None:
    """How an honest load comes to look so is told where a sign is loud, else left out."""
    async with seated(after(*played()), size=(120, 120)) as seat:
        await look_back(seat)
        await seat.do("all")
        seen = []
        for _ in range(12):
            await seat.do("look into", "evidence")
            seen += [(row.strip(), below.strip()) for row, below in pairwise(seat.rows)]
            await seat.do("back", "back")
            await seat.press("down")

        head = "Why an honest load can look like this"
        below = [under for row, under in seen if row == head]
        assert below
        assert all(": " in under for under in below)
        assert not any(re.search(r"\[(assumed|published|mentor)\]", row) for row, _ in seen)
        assert any("(our assumption)" in row for row, _ in seen)


@pytest.mark.thorough
async def test_indicators_are_told_as_opinions_beside_the_evidence() -> None:
    """Where they were shown; without, there is no such heading."""
    store = after(*played()[:3])
    desk = Desk.open(store, "1")
    for command, hits in (
        (Reveal(consignment="001"), (Hit(rule="core.L01", points=20.0),)),
        (ReleaseRest(percent=5, reason="known firms"), None),
        (Close(), None),
    ):
        done = desk.do(command, NOW, hits)
        assert isinstance(done, Desk), done
        desk = done
    TraineeFeedback(store, "1", StillClock()).keep_guess(None)
    async with seated(store) as seat:
        await reasons(seat)
        assert "Risk indicators are opinions" in seat.text
        assert re.search(r"001: the risk indicators (and the evidence both|spoke for)", seat.text)
    async with seated(after(*played())) as seat:
        await reasons(seat)
        assert "Risk indicators are opinions" not in seat.text


@pytest.mark.thorough
async def test_while_the_debrief_is_worked_out_the_screen_says_so() -> None:
    """And takes no keys meanwhile."""
    go_on = Event()
    async with seated(after(Close())) as seat:
        program = seat.app.program
        worked_out = program.completed.debrief

        def slowly(shift: str) -> DebriefView:
            go_on.wait(10)
            return worked_out(shift)

        vars(program.completed)["debrief"] = slowly
        seat.app.navigation.review.look_back("1")
        for _ in range(6):
            await seat.pilot.pause(0)
        assert "Preparing the debrief…" in seat.text
        go_on.set()
        await seat.settle()
        assert "Working out" not in seat.text
        assert "[1 result]" in seat.text
        await seat.do("back")
        assert "Scenarios" in seat.text


@pytest.mark.thorough
async def test_a_closed_shift_is_exported_for_the_mentor() -> None:
    """X writes a file and says where; it is read into another store."""
    async with seated(after(Close())) as seat:
        seat.app.navigation.review.look_back("1")
        await seat.settle()
        await seat.do("export")

        assert "For your mentor:" in said(seat)
        (file,) = collect(settings().folder / "shifts", MemoryStore(), lambda _new: "")
        assert file.shift == "1"
