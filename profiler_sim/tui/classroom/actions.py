"""The keys of the mentor's screens of a class."""

from profiler_sim.i18n.text import N_, NP_
from profiler_sim.tui.actions import BACK, EVERYWHERE
from profiler_sim.tui.bindings import Action

CLASSROOM = (
    Action(
        "order('watch')", "enter", NP_("key", "look on"), N_("Look at the desk in hand."), "Enter"
    ),
    Action("order('say')", "m", NP_("key", "message"), N_("Write to the trainee in hand.")),
    Action("order('say_all')", "a", NP_("key", "to all"), N_("Write to all trainees.")),
    Action("order('news')", "n", NP_("key", "news"), N_("News of the exercise, to all trainees.")),
    Action(
        "order('minutes')",
        "t",
        NP_("key", "more time"),
        N_("Desk minutes for the trainee in hand."),
    ),
    Action(
        "order('minutes_all')",
        "T",
        NP_("key", "time for all"),
        N_("Desk minutes for all trainees."),
    ),
    Action("order('pause')", "p", NP_("key", "pause"), N_("Stop the keys of all trainees.")),
    Action("order('go_on')", "p", NP_("key", "go on"), N_("Let the trainees go on.")),
    Action(
        "order('close_shifts')",
        "c",
        NP_("key", "close shifts"),
        N_("Close the shifts of all trainees. Then they can look at their results."),
    ),
    Action(
        "order('open_results')",
        "o",
        NP_("key", "open results"),
        N_("Let the trainees of an exam see their results."),
    ),
    Action(
        "order('debrief')",
        "d",
        NP_("key", "debrief"),
        N_("Case by case, side by side, for a projector: after the shifts are closed."),
    ),
    Action(
        "order('next_scenario')",
        "s",
        NP_("key", "next scenario"),
        N_("Go on with another scenario. The trainees and their codes stay."),
    ),
    Action(
        "order('browser')",
        "b",
        NP_("key", "in a browser"),
        N_("Where your screen is in a browser, with its code, and that for a projector."),
    ),
    Action(
        "order('sheet')",
        "w",
        NP_("key", "sheet of codes"),
        N_("The sheet with all codes and QR codes, to print. Keep it to yourself."),
    ),
    *EVERYWHERE,
    Action(
        "back",
        "escape",
        NP_("key", "end for now"),
        N_("End the class for now. It asks first; the same command goes on with it."),
        "Esc",
    ),
)
CLASS_DEBRIEF = (
    Action("on", "enter", NP_("key", "go on"), N_("Show what comes next."), "Enter"),
    Action("case(-1)", "left", NP_("key", "case before"), N_("The case before this one."), "←"),
    Action("case(1)", "right", NP_("key", "next case"), N_("The next case."), "→"),
    Action(
        "vote",
        "v",
        NP_("key", "vote"),
        N_("Ask the trainees in their windows: search it, or release it?"),
    ),
    Action("replay", "r", NP_("key", "replay"), N_("Go through a trainee's shift step by step.")),
    *EVERYWHERE,
    BACK,
)
