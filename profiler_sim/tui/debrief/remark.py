"""One line on a consignment: the trainee's for her mentor, or the mentor's for the trainee."""

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
    if feedback.is_mentors:
        heading = _("Your comment on this decision")
        about = _("The trainee reads this line in her debrief. It changes no number.")
        kept = _("Saved for the trainee.")
    else:
        heading = _("Unrealistic, or you see it otherwise")
        about = _("What is wrong with it? Your mentor reads this line. It changes no number.")
        kept = _("Saved for your mentor.")
    title = row(Content(heading).stylize("bold"), f" · {consignment}")

    def keep(text: str | None) -> None:
        if not text:
            return
        try:
            feedback.write(consignment, text)
        except ProfilerError as error:
            page.show_error(error)
            return
        page.notify(kept, markup=False)
        then()

    page.app.push_screen(LineDialog(title, about, most=LONGEST), keep)
