"""Actions of a class's results, and of the shifts in them: key, label and help."""

from collections.abc import Iterable

from profiler_sim.i18n.text import N_, NP_
from profiler_sim.tui.actions import BACK, EVERYWHERE
from profiler_sim.tui.bindings import Action

_COMMENT = Action(
    "disagree", "d", NP_("key", "comment"), N_("Write the trainee one line on this decision.")
)
_SEND = Action(
    "export", "x", NP_("key", "export"), N_("Write your comments to a file for the trainee.")
)


def for_mentor(actions: Iterable[Action]) -> tuple[Action, ...]:
    """Give the same actions to a mentor: she comments, and her comments are what she sends."""
    own = {each.name: each for each in (_COMMENT, _SEND)}
    return tuple(own.get(each.name, each) for each in actions)


CLASS_RESULTS = (
    Action("step(1)", "n", NP_("key", "next section"), N_("The next section of the page.")),
    Action("step(-1)", "p", NP_("key", "section before"), N_("The section before this one.")),
    *(
        Action(
            f"page({number})",
            str(number),
            NP_("key", "section"),
            N_("Turn to the section of this number."),
            in_bar=False,
        )
        for number in range(1, 10)
    ),
    Action(
        "shifts",
        "o",
        NP_("key", "open shifts"),
        N_("List the shifts of the class, to look at them and write comments."),
    ),
    Action(
        "save", "w", NP_("key", "write page"), N_("Write all sections as one page for a browser.")
    ),
    *EVERYWHERE,
    BACK,
)
CLASS_SHIFTS = (
    Action(
        "choose",
        "enter",
        NP_("key", "debrief"),
        N_("Open the debrief of the chosen shift, and write comments in it."),
        "Enter",
    ),
    *EVERYWHERE,
    BACK,
)
