"""The program of a seat: the screens of a trainee, without what reaches the server's files."""

import socket
from functools import partial
from io import BytesIO
from typing import TYPE_CHECKING

from profiler_sim.classroom.frames import Note
from profiler_sim.classroom.seat_program import SeatProgram
from profiler_sim.errors import ProfilerError
from profiler_sim.i18n.text import _
from profiler_sim.play.mentor_messages import message_text, message_title
from profiler_sim.shift.commands import Receive
from profiler_sim.tui.profiler import Profiler
from profiler_sim.tui.seat.driver import SeatDriver
from profiler_sim.tui.seat.one_shift import OneShiftScreens

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from profiler_sim.scenario.model import Scenario
    from profiler_sim.tui.debrief.page import DebriefPage
    from profiler_sim.tui.desk.page import DeskPage

_SHOWN = 30.0
"""Seconds for which a message of the mentor's is shown."""
_AGAIN = 5.0
"""Seconds until a message is recorded anew that the store has not taken."""


class SeatScreens(OneShiftScreens):
    """What a trainee of a class sees in her browser; files go there too."""

    def __init__(
        self,
        program: SeatProgram,
        scenario: "Scenario | None",
        connection: socket.socket,
        opens: "Callable[[Profiler], object] | None" = None,
    ) -> None:
        """Draw over ``connection``; begin ``scenario``, or have ``opens`` open a shift."""
        super().__init__(program, scenario, opens)
        self.driver_class = partial(SeatDriver, connection, self.heed)  # type: ignore[assignment]  # it is called with what a class would be

        self._messages: Sequence[Receive] = ()
        """What the mentor has sent so far."""
        self._shown = set[int]()
        """Numbers of the messages that were shown."""

    def heed(self, about: Note) -> None:
        """Take note of what the mentor has sent."""
        if about.get("type") == "messages":
            self._messages = [Receive.model_validate(each) for each in about["messages"]]
            self._take_messages()

    def on_desk_page_ready(self, _ready: "DeskPage.Ready") -> None:
        """Record at the desk what came before."""
        self._take_messages()

    def _take_messages(self) -> None:
        """Show what is new, and record it in the shift that is played; a fault is met again."""
        from profiler_sim.tui.desk.page import DeskPage

        for each in self._messages:
            if each.number not in self._shown:
                self._shown.add(each.number)
                text, title = message_text(each), message_title(each)
                self.notify(text, title=title, markup=False, timeout=_SHOWN)
        desks = [screen for screen in self.screen_stack if isinstance(screen, DeskPage)]
        try:
            for desk in desks:
                desk.receive(self._messages)
        except ProfilerError:
            self.set_timer(_AGAIN, self._take_messages)

    def on_desk_page_picture_wanted(self, wanted: "DeskPage.PictureWanted") -> None:
        """Send a picture of a scan to the browser."""
        wanted.prevent_default()
        self._deliver(wanted.name, wanted.content)

    def on_debrief_page_export_wanted(self, wanted: "DebriefPage.ExportWanted") -> None:
        """Send a closed shift to the browser."""
        wanted.prevent_default()
        from profiler_sim.results.shift_export import exported_shift

        try:
            name, content = exported_shift(self.program.trainee.seat, wanted.shift)
        except ProfilerError as error:
            self.show_error(error)
            return
        self._deliver(name, content)

    def _deliver(self, name: str, content: bytes) -> None:
        self.deliver_binary(BytesIO(content), save_directory="/", save_filename=name)
        text = _("Look among the downloads of your browser: {file}").format(file=name)
        self.notify(text, markup=False, timeout=_SHOWN)
