"""Replay: one moment of a closed shift after another, for a projector."""

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from profiler_sim.cargo.scans import SCAN
from profiler_sim.documents.route_page import MAP, ROUTE, map_labels
from profiler_sim.i18n.text import N_, _
from profiler_sim.play.replays import Replay, ReplayStep
from profiler_sim.tui.actions import REPLAY
from profiler_sim.tui.bindings import bindings
from profiler_sim.tui.paper.borders import BorderStyle
from profiler_sim.tui.replay.board import Board, Stage, last_stage
from profiler_sim.tui.screens.page import Page
from profiler_sim.tui.screens.reference_items import Wanted, in_box
from profiler_sim.tui.show import plain, row
from profiler_sim.tui.widgets.dossier import Dossier, PageTabs
from profiler_sim.tui.widgets.flowing import Notes
from profiler_sim.tui.widgets.prose import Prose


class ReplayPage(Page):
    """A class guesses before anything is told."""

    ABOUT = N_(
        "A closed shift, moment by moment, for a class. Enter shows the question, the "
        "trainee, the evidence and the truth."
    )
    BINDINGS: ClassVar[list[BindingType]] = bindings(REPLAY)
    AUTO_FOCUS = "#scroll"
    DEFAULT_CSS = """
    ReplayPage {
        #top { dock: top; height: 1; padding: 0 1; background: $panel; }
        #scroll { padding: 1 4; }
        Dossier { height: 1fr; }
    }
    """

    def __init__(self, replay: Replay, border: BorderStyle) -> None:
        """Go through ``replay``; papers are ruled with ``border``."""
        super().__init__()
        self._replay, self._border = replay, border
        self._at, self._shown = 0, int(Stage.KNOWLEDGE)
        self._front: str | None = None

    def body(self) -> Iterable[Widget]:
        """A line on top; the board, or in its place the papers."""
        yield Static(id="top")
        yield Notes()
        with VerticalScroll(id="scroll"):
            yield Prose(id="board")
        yield Dossier()

    def fill(self) -> None:
        """Begin with the first moment."""
        self.query_one(Dossier).rule(self._border)
        self.query_one(Notes).show(self._replay.notes)
        self._show()

    def _show(self) -> None:
        steps, reads = self._replay.steps, self._front is not None
        self.query_one("#top", Static).update(self._top())
        self.query_one("#scroll").display = not reads
        self.query_one(Dossier).display = reads
        content = Content(_("In this shift nothing was asked, judged or decided."))
        if steps and not reads:
            content = Board(self._replay, steps[self._at], self._shown).content()
        self.query_one("#board", Static).update(content)
        if reads:
            self._show_papers(steps[self._at])
        else:
            self.query_one("#scroll").focus()
        self.refresh_bindings()

    def _show_papers(self, step: ReplayStep) -> None:
        dossier, front = self.query_one(Dossier), self._front
        replay, none = self._replay, None
        scene = self.read_or(none, lambda: replay.scene(step)) if front == SCAN else None
        dossier.show(self.read_or((), lambda: replay.sheets(step)), front, {}, scene)
        has_way = front in {ROUTE, MAP}
        way = self.read_or(none, lambda: replay.route(step)) if has_way else None
        dossier.show_route(way.points if way else (), map_labels(way) if way else {})
        dossier.front.focus()

    def _top(self) -> Content:
        desk, steps = self._replay.desk, self._replay.steps
        head = row(Content(_("Replay")).stylize("bold"), "  EXERCISE  ")
        head = row(head, plain(desk.brief.scenario.title, "bold"))
        if not steps:
            return head
        known = steps[self._at].knowledge
        place = "  " + _("{at} of {all} · {minutes} min · searches {searches}")
        head_text = place.format(
            at=self._at + 1,
            all=len(steps),
            minutes=known.minutes_left,
            searches=known.searches_left,
        )
        return row(head, head_text)

    def wanted(self) -> Wanted | None:
        """The box in hand, where papers are in front."""
        dossier = self.query_one(Dossier)
        box = dossier.box if self._front is not None else None
        return in_box(box, dossier.text) if box else None

    # ── keys and mouse ─────────────────────────────────────────────────────────────────────

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer what there is to show, and no step beyond the ends."""
        steps = self._replay.steps
        if action == "step":
            by = int(str(parameters[0]))
            return self._front is None and 0 <= self._at + by < len(steps)
        if action == "stage":
            return bool(steps) and self._front is None and self._is_stage(int(str(parameters[0])))
        if action == "on":
            return self._front is None and self._goes_on
        if action == "papers":
            return bool(steps) and bool(steps[self._at].knowledge.consignment)
        return True

    def _is_stage(self, stage: int) -> bool:
        return stage <= last_stage(self._replay.steps[self._at])

    @property
    def _goes_on(self) -> bool:
        steps = self._replay.steps
        if not steps:
            return False
        return self._shown < last_stage(steps[self._at]) or self._at + 1 < len(steps)

    def action_on(self) -> None:
        """The next thing of this moment, else the next moment."""
        if not self._goes_on:
            return
        if self._shown < last_stage(self._replay.steps[self._at]):
            self.action_stage(self._shown + 1)
            self.query_one("#scroll", VerticalScroll).scroll_end(animate=False)
        else:
            self.action_step(1)

    def action_stage(self, stage: int) -> None:
        """Show a moment as far as one of its parts."""
        self._shown = stage
        self._show()

    def action_step(self, by: int) -> None:
        """Another moment, with nothing told yet."""
        self._at, self._shown = self._at + by, int(Stage.KNOWLEDGE)
        self._show()
        self.query_one("#scroll", VerticalScroll).scroll_home(animate=False)

    def action_papers(self) -> None:
        """The papers as they lay there, page by page."""
        step = self._replay.steps[self._at]
        pages = [sheet.id for sheet in self.read_or((), lambda: self._replay.sheets(step))]
        if not pages:
            return
        at = pages.index(self._front) + 1 if self._front in pages else 0
        self._front = pages[at % len(pages)]
        self._show()

    def on_page_tabs_turned(self, event: PageTabs.Turned) -> None:
        """A tab was clicked."""
        self._front = event.page
        self._show()

    def action_back(self) -> None:
        """From the papers to the board, from the board home."""
        if self._front is None:
            self.app.pop_screen()
        else:
            self._front = None
            self._show()
