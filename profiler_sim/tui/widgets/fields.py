"""Fields to fill in: a list to choose from, a line to type in, a tick, a line of choices."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from math import ceil
from typing import ClassVar, Literal

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual import on
from textual.binding import Binding, BindingType
from textual.command import CommandPalette
from textual.content import Content
from textual.errors import NoWidget
from textual.events import Click, Focus, Paste
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.style import Style as VisualStyle
from textual.visual import VisualType
from textual.widget import Widget
from textual.widgets import Input, OptionList
from textual.widgets.input import Selection
from textual.widgets.option_list import Option

from profiler_sim.cargo.text import forbidden_characters
from profiler_sim.tui.show import plain, row
from profiler_sim.tui.widgets.flowing import hang


class Choices(OptionList):
    """Textual's list; a page key too early does nothing.

    The chosen line has one colour on one ground. Colours of its parts are chosen for the ground of
    the other lines, and could not be read on this one.
    """

    def rewrite(self, options: Sequence[Option]) -> bool:
        """Write ``options`` in the places of those that stand here; False where others stand here.

        Nothing moves: neither the chosen line nor what is in view.
        """
        names = [option.id for option in self.options]
        if names != [option.id for option in options]:
            return False
        for place, (old, new) in enumerate(zip(self.options, options, strict=True)):
            if old.prompt != new.prompt:
                self.replace_option_prompt_at_index(place, _unmarked(new.prompt))
            if old.disabled != new.disabled:
                change = (
                    self.disable_option_at_index if new.disabled else self.enable_option_at_index
                )
                change(place)
        return True

    def render_line(self, y: int) -> Strip:
        """Give a line of the list; the chosen one in the colours of the cursor alone."""
        strip = super().render_line(y)
        if self.highlighted is None or self.highlighted not in _options_of(strip):
            return strip
        cursor = self.get_component_rich_style("option-list--option-highlighted")
        colours = Style(color=cursor.color, bgcolor=cursor.bgcolor, dim=False)
        return Strip(_over(strip, colours), strip.cell_length)

    def action_cursor_up(self) -> None:
        """The line above; the first one stays."""
        self._step(-1)

    def action_cursor_down(self) -> None:
        """The line below; the last one stays."""
        self._step(1)

    def _step(self, by: Literal[-1, 1]) -> None:
        """Choose the next line, past what cannot be chosen; it does not go around the end."""
        open_to_choice = [at for at, option in enumerate(self.options) if not option.disabled]
        at = self.highlighted
        if by > 0:
            further = (place for place in open_to_choice if at is None or place > at)
        else:
            further = (p for p in reversed(open_to_choice) if at is None or p < at)
        self.highlighted = next(further, at)

    def action_page_up(self) -> None:
        """One page up."""
        with suppress(LookupError):
            super().action_page_up()  # type: ignore[no-untyped-call]

    def action_page_down(self) -> None:
        """One page down."""
        with suppress(LookupError):
            super().action_page_down()  # type: ignore[no-untyped-call]


def _unmarked(prompt: VisualType) -> VisualType:
    """A prompt as it stands; a text in it is no markup."""
    return plain(prompt) if isinstance(prompt, str) else prompt


def _options_of(strip: Strip) -> set[object]:
    """Places in the list of what stands on a line; Textual notes them there for the mouse."""
    return {segment.style.meta.get("option") for segment in strip if segment.style}


def _over(strip: Strip, colours: Style) -> Iterator[Segment]:
    for text, style, control in strip:
        yield Segment(text, style + colours if style else colours, control)


class Palette(CommandPalette):
    """Textual's palette of actions, whose list is one of its own.

    A click before it has been laid out hits nothing; Textual would look for what it hit.
    """

    def _action_command_list(self, action: str) -> None:
        with suppress(LookupError):
            super()._action_command_list(action)

    @on(Click)
    def bear_click(self, event: Click) -> None:
        """Let a click on nothing do nothing."""
        try:
            self.get_widget_at(int(event.screen_x), int(event.screen_y))
        except NoWidget:
            event.prevent_default()


_LINE_ENDS = dict.fromkeys(map(ord, "\n\r\t\v\f\x85\u2028\u2029"), " ")
"""What begins another line, and a tab: each becomes a space."""


def clean_line(text: str) -> str:
    """Outside text on one line, without what it must not hold."""
    line = text.translate(_LINE_ENDS)
    left_out = {index for index, _ in forbidden_characters(line)}
    return "".join(char for index, char in enumerate(line) if index not in left_out)


class TextLine(Input):
    """Textual's ``Input`` writes what it holds to the terminal as it is, escape codes too."""

    def __init__(
        self,
        value: str = "",
        *,
        max_length: int = 200,
        placeholder: str = "",
        id: str | None = None,
    ) -> None:
        """Begin with ``value``; at most ``max_length`` characters go in."""
        super().__init__(
            clean_line(value)[:max_length],
            max_length=max_length,
            placeholder=placeholder,
            select_on_focus=False,  # it would show the end
            id=id,
        )

    def on_mount(self) -> None:
        """Show the beginning of what stands there, not its end."""
        self._show_beginning()

    def on_focus(self, event: Focus) -> None:
        """Take all of it in hand, so that typing replaces it; its beginning stays in view."""
        if not event.from_app_focus:
            self.selection = Selection(len(self.value), 0)

    def on_blur(self) -> None:
        """Show the beginning again."""
        self._show_beginning()

    def _show_beginning(self) -> None:
        self.selection = Selection.cursor(0)

    def render_line(self, y: int) -> Strip:
        """Show with an arrow at an end that the text goes on there; the cursor is never hidden."""
        strip, width = super().render_line(y), self.scrollable_content_region.width
        first, last = self.scroll_offset.x, self.scroll_offset.x + width - 1
        cursor = cell_len(self.value[: self.cursor_position]) if self.has_focus else -1
        if y == 0 and first > 0 and cursor != first:
            strip = Strip.join([self._arrow("←"), strip.crop(1)])
        if y == 0 and last < cell_len(self.value) - 1 and cursor != last:
            strip = Strip.join([strip.crop(0, width - 1), self._arrow("→"), strip.crop(width)])
        return strip

    def _arrow(self, sign: str) -> Strip:
        return Strip([Segment(sign, self.rich_style)], 1)

    def _on_paste(self, event: Paste) -> None:
        """Take all of it: Textual would leave out what stands after the first end of a line."""
        event.prevent_default()
        event.stop()
        self.replace(event.text, *self.selection)

    def replace(self, text: str, start: int, end: int) -> None:
        """Put ``text`` in the place of a part; what there is no room for is left out."""
        kept = len(self.value) - abs(min(len(self.value), end) - max(0, start))
        room = max(0, (self.max_length or 0) - kept)
        super().replace(clean_line(text)[:room], start, end)


