"""After the guess: what each search brought to light, by keys and by mouse, then the debrief."""

from dataclasses import replace

import pytest

from profiler_sim.play.debriefs import read_truth
from profiler_sim.play.desk import Desk
from profiler_sim.play.search_results import SearchResult
from profiler_sim.shift.commands import Assess, Open, Order
from profiler_sim.store.memory import MemoryStore
from profiler_sim.tui.paper.borders import ASCII, LINES
from profiler_sim.tui.screens.search_results import search_result_content
from profiler_sim.tui.unit_outline import draw_outline
from tests.tui import results_golden
from tests.tui.golden import SIZES
from tests.tui.seat import DESK, NOW, TERMINAL, Seat, dealt, said, seated


def _searched() -> tuple[MemoryStore, str, str]:
    """Three pistols with a find and a clean search ordered; the reports of both."""
    kept = dealt("three-pistols")
    desk, truth = Desk.open(kept, "1"), read_truth(kept, "1")
    model, searches = truth.model, desk.brief.words.examinations
    quickest = sorted(searches, key=lambda name: searches[name].minutes)
    finding, found = next(
        (search, case)
        for search in quickest
        for case in truth.cases
        if model.found_by[search][case.hypothesis] > case.find_threshold
    )
    clean = next(
        case
        for case in truth.cases
        if not case.hypothesis and model.false_alarm[quickest[0]] <= case.find_threshold
    )
    for name, search in ((found.id, finding), (clean.id, quickest[0])):
        for command in (
            Open(consignment=name),
            Assess(consignment=name, percent=60, topic=None),
            Order(consignment=name, examination=search, reason="a look", ticks=()),
        ):
            done = desk.do(command, NOW)
            assert isinstance(done, Desk), done
            desk = done
    return kept, found.find_report, clean.id


def _flat(text: str) -> str:
    return " ".join(text.replace("\N{NO-BREAK SPACE}", " ").split())


@pytest.mark.thorough
@pytest.mark.parametrize("size", [DESK, TERMINAL])
async def test_each_search_is_lived_through_before_the_debrief(size: tuple[int, int]) -> None:
    """By keys: the guess, every result in turn, then the debrief; next time the debrief alone."""
    kept, found, _clean = _searched()

    async with seated(kept, size) as seat:
        await seat.do("open", "close shift", "accept", "accept")
        texts = await _results(seat)

        assert "[1 result]" in seat.text
        assert sum(_flat(found) in text for text in texts) == 1
        assert sum("No hidden goods found." in text for text in texts) >= 1
        with_find = next(text for text in texts if _flat(found) in text)
        assert "The goods are seized" in with_find
        assert "A message went to the" in with_find
        await seat.do("back", "open")
        assert "[1 result]" in seat.text


async def _results(seat: Seat) -> list[str]:
    texts = []
    while "next result" in seat.keys.values():
        texts.append(_flat(said(seat)))
        await seat.do("next result")
    return texts


@pytest.mark.thorough
async def test_the_mouse_alone_goes_through_results_and_may_skip_them() -> None:
    """Clicks on the line of keys; the one beside Esc leads to the debrief at once."""
    kept, _found, _clean = _searched()

    async with seated(kept, TERMINAL) as seat:
        await seat.click_key("open", "close shift", "accept", "accept")
        assert "Results of the searches: 1 of" in seat.text
        await seat.click_key("next result", "result before")
        assert "Results of the searches: 1 of" in seat.text
        await seat.click_key("to the debrief")
        assert "[1 result]" in seat.text


@pytest.mark.thorough
async def test_without_a_search_the_debrief_comes_at_once() -> None:
    """Nothing was ordered, so there is nothing to go through."""
    async with seated(dealt("three-pistols"), TERMINAL) as seat:
        await seat.do("open", "close shift", "accept", "accept")

        assert "[1 result]" in seat.text


@pytest.mark.parametrize("end", SIZES)
async def test_results_look_as_they_are_kept(end: str) -> None:
    """A find at the doors, in a tank, in a parcel; a clean search; a false alarm."""
    for name, text in (await results_golden.screens(SIZES[end])).items():
        assert results_golden.path(name, end).read_text(encoding="utf-8") == text + "\n", name


def test_a_miss_reads_like_a_clean_search() -> None:
    """What was missed stands in the debrief and nowhere before: the report is the same."""
    clean = search_result_content(results_golden.CLEAN, 70).plain

    assert "No hidden goods found." in clean
    assert "missed" not in clean.casefold()


def test_goods_described_wrongly_are_no_hidden_goods_and_the_declaration_is_corrected() -> None:
    """It is said once what was there, and what happens before the load goes on."""
    inside = "Inside: garden machines. The description was wrong; the code was right."
    report = replace(results_golden.CLEAN.report, goods="USED GARDEN MACHINES", inside=(inside,))
    shown = _flat(search_result_content(SearchResult(report, ""), 200).plain)

    assert "No hidden goods found." in shown
    assert inside in shown
    assert "A corrected declaration is asked for; then the load goes on." in shown


def test_a_drawing_outlines_each_place_with_signs_of_its_own() -> None:
    """Neither the unit nor its goods are drawn with them, with lines and in plain characters."""
    for border in (LINES, ASCII):
        bare = draw_outline("trailer", (), (60, 9), border)
        drawn = draw_outline("trailer", ((70.0, 82.0, -34.0, -12.0),), (60, 9), border)
        signs = set("".join(drawn)) - set("".join(bare))

        assert signs
        assert signs <= set(border.heavy)
        assert len(drawn) == 9
        assert max(map(len, drawn)) <= 60
