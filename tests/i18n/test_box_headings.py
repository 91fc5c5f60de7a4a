"""Every box of a form has its heading in the reader's language, which stands beside it."""

import pkgutil
from collections.abc import Iterator
from importlib import import_module

import pytest
from babel.messages.pofile import read_po

import profiler_sim.documents
from profiler_sim.cargo.modes import MODES
from profiler_sim.documents.boxes import boxed_forms
from profiler_sim.documents.form_template import FieldTemplate
from profiler_sim.i18n.serbian.catalogues import catalogue_path
from tests.play.sitting import catalogue

WHOLE = ("sq", "bs", "sr_Cyrl", "mk")
ALIKE = {"Incoterm 2020", "Agent", "Status"}
"""Headings that are the same word in some language."""


def headings() -> dict[str, str]:
    """Heading of each box of every form in ``documents``, with the module that has it."""
    package = profiler_sim.documents
    found: dict[str, str] = {}
    for each in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        for value in vars(import_module(each.name)).values():
            found |= {box.heading: each.name for box in _boxes(value)}
    return found


def _boxes(value: object) -> Iterator[FieldTemplate[object]]:
    if isinstance(value, FieldTemplate):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from _boxes(each)
    elif isinstance(boxes := getattr(value, "boxes", None), tuple):
        yield from _boxes(boxes)


def test_every_form_of_every_mode_is_among_them() -> None:
    """So that none is forgotten."""
    known = headings()
    for mode in MODES:
        for form in boxed_forms(mode, catalogue()):
            assert [box.heading for box in form.boxes if box.heading not in known] == []
    assert len(known) > 200


@pytest.mark.thorough
@pytest.mark.parametrize("language", WHOLE)
def test_each_has_a_translation(language: str) -> None:
    """What is the same word in English is named above."""
    with catalogue_path(language).open("rb") as file:
        own = {each.id: each.string for each in read_po(file) if not each.context}
    known = {heading: where for heading, where in headings().items() if heading}
    assert {each: where for each, where in known.items() if not own.get(each)} == {}
    assert {each for each in known if own[each] == each} <= ALIKE
