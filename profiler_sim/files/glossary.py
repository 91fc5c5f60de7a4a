"""Reads the glossary that ships with the program."""

from collections.abc import Mapping

from profiler_sim.catalogue.glossary import Entry, Glossary
from profiler_sim.files.catalogue import sound
from profiler_sim.files.content import folder
from profiler_sim.files.translation import in_reader_language


def glossary() -> Mapping[str, Entry]:
    """Every entry by its term, in alphabetical order.

    Raises ``ProblemsFound`` when the file has an error.
    """
    found = sound(folder() / "catalogue" / "glossary.yaml")
    if not isinstance(found, Glossary):
        raise TypeError(type(found).__name__)
    ordered = sorted(in_reader_language(found).glossary, key=lambda entry: entry.term.casefold())
    return {entry.term: entry for entry in ordered}
