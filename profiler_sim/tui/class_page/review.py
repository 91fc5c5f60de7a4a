"""A trainee's debrief as her mentor sees it: the same pages, and a key for a comment."""

from typing import ClassVar

from textual.binding import BindingType
from textual.content import Content

from profiler_sim.i18n.text import N_, _
from profiler_sim.tui.actions import DEBRIEF
from profiler_sim.tui.bindings import bindings
from profiler_sim.tui.class_page.actions import for_mentor
from profiler_sim.tui.debrief.case_actions import CASE
from profiler_sim.tui.debrief.case_papers import CasePapersPage
from profiler_sim.tui.debrief.page import DebriefPage
from profiler_sim.tui.show import lines, plain


class ReviewedDebriefPage(DebriefPage):
    """A shift of a trainee, looked back on by her mentor."""

    ABOUT = N_(
        "The debrief as the trainee sees it. d writes a comment on a load; "
        "x writes all comments to a file for her."
    )
    BINDINGS: ClassVar[list[BindingType]] = bindings(for_mentor(DEBRIEF))

    def top(self) -> Content:
        """Say who is meant by "you" in it."""
        trainee = self._feedback.store.owner(self._feedback.shift)
        whose = _("as {trainee} sees it: “you” is {trainee}").format(trainee=trainee)
        return lines(super().top(), plain(whose, "$secondary"))


class ReviewedCasePage(CasePapersPage):
    """One consignment of it on its papers."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(for_mentor(CASE))
