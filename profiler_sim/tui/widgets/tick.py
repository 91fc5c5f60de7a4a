"""A tick that shows without colour: [x] or [ ]. Textual's own differs by colour alone."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget


class Tick(Widget, can_focus=True):
    """Space or a click turns it over."""

    DEFAULT_CSS = """
    Tick { height: auto; }
    Tick:focus { background: $boost; text-style: bold; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [Binding("space", "turn", show=False)]
    value: reactive[bool] = reactive(default=False)

    def __init__(self, label: Content, *, value: bool, id: str) -> None:
        """Begin ticked or not."""
        super().__init__(id=id)
        self._label = label
        self.set_reactive(Tick.value, value)

    def render(self) -> Content:
        """Box and label."""
        return Content("[x] " if self.value else "[ ] ").append(self._label)

    def action_turn(self) -> None:
        """Tick or untick."""
        self.value = not self.value

    def on_click(self) -> None:
        """The same by mouse."""
        self.action_turn()
