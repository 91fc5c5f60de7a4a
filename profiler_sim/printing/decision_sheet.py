"""The sheet on which a trainee decides one case: percentages, why, where, and the search."""

from dataclasses import dataclass

from profiler_sim.documents.papers import DOCUMENTS
from profiler_sim.i18n.text import _
from profiler_sim.printing.paper_exercise import PaperExercise
from profiler_sim.shift.terms import LADDER


@dataclass(frozen=True, slots=True)
class DecisionSheet:
    """What can be ticked on it; the rest are empty lines."""

    ladder: tuple[str, ...]
    """Percentages to circle."""
    topics: tuple[str, ...]
    places: tuple[str, ...]
    """Points where a team looks."""
    choices: tuple[str, ...]
    """Release it, or one of the searches; the alarm where people can be inside."""
    checks_heading: str
    checks: tuple[str, ...]


def print_decision_sheet(exercise: PaperExercise, name: str) -> DecisionSheet:
    """Lay out the sheet of one consignment."""
    desk, papers = exercise.session.desk, exercise.session.paper(name)
    words, documents = desk.brief.words, DOCUMENTS[papers.transport.mode]
    reefer = papers.transport.is_reefer
    return DecisionSheet(
        ladder=tuple(f"{step} %" for step in LADDER),
        topics=tuple(words.topics.get(topic, topic) for topic in desk.terms.topics),
        places=tuple(each.title for each in words.points.values() if reefer or not each.reefer),
        choices=(
            _("release"),
            *(words.examinations[each].title for each in desk.terms.examinations),
            *((_("people may be inside: the alarm, at once"),) if desk.terms.life else ()),
        ),
        checks_heading=_(documents.safety_heading),
        checks=tuple(_(documents.safety_checks[tick]) for tick in desk.terms.ticks),
    )
