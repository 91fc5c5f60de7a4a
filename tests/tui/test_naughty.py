"""Texts from outside stand on every screen to the letter; none is markup, none does anything."""

import json
import unicodedata
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from textual.app import App, ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from profiler_sim.cargo.forms import Sheet
from profiler_sim.cargo.text import on_one_line, visible
from profiler_sim.catalogue.glossary import GlossaryEntry
from profiler_sim.errors import Unreadable
from profiler_sim.files.authored_files import scenario_by_name
from profiler_sim.scenario.model import Scenario
from profiler_sim.store.memory import MemoryStore
from profiler_sim.tui.debrief.page import DebriefPage
from profiler_sim.tui.desk.page import DeskPage
from profiler_sim.tui.desk.panels.panel import Panel
from profiler_sim.tui.paper.borders import ASCII, LINES
from profiler_sim.tui.paper.draw import draw
from profiler_sim.tui.profiler import Profiler
from profiler_sim.tui.screens.home import HomePage
from profiler_sim.tui.show import lines, plain, row
from profiler_sim.tui.widgets.fields import TextLine, clean_line
from tests.safety.naughty import CONTROLS, FORMATS, MARKUP, SCRIPTS, TEXTS
from tests.safety.naughtyfile import scenario_file
from tests.tui.paper.golden import text as drawn
from tests.tui.paper.sheets import written
from tests.tui.seat import Seat, program

WIDE = (220, 150)
"""A window in which nothing has to be wrapped or scrolled."""
OURS = ("app.simulate_key(", "turn(", "go(")
"""The only clicks that any text on our screens may set off."""
WORST = (*MARKUP[1:5], "[bold", *FORMATS[:2], SCRIPTS[3], SCRIPTS[8])
GROUPS = [
    pytest.param(WORST, id="the worst", marks=pytest.mark.slow),
    pytest.param(WORST[:3], id="a few"),
    pytest.param(MARKUP, id="markup", marks=pytest.mark.slow),
    pytest.param(FORMATS, id="formats", marks=pytest.mark.slow),
    pytest.param(SCRIPTS, id="scripts", marks=pytest.mark.slow),
]


def holds(seat: Seat, text: str) -> bool:
    """Whether a text stands on the screen; where it is broken into lines makes no difference."""
    return _close(unicodedata.normalize("NFC", text)) in _close(seat.text)


def _close(text: str) -> str:
    return "".join(text.split())


def missing(seat: Seat, texts: Iterable[str]) -> list[str]:
    """Those of ``texts`` that do not stand on the screen."""
    return [text for text in texts if not holds(seat, text)]


def check(seat: Seat) -> None:
    """Nothing on the screen controls the terminal, and nothing sets off what is not ours."""
    for strip in seat.shown:
        for segment in strip:
            assert all(unicodedata.category(char) != "Cc" for char in segment.text), segment
            meta = segment.style.meta if segment.style else {}
            assert str(meta.get("@click", OURS[0])).startswith(OURS), meta


@asynccontextmanager
async def opened(scenario: Scenario | None = None, **kept: object) -> AsyncIterator[Seat]:
    """The program, straight in a scenario; ``kept`` takes the place of what it had read."""
    joined = program(MemoryStore())
    vars(joined.content).update(kept)
    app = Profiler(joined, scenario, seed=1)
    async with app.run_test(size=WIDE, notifications=True) as pilot:
        seat = Seat(app, pilot)
        await seat.settle()
        yield seat


@pytest.mark.thorough
@pytest.mark.parametrize("texts", GROUPS)
async def test_a_mentors_texts_stand_on_every_screen(
    texts: tuple[str, ...], tmp_path: Path
) -> None:
    """From the briefing over papers, indicators and dialogs to the debrief of every case."""
    scenario = scenario_by_name(str(scenario_file(tmp_path, texts)))
    async with opened(scenario) as seat:
        await _briefing(seat, scenario, texts)
        await seat.do("begin")
        assert holds(seat, scenario.title)
        for number, name in enumerate(desk_of(seat).session.desk.terms.consignments):
            await _consignment(seat, name, texts[number % len(texts)])
        await _filter(seat, texts[0])
        await seat.do("close shift", "accept")
        await _debrief(seat, scenario)


async def _briefing(seat: Seat, scenario: Scenario, texts: tuple[str, ...]) -> None:
    assert missing(seat, texts) == []
    assert holds(seat, scenario.title)
    assert missing(seat, [f"Message from: {text} {text}" for text in texts]) == []
    check(seat)


def desk_of(seat: Seat) -> DeskPage:
    """The desk in front."""
    assert isinstance(seat.app.screen, DeskPage), seat.text
    return seat.app.screen


async def _consignment(seat: Seat, name: str, typed: str) -> None:
    """Read it, write about it, judge it, hear the rules, decide."""
    papers = desk_of(seat).session.paper(name)
    await seat.do("read")
    own = [papers.goods[0].description, papers.shipper.name, papers.consignee.name]
    assert missing(seat, own) == []
    check(seat)
    await seat.do("note")
    await seat.paste(typed)
    assert holds(seat, typed)
    check(seat)
    await seat.press("enter")
    await seat.do("judge", "accept", "indicators")
    assert holds(seat, typed)
    await _indicators(seat)
    await _decide(seat, typed)
    await seat.press("down")


