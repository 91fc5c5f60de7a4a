"""Ways through the program that come by its screens.

Golden files, pictures and the test of contrast look at the same screens: each gives a function
that is called at every one, with the name of the screen.
"""

import os
import re
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event
from unittest.mock import patch

import pytest

from profiler_sim.app.printing import PrintedFiles
from profiler_sim.i18n.text import _
from profiler_sim.mentor.rule_bench import trials
from profiler_sim.play.desk import Desk
from profiler_sim.shift.commands import Assess, Enquire, Mark, Open, Order
from profiler_sim.store.memory import MemoryStore
from profiler_sim.tui.bench.page import BenchPage
from profiler_sim.tui.dialogs.progress import ProgressDialog, WorkWords
from profiler_sim.tui.dialogs.report_message import ReportDialog, ShownMessage
from profiler_sim.tui.dialogs.working import Waiting, Working
from tests.mentor.few_loads import draw_few
from tests.tui.seat import MANY, NOW, Seat, dealt

Look = Callable[[str], object]
"""Looks at the screen in front, which has this name."""


async def a_day(seat: Seat, look: Look) -> None:
    """From home through a shift, its debrief, replay and progress to the words."""
    look("home")
    await seat.do("settings")
    look("settings")
    await seat.do("back")
    await seat.click(_("Three pistols"))
    look("briefing")
    await seat.do("back")
    await seat.press("home")
    await seat.do("open")
    look("desk-list")
    await _work_on(seat, look)
    await seat.do("close shift", "accept")
    await _look_back(seat, look)


async def _look_back(seat: Seat, look: Look) -> None:
    """Guess, and turn every page of the debrief; then take a number apart."""
    await seat.press("right")
    look("guess")
    await seat.do("accept")
    look("search-results")
    await seat.do("to the debrief")
    pages = ("result", "finds", "score", "percent", "costly", "all")
    for name, page in enumerate(pages, 1):
        await seat.do(page)
        look(f"debrief-{name}")
    await seat.do("look into")
    look("case-papers")
    await seat.do("evidence")
    look("case-evidence")
    await seat.do("back", "back", "finds")
    await seat.press("end")
    await seat.do("look into")
    look("debrief-lost")
    await seat.do("back", "back")
    await seat.press("end")
    await seat.do("replay")
    await seat.do("next moment", "next moment")
    for label in ("question", "trainee", "evidence", "what it was"):
        await seat.do(label)
        look(f"replay-{label.split()[0]}")
    await seat.do("back", "progress")
    for label in ("topics", "curve", "due", "shifts"):
        await seat.do(label)
        look(f"progress-{label}")
    await seat.do("back", "look up")
    for number in range(1, 4):
        look(f"reference-{number}")
        await seat.do("next section")


async def _work_on(seat: Seat, look: Look) -> None:
    """Read the third consignment, mark, judge, and go as far as the order of a search."""
    await seat.press("down")
    await seat.do("read")
    await seat.press("down", "down")
    await seat.do("mark")
    look("desk-paper")
    await seat.do("enquire")
    look("ask")
    await seat.press("c")
    look("ask-confirm")
    await seat.do("back", "back", "judge")
    look("judge")
    await seat.do("accept", "order search")
    await seat.press("down")
    look("search")
    await seat.do("back", "note")
    look("note")
    await seat.do("back")
    await seat.press("t")
    look("two-papers")
    await seat.press("escape")
    if "read" not in seat.keys.values():
        await seat.do("back")


def searched() -> MemoryStore:
    """First watch, its first container scanned and marked, a search of it ordered."""
    kept, first = dealt("first-watch"), "001"
    desk = Desk.open(kept, "1")
    for command in (
        Open(consignment=first),
        Enquire(consignment=first, enquiry="scan"),
        Mark(consignment=first, page="scan", box="E1", direction="suspicious"),
        Mark(consignment=first, page="bill of lading", box="shipper", direction="reassuring"),
        Assess(consignment=first, percent=60, topic="cigarettes"),
        Order(consignment=first, examination="door check", reason="a wall", ticks=("gas",)),
    ):
        done = desk.do(command, NOW)
        assert isinstance(done, Desk), done
        desk = done
    return kept


