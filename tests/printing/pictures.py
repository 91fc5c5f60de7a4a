"""The pictures of printed pages in ``docs``; ``python -m tests.printing.pictures`` renews them."""

from pathlib import Path

import typst

from profiler_sim.printing.case_pages import case_document
from profiler_sim.printing.typesetting import page_inputs, template_source
from tests.printing.printed import ROAD, exercise, silent

FOLDER = Path(__file__).parents[2] / "docs" / "pictures"
PAGES = {"printed-papers.png": 3, "printed-scan.png": 11}
"""By picture: the page of the file, from 0."""
_DOTS = 75
"""Of an inch."""


def renew() -> None:
    """Draw the pages of one case by road."""
    document = case_document(exercise(ROAD, ("16",)), silent)
    compiler = typst.Compiler(
        template_source("cases"), ignore_system_fonts=True, sys_inputs=page_inputs(document)
    )
    pages = compiler.compile(format="png", ppi=_DOTS)
    assert isinstance(pages, list)
    for name, page in PAGES.items():
        (FOLDER / name).write_bytes(pages[page])


if __name__ == "__main__":
    renew()
