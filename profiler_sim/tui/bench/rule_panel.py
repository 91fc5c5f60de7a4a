"""What the rule in hand does on the sample: in words, in bars, and beside which other rules."""

from collections.abc import Iterator
from dataclasses import dataclass

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static
from textual.widgets.option_list import Option

from profiler_sim.cargo.modes import Mode
from profiler_sim.i18n.local_forms import local_number
from profiler_sim.i18n.text import _, ngettext
from profiler_sim.i18n.wording import hint, sentence
from profiler_sim.mentor.rule_bench.measure import RuleReport, SampledLoad
from profiler_sim.rules.example_values import written
from profiler_sim.rules.frequency import RuleHits, remarks, rule_in_words
from profiler_sim.tui.bench.panel_lines import heading, sentence_lines, wrapped
from profiler_sim.tui.show import bar, plain, row
from profiler_sim.tui.widgets.fields import Choices

_OF = 1000
"""Loads that a frequency is said of."""
_MANY = 5
"""Kinds that have a line; the others are said in one."""
_SHOWN_BY_BARS = frozenset({"verdict.one_rule.helps"})
"""What the bars say as well."""
_NUMBER, _BAR = 5, 10
"""Cells of a number, and of a bar."""


@dataclass(frozen=True, slots=True)
class SampleState:
    """How far the sample is."""

    mode: Mode
    loads: int
    """Loads that are there."""
    whole: int
    """Loads of a whole sample."""
    failed: bool = False

    @property
    def is_whole(self) -> bool:
        """Whether nothing is missing."""
        return self.loads >= self.whole


class RulePanel(VerticalScroll):
    """Shows what is known so far."""

    DEFAULT_CSS = """
    RulePanel { height: 1fr; padding: 0 1; }
    RulePanel Static { height: auto; }
    """

    def __init__(self) -> None:
        """Begin with nothing known."""
        super().__init__(id="panel")
        self._state: SampleState | None = None
        self._report: RuleReport | None = None
        self._is_sound = True

    def compose(self) -> ComposeResult:
        """One text."""
        yield Static()

    def show(self, state: SampleState, report: RuleReport | None, *, is_sound: bool) -> None:
        """Show what is known of a rule; ``is_sound`` says that its condition can run."""
        self._state, self._report, self._is_sound = state, report, is_sound
        self._write()

    def on_resize(self) -> None:
        """Wrap for another width."""
        self._write()

    def _write(self) -> None:
        if self._state is None:
            return
        width = max(10, self.scrollable_content_region.width)
        shown = panel_lines(self._state, self._report, width, is_sound=self._is_sound)
        self.query_one(Static).update(Content("\n").join(shown))


def panel_lines(
    state: SampleState, report: RuleReport | None, width: int, *, is_sound: bool
) -> Iterator[Content]:
    """Write the panel in lines of ``width`` cells."""
    yield heading(_("What it does · traffic by {mode}").format(mode=_(state.mode)))
    yield from _progress(state, width)
    if not is_sound:
        yield from wrapped("", plain(_("First correct the condition.")), width)
    elif report is None:
        yield plain(_("Working it out …") if state.loads else "", "$text-muted")
    else:
        yield from _frequencies(report, width)
        yield Content("")
        yield from _verdict(report, width)
        yield from _neighbours(report, width)


def _progress(state: SampleState, width: int) -> Iterator[Content]:
    if state.failed:
        yield from wrapped("", plain(_("No loads could be drawn."), "$text-error"), width)
    elif not state.is_whole:
        text = _("Drawing loads: {n} of {all}. The numbers get more exact.").format(
            n=_thousands(state.loads), all=_thousands(state.whole)
        )
        yield from wrapped("", plain(text, "$text-muted"), width)


def _verdict(report: RuleReport, width: int) -> Iterator[Content]:
    """In words: what it is good for, and her points beside those of the traffic."""
    said = rule_in_words(report.of_topic)
    if said.code not in _SHOWN_BY_BARS:
        yield from wrapped("", plain(sentence(said.code, said.params), "bold"), width)
    if (points := report.traffic) is not None:
        best = _(
            "You give {yours} points. For {kind}, which it marks best, the traffic gives "
            "{points} ({low} to {high})."
        )
        topic = _(
            "You give {yours} points. For its topic the traffic gives {points} ({low} to {high})."
        )
        text = (best if report.worth else topic).format(
            yours=local_number(f"{report.frequency.points:+g}"),
            kind=report.worth,
            points=f"{points.points:+.0f}",
            low=f"{points.low:+.0f}",
            high=f"{points.high:+.0f}",
        )
        yield from wrapped("", plain(text), width)
    for each in remarks(report.of_topic):
        if advice := hint(each.code, each.params):
            yield from sentence_lines(each.severity, advice, "", width)
    if report.unknown >= 1 / _OF:
        text = _("Of {all} loads it cannot tell of {n}: a value is missing.")
        shown = text.format(all=_thousands(_OF), n=round(_OF * report.unknown))
        yield from wrapped("", plain(shown), width)


