"""The agent's reply to a request for information (RfI)."""

from profiler_sim.cargo.air.answers import Reply
from profiler_sim.documents import asked, words
from profiler_sim.documents.asked import Asked
from profiler_sim.documents.printed import Lines, Printed
from profiler_sim.documents.waybilled import said
from profiler_sim.i18n.text import N_, _

_REPLIES = {
    "agrees": N_("complete; agrees with the house waybill"),
    "in part": N_("in part; other questions are passed over"),
    "contradicts": N_("contradicts the house waybill"),
}
_USES = {
    "named": N_("user and use are named"),
    "vague": N_("vague: for industry, for resale"),
    None: N_("not asked for such goods"),
}


def _reply(page: Asked[Reply]) -> Lines:
    return (_(_REPLIES[page.answer.agrees]),)


def _hours(page: Asked[Reply]) -> Lines:
    return (words.measured(page.answer.hours, _("hours")),)


def _use(page: Asked[Reply]) -> Lines:
    return (_(_USES[page.answer.end_use]),)


def _completed(page: Asked[Reply]) -> Lines:
    """What the house waybill had left out."""
    phone, sizes = page.answer.consignee_phone, page.answer.sizes
    told = [_("consignee's telephone {phone}").format(phone=phone)] if phone else []
    return [*told, *said(sizes or ())] or (_("nothing new"),)


BOXES: tuple[Printed[Asked[Reply]], ...] = (
    Printed("house", "1", N_("House waybill"), 0, 6, 0, asked.unit),
    Printed("goods asked about", "2", N_("Goods"), 6, 6, 0, asked.goods),
    Printed("agent's reply", "3", N_("Reply of the agent"), 0, 6, 1, _reply),
    Printed("hours", "4", N_("Came after"), 6, 6, 1, _hours),
    Printed("end use", "5", N_("What the goods are for"), 0, 6, 2, _use),
    Printed("completed", "6", N_("Data sent now"), 6, 6, 2, _completed),
)
