"""Dangerous goods: the waybill, the airline's check list and the papers behind it."""

from profiler_sim.cargo.air.answers import AcceptanceCheck
from profiler_sim.cargo.air.model import Air
from profiler_sim.documents import asked
from profiler_sim.documents.asked import Asked
from profiler_sim.documents.printed import Lines, Printed
from profiler_sim.i18n.text import N_, _

_LISTS = {
    "passed": N_("passed on every point"),
    "open points": N_("open points: words and marks do not agree"),
    "not made": N_("not made"),
}
_NOTES = {
    "nothing": N_("nothing noted"),
    "old labels covered": N_("old danger labels under new tape"),
    "smell, heat or stain": N_("a smell, warm pieces or a stain"),
}
_SHEETS = {
    True: N_("shown"),
    False: N_("not shown"),
    None: N_("not needed for these goods"),
}


def _stated(page: Asked[AcceptanceCheck]) -> Lines:
    number = page.consignment.by(Air).un_number
    if number is None:
        return (_("no UN number, no declaration"),)
    return (_("{number}, declaration handed in").format(number=number),)


def _check_list(page: Asked[AcceptanceCheck]) -> Lines:
    return (_(_LISTS[page.answer.check_list]),)


def _noted(page: Asked[AcceptanceCheck]) -> Lines:
    return (_(_NOTES[page.answer.noted]),)


def _sheet(page: Asked[AcceptanceCheck]) -> Lines:
    return (_(_SHEETS[page.answer.data_sheet]),)


BOXES: tuple[Printed[Asked[AcceptanceCheck]], ...] = (
    Printed("house", "1", N_("House waybill"), 0, 6, 0, asked.unit),
    Printed("stated", "2", N_("On the papers"), 6, 6, 0, _stated),
    Printed("check list", "3", N_("Acceptance check list"), 0, 6, 1, _check_list),
    Printed("noted", "4", N_("Noted at acceptance"), 6, 6, 1, _noted),
    Printed("data sheet", "5", N_("Test report or data sheet"), 0, 12, 2, _sheet),
)
