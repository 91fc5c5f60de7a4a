"""A trainee who knows nothing: presses only keys that are written on the screen at that moment."""

import re
from dataclasses import dataclass, field

from profiler_sim.i18n.text import _
from tests.tui.seat import MANY, NAMES, Seat, said

STRUCTURE = "Search of the structure"
"""The search that first watch teaches."""
_STEM = 6
"""Letters at the beginning of a word that stay in most of its forms."""
MOST = 40
"""More searches than any shift has teams for."""
ARROWS = {"up": "↑", "down": "↓", "left": "←", "right": "→"}


@dataclass
class Walker:
    """Looks at the line of keys before every key, and remembers what was read."""

    seat: Seat
    read: list[str] = field(default_factory=list)
    """Every screen that came by, as one line each."""

    def sees(self, label: str) -> bool:
        """Whether a key for this is on the screen."""
        return label in self.seat.keys.values()

    async def go(self, arrow: str, times: int = 1) -> None:
        """Press an arrow key that the screen shows."""
        for _step in range(times):
            assert any(ARROWS[arrow] in key for key in self.seat.keys), self.seat.text
            await self._press(arrow)

    async def do(self, *labels: str) -> None:
        """Press the keys that stand beside these labels."""
        for label in labels:
            shown = {told: key for key, told in self.seat.keys.items()}
            assert label in shown, f"no key for “{label}”:\n{self.seat.text}"
            await self._press(NAMES.get(shown[label], shown[label]))

    async def write(self, text: str) -> None:
        """Type into a line, going to it first; the screen says that one may."""
        for _step in range(MANY):
            if self.sees("type"):
                break
            await self.do("next part")
        assert self.sees("type"), self.seat.text
        await self.seat.paste(text)

    async def choose(self, letter: str) -> None:
        """Press a letter that stands before a choice."""
        assert any(row.startswith(f" {letter}  ") for row in self.seat.rows), self.seat.text
        await self._press(letter)

    async def _press(self, key: str) -> None:
        self.read.append(said(self.seat))
        await self.seat.press(key)


async def play(walker: Walker, title: str) -> None:
    """Play the scenario of this title from home to the last page of its debrief."""
    await choose(walker, title)
    await walker.do("open", "begin")
    await first_consignment(walker)
    for _step in range(MOST):
        if not walker.sees("read"):
            break
        await another(walker)
        if not has_searches(walker.seat):
            break
    else:
        msg = f"after {MOST} searches there still is one:\n{walker.seat.text}"
        raise AssertionError(msg)
    await walker.do("release the rest")
    await accept(walker, "Nothing speaks for a search.")
    await walker.do("close shift", "accept")
    await look_back(walker)


async def choose(walker: Walker, title: str) -> None:
    """Go down the list to a scenario; the first one is chosen to begin with."""
    listed = _listed(walker.seat)
    chosen = 0
    while listed[chosen] != title:
        await walker.go("down")
        chosen += 1
        listed += [each for each in _listed(walker.seat) if each not in listed]


def _listed(seat: Seat) -> list[str]:
    """The titles in the list; the card of the line in hand stands on the other side of a line."""
    rows = [row.partition("│")[0].rstrip() for row in seat.rows]
    titled = (row[3:] for row in rows if row[:3] in {"   ", " ✓ "} and row[3:4].strip())
    return [title.split(" · ")[0] for title in titled]


async def first_consignment(walker: Walker) -> None:
    """Everything the desk can do with one: read, mark, ask, judge, hear the rules, let go."""
    await walker.do("read")
    await walker.go("down", 2)
    await walker.do("mark", "enquire", "accept", "accept", "next page")
    await ask(walker, _("Scan"))
    await walker.go("down")
    await walker.do("mark", "judge")
    await walker.go("right", 2)
    await walker.do("accept")
    if walker.sees("indicators"):
        await walker.do("indicators")
    await walker.do("release")
    await accept(walker, "The price is usual.")
    await leave_papers(walker)


async def ask(walker: Walker, title: str) -> None:
    """Press the letter of this enquiry, going down the list until it is on the screen."""
    await walker.do("enquire")
    for _step in range(MOST):
        if title in (listed := _offered(walker.seat)):
            break
        await walker.go("down")
    await walker.choose(listed[title])
    await walker.do("accept")


def _offered(seat: Seat) -> dict[str, str]:
    """The enquiries on the screen that can be asked: title → letter."""
    told = (row.split("│")[0] for row in seat.rows)
    rows = (re.match(r" ([a-z])  (\S.*?) +\d+ +[\d-]+\W*$", row) for row in told)
    return {row[2]: row[1] for row in rows if row}


async def another(walker: Walker) -> None:
    """The next line of the list: read, judge, search."""
    await walker.go("down")
    await walker.do("read", "judge")
    await walker.go("right", 3)
    await walker.do("accept", "order search")
    await accept(walker, "The weight does not fit.")
    await leave_papers(walker)


async def accept(walker: Walker, reason: str) -> None:
    """Accept what is open; where it asks for a choice or a reason, give one."""
    if not walker.sees("accept"):
        return
    await walker.do("accept")
    if _begins(_("Choose a search that reaches the place where the goods would be.")) in said(
        walker.seat
    ):
        await choose_search(walker)
        await walker.do("accept")
    if walker.sees("next part") or walker.sees("type"):
        await walker.write(reason)
        await walker.do("accept")
    if walker.sees("tick"):  # safety checks are not done: said once
        await walker.do("accept")
    if walker.sees("go on"):  # what was there, where a shift shows it at once
        await walker.do("go on")


async def choose_search(walker: Walker) -> None:
    """Go down to the search that a guide asks for, where it is listed; else to the first."""
    await walker.go("down")
    structure = _(STRUCTURE)
    is_taught = _names(said(walker.seat), structure)
    for _step in range(MANY if is_taught else 0):
        if f"{structure}:" in walker.seat.panel:
            break
        await walker.go("down")


def _begins(sentence: str) -> str:
    """The first words of a sentence, which stand on one line."""
    return " ".join(sentence.split()[:2])


def _names(text: str, title: str) -> bool:
    """Whether a text names a search; its words may have other endings, and stand together."""
    words, wanted = ([word[:_STEM] for word in t.casefold().split()] for t in (text, title))
    last = len(words) - len(wanted) + 1
    return any(words[at : at + len(wanted)] == wanted for at in range(last))


async def leave_papers(walker: Walker) -> None:
    """Back to the list, where the papers are still in hand."""
    if not walker.sees("read"):
        await walker.do("back")


def has_searches(seat: Seat) -> bool:
    """Whether the top line still shows a search."""
    for message in (_("searches {left} + random"), _("searches {left}")):
        words = re.escape(message).replace(r"\{left\}", r"(\d+|[●○]+)")
        if left := re.search(words, seat.rows[0] + seat.rows[1]):
            return left[1].strip("0○") != ""
    return False


async def look_back(walker: Walker) -> None:
    """Cases one after the other, every page of the debrief, one consignment, and home."""
    if walker.sees("skip"):
        await walker.do("accept")
    while walker.sees("next result"):
        await walker.do("next result")
    if walker.sees("look into"):
        await walker.do("look into")
        if walker.sees("next case"):
            await walker.do("next case")
        await walker.do("back")
    await walker.do("finds", "score", "percent", "costly", "all")
    await walker.go("down")
    await walker.do("look into", "back", "result", "score", "back")
