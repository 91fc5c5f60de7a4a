"""Invoices and packing lists kept as drawings; run it as a module to write them anew."""

from profiler_sim.cargo.answers import Answers
from profiler_sim.cargo.consignment import Consignment
from profiler_sim.cargo.forms import Sheet
from profiler_sim.documents.attachments import attached_documents
from tests.documents import air_papers, papers, road_papers
from tests.documents.golden import drawn, path

CHECKED = papers.ANSWERS.document_check
"""Incomplete, from a third country; the packing list differs."""
assert CHECKED is not None
PLAIN = CHECKED.model_copy(
    update={
        "invoice_complete": True,
        "seller_country": "GR",
        "standing_order": None,
        "payment": "bank transfer",
        "packing_list": "agrees",
    }
)
"""Nothing to be seen."""

MODES = {
    "sea": (papers.FULL, papers.NAMES),
    "air": (air_papers.HOUSE, air_papers.NAMES),
    "road": (road_papers.LORRY, road_papers.NAMES),
}


def behind(consignment: Consignment, names: dict[str, str], checked: object) -> dict[str, Sheet]:
    """Both papers by their id."""
    answers = Answers.model_validate({"document_check": checked})
    return {s.id: s for s in attached_documents("document check", answers, consignment, names)}


def _looks() -> dict[str, tuple[Sheet, int]]:
    found: dict[str, tuple[Sheet, int]] = {}
    for mode, (consignment, names) in MODES.items():
        for name, sheet in behind(consignment, names, CHECKED).items():
            found[f"{mode}-{name.replace(' ', '-')}-62"] = (sheet, 62)
    for name, sheet in behind(*MODES["sea"], PLAIN).items():
        found[f"sea-{name.replace(' ', '-')}-plain-78"] = (sheet, 78)
    return found


LOOKS = _looks()
"""Sheet and width by the name of the file."""

if __name__ == "__main__":
    for each, look in LOOKS.items():
        path(each).write_text(drawn(*look), encoding="utf-8")
