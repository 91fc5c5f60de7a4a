"""The class page as sections of text and bars: the screen and the report show the same.

Texts of files and of people are in it as they are; whoever draws them takes them for text.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from profiler_sim.cargo.modes import MODES
from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.documents.boxes import boxed_forms
from profiler_sim.i18n.text import N_, _, ngettext
from profiler_sim.i18n.wording import message
from profiler_sim.learner.standing import TopicState
from profiler_sim.play.progress import STATE_WORDS
from profiler_sim.results.case_results import CaseResult, PairChoice
from profiler_sim.results.class_results import (
    ClassResults,
    MonthResult,
    TopicResult,
    TraineeResult,
)
from profiler_sim.results.item_analysis import ItemResult
from profiler_sim.scoring.metrics.intervals import Rate

PURPOSE = N_("For training, not for personnel decisions.")
CASES, ITEMS = 12, 12
"""Most that are listed; the table of decisions has all."""
SUGGESTED = 3
"""Scenarios that are named for the class at most."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A share from 0 to 1, and where it lies with 80 %."""

    level: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class PageCell:
    """One cell of a table."""

    text: str
    bar: Bar | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """A heading, a sentence, and a table or lines below it."""

    heading: str
    about: str
    columns: tuple[str, ...] = ()
    rows: tuple[tuple[PageCell, ...], ...] = ()
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ClassPage:
    """Everything that is shown of a class."""

    title: str
    about: str
    purpose: str
    sections: tuple[Section, ...]


def class_page(results: ClassResults, catalogue: Catalogue) -> ClassPage:
    """Put the results of a class into words."""
    trainees, shifts = len(results.trainees), results.shifts
    people = ngettext("{n} trainee", "{n} trainees", trainees).format(n=trainees)
    played = ngettext("{n} closed shift", "{n} closed shifts", shifts).format(n=shifts)
    words = _Words(results.words, catalogue)
    sections = (
        _plan(results),
        _topics(results, words),
        _cases(results.cases[:CASES], words),
        _items(results.items),
        _work(results.trainees, words),
        _months(results, words),
        _needs(results, words),
        _remarks(results),
        _left_out(results),
    )
    return ClassPage(
        title=_("Class results"),
        about=f"{people}, {played}",
        purpose=_(PURPOSE),
        sections=tuple(each for each in sections if each.rows or each.lines),
    )


class _Words:
    """Titles by id."""

    def __init__(self, topics: Mapping[str, str], catalogue: Catalogue) -> None:
        self._topics = topics
        self._enquiries = {each.enquiry: each.title for each in catalogue.enquiries.values()}
        self._boxes = {
            box: heading
            for mode in MODES
            for form in boxed_forms(mode, catalogue)
            for box, heading in form.headings().items()
        }

    def topic(self, name: str) -> str:
        return self._topics.get(name, name)

    def enquiry(self, name: str) -> str:
        return self._enquiries.get(name, name)

    def box(self, name: str) -> str:
        return self._boxes.get(name, name)


def _plan(results: ClassResults) -> Section:
    lines = list[str]()
    if plan := results.next:
        said = _("The class: {advice}").format(advice=message(plan.why.code, plan.why.params))
        others = ", ".join(plan.scenarios[1:SUGGESTED])
        also = _("Also: {names}.").format(names=others) if others else ""
        lines.append(f"{said} {also}".strip())
    lines += [
        f"{each.trainee}: {message(each.next.why.code, each.next.why.params)}"
        for each in results.trainees
        if each.next
    ]
    about = _("The topic that needs practice most, or that nobody has seen for a long time.")
    return Section(_("What to teach next"), about, lines=tuple(lines))


def _topics(results: ClassResults, words: _Words) -> Section:
    everyone = (PageCell(_("The class")), *(_topic_cell(each) for each in results.topics))
    order = [each.topic for each in results.topics]
    if not results.trainees:
        return Section(_("Topics"), "")
    rows = (everyone, *(_trainee_row(each, order) for each in results.trainees))
    about = _(
        "Sound decisions by topic. The bar shows where the share lies with 80 %; after a few"
        " decisions it is wide, and says little."
    )
    columns = (_("Trainee"), *(words.topic(each.topic) for each in results.topics))
    return Section(_("Topics"), about, columns, rows)


