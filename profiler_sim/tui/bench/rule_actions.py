"""Actions of the rule bench: key, label and help."""

from profiler_sim.i18n.text import N_, NP_
from profiler_sim.tui.actions import BACK, EVERYWHERE, SCANNED
from profiler_sim.tui.bindings import Action

RULE_BENCH = (
    Action(
        "choose",
        "enter",
        NP_("key", "open"),
        N_("Change the chosen line, or read the papers of the chosen load."),
        "Enter",
    ),
    Action(
        "take",
        "enter",
        NP_("key", "take"),
        N_("In a condition: put in the chosen word."),
        "Enter",
    ),
    Action(
        "take_away",
        "delete",
        NP_("key", "take away"),
        N_("Take the chosen rule out of the file."),
        "Del",
    ),
    Action("undo", "u", NP_("key", "undo"), N_("Take back the last change that is not saved.")),
    Action("save", "w", NP_("key", "save"), N_("Write the file. Comments and order stay.")),
    Action(
        "examples",
        "x",
        NP_("key", "examples"),
        N_("Write the examples of the rule anew, from a load that it meets and one it misses."),
    ),
    Action(
        "transport",
        "m",
        NP_("key", "transport"),
        N_("Try the rules on the traffic of the next mode of transport."),
    ),
    Action("editor", "e", NP_("key", "editor"), N_("Save, and open the file in your editor.")),
    *EVERYWHERE,
    BACK,
)
SAMPLED_PAPERS = (
    Action("page(1)", "space", NP_("key", "next page"), N_("The next page."), "Space"),
    Action(
        "page(-1)",
        "backspace",
        NP_("key", "page before"),
        N_("The page before."),
        "Backspace",
        in_bar=False,
    ),
    *SCANNED,
    *EVERYWHERE,
    BACK,
)
