"""Actions of both benches: key, label and help."""

from profiler_sim.i18n.text import N_, NP_
from profiler_sim.tui.actions import BACK, EVERYWHERE, SCANNED, TURN_PAGES
from profiler_sim.tui.bindings import Action

SAVED = (
    Action("undo", "u", NP_("key", "undo"), N_("Take back the last change that is not saved.")),
    Action("save", "w", NP_("key", "save"), N_("Write the file. Comments and order stay.")),
)
EDITOR = Action("editor", "e", NP_("key", "editor"), N_("Save, and open the file in your editor."))
BENCH = (
    Action("choose", "enter", NP_("key", "change"), N_("Change the chosen line."), "Enter"),
    Action(
        "take_away",
        "delete",
        NP_("key", "take away"),
        N_("Take the chosen line out of the file. Of a load, all of it."),
        "Del",
    ),
    *SAVED,
    Action(
        "trial",
        "p",
        NP_("key", "play"),
        N_("Play the draft as it stands. Nothing of this play is kept."),
    ),
    Action(
        "play_class",
        "c",
        NP_("key", "class"),
        N_("A simulated class plays the draft: who found what, and what teaches badly."),
    ),
    Action(
        "print",
        "x",
        NP_("key", "print"),
        N_("Print cases, solutions and a class sheet as PDF, for a room without computers."),
    ),
    Action(
        "rules",
        "r",
        NP_("key", "rules"),
        N_("Open the rules of the chosen pack. A pack that ships is copied first."),
    ),
    EDITOR,
    *EVERYWHERE,
    BACK,
)
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
    *SAVED,
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
    EDITOR,
    *EVERYWHERE,
    BACK,
)
IMPORT = (
    Action(
        "choose",
        "enter",
        NP_("key", "change"),
        N_("Change what a column holds, or let a word stay."),
        "Enter",
    ),
    Action(
        "save",
        "w",
        NP_("key", "save"),
        N_("Confirm the columns, write a case of yours and open it."),
    ),
    *EVERYWHERE,
    BACK,
)
SAMPLED_PAPERS = (
    *TURN_PAGES,
    *SCANNED,
    *EVERYWHERE,
    BACK,
)
