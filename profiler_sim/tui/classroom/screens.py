"""The mentor's program of a class: in the terminal it was started in, and in browsers."""

import socket
import sys
import traceback
from contextlib import closing
from functools import partial
from io import BytesIO
from typing import TYPE_CHECKING

from profiler_sim.app.start import open_program
from profiler_sim.classroom.frames import note
from profiler_sim.classroom.mentor_screens import ScreenKind
from profiler_sim.errors import ProfilerError
from profiler_sim.i18n.text import _
from profiler_sim.tui.classroom.page import ClassroomPage
from profiler_sim.tui.profiler import Profiler
from profiler_sim.tui.seat.driver import SeatDriver

if TYPE_CHECKING:
    from profiler_sim.app.program import Program
    from profiler_sim.classroom.opening import OpenedClass
    from profiler_sim.tui.classroom.view import ClassView, Place
    from profiler_sim.tui.desk.page import DeskPage

_SHEET = "class-codes.html"
"""What a browser saves the sheet of codes as."""


class ClassScreens(Profiler):
    """Opens on the class; the sheet of codes is written beside its store."""

    def __init__(
        self, program: "Program", opened: "OpenedClass", address: str, place: "Place" = "terminal"
    ) -> None:
        """Show the class that was ``opened``; trainees find it at ``address``."""
        super().__init__(program, opens=lambda _app: self._open_class())
        self._opened, self._address, self._place = opened, address, place

    def _open_class(self) -> None:
        service, border = self._opened.service, self.preferences.border
        page = ClassroomPage(service, self._address, self.program.content, border, self._place)
        self.push_screen(page)

    def on_class_view_sheet_wanted(self, _wanted: "ClassView.SheetWanted") -> None:
        """Write the sheet, and say where it is."""
        try:
            path = self._opened.write_sheet(self._address)
        except ProfilerError as error:
            self.show_error(error)
            return
        self.notify(_("To print: {file}").format(file=path), markup=False)


class BrowserClassScreens(ClassScreens):
    """The same in a browser: it ends alone, the class goes on, and files go to the browser."""

    def __init__(
        self,
        program: "Program",
        opened: "OpenedClass",
        address: str,
        kind: ScreenKind,
        connection: socket.socket,
    ) -> None:
        """Draw over ``connection``."""
        super().__init__(program, opened, address, kind)
        self.driver_class = partial(  # type: ignore[assignment]  # it is called with what a class would be
            SeatDriver, connection, lambda _note: None, on_gone=lambda: None
        )
        # the terminal of the server is not this screen's: what is printed there stays there
        self._capture_stdout = sys.stdout  # type: ignore[assignment]
        self._capture_stderr = sys.stderr  # type: ignore[assignment]

    def on_class_view_sheet_wanted(self, wanted: "ClassView.SheetWanted") -> None:
        """Send the sheet to the browser."""
        wanted.prevent_default()
        self._deliver(_SHEET, self._opened.service.sheet(self._address).encode())

    def on_desk_page_picture_wanted(self, wanted: "DeskPage.PictureWanted") -> None:
        """Send a picture of a scan to the browser."""
        wanted.prevent_default()
        self._deliver(wanted.name, wanted.content)

    def _deliver(self, name: str, content: bytes) -> None:
        self.deliver_binary(BytesIO(content), save_directory="/", save_filename=name)
        text = _("Look among the downloads of your browser: {file}").format(file=name)
        self.notify(text, markup=False)


def show_in_browser(
    opened: "OpenedClass", address: str, language: str, kind: ScreenKind, connection: socket.socket
) -> None:
    """Show the class over ``connection`` until it is closed; what breaks goes to the log."""

    def report(error: BaseException) -> None:
        text = "".join(traceback.format_exception(error))
        connection.sendall(note(type="fault", text=text))

    try:
        program = open_program(language)
        with closing(program):
            screens = BrowserClassScreens(program, opened, address, kind, connection)
            screens.write_down = report
            screens.run()
        if screens.failure is not None:
            report(screens.failure)
    except ProfilerError as error:
        report(error)
