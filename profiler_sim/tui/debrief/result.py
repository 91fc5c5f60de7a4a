"""The first page: the one thing for next time, the ladder as bars, the numbers as sentences."""

from collections.abc import Iterator, Mapping

from textual.content import Content

from profiler_sim.i18n.text import _
from profiler_sim.i18n.wording import hint, sentence
from profiler_sim.play.debriefs import Told
from profiler_sim.scoring.finding import Finding
from profiler_sim.tui.show import bar, lines, plain, row

_BAR = 24
"""Cells of the longest bar."""


def result(told: Told) -> Content:
    """Everything on the page, from the headline down."""
    debrief = told.debrief
    return lines(
        *_group(_("People"), debrief.alarms),
        *([""] if debrief.alarms else []),
        _heading(_("The one thing for the next shift")),
        *said(debrief.one_thing),
        "",
        _heading(_("Found, beside other ways of choosing as many")),
        *_ladder(debrief.ladder, debrief.score.finds.found.n),
        "",
        _heading(_("Your numbers")),
        *(line for finding in debrief.said for line in said(finding)),
        *_group(_("Drawn by lot"), debrief.lane),
        *_group(_("Before opening"), debrief.unsafe),
        *_group(_("Warned"), debrief.warned),
        *_group(_("Alerts"), debrief.alerts),
        "",
        Content(_("For training, not for personnel decisions. What searches find is invented.")),
    )


def said(finding: Finding) -> Iterator[Content]:
    """A sentence, and below it what it means."""
    yield plain(f"  {sentence(finding.code, finding.params)}")
    if meaning := hint(finding.code, finding.params):
        yield plain(f"    {meaning}", "$secondary")


def _heading(text: str) -> Content:
    return Content(text).stylize("bold $accent")


def _group(heading: str, findings: tuple[Finding, ...]) -> Iterator[Content | str]:
    if findings:
        yield ""
        yield _heading(heading)
    for finding in findings:
        yield from said(finding)


def _ladder(rungs: tuple[Finding, ...], present: int) -> Iterator[Content]:
    """Bars of one scale, so that the eye compares before the numbers do."""
    longest = max([present, 1, *(_value(rung.params) for rung in rungs)])
    for rung in rungs:
        is_own = rung.code == "debrief.rung.you"
        drawn = bar(_value(rung.params) / longest, _BAR)
        told = row("▶ " if is_own else "  ", drawn, " ", plain(sentence(rung.code, rung.params)))
        yield told.stylize("bold") if is_own else told


def _value(params: Mapping[str, str | int | float]) -> float:
    return float(params.get("mean", params.get("found", 0)))
