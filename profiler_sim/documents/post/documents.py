"""The documents of postal and courier items."""

from profiler_sim.documents.mode_documents import ModeDocuments, start
from profiler_sim.documents.post.answer_pages import PAGES
from profiler_sim.documents.post.declaration_fields import (
    CN22,
    CN23,
    COURIER_WAYBILL,
    find_line,
    seal_line,
)
from profiler_sim.i18n.text import N_

POST = ModeDocuments(
    forms=(CN22, CN23, COURIER_WAYBILL),
    answer_pages=PAGES,
    manifest_heading=N_("item"),
    unit_heading=N_("Item"),
    safety_checks={
        "gas": N_("powder, liquid, smell: gloves and mask on, table clear"),
        "dangerous goods": N_("dangerous goods: batteries, sprays and needles considered"),
        "load at the doors": N_("sharp or under tension: cut away from the body"),
        "who is present": N_("who is present: addressee or two witnesses, written down"),
    },
    safety_heading=N_("Before the item is opened"),
    route_box="posting",
    route_heading=N_("Offices on the way"),
    partner=N_("customs unit of the sending post"),
    partner_place=start,
    find_line=find_line,
    seal_line=seal_line,
)
