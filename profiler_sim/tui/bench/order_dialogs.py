"""What is asked before a draft is printed, or played by a simulated class."""

from collections.abc import Callable

from textual.app import App

from profiler_sim.i18n.text import _
from profiler_sim.mentor.class_search import CLASS_LEAST, CLASS_MOST, CLASS_USUAL
from profiler_sim.tui.dialogs.dialog import LineDialog
from profiler_sim.tui.dialogs.number import NumberDialog
from profiler_sim.tui.show import plain


def ask_trainees(app: App[object], then: Callable[[int], object]) -> None:
    """Ask how many trainees a simulated class has, and go on with the number."""
    about = _("From {low} to {high}: a third each are good, fair and weak readers.")
    limits = about.format(low=CLASS_LEAST, high=CLASS_MOST)
    title = plain(_("How many trainees play?"), "bold")
    dialog = NumberDialog(title, limits, CLASS_USUAL, (CLASS_LEAST, CLASS_MOST))

    def go_on(answer: str | None) -> None:
        if answer is not None:
            then(int(answer))

    app.push_screen(dialog, go_on)


def ask_cases(app: App[object], then: Callable[[tuple[str, ...]], object]) -> None:
    """Ask which cases are printed, and go on with their numbers; none is a choice to be made."""
    about = _("Numbers of the manifest, such as 3, 7, 12, or all. Empty: six are chosen.")
    dialog = LineDialog(plain(_("Which cases?"), "bold"), about, "", may_be_empty=True)

    def go_on(answer: str | None) -> None:
        if answer is not None:
            then(tuple(answer.replace(",", " ").split()))

    app.push_screen(dialog, go_on)
