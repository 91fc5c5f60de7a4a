"""The message to the unit where the load began, sent after a find."""

from dataclasses import dataclass

from profiler_sim.cargo.forms import Sheet
from profiler_sim.documents.common_fields import FormData
from profiler_sim.documents.form_template import FieldTemplate, Lines, fill
from profiler_sim.documents.mode_documents import ModeDocuments
from profiler_sim.documents.papers import DOCUMENTS
from profiler_sim.i18n.text import N_, _

FIND_NOTIFICATION = "message after a find"
"""Id of the page."""


@dataclass(frozen=True, slots=True)
class FindNotification(FormData):
    """What the message is written from."""

    unit: str
    """The unit that writes."""
    find: str
    """What was found."""
    where: str
    """In general words."""

    @property
    def of_mode(self) -> ModeDocuments:
        """The documents of its mode of transport."""
        return DOCUMENTS[self.consignment.transport.mode]


def fill_find_notification(message: FindNotification) -> Sheet:
    """Fill in the message."""
    return Sheet(
        id=FIND_NOTIFICATION,
        title=_("Message sent"),
        reference=f"MSG-{message.consignment.id}",
        boxes=fill(_BOXES, message),
    )


def three_lines(message: FindNotification) -> tuple[str, str, str]:
    """Write which load it was, how it was sealed, what was found and where."""
    text = _("Found: {found}. Where: {place}.")
    last = text.format(found=message.find.rstrip("."), place=message.where)
    row = message.of_mode
    return row.find_line(message.consignment), row.seal_line(message.consignment), last


def _to(message: FindNotification) -> Lines:
    return _(message.of_mode.partner), message.of_mode.partner_place(message)


def _from(message: FindNotification) -> Lines:
    return (message.unit,)


def _sent(_message: FindNotification) -> Lines:
    return (_("automatically, after the find"),)


_BOXES: tuple[FieldTemplate[FindNotification], ...] = (
    FieldTemplate("to", "1", N_("Goes to"), 0, 6, 0, _to),
    FieldTemplate("from", "2", N_("From"), 6, 3, 0, _from),
    FieldTemplate("sent", "3", N_("Sent"), 9, 3, 0, _sent),
    FieldTemplate("message", "4", N_("Message"), 0, 12, 1, three_lines),
)
