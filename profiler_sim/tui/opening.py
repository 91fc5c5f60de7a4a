"""Opens a screen that takes a moment: says so at once, and takes no keys until it is there."""

from asyncio import Event
from collections.abc import Callable
from functools import partial

from textual.screen import Screen

from profiler_sim.errors import ProfilerError
from profiler_sim.tui.dialogs.working import Working
from profiler_sim.tui.shell import Shell

AnyScreen = Screen[None]
"""A full screen; it answers nothing."""


class Opening:
    """Opens screens on the stack of the program.

    A key pressed too early would do something on a screen that nobody has seen yet. The line that
    says what is going on takes those keys; while the new screen is painted, none counts.
    """

    def __init__(self, app: Shell) -> None:
        """Open screens of ``app``."""
        self._app = app

    def open(
        self,
        text: str,
        prepare: Callable[[], Callable[[], AnyScreen]],
        failed: str,
        *,
        in_place: bool = False,
    ) -> None:
        """Show ``text``, do ``prepare`` in a thread, and show the screen that its answer makes.

        ``in_place`` leaves the screen in front. ``failed`` is said where ``prepare`` breaks; why
        it refuses, it says itself by a ``ProfilerError``.
        """
        if self.is_busy:
            return
        working = Working(text)
        self._app.push_screen(working)
        work = partial(self._prepare, working, prepare, in_place)
        self._app.in_background("open", work, failed, gave_up=working.end)

    @property
    def is_busy(self) -> bool:
        """Whether a screen is being opened: what is asked for meanwhile was a key too many."""
        return isinstance(self._app.screen, Working) or not self._app.takes_input

    def _prepare(
        self,
        working: Working,
        prepare: Callable[[], Callable[[], AnyScreen]],
        in_place: bool,
    ) -> None:
        try:
            make = prepare()
        except ProfilerError as error:
            self._app.show_later(self._refuse, working, error)
            return
        self._app.show_later(self._show, working, make, in_place)

    def _refuse(self, working: Working, error: ProfilerError) -> None:
        working.end()
        self._app.show_error(error)

    def _show(self, working: Working, make: Callable[[], AnyScreen], in_place: bool) -> None:
        if self._app.screen is working:
            self._app.run_worker(self.cover(make(), in_place=in_place))

    async def cover(self, screen: AnyScreen, *, in_place: bool = False) -> None:
        """Put ``screen`` in the place of the line; no key counts until it is painted."""
        painted = Event()
        self._app.takes_input = False
        try:
            await self._app.pop_screen()
            if in_place:
                await self._app.pop_screen()
            await self._app.push_screen(screen)
            screen.call_after_refresh(painted.set)
            await painted.wait()
        finally:  # after every key that has come meanwhile
            self._app.call_later(setattr, self._app, "takes_input", True)