class Tick(Widget, can_focus=True):
    """Space or a click turns it over; up and down go to the other ticks beside it."""

    DEFAULT_CSS = """
    Tick { height: auto; }
    Tick:focus { background: $boost; text-style: bold; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "turn", show=False),
        Binding("up", "step(-1)", show=False),
        Binding("down", "step(1)", show=False),
    ]
    value: reactive[bool] = reactive(default=False)

    @dataclass
    class Turned(Message):
        """It was ticked or unticked."""

        tick: "Tick"

    def __init__(self, label: Content, *, value: bool, id: str) -> None:
        """Begin ticked or not."""
        super().__init__(id=id)
        self._label = label
        self.set_reactive(Tick.value, value)

    def render(self) -> Content:
        """Box and label; further lines stand below the label."""
        return Content("\n").join(self._lines(self.size.width))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many lines as the label needs."""
        del container, viewport
        return len(self._lines(width))

    def _lines(self, width: int) -> list[Content]:
        return hang("[x] " if self.value else "[ ] ", self._label, width)

    def action_turn(self) -> None:
        """Tick or untick."""
        self.value = not self.value
        self.post_message(self.Turned(self))

    def action_step(self, by: int) -> None:
        """Go to the next tick; above the first one to the field before it."""
        beside = self.parent.children if self.parent else ()
        ticks = [each for each in beside if isinstance(each, Tick)]
        place = ticks.index(self) + by
        if place < 0:
            self.screen.focus_previous()
        elif place < len(ticks):
            ticks[place].focus()

    def on_click(self) -> None:
        """The same by mouse."""
        self.action_turn()