async def further(seat: Seat, look: Look) -> None:
    """Screens that a day does not come by: what is asked in between, more pages, other ways."""
    await _at_home(seat, look)
    await seat.do("open", "filter")
    await seat.type("a")
    look("desk-filter")
    await seat.press(*["backspace"], "enter")
    await seat.do("read")
    for _page in range(MANY):
        await seat.do("next page")
        look(f"page {_front(seat)}")
    await seat.press("escape", "down")
    await seat.do("read", "enquire")
    look("ask")
    await seat.do("back", "back", "release the rest")
    look("release-rest")
    await seat.do("accept", "close shift")
    look("close")
    await seat.do("accept", "skip")
    await seat.pass_results()
    await _evidence(seat, look)
    await _meanwhile(seat, look)


async def _at_home(seat: Seat, look: Look) -> None:
    for label, name in (("help", "help"), ("your name", "name"), ("delete", "delete")):
        await seat.do(label)
        look(name)
        await seat.do("back")
    await seat.press("ctrl+p")
    look("palette")
    await seat.press("escape")
    await seat.do("borders")
    look("home toast")
    await seat.do("borders")
    await seat.pilot.hover(offset=seat.place(_("Three pistols")))
    await seat.settle()
    look("home mouse")


async def _evidence(seat: Seat, look: Look) -> None:
    """Every line of every page of the debrief in hand; then the papers of its first case."""
    for page in "123456":
        await seat.press(page)
        for place in range(len(seat.rows)):
            look(f"debrief line {page} {place}")
            await seat.press("down")
    await seat.press("home")
    await seat.do("scan")
    look("case-scan")
    await seat.do("zoom", "back")
    await seat.press("home")
    await seat.do("look into")
    look("case-papers")
    for _page in range(MANY):
        look(f"case page {_front(seat)}")
        await seat.do("next sign")
        look(f"case sign {_front(seat)}")
        await seat.do("next page")
    await seat.do("evidence")
    look("case-evidence")
    await seat.press("pagedown")
    look("case-evidence further below")
    await seat.do("back", "disagree")
    look("remark")
    await seat.do("back", "back", "back")


async def a_drill(seat: Seat, look: Look) -> None:
    """A shift that shows what was there after each decision."""
    await seat.do("open", "read", "judge", "accept", "release")
    look("drill-decided")


TRANSLATED = (
    ShownMessage("", "What you can play, and your shifts.", "Šta možete igrati i vaše smjene."),
    ShownMessage("", "Scenarios", "Scenariji"),
    ShownMessage("", "Settings", "Podešavanja"),
)
"""Messages of a screen in another language than English."""


async def a_translated_message(seat: Seat, look: Look) -> None:
    """Report one of the messages; the key for it is offered in other languages only."""
    await seat.app.push_screen(ReportDialog(TRANSLATED))
    await seat.settle()
    look("report")
    await seat.do("back")


BENCH_DRAFT = """\
scenario: monday
title: Monday at Bar
unit: Bar
# about so many of the forty
hidden:
  firearms in machinery: 2
  counterfeit in mixed load: 2
rules: [core, firearms]
my cases:
  - goods: USED GARDEN MACHINES
    from: Mersin
    hides:
      method: firearms in machinery
      place: in the goods
    signs:
      payment: in cash  # he had the notes with him
      packing list: differs
  - goods: GARDEN MACHINES
    from: Mersin
    signs:
      payment: in cash
      packing list: differs
      consignee's past: long and of the same goods
"""
"""What the bench is opened on."""
RULE_DRAFT = """\
pack: night-desk
title: Night desk
topic: medicines
rules:
  - id: night-desk.1
    title: No telephone of the sender, paid in cash
    when: |
      NOT sender_phone_stated AND postage_payment = 'cash'
    points: 6
    why: Nobody can ask the sender.
    innocent: Forms have little space.
    examples:
      match: {sender_phone_stated: no, postage_payment: cash}
  - id: night-desk.2
    title: A young account
    when: |
      account_days < 30
    points: 3
    why: Nobody knows the sender yet.
    innocent: Every shop was new once.
    examples:
      match: {account_days: 3}
"""
"""What the rule bench is opened on."""


def write(file: Path, text: str) -> None:
    """Write a file as an editor does."""
    file.write_text(text, encoding="utf-8")


async def seen(seat: Seat) -> None:
    """Wait until the bench has looked at its file."""
    page = seat.app.screen
    assert isinstance(page, BenchPage)
    page.look_at_file()
    await seat.settle()


