"""Work in threads of its own, and screens that are going.

Where work fails, one line says so and it is tried again. Nothing that happens there ends the
program. What still reaches a screen that has gone must not look for what has gone already.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol, runtime_checkable

from textual.app import App
from textual.css.query import NoMatches
from textual.dom import DOMNode
from textual.message import Message
from textual.worker import Worker, WorkerState

from profiler_sim.errors import ProfilerError
from profiler_sim.i18n.text import _
from profiler_sim.i18n.wording import message


class Staged(DOMNode):
    """Knows whether it is still shown.

    A screen that is taken away loses its widgets first. Messages that were sent to it before still
    arrive; where such a one finds no widget, nobody is there to see what it would do.
    """

    @property
    def is_on_stage(self) -> bool:
        """Whether there still is anything to show results on."""
        if isinstance(self, App):
            return self.is_running
        return self.is_running and self.is_attached and not self._pruning

    async def _on_message(self, message: Message) -> None:
        try:
            await super()._on_message(message)
        except NoMatches:
            if self.is_on_stage:
                raise


SHOWN = 12.0
"""Seconds for which it is shown what went wrong."""
TRIES = 3
"""How often something is tried that may succeed later."""
PAUSE = 2.0
"""Seconds before the second try; twice as many before the third."""
_PASSING = {"store_busy"}
"""Faults of the moment: another program that holds what is wanted."""


@runtime_checkable
class FaultLog(Protocol):
    """What notes a fault of our own; the program is one."""

    def note_fault(self, error: BaseException) -> None:
        """Note what broke, for us."""
        ...


@dataclass
class _Job:
    work: Callable[[], object]
    failed: str
    again: str
    gave_up: Callable[[], object]
    tries: int = 0


class Background(Staged):
    """A screen, or the program, that has work done in threads."""

    @cached_property
    def _jobs(self) -> dict[str, _Job]:
        return {}

    def in_background(
        self,
        name: str,
        work: Callable[[], object],
        failed: str,
        again: str = "",
        gave_up: Callable[[], object] = lambda: None,
    ) -> None:
        """Have ``work`` done in a thread, in place of what runs there under the same ``name``.

        Where it fails, ``failed`` is said, with the cause. What may succeed later is tried again;
        ``again`` says what to do where it does not, and ``gave_up`` tidies up then.
        """
        self._jobs[name] = _Job(work, failed, again, gave_up)
        self._start(name)

    def _start(self, name: str) -> None:
        if not self.is_on_stage:
            return
        job = self._jobs[name]
        job.tries += 1
        self.run_worker(
            job.work, name=name, group=name, exclusive=True, thread=True, exit_on_error=False
        )

    def show_error(self, error: ProfilerError) -> None:
        """Say in one sentence what went wrong; never as markup."""
        self.app.notify(
            message(error.code, error.params), severity="error", markup=False, timeout=SHOWN
        )

    def show_later(self, show: Callable[..., object], *given: object) -> None:
        """From a thread: call ``show`` where the screens are drawn, if this is still shown."""

        def if_on_stage() -> None:
            if self.is_on_stage:
                show(*given)

        self.app.call_from_thread(if_on_stage)

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Something done in a thread has failed."""
        error, name = event.worker.error, event.worker.name
        if event.state is WorkerState.ERROR and error is not None and name in self._jobs:
            self._tell_failure(name, error)

    def _tell_failure(self, name: str, error: BaseException) -> None:
        if not self.is_on_stage:
            return  # left meanwhile: nobody waits for it
        if not isinstance(error, ProfilerError) and isinstance(self.app, FaultLog):
            self.app.note_fault(error)
        job = self._jobs[name]
        is_tried_again = may_pass(error) and job.tries < TRIES
        next_step = _("The program tries again.") if is_tried_again else job.again
        said = (job.failed, _cause(error), next_step)
        self.app.notify(
            " ".join(filter(None, said)), severity="error", markup=False, timeout=SHOWN
        )
        if is_tried_again:
            self.set_timer(PAUSE * job.tries, lambda: self._start(name))
        else:
            job.gave_up()


def may_pass(error: BaseException) -> bool:
    """Whether the same may succeed later: of our own faults nobody knows, so it is tried."""
    return not isinstance(error, ProfilerError) or error.code in _PASSING


def _cause(error: BaseException) -> str:
    if isinstance(error, ProfilerError):
        return message(error.code, error.params)
    return message("programme.work_failed", {"kind": type(error).__name__})