class ChoiceLine(Widget, can_focus=True):
    """Left and right choose one of the words; a click chooses it at once."""

    DEFAULT_CSS = """
    ChoiceLine { height: auto; padding: 0 1; link-style: none; }
    ChoiceLine:focus { background: $boost; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "step(-1)", show=False),
        Binding("right", "step(1)", show=False),
    ]
    place: reactive[int] = reactive(0)

    @dataclass
    class Chosen(Message):
        """Another one is chosen."""

        line: "ChoiceLine"

    def __init__(
        self, words: Sequence[str], place: int = 0, unit: str = "", *, id: str | None = None
    ) -> None:
        """Begin with the one that stands at ``place``; ``unit`` stands behind the last."""
        super().__init__(id=id)
        self._words, self._unit = words, unit
        self.set_reactive(ChoiceLine.place, place)

    def render(self) -> Content:
        """All of them, the chosen one in brackets."""
        return row(*self._shown_words(), self._unit)

    def _shown_words(self) -> list[Content]:
        return [self._word(place, word) for place, word in enumerate(self._words)]

    def _word(self, place: int, word: str) -> Content:
        if place == self.place:
            return plain(f"[{word}]", "bold reverse")
        return plain(f" {word} ").stylize(VisualStyle.from_meta({"@click": f"go({place})"}))

    def action_step(self, by: int) -> None:
        """One to the left or to the right."""
        self.action_go(min(max(self.place + by, 0), len(self._words) - 1))

    def action_go(self, place: int) -> None:
        """Choose the one at ``place``."""
        if place != self.place:
            self.place = place
            self.post_message(self.Chosen(self))


class Steps(ChoiceLine):
    """Numbers of which one is chosen."""

    def __init__(
        self, steps: Sequence[int], place: int = 0, unit: str = "", *, id: str | None = None
    ) -> None:
        """Begin at the number that stands at ``place``."""
        super().__init__([str(step) for step in steps], place, unit, id=id)
        self._steps = steps

    @property
    def chosen(self) -> int:
        """The number that is chosen."""
        return self._steps[self.place]

    def render(self) -> Content:
        """All of them, the chosen one in brackets."""
        return Content("\n").join(self._lines(self.size.width))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many lines as the numbers need."""
        del container, viewport
        return len(self._lines(width))

    def _lines(self, width: int) -> list[Content]:
        """All on one line where there is room; else in columns, in lines of equal length."""
        words, whole = self._shown_words(), super().render()
        if whole.cell_length <= width:
            return [whole]
        cell = max(word.cell_length for word in words)
        each = self._in_a_line(width, cell)
        wide = [row(" " * (cell - word.cell_length), word) for word in words]
        lines = [row(*wide[at : at + each]) for at in range(0, len(wide), each)]
        return [*lines[:-1], row(lines[-1], self._unit)]

    def _in_a_line(self, width: int, cell: int) -> int:
        """How many numbers stand in a line, so that the fewest lines are needed."""
        every = len(self._words)
        for count in range(2, every):
            each = ceil(every / count)
            last = every - each * (count - 1)
            if max(each * cell, last * cell + len(self._unit)) <= width:
                return each
        return 1
