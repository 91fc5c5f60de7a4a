"""The consignee on the web and on the telephone."""

from profiler_sim.cargo.answers import WebFile
from profiler_sim.documents import asked
from profiler_sim.documents.asked import Asked
from profiler_sim.documents.printed import Lines, Printed
from profiler_sim.i18n.text import N_, _

_SITES = {
    "sells such goods": N_("a page of some years; it sells such goods"),
    "sells other goods": N_("a page of some years; it sells other goods"),
    "some weeks old": N_("a page some weeks old, with pictures only"),
    "nothing found": N_("nothing found under this name"),
}
_PHONES = {
    "the firm answers": N_("the firm answers and knows the order"),
    "another firm answers": N_("another firm answers"),
    "nobody answers": N_("nobody answers, twice"),
}


def _site(page: Asked[WebFile]) -> Lines:
    return (_(_SITES[page.answer.site]),)


def _phone(page: Asked[WebFile]) -> Lines:
    return (_(_PHONES[page.answer.phone]),)


BOXES: tuple[Printed[Asked[WebFile]], ...] = (
    Printed("bill", "1", N_("Transport document"), 0, 6, 0, asked.document),
    Printed("firm", "2", N_("Looked up"), 6, 6, 0, asked.consignee),
    Printed("website", "3", N_("On the web"), 0, 6, 1, _site),
    Printed("called", "4", N_("On the telephone"), 6, 6, 1, _phone),
)
