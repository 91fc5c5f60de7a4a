"""What the trader sends when asked for proof of payment, order and correspondence."""

from profiler_sim.cargo.answers import TraderFile
from profiler_sim.documents import asked, words
from profiler_sim.documents.asked import Asked
from profiler_sim.documents.printed import Lines, Printed
from profiler_sim.i18n.text import N_, _

_ORDERS = {
    "agrees": N_("agrees with the transport document"),
    "differs": N_("differs from the transport document"),
    "none": N_("none sent"),
}


def _payment(page: Asked[TraderFile]) -> Lines:
    answer = page.answer
    if answer.payment == "none":
        return (_("none sent"),)
    if answer.payer is None:
        return (_("bank statement: paid by the consignee"),)
    return _("bank statement: paid by somebody else"), answer.payer


def _order(page: Asked[TraderFile]) -> Lines:
    answer = page.answer
    said = _(_ORDERS[answer.order])
    if answer.ordered is None:
        return (said,)
    ordered = _("packages ordered: {ordered}").format(ordered=words.number(answer.ordered))
    here = _("on the papers: {here}").format(here=words.number(page.consignment.packages))
    return said, f"{ordered}; {here}"


def _request(_page: Asked[TraderFile]) -> Lines:
    return (_("Please send proof of payment, order confirmation and correspondence."),)


BOXES: tuple[Printed[Asked[TraderFile]], ...] = (
    Printed("bill", "1", N_("Transport document"), 0, 6, 0, asked.document),
    Printed("firm", "2", N_("Asked"), 6, 6, 0, asked.consignee),
    Printed("request", "3", N_("Our letter"), 0, 12, 1, _request),
    Printed("payment proof", "4", N_("Proof of payment"), 0, 6, 2, _payment),
    Printed("order", "5", N_("Order confirmation"), 6, 6, 2, _order),
)
