"""The first page: the own guess, the ladder as bars, where finds were lost, the numbers."""

from collections.abc import Iterator, Mapping

from profiler_sim.i18n.text import _
from profiler_sim.play.debriefs import Told
from profiler_sim.play.remarks import Guess
from profiler_sim.scoring.telling import guess
from profiler_sim.tui.debrief.entry import Entry, group, heading, text, told
from profiler_sim.tui.debrief.parts import LOST, part, rest
from profiler_sim.tui.show import bar

_BAR = 24
"""Cells of the longest bar."""


def result(found: Told, guessed: Guess | None, receipt: str) -> Iterator[Entry]:
    """Everything on the page, from the guess down."""
    debrief = found.debrief
    yield from group(found, _("People"), debrief.alarms)
    if guessed is not None:
        said = guess(guessed.found, guessed.slipped, debrief.score.finds)
        yield from group(found, _("Your guess"), [said])
    yield heading(_("Finds, beside other ways to choose"))
    yield from _ladder(found)
    yield from group(found, _("How you could have found more"), part(found, LOST))
    yield from group(found, _("Your numbers"), rest(found))
    yield heading(_("Receipt"))
    yield text(_("receipt {receipt}").format(receipt=receipt))
    yield text(_("For training, not for decisions about staff. All finds are invented."))


def _ladder(found: Told) -> Iterator[Entry]:
    """Bars of one scale, so that the eye compares before the numbers do."""
    rungs, present = found.debrief.ladder, found.debrief.score.finds.found.n
    longest = max([present, 1, *(_value(rung.params) for rung in rungs)])
    for rung in rungs:
        own = "▶ " if rung.code == "debrief.rung.you" else "  "
        yield told(found, rung, f"{own}{bar(_value(rung.params) / longest, _BAR)} ")


def _value(params: Mapping[str, str | int | float]) -> float:
    return float(params.get("mean", params.get("found", 0)))
