"""The solution sheet: what was in each case, where, its signs by box, what each search finds."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from profiler_sim.cargo.scans import SCAN
from profiler_sim.documents import formats
from profiler_sim.documents.route_page import MAP
from profiler_sim.evidence.examinations import ExaminationResult, examine
from profiler_sim.i18n.how_common import how_common
from profiler_sim.i18n.text import N_, _
from profiler_sim.i18n.wording import sentence
from profiler_sim.mentor.progress import Progress
from profiler_sim.pictures.png import EXERCISE
from profiler_sim.play.closed_cases import ClosedCase, ClosedCases
from profiler_sim.play.contents import contents_finding
from profiler_sim.play.scan_words import scan_contents, squares_in_words
from profiler_sim.play.sign_words import sign_text
from profiler_sim.play.similar_load import similar_load_findings
from profiler_sim.printing.case_pages import PrintedTable, case_heading, printed_enquiries
from profiler_sim.printing.form_print import box_name
from profiler_sim.printing.page_words import page_words
from profiler_sim.printing.paper_exercise import PaperExercise
from profiler_sim.printing.scan_print import PrintedScan, print_scan
from profiler_sim.printing.typesetting import PrintedDocument
from profiler_sim.scoring.debrief.best_enquiry import best_enquiry
from profiler_sim.scoring.debrief.matched_case import matched_load
from profiler_sim.scoring.debrief.shown_signs import ShownSign, shown_signs

_RESULTS = {
    ExaminationResult.FIND: N_("finds it"),
    ExaminationResult.NOTHING: N_("nothing"),
    ExaminationResult.NOT_CONFIRMED: N_("a suspicion that is not confirmed"),
}


@dataclass(frozen=True, slots=True)
class SolvedSign:
    """A sign as the mentor shows it to a class."""

    name: str
    where: tuple[str, ...]
    """Papers and cards with their boxes."""
    strength: str
    innocent: str
    """Why an honest load can show it; empty where it speaks for one."""


@dataclass(frozen=True, slots=True)
class SolvedCase:
    """One case with its truth."""

    heading: str
    goods: str
    is_smuggled: bool
    contents: tuple[str, ...]
    percentages: PrintedTable
    searches: PrintedTable
    speak_for: tuple[SolvedSign, ...]
    speak_against: tuple[SolvedSign, ...]
    unusual: tuple[str, ...]
    """What is odd and no evidence."""
    similar: tuple[str, ...]
    story: str
    scan: PrintedScan | None
    scan_text: str


@dataclass(frozen=True, slots=True)
class SolutionPages:
    """Everything in the file of the solutions."""

    exercise: str
    title: str
    words: dict[str, str]
    about: str
    cases: tuple[SolvedCase, ...]


def solution_document(exercise: PaperExercise, progress: Progress) -> PrintedDocument:
    """Lay out the solutions; ``progress`` takes how many cases are done."""
    pictures: dict[str, str] = {}
    closed, cases = ClosedCases(exercise.session, exercise.view), list[SolvedCase]()
    for done, name in enumerate(exercise.cases, 1):
        cases.append(_SolvedCase(exercise, closed.case(name)).solved(pictures))
        progress(done)
    pages = SolutionPages(
        exercise=EXERCISE,
        title=exercise.scenario.title,
        words=page_words(),
        about=_("Seed {seed}. The same scenario and seed print the same cases.").format(
            seed=exercise.seed
        ),
        cases=tuple(cases),
    )
    return PrintedDocument("solutions", pages, pictures)


class _SolvedCase:
    """Puts the answer key of one consignment into words."""

    def __init__(self, exercise: PaperExercise, case: ClosedCase) -> None:
        self._exercise, self._view, self._case = exercise, exercise.view, case
        self._name = case.consignment
        self._outcome = exercise.view.debrief.outcome(self._name)
        self._paper = exercise.view.papers[self._name]
        self._completed = exercise.view.debrief.shift.completed

    def solved(self, pictures: dict[str, str]) -> SolvedCase:
        """Lay out its solution; the scan goes into ``pictures``."""
        signs = shown_signs(self._completed, self._name, with_scan=True)
        evidence = [each for each in signs if each.is_evidence]
        hides, view, scan = self._outcome.hides, self._view, self._case.scan
        matched = matched_load(self._completed, self._name)
        similar = [
            sentence(each.code, each.params) for each in similar_load_findings(view, matched)
        ]
        if matched is not None and matched.ledger.id not in self._exercise.cases:
            similar.append(_("It is not among the printed cases."))
        file, printed = f"scan-{self._name}.svg", None
        if scan is not None:
            printed, pictures[file] = print_scan(scan.scene, file, shows_bodies=True)
        return SolvedCase(
            heading=case_heading(self._name),
            goods=self._paper.stated_goods,
            is_smuggled=hides is not None,
            contents=tuple(self._contents()),
            percentages=self._percentages(),
            searches=self._searches(),
            speak_for=tuple(map(self._sign, (s for s in evidence if s.direction > 0))),
            speak_against=tuple(map(self._sign, (s for s in evidence if s.direction < 0))),
            unusual=tuple(self._unusual(signs)),
            similar=tuple(similar),
            story=" ".join(view.key.stories.get(hides.method, "").split()) if hides else "",
            scan=printed,
            scan_text=scan_contents(scan) if scan else "",
        )

    def _contents(self) -> Iterator[str]:
        finding = contents_finding(self._outcome, self._view.key, self._paper)
        yield sentence(finding.code, finding.params)
        record = self._outcome.hides.find if self._outcome.hides else None
        if record and record.opened:
            yield f"{record.opened} {record.saw}".strip()
        if record and record.kg is not None:
            yield _("On the scale: {kg}.").format(kg=formats.weighed(record.kg))

    def _percentages(self) -> PrintedTable:
        one, scores = self._outcome, self._completed.rule_scores
        base = self._exercise.session.desk.terms.base_rate_percent
        cells = {
            _("Without reading"): f"{base:.0f} %",
            _("Rules, in points"): f"{scores.get(self._name, 0.0):+.0f}",
            _("The papers"): f"{100 * one.q_documents:.0f} %",
            _("Papers and every answer but the scan"): f"{100 * one.q_full:.0f} %",
            _("Best question"): self._best_question(),
        }
        return PrintedTable(tuple(cells), (tuple(cells.values()),))

    def _best_question(self) -> str:
        best = best_enquiry(self._completed, self._name)
        if best is None:
            return _("none")
        numbers = printed_enquiries(self._exercise)
        title = self._view.labels.enquiries[best.enquiry].title
        if best.enquiry not in numbers:
            return title
        return _("card {number}, {title}").format(
            number=numbers.index(best.enquiry) + 1, title=title
        )

    def _searches(self) -> PrintedTable:
        terms, case = self._completed.terms, self._completed.cases[self._name]
        rows = [
            (
                self._view.labels.examinations[name].title,
                formats.minutes(terms.examination_minutes.get(name, 0)),
                _(_RESULTS[examine(self._completed.model, case, name)]),
            )
            for name in terms.examinations
        ]
        return PrintedTable((_("Search"), _("Minutes"), _("Result")), tuple(rows))

    def _sign(self, sign: ShownSign) -> SolvedSign:
        key = self._view.key
        method = key.methods.get(sign.of_method, sign.of_method)
        label = key.signs.get(sign.name)
        why = label.why(key.tags_of(self._outcome.carries)) if label else ""
        return SolvedSign(
            name=sign_text(key, sign),
            where=tuple(self._places(sign)),
            strength=f"{sign.points:+.0f}: {how_common(sign.points, method=method)}",
            innocent=why if sign.direction > 0 else "",
        )

    def _places(self, sign: ShownSign) -> Iterator[str]:
        """Name the papers and cards with the boxes that show a sign."""
        if sign.seen_in == SCAN and self._case.scan:
            squares = self._case.scan.squares if sign.direction > 0 else ()
            where = f": {squares_in_words(squares)}" if squares else ""
            yield f"{self._card(SCAN)}{where}"
        for sheet in self._case.sheets:
            boxes = self._case.signs.get(sheet.id, {})
            names = [box_name(sheet, box) for box in boxes if sign.name in _names(boxes[box])]
            if names and sheet.id != MAP:
                yield f"{self._card(sheet.id) or sheet.title}: {'; '.join(names)}"

    def _card(self, page: str) -> str:
        """Name the card of an enquiry; empty for a paper."""
        numbers = printed_enquiries(self._exercise)
        if page not in numbers:
            return ""
        title = self._view.labels.enquiries[page].title
        return _("card {number}, {title}").format(number=numbers.index(page) + 1, title=title)

    def _unusual(self, signs: Sequence[ShownSign]) -> Iterator[str]:
        for sign in signs:
            if sign.is_unusual and not sign.is_evidence:
                yield sign_text(self._view.key, sign)


def _names(signs: Sequence[ShownSign]) -> set[str]:
    return {each.name for each in signs}
