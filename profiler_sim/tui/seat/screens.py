"""The program of a seat: the screens of a trainee, without what reaches the server's files."""

import socket
from functools import partial
from io import BytesIO
from typing import TYPE_CHECKING

from textual.message import Message

from profiler_sim.classroom.frames import Note
from profiler_sim.classroom.seat_program import SeatProgram
from profiler_sim.errors import ProfilerError
from profiler_sim.i18n.text import _
from profiler_sim.play.mentor_messages import message_text, message_title
from profiler_sim.shift.commands import Receive
from profiler_sim.tui.profiler import Profiler
from profiler_sim.tui.seat.driver import SeatDriver

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from profiler_sim.scenario.model import Scenario
    from profiler_sim.tui.debrief.page import DebriefPage
    from profiler_sim.tui.desk.page import DeskPage
    from profiler_sim.tui.screens.settings import SettingsPage

_SHOWN = 30.0
"""Seconds for which a message of the mentor's is shown."""
_SEALED = 3600.0
"""Seconds for which it is shown that a result waits, with the receipt."""
_AGAIN = 5.0
"""Seconds until a message is recorded anew that the store has not taken."""


class SeatScreens(Profiler):
    """What a trainee of a class sees; files go to her browser, and her name stays.

    What the program does elsewhere with a message is left where ``prevent_default`` is called:
    Textual would call the handler of the base class too.
    """

    class Sealed(Message):
        """The shift is closed, and its result waits for the mentor."""

        def __init__(self, shift: str) -> None:
            """Name the shift."""
            super().__init__()
            self.shift = shift

    def __init__(
        self,
        program: SeatProgram,
        scenario: "Scenario | None",
        connection: socket.socket,
        opens: "Callable[[Profiler], object] | None" = None,
    ) -> None:
        """Draw over ``connection``; begin ``scenario``, or have ``opens`` open a shift."""
        super().__init__(program, scenario, opens=opens)
        self._seat_program = program
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

    def on_desk_page_closed(self, closed: "DeskPage.Closed") -> None:
        """Go on to the debrief, unless the results are sealed; there is nothing more to play."""
        self._seat_program.seat_content.is_over = True
        if self._seat_program.is_sealed:
            closed.prevent_default()
            self.pop_screen()
            self.post_message(self.Sealed(closed.shift))

    def on_seat_screens_sealed(self, closed: "SeatScreens.Sealed") -> None:
        """Say that the result waits, and give the receipt of the shift."""
        try:
            receipt = self.program.completed.receipt(closed.shift)
        except ProfilerError as error:
            self.show_error(error)
            return
        text = _("Your shift is closed. Your mentor opens the results. Receipt: {receipt}")
        self.notify(text.format(receipt=receipt), markup=False, timeout=_SEALED)

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

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Leave out what is not offered in a class."""
        is_closed = action in self.program.closed_actions
        return False if is_closed else super().check_action(action, parameters)

    def action_rename(self) -> None:
        """Say that a name stays."""
        self.notify(_("In a class your name stays as it is."), markup=False)

    def on_settings_page_renamed(self, renamed: "SettingsPage.Renamed") -> None:
        """Say that a name stays."""
        renamed.prevent_default()
        self.action_rename()

    def on_home_page_bench_wanted(self, wanted: Message) -> None:  # type: ignore[override]
        """Do nothing: the bench writes files of the mentor's."""
        wanted.prevent_default()

    def on_home_page_removed(self, removed: Message) -> None:
        """Do nothing: a shift of a class is not deleted."""
        removed.prevent_default()
