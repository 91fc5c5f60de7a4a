"""Extract of the company registry on the consignee."""

from profiler_sim.cargo.answers import Registry
from profiler_sim.documents import asked, words
from profiler_sim.documents.asked import Asked
from profiler_sim.documents.printed import Lines, Printed
from profiler_sim.i18n.text import N_, _

_PREMISES = {
    "own premises": N_("own premises"),
    "shared office": N_("a shared office"),
    "mail address": N_("a mail address only"),
}


def _registered(page: Asked[Registry]) -> Lines:
    found = page.answer.found
    return (_("entered in the register") if found else _("no entry of this name or number"),)


def _activity(page: Asked[Registry]) -> Lines:
    return (page.answer.activity or _("no entry"),)


def _premises(page: Asked[Registry]) -> Lines:
    premises = page.answer.premises
    return (_(_PREMISES[premises]) if premises else _("no entry"),)


def _manager(page: Asked[Registry]) -> Lines:
    changed = page.answer.manager_changed_on
    if changed is not None:
        return (_("changed on {day}").format(day=words.day(changed)),)
    return (_("no change on record") if page.answer.found else _("no entry"),)


def _telephone(page: Asked[Registry]) -> Lines:
    other = page.answer.phone_also
    asked_for = page.consignment.consignee.phone or _("none on the papers")
    return asked_for, _("also: {firm}").format(firm=other) if other else _("no other firm has it")


BOXES: tuple[Printed[Asked[Registry]], ...] = (
    Printed("firm", "1", N_("Firm asked about"), 0, 12, 0, asked.consignee),
    Printed("registered", "2", N_("Entry"), 0, 6, 1, _registered),
    Printed("activity", "3", N_("Main activity"), 6, 6, 1, _activity),
    Printed("premises", "4", N_("Seat"), 0, 6, 2, _premises),
    Printed("manager", "5", N_("Manager or owner"), 6, 6, 2, _manager),
    Printed("telephone", "6", N_("Telephone"), 0, 12, 3, _telephone),
)
