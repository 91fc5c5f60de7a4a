"""Names and sizes: no public name fits anything, no class name stands twice, no module is long.

The sets below hold what was there before these tests; they only ever get shorter.
"""

from tests.measures import long_modules
from tests.names_left import banned_names, repeated_classes

LEFT = {
    "profiler_sim.rules.evaluate.Known",
    "profiler_sim.rules.frequency.Held.known",
    "profiler_sim.rules.likes.Wild.ONE",
    "profiler_sim.rules.syntax.Found",
    "profiler_sim.store.faults.told",
}
"""Banned names that are still there."""
REPEATED = {
    "Listing",
}
"""Names that classes of several modules still have."""


def test_no_public_name_is_a_word_that_fits_anything() -> None:
    """No new module, class, function, constant, method or field has a banned name."""
    assert [name for name in banned_names() if name not in LEFT] == []


def test_a_class_name_stands_in_one_module() -> None:
    """No two modules have a class of one name, but for packages of a mode of transport."""
    assert {n: homes for n, homes in repeated_classes().items() if n not in REPEATED} == {}


def test_no_module_is_too_long() -> None:
    """A module of more than 400 lines holds more than one idea."""
    assert [path for _, path in long_modules()] == []
