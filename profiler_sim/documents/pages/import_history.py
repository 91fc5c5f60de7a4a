"""The customs office's own record of the consignee."""

from profiler_sim.cargo.answers import ImportHistory
from profiler_sim.documents import asked, words
from profiler_sim.documents.asked import Asked
from profiler_sim.documents.printed import Lines, Printed
from profiler_sim.i18n.text import N_, _


def _founded(page: Asked[ImportHistory]) -> Lines:
    return (words.day(page.answer.founded_on),)


def _shipments(page: Asked[ImportHistory]) -> Lines:
    if not page.answer.shipments:
        return (_("none"),)
    usual = page.answer.usual_usd
    told = (_("usual value: {usd}").format(usd=words.dollars(usual)),) if usual else ()
    return words.number(page.answer.shipments), *told


def _same_goods(page: Asked[ImportHistory]) -> Lines:
    if not page.answer.shipments:
        return (_("none"),)
    counted = {
        "same": words.number(page.answer.same_goods),
        "all": words.number(page.answer.shipments),
    }
    return (_("{same} of {all}").format_map(counted),)


def _irregularities(page: Asked[ImportHistory]) -> Lines:
    times = page.answer.irregularities
    return (words.number(times) if times else _("none"),)


def _last(page: Asked[ImportHistory]) -> Lines:
    last = page.answer.last_on
    return (words.day(last) if last else _("none before this one"),)


BOXES: tuple[Printed[Asked[ImportHistory]], ...] = (
    Printed("importer", "1", N_("Importer"), 0, 12, 0, asked.consignee),
    Printed("founded", "2", N_("Founded"), 0, 6, 1, _founded),
    Printed("last import", "3", N_("Last import"), 6, 6, 1, _last),
    Printed("shipments", "4", N_("Imports in 24 months"), 0, 6, 2, _shipments),
    Printed("same goods", "5", N_("Same tariff chapter"), 6, 6, 2, _same_goods),
    Printed(
        "irregularities", "6", N_("Ended with a fine or a seizure"), 0, 12, 3, _irregularities
    ),
)