async def _indicators(seat: Seat) -> None:
    desk = desk_of(seat).session.desk
    rules = [rule for pack in desk.brief.packs for rule in pack.rules]
    assert missing(seat, [text for rule in rules[:6] for text in (rule.title, rule.why)]) == []
    check(seat)


async def _decide(seat: Seat, typed: str) -> None:
    """Searches while there are any, releases afterwards: both want a reason here."""
    verb = "order search" if "order search" in seat.keys.values() else "release"
    await seat.do(verb)
    if verb == "order search":
        await seat.press("down")
    await _reason(seat, typed)
    check(seat)
    await seat.press(*["enter"] * (2 if verb == "order search" else 1))
    assert seat.events[-1]["reason"] == clean_line(typed).strip()
    check(seat)


async def _reason(seat: Seat, typed: str) -> None:
    line = seat.app.screen.query_one(Panel).query_one(TextLine)
    line.focus()
    line.clear()
    await seat.settle()
    await seat.paste(typed)
    assert holds(seat, typed)


async def _filter(seat: Seat, text: str) -> None:
    await seat.do("filter")
    await seat.paste(text)
    assert holds(seat, text)
    check(seat)
    line = seat.app.screen.query_one(TextLine)
    line.clear()
    await seat.press("enter")


async def _debrief(seat: Seat, scenario: Scenario) -> None:
    await seat.do("skip")
    check(seat)  # the results of the searches
    await seat.press("escape")
    assert isinstance(seat.app.screen, DebriefPage), seat.text
    told = ""
    for page in "123456":
        await seat.press(page)
        check(seat)
        told += _close(seat.text)
    await _disagree(seat)
    for _ in range(scenario.shipments):
        await seat.press("enter")
        check(seat)
        told += _close(seat.text)
        await seat.press("escape", "down")
    for case in scenario.my_cases:
        assert _close(case.goods or "") in told, case.goods
        assert all(_close(clue.shows) in told for clue in case.clues)


async def _disagree(seat: Seat) -> None:
    """With words of any kind; they stand beside the consignment they are about."""
    await seat.press("enter")
    for text in WORST[:4]:
        await seat.do("disagree")
        await seat.paste(text)
        check(seat)
        await seat.press("enter")
        check(seat)
        seat.app.clear_notifications()
        await seat.settle()
        await seat.do("evidence")
        check(seat)
        assert holds(seat, clean_line(text).strip())
        await seat.do("back")
    await seat.press("escape")


@pytest.mark.thorough
async def test_every_text_may_be_a_title_and_a_pseudonym(tmp_path: Path) -> None:
    """Home lists scenarios and shifts of any name, and greets anybody."""
    scenarios = tuple(_titled(tmp_path, number, text) for number, text in enumerate(TEXTS))
    playable = replace(program(MemoryStore()).content.playable, scenarios=scenarios)
    async with opened(playable=playable, scenarios=scenarios) as seat:
        assert missing(seat, TEXTS) == []
        check(seat)
        for text in WORST:
            seat.app.program.trainee.change(text)
            seat.app.screen.post_message(HomePage.Renamed())
            await seat.settle()
            assert holds(seat, f"You are {text}")
            seat.app.show_error(Unreadable("no_such_shift", {"shift": text[:20]}))
            await seat.settle()
            assert holds(seat, f"There is no shift “{text[:20]}”.")
            check(seat)
            seat.app.clear_notifications()


def _titled(folder: Path, number: int, title: str) -> Scenario:
    path = folder / f"{number}.yaml"
    written = {"scenario": f"s{number}", "title": title, "unit": "Bar"}
    path.write_text(json.dumps(written, ensure_ascii=False), encoding="utf-8")
    return scenario_by_name(str(path))


@pytest.mark.thorough
async def test_every_text_may_be_a_word_of_the_glossary() -> None:
    """Terms, meanings and what to see also; the palette and the help page bear them too."""
    entries = {
        text: GlossaryEntry(term=text, also=(f"{text} 2",), means=f"{text} 3", see=(text,))
        for text in (unicodedata.normalize("NFC", each) for each in TEXTS)
    }
    async with opened(glossary=entries) as seat:
        await seat.do("look up")
        assert missing(seat, TEXTS) == []
        check(seat)
        for text in WORST:
            seat.app.screen.query_one(TextLine).clear()
            await seat.paste(text)
            words = seat.app.screen.query_one("#words", OptionList)
            words.highlighted = words.get_option_index(unicodedata.normalize("NFC", text))
            await seat.settle()
            assert holds(seat, f"{text} 3 See also: {text}")
            check(seat)
        await seat.press("escape", "question_mark")
        check(seat)
        await seat.press("escape", "ctrl+p")
        await seat.paste(TEXTS[1])
        assert holds(seat, TEXTS[1])
        check(seat)


