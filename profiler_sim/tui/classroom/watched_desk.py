"""A trainee's desk as she sees it, for her mentor: everything can be looked at, nothing done."""

from functools import partial
from typing import NoReturn

from textual.widgets import Static

from profiler_sim.app.program import SystemClock
from profiler_sim.cargo.norms import Norms
from profiler_sim.classroom.register import Register
from profiler_sim.errors import WrongUsage
from profiler_sim.i18n.text import N_, _
from profiler_sim.i18n.wording import message
from profiler_sim.play.desk import Desk
from profiler_sim.play.indicators import Indicators
from profiler_sim.play.mentor_messages import timed_messages
from profiler_sim.play.session import Session
from profiler_sim.shift.commands import Command
from profiler_sim.tui.desk import moves
from profiler_sim.tui.desk.page import DeskPage
from profiler_sim.tui.desk.verbs import VERBS
from profiler_sim.tui.desk.workplace import LIST
from profiler_sim.tui.paper.borders import BorderStyle
from profiler_sim.tui.show import lines, plain
from profiler_sim.tui.widgets.flowing import replace_text

_LOOK = 2.0
"""Seconds between two looks at what the trainee has done."""
_CODE = "class.watching"


class WatchedSession(Session):
    """A session in which nothing can be done."""

    def do(self, command: Command) -> NoReturn:
        """Raise ``WrongUsage``: the trainee decides."""
        raise WrongUsage(_CODE, {"command": command.do})


def watched_session(register: Register, name: str, norms: Norms | None) -> WatchedSession:
    """Open a trainee's shift to look on; raises ``Unreadable``."""
    member, rows = register.record.member(name), register.shifts()
    if member is None or name not in rows:
        raise WrongUsage("class.not_begun", {"name": name})
    desk = Desk.open(register.seat(member), rows[name].id)
    return WatchedSession(desk, Indicators(desk.brief.packs, norms), SystemClock())


class WatchedDeskPage(DeskPage):
    """Follows what the trainee does; the mentor reads wherever she wants."""

    ABOUT = N_(
        "The desk of a trainee as she sees it. You can read everything she has read. "
        "You change nothing, and she does not see you."
    )

    def __init__(self, session: WatchedSession, name: str, border: BorderStyle) -> None:
        """Look on at the desk of ``name``."""
        super().__init__(session, border)
        self._trainee = name

    def fill(self) -> None:
        """Show the desk, and look again and again."""
        super().fill()
        self.set_interval(_LOOK, self._look)

    def _look(self) -> None:
        failed = _("The desk could not be read.")
        self.in_background("watch", partial(self._read, self.session.desk), failed)

    def _read(self, before: Desk) -> None:
        if len(before.store.events(before.shift)) != before.seq:
            self.show_later(self._follow, Desk.open(before.store, before.shift))

    def _follow(self, desk: Desk) -> None:
        """Show what is new, and go with the trainee to another consignment."""
        before, self.session.desk = self.session.last, desk
        self._show_all()
        if self._work.held == LIST and self.session.last != before:
            self._list.list.choose(self.session.last)

    def _show_message(self) -> None:
        """Say whose desk it is, above what was sent to her last."""
        line, sent = self.query_one("#mentor", Static), timed_messages(self.session.desk)
        line.display = True
        whose = plain(_("The desk of {name}. You look on.").format(name=self._trainee), "reverse")
        replace_text(line, lines(whose, *(plain(each.line) for each in sent[-1:])))

    def offers(self, action: str, parameters: tuple[object, ...]) -> bool:
        """Show the keys that only look."""
        verb = VERBS.get(str(parameters[0])) if action == "verb" else None
        return not (verb and verb.do) and super().offers(action, parameters)

    def action_verb(self, name: str) -> None:
        """Do a verb that only looks, or say that nothing can be done here."""
        if VERBS[name].do:
            self._work.say(message(_CODE, {}))
        else:
            super().action_verb(name)

    def action_back(self) -> None:
        """Close the innermost thing; from the bare list, go back to the class."""
        if self._work.held == LIST and not self._list.has_filter:
            self.app.pop_screen()
        else:
            moves.step_back(self._work)
