"""The desk: the manifest beside the papers of the chosen consignment.

The screen asks its session and shows what it answers; the verbs stand in ``verbs``.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import ClassVar, TypeVar

from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input, OptionList, Static

from profiler_sim.cargo.scans import SCAN
from profiler_sim.documents.notes_pages import INDICATORS
from profiler_sim.documents.route_page import MAP, ROUTE, labels
from profiler_sim.errors import ProfilerError
from profiler_sim.i18n.text import N_, _
from profiler_sim.i18n.wording import message
from profiler_sim.play.awaited import news
from profiler_sim.play.possible import is_possible
from profiler_sim.play.session import Session
from profiler_sim.shift.commands import Command, Open
from profiler_sim.shift.refusal import Refused
from profiler_sim.tui.actions import DESK, bindings
from profiler_sim.tui.desk.searches import searches_told
from profiler_sim.tui.desk.verbs import ANY, LIST, PAPER, VERBS, Verb
from profiler_sim.tui.dialogs.dialog import Dialog
from profiler_sim.tui.dialogs.line import ConfirmDialog
from profiler_sim.tui.dialogs.working import Waiting
from profiler_sim.tui.paper.borders import Border
from profiler_sim.tui.paper.widget import PaperForm
from profiler_sim.tui.scan.widget import ScanView
from profiler_sim.tui.screens.page import Page
from profiler_sim.tui.screens.reference_items import Wanted, in_box, in_rule
from profiler_sim.tui.show import plain, row
from profiler_sim.tui.widgets.dossier import Dossier, PageTabs
from profiler_sim.tui.widgets.flowing import tell
from profiler_sim.tui.widgets.gauges import Gauges
from profiler_sim.tui.widgets.manifest import SORTS, Line, ManifestHead, ManifestList
from profiler_sim.tui.widgets.notes import Notes
from profiler_sim.tui.widgets.textline import TextLine

Answer = TypeVar("Answer")
_ALWAYS = {"back"}
SCANNED = "scan"
"""In hand where the papers are, and the page in front is a picture."""
_HANDS = {"open": LIST, "filter": LIST, "sort": LIST, "page": PAPER, "scan": SCANNED}
"""What must be in hand for an action of the screen's own."""


