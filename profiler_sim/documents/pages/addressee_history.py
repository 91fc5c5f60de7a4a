"""What came to an addressee before, from the sorting office's own records."""

from profiler_sim.cargo.post.answers import AddresseeHistory
from profiler_sim.documents import asked, words
from profiler_sim.documents.asked import Asked
from profiler_sim.documents.printed import Lines, Printed
from profiler_sim.i18n.text import N_, _, ngettext


def _items(page: Asked[AddresseeHistory]) -> Lines:
    past = page.answer
    if not past.items_30_days:
        return (_("none besides this one"),)
    same = _("{count} of them from this sender").format(count=words.number(past.same_sender))
    return words.number(past.items_30_days), same


def _numbers(page: Asked[AddresseeHistory]) -> Lines:
    row = page.answer.in_a_row
    if not row:
        return (_("no two are near each other"),)
    told = ngettext(
        "{count} item within twenty numbers", "{count} items within twenty numbers", row
    )
    return (told.format(count=words.number(row)),)


def _known(page: Asked[AddresseeHistory]) -> Lines:
    months = page.answer.known_months
    told = ngettext("for {count} month", "for {count} months", months)
    return (told.format(count=words.number(months)) if months else _("not before these"),)


def _stopped(page: Asked[AddresseeHistory]) -> Lines:
    return (words.number(page.answer.stopped) if page.answer.stopped else _("none"),)


BOXES: tuple[Printed[Asked[AddresseeHistory]], ...] = (
    Printed("addressee", "1", N_("Addressee asked about"), 0, 12, 0, asked.consignee),
    Printed("items", "2", N_("Items in 30 days"), 0, 6, 1, _items),
    Printed("numbers", "3", N_("Their numbers, last 14 days"), 6, 6, 1, _numbers),
    Printed("known", "4", N_("Items have come"), 0, 6, 2, _known),
    Printed("stopped", "5", N_("Stopped by customs"), 6, 6, 2, _stopped),
)
