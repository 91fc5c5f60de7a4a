"""What can be done, said once: key, label and help of every action.

Footer, palette and help page all read the bindings that are made from this table, so they agree.
"""

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass

from textual.binding import Binding, BindingType

from profiler_sim.i18n.text import N_, _


@dataclass(frozen=True, slots=True)
class Action:
    """One thing a trainee can do on a screen."""

    name: str
    """Of the screen's method, without ``action_``."""
    key: str
    """As Textual names it."""
    label: str
    """Two or three words for the line of keys."""
    about: str
    """One sentence for the help page."""
    shown: str = ""
    """How the key is written, where not as Textual would."""
    first: bool = False
    """Whether it comes before whatever the widget in hand would do with the key."""


_CYRILLIC = dict(zip("abcdefghijklmnopqrstuvwxyz", "абцдефгхијклмнопљрстувњџѕз", strict=True))
"""The letter that a Serbian or Macedonian Cyrillic layout gives for the same key."""


def bindings(actions: Iterable[Action]) -> list[BindingType]:
    """Textual's bindings; a letter also answers to the Cyrillic one on the same key.

    It answers to its capital too, for whoever has Caps Lock on, where that does nothing else.
    """
    listed = tuple(actions)
    taken = {action.key for action in listed}
    return [
        Binding(
            ",".join(_keys(action.key, taken)),
            action.name,
            _(action.label),
            key_display=action.shown or action.key,
            tooltip=_(action.about),
            priority=action.first,
        )
        for action in listed
    ]


def _keys(key: str, taken: Container[str]) -> Iterator[str]:
    yield key
    yield from _twin(key)
    capital = key.upper()
    if len(key) == 1 and capital not in taken:
        yield capital
        yield from _twin(capital)


def _twin(key: str) -> tuple[str, ...]:
    """The same key on a Cyrillic layout; none where it is no letter."""
    twin = _CYRILLIC.get(key.lower())
    if twin is None:
        return ()
    return (twin.upper() if key.isupper() else twin,)


HELP = Action(
    "app.help", "question_mark", N_("help"), N_("What this screen is for, and its keys."), "?"
)
GLOSSARY = Action(
    "app.glossary",
    "g",
    N_("look up"),
    N_("A word, a goods code or an indicator; it opens at what is in hand."),
)
BACK = Action("back", "escape", N_("back"), N_("Go back one step; nothing is lost."), "Esc")
EVERYWHERE = (GLOSSARY, HELP)
"""On every full screen."""

