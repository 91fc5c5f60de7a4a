"""The program of a seat: the screens of a trainee, without what reaches the server's files."""

import socket
from functools import partial
from io import BytesIO
from typing import TYPE_CHECKING

from profiler_sim.classroom.frames import Note
from profiler_sim.classroom.seat_program import SeatProgram
from profiler_sim.errors import ProfilerError
from profiler_sim.i18n.text import _
from profiler_sim.tui.profiler import Profiler
from profiler_sim.tui.seat.driver import SeatDriver

if TYPE_CHECKING:
    from collections.abc import Callable

    from profiler_sim.scenario.model import Scenario
    from profiler_sim.tui.debrief.page import DebriefPage
    from profiler_sim.tui.desk.page import DeskPage
    from profiler_sim.tui.screens.settings import SettingsPage

_SHOWN = 30.0
"""Seconds for which a message of the mentor's is shown."""


class SeatScreens(Profiler):
    """What a trainee of a class sees; files go to her browser, and her name stays."""

    def __init__(
        self,
        program: SeatProgram,
        scenario: "Scenario | None",
        connection: socket.socket,
        opens: "Callable[[Profiler], object] | None" = None,
    ) -> None:
        """Draw over ``connection``; begin ``scenario``, or have ``opens`` open a shift."""
        super().__init__(program, scenario, opens=opens)
        self.driver_class = partial(SeatDriver, connection, self.heed)  # type: ignore[assignment]  # it is called with what a class would be

    def heed(self, about: Note) -> None:
        """Show a message of the mentor's."""
        if about.get("type") == "say":
            title = _("Your mentor")
            self.notify(str(about["text"]), title=title, markup=False, timeout=_SHOWN)

    def on_desk_page_picture_wanted(self, wanted: "DeskPage.PictureWanted") -> None:
        """Send a picture of a scan to the browser."""
        self._deliver(wanted.name, wanted.content)

    def on_debrief_page_export_wanted(self, wanted: "DebriefPage.ExportWanted") -> None:
        """Send a closed shift to the browser."""
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

    def on_settings_page_renamed(self, _renamed: "SettingsPage.Renamed") -> None:
        """Say that a name stays."""
        self.action_rename()

    def on_home_page_bench_wanted(self) -> None:
        """Do nothing: the bench writes files of the mentor's."""

    def on_home_page_removed(self, _removed: object) -> None:
        """Do nothing: a shift of a class is not deleted."""
