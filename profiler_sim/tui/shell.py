"""The Textual program without any screen of ours: how it ends, its palette, and its faults."""

from collections.abc import Callable, Iterable
from functools import partial

from textual.app import App, SystemCommand
from textual.command import CommandPalette
from textual.events import Event, InputEvent
from textual.notifications import Notification, Notify
from textual.screen import Screen
from textual.worker import WorkerFailed

from profiler_sim.i18n.text import _
from profiler_sim.tui.background import Background
from profiler_sim.tui.bindings import key_help, key_label
from profiler_sim.tui.dialogs.working import Working
from profiler_sim.tui.widgets.fields import Palette
from profiler_sim.tui.widgets.frame import possible_bindings

INTERRUPTED = 130
"""Exit code of a program that was asked to go."""


class Shell(App[object], Background):
    """Ends without a traceback, whatever asks for it."""

    ENABLE_COMMAND_PALETTE = True

    def __init__(self) -> None:
        """Begin without a fault."""
        super().__init__()
        self.failure: BaseException | None = None
        """What broke the screens, where something has."""
        self.faults: list[BaseException] = []
        """What went wrong in threads by a fault of our own."""
        self.write_down: Callable[[BaseException], object] | None = None
        """Writes such a fault to a file."""
        self.takes_input = True
        """Whether keys and mouse count; not while a screen is put up that nobody has seen yet."""

    async def on_event(self, event: Event) -> None:
        """Let keys and mouse be while they do not count."""
        if self.takes_input or not isinstance(event, InputEvent):
            await super().on_event(event)

    def note_fault(self, error: BaseException) -> None:
        """Note a fault of our own that ended nothing."""
        self.faults.append(error)
        if self.write_down:
            self.write_down(error)

    def leave(self) -> None:
        """Go when the present step is done; a signal asks for it, in the midst of anything."""
        if self._loop is None:
            raise KeyboardInterrupt
        self._loop.call_soon_threadsafe(self.exit, None, INTERRUPTED)

    def _handle_exception(self, error: Exception) -> None:
        """Give the terminal back and keep what broke for whoever ran the screens.

        Textual would print its own picture of it, with the values of variables. Under a pilot,
        and so in every test, it stays Textual's to raise.
        """
        if self.is_headless:
            super()._handle_exception(error)
            return
        cause = error.error if isinstance(error, WorkerFailed) else error
        self.failure = self.failure or cause
        self._close_messages_no_wait()

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Offer in the palette what the line of keys offers."""
        for binding in possible_bindings(screen):
            yield SystemCommand(
                key_label(binding),
                key_help(binding),
                partial(self.simulate_key, binding.key.split(",")[0]),
            )

    def drop_notices(self) -> None:
        """Take back what has been said; an error stays until its time is over."""
        self._take_back(lambda notice: notice.severity != "error")

    def _on_notify(self, event: Notify) -> None:
        """Say a sentence once: the same one, said before, makes room for it."""
        self._take_back(lambda notice: notice.message == event.notification.message)
        super()._on_notify(event)

    def _take_back(self, is_over: Callable[[Notification], bool]) -> None:
        for notice in filter(is_over, list(self._notifications)):
            self._unnotify(notice, refresh=False)
        self._refresh_notifications()

    def action_help_quit(self) -> None:
        """Say after Ctrl+C how the program is left; Textual would say it in English alone."""
        self.drop_notices()
        self.notify(_("Ctrl+Q ends the program. Every shift is saved."), markup=False)

    def action_command_palette(self) -> None:
        """Open the palette with a prompt in the reader's language."""
        if not CommandPalette.is_open(self) and not isinstance(self.screen, Working):
            self.push_screen(Palette(placeholder=_("Find an action …")))
