"""The cover of an exercise on paper: the briefing, how to work, and what everything costs."""

from collections.abc import Iterator
from dataclasses import dataclass

from profiler_sim.documents import formats
from profiler_sim.documents.answers import PAGES
from profiler_sim.documents.briefing import INDICATORS, BriefingPart, build_briefing, spendable
from profiler_sim.i18n.text import _, ngettext
from profiler_sim.printing.paper_exercise import PaperExercise


@dataclass(frozen=True, slots=True)
class CoverPart:
    """A paragraph of the briefing; its kind decides how it is set."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class PricedLine:
    """An answer or a search, and what it takes."""

    number: str
    title: str
    about: str
    minutes: str


@dataclass(frozen=True, slots=True)
class CoverPage:
    """What stands before the cases."""

    briefing: tuple[CoverPart, ...]
    steps: tuple[str, ...]
    lanes: tuple[str, ...]
    """Where the traffic of the desk comes from, and how long it usually takes."""
    enquiries: tuple[PricedLine, ...]
    searches: tuple[PricedLine, ...]


def print_cover(exercise: PaperExercise) -> CoverPage:
    """Lay out the cover."""
    parts = build_briefing(exercise.scenario, exercise.operation, given=tuple(_given(exercise)))
    return CoverPage(
        briefing=tuple(_part(each) for each in parts if each.kind != "blank"),
        steps=tuple(_steps(exercise)),
        lanes=tuple(_lanes(exercise)),
        enquiries=tuple(_enquiries(exercise)),
        searches=tuple(_searches(exercise)),
    )


def _part(part: BriefingPart) -> CoverPart:
    return CoverPart(part.kind, part.text)


def _given(exercise: PaperExercise) -> Iterator[str]:
    printed, scenario = len(exercise.cases), exercise.scenario
    yield ngettext("{n} case to decide", "{n} cases to decide", printed).format(n=printed)
    usual = _("At this desk about {n} in 100 consignments hide goods.")
    yield usual.format(n=round(100 * sum(scenario.shares.values())))
    if printed < scenario.shipments:
        yield _("These cases were chosen. Their share can be higher or lower.")
    yield from spendable(exercise.budget)
    yield _(INDICATORS[scenario.indicators.value])


def _steps(exercise: PaperExercise) -> Iterator[str]:
    yield _("Read the papers of a case. Write your first percentage: how likely is it smuggled?")
    yield _("Ask for answers by the number of the card. Write down the minutes of each.")
    yield _("Write why: the paper, the box, and what it says.")
    yield _("Write your last percentage. Then decide: search or release.")
    if exercise.session.desk.terms.indicators == "after first judgement":
        yield _("After your first percentage you can ask for card R, the risk indicators.")


def _lanes(exercise: PaperExercise) -> Iterator[str]:
    words = exercise.session.desk.brief.words
    for start, lane in words.lanes.items():
        stops = ", ".join(words.ports.get(code, code) for code in lane.via)
        text = _("{place}: usually {days}")
        if stops:
            text = _("{place}: usually {days}, by way of {stops}")
        yield text.format(
            place=words.ports.get(start, start), days=formats.days(lane.days), stops=stops
        )


def _enquiries(exercise: PaperExercise) -> Iterator[PricedLine]:
    desk = exercise.session.desk
    names = [each for each in desk.terms.enquiries if each in PAGES]
    for number, name in enumerate(names, 1):
        enquiry = desk.brief.words.enquiries[name]
        minutes = formats.minutes(desk.terms.enquiries[name])
        wait = desk.terms.latency.get(name)
        if wait:
            later = _("{price}, then a wait of {wait}")
            minutes = later.format(price=minutes, wait=formats.minutes(wait))
        yield PricedLine(str(number), enquiry.title, enquiry.asks, minutes)


def _searches(exercise: PaperExercise) -> Iterator[PricedLine]:
    desk = exercise.session.desk
    for name in desk.terms.examinations:
        search = desk.brief.words.examinations[name]
        minutes = desk.terms.examination_minutes.get(name, 0)
        yield PricedLine("", search.title, search.about, formats.minutes(minutes))
