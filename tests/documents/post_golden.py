"""The papers of post kept as drawings; ``python -m tests.documents.post_golden`` writes them."""

from profiler_sim.cargo.forms import Sheet
from profiler_sim.documents.answers import fill_answer_page
from profiler_sim.documents.papers import fill_documents
from tests.documents.golden import drawn, path
from tests.documents.post_papers import ANSWERS, ENVELOPE, LETTER, NAMES, PARCEL

ENQUIRIES = (
    "addressee history",
    "sender look up",
    "advance data",
    "weight and size",
    "address check",
    "authority",
)
"""The pages only a sorting office has, and one more."""

LOOKS: dict[str, tuple[Sheet, int]] = {
    "cn22-66": (fill_documents(LETTER, NAMES)[0], 66),
    "cn22-38": (fill_documents(LETTER, NAMES)[0], 38),
    "cn23-66": (fill_documents(PARCEL, NAMES)[0], 66),
    "cn23-80": (fill_documents(PARCEL, NAMES)[0], 80),
    "courier-waybill-66": (fill_documents(ENVELOPE, NAMES)[0], 66),
    **{
        f"post-{enquiry.replace(' ', '-')}": (
            fill_answer_page(enquiry, ANSWERS, PARCEL, NAMES),
            66,
        )
        for enquiry in ENQUIRIES
    },
    "post-price-without-value": (fill_answer_page("price reference", ANSWERS, LETTER, NAMES), 66),
}
"""Sheet and width by the name of the file."""

if __name__ == "__main__":
    for each, look in LOOKS.items():
        path(each).write_text(drawn(*look), encoding="utf-8")