HOME = (
    Action("choose", "enter", N_("open"), N_("Open the line that is chosen."), "Enter"),
    Action(
        "replay", "r", N_("replay"), N_("Go through a closed shift before a class, step by step.")
    ),
    Action(
        "remove",
        "delete",
        N_("delete"),
        N_("Delete a shift that was begun and not closed."),
        "Del",
    ),
    Action("progress", "p", N_("progress"), N_("How you are getting on, topic by topic.")),
    Action(
        "app.rename", "n", N_("your name"), N_("Choose the pseudonym your shifts are kept under.")
    ),
    Action("app.theme", "t", N_("colours"), N_("Next colours: dark, light, strong contrast …")),
    Action(
        "app.borders", "b", N_("borders"), N_("Plain borders for terminals that garble lines.")
    ),
    *EVERYWHERE,
    Action("app.quit", "q", N_("quit"), N_("Leave the program; every shift is kept as it is.")),
)
BRIEFING = (
    Action(
        "begin", "enter", N_("begin"), N_("Deal the papers and sit down at the desk."), "Enter"
    ),
    *EVERYWHERE,
    BACK,
)
SCANNED = (
    Action("scan('zoom')", "z", N_("zoom"), N_("The picture twice, four times, once as large.")),
    Action(
        "scan('palette')", "k", N_("colours"), N_("Next colours of the picture: grey, warm, cool.")
    ),
    Action("scan('inverse')", "i", N_("inverse"), N_("Show what is dense bright, or dark again.")),
)
"""How a scan is shown otherwise."""
PICTURE = (*SCANNED, *EVERYWHERE, BACK)
DESK = (
    Action(
        "open",
        "enter",
        N_("read"),
        N_("Read the papers of the chosen line; the first time it costs a minute."),
        "Enter",
    ),
    Action(
        "verb('mark')",
        "m",
        N_("mark"),
        N_("Mark the chosen box or square: suspicious, then reassuring, then no mark."),
    ),
    Action(
        "page",
        "p",
        N_("next page"),
        N_("The next page of this consignment: papers, route, map, answers, indicators, notes."),
    ),
    *SCANNED,
    Action(
        "scan('save')", "d", N_("save picture"), N_("Write this picture to a file and say where.")
    ),
    Action(
        "verb('enquire')",
        "e",
        N_("enquire"),
        N_("Ask something about this consignment; it costs desk minutes."),
    ),
    Action(
        "verb('wait')",
        "w",
        N_("wait"),
        N_("Let the clock run to the next answer that is due; those desk minutes are spent."),
    ),
    Action(
        "verb('judge')",
        "j",
        N_("judge"),
        N_("Say how probable it is that something is hidden, and what."),
    ),
    Action("verb('indicators')", "r", N_("indicators"), N_("See what the risk rules point at.")),
    Action(
        "verb('search')",
        "o",
        N_("order search"),
        N_("Send the search team; it takes one of your searches."),
    ),
    Action("verb('release')", "l", N_("let go"), N_("Release this consignment.")),
    Action(
        "verb('take back')",
        "u",
        N_("take back"),
        N_("Take back an order or a release, until the shift is closed."),
    ),
    Action(
        "verb('alert')",
        "a",
        N_("alert next unit"),
        N_("Tell the unit at the place this consignment goes on to."),
    ),
    Action(
        "verb('alarm')", "x", N_("alarm"), N_("People may be inside: raise the alarm at once.")
    ),
    Action("verb('star')", "s", N_("star"), N_("Put a star on this line, or take it off.")),
    Action("verb('note')", "n", N_("note"), N_("Write yourself a note on this consignment.")),
    Action("filter", "slash", N_("filter"), N_("Show only lines that hold a word."), "/"),
    Action("sort", "v", N_("sort"), N_("Sort by arrival, goods, port, weight or judgement.")),
    Action(
        "verb('release rest')",
        "R",
        N_("release the rest"),
        N_("Release everything undecided at one percentage."),
        "R",
    ),
    Action(
        "verb('close')", "c", N_("close shift"), N_("End the shift and see what was really there.")
    ),
    *EVERYWHERE,
    BACK,
)
DEBRIEF = (
    Action(
        "into",
        "enter",
        N_("look into"),
        N_("What the number of the chosen line was computed from, or the evidence behind it."),
        "Enter",
    ),
    Action("next", "p", N_("next page"), N_("The next decision, or the next page.")),
    Action(
        "page(1)", "1", N_("result"), N_("What you found beside what other ways would have found.")
    ),
    Action(
        "page(2)", "2", N_("costliest"), N_("The decisions that cost most, with the evidence.")
    ),
    Action("page(3)", "3", N_("percent"), N_("Your percentages beside what was there, as dots.")),
    Action(
        "page(4)", "4", N_("reasons"), N_("Which of your marks were right; the best questions.")
    ),
    Action(
        "page(5)", "5", N_("next shift"), N_("The lot, safety, and one thing for the next shift.")
    ),
    Action("page(6)", "6", N_("all"), N_("Every consignment: what you said, what was there.")),
    Action(
        "disagree",
        "d",
        N_("disagree"),
        N_("Not realistic, or you see it otherwise: write your mentor one line about it."),
    ),
    Action(
        "picture", "s", N_("scan"), N_("The scan of this consignment, and where something lay.")
    ),
    Action(
        "report",
        "r",
        N_("search report"),
        N_("What the search team reported, the message sent after a find, the evidence again."),
    ),
    *EVERYWHERE,
    BACK,
)
GUESS = (
    Action(
        "accept",
        "enter",
        N_("accept"),
        N_("Keep the guess and see the result."),
        "Enter",
        first=True,
    ),
    Action("cancel", "escape", N_("skip"), N_("See the result without a guess."), "Esc"),
)
PROGRESS = (
    Action("choose", "enter", N_("debrief"), N_("Look back on the chosen shift."), "Enter"),
    Action("next", "p", N_("next page"), N_("Topics, curve, due, shifts.")),
    Action("page(1)", "1", N_("topics"), N_("Topic by topic: where your level lies.")),
    Action("page(2)", "2", N_("curve"), N_("Selection quality, shift by shift.")),
    Action("page(3)", "3", N_("due"), N_("What you have not seen for long.")),
    Action("page(4)", "4", N_("shifts"), N_("Every shift you have closed.")),
    *EVERYWHERE,
    BACK,
)
REFERENCE = (
    Action("section(1)", "f2", N_("next section"), N_("Words, goods codes, indicators."), "F2"),
    Action("section(-1)", "f3", N_("section before"), N_("The same, backwards."), "F3"),
    BACK,
)
REPLAY = (
    Action(
        "on",
        "enter",
        N_("go on"),
        N_("Show the next thing: one at a time, then the next moment."),
        "Enter",
    ),
    Action("step(-1)", "left", N_("moment before"), N_("Back to the moment before."), "←"),
    Action("step(1)", "right", N_("next moment"), N_("On to the next moment, unanswered."), "→"),
    Action("stage(1)", "1", N_("question"), N_("The question for the class; let them guess.")),
    Action("stage(2)", "2", N_("trainee"), N_("What the trainee said or did.")),
    Action("stage(3)", "3", N_("evidence"), N_("What the evidence supported at that moment.")),
    Action("stage(4)", "4", N_("what it was"), N_("What became of it, once it was decided.")),
    Action(
        "papers", "p", N_("papers"), N_("The papers and answers that were there; page by page.")
    ),
    *EVERYWHERE,
    BACK,
)
DIALOG = (
    Action("accept", "enter", N_("accept"), N_("Do what the dialog says."), "Enter", first=True),
    Action("cancel", "escape", N_("back"), N_("Close the dialog; nothing changes."), "Esc"),
)
GIVE_UP = Action(
    "cancel", "escape", N_("give it up"), N_("Leave the step undone and go on."), "Esc", first=True
)