async def the_bench(seat: Seat, look: Look) -> None:
    """Choose a scenario, change it, break it, and leave."""
    with TemporaryDirectory() as own, patch.dict(os.environ, PROFILER_SIM_OWN=own):
        file = Path(own, "monday.yaml")
        write(file, BENCH_DRAFT)
        await seat.do("bench")
        look("bench-choose")
        await seat.type("monday")
        await seat.do("accept")
        look("bench")
        await seat.press("end", "up")
        look("bench-load")
        await seat.press("home", "down")
        await seat.do("change")
        look("bench-name")
        await seat.do("back")
        await seat.press("down", "down", "down", "down", "down")
        await seat.do("change")
        await seat.type("mersin")
        await seat.do("accept")
        await seat.type("2")
        await seat.do("accept", "back")
        look("bench-leave")
        await seat.do("back", "undo")
        await _printing(seat, look)
        await _simulated_class(seat, look)
        write(file, BENCH_DRAFT.replace("Bar\n#", "Barr\n#"))
        await seen(seat)
        look("bench-problem")
        await seat.do("back")


MANIFEST = """\
B/L No,Shipper,Consignee,Description of goods,Packages,Gross weight,Container No,POL,POD,Remark
QV1,Qvastela Ltd,Drimolux doo,CERAMIC TILES QVASTELA,90,18400,CSQU3054383,TRMER,MEBAR,
QV2,Qvastela Ltd,Drimolux doo,GLOSSY WOODEN CHAIRS,40,9400,CSQU3054404,TRMER,MEBAR,
"""
"""What is imported; its firms are invented."""


async def the_import(seat: Seat, look: Look) -> None:
    """Choose a manifest and a desk, let a word stay, and leave."""
    with TemporaryDirectory() as own, patch.dict(os.environ, PROFILER_SIM_OWN=own):
        write(Path(own, "may.csv"), MANIFEST)
        with patch.object(Path, "cwd", lambda: Path(own)):
            await seat.do("bench")
            await seat.type(_("+ a manifest of your own").removeprefix("+ "))
            await seat.do("accept")
        await seat.type("may")
        await seat.do("accept", "accept")
        await seat.press("end")
        await seat.do("change")
        look("import")
        await seat.do("back")


async def _simulated_class(seat: Seat, look: Look) -> None:
    """Virtual trainees play the draft."""
    await seat.do("class")
    look("bench-trainees")
    await seat.type("3")
    await seat.do("accept")
    look("bench-class")
    await seat.do("next section")
    look("bench-class-hidden")
    await seat.do("back")


async def _printing(seat: Seat, look: Look) -> None:
    """How far it is, while an exercise is printed."""
    app, begun, free = seat.app, Event(), Event()

    def work(progress: Callable[[int], None]) -> PrintedFiles:
        progress(40)
        begun.set()
        free.wait()
        return PrintedFiles((), ())

    words = WorkWords(_("Printing"), _("Each case takes some seconds."), "")
    printing = ProgressDialog(words, work)
    await app.push_screen(printing)
    while not begun.is_set():
        await seat.pilot.pause(0)
    await seat.pilot.pause(0)
    look("bench-printing")
    free.set()
    while app.screen is printing:
        await seat.pilot.pause(0)


async def the_rule_bench(seat: Seat, look: Look) -> None:
    """Look at a rule, write one, and read the papers of a load."""
    with TemporaryDirectory() as own, pytest.MonkeyPatch.context() as patched:
        patched.setenv("PROFILER_SIM_OWN", own)
        patched.setattr(trials, "readable_packs", lambda: ())
        draw_few(patched, 600)
        file = Path(own, "night-desk.yaml")
        write(file, RULE_DRAFT)
        await seat.do("bench")
        await seat.type(_("rules · {name}").format(name="night-desk").replace(" · ", " "))
        await seat.do("accept")
        look("rules")
        await seat.do("open")
        await seat.type(" AND gift")
        look("rules-write")
        await seat.do("back", "undo")
        await seat.press("tab", "tab", "tab", "tab")
        await seat.do("open")
        look("rules-papers")
        await seat.do("back", "back")


async def _meanwhile(seat: Seat, look: Look) -> None:
    """What stands there while something is worked out or waited for."""
    app, free = seat.app, Event()
    await app.push_screen(Working(_("Preparing the debrief…")))
    await seat.settle()
    look("working")
    app.pop_screen()
    waiting = Waiting(free.wait)
    await app.push_screen(waiting)
    await seat.pilot.pause(0)
    look("waiting")
    free.set()
    while app.screen is waiting:
        await seat.pilot.pause(0)


def _front(seat: Seat) -> str:
    """Title of the page in front."""
    found = re.search(r"\[(.+?)\]", seat.text)
    assert found, seat.text
    return found[1].lower()