class DeskPage(Page):
    """One shift."""

    ABOUT = N_(
        "Left: the manifest. Right: the papers of the chosen line. Read, mark, ask and "
        "judge; then order a search or let it go."
    )
    BINDINGS: ClassVar[list[BindingType]] = bindings(DESK)
    AUTO_FOCUS = "#manifest"

    @dataclass
    class Closed(Message):
        """The shift has ended."""

        shift: str

    @dataclass
    class PictureWanted(Message):
        """The trainee wants the picture of a scan as a file."""

        name: str
        """Of the file."""
        content: bytes

    def __init__(self, session: Session, border: Border) -> None:
        """Sit down at ``session``; papers are ruled with ``border``."""
        super().__init__()
        self.session = session
        self._border = border
        self._front: str | None = None
        self._sort = next(iter(SORTS))
        self._word = ""
        self._unkept: ProfilerError | None = None
        """Why the last step is not on the disk."""

    # ── what is shown ──────────────────────────────────────────────────────────────────────

    def body(self) -> Iterable[Widget]:
        """Gauges, what the guide says, list and papers, what was said last."""
        yield Gauges()
        yield Notes()
        yield Static(id="guide")
        with Horizontal(id="panes"):
            with Vertical(id="list"):
                yield ManifestHead()
                yield ManifestList(id="manifest")
                yield TextLine(placeholder=_("show lines with …"), id="word")
                yield Static(id="count")
            yield Dossier(id="dossier")
        yield Static(id="said")

    def fill(self) -> None:
        """Show where the shift stands."""
        self.query_one("#word", Input).display = False
        self.query_one(Dossier).rule(self._border)
        self._show_all()
        self.query_one(ManifestList).choose(self.session.last)
        self.query_one(Notes).show(self.session.notes)
        self.call_after_refresh(self._show_notes)  # the desk is painted before rules are read

    def _show_notes(self) -> None:
        session = self.session
        self.query_one(Notes).show((*session.notes, *session.indicators.left_out))

    def _show_all(self) -> None:
        self.query_one(Gauges).desk = self.session.desk
        self._show_guide()
        self._show_list()
        self._show_dossier()
        self.refresh_bindings()

    def _show_guide(self) -> None:
        guide, steps = self.query_one("#guide", Static), self.session.steps
        guide.display = bool(steps)
        if steps:
            guide.update(row("▶ ", plain(" ".join(steps[0].say.split()))))

    def _show_list(self) -> None:
        desk = self.session.desk
        every = [Line(papers, desk.state.progress[papers.id]) for papers in desk.papers]
        self.query_one(ManifestHead).mode = desk.papers[0].transport.mode
        shown = sorted((line for line in every if line.holds(self._word)), key=SORTS[self._sort])
        self.query_one(ManifestList).show(shown, desk.brief.words.ports)
        count = _("{n} of {all} shown · sort: {sort}")
        count = count.format(n=len(shown), all=len(every), sort=_(self._sort))
        tell(self.query_one("#count", Static), Content(count))

    def _show_dossier(self) -> None:
        name, dossier = self.chosen, self.query_one(Dossier)
        session = self.session
        sheets = self.read_or((), lambda: session.sheets(name)) if name else ()
        pages = [sheet.id for sheet in sheets]
        if self._front not in pages:
            self._front = pages[0] if pages else None
        marks = self.session.marks(name, self._front) if self._front else {}
        scene = self.read_or(None, lambda: session.scene(name)) if self._front == SCAN else None
        dossier.show(sheets, self._front, marks, scene)
        has_way = self._front in {ROUTE, MAP}
        way = self.read_or(None, lambda: session.route(name)) if has_way else None
        dossier.show_way(way.points if way else (), labels(way) if way else {})

    def say(self, text: str) -> None:
        """Tell what has just happened, or why it cannot."""
        tell(self.query_one("#said", Static), plain(text))

    def more_help(self) -> Iterable[Content]:
        """The searches that can be ordered here: what each takes, what it finds."""
        return searches_told(self.session.desk.brief.words)

    # ── what verbs work with ───────────────────────────────────────────────────────────────

    @property
    def chosen(self) -> str:
        """The consignment in hand; empty where the list is."""
        return self.query_one(ManifestList).chosen or ""

    def wanted(self) -> Wanted | None:
        """The box in hand: its goods code, its rule, or the word of its heading."""
        dossier = self.query_one(Dossier)
        if not self._reads or dossier.box is None:
            return None
        if self._front == INDICATORS:
            return in_rule(dossier.box)
        return in_box(dossier.box, dossier.text)

    @property
    def spot(self) -> tuple[str, str] | None:
        """Page and box in hand; of a scan, the square."""
        box = self.query_one(Dossier).chosen
        return (self._front, box) if self._front and box else None

    @property
    def on_picture(self) -> bool:
        """Whether the page in front is the picture of a scan."""
        return self._front == SCAN and self.session.scene(self.chosen) is not None

    def make(self, command: Command, done: str) -> bool:
        """Make a move, say what came of it, show it; what the disk refused can be tried again."""
        return self._said(lambda: self.session.do(command), done)

    def _said(self, move: Callable[[], Refused | None], done: str) -> bool:
        before = self.session.desk
        try:
            refused = move()
        except ProfilerError as error:
            self._unkept = error
            self.say(message(error.code, error.params))
            return False
        came = news(before, self.session.desk)
        self.say(message(refused.code, refused.params) if refused else f"{done} {came}".strip())
        if refused is None:
            self._show_all()
        return refused is None

    def ask(self, dialog: Dialog[Answer], then: Callable[[Answer], object]) -> None:
        """Open a dialog; what it answers, if anything, is done.

        What the disk did not take stays in hand, and can be tried again without asking anew.
        """

        def use(given: Answer | None) -> None:
            if given is not None:
                self._attempt(lambda: then(given), is_asked=True)

        self.app.push_screen(dialog, use)

    def _attempt(self, work: Callable[[], object], *, is_asked: bool = False) -> None:
        """Do something that makes a move; what the disk did not take can be tried again.

        Another program that holds the file is waited for. For any other cause the trainee
        decides, where she was asked before and would have to answer again.
        """
        self._unkept = None
        try:
            work()
        except ProfilerError as error:  # the move was made, but not all of it could be read
            self.say(message(error.code, error.params))
            return
        if self._is_unkept("store_busy"):
            self._wait_and(work)
        elif is_asked and self._is_unkept():
            self._offer_again(work)

    def _is_unkept(self, code: str = "") -> bool:
        """Whether the last step is not on the disk; for this reason, where one is given."""
        return self._unkept is not None and code in {"", self._unkept.code}

    def _wait_and(self, work: Callable[[], object]) -> None:
        def then(is_free: bool | None) -> None:  # noqa: FBT001  the dialog's answer
            if is_free:
                self._attempt(work, is_asked=True)
            elif is_free is False:
                self._offer_again(work)

        self.app.push_screen(Waiting(self.session.desk.store.wait), then)

    def _offer_again(self, work: Callable[[], object]) -> None:
        why = message(self._unkept.code, self._unkept.params) if self._unkept else ""
        again = ConfirmDialog(_not_kept(), plain(why))

        def then(yes: bool | None) -> None:  # noqa: FBT001  the dialog's answer
            if yes:
                self._attempt(work, is_asked=True)

        self.app.push_screen(again, then)

    def turn(self, page: str) -> None:
        """Put a page of the dossier in front and take it in hand."""
        self._front = page
        self._show_dossier()
        self.query_one(Dossier).front.focus()
        self.refresh_bindings()

    def to_list(self) -> None:
        """Put the papers down."""
        self.query_one(ManifestList).focus()

    def end(self) -> None:
        """Close the shift and leave the desk."""
        if self._said(self.session.close, ""):
            self.post_message(self.Closed(self.session.desk.shift))

    # ── keys and mouse ─────────────────────────────────────────────────────────────────────

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer what is possible for the chosen consignment, and nothing else."""
        if not self.is_on_stage or action in _ALWAYS:
            return True
        name = self.chosen
        verb = VERBS.get(str(parameters[0])) if action == "verb" else None
        if self._hand(action, verb) not in self._held:
            return False
        if not name:
            return action in {"filter", "sort"}
        return verb is None or is_possible(self.session.desk, verb.do, name)

    def _hand(self, action: str, verb: Verb | None) -> str:
        return verb.hand if verb else _HANDS.get(action, ANY)

    @property
    def _held(self) -> set[str]:
        """Papers, a picture among them, or list; neither while a word is typed."""
        if isinstance(self.focused, Input):
            return {ANY}
        if not self._reads:
            return {ANY, LIST}
        return {ANY, PAPER, SCANNED} if isinstance(self.focused, ScanView) else {ANY, PAPER}

    @property
    def _reads(self) -> bool:
        """Whether the papers, and not the list, are in hand."""
        return isinstance(self.focused, PaperForm | ScanView)

    def action_verb(self, name: str) -> None:
        """Do a verb of the table."""
        self._attempt(lambda: VERBS[name].work(self))

    def on_descendant_focus(self) -> None:
        """Other keys in another pane; in a narrow window another pane; a picture has the width."""
        self.set_class(self._reads, "-reading")
        self.set_class(isinstance(self.focused, ScanView), "-scanning")
        self.refresh_bindings()

    def on_option_list_option_highlighted(self, _event: OptionList.OptionHighlighted) -> None:
        """Another line, another dossier."""
        self._show_dossier()
        self.refresh_bindings()

    def on_option_list_option_selected(self, _event: OptionList.OptionSelected) -> None:
        """Enter or a click on the chosen line."""
        self.action_open()

    def action_open(self) -> None:
        """Read the papers of the chosen line and take them in hand."""
        if name := self.chosen:
            self._attempt(lambda: self._open(name))

    def _open(self, name: str) -> None:
        done = _("{name}: papers read.").format(name=name)
        if self.session.progress(name).opened or self.make(Open(consignment=name), done):
            self.turn(self._front or "")

    def action_back(self) -> None:
        """From the papers or the filter to the list, from the list to home."""
        if self.focused is self.query_one(ManifestList):
            self.app.pop_screen()
            self.app.notify(_("The shift is saved."), markup=False, timeout=3)
        else:
            self._end_filter()

    def action_page(self) -> None:
        """The next page of the dossier."""
        name = self.chosen
        pages = [sheet.id for sheet in self.read_or((), lambda: self.session.sheets(name))]
        if self._front in pages:
            self.turn(pages[(pages.index(self._front) + 1) % len(pages)])

    def on_page_tabs_turned(self, event: PageTabs.Turned) -> None:
        """A tab was clicked."""
        self.turn(event.page)

    def on_box_cursor_selected(self) -> None:
        """Tell of the box."""
        self.query_one(Dossier).tell_box()

    def on_box_cursor_mark_requested(self) -> None:
        """Enter on a box, or a second click."""
        if self.check_action("verb", ("mark",)):
            self.action_verb("mark")

    def action_scan(self, do: str) -> None:
        """Show the picture otherwise, or keep it as a file."""
        scan = self.query_one(Dossier).scan
        if do == "save":
            name = f"scan-{self.session.desk.shift}-{self.chosen}.png"
            self.post_message(self.PictureWanted(name, scan.png()))
            return
        scan.change(do)
        self.query_one(Dossier).tell_box()

    # ── the list ───────────────────────────────────────────────────────────────────────────

    def action_sort(self) -> None:
        """The next order."""
        sorts = list(SORTS)
        self._sort = sorts[(sorts.index(self._sort) + 1) % len(sorts)]
        self._show_list()

    def action_filter(self) -> None:
        """Ask for a word."""
        word = self.query_one("#word", Input)
        word.display = True
        word.focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Filter while it is typed."""
        self._word = event.value.strip()
        self._show_list()

    def on_input_submitted(self, _event: Input.Submitted) -> None:
        """Keep the filter and go to the list."""
        self._end_filter()

    def _end_filter(self) -> None:
        word = self.query_one("#word", Input)
        word.display = bool(word.value)
        self.to_list()


def _not_kept() -> Content:
    return Content(_("Not saved yet. Enter tries again, Esc gives up.")).stylize("bold")