def _trainee_row(one: TraineeResult, order: Sequence[str]) -> tuple[PageCell, ...]:
    by_topic = {each.topic: each for each in one.topics}
    return (PageCell(one.trainee), *(_topic_cell(by_topic[topic]) for topic in order))


def _topic_cell(one: TopicResult) -> PageCell:
    if not one.n:
        return PageCell(_("not seen"))
    counts = _("{sound} of {n}").format(sound=one.sound, n=one.n)
    interval = one.interval
    return PageCell(
        f"{counts} · {_(STATE_WORDS[one.state])}",
        Bar(one.level, interval.low, interval.high),
    )


def _seed_of(deal: str) -> str:
    return _("seed {seed}").format(seed=deal.rpartition("/")[2])


def _cases(cases: Iterable[CaseResult], words: _Words) -> Section:
    columns = (_("Case"), _("What it hid"), _("Found"), _("What happened"))
    about = _("The smuggled loads that fewest found, each beside the honest load most like it.")
    return Section(
        _("Cases to talk about"), about, columns, tuple(_case_row(each, words) for each in cases)
    )


def _case_row(case: CaseResult, words: _Words) -> tuple[PageCell, ...]:
    found = _("{found} of {n}").format(found=case.finds, n=case.n)
    return (
        PageCell(f"{case.title} · {case.consignment} · {_seed_of(case.deal)}"),
        PageCell(f"{words.topic(case.topic)}: {case.method}"),
        PageCell(found, Bar(case.find_share, case.find_share, case.find_share)),
        PageCell(" ".join(case_sentences(case, words.box, words.enquiry))),
    )


_CHOICES: Mapping[PairChoice, str] = {
    "let both go": N_(
        "{n} of {all} let the similar honest load {honest} go, and the smuggled one too."
    ),
    "told apart": N_("{n} of {all} searched it and let the similar honest load {honest} go."),
    "searched both": N_("{n} of {all} searched both it and the similar honest load {honest}."),
    "wrong one searched": N_(
        "{n} of {all} searched the similar honest load {honest} and let this one go."
    ),
}


def case_sentences(
    case: CaseResult, box: Callable[[str], str], enquiry: Callable[[str], str]
) -> Iterator[str]:
    """Say what a class did with a smuggled load; ``box`` and ``enquiry`` give titles."""
    choices = sorted(case.choices.items(), key=lambda pair: -pair[1])
    for choice, n in choices[:2]:
        yield _(_CHOICES[choice]).format(n=n, all=case.n, honest=case.similar)
    if case.unread:
        yield _("Let go unread: {n}.").format(n=case.unread)
    if case.misleading:
        yield _("What misled most: “{box}”, marked by {n}.").format(
            box=box(case.misleading.box), n=case.misleading.n
        )
    if case.unasked:
        yield _("Nobody asked the best question: {enquiry}.").format(enquiry=enquiry(case.unasked))


_FLAGS = {
    "hard": N_("Very hard: almost nobody decided rightly."),
    "easy": N_("Very easy: almost everybody decided rightly."),
    "little skill": N_("It tells little of skill: the good ones did no better on it."),
    "key": N_("Those who are good elsewhere did worse on it. Look at the case: it may be wrong."),
}


def _items(items: Sequence[ItemResult]) -> Section:
    flagged = [each for each in items if each.flags]
    columns = (_("Consignment"), _("Sound decisions"), _("Note"))
    about = _("Loads, smuggled or honest, that were decided oddly. First attempts only.")
    return Section(_("Loads to check"), about, columns, tuple(map(_item_row, flagged[:ITEMS])))


