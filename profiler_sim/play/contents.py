"""The true contents of a consignment: what it hid, its scan looked back on, the search report.

Reveals the answer key: call only after the decision is final.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from profiler_sim.cargo.answers import ANSWER_FIELDS, Answers
from profiler_sim.cargo.consignment import Consignment
from profiler_sim.cargo.forms import Sheet
from profiler_sim.cargo.scans import SCAN, Scene
from profiler_sim.cargo.sea.model import Sea
from profiler_sim.cargo.text import grouped
from profiler_sim.catalogue.examinations import Examination
from profiler_sim.documents.examination_report import (
    ExaminationReport,
    fill_examination_report,
    find_point,
)
from profiler_sim.documents.find_notification import FindNotification, fill_find_notification
from profiler_sim.evidence.examinations import examined_points
from profiler_sim.i18n.wording import sentence
from profiler_sim.play.labels import AnswerKeyLabels, VisibleLabels
from profiler_sim.scoring.evaluation.completed_shift import CompletedShift
from profiler_sim.scoring.evaluation.outcomes import Outcome
from profiler_sim.scoring.finding import Finding
from profiler_sim.scoring.finding_codes import FindingCode
from profiler_sim.store.contract import Store

_ODD_KG = 100
"""From here on a difference of weights is more than dunnage (the sign "verified weight")."""

_DUNNAGE_KG = 300
"""So much pallets and packing of a container weigh at most: a dozen pallets of 25 kg."""


def contents_finding(one: Outcome, key: AnswerKeyLabels, paper: Consignment) -> Finding:
    """Describe the true contents; call only after the decision is final."""
    if one.hides is None:
        return goods_finding(one, key, paper)
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


def goods_finding(
    one: Outcome, key: AnswerKeyLabels, paper: Consignment, *, is_whole: bool = True
) -> Finding:
    """Name the goods in a load, and whether description and code were right.

    The words of a case written by hand are taken as they stand. Unless the load ``is_whole``, only
    a part of it was looked at, and nothing is said of the rest.
    """
    item, carries = paper.goods[0], one.carries.rpartition(": ")[2]
    if carries and item.description in key.vague:
        return Finding(code="debrief.inside.vague", params={"goods": carries})
    if carries and key.undeclared_goods(item.hs6 or "", item.description):
        return Finding(code="debrief.inside.misdescribed", params={"goods": carries})
    if len(paper.goods) > 1:
        code: FindingCode = (
            "debrief.inside.lawful.lines" if is_whole else "debrief.inside.part.lines"
        )
        return Finding(code=code, params={"n": len(paper.goods)})
    code = "debrief.inside.lawful" if is_whole else "debrief.inside.part"
    return Finding(code=code, params={"goods": paper.stated_goods})


def honest_contents(one: Outcome, key: AnswerKeyLabels, paper: Consignment) -> Iterator[Finding]:
    """Describe an honest load: its goods and, after a search, why the weight did not agree."""
    yield goods_finding(one, key, paper)
    if one.search:
        yield from weight_findings(paper)


def weight_findings(paper: Consignment) -> Iterator[Finding]:
    """Say where a verified mass far from the declared weight came from; nothing if it agrees."""
    if isinstance(paper.transport, Sea):
        excess = paper.transport.excess_kg(paper.gross_kg)
        if excess is not None and abs(excess) >= _ODD_KG:
            code: FindingCode = "debrief.inside.lighter"
            if excess > 0:
                is_packing = excess <= _DUNNAGE_KG
                code = "debrief.inside.heavier" if is_packing else "debrief.inside.estimated"
            yield Finding(code=code, params={"kg": grouped(abs(excess))})


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
        inside=_inside(one, papers, search, key),
        record=found.find if found else None,
    )


def _inside(
    one: Outcome, papers: Consignment, search: Examination, key: AnswerKeyLabels
) -> tuple[str, ...]:
    """What the team says of the goods it saw: the same of a miss as of an honest load."""
    if one.is_found or not _shows_goods(one, search):
        return ()
    is_whole = bool(_SHOW_WHOLE_LOAD.intersection(search.looks_at))
    goods = goods_finding(one, key, papers, is_whole=is_whole)
    seen = (goods, *weight_findings(papers))
    return tuple(sentence(each.code, each.params) for each in seen)


def _shows_goods(one: Outcome, search: Examination) -> bool:
    return bool(
        not search.finds_only and _SHOW_GOODS.intersection(search.looks_at) and one.counted
    )


_SHOW_WHOLE_LOAD = frozenset({"rest of the load", "articles"})
"""Points at which all the goods are seen."""
_SHOW_GOODS = _SHOW_WHOLE_LOAD | {"first rows"}
"""Points at which goods are seen."""


def _goods(one: Outcome, papers: Consignment, search: Examination, key: AnswerKeyLabels) -> str:
    """The goods the team saw, where their description says others.

    A case written by hand has words of its own, about which nothing follows.
    """
    if not _shows_goods(one, search):
        return ""
    item = papers.main_goods[0]
    return key.undeclared_goods(item.hs6 or "", item.description)
