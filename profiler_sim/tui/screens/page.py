"""What every full screen has: a body, the line of keys, a smallest size, and its help."""

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, ClassVar, TypeVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Static

from profiler_sim.errors import ProfilerError
from profiler_sim.i18n.text import _, chosen_language
from profiler_sim.languages import ENGLISH
from profiler_sim.tui.actions import BACK, REPORT_KEY
from profiler_sim.tui.background import Background
from profiler_sim.tui.bindings import bindings, key_help
from profiler_sim.tui.paper.borders import BorderStyle, Ruled
from profiler_sim.tui.show import lines
from profiler_sim.tui.widgets.flowing import hang
from profiler_sim.tui.widgets.frame import COVER, HORIZONTAL, VERTICAL, KeyBar, TooSmall

if TYPE_CHECKING:
    from profiler_sim.tui.screens.reference_items import Wanted

S = TypeVar("S")
T = TypeVar("T")


class Page(Screen[None], Background):
    """A full screen. A subclass says ``ABOUT``, ``BINDINGS`` and ``body``."""

    ABOUT: ClassVar[str] = ""
    """What the screen is for: the first lines of its help."""
    HORIZONTAL_BREAKPOINTS = HORIZONTAL
    VERTICAL_BREAKPOINTS = VERTICAL
    DEFAULT_CSS = f"Page {{ {COVER} }}"
    _is_made_anew = False

    def on_mount(self) -> None:
        """Show what there is to show."""
        self.fill()

    def compose(self) -> ComposeResult:
        """Body, keys, and the line that takes their place in a window too small."""
        yield from self.body()
        yield KeyBar()
        yield TooSmall()

    def body(self) -> Iterable[Widget]:
        """The widgets of this screen."""
        raise NotImplementedError

    def fill(self) -> None:
        """Fill the widgets, at the start and whenever they were made anew."""

    def rule(self, border: BorderStyle) -> None:
        """Draw papers, scans and maps of this screen with ``border``."""
        for each in self.query("*"):
            if isinstance(each, Ruled):
                each.rule(border)

    @property
    def is_on_stage(self) -> bool:
        """Whether there is anything to show results on: not while widgets are made anew."""
        return super().is_on_stage and not self._is_made_anew

    async def translate(self) -> None:
        """Make every widget anew, in the language that has been chosen."""
        self._is_made_anew = True
        try:
            await self.recompose()
        finally:
            self._is_made_anew = False
        self.fill()
        self.refresh_bindings()

    def purpose(self) -> Iterable[str]:
        """What the screen is for as it stands now: the first paragraphs of its help."""
        yield _(self.ABOUT)

    def explains(self, _action: str) -> bool:
        """Whether the help is to name an action of the screen as it is now."""
        return True

    def more_help(self) -> Iterable[Content]:
        """Lines that its help has below the keys."""
        return ()

    def offers(self, action: str, parameters: tuple[object, ...]) -> bool:
        """Whether the line of keys shows an action; a key can also be taken to say why not."""
        return bool(self.check_action(action, parameters))

    def wanted(self) -> "Wanted | None":
        """What is in hand that can be looked up."""
        return None

    def read_or(self, instead: S, read: Callable[[], T]) -> S | T:
        """Read from the store; where it cannot be read now, say so and go on with ``instead``."""
        try:
            return read()
        except ProfilerError as error:
            self.show_error(error)
            return instead

    @property
    def has_unsaved(self) -> bool:
        """Whether leaving the program now would lose something of this screen."""
        return False

    def ask_to_leave(self, leave: Callable[[], object]) -> None:
        """Do ``leave``; a screen that would lose something asks before."""
        leave()

    def action_back(self) -> None:
        """Leave this screen."""
        self.app.pop_screen()


_BESIDE_HELP = 6
"""Cells beside the lines of the help: margins, and the scroll bar."""


class HelpPage(Page):
    """Reads the same bindings as the line of keys."""

    BINDINGS: ClassVar[list[BindingType]] = bindings((BACK,))
    DEFAULT_CSS = "HelpPage VerticalScroll { padding: 1 2; }"

    def __init__(self, about: Page) -> None:
        """Explain ``about``."""
        super().__init__()
        self._about = about

    def body(self) -> Iterable[Widget]:
        """Purpose, then keys."""
        with VerticalScroll():
            yield Static(id="help")

    def on_resize(self) -> None:
        """Write it as wide as the screen is."""
        width = max(1, self.size.width - _BESIDE_HELP)
        self.query_one("#help", Static).update(
            lines(
                Content(_("Help")).stylize("bold"),
                "",
                *(line for text in self._about.purpose() for line in (Content(text), "")),
                *(line for key, about in self._keys() for line in _key(key, about, width)),
                "",
                Content(_("Everything also works with the mouse: click what you want.")),
                *self._about.more_help(),
            )
        )

    def _keys(self) -> Iterator[tuple[str, str]]:
        """Each key as written, and what it does."""
        for binding in self._about.BINDINGS:
            if isinstance(binding, Binding) and self._about.explains(binding.action):
                yield str(binding.key_display), key_help(binding)
        yield "Ctrl+P", _("Find an action by its name.")
        yield "F10", _("Settings: language, name, colours and borders.")
        if chosen_language() != ENGLISH:
            yield REPORT_KEY.upper(), _("Report a message on this screen that is wrong.")


def _key(key: str, about: str, width: int) -> list[Content]:
    """A key and its help; further lines stand below the help."""
    return hang(Content(f"{key:>8}  ").stylize("bold $accent"), Content(about), width)
