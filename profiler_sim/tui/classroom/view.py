"""What the mentor's orders to a class work on: a screen of it, and who is in hand there."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Literal

from textual.message import Message

from profiler_sim.classroom.mentor_screens import ScreenKind
from profiler_sim.classroom.overview import TraineeProgress
from profiler_sim.classroom.record import ClassRecord
from profiler_sim.classroom.service import ClassService
from profiler_sim.tui.paper.borders import BorderStyle
from profiler_sim.tui.screens.page import Page

if TYPE_CHECKING:
    from profiler_sim.app.content import Content

Place = Literal["terminal"] | ScreenKind
"""Where a screen is shown: the terminal the class was started in, or a page of its server."""


class ClassView(Page):
    """A screen of a class that runs; the server goes on whatever is shown."""

    class SheetWanted(Message):
        """The mentor wants the sheet of codes, to print."""

    def __init__(
        self,
        service: ClassService,
        address: str,
        content: "Content",
        border: BorderStyle,
        place: Place = "terminal",
    ) -> None:
        """Show the class that ``service`` serves at ``address``.

        ``content`` has the scenarios that can come next; papers have ``border``.
        """
        super().__init__()
        self.service, self.address = service, address
        self.content, self.border, self.place = content, border, place
        self.trainees: Sequence[TraineeProgress] = ()
        """As they were when they were last looked at."""

    @property
    def record(self) -> ClassRecord:
        """What is kept of the class."""
        return self.service.register.record

    @property
    def in_hand(self) -> TraineeProgress | None:
        """The trainee whose line is chosen."""
        raise NotImplementedError

    @property
    def shows_codes(self) -> bool:
        """Whether codes may stand here: not where the whole room looks on."""
        return self.place != "projector"

    def read(self) -> None:
        """Look at the class, in a thread; shown once it was read."""
        raise NotImplementedError

    def order(self, name: str, work: Callable[[], object], failed: str, again: str) -> None:
        """Have the class do something, named as in ``in_background``, and look at it again.

        Where it cannot be done, ``failed`` says what was not, and ``again`` what to do then.
        """

        def work_and_read() -> None:
            work()
            self.read()

        self.in_background(name, work_and_read, failed, again)
