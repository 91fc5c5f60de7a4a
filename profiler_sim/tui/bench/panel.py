"""Whether the draft can be solved: what is wrong, where each load stands, what it teaches."""

from collections.abc import Iterator, Mapping

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from profiler_sim.files.diagnostics import Diagnostic
from profiler_sim.i18n.text import _
from profiler_sim.i18n.wording import hint, message, sentence
from profiler_sim.mentor.draft import DraftReading
from profiler_sim.mentor.solvability import OwnCaseReport, Solvability
from profiler_sim.problems import Problem, Severity
from profiler_sim.scenario.model import Scenario
from profiler_sim.tui.bench.panel_lines import heading, sentence_lines, wrapped
from profiler_sim.tui.show import lines, plain

_OWN = frozenset(
    {
        "case.stands",
        "case.honest_stands",
        "case.too_hidden",
        "case.too_plain",
        "scenario.cover_tells",
    }
)
"""Problems of the check that the panel says in words of its own."""


class BenchPanel(VerticalScroll):
    """Shows what is known so far."""

    DEFAULT_CSS = """
    BenchPanel {
        width: 1fr;
        height: 1fr;
        padding: 0 1 0 1;
        border-left: solid $panel-lighten-2;
    }
    BenchPanel:focus { border-left: solid $border; }
    BenchPanel Static { height: auto; }
    """

    def __init__(self) -> None:
        """Begin with nothing known."""
        super().__init__(id="panel")
        self._reading: DraftReading | None = None
        self._known: Solvability | None = None
        self._places: Mapping[int, str] = {}
        self._load: int | None = None
        """The load that is at the top, by its place from 0."""
        self._written: list[Content] = []

    def compose(self) -> ComposeResult:
        """One text."""
        yield Static()

    def show(
        self,
        reading: DraftReading | None,
        known: Solvability | None,
        places: Mapping[int, str],
    ) -> None:
        """Show what is wrong with the draft, and what is known of it so far.

        ``places`` are what the form calls the lines of the file.
        """
        self._reading, self._known, self._places = reading, known, places
        self._write()

    def turn_to(self, load: int | None) -> None:
        """Bring a load of hers to the top, by its place from 0; None for the beginning."""
        if load != self._load:
            self._load = load
            self._scroll()

    def on_resize(self) -> None:
        """Wrap for another width."""
        self._write()

    def _write(self) -> None:
        width = max(10, self.scrollable_content_region.width)
        self._written = list(panel_lines(self._reading, self._known, self._places, width))
        self.query_one(Static).update(lines(*self._written))
        self.call_after_refresh(self._scroll)

    def _scroll(self) -> None:
        title = _load_title(self._load + 1, "") if self._load is not None else None
        begins = (
            y for y, line in enumerate(self._written) if title and line.plain.startswith(title)
        )
        self.scroll_to(y=next(begins, 0), animate=False)


def panel_lines(
    reading: DraftReading | None,
    known: Solvability | None,
    places: Mapping[int, str],
    width: int,
) -> Iterator[Content]:
    """Write the panel in lines of ``width`` cells."""
    yield heading(_("Can it be solved?"))
    if reading is None:
        yield plain(_("Reading the draft …"), "$text-muted")
        return
    shown = [each for each in reading.problems if not _is_own(each)]
    if reading.scenario is None:
        yield from sentence_lines(
            Severity.ERROR, _("It cannot be played yet. First correct:"), "", width
        )
    for each in shown:
        yield from _problem(each, places.get(each.line, ""), width)
    if reading.scenario is None:
        return
    if known is None or not known.is_whole:
        yield plain(_("Working it out …"), "$text-muted")
    if known is not None:
        yield from _known_lines(known, reading.scenario, width)


def _is_own(problem: Diagnostic) -> bool:
    return problem.code.removesuffix("_quietly") in _OWN


def _known_lines(known: Solvability, scenario: Scenario, width: int) -> Iterator[Content]:
    if known.cases:
        budget = _("Loads: {loads}, searches: {searches}. Trainees open what looks worst.").format(
            loads=scenario.shipments, searches=scenario.budget.searches
        )
        points = _("Points: +3 twice as common in smuggled loads, +10 ten times, -3 half.")
        yield from wrapped("", plain(f"{budget} {points}", "$text-muted"), width)
    for case in known.cases:
        yield Content("")
        yield from _case(case, width)
    if known.verdicts:
        yield Content("")
        yield heading(_("Do smuggled loads stand out?"))
        pairs = _(
            "Of 100 pairs of a smuggled and an honest load, so many are ranked right. "
            "Guessing gives 50."
        )
        yield from wrapped("", plain(pairs, "$text-muted"), width)
        for each in known.verdicts:
            yield from _verdict(each, width)
    warnings = [each for each in known.lessons if each.severity is Severity.WARNING]
    notes = [each for each in known.lessons if each.severity is Severity.NOTE]
    if known.lessons:
        yield Content("")
        yield heading(_("What it may teach wrongly"))
    for each in (*warnings, *notes):
        said = sentence(each.code, each.params)
        yield from sentence_lines(Severity.WARNING, said, hint(each.code, each.params), width)


def _case(case: OwnCaseReport, width: int) -> Iterator[Content]:
    title = _load_title(case.load.number, case.load.described)
    yield from wrapped("", plain(title, "bold"), width)
    hides = _("hides: {what}").format(what=case.load.hides)
    yield from wrapped("", plain(hides if case.load.hides else _("hides nothing")), width)
    stands = _("hidden goods: the papers give {papers} %, all answers {all} %").format(
        papers=_percent(case.stands.on_papers), all=_percent(case.stands.in_all)
    )
    yield from wrapped("", plain(stands), width)
    yield from _verdict(case.verdict, width)
    if case.stands.loudest:
        said = case.stands.loudest.items()
        signs = "; ".join(f"{points:+.0f} {_called(case, name)}" for name, points in said)
        text = _("strongest signs, in points: {signs}").format(signs=signs)
        yield from wrapped("", plain(text), width)
    if case.stands.hides and not case.rule_points:
        yield from wrapped("", plain(_("No risk indicator points at its papers.")), width)
    if case.searched:
        params = {each.value: _percent(share) for each, share in case.searched.items()}
        yield from wrapped("", plain(message("class.would_search", params)), width)


def _called(case: OwnCaseReport, name: str) -> str:
    """A sign by its title, a clue in her words."""
    if name in {clue.shows for clue in case.load.case.clues}:
        return _("your clue “{text}”").format(text=name)
    sign, between, value = name.partition(": ")
    return f"{case.load.titles.get(sign, sign)}{between}{value}"


def _load_title(number: int, goods: str) -> str:
    return _("Load {n}: {goods}").format(n=number, goods=goods)


def _verdict(verdict: Problem, width: int) -> Iterator[Content]:
    said, advice = sentence(verdict.code, verdict.params), hint(verdict.code, verdict.params)
    yield from sentence_lines(verdict.severity, said, advice, width)


def _problem(problem: Diagnostic, row: str, width: int) -> Iterator[Content]:
    severity = Severity(problem.severity)
    if severity is Severity.NOTE:
        yield from wrapped("", plain(f"{problem.message}. {problem.hint}"), width)
        return
    where = _("{row} · line {n} of the file: {problem}") if row else ""
    where = where or _("Line {n} of the file: {problem}")
    said = where.format(row=row, n=problem.line, problem=problem.message)
    yield from sentence_lines(severity, said, problem.hint, width)


def _percent(share: float) -> str:
    return f"{100 * share:.0f}"
