"""Ways through the program that come by its screens.

Golden files, pictures and the test of contrast look at the same screens: each gives a function
that is called at every one, with the name of the screen.
"""

from collections.abc import Callable

from tests.tui.seat import Seat

Look = Callable[[str], object]
"""Looks at the screen in front, which has this name."""


async def a_day(seat: Seat, look: Look) -> None:
    """From home through a shift, its debrief, replay and progress to the words."""
    look("home")
    await seat.do("settings")
    look("settings")
    await seat.do("back")
    await seat.click("Three pistols")
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
    pages = ("result", "costliest", "percent", "reasons", "next shift", "all")
    for name, page in enumerate(pages, 1):
        await seat.do(page)
        look(f"debrief-{name}")
    await seat.do("result")
    await seat.press(*["down"] * 7)
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
    await seat.do("judge")
    look("judge")
    await seat.do("accept", "order search")
    look("search")
    await seat.do("back", "back")
