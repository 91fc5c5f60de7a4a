"""The report of a search: who, how long, what was looked at, and what came of it.

It says what the team saw. After a search that found nothing it reads the same whether something
was missed or not.
"""

from dataclasses import dataclass

from profiler_sim.cargo.consignment import Consignment
from profiler_sim.cargo.forms import Sheet
from profiler_sim.cargo.modes import Mode
from profiler_sim.catalogue.examinations import Examination
from profiler_sim.documents import formats
from profiler_sim.documents.form_template import FieldTemplate, Lines, fill
from profiler_sim.documents.safety_checklist import check_text
from profiler_sim.evidence.examinations import ExaminationResult, ExaminedPoint, PointStatus
from profiler_sim.evidence.model import FindRecord
from profiler_sim.i18n.text import N_, _

EXAMINATION_REPORT = "examination report"
"""Id of the page."""
_PAPERS = "papers"
"""Id of the point that no goods lie at."""
_LOOKS = {
    PointStatus.SOUND: N_("sound"),
    PointStatus.MEASURED: N_("measured"),
    PointStatus.NOT_LOOKED_AT: N_("not checked"),
    PointStatus.FINDING: N_("FINDING"),
}


@dataclass(frozen=True, slots=True)
class ExaminationReport:
    """One search, as the team reports it."""

    consignment: Consignment
    search: Examination
    is_random: bool
    """The random search sent the team, not the trainee."""
    done_checks: tuple[str, ...]
    open_checks: tuple[str, ...]
    points: tuple[ExaminedPoint, ...]
    """Empty for shifts that were stored without points."""
    result: ExaminationResult
    find: str
    """What was found; empty where nothing was."""
    where: str
    """In general words; empty likewise."""
    life: bool
    """People were inside; they are no find."""
    goods: str = ""
    """What goods lay there where their description says others; empty where it is right."""
    inside: tuple[str, ...] = ()
    """What the team says of the goods and their weight; empty where it saw no goods."""
    record: FindRecord | None = None
    """What was opened, seen and weighed; None without a find, and in shifts dealt before."""

    @property
    def mode(self) -> Mode:
        """Mode of transport."""
        return self.consignment.transport.mode


def fill_examination_report(report: ExaminationReport) -> Sheet:
    """Fill in the report."""
    return Sheet(
        id=EXAMINATION_REPORT,
        title=_("Search report"),
        reference=f"EXM-{report.consignment.id}",
        boxes=fill(BOXES, report),
    )


def _consignment(report: ExaminationReport) -> Lines:
    return report.consignment.id, report.consignment.transport.document_no


def _unit(report: ExaminationReport) -> Lines:
    transport = report.consignment.transport
    if transport.is_shared:
        return transport.unit_no, _("with the goods of every house bill in it")
    return (transport.unit_no,)


def _search(report: ExaminationReport) -> Lines:
    sent = _("random search") if report.is_random else _("ordered at the desk")
    return report.search.title, sent


def _staff(report: ExaminationReport) -> Lines:
    count = report.search.staff
    return (formats.number(count) if count else _("not stated"),)


def _minutes(report: ExaminationReport) -> Lines:
    minutes = report.search.minutes
    return (formats.number(minutes) if minutes else _("not stated"),)


def _ticks(report: ExaminationReport) -> Lines:
    if report.is_random:
        return (_("by the team; nobody at the desk ordered it"),)
    done = [f"[x] {check_text(name, report.mode)}" for name in report.done_checks]
    return [*done, *(f"[ ] {check_text(name, report.mode)}" for name in report.open_checks)]


def _points(report: ExaminationReport) -> Lines:
    listed = [f"{each.point}: {_(_LOOKS[each.look])}" for each in report.points]
    return listed or (_("not recorded in this shift"),)


def result_lines(report: ExaminationReport) -> Lines:
    """Write what came of the search, and what a report without a find cannot say."""
    if report.result == ExaminationResult.FIND:
        inside = _("People were inside. Help came first: a doctor was called.")
        return (inside,) if report.life else (_("Found."),)
    if report.result == ExaminationResult.NOT_CONFIRMED:
        alarm = _("False alarm: something looked wrong.")
        return (
            alarm,
            _("The team checked it to the end. It was not confirmed."),
            *report.inside,
        )
    return _("No hidden goods found."), *report.inside, _nothing(report)


def _nothing(report: ExaminationReport) -> str:
    """Write what a report without a find cannot say."""
    unchecked = {each.name for each in report.points if each.look == PointStatus.NOT_LOOKED_AT}
    if unchecked - {_PAPERS}:
        return _("Goods can still be hidden, even in a place that was checked.")
    return _("No search finds everything.")


def _what(report: ExaminationReport) -> Lines:
    if report.result != ExaminationResult.FIND:
        return (_("no hidden goods") if report.goods else _("nothing"),)
    where = _("where: {place}").format(place=report.where)
    record = report.record
    before = [record.opened, record.saw] if record and record.opened else []
    return [*before, report.find, where, *weight_lines(report), *_house_line(report)]


def _house_line(report: ExaminationReport) -> Lines:
    """Write whose goods it lay in, where several share a container."""
    record = report.record
    if not report.consignment.transport.is_shared or record is None or not record.opened:
        return ()
    if record.packages is None:
        return (_("It lay outside all packages. It belongs to no house bill for certain."),)
    number = report.consignment.transport.document_no
    return (_("It belongs to house bill {number}.").format(number=number),)


def weight_lines(report: ExaminationReport) -> list[str]:
    """Write what the scale says of a find, and how many packages were not as declared."""
    record = report.record
    if record is None or record.kg is None:
        return []
    weighed = _("on the scale: {kg}").format(kg=formats.weighed(record.kg))
    if record.packages is None or report.mode == "post":
        return [weighed]
    code = report.consignment.main_goods[0].package_code
    held = formats.packages_in_words(record.packages, code or "PK")
    return [weighed, _("packages not as declared: {packages}").format(packages=held)]


BOXES: tuple[FieldTemplate[ExaminationReport], ...] = (
    FieldTemplate("consignment", "1", N_("Consignment"), 0, 6, 0, _consignment),
    FieldTemplate("unit", "2", N_("Searched"), 6, 6, 0, _unit),
    FieldTemplate("search", "3", N_("Examination"), 0, 6, 1, _search),
    FieldTemplate("staff", "4", N_("Officers"), 6, 3, 1, _staff),
    FieldTemplate("minutes", "5", N_("Minutes"), 9, 3, 1, _minutes),
    FieldTemplate("ticks", "6", N_("Checked before opening"), 0, 12, 2, _ticks),
    FieldTemplate("points", "7", N_("Point by point"), 0, 12, 3, _points),
    FieldTemplate("result", "8", N_("Result"), 0, 12, 4, result_lines),
    FieldTemplate("found", "9", N_("Found"), 0, 12, 5, _what),
)


def find_point(points: tuple[ExaminedPoint, ...]) -> str | None:
    """Return the point of the find; None where there was none, or no points are stored."""
    return next((each.point for each in points if each.look == PointStatus.FINDING), None)
