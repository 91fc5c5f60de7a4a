"""What trainees get: cover, manifest, papers, decision sheets, and answers as cards.

Made of the session and of nothing else: the answer key is not read here.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from profiler_sim.cargo.answers import Answers
from profiler_sim.cargo.forms import Sheet
from profiler_sim.cargo.scans import SCAN
from profiler_sim.documents import formats
from profiler_sim.documents.answers import PAGES, fill_answer_page
from profiler_sim.documents.attachments import attached_documents
from profiler_sim.documents.manifest import column_headings, manifest_line
from profiler_sim.documents.papers import add_clues, fill_documents
from profiler_sim.documents.route_page import fill_route_page
from profiler_sim.i18n.text import _
from profiler_sim.mentor.progress import Progress
from profiler_sim.pictures.png import EXERCISE
from profiler_sim.play.pages import route
from profiler_sim.printing.cover import CoverPage, print_cover
from profiler_sim.printing.decision_sheet import DecisionSheet, print_decision_sheet
from profiler_sim.printing.form_print import PrintedForm, print_form
from profiler_sim.printing.page_words import page_words
from profiler_sim.printing.paper_exercise import PaperExercise
from profiler_sim.printing.scan_print import PrintedScan, print_scan
from profiler_sim.printing.typesetting import PrintedDocument

_WIDE = 400
"""Cells of a manifest line: paper wraps what does not fit."""


@dataclass(frozen=True, slots=True)
class PrintedTable:
    """A table with headings."""

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class PrintedCase:
    """The papers of one consignment, and the sheet to decide on."""

    heading: str
    unit: str
    forms: tuple[PrintedForm, ...]
    decision: DecisionSheet


@dataclass(frozen=True, slots=True)
class AnswerCard:
    """One answer, to be handed over when somebody asks for it."""

    case: str
    """Heading of its case."""
    number: str
    title: str
    price: str
    forms: tuple[PrintedForm, ...]
    scan: PrintedScan | None = None


@dataclass(frozen=True, slots=True)
class CasePages:
    """Everything in the file of the cases."""

    exercise: str
    title: str
    words: dict[str, str]
    cover: CoverPage
    manifest: PrintedTable
    cases: tuple[PrintedCase, ...]
    cards: tuple[AnswerCard, ...]


def case_document(exercise: PaperExercise, progress: Progress) -> PrintedDocument:
    """Lay out the cases; ``progress`` takes how many of them are done."""
    pictures: dict[str, str] = {}
    cases: list[PrintedCase] = []
    cards: list[AnswerCard] = []
    for done, name in enumerate(exercise.cases, 1):
        cases.append(_case(exercise, name))
        cards += _cards(exercise, name, pictures)
        progress(done)
    pages = CasePages(
        exercise=EXERCISE,
        title=exercise.scenario.title,
        words=page_words(),
        cover=print_cover(exercise),
        manifest=_manifest(exercise),
        cases=tuple(cases),
        cards=tuple(cards),
    )
    return PrintedDocument("cases", pages, pictures)


def case_heading(name: str) -> str:
    """Name a case as every page of it does."""
    return _("Case {number}").format(number=name)


def _manifest(exercise: PaperExercise) -> PrintedTable:
    session = exercise.session
    ports, mode = session.desk.brief.words.ports, session.desk.papers[0].transport.mode
    lines = [manifest_line(session.paper(name), ports, _WIDE) for name in exercise.cases]
    rows = [column_headings(mode), *lines]
    cells = [
        (each.number, each.container, each.goods, each.packages, each.origin, each.weight)
        for each in rows
    ]
    return PrintedTable(cells[0], tuple(cells[1:]))


def _case(exercise: PaperExercise, name: str) -> PrintedCase:
    session = exercise.session
    papers, words = session.paper(name), session.desk.brief.words
    way = fill_route_page(route(papers, Answers(), words))
    sheets = [*fill_documents(papers, words.ports), add_clues(way, papers)]
    if session.desk.terms.indicators == "from the start":
        sheets += _indicators(exercise, name)
    return PrintedCase(
        heading=case_heading(name),
        unit=papers.transport.unit_no,
        forms=tuple(map(print_form, sheets)),
        decision=print_decision_sheet(exercise, name),
    )


def _cards(exercise: PaperExercise, name: str, pictures: dict[str, str]) -> Iterator[AnswerCard]:
    """Lay out every answer about a consignment, and the risk indicators where they come late."""
    session = exercise.session
    desk, papers = session.desk, session.paper(name)
    ports, answers = desk.brief.words.ports, desk.every_answer(name)
    for number, enquiry in enumerate(printed_enquiries(exercise), 1):
        page = fill_answer_page(enquiry, answers, papers, ports)
        sheets = (page, *attached_documents(enquiry, answers, papers, ports))
        scan = None
        if enquiry == SCAN and answers.scan is not None:
            file = f"scan-{name}.svg"
            scan, pictures[file] = print_scan(answers.scan, file, shows_bodies=False)
        yield AnswerCard(
            case=case_heading(name),
            number=f"{name}-{number}",
            title=desk.brief.words.enquiries[enquiry].title,
            price=formats.minutes(desk.terms.enquiries[enquiry]),
            forms=tuple(print_form(add_clues(sheet, papers)) for sheet in sheets),
            scan=scan,
        )
    if desk.terms.indicators == "after first judgement":
        yield AnswerCard(
            case=case_heading(name),
            number=f"{name}-{_INDICATORS}",
            title=_("Risk indicators"),
            price=_("free, after your first percentage"),
            forms=tuple(map(print_form, _indicators(exercise, name))),
        )


_INDICATORS = "R"
"""Number of the card of risk indicators."""


def _indicators(exercise: PaperExercise, name: str) -> list[Sheet]:
    session = exercise.session
    hits = session.indicators.hits(session.paper(name), Answers())
    return [] if hits is None else [session.indicators_page(name, hits)]


def printed_enquiries(exercise: PaperExercise) -> tuple[str, ...]:
    """List the enquiries that have a card, in desk order: the same number for every case."""
    return tuple(each for each in exercise.session.desk.terms.enquiries if each in PAGES)
