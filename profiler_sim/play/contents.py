"""The true contents of a consignment: what it hid, its scan looked back on, the search report.

Reveals the answer key: call only after the decision is final.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from profiler_sim.cargo.answers import ANSWER_FIELDS, Answers
from profiler_sim.cargo.consignment import Consignment
from profiler_sim.cargo.forms import Sheet
from profiler_sim.cargo.scans import SCAN, Scene
from profiler_sim.catalogue.examinations import Examination
from profiler_sim.documents.examination_report import (
    ExaminationReport,
    fill_examination_report,
    find_point,
)
from profiler_sim.documents.find_notification import FindNotification, fill_find_notification
from profiler_sim.evidence.examinations import examined_points
from profiler_sim.play.labels import AnswerKeyLabels, VisibleLabels
from profiler_sim.scoring.evaluation.completed_shift import CompletedShift
from profiler_sim.scoring.evaluation.outcomes import Outcome
from profiler_sim.scoring.finding import Finding
from profiler_sim.store.contract import Store


def contents_finding(one: Outcome, key: AnswerKeyLabels, paper: Consignment) -> Finding:
    """Describe the true contents; call only after the decision is final."""
    if one.hides is None:
        return Finding(code="debrief.inside.lawful", params={"goods": paper.stated_goods})
    hidden = one.hides
    method = key.methods.get(hidden.method, hidden.method)
    return Finding(
        code="debrief.inside.hidden",
        params={
            "told": hidden.find_report or method,
            "method": method,
            "place": key.places.get(hidden.place, hidden.place),
        },
    )


@dataclass(frozen=True, slots=True)
class ScanReview:
    """A scan with what it showed and what was marked on it."""

    scene: Scene
    level: str
    """What a trained reader would say of it."""
    squares: tuple[str, ...]
    """Where a mark is right; empty where nothing odd is in it."""
    is_hidden: bool
    """What stands out is what was hidden; else an innocent oddity."""
    cannot_show: bool
    """Something is wrong with the load that no picture can show, such as its value."""
    was_taken: bool
    """The trainee had it taken."""
    marks: Mapping[str, str]
    """Suspicious or reassuring by square, as she marked them."""


def has_scan(completed: CompletedShift, consignment: str) -> bool:
    """Whether there is a scan of it."""
    return SCAN in completed.cases[consignment].shown_at


def scan_review(
    store: Store, shift: str, completed: CompletedShift, consignment: str
) -> ScanReview | None:
    """Review a scan; None where there is none. The shift must be closed."""
    text = store.answer(shift, consignment, SCAN) if has_scan(completed, consignment) else None
    if text is None:
        return None
    try:
        scene = Answers.model_validate_json(f'{{"{ANSWER_FIELDS[SCAN]}": {text}}}').scan
    except ValueError:
        return None  # the debrief says that the answers were changed
    if scene is None:
        return None
    case, progress = completed.cases[consignment], completed.state.progress[consignment]
    table, h = completed.model.by_sign[SCAN], case.hypothesis
    shows = table.observed[h] != table.observed[0]
    return ScanReview(
        scene=scene,
        level=table.values[case.signs[SCAN]],
        squares=case.shown_at[SCAN],
        is_hidden=bool(h) and shows,
        cannot_show=bool(h) and not shows,
        was_taken=SCAN in progress.enquiries,
        marks=progress.marks_on(SCAN),
    )


def report_pages(
    one: Outcome, papers: Consignment, names: VisibleLabels, key: AnswerKeyLabels
) -> tuple[Sheet, ...]:
    """The report of the search, and the message to other units where something was found.

    Nothing where no search was made.
    """
    searched = examination_report(one, papers, names, key)
    if searched is None:
        return ()
    report, find = fill_examination_report(searched), find_notification(one, searched, names)
    return (report, fill_find_notification(find)) if find else (report,)


def find_notification(
    one: Outcome, searched: ExaminationReport, names: VisibleLabels
) -> FindNotification | None:
    """Give the message to other units; None where nothing was found.

    People are no find: about them no such message goes out.
    """
    if not one.is_found or searched.life:
        return None
    papers = searched.consignment
    return FindNotification(papers, names.ports, names.unit, searched.find, searched.where)


def examination_report(
    one: Outcome, papers: Consignment, names: VisibleLabels, key: AnswerKeyLabels
) -> ExaminationReport | None:
    """What the team reports of a search; None where none was made."""
    search = names.examinations.get(one.examination or "")
    if search is None or one.result is None:
        return None
    found = one.hides if one.is_found else None
    points = examined_points(
        names.points,
        search,
        reefer=papers.transport.is_reefer,
        found_at=key.points.get(found.place, ()) if found else (),
    )
    place = key.places.get(found.place, found.place) if found else ""
    return ExaminationReport(
        consignment=papers,
        search=search,
        is_random=one.search == "random",
        done_checks=one.ticks,
        open_checks=one.unticked,
        points=points,
        result=one.result,
        find=found.find_report if found else "",
        where=find_point(points) or place,
        life=found is not None and one.is_life,
        goods=_goods(one, papers, search, key),
        record=found.find if found else None,
    )


_SHOW_GOODS = frozenset({"first rows", "rest of the load", "articles"})
"""Points at which goods are seen."""


def _goods(one: Outcome, papers: Consignment, search: Examination, key: AnswerKeyLabels) -> str:
    """The goods the team saw, where their description says others.

    A case written by hand has words of its own, about which nothing follows.
    """
    if search.finds_only or not _SHOW_GOODS.intersection(search.looks_at) or not one.counted:
        return ""
    item = papers.main_goods[0]
    return key.undeclared_goods(item.hs6 or "", item.description)
