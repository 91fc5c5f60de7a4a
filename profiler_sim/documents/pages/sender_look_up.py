"""What the web and the directories say of the sender."""

from profiler_sim.cargo.post.answers import SenderLookUp
from profiler_sim.documents import words
from profiler_sim.documents.asked import Asked
from profiler_sim.documents.billed import party
from profiler_sim.documents.printed import Lines, Printed
from profiler_sim.i18n.text import N_, _, ngettext

_MONTHS = 24
"""Months from which on an age is told in years."""


def _sender(page: Asked[SenderLookUp]) -> Lines:
    return party(page.consignment.shipper)


def _found(page: Asked[SenderLookUp]) -> Lines:
    if not page.answer.found:
        return _("no page and no entry"), _("many private senders and small shops have none")
    return _("a seller's page"), _age(page.answer.site_months or 0)


def _age(months: int) -> str:
    if not months:
        return _("some weeks old")
    if months < _MONTHS:
        told = ngettext("{count} month old", "{count} months old", months)
        return told.format(count=words.number(months))
    told = ngettext("{count} year old", "{count} years old", months // 12)
    return told.format(count=words.number(months // 12))


def _sells(page: Asked[SenderLookUp]) -> Lines:
    return (page.answer.sells or _("nothing found"),)


BOXES: tuple[Printed[Asked[SenderLookUp]], ...] = (
    Printed("sender", "1", N_("Sender asked about"), 0, 12, 0, _sender),
    Printed("sender found", "2", N_("Found"), 0, 6, 1, _found),
    Printed("sells", "3", N_("What is sold there"), 6, 6, 1, _sells),
)
"""Whether that goes with the declaration is for the officer to see."""
