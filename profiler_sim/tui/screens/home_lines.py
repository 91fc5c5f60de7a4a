"""The lines of home: what each opens, how it is written, and what the card beside it says."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from textual.content import Content
from textual.widgets.option_list import Option

from profiler_sim.app.program import Program
from profiler_sim.documents.scenario_card import ScenarioCard, build_card
from profiler_sim.errors import ProfilerError
from profiler_sim.i18n.text import N_, _, ngettext
from profiler_sim.i18n.wording import message
from profiler_sim.store.contract import ShiftRow
from profiler_sim.tui.show import plain, row, short_local_time

if TYPE_CHECKING:
    from profiler_sim.catalogue.catalogue import Catalogue
    from profiler_sim.play.history import PastShift
    from profiler_sim.play.recommended_scenario import RecommendedScenario
    from profiler_sim.play.training import NextShift
    from profiler_sim.scenario.model import Scenario

NEXT, RECOMMENDED = "next", "recommended"
"""Ids of the lines of the next shift, and of the scenario that is recommended."""
_WAITING = "…"
"""Stands where something is still read or worked out."""


class HomeLine(NamedTuple):
    """What a line of home opens: a scenario to begin, or a shift to go on with or look back on."""

    scenario: "Scenario | None" = None
    shift: ShiftRow | None = None
    seed: int | None = None
    """What the scenario is to be dealt with, where that is not left to chance."""


_Made = tuple[Option, HomeLine | None]
"""A line of the list, and what it opens."""


class LineCard(NamedTuple):
    """What stands beside the list about a line of it."""

    card: ScenarioCard
    rows: Sequence[tuple[str, str]]
    """A heading and what stands behind it: what is the trainee's own."""
    why: str = ""
    """Why she should play it; empty where nobody says."""


