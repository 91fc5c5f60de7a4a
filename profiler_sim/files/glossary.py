"""Reads the glossary that ships with the program."""

from collections.abc import Mapping

from profiler_sim.catalogue.glossary import Entry, Glossary
from profiler_sim.errors import ProblemsFound
from profiler_sim.files.catalogue import read
from profiler_sim.files.content import folder


def glossary() -> Mapping[str, Entry]:
    """Every entry by its term, in alphabetical order.

    Raises ``ProblemsFound`` when the file has an error.
    """
    path = folder() / "catalogue" / "glossary.yaml"
    found, told = read(path)
    if not isinstance(found, Glossary):
        params: dict[str, str | int | float] = {
            "file": str(path),
            "line": told[0].line if told else 1,
            "message": told[0].message if told else "",
        }
        raise ProblemsFound("file.broken", params)
    ordered = sorted(found.glossary, key=lambda entry: entry.term.casefold())
    return {entry.term: entry for entry in ordered}
