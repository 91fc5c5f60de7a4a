"""A line on a consignment for the mentor: unrealistic, or the trainee sees it otherwise."""

from collections.abc import Callable

from textual.content import Content

from profiler_sim.errors import ProfilerError
from profiler_sim.i18n.text import _
from profiler_sim.play.trainee_feedback import LONGEST, TraineeFeedback
from profiler_sim.tui.dialogs.dialog import LineDialog
from profiler_sim.tui.screens.page import Page
from profiler_sim.tui.show import row


def ask_for_remark(
    page: Page, feedback: TraineeFeedback, consignment: str, then: Callable[[], object]
) -> None:
    """Ask above ``page`` for a line, keep it, and do what comes ``then``."""
    title = row(
        Content(_("Unrealistic, or you see it otherwise")).stylize("bold"), f" · {consignment}"
    )
    about = _("What is wrong with it? Your mentor reads this line. It changes no number.")

    def keep(text: str | None) -> None:
        if not text:
            return
        try:
            feedback.disagree(consignment, text)
        except ProfilerError as error:
            page.show_error(error)
            return
        page.notify(_("Saved for your mentor."), markup=False)
        then()

    page.app.push_screen(LineDialog(title, about, most=LONGEST), keep)
