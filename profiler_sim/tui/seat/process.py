"""The warm process of a class: it imports the screens once and forks a process for each seat.

``python -m profiler_sim.tui.seat.process NUMBER`` with the number of a socket that is open. Each
line that comes over it is one seat to start, as JSON, with two sockets: screen and store calls.
"""

import gc
import json
import os
import signal
import socket
import sys
import traceback
from typing import NoReturn

from profiler_sim.app.content import Content
from profiler_sim.app.language import default_language
from profiler_sim.app.start import start
from profiler_sim.app.trainee import LANGUAGE, Trainee
from profiler_sim.classroom.frames import Note, note
from profiler_sim.classroom.seat_program import SeatContent, SeatProgram
from profiler_sim.classroom.seat_starter import READY
from profiler_sim.files.compiled_files import in_reader_language
from profiler_sim.scenario.model import Scenario
from profiler_sim.store.contract import Store
from profiler_sim.store.remote import remote_store
from profiler_sim.tui.seat.one_shift import last_shift, opener
from profiler_sim.tui.seat.screens import SeatScreens

_MOST = 1_000_000
"""Bytes of the longest line: a scenario is a few thousand."""


def main() -> None:
    """Import what a seat needs, then fork until the server goes."""
    control = socket.socket(fileno=int(sys.argv[1]))
    start()
    content = _read_ahead()
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # the system forgets who has ended
    gc.collect()
    gc.freeze()  # a seat shares these pages as long as nobody writes to them
    control.sendall(READY)
    while (asked := _receive(control)) is not None:
        line, numbers = asked
        if os.fork() == 0:
            control.close()
            _run(json.loads(line), content, numbers)
        for each in numbers:
            os.close(each)


def _read_ahead() -> Content:
    """Import the screens up to the debrief, and read the catalogue."""
    from profiler_sim.results import shift_export  # noqa: F401
    from profiler_sim.tui.debrief import case_papers, page  # noqa: F401
    from profiler_sim.tui.desk import page as desk_page  # noqa: F401
    from profiler_sim.tui.screens import briefing, reference, search_results, settings  # noqa: F401

    content = Content()
    content.catalogue.norms()
    _ = content.glossary
    return content


def _receive(control: socket.socket) -> tuple[bytes, list[int]] | None:
    """Wait for a seat to start; None where the server has gone."""
    line, numbers = b"", list[int]()
    while not line.endswith(b"\n"):
        part, sent, _flags, _address = socket.recv_fds(control, _MOST, 2)
        if not part:
            return None
        line, numbers = line + part, numbers + sent
    return line, numbers


def _run(about: Note, content: Content, numbers: list[int]) -> NoReturn:
    """Be a seat until it is left; never come back."""
    screen = socket.socket(fileno=numbers[0])
    try:
        os.setsid()
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        screen.sendall(note(type="hello", pid=os.getpid()))
        store = remote_store(socket.socket(fileno=numbers[1]))
        _screens(about, content, store, screen)
    except BaseException:  # noqa: BLE001  whatever it is, the server writes it down
        screen.sendall(note(type="fault", text=traceback.format_exc()))
    finally:
        os._exit(0)


def _screens(about: Note, content: Content, store: Store, screen: socket.socket) -> None:
    trainee = Trainee(store, str(about["trainee"]))
    if (wanted := str(about.get("language") or "")) and trainee.setting(LANGUAGE) is None:
        trainee.keep_setting(LANGUAGE, wanted)
    trainee.use_language()
    scenario = in_reader_language(Scenario.model_validate(about["scenario"]))
    own = SeatContent(scenario)
    if trainee.language == default_language():
        vars(own).update(catalogue=content.catalogue, glossary=content.glossary)
    program = SeatProgram(store, trainee.name, own)
    program.is_sealed = bool(about.get("is_sealed"))
    is_new, shift = last_shift(program)
    own.is_over = shift is not None and shift.is_closed
    opens = None if is_new else opener(shift, is_sealed=program.is_sealed)
    screens = SeatScreens(program, scenario if is_new else None, screen, opens)
    screens.write_down = lambda error: _report(screen, error)
    screens.run()
    if screens.failure is not None:
        _report(screen, screens.failure)


def _report(screen: socket.socket, error: BaseException) -> None:
    """Have the server write down what broke: no values of variables, only where."""
    screen.sendall(note(type="fault", text="".join(traceback.format_exception(error))))


if __name__ == "__main__":
    main()
