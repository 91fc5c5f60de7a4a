"""The pictures of README and pages, drawn by the program: ``python -m tests.tui.pictures``."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from profiler_sim.play.desk import Desk
from profiler_sim.shift.commands import Enquire, Mark, Open
from profiler_sim.store.contract import Store
from profiler_sim.store.memory import MemoryStore
from tests.tui.golden import store
from tests.tui.seat import NOW, TERMINAL, Seat, dealt, seated
from tests.tui.svg import svg
from tests.tui.trainee_faults import table
from tests.tui.ways import WAYS

FOLDER = Path(__file__).parents[2] / "docs" / "pictures"


def scanned() -> MemoryStore:
    """First watch, its first container scanned and one square of the picture marked."""
    kept, first = dealt("first-watch"), "001"
    desk = Desk.open(kept, "1")
    for command in (
        Open(consignment=first),
        Enquire(consignment=first, enquiry="scan"),
        Mark(consignment=first, page="scan", box="E1", direction="suspicious"),
    ):
        done = desk.do(command, NOW)
        assert isinstance(done, Desk), done
        desk = done
    return kept


@dataclass(frozen=True, slots=True)
class Picture:
    """A screen of the program."""

    store: Callable[[], Store]
    steps: tuple[str, ...]
    """What is pressed from home: labels of the line of keys, or a key of one sign."""


PICTURES: Mapping[str, Picture] = {
    "desk": Picture(store, ("open", "read")),
    "paper": Picture(store, ("open", "read", "down", "down", "mark")),
    "scan": Picture(scanned, ("open", "read", "next page", "next page", "next page")),
    "debrief": Picture(store, ("open", "close shift", "accept", "skip", "to the debrief", "2")),
}


SCREENS: Mapping[str, str] = {
    "home": "Home: what you can play, and beside it what the line in hand is about.",
    "briefing": "The briefing: what the unit knows, and what you may spend.",
    "working": "A line says what the program is working on. Keys do nothing until it is done.",
    "desk-list": "The desk: every consignment on one line, with what you have done with it.",
    "desk-filter": "The list, with only the lines that hold a certain word.",
    "desk-paper": "A paper. The box in hand has a frame, and a mark shows what you think of it.",
    "page route": "The route: where the goods came from, over which places, and how long it took.",
    "page map": "The same journey on a map.",
    "page scan": "A scan of the container, with one square marked.",
    "ask": "Ask: each question costs minutes, and the answer becomes a page.",
    "judge": "Judge: how likely hidden goods are, and of which kind.",
    "search": "Order a search: what it takes, what it can find, and the safety checks.",
    "release-rest": "Release everything that is left, with one percentage for all.",
    "close": "Close the shift. Only then do you see what was there.",
    "waiting": "Your step is not saved yet, because another program holds the file.",
    "drill-decided": "In a drill you see what was there after each decision.",
    "guess": "Before the debrief you guess how well you did.",
    "search-results": "What each search brought: what the team opened, and what was in it.",
    "debrief-1": "The debrief begins with your boxes: what was in them, and which signs told it.",
    "debrief-2": "What you found, beside other ways to choose.",
    "debrief-3": "Your score, and what it is made of.",
    "debrief-4": "Your percentages, and what was true.",
    "debrief-5": "The decisions that cost most.",
    "debrief-6": "Every consignment: what you said, and what was true.",
    "debrief-lost": "How one number was worked out.",
    "case-papers": "A case on its papers: each sign has a frame where it stood.",
    "case-evidence": "The evidence of one case, in points.",
    "remark": "You see it otherwise: one line for your mentor.",
    "replay-question": "A replay before a class: first the question.",
    "replay-trainee": "Then what the trainee said.",
    "replay-evidence": "Then what the evidence gave.",
    "replay-what": "Then what was true.",
    "progress-topics": "Your progress, topic by topic.",
    "progress-curve": "Your score, shift by shift.",
    "progress-due": "Topics that you have not seen for a long time.",
    "progress-shifts": "Every shift that you have closed.",
    "reference-1": "Look up: words of the trade.",
    "reference-2": "Look up: goods codes.",
    "reference-3": "Look up: risk indicators.",
    "bench-choose": "For mentors: choose a scenario or rules of yours, a copy, or a new one.",
    "import": "A manifest of your own: columns to confirm, words that may stay, the report.",
    "bench": "The bench: left what the file says, right whether it can be solved.",
    "bench-load": "A load of your own in hand: where it stands, and who would search it.",
    "bench-name": "Names come from lists, which narrow while you type.",
    "bench-problem": "A mistake made in an editor shows its line, and a mark in the form.",
    "bench-leave": "Changes are not lost by leaving.",
    "bench-printing": "Printing an exercise for a room without computers.",
    "bench-trainees": "How many virtual trainees are to play the draft.",
    "bench-class": "A simulated class has played the draft: what each kind of reader found.",
    "bench-class-hidden": "How many of a simulated class found each hidden load.",
    "rules": "The rule bench: left the rules and the condition, right what it does.",
    "rules-write": "A condition is written by choosing; a mistake shows its column.",
    "rules-papers": "A load that the rule meets, on its papers.",
    "class-1": "Class results, for a mentor: what to teach next.",
    "class-2": "Class results: sound decisions by topic, for the class and each trainee.",
    "class-3": "Class results: the cases to talk about, with what happened.",
    "class-shifts": "The shifts of a class, to open for comments.",
    "class-debrief": "A trainee's debrief, opened by her mentor.",
    "class-case": "A load of that shift, with the mentor's comment on it.",
    "classroom": "A class that runs: who is where, and what each has done last.",
    "class-look-on": "Looking on at the desk of a trainee: you read, and change nothing.",
    "class-talk": "The debrief of a class: what each trainee did with a load.",
    "report": "In another language than English: report a message that is wrong or unclear.",
    "settings": "Settings: language, name, colours, borders, scans.",
    "name": "Your pseudonym. Each one has shifts and settings of its own.",
    "delete": "Delete a shift that you began and did not close.",
    "help": "Help: what the screen is for, and its keys.",
    "palette": "Find an action by its name.",
}
"""The screens that stand in the pages, in the order of a day: name → one sentence."""
PAGE = FOLDER.parent / "screens.md"
_HEAD = """# Every screen

