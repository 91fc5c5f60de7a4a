"""The pages that come back from a search, once its result may be told."""

from profiler_sim.cargo.consignment import Consignment
from profiler_sim.cargo.forms import Sheet
from profiler_sim.catalogue.examinations import Examination
from profiler_sim.documents.examination_report import (
    ExaminationReport,
    fill_examination_report,
    find_point,
)
from profiler_sim.documents.find_notification import FindNotification, fill_find_notification
from profiler_sim.evidence.examinations import examined_points
from profiler_sim.play.words import DeskWords, KeyWords
from profiler_sim.scoring.evaluation.outcomes import Outcome


def report_pages(
    one: Outcome, papers: Consignment, names: DeskWords, key: KeyWords
) -> tuple[Sheet, ...]:
    """The report of the search, and behind it the message where something was found.

    Nothing where no search was made. People are no find: about them no such message goes out.
    """
    searched = _searched(one, papers, names, key)
    if searched is None:
        return ()
    report = fill_examination_report(searched)
    if not one.is_found or searched.life:
        return (report,)
    find = FindNotification(papers, names.ports, names.unit, searched.find, searched.where)
    return report, fill_find_notification(find)


def _searched(
    one: Outcome, papers: Consignment, names: DeskWords, key: KeyWords
) -> ExaminationReport | None:
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
        by_lot=one.search == "random",
        ticks=one.ticks,
        unticked=one.unticked,
        points=points,
        result=one.result,
        find=found.find_report if found else "",
        where=find_point(points) or place,
        life=found is not None and one.is_life,
        goods=_goods(one, papers, search, key),
    )


_SHOW_GOODS = frozenset({"first rows", "rest of the load", "articles"})
"""Points at which goods are seen."""


def _goods(one: Outcome, papers: Consignment, search: Examination, key: KeyWords) -> str:
    """The goods the team saw, where their description says others.

    A case written by hand has words of its own, about which nothing follows.
    """
    if search.finds_only or not _SHOW_GOODS.intersection(search.looks_at) or not one.counted:
        return ""
    item = papers.goods[0]
    return key.lying_there(item.hs6 or "", item.description)
