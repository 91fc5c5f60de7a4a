"""Actions of a case that is looked back on: key, label and help."""

from profiler_sim.i18n.text import N_, NP_
from profiler_sim.tui.actions import BACK, EVERYWHERE, NEXT_ONE, ONE_BEFORE, SCANNED, TURN_PAGES
from profiler_sim.tui.bindings import Action

CASE = (
    Action(
        "sign(1)",
        "tab",
        NP_("key", "next sign"),
        N_("Go to the next box with a sign, on this page or a later one."),
        "Tab",
    ),
    Action(
        "sign(-1)",
        "shift+tab",
        NP_("key", "sign before"),
        N_("Go to the box with the sign before."),
        "Shift+Tab",
        in_bar=False,
    ),
    *TURN_PAGES,
    Action("case(1)", "n", NP_("key", "next case"), N_("The next consignment."), also=NEXT_ONE),
    Action(
        "case(-1)", "p", NP_("key", "case before"), N_("The consignment before."), also=ONE_BEFORE
    ),
    *SCANNED,
    Action(
        "evidence",
        "e",
        NP_("key", "evidence"),
        N_("All evidence in points, beside a similar load."),
    ),
    Action(
        "disagree",
        "d",
        NP_("key", "disagree"),
        N_("Unrealistic, or you see it otherwise: write your mentor one line."),
    ),
    *EVERYWHERE,
    BACK,
)
EVIDENCE = (*EVERYWHERE, BACK)
