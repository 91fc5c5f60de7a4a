"""What the customs of the country of loading were told of the same box."""

from profiler_sim.cargo.sea.answers import ExportRecord
from profiler_sim.documents import asked, words
from profiler_sim.documents.asked import Asked
from profiler_sim.documents.printed import Lines, Printed
from profiler_sim.i18n.text import N_, _


def _country(page: Asked[ExportRecord]) -> Lines:
    return (words.country(page.consignment.transport.from_country),)


def _record(page: Asked[ExportRecord]) -> Lines:
    return (_("on file") if page.answer.found else _("no declaration for this box"),)


def _goods(page: Asked[ExportRecord]) -> Lines:
    return (page.answer.goods or _("no entry"),)


def _value(page: Asked[ExportRecord]) -> Lines:
    value, here = page.answer.value_usd, page.consignment.value_usd
    there = words.dollars(value) if value is not None else _("no entry")
    stated = words.dollars(here) if here is not None else _("none stated")
    return there, _("on the import papers: {usd}").format(usd=stated)


BOXES: tuple[Printed[Asked[ExportRecord]], ...] = (
    Printed("bill", "1", N_("Bill of lading"), 0, 6, 0, asked.document),
    Printed("country of export", "2", N_("Customs of"), 6, 6, 0, _country),
    Printed("export record", "3", N_("Export declaration"), 0, 12, 1, _record),
    Printed("export goods", "4", N_("Goods declared for export"), 0, 6, 2, _goods),
    Printed("export value", "5", N_("Value declared for export"), 6, 6, 2, _value),
)
