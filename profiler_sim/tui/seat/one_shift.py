"""The screens of a trainee who has one shift to play, and whose mentor may open its results."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual.message import Message

from profiler_sim.classroom.seat_program import SeatProgram
from profiler_sim.errors import ProfilerError
from profiler_sim.i18n.text import _
from profiler_sim.store.contract import ShiftRow
from profiler_sim.tui.profiler import Profiler

if TYPE_CHECKING:
    from profiler_sim.scenario.model import Scenario
    from profiler_sim.tui.desk.page import DeskPage
    from profiler_sim.tui.screens.settings import SettingsPage

SEALED_SECONDS = 3600.0
"""Seconds for which it is shown that a result waits, with the receipt."""


class OneShiftScreens(Profiler):
    """What is played once: no bench, no other name, no debrief while the results are sealed.

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
        opens: "Callable[[Profiler], object] | None" = None,
    ) -> None:
        """Begin ``scenario``, or have ``opens`` open a shift."""
        super().__init__(program, scenario, opens=opens)
        self._seat_program = program

    def on_desk_page_closed(self, closed: "DeskPage.Closed") -> None:
        """Go on to the debrief, unless the results are sealed; there is nothing more to play."""
        self._seat_program.seat_content.is_over = True
        if self._seat_program.is_sealed:
            closed.prevent_default()
            self.pop_screen()
            self.post_message(self.Sealed(closed.shift))

    def on_one_shift_screens_sealed(self, closed: "OneShiftScreens.Sealed") -> None:
        """Say that the result waits, and give the receipt of the shift."""
        try:
            receipt = self.program.completed.receipt(closed.shift)
        except ProfilerError as error:
            self.show_error(error)
            return
        text = _("Your shift is closed. Your mentor opens the results. Receipt: {receipt}")
        self.notify(text.format(receipt=receipt), markup=False, timeout=SEALED_SECONDS)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Leave out what is not offered here."""
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


def last_shift(program: SeatProgram) -> tuple[bool, ShiftRow | None]:
    """Whether nothing has been done in her shift, and the shift; None where there is none."""
    shift = next(iter(program.trainee.shifts()), None)
    is_new = shift is not None and not program.trainee.seat.events(shift.id)
    return is_new, shift


def opener(shift: ShiftRow | None, *, is_sealed: bool) -> Callable[[Profiler], object] | None:
    """What is opened above home: the desk of her shift, or what came of it."""
    if shift is None:
        return None
    if shift.is_closed and is_sealed:
        return lambda app: app.post_message(OneShiftScreens.Sealed(shift.id))
    if shift.is_closed:
        return lambda app: app.navigation.review.look_back(shift.id)
    return lambda app: app.navigation.open_desk(shift.id)
