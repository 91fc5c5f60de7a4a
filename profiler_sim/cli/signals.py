"""Signals that ask a program to go.

SIGINT and SIGTERM from another program or from Ctrl-C, SIGHUP when a window or an ssh connection
closes, SIGBREAK in its place on Windows.

A command goes at once, whatever it is doing: a thread of its own waits for the signal, removes
what is half written, ends the workers and leaves. An exception in the main thread would come
late in a long calculation, and not at all where foreign code swallows it. The screens go at
their next step instead, and leave the terminal as it was.
"""

import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from threading import Event, Thread
from typing import NoReturn

from profiler_sim.files.output_files import discard_unfinished

INTERRUPTED = 130
"""Exit code of a program that was asked to go."""
AT_LEAVE: list[Callable[[], object]] = []
"""What is still to be done by whoever leaves at once, such as wiping a bar off the screen."""
_NAMES = ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")
_SIZE = 64
_LOOK = 1000
"""Milliseconds between two looks at whether the screens are still there."""
_GRACE = 10.0
"""Seconds that the screens have to go once their terminal has gone."""


def leave_when_asked() -> None:
    """From now on leave at once when a signal asks us to; call it in the main thread.

    A signal that whoever started us wants to be ignored (``nohup``) is ignored.
    """
    if sys.platform == "win32":  # no pipe can be told of signals there
        for number in _heeded():
            signal.signal(number, lambda *_: leave())
        return
    reading, writing = os.pipe()
    os.set_blocking(writing, False)
    signal.set_wakeup_fd(writing, warn_on_full_buffer=False)
    os.register_at_fork(after_in_child=_forget)
    Thread(target=_wait, args=(reading, _heeded()), daemon=True).start()
    for number in _heeded():
        signal.signal(number, _noted)


def leave() -> NoReturn:
    """End the program now: no half file, no worker, no word; from any thread."""
    for each in tuple(AT_LEAVE):
        with suppress(Exception):
            each()
    discard_unfinished()
    _end_workers()
    os._exit(INTERRUPTED)


@contextmanager
def asked_to_go(leave: Callable[[], object]) -> Iterator[None]:
    """Call ``leave``, in the main thread, when a signal asks us to go; nothing else happens."""
    thread = -1 if sys.platform == "win32" else signal.set_wakeup_fd(-1)
    before = {number: signal.signal(number, lambda *_: leave()) for number in _heeded()}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
        if thread >= 0:
            signal.set_wakeup_fd(thread, warn_on_full_buffer=False)


@contextmanager
def terminal_watched(leave: Callable[[], object]) -> Iterator[None]:
    """Call ``leave`` when the terminal has gone, also where its signal is ignored (``nohup``).

    A screen that reads keys from a terminal that has gone would find nothing, again and again.
    """
    gone = Event()
    if sys.platform != "win32":
        Thread(target=_watch, args=(gone, leave), daemon=True).start()
    try:
        yield
    finally:
        gone.set()


def _watch(gone: Event, go: Callable[[], object]) -> None:
    """Wait for the hang-up; whoever has not gone a while later is made to."""
    import select

    terminal = select.poll()
    terminal.register(sys.__stdin__ or 0, 0)
    while not gone.is_set():
        for _, event in terminal.poll(_LOOK):
            if event & select.POLLNVAL:
                return  # a system that cannot watch a terminal
            with suppress(KeyboardInterrupt):  # the screens have not begun
                go()
            if not gone.wait(_GRACE):
                leave()


def _heeded() -> tuple[int, ...]:
    numbers = (getattr(signal, name) for name in _NAMES if hasattr(signal, name))
    return tuple(each for each in numbers if signal.getsignal(each) is not signal.SIG_IGN)


def _noted(*_: object) -> None:
    """Python notes only signals that have a handler; the thread does the rest."""


def _wait(reading: int, numbers: tuple[int, ...]) -> None:
    while not set(os.read(reading, _SIZE)) & set(numbers):
        pass
    leave()


def _forget() -> None:
    """In a worker: its parent, which hears of everything too, decides for both."""
    signal.set_wakeup_fd(-1)
    for number in _heeded():
        signal.signal(number, signal.SIG_IGN if number == signal.SIGINT else signal.SIG_DFL)


def _end_workers() -> None:
    """Kill the processes of pools, where there are any."""
    if processes := sys.modules.get("multiprocessing.process"):
        for each in processes.active_children():
            each.kill()
