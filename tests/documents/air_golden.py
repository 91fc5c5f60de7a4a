"""The papers of air kept as drawings; ``python -m tests.documents.air_golden`` writes them."""

from profiler_sim.cargo.forms import Sheet
from profiler_sim.documents.air.consolidation import ADVANCE_DATA, MASTER_WAYBILL
from profiler_sim.documents.air.waybill_fields import HOUSE_WAYBILL
from profiler_sim.documents.answers import fill_answer_page
from profiler_sim.documents.common_fields import FormData
from tests.documents.air_papers import ANSWERS, BARE, HOUSE, NAMES
from tests.documents.golden import drawn, path

ENQUIRIES = (
    "consignor status",
    "account history",
    "request for information",
    "dangerous goods check",
    "dimension and weight check",
    "partner unit",
)
"""The pages only an air cargo desk has, or that read otherwise there."""

LOOKS: dict[str, tuple[Sheet, int]] = {
    "house-waybill-80": (HOUSE_WAYBILL.sheet(FormData(HOUSE, NAMES)), 80),
    "house-waybill-66": (HOUSE_WAYBILL.sheet(FormData(HOUSE, NAMES)), 66),
    "house-waybill-38": (HOUSE_WAYBILL.sheet(FormData(HOUSE, NAMES)), 38),
    "house-waybill-bare-66": (HOUSE_WAYBILL.sheet(FormData(BARE, NAMES)), 66),
    "master-waybill-66": (MASTER_WAYBILL.sheet(FormData(HOUSE, NAMES)), 66),
    "before-loading-66": (ADVANCE_DATA.sheet(FormData(HOUSE, NAMES)), 66),
    "before-loading-bare-66": (ADVANCE_DATA.sheet(FormData(BARE, NAMES)), 66),
    **{
        f"air-{enquiry.replace(' ', '-')}": (fill_answer_page(enquiry, ANSWERS, HOUSE, NAMES), 66)
        for enquiry in ENQUIRIES
    },
}
"""Sheet and width by the name of the file."""

if __name__ == "__main__":
    for each, look in LOOKS.items():
        path(each).write_text(drawn(*look), encoding="utf-8")
