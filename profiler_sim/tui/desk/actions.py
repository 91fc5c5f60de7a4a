"""Every action of the desk: key, label and help."""

from profiler_sim.i18n.text import N_, NP_
from profiler_sim.tui.actions import BACK, EVERYWHERE, SCANNED
from profiler_sim.tui.bindings import Action

PANEL_KEYS = (
    Action(
        "accept",
        "enter",
        NP_("key", "accept"),
        N_("In a panel: accept what stands there."),
        "Enter",
        first=True,
    ),
    Action(
        "scroll_paper(1)",
        "pagedown",
        NP_("key", "paper down"),
        N_("Scroll the paper down, also beside a panel."),
        "PgDn",
        first=True,
    ),
    Action(
        "scroll_paper(-1)",
        "pageup",
        NP_("key", "paper up"),
        N_("Scroll the paper up, also beside a panel."),
        "PgUp",
        first=True,
    ),
)
"""Keys of a panel beside the paper."""
DESK = (
    Action(
        "verb('open')",
        "enter",
        NP_("key", "read"),
        N_("Read the papers of the chosen line. The first time costs one minute."),
        "Enter",
    ),
    Action(
        "verb('mark')",
        "m",
        NP_("key", "mark"),
        N_("Mark the chosen box or square: suspicious, then reassuring, then no mark."),
    ),
    Action(
        "verb('page')",
        "p",
        NP_("key", "next page"),
        N_("The next page: papers, route, map, answers, indicators, notes."),
        also=("space",),
    ),
    Action(
        "verb('next')",
        "full_stop",
        NP_("key", "next consignment"),
        N_("The papers of the next consignment of the list."),
        ".",
    ),
    Action(
        "verb('before')",
        "comma",
        NP_("key", "the one before"),
        N_("The papers of the consignment before."),
        ",",
    ),
    Action(
        "verb('beside')",
        "t",
        NP_("key", "two papers"),
        N_("Two papers side by side, from 120 columns on. The same key closes the second."),
    ),
    *SCANNED,
    Action("scan('save')", "d", NP_("key", "save picture"), N_("Save this picture in a file.")),
    Action(
        "verb('enquire')",
        "e",
        NP_("key", "enquire"),
        N_("Ask something about this consignment. It costs desk minutes."),
    ),
    Action(
        "verb('wait')",
        "w",
        NP_("key", "wait"),
        N_("Wait for the next answer. You spend the minutes until it comes."),
    ),
    Action(
        "verb('judge')",
        "j",
        NP_("key", "judge"),
        N_("Say how likely hidden goods are, and of which kind."),
    ),
    Action(
        "verb('indicators')",
        "r",
        NP_("key", "indicators"),
        N_("See what the risk indicators point to."),
    ),
    Action(
        "verb('search')",
        "o",
        NP_("key", "order search"),
        N_("Send the search team. It uses one of your searches."),
    ),
    Action("verb('release')", "l", NP_("key", "release"), N_("Release this consignment.")),
    Action(
        "verb('take back')",
        "u",
        NP_("key", "take back"),
        N_("Take back an order or a release, until you close the shift."),
    ),
    Action(
        "verb('alert')",
        "a",
        NP_("key", "alert next unit"),
        N_("Alert the unit where this consignment goes next."),
    ),
    Action(
        "verb('alarm')",
        "x",
        NP_("key", "alarm"),
        N_("People may be inside: raise the alarm at once."),
    ),
    Action("verb('star')", "s", NP_("key", "star"), N_("Put a star on this line, or remove it.")),
    Action(
        "verb('note')",
        "n",
        NP_("key", "note"),
        N_("Write a note for yourself on this consignment."),
    ),
    Action(
        "verb('filter')",
        "slash",
        NP_("key", "filter"),
        N_("Show only lines with a certain word."),
        "/",
    ),
    Action(
        "verb('sort')",
        "v",
        NP_("key", "sort"),
        N_("Sort by arrival, goods, port, weight or judgement."),
    ),
    Action(
        "verb('release rest')",
        "R",
        NP_("key", "release the rest"),
        N_("Release everything undecided, with one percentage for all."),
        "R",
    ),
    Action(
        "verb('close')",
        "c",
        NP_("key", "close shift"),
        N_("End the shift and see what was really there."),
    ),
    *EVERYWHERE,
    BACK,
)
