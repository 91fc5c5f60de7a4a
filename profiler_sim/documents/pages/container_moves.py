"""The event log of the container, from the carrier."""

from profiler_sim.cargo.sea.answers import Move, Moves
from profiler_sim.documents import asked, words
from profiler_sim.documents.asked import Asked
from profiler_sim.documents.printed import Lines, Printed
from profiler_sim.documents.table import columns
from profiler_sim.i18n.text import N_, _, ngettext

_EVENTS = {
    "gate in": N_("gate in"),
    "yard move": N_("yard move"),
    "loaded": N_("loaded"),
    "discharged": N_("discharged"),
    "returned": N_("returned"),
    "repaired": N_("repaired"),
    "gate out empty": N_("gate out empty"),
    "held": N_("held"),
}


def _log(page: Asked[Moves]) -> Lines:
    return columns([_line(page, move) for move in page.answer.events]) or (_("no events"),)


def _line(page: Asked[Moves], move: Move) -> tuple[str, ...]:
    return words.day(move.on), _(_EVENTS[move.event]), page.port(move.place)


def _wait(page: Asked[Moves]) -> Lines:
    waited, usual = page.answer.transhipment_days, page.answer.usual_days
    if waited is None:
        return (_("no transhipment is usual on this route"),)
    told = _("usual: {days}").format(days=_days(usual) if usual is not None else _("not known"))
    return _days(waited), told


def _days(count: int) -> str:
    return ngettext("{count} day", "{count} days", count).format(count=words.number(count))


def _yard_moves(page: Asked[Moves]) -> Lines:
    return (words.number(page.answer.yard_moves) if page.answer.yard_moves else _("none"),)


def _returned(page: Asked[Moves]) -> Lines:
    came_back = _("came back unopened from an earlier discharge")
    return (came_back if page.answer.returned else _("nothing unusual"),)


BOXES: tuple[Printed[Asked[Moves]], ...] = (
    Printed("container", "1", N_("Container"), 0, 6, 0, asked.unit),
    Printed("bill", "2", N_("Bill of lading"), 6, 6, 0, asked.document),
    Printed("log", "3", N_("Events"), 0, 12, 1, _log),
    Printed("wait", "4", N_("Days at the usual transhipment port"), 0, 6, 2, _wait),
    Printed(
        "yard moves", "5", N_("Yard moves in the 24 hours before loading"), 6, 6, 2, _yard_moves
    ),
    Printed("returned", "6", N_("Earlier journey of the container"), 0, 12, 3, _returned),
)
