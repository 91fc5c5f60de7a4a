"""The papers kept as drawings; ``python -m tests.documents.golden`` writes them anew."""

from pathlib import Path

from profiler_sim.cargo.answers import ANSWER_FIELDS, Answers
from profiler_sim.cargo.forms import Sheet
from profiler_sim.documents.answers import fill_answer_page
from profiler_sim.documents.common_fields import FormData
from profiler_sim.documents.sea.bill_fields import BILL_OF_LADING
from profiler_sim.tui.paper.borders import ASCII, LINES, BorderStyle
from profiler_sim.tui.paper.draw import draw
from tests.documents.papers import ANSWERS, FULL, NAMES, PLAIN

FOLDER = Path(__file__).parent / "golden"


def drawn(sheet: Sheet, width: int, border: BorderStyle = LINES) -> str:
    """The paper as text."""
    lines = draw(sheet, width, {}, None, border).lines
    return "".join("".join(piece for piece, _ in line) + "\n" for line in lines)


def _page(enquiry: str, answers: Answers = ANSWERS) -> Sheet:
    return fill_answer_page(enquiry, answers, FULL, NAMES)


ASKED = [enquiry for enquiry, field in ANSWER_FIELDS.items() if getattr(ANSWERS, field)]
"""What can be asked about a container."""

LOOKS: dict[str, tuple[Sheet, int, BorderStyle]] = {
    "bill-66": (BILL_OF_LADING.sheet(FormData(FULL, NAMES)), 66, LINES),
    "bill-80": (BILL_OF_LADING.sheet(FormData(FULL, NAMES)), 80, LINES),
    "bill-38": (BILL_OF_LADING.sheet(FormData(FULL, NAMES)), 38, LINES),
    "bill-plain-66": (BILL_OF_LADING.sheet(FormData(PLAIN, NAMES)), 66, LINES),
    **{enquiry.replace(" ", "-"): (_page(enquiry), 66, LINES) for enquiry in ASKED},
    "price-reference-38-ascii": (_page("price reference"), 38, ASCII),
    "no-answer": (_page("seal check", Answers()), 66, LINES),
}
"""Sheet, width and border by the name of the file."""


def path(name: str) -> Path:
    """Where the drawing of this name is kept."""
    return FOLDER / f"{name}.txt"


if __name__ == "__main__":
    for each, look in LOOKS.items():
        path(each).write_text(drawn(*look), encoding="utf-8")
