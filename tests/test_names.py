"""Names and sizes: no public name fits anything, no class name stands twice, no module is long."""

import pytest

from tests.measures import long_modules
from tests.names_left import banned_names, repeated_classes


@pytest.mark.thorough
def test_no_public_name_is_a_word_that_fits_anything() -> None:
    """No module, class, function, constant, method or field has a banned name."""
    assert banned_names() == []


@pytest.mark.thorough
def test_a_class_name_stands_in_one_module() -> None:
    """No two modules have a class of one name, but for packages of a mode of transport."""
    assert repeated_classes() == {}


def test_no_module_is_too_long() -> None:
    """A module of more than 400 lines holds more than one idea."""
    assert [path for _, path in long_modules()] == []
