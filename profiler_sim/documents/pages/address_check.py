"""The delivery address, from the postman's knowledge and the unit's watch list."""

from profiler_sim.cargo.post.answers import AddressCheck
from profiler_sim.documents import asked
from profiler_sim.documents.asked import Asked
from profiler_sim.documents.printed import Lines, Printed
from profiler_sim.i18n.text import N_, _


def _known_there(page: Asked[AddressCheck]) -> Lines:
    known = _("known there")
    return (known if page.answer.known_there else _("nobody of this name is known there"),)


def _watch_list(page: Asked[AddressCheck]) -> Lines:
    listed = _("items to this address were seized before")
    return (listed if page.answer.earlier_seizure else _("not on the list"),)


BOXES: tuple[Printed[Asked[AddressCheck]], ...] = (
    Printed("addressee", "1", N_("Address asked about"), 0, 12, 0, asked.consignee),
    Printed("known there", "2", N_("Addressee"), 0, 6, 1, _known_there),
    Printed("watch list", "3", N_("Watch list of addresses"), 6, 6, 1, _watch_list),
)