def _item_row(item: ItemResult) -> tuple[PageCell, ...]:
    counts = _("{sound} of {n}").format(sound=item.sound, n=item.n)
    return (
        PageCell(item.item.replace("/", " · ")),
        PageCell(counts, Bar(item.share, item.share, item.share)),
        PageCell(" ".join(_(_FLAGS[flag]) for flag in item.flags)),
    )


def _work(trainees: Iterable[TraineeResult], words: _Words) -> Section:
    columns = (
        *(_("Trainee"), _("Shifts"), _("Found of what was there")),
        *(_("Honest loads searched"), _("Choice of searches"), _("Minutes"), _("Practise next")),
    )
    about = _(
        "Choice of searches: 100 is the best list, 0 a random one. Minutes: in the exercise,"
        " then at the screen."
    )
    rows = tuple(_work_row(each, words) for each in trainees)
    return Section(_("Work and time"), about, columns, rows)


def _work_row(one: TraineeResult, words: _Words) -> tuple[PageCell, ...]:
    choice = "-" if one.selection is None else f"{max(0.0, one.selection) * 100:.0f}"
    return (
        PageCell(one.trainee),
        PageCell(str(one.shifts)),
        _rate_cell(one.detection),
        _rate_cell(one.over_inspection),
        PageCell(choice),
        PageCell(f"{one.desk_minutes} · {one.real_minutes:.0f}"),
        PageCell(words.topic(one.next_topic) if one.next_topic else ""),
    )


def _rate_cell(one: Rate) -> PageCell:
    if not one.n:
        return PageCell("-")
    share = one.k / one.n
    return PageCell(_("{n} of {all}").format(n=one.k, all=one.n), Bar(share, share, share))


def _months(results: ClassResults, words: _Words) -> Section:
    months = sorted({each.month for each in results.months})
    by_place = {(each.topic, each.month): each for each in results.months}
    topics = list(dict.fromkeys(each.topic for each in results.months))
    rows = []
    for topic in sorted(topics, key=words.topic):
        cells = [PageCell(words.topic(topic))]
        for month in months:
            one = by_place.get((topic, month))
            share = one.sound / one.n if one else 0.0
            cells.append(PageCell(_month_text(one), Bar(share, share, share) if one else None))
        rows.append(tuple(cells))
    about = _("Sound decisions of the unit by topic, month by month, then loads found.")
    return Section(_("Months"), about, (_("Topic"), *months), tuple(rows))


def _month_text(one: MonthResult | None) -> str:
    if one is None:
        return "-"
    sound = _("{sound} of {n}").format(sound=one.sound, n=one.n)
    if not one.detection.n:
        return sound
    found = _("{k} of {n} found").format(k=one.detection.k, n=one.detection.n)
    return f"{sound} · {found}"


_STATES = (
    TopicState.NEEDS_TRAINING,
    TopicState.TOO_LITTLE_SEEN,
    TopicState.DEVELOPING,
    TopicState.SECURE,
)
"""What needs training comes first."""


def _needs(results: ClassResults, words: _Words) -> Section:
    columns = (
        _("Topic"),
        *(_(STATE_WORDS[state]) for state in _STATES),
        _("Found of what was there"),
    )
    rows = tuple(
        (
            PageCell(words.topic(each.topic)),
            *(PageCell(str(each.states.get(state, 0))) for state in _STATES),
            _rate_cell(each.detection),
        )
        for each in results.needs
    )
    about = _("Trainees of the unit by how they stand in each topic. The first topic comes next.")
    return Section(_("Training needs"), about, columns, rows)


def _remarks(results: ClassResults) -> Section:
    columns = (_("Trainee"), _("Case"), _("Remark"))
    rows = tuple(
        (
            PageCell(each.trainee),
            PageCell(f"{each.title} · {each.consignment}"),
            PageCell(each.text),
        )
        for each in results.remarks
    )
    return Section(_("Remarks"), _("Where trainees disagree with a debrief."), columns, rows)


def _left_out(results: ClassResults) -> Section:
    lines = tuple(message(each.code, each.params) for each in results.left_out)
    return Section(_("Not counted"), _("Shifts that were changed or cannot be read."), lines=lines)
