"""The class sheet: percentages of the whole class, the ladder, and how to count points by hand."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from profiler_sim.documents import formats
from profiler_sim.i18n.local_forms import local_number
from profiler_sim.i18n.text import N_, _, ngettext
from profiler_sim.pictures.png import EXERCISE
from profiler_sim.printing.case_pages import PrintedTable
from profiler_sim.printing.ladder import LOST_TABLE, Rung, ladder
from profiler_sim.printing.page_words import page_words
from profiler_sim.printing.paper_exercise import PaperExercise
from profiler_sim.printing.typesetting import PrintedDocument
from profiler_sim.scoring.evaluation.completed_shift import STAKES

_TRAINEES = 16
"""Lines of the table: a class; a larger one copies the page."""
_COLUMNS = 8
"""Cases of one table; more cases go on in another one."""
_CAUTION = N_("One exercise is too little to judge a person. Luck plays a large part.")
_WAYS = {
    "random": (N_("Random"), N_("Someone draws the cases to search and never reads.")),
    "rules": (N_("Rules"), N_("Someone searches the cases with the most points of the rules.")),
    "papers": (N_("Papers"), N_("A good officer reads all papers and asks nothing.")),
    "answers": (
        N_("Every answer"),
        N_("A good officer reads the papers and has every answer but the scan."),
    ),
    "best": (N_("Best"), N_("Someone who sees into the boxes.")),
}


@dataclass(frozen=True, slots=True)
class ClassSheet:
    """Everything in the file of the class."""

    exercise: str
    title: str
    words: dict[str, str]
    steps: tuple[str, ...]
    """How to run the exercise."""
    tables: tuple[PrintedTable, ...]
    """Cases across: empty lines for trainees, below them what the percentages should be."""
    trainees: int
    """Of the lines of each table, those that are left empty."""
    rungs: PrintedTable
    counting: tuple[str, ...]
    lost: PrintedTable
    prices: PrintedTable
    example: str


def class_document(exercise: PaperExercise) -> PrintedDocument:
    """Lay out the class sheet."""
    rungs = ladder(exercise)
    parts = [exercise.cases[at : at + _COLUMNS] for at in range(0, len(exercise.cases), _COLUMNS)]
    sheet = ClassSheet(
        exercise=EXERCISE,
        title=exercise.scenario.title,
        words=page_words(),
        steps=tuple(_steps(exercise)),
        tables=tuple(_class_table(exercise, part) for part in parts),
        trainees=_TRAINEES,
        rungs=_rungs(exercise, rungs),
        counting=(*_counting(), *_severities(exercise), _(_CAUTION)),
        lost=_lost(),
        prices=_prices(exercise),
        example=_example(),
    )
    return PrintedDocument("class-sheet", sheet)


def _steps(exercise: PaperExercise) -> Iterator[str]:
    yield _("Print the cases on one side of the paper. Give out the cover, papers and decisions.")
    yield _("Keep the cards. Hand one over when a trainee asks. Write down the minutes it costs.")
    spent = _("Stop when the time is spent: {minutes}. Reading a case costs one minute too.")
    yield spent.format(minutes=formats.minutes(exercise.budget.desk_minutes))
    yield _("Collect the decisions. Write the last percentages into the table.")
    yield _("Then open the solutions together: what was in it, and where it stood on the papers.")


def _class_table(exercise: PaperExercise, names: Sequence[str]) -> PrintedTable:
    outcomes = [exercise.view.debrief.outcome(name) for name in names]
    base = exercise.session.desk.terms.base_rate_percent
    scores = exercise.view.debrief.shift.completed.rule_scores
    known = (
        (_("Random"), *(f"{base:.0f} %" for _one in outcomes)),
        (_("Rules, in points"), *(f"{scores.get(name, 0.0):+.0f}" for name in names)),
        (_("Papers"), *(f"{100 * one.q_documents:.0f} %" for one in outcomes)),
        (_("Every answer"), *(f"{100 * one.q_full:.0f} %" for one in outcomes)),
        (_("Best"), *("100 %" if one.hides else "0 %" for one in outcomes)),
    )
    empty = ("",) * (len(names) + 1)
    return PrintedTable((_("Trainee"), *names), (*(empty,) * _TRAINEES, *known))


def _rungs(exercise: PaperExercise, rungs: Sequence[Rung]) -> PrintedTable:
    searches = exercise.budget.searches
    finds = ngettext("Finds of {n} search", "Finds of {n} searches", searches).format(n=searches)
    rows = []
    for rung in rungs:
        name, about = _WAYS[rung.chooser]
        lost = _("none stated") if rung.lost is None else f"{rung.lost:.0f}"
        rows.append((_(name), _(about), local_number(f"{rung.finds:.1f}"), lost))
    headings = (_("Step"), _("Who that is"), finds, _("Points lost for percentages"))
    return PrintedTable(headings, tuple(rows))


def _counting() -> Iterator[str]:
    yield _("Percentages: look up the points lost for each last percentage. Take their average.")
    yield _("Fewer points lost is better. Compare with the steps of the ladder above.")
    yield _("Searches: add the points of each search. Compare the finds with the ladder.")
    yield _("Reasons: tick each box on the decision that the solution names too. Count the ticks.")
    yield _("Divide them by all boxes that the trainee wrote: was the reading exact?")
    yield _("Divide them by all boxes that the solution names: was it complete?")


def _severities(exercise: PaperExercise) -> Iterator[str]:
    """Say which finds the scenario counts more or less than others."""
    desk = exercise.session.desk
    for topic, weight in desk.brief.scenario.severity.items():
        if weight != 1 and topic not in desk.terms.life:
            text = _("Multiply the points of a find by {n}: {topic}.")
            title = desk.brief.words.topics.get(topic, topic)
            yield text.format(n=local_number(f"{weight:g}"), topic=title)


def _lost() -> PrintedTable:
    headings = (_("Percentage"), *(f"{step} %" for step, _honest, _smuggled in LOST_TABLE))
    honest = (_("honest case"), *(str(honest) for _step, honest, _smuggled in LOST_TABLE))
    smuggled = (_("smuggled case"), *(str(smuggled) for _step, _honest, smuggled in LOST_TABLE))
    return PrintedTable(headings, (honest, smuggled))


def _prices(exercise: PaperExercise) -> PrintedTable:
    """Points of searches: their own where the teams' minutes count, else the same for all."""
    completed = exercise.view.debrief.shift.completed
    headings = (_("Search"), _("It finds it"), _("Honest case"), _("Smuggled, nothing found"))
    if completed.terms.search_minutes is None:
        costs = [(_("any search"), STAKES.opening, STAKES.delay)]
    else:
        searches = (completed.examinations[name] for name in completed.terms.examinations)
        costs = [(each.title, float(each.cost), float(each.loss_if_honest)) for each in searches]
    rows = (
        (name, _signed(STAKES.find - cost), _signed(-cost - loss), _signed(-cost))
        for name, cost, loss in costs
    )
    return PrintedTable(headings, tuple(rows))


def _signed(points: float) -> str:
    return f"{points:+.0f}".replace("-", "\N{MINUS SIGN}")


def _example() -> str:
    text = _("Example: 30 % on an honest case loses {a} points, 80 % on a smuggled one {b}.")
    table = {step: (honest, smuggled) for step, honest, smuggled in LOST_TABLE}
    return text.format(a=table[30][0], b=table[80][1])