@pytest.mark.thorough
async def test_control_characters_cannot_be_pasted() -> None:
    """Neither the line nor what is kept holds one; all the rest is taken, over every line end."""
    async with opened() as seat:
        for pasted in CONTROLS:
            await seat.do("your name")
            seat.app.screen.query_one(TextLine).clear()
            await seat.paste(f"a{pasted}b")
            check(seat)
            await seat.press("enter")
            name = seat.app.program.trainee.name
            assert visible(name) == name
            assert (name[0], name[-1]) == ("a", "b")
            assert holds(seat, name)


@pytest.mark.thorough
async def test_control_characters_from_elsewhere_are_shown_as_signs() -> None:
    """A pseudonym from the command line, a shift of another program: nothing gets through."""
    async with opened() as seat:
        text = "".join(CONTROLS)
        seat.app.program.trainee.change(f"<{text}>")
        seat.app.screen.post_message(HomePage.Renamed())
        await seat.settle()
        assert holds(seat, f"<{visible(text)}>")
        check(seat)
        await seat.do("your name")
        check(seat)


BRACKETS = "[]/@=\\'\"()$#:,.! \tabcxyzAZ019éж中🚢\u0301\u200d\ufe0f\x1b\x9b\x00\u202e"


def thrown(count: int, seed: int) -> list[str]:
    """Texts of brackets, markup and what else is at hand."""
    chance = Random(seed)
    pieces = [*BRACKETS, *TEXTS, *CONTROLS, "[/", "[@click=", "[bold]", "]", "app.quit"]
    weights = [6 if piece in "[]/" else 1 for piece in pieces]
    return [
        "".join(chance.choices(pieces, weights, k=chance.randint(1, 12))) for _ in range(count)
    ]


def check_functions(text: str) -> None:
    """What makes text displayable changes nothing but what cannot be shown, and says what."""
    shown = visible(text)
    assert visible(shown) == shown
    assert not any(unicodedata.category(char) == "Cc" for char in on_one_line(text))
    assert plain(text).plain == shown
    assert plain(text, "bold $accent").plain == shown
    assert row("[", plain(text), "]").plain == f"[{shown}]"
    assert lines(plain(text), "").plain == f"{shown}\n"
    assert visible(clean_line(text)) == clean_line(text).replace("\n", "")
    kept = [char for char in text if visible(char) == char and char not in "\n\t"]
    assert [char for char in clean_line(text) if char != " "] == [c for c in kept if c != " "]


def check_paper(text: str) -> None:
    """Drawn on a paper nothing is lost."""
    sheet = Sheet(id="p", title=text, reference=text, boxes=(written("1", text, 0, 12, 0, text),))
    for border in (LINES, ASCII):
        told = drawn(draw(sheet, 200, {}, text.lower(), border))
        assert not any(unicodedata.category(char) == "Cc" for char in told.replace("\n", ""))
        assert told.count("\n") >= 3


class Shelf(App[None]):
    """One of each kind of widget that shows text from outside."""

    def compose(self) -> ComposeResult:
        """A text, a list and a line."""
        with VerticalScroll():
            yield Static(id="text")
        yield OptionList(id="list")
        yield TextLine(id="line")


async def check_widgets(texts: list[str]) -> None:
    """A hundred at a time on the screen: all of them to the letter, and nothing happens."""
    app = Shelf()
    async with app.run_test(size=(250, 320)) as pilot:
        for start in range(0, len(texts), 100):
            some = [on_one_line(text) for text in texts[start : start + 100]]
            app.query_one("#text", Static).update(lines(*(plain(each) for each in some)))
            choices = app.query_one("#list", OptionList)
            choices.clear_options()
            choices.add_options([Option(plain(each)) for each in some])
            app.query_one("#line", TextLine).value = clean_line(some[0])[:200]
            app.notify(some[0], title="", markup=False)
            app.clear_notifications()
            await pilot.pause()
            strips = app.screen._compositor.render_strips()
            seen = _close("".join(strip.text for strip in strips))
            for each in some:
                assert seen.count(_close(each)) >= 1, each
        assert app.is_running


@pytest.mark.thorough
def test_the_text_functions_change_nothing() -> None:
    """Two thousand strings of brackets and worse."""
    for text in (*TEXTS, *CONTROLS, *thrown(1_000, seed=1)):
        check_functions(text)
    for text in (*TEXTS, *CONTROLS, *thrown(200, seed=2)):
        check_paper(text)


@pytest.mark.thorough
async def test_widgets_show_every_text_to_the_letter() -> None:
    """A few hundred strings."""
    await check_widgets([*TEXTS, *CONTROLS, *thrown(220, seed=3)])


@pytest.mark.slow
async def test_twenty_thousand_texts_through_functions_and_widgets() -> None:
    """0 crashes, 0 actions, 0 characters changed."""
    texts = thrown(20_000, seed=4)
    for text in texts:
        check_functions(text)
        check_paper(text)
    await check_widgets(texts)