def _frequencies(report: RuleReport, width: int) -> Iterator[Content]:
    yield from wrapped("", plain(_("Of 1,000 loads of a kind it points at"), "bold"), width)
    frequency = report.frequency
    shares = [frequency.lawful, *frequency.smuggled.values()]
    most = max(map(_part, shares)) or 1.0
    yield _share(_("honest"), frequency.lawful, (width, most), "$text-success")
    topic = report.of_topic.smuggled
    kinds = sorted(
        frequency.smuggled,
        key=lambda name: (name not in topic, -_part(frequency.smuggled[name])),
    )
    for name in kinds[:_MANY]:
        yield _share(name, frequency.smuggled[name], (width, most), "$text-error")
    if rest := kinds[_MANY:]:
        fewer = round(_OF * max(_part(frequency.smuggled[name]) for name in rest))
        text = ngettext(
            "{n} other kind: {most} or fewer", "{n} other kinds: {most} or fewer", len(rest)
        )
        yield from wrapped("", plain(text.format(n=len(rest), most=fewer), "$text-muted"), width)


def _share(name: str, hits: RuleHits, room_and_most: tuple[int, float], style: str) -> Content:
    """A kind with its number, and a bar that is full for the largest share."""
    width, most = room_and_most
    room = max(1, width - _NUMBER - _BAR - 2)
    label = plain(name).truncate(room, ellipsis=True, pad=True)
    number = f"{round(_OF * _part(hits)):>{_NUMBER}} "
    return row(label, number, plain(bar(_part(hits) / most, _BAR), style))


def _neighbours(report: RuleReport, width: int) -> Iterator[Content]:
    if not report.neighbours:
        return
    yield Content("")
    yield from wrapped("", plain(_("Other rules on the same loads"), "bold"), width)
    for each in report.neighbours:
        text = _("{rule} points at {n} of 100 of them: {title}").format(
            rule=each.name, n=f"{100 * each.shared:.0f}", title=each.title
        )
        yield from wrapped("", plain(text), width)


def _part(hits: RuleHits) -> float:
    return hits.hits / max(1, hits.n)


def _thousands(number: int) -> str:
    return local_number(f"{number:,}")


class LoadList(Choices):
    """Loads that the rule meets, and loads that it misses."""

    DEFAULT_CSS = """
    LoadList {
        height: auto;
        max-height: 8;
        border: none;
        border-top: solid $panel-lighten-2;
        padding: 0 1;
        background: $background;
        text-wrap: nowrap;
        text-overflow: ellipsis;
    }
    LoadList:focus { border: none; border-top: solid $border; }
    """

    def __init__(self) -> None:
        """Begin empty."""
        super().__init__(id="loads")
        self._loads: dict[str, SampledLoad] = {}

    @property
    def load(self) -> SampledLoad | None:
        """The one in hand."""
        at = self.highlighted
        return None if at is None else self._loads.get(self.get_option_at_index(at).id or "")

    def show(self, report: RuleReport | None) -> None:
        """Show the loads of a report; nothing without any."""
        met, missed = (report.met, report.missed) if report else ((), ())
        self._loads = {each.id: each for each in (*met, *missed)}
        self.display = bool(self._loads)
        options = [
            *(Option(_load(each, _("meets")), id=each.id) for each in met),
            *(Option(_load(each, _("misses")), id=each.id) for each in missed),
        ]
        if not self.rewrite(options):
            self.clear_options()
            self.add_options(options)
            self.highlighted = 0 if options else None


def _load(load: SampledLoad, mark: str) -> Content:
    """A load on one line: whether it is met, what it hides, what it carries."""
    facts = (load.facts.get(name) for name in ("description", "origin_country"))
    described = " · ".join(written(value) for value in facts if value is not None)
    return row(f"{mark}  ", plain(load.method or _("honest"), "bold"), "  ", plain(described))
