"""A short exchange of messages with the unit where the journey began."""

from profiler_sim.cargo.answers import PartnerReply
from profiler_sim.documents import asked, words
from profiler_sim.documents.asked import Asked
from profiler_sim.documents.printed import Lines, Printed
from profiler_sim.i18n.text import N_, _

_RECORDS = {
    "agrees": N_("Agrees with your papers."),
    "differs": N_("Differs from your papers."),
    "none": N_("We have nothing on record."),
}
_PLACES = {
    "at the shipper's": N_("Loaded at the shipper's own premises."),
    "at a forwarder's": N_("Loaded at a forwarder's warehouse."),
    "not known": N_("Nobody here can say where it was loaded."),
}
_SHIPPERS = {
    "exports regularly": N_("Exports regularly, without remarks."),
    "new to them": N_("New to us: no earlier export on file."),
    "noted before": N_("Noted here before, in another matter."),
}


def _unit(page: Asked[PartnerReply]) -> Lines:
    place = words.place(page.consignment.transport.start, page.names)
    return (_("Partner unit, {place}").format(place=place),)


def _question(page: Asked[PartnerReply]) -> Lines:
    about = _("Please tell us of {number}, shipper {name}:").format(
        number=page.consignment.transport.unit_no, name=page.consignment.shipper.name
    )
    return about, _("1 seal or pieces on your record, 2 place of loading, 3 what the shipper is.")


def _record(page: Asked[PartnerReply]) -> Lines:
    recorded, said = page.answer.recorded, _(_RECORDS[page.answer.record])
    return (said,) if recorded is None else (said, _("On record: {it}").format(it=recorded))


def _stuffed(page: Asked[PartnerReply]) -> Lines:
    return (_(_PLACES[page.answer.stuffed]),)


def _shipper(page: Asked[PartnerReply]) -> Lines:
    return (_(_SHIPPERS[page.answer.shipper]),)


BOXES: tuple[Printed[Asked[PartnerReply]], ...] = (
    Printed("bill", "1", N_("Transport document"), 0, 6, 0, asked.document),
    Printed("partner", "2", N_("To and from"), 6, 6, 0, _unit),
    Printed("question", "3", N_("Our message"), 0, 12, 1, _question),
    Printed("record", "4", N_("Reply, 1: seal or pieces"), 0, 12, 2, _record),
    Printed("stuffed at", "5", N_("Reply, 2: loading"), 0, 6, 3, _stuffed),
    Printed("shipper there", "6", N_("Reply, 3: shipper"), 6, 6, 3, _shipper),
)
