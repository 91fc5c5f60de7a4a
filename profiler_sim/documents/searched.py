"""The report of a search: who, how long, what was looked at, and what came of it.

It says what the team saw. After a search that found nothing it reads the same whether something
was missed or not.
"""

from dataclasses import dataclass

from profiler_sim.cargo.consignment import Consignment
from profiler_sim.cargo.forms import Sheet
from profiler_sim.catalogue.topics import Examination
from profiler_sim.documents import words
from profiler_sim.documents.printed import Lines, Printed, fill
from profiler_sim.documents.ticks import tick
from profiler_sim.evidence.examine import Result
from profiler_sim.evidence.points import Look, Looked
from profiler_sim.i18n.text import N_, _, ngettext

EXAMINATION_REPORT = "examination report"
"""Id of the page."""
_LOOKS = {
    Look.SOUND: N_("sound"),
    Look.MEASURED: N_("measured"),
    Look.NOT_LOOKED_AT: N_("not looked at"),
    Look.FINDING: N_("FINDING"),
}


@dataclass(frozen=True, slots=True)
class Searched:
    """One search, as the team came back from it."""

    consignment: Consignment
    search: Examination
    by_lot: bool
    """The lot sent the team, not the trainee."""
    ticks: tuple[str, ...]
    unticked: tuple[str, ...]
    points: tuple[Looked, ...]
    """Empty where the shift was dealt before points were kept."""
    result: Result
    found: str
    """What was found; empty where nothing was."""
    place: str
    """Where in general words, empty likewise."""
    life: bool
    """People were inside; they are no find."""
    goods: str = ""
    """What goods lay there where their description says others; empty where it is right."""

    @property
    def mode(self) -> str:
        """Of transport."""
        return self.consignment.transport.mode


def examination_report(searched: Searched) -> Sheet:
    """Fill in the report."""
    return Sheet(
        id=EXAMINATION_REPORT,
        title=_("Examination report"),
        reference=f"EXM-{searched.consignment.id}",
        boxes=fill(BOXES, searched),
    )


def _consignment(searched: Searched) -> Lines:
    return searched.consignment.id, searched.consignment.transport.document_no


def _unit(searched: Searched) -> Lines:
    return (searched.consignment.transport.unit_no,)


def _search(searched: Searched) -> Lines:
    sent = _("drawn by lot") if searched.by_lot else _("ordered at the desk")
    return searched.search.title, sent


def _staff(searched: Searched) -> Lines:
    count = searched.search.staff
    return (words.number(count) if count else _("not stated"),)


def _minutes(searched: Searched) -> Lines:
    minutes = searched.search.minutes
    return (words.number(minutes) if minutes else _("not stated"),)


def _ticks(searched: Searched) -> Lines:
    if searched.by_lot:
        return (_("seen to by the team: nobody at the desk ordered it"),)
    done = [f"[x] {tick(name, searched.mode)}" for name in searched.ticks]
    return [*done, *(f"[ ] {tick(name, searched.mode)}" for name in searched.unticked)]


def _points(searched: Searched) -> Lines:
    listed = [f"{each.point}: {_(_LOOKS[each.look])}" for each in searched.points]
    return listed or (_("not kept for this shift"),)


def _result(searched: Searched) -> Lines:
    if searched.result == Result.FOUND:
        inside = _("People were inside. Help first, a doctor was called.")
        return (inside,) if searched.life else (_("Found."),)
    if searched.result == Result.NOT_CONFIRMED:
        alarm = _("False alarm: something looked wrong.")
        return alarm, _("It was followed to its end and not confirmed."), *_misdeclared(searched)
    return _("Nothing found."), _nothing(searched), *_misdeclared(searched)


def _misdeclared(searched: Searched) -> Lines:
    """Goods that are not what their description says; nothing was hidden by it."""
    if not searched.goods:
        return ()
    words_of = {"declared": searched.consignment.goods[0].description, "found": searched.goods}
    return (
        _("Goods declared as {declared}; found: {found}.").format_map(words_of),
        _("The code is right and the words are wrong: an irregularity of the declaration."),
        _("It is not what was looked for."),
    )


def _nothing(searched: Searched) -> str:
    """What a negative report does not say."""
    unseen = sum(each.look == Look.NOT_LOOKED_AT for each in searched.points)
    if not unseen:
        return _("No search finds everything.")
    said = ngettext(
        "{n} point was not looked at: about it this report says nothing.",
        "{n} points were not looked at: about them this report says nothing.",
        unseen,
    )
    return said.format(n=unseen)


def _what(searched: Searched) -> Lines:
    if searched.result != Result.FOUND:
        return (_("nothing"),)
    return searched.found, _("where: {place}").format(place=searched.place)


BOXES: tuple[Printed[Searched], ...] = (
    Printed("consignment", "1", N_("Consignment"), 0, 6, 0, _consignment),
    Printed("unit", "2", N_("Searched"), 6, 6, 0, _unit),
    Printed("search", "3", N_("Examination"), 0, 6, 1, _search),
    Printed("staff", "4", N_("Officers"), 6, 3, 1, _staff),
    Printed("minutes", "5", N_("Minutes"), 9, 3, 1, _minutes),
    Printed("ticks", "6", N_("Seen to before opening"), 0, 12, 2, _ticks),
    Printed("points", "7", N_("Point by point"), 0, 12, 3, _points),
    Printed("result", "8", N_("Result"), 0, 12, 4, _result),
    Printed("found", "9", N_("Found"), 0, 12, 5, _what),
)


def point_of(points: tuple[Looked, ...]) -> str | None:
    """Where the find was made; None where none was, or where no points are kept."""
    return next((each.point for each in points if each.look == Look.FINDING), None)