Each screen of the program, in a window of 80 columns and 24 lines. The shifts are invented.
"""
_FAULTS = """
## What trainees stumbled over

Players who saw the program for the first time named these faults. All are mended, and tests hold
them so.

"""


async def draw(name: str) -> str:
    """The screen at the end of the way, as SVG."""
    picture = PICTURES[name]
    async with seated(picture.store()) as seat:
        for step in picture.steps:
            await (seat.press(step) if len(step) == 1 or step == "down" else seat.do(step))
        return svg(seat.shown, name)


async def every_screen(look: Callable[[str, Seat], object]) -> None:
    """Look at every screen that the ways through the program come by, in a small window."""
    for begin, walk in WAYS.values():
        async with seated(begin(), TERMINAL) as seat:
            await walk(seat, partial(_look, look, seat))


def _look(look: Callable[[str, Seat], object], seat: Seat, name: str) -> None:
    look(name, seat)


async def screens() -> dict[str, str]:
    """Every screen of the pages as SVG, by its name."""
    drawn: dict[str, str] = {}

    def look(name: str, seat: Seat) -> None:
        if name in SCREENS and name not in drawn:
            drawn[name] = svg(seat.shown, SCREENS[name])

    await every_screen(look)
    return drawn


def file_of(name: str) -> Path:
    """Where the picture of a screen stands."""
    return FOLDER / "screens" / f"{name.replace(' ', '-')}.svg"


def page() -> str:
    """The page that shows every screen."""
    shown = (
        f"\n{sentence}\n\n![{sentence}]({file_of(name).relative_to(PAGE.parent).as_posix()})\n"
        for name, sentence in SCREENS.items()
    )
    return f"{_HEAD}{''.join(shown)}{_FAULTS}{table()}\n"


def main() -> None:
    """Draw them all."""
    file_of("home").parent.mkdir(parents=True, exist_ok=True)
    for name in PICTURES:
        (FOLDER / f"{name}.svg").write_text(asyncio.run(draw(name)), encoding="utf-8")
    drawn = asyncio.run(screens())
    for old in {*file_of("home").parent.glob("*.svg")} - {file_of(name) for name in drawn}:
        old.unlink()
    for name, shown in drawn.items():
        file_of(name).write_text(shown, encoding="utf-8")
    PAGE.write_text(page(), encoding="utf-8")


if __name__ == "__main__":
    main()
