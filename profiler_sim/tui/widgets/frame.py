"""What is around every screen: the line of keys, and what covers a window too small.

The line of keys shows every action that is possible now, by key or by mouse.
"""

from collections.abc import Iterator, Mapping

from textual.actions import parse
from textual.binding import Binding
from textual.content import Content
from textual.geometry import Size
from textual.keys import key_to_character
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Static

from profiler_sim.i18n.text import N_, NP_, _, pgettext
from profiler_sim.tui.bindings import key_label
from profiler_sim.tui.show import pressing
from profiler_sim.tui.widgets.flowing import Flowing, flow

_BETWEEN = "  "
"""Between two pairs of key and label."""

_HOLDING: Mapping[str, tuple[str, str]] = {
    "OptionList": ("↑↓", NP_("key", "choose")),
    "ChoiceLine": ("←→", NP_("key", "choose")),
    "Steps": ("←→", NP_("key", "less, more")),
    "PaperForm": ("←↑↓→", NP_("key", "box")),
    "ScanView": ("←↑↓→", NP_("key", "square")),
    "Tick": ("Space", NP_("key", "tick")),
    "ConditionEditor": ("abc ↑↓", NP_("key", "type, choose")),
    "Input": ("abc", NP_("key", "type")),
}
"""What the keys of the widget in hand do, by its class or one above; it keeps these to itself.

Names and not classes: home must not wait for the modules of the other screens.
"""


class KeyBar(Flowing):
    """Reads the bindings of its screen; wraps over as many lines as it needs."""

    DEFAULT_CSS = """
    KeyBar {
        dock: bottom;
        height: auto;
        max-height: 4;
        padding: 0 1;
        background: $panel;
        color: $foreground;
        link-style: none;
        link-color: $foreground;
    }
    """
    ALLOW_SELECT = False

    def on_mount(self) -> None:
        """Follow what is possible."""
        self.screen.bindings_updated_signal.subscribe(self, self._changed)

    def on_resize(self) -> None:
        """In another window another pane may show, and with it a way to get there."""
        self.call_after_refresh(self.refresh, layout=True)

    def _changed(self, _screen: Screen[object]) -> None:
        self.repaint()

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many lines as the pairs need."""
        del container, viewport
        return len(flow(list(self._pairs()), width, _BETWEEN))

    def render(self) -> Content:
        """Key and label, side by side."""
        return Content("\n").join(flow(list(self._pairs()), self.size.width, _BETWEEN))

    def _pairs(self) -> Iterator[Content]:
        yield from self._in_hand()
        yield from map(self._pair, possible_bindings(self.screen))

    def _in_hand(self) -> Iterator[Content]:
        kinds = (kind.__name__ for kind in type(self.screen.focused).__mro__)
        if held := next((_HOLDING[kind] for kind in kinds if kind in _HOLDING), None):
            keys, label = held
            yield _pair(keys, pgettext("key", label))
        if len(self.screen.focus_chain) > 1:
            yield _pair("Tab", _("next part")).stylize(pressing("tab"))

    def _pair(self, binding: Binding) -> Content:
        key = binding.key.split(",")[0]
        return _pair(binding.key_display or key, key_label(binding)).stylize(pressing(key))


def possible_bindings(screen: Screen[object]) -> Iterator[Binding]:
    """What the keys of ``screen`` do now; not those that a line in hand takes for letters."""
    for binding in screen.BINDINGS:
        if isinstance(binding, Binding) and binding.show:
            namespace, action, parameters = parse(binding.action)
            owner = screen.app if namespace == "app" else screen
            offers = getattr(owner, "offers", owner.check_action)
            if offers(action, parameters) and not _is_typed(binding, screen.focused):
                yield binding


def _is_typed(binding: Binding, held: Widget | None) -> bool:
    key = binding.key.split(",")[0]
    return held is not None and held.check_consume_key(key, key_to_character(key))


def _pair(key: str, label: str) -> Content:
    return Content.assemble((key, "bold"), f" {label}")


TOO_SMALL = N_("Make this window larger: at least 60 columns and 16 lines.")
HORIZONTAL = [(0, "-tiny"), (60, "-narrow"), (110, "-wide")]
"""Classes of a screen by its columns."""
VERTICAL = [(0, "-low"), (16, "-high")]
"""Classes of a screen by its lines."""
COVER = """
        layers: default above;
        &.-tiny, &.-low { overflow: hidden; }
        &.-tiny > TooSmall, &.-low > TooSmall { display: block; }
"""
"""What the styles of a screen with this line in it say.

Under the cover the screen has no scroll bar: in a window of a few columns the line of keys would
wrap in another way with it and without it, and the layout would never come to rest.
"""


class TooSmall(Static):
    """Lies on top and hides nothing: what is in hand stays in hand until there is room again."""

    DEFAULT_CSS = """
    TooSmall {
        display: none;
        layer: above;
        dock: top;
        width: 100%;
        height: 100%;
        background: $background;
        color: $foreground;
    }
    """

    def __init__(self) -> None:
        """Say it in the reader's language."""
        super().__init__(Content(_(TOO_SMALL)))
