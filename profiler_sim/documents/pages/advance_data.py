"""The sending post's reply to a request to complete the electronic advance data."""

from profiler_sim.cargo.post.answers import AdvanceData
from profiler_sim.documents import asked
from profiler_sim.documents.asked import Asked
from profiler_sim.documents.printed import Lines, Printed
from profiler_sim.i18n.text import N_, _

_SAYS = {
    "confirms the declaration": N_("the data at the counter are those of the declaration"),
    "other contents": N_("the data at the counter name other contents"),
    "another weight": N_("the data at the counter state another weight"),
    "sender unknown": N_("nobody at the address has posted this item"),
}


def _reply(page: Asked[AdvanceData]) -> Lines:
    return (_(_SAYS[page.answer.says]),)


BOXES: tuple[Printed[Asked[AdvanceData]], ...] = (
    Printed("item", "1", N_("Item asked about"), 0, 6, 0, asked.document),
    Printed("goods", "2", N_("Declared contents"), 6, 6, 0, asked.goods),
    Printed("sending post", "3", N_("The sending post says"), 0, 12, 1, _reply),
)
