"""A lorry's papers kept as drawings; ``python -m tests.documents.road_golden`` writes them."""

from profiler_sim.cargo.answers import ANSWER_FIELDS
from profiler_sim.cargo.forms import Sheet
from profiler_sim.documents.answers import fill_answer_page
from profiler_sim.documents.common_fields import FormData
from profiler_sim.documents.road.cmr_fields import CMR_NOTE, TRANSIT_DOCUMENT
from tests.documents.golden import drawn, path
from tests.documents.road_papers import ANSWERS, LORRY, NAMES, SHORT

ENQUIRIES = tuple(e for e, field in ANSWER_FIELDS.items() if field in ANSWERS.model_fields_set)
"""The pages only a road crossing has."""

LOOKS: dict[str, tuple[Sheet, int]] = {
    "cmr-80": (CMR_NOTE.sheet(FormData(LORRY, NAMES)), 80),
    "cmr-66": (CMR_NOTE.sheet(FormData(LORRY, NAMES)), 66),
    "cmr-38": (CMR_NOTE.sheet(FormData(LORRY, NAMES)), 38),
    "cmr-short-66": (CMR_NOTE.sheet(FormData(SHORT, NAMES)), 66),
    "transit-66": (TRANSIT_DOCUMENT.sheet(FormData(LORRY, NAMES)), 66),
    "transit-short-66": (TRANSIT_DOCUMENT.sheet(FormData(SHORT, NAMES)), 66),
    **{
        f"road-{enquiry.replace(' ', '-')}": (fill_answer_page(enquiry, ANSWERS, LORRY, NAMES), 66)
        for enquiry in ENQUIRIES
    },
}
"""Sheet and width by the name of the file."""

if __name__ == "__main__":
    for each, look in LOOKS.items():
        path(each).write_text(drawn(*look), encoding="utf-8")
