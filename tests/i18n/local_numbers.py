"""Write sentences with numbers in a language: ``… local_numbers bs mistakes``.

A process of its own, since files of the program are read once, in the language of the run.
"""

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from profiler_sim.app.start import start

_NACE = re.compile(r"^\d\d\.\d\d(?= [A-Z])")


def mistakes() -> Iterator[str]:
    """What is said of files with planted mistakes; numbers that stand in the file are left out."""
    from profiler_sim.mentor.validation import validate
    from tests.i18n.local_tour import decimal_points
    from tests.mentor.mistakes import MISTAKES

    with TemporaryDirectory() as folder:
        for mistake in MISTAKES:
            file = Path(folder, "file.yaml")
            file.write_text(mistake.text, encoding="utf-8")
            for each in validate([file]):
                said = f"{each.message} {each.hint}"
                for number in decimal_points(mistake.text):
                    said = said.replace(number, "…")
                yield said


def sheets() -> Iterator[str]:
    """The class sheet and the solutions of a printed exercise, without its papers."""
    from profiler_sim.printing.class_sheet import class_document
    from profiler_sim.printing.solution_pages import solution_document
    from profiler_sim.printing.typesetting import page_inputs
    from tests.printing.printed import exercise, silent

    for document in (class_document(exercise()), solution_document(exercise(), silent)):
        yield from _texts(json.loads(page_inputs(document)["data"]))


def answers() -> Iterator[str]:
    """What the pages of answers say, which are no papers, without codes of activities (NACE)."""
    from profiler_sim.cargo.modes import MODES
    from profiler_sim.documents.answers import PAGES, fill_answer_page
    from tests.cargo.stated import earlier_case, earlier_papers

    for mode in MODES:
        for place in range(len(earlier_papers()[mode])):
            papers, known = earlier_case(mode, place)
            for enquiry in PAGES:
                for filled in fill_answer_page(enquiry, known, papers, {}).boxes:
                    yield from (_NACE.sub("…", line) for line in filled.lines)


def _texts(data: object) -> Iterator[str]:
    """Every text in what a template gets; a number there is a measure of a drawing."""
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict):
        yield from _texts(list(data.values()))
    elif isinstance(data, list):
        for each in data:
            yield from _texts(each)


if __name__ == "__main__":
    start(sys.argv[1])
    print("\n".join({"mistakes": mistakes, "sheets": sheets, "answers": answers}[sys.argv[2]]()))
