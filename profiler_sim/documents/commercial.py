"""The papers that an enquiry brings to the desk beside its answer."""

from collections.abc import Mapping

from profiler_sim.cargo.answers import Answers
from profiler_sim.cargo.consignment import Consignment
from profiler_sim.cargo.forms import Sheet
from profiler_sim.documents.invoice import invoice
from profiler_sim.documents.packing import packing_list
from profiler_sim.documents.sale import Sale


def papers_behind(
    enquiry: str, answers: Answers, consignment: Consignment, names: Mapping[str, str]
) -> tuple[Sheet, ...]:
    """Fill in invoice and packing list where a document check was answered; else nothing.

    They say what its page says, in the form in which an officer is handed them. Each sheet's id
    is a key of ``cargo.answers.BEHIND``.
    """
    checked = answers.document_check
    if enquiry != "document check" or checked is None:
        return ()
    sale = Sale(consignment, names, checked)
    return invoice(sale), packing_list(sale)
