"""Every action of every screen: key, label and help.

Footer, palette and help page all read the bindings that are made from this table, so they agree.
"""

from profiler_sim.i18n.text import N_, NP_
from profiler_sim.tui.bindings import Action

HELP = Action(
    "app.help",
    "question_mark",
    NP_("key", "help"),
    N_("What this screen is for, and its keys."),
    "?",
)
GLOSSARY = Action(
    "app.glossary",
    "g",
    NP_("key", "look up"),
    N_("Find a word, a goods code or a risk indicator. It opens at the chosen item."),
)
BACK = Action(
    "back", "escape", NP_("key", "back"), N_("Go back one step. You lose nothing."), "Esc"
)
REPORT_KEY = "f8"
"""Reports a translated message, from every screen and dialog."""
EVERYWHERE = (GLOSSARY, HELP)
"""On every full screen."""

HOME = (
    Action("choose", "enter", NP_("key", "open"), N_("Open the chosen line."), "Enter"),
    Action(
        "replay",
        "r",
        NP_("key", "replay"),
        N_("Go through a closed shift with a class, step by step."),
    ),
    Action(
        "remove",
        "delete",
        NP_("key", "delete"),
        N_("Delete a shift that you began and did not close."),
        "Del",
    ),
    Action("progress", "p", NP_("key", "progress"), N_("Your progress, topic by topic.")),
    Action(
        "bench",
        "m",
        NP_("key", "bench"),
        N_("For mentors: write a scenario, and see whether it can be solved."),
    ),
    Action("app.rename", "n", NP_("key", "your name"), N_("Choose a pseudonym for your shifts.")),
    Action(
        "app.theme",
        "t",
        NP_("key", "colours"),
        N_("Next colours: dark, light, blue-orange, strong contrast."),
    ),
    Action(
        "app.borders",
        "b",
        NP_("key", "borders"),
        N_("Plain borders, for terminals that show lines wrongly. Scans keep their style."),
    ),
    Action(
        "app.settings",
        "s",
        NP_("key", "settings"),
        N_("Language, name, colours, borders and scans."),
    ),
    *EVERYWHERE,
    Action("app.quit", "q", NP_("key", "quit"), N_("Leave the program. Every shift is saved.")),
)
SETTINGS = (
    Action("app.focus_previous", "up", NP_("key", "line before"), N_("The line above."), "↑"),
    Action("app.focus_next", "down", NP_("key", "next line"), N_("The line below."), "↓"),
    Action(
        "app.help", "f1", NP_("key", "help"), N_("What this screen is for, and its keys."), "F1"
    ),
    BACK,
)
BRIEFING = (
    Action(
        "begin",
        "enter",
        NP_("key", "begin"),
        N_("Get the papers and sit down at the desk."),
        "Enter",
    ),
    *EVERYWHERE,
    BACK,
)
SCANNED = (
    Action(
        "scan('zoom')",
        "z",
        NP_("key", "zoom"),
        N_("Show the picture two times, four times, or once as large."),
    ),
    Action(
        "scan('palette')",
        "k",
        NP_("key", "colours"),
        N_("Next colours of the picture: grey, warm, cool."),
    ),
    Action(
        "scan('inverse')",
        "i",
        NP_("key", "inverse"),
        N_("Show dense things bright, or dark again."),
    ),
    Action(
        "scan('ordinary')",
        "y",
        NP_("key", "compare"),
        N_("Compare with an ordinary load of such goods. The same key goes back."),
    ),
)
"""How a scan is shown otherwise."""
TURN_PAGES = (
    Action("page(1)", "space", NP_("key", "next page"), N_("The next page."), "Space"),
    Action(
        "page(-1)",
        "backspace",
        NP_("key", "page before"),
        N_("The page before."),
        "Backspace",
        in_bar=False,
    ),
)
"""From page to page of one consignment."""
NEXT_ONE, ONE_BEFORE = ("full_stop",), ("comma",)
"""Keys that go from consignment to consignment on every screen, beside its own."""
RESULTS = (
    Action(
        "step(1)",
        "enter",
        NP_("key", "next result"),
        N_("The result of the next search; after the last one comes the debrief."),
        "Enter",
        also=("n", *NEXT_ONE),
    ),
    Action(
        "step(-1)",
        "p",
        NP_("key", "result before"),
        N_("The result of the search before."),
        also=ONE_BEFORE,
    ),
    *EVERYWHERE,
    Action("back", "escape", NP_("key", "to the debrief"), N_("Go to the debrief."), "Esc"),
)
DEBRIEF = (
    Action(
        "into",
        "enter",
        NP_("key", "look into"),
        N_("Show how this number was computed, or the evidence of this line."),
        "Enter",
    ),
    Action(
        "step(1)", "n", NP_("key", "next case"), N_("The next case of the list."), also=NEXT_ONE
    ),
    Action(
        "step(-1)",
        "p",
        NP_("key", "case before"),
        N_("The case before this one."),
        also=ONE_BEFORE,
    ),
    Action(
        "page(1)",
        "1",
        NP_("key", "result"),
        N_("What was in each load that you searched or missed, and its signs."),
    ),
    Action(
        "page(2)",
        "2",
        NP_("key", "finds"),
        N_("What you found, beside other ways to choose, and where the rest went."),
    ),
    Action(
        "page(3)",
        "3",
        NP_("key", "score"),
        N_("Your shift score and its parts. Safety and alerts."),
    ),
    Action("page(4)", "4", NP_("key", "percent"), N_("Your percentages and what was true.")),
    Action(
        "page(5)",
        "5",
        NP_("key", "costly"),
        N_("The decisions that cost most, with their evidence in points."),
    ),
    Action(
        "page(6)",
        "6",
        NP_("key", "all"),
        N_("Every consignment: what you said and what was true."),
    ),
    Action(
        "disagree",
        "d",
        NP_("key", "disagree"),
        N_("Unrealistic, or you see it otherwise: write your mentor one line."),
    ),
    Action(
        "picture",
        "s",
        NP_("key", "scan"),
        N_("The scan of this consignment, with a line around what stands out."),
    ),
    Action(
        "report",
        "r",
        NP_("key", "search report"),
        N_("The search report, the message after a find, then the evidence again."),
    ),
    Action(
        "export",
        "x",
        NP_("key", "export"),
        N_("Write this shift to a file that you can send to your mentor."),
    ),
    *EVERYWHERE,
    BACK,
)
GUESS = (
    Action(
        "accept",
        "enter",
        NP_("key", "accept"),
        N_("Save the guess and see the result."),
        "Enter",
        first=True,
    ),
    Action("cancel", "escape", NP_("key", "skip"), N_("See the result without a guess."), "Esc"),
)
PROGRESS = (
    Action(
        "choose",
        "enter",
        NP_("key", "debrief"),
        N_("Open the debrief of the chosen shift."),
        "Enter",
    ),
    Action(
        "next", "p", NP_("key", "next page"), N_("Topics, curve, due, shifts."), also=("space",)
    ),
    Action("page(1)", "1", NP_("key", "topics"), N_("Your level, topic by topic.")),
    Action("page(2)", "2", NP_("key", "curve"), N_("Selection score, shift by shift.")),
    Action(
        "page(3)", "3", NP_("key", "due"), N_("Topics that you have not seen for a long time.")
    ),
    Action("page(4)", "4", NP_("key", "shifts"), N_("Every shift you have closed.")),
    *EVERYWHERE,
    BACK,
)
REFERENCE = (
    Action(
        "section(1)", "f2", NP_("key", "next section"), N_("Words, goods codes, indicators."), "F2"
    ),
    Action(
        "section(-1)", "f3", NP_("key", "section before"), N_("The section before this one."), "F3"
    ),
    BACK,
)
REPLAY = (
    Action(
        "on",
        "enter",
        NP_("key", "go on"),
        N_("Show the next thing, then go to the next moment."),
        "Enter",
    ),
    Action("step(-1)", "left", NP_("key", "moment before"), N_("Back to the moment before."), "←"),
    Action(
        "step(1)",
        "right",
        NP_("key", "next moment"),
        N_("Go to the next moment without an answer."),
        "→",
    ),
    Action(
        "stage(1)", "1", NP_("key", "question"), N_("The question for the class. Let them guess.")
    ),
    Action("stage(2)", "2", NP_("key", "trainee"), N_("What the trainee said or did.")),
    Action("stage(3)", "3", NP_("key", "evidence"), N_("What the evidence gave at that moment.")),
    Action(
        "stage(4)", "4", NP_("key", "what it was"), N_("What was true, shown after the decision.")
    ),
    Action(
        "papers",
        "p",
        NP_("key", "papers"),
        N_("The papers and answers of that moment, page by page."),
    ),
    *EVERYWHERE,
    BACK,
)
DIALOG = (
    Action(
        "accept",
        "enter",
        NP_("key", "accept"),
        N_("Do what the dialog says."),
        "Enter",
        first=True,
    ),
    Action(
        "cancel", "escape", NP_("key", "back"), N_("Close the dialog. Nothing changes."), "Esc"
    ),
)
DECIDED = (
    Action(
        "accept",
        "enter",
        NP_("key", "go on"),
        N_("Go on with the next load."),
        "Enter",
        first=True,
    ),
    Action("cancel", "escape", NP_("key", "back"), N_("Back to the desk."), "Esc"),
)
STOP = Action(
    "cancel",
    "escape",
    NP_("key", "stop"),
    N_("Stop this work. Nothing is kept of it."),
    "Esc",
    first=True,
)
GIVE_UP = Action(
    "cancel",
    "escape",
    NP_("key", "give it up"),
    N_("Leave this step undone and go on."),
    "Esc",
    first=True,
)
