"""The reply of the authority that gives or checks what such goods need."""

from profiler_sim.cargo.answers import AuthorityReply
from profiler_sim.documents import asked
from profiler_sim.documents.asked import Asked
from profiler_sim.documents.printed import Lines, Printed
from profiler_sim.i18n.text import N_, _

_AUTHORITIES = {
    "wildlife": N_("CITES management authority"),
    "waste": N_("Competent authority for waste shipments"),
    "precursors": N_("Authority for precursor chemicals"),
    "medicines": N_("Medicines agency"),
    "weapons": N_("Licensing office for weapons"),
    "end use": N_("Export control office"),
    "excise": N_("Excise office"),
    "plants": N_("Plant health service"),
    "animals": N_("Veterinary and food service"),
    "products": N_("Market surveillance authority"),
    "chemicals": N_("Chemicals office"),
    "issuer": N_("The office that issues the document"),
    None: N_("None: such goods need neither permit nor certificate"),
}
_HOLDERS = {
    "known, nothing against": N_("Known to us; nothing is held against it."),
    "never applied": N_("Has never applied to us for anything."),
    "noted before": N_("Noted: an earlier shipment was refused or is under inquiry."),
    None: N_("nobody to ask"),
}


def _authority(page: Asked[AuthorityReply]) -> Lines:
    return (_(_AUTHORITIES[page.answer.authority]),)


def _holder(page: Asked[AuthorityReply]) -> Lines:
    return (_(_HOLDERS[page.answer.holder]),)


BOXES: tuple[Printed[Asked[AuthorityReply]], ...] = (
    Printed("bill", "1", N_("Transport document"), 0, 6, 0, asked.document),
    Printed("authority", "2", N_("Authority"), 6, 6, 0, _authority),
    Printed("firm", "3", N_("Asked about"), 0, 6, 1, asked.consignee),
    Printed("goods", "4", N_("Goods"), 6, 6, 1, asked.goods),
    Printed("holder", "5", N_("Reply"), 0, 12, 2, _holder),
)
