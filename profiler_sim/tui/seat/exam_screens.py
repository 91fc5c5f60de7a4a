"""The screens of a trainee who plays an exam from a file, on her own computer."""

from textual.screen import Screen

from profiler_sim.classroom.exam_sitting import ExamSitting
from profiler_sim.classroom.seat_program import SeatContent, SeatProgram
from profiler_sim.errors import ProfilerError
from profiler_sim.files.compiled_files import in_reader_language
from profiler_sim.files.output_files import export_file
from profiler_sim.i18n.text import _, ngettext
from profiler_sim.tui.screens.home import HomePage
from profiler_sim.tui.seat.one_shift import SEALED_SECONDS, OneShiftScreens, last_shift, opener

_WARNED = (10, 5, 1)
"""Minutes before the end at which it is said."""
_LOOK = 1.0
"""Seconds between two looks at the time."""


class ExamScreens(OneShiftScreens):
    """Counts the time down, and writes the result file at the end."""

    def __init__(self, sitting: ExamSitting) -> None:
        """Begin the exam, or go on with it."""
        self._sitting = sitting
        scenario = in_reader_language(sitting.exam.scenario)
        program = SeatProgram(sitting.seat, sitting.trainee, SeatContent(scenario))
        program.is_sealed = True
        is_new, shift = last_shift(program)
        program.seat_content.is_over = shift is not None and shift.is_closed
        opens = None if is_new else opener(shift, is_sealed=True)
        super().__init__(program, scenario if is_new else None, opens)
        self._warned = set[int]()

    def on_mount(self) -> None:
        """Look at the time from now on."""
        if self._sitting.exam.minutes:
            self.set_interval(_LOOK, self._look)

    def _look(self) -> None:
        left = self._sitting.seconds_left
        if left is None or self._sitting.row.is_closed:
            return
        if left == 0:
            self._end()
            return
        for minutes in _WARNED:
            if left <= minutes * 60 and minutes not in self._warned:
                self._warned.update(each for each in _WARNED if each >= minutes)
                text = ngettext("{n} minute left.", "{n} minutes left.", minutes)
                self.notify(text.format(n=minutes), markup=False)
                break

    def _end(self) -> None:
        """Close the shift, whatever is open above its desk; a fault is met again."""
        try:
            self._sitting.close_late()
        except ProfilerError:
            return
        self._seat_program.seat_content.is_over = True
        while len(self.screen_stack) > 1 and not _is_home(self.screen):
            self.pop_screen()
        self.notify(_("Your time is over."), markup=False)
        self.post_message(self.Sealed(self._sitting.shift))

    def on_one_shift_screens_sealed(self, closed: OneShiftScreens.Sealed) -> None:
        """Say where the result file is, and give the receipt."""
        closed.prevent_default()
        try:
            name, content = self._sitting.result()
            file = export_file("shifts", name, content)
            receipt = self.program.completed.receipt(closed.shift)
        except ProfilerError as error:
            self.show_error(error)
            return
        text = _("Give your mentor this file: {file}. Copy the receipt: {receipt}")
        self.notify(text.format(file=file, receipt=receipt), markup=False, timeout=SEALED_SECONDS)


def _is_home(screen: Screen[object]) -> bool:
    return isinstance(screen, HomePage)