class HomeLines:
    """The lines of home: shifts left open, the next shift, scenarios, shifts that are closed."""

    def __init__(self, program: Program) -> None:
        """List what ``program`` has."""
        self._program = program
        self._lines: dict[str, HomeLine] = {}
        self._next: tuple[object, NextShift] | None = None
        """What it was made from, and the next shift for the trainee."""
        self._has_no_next = False
        """Whether none could be made."""
        self._recommended: RecommendedScenario | None = None
        self._catalogue: Catalogue | None = None
        self._past: Mapping[str, PastShift] | None = None
        """Closed shifts of the trainee by their number; None until they are read."""
        self._unguessed: Collection[str] = ()
        """Those whose result waits for the trainee's guess."""

    def line(self, name: str | None) -> HomeLine | None:
        """Give what the option of an id opens."""
        return self._lines.get(name or "")

    def learn(self) -> None:
        """Read what the cards say beside the scenarios themselves."""
        with suppress(ProfilerError):  # a card says less without
            self._catalogue = self._program.content.catalogue
        from profiler_sim.learner.plan import Setting

        completed = self._program.completed
        past = completed.past()
        self._unguessed = {
            each.shift
            for each in past
            if each.setting is not Setting.DRILL
            and not completed.remarks(each.shift).is_guess_asked
        }
        self._past = {each.shift: each for each in past}

    def plan(self) -> bool:
        """Work out the next shift; answers whether its line has changed.

        It follows from the trainee and her closed shifts. Raises ``ProfilerError``.
        """
        before = self._next
        trainee = self._program.trainee
        closed = [shift.id for shift in trainee.shifts() if shift.is_closed]
        key = trainee.name, *closed
        if self._program.offers_next and (before is None or before[0] != key):
            self._has_no_next = True
            completed = self._program.completed
            self._recommended = completed.recommended() if closed else None
            self._next = (key, completed.next_shift()) if closed else None
            self._has_no_next = False
        return self._next is not before

    # ── the list ───────────────────────────────────────────────────────────────────────────

    def options(self) -> list[Option]:
        """Make the options of the list; what each opens is known from then on."""
        made = list(self._made(self._program.trainee.shifts()))
        self._lines = {option.id: line for option, line in made if option.id and line}
        return [option for option, _line in made]

    def _made(self, shifts: Sequence[ShiftRow]) -> Iterator[_Made]:
        yield from _group(_("Go on"), [s for s in shifts if not s.is_closed])
        if self._program.offers_next and any(shift.is_closed for shift in shifts):
            yield _heading(_("Next shift for you")), None
            yield self._next_line()
            yield self._recommended_line()
        if self._program.content.scenarios:
            yield _heading(_("Scenarios")), None
        for scenario in self._program.content.scenarios:
            shown = row(self._mark(scenario), plain(scenario.title, "bold"), _guided(scenario))
            yield Option(shown, id=f"scenario {scenario.scenario}"), HomeLine(scenario)
        yield from self._left_out()
        yield from _group(_("Look back"), [s for s in shifts if s.is_closed])

    def _next_line(self) -> _Made:
        """The next shift; until it is known, and where there is none, a line in its place."""
        if self._next is None:
            told = _("No suggestion now.") if self._has_no_next else _WAITING
            return Option(plain(f"  {told}"), id=NEXT, disabled=True), None
        made = self._next[1]
        shown = row("  ", plain(made.scenario.title, "bold"))
        return Option(shown, id=NEXT), HomeLine(made.scenario, seed=made.seed)

    def _recommended_line(self) -> _Made:
        """The scenario with the topic that comes first; a line in its place, as above."""
        titles = {each.scenario: each for each in self._program.content.scenarios}
        found = titles.get(self._recommended.scenario) if self._recommended else None
        if found is None:
            waits = self._next is None and not self._has_no_next
            shown = _WAITING if waits else _("No scenario fits now.")
            return Option(plain(f"  {shown}"), id=RECOMMENDED, disabled=True), None
        return Option(row("  ", plain(found.title, "bold")), id=RECOMMENDED), HomeLine(found)

    def _mark(self, scenario: "Scenario") -> str:
        """A tick before what has been played to its end."""
        played = self._past or {}
        is_played = any(past.scenario == scenario.scenario for past in played.values())
        return "✓ " if is_played else "  "

    def _left_out(self) -> Iterator[_Made]:
        """Files of the mentor's that cannot be used, each with its first fault."""
        faults = self._program.content.faulty
        if not faults:
            return
        yield _heading(_("Not used from your folder")), None
        for fault in faults:
            yield Option(plain(f"  {message(fault.code, fault.params)}"), disabled=True), None
        advice = _("To see everything that is wrong: profiler-sim validate {folder}")
        folder = self._program.content.own_folder
        yield Option(plain(f"  {advice.format(folder=folder)}"), disabled=True), None

    # ── the card ───────────────────────────────────────────────────────────────────────────

    def card(self, name: str | None) -> LineCard | None:
        """Describe what the option of an id opens; None where it opens nothing."""
        line = self.line(name)
        if line is None:
            return None
        if line.shift:
            return self._card_of_shift(line.shift)
        if line.scenario is None:
            return None
        card = build_card(line.scenario, self._catalogue)
        if name == NEXT and self._next:
            why = self._next[1].why
            return LineCard(card, (), message(why.code, why.params))
        said = ""
        if name == RECOMMENDED and self._recommended:
            said = message(self._recommended.why.code, self._recommended.why.params)
        return LineCard(card, ((_("Played"), self._played(line.scenario)),), said)

    def _card_of_shift(self, shift: ShiftRow) -> LineCard:
        known = {each.scenario: each for each in self._program.content.scenarios}
        scenario = known.get(shift.scenario)
        card = (
            build_card(scenario, self._catalogue)
            if scenario
            else ScenarioCard(shift.title, "", (), "")
        )
        number = _("no. {shift}").format(shift=shift.id)
        begun = _("{time}, {number}").format(time=short_local_time(shift.started), number=number)
        rows = [(_("Begun"), begun), (_("Trainee"), shift.trainee)]
        if shift.is_closed:
            past = self._past.get(shift.id) if self._past is not None else None
            waiting = _WAITING if self._past is None else _("cannot be read now")
            rows.append((_("Result"), self._result(past) if past else waiting))
        return LineCard(card, rows)

    def _result(self, past: "PastShift") -> str:
        """How a shift went; not before the trainee was asked what she thinks."""
        return _("after your guess") if past.shift in self._unguessed else _result(past)

    def _played(self, scenario: "Scenario") -> str:
        """How often the trainee has played it, and how the last time went."""
        if self._past is None:
            return _WAITING
        played = [past for past in self._past.values() if past.scenario == scenario.scenario]
        if not played:
            return _("not yet")
        often = ngettext("{n} time", "{n} times", len(played)).format(n=len(played))
        return _("{often}; last: {result}").format(often=often, result=self._result(played[-1]))


def _result(past: "PastShift") -> str:
    """How a shift went, in a few words."""
    return _("{k} of {n} found").format(k=past.detection.k, n=past.detection.n)


def _group(heading: str, shifts: Sequence[ShiftRow]) -> Iterator[_Made]:
    if shifts:
        yield _heading(heading), None
    for shift in shifts:
        yield Option(_shift(shift), id=f"shift {shift.id}"), HomeLine(shift=shift)


def _heading(text: str) -> Option:
    return Option(Content(f"\n{text}").stylize("bold $accent"), disabled=True)


def _guided(scenario: "Scenario") -> str:
    return f" · {_(_GUIDED)}" if scenario.guide else ""


_GUIDED = N_("guided")
"""Behind the title of a shift that leads through the desk."""


def _shift(shift: ShiftRow) -> Content:
    """When it began comes first: a long title is cut, a time is not."""
    when = short_local_time(shift.started)
    return row(plain(f"  {when:<12}  "), plain(shift.title, "bold"))
