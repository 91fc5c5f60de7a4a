"""A tree that is written and read again is the same tree."""

from dataclasses import fields, is_dataclass

from hypothesis import given

from profiler_sim.rules.grammar import parse
from profiler_sim.rules.tree import Node
from tests.rules.spelling import TREES, spelt


def _without_places(value: object) -> object:
    if isinstance(value, tuple):
        return tuple(map(_without_places, value))
    if not is_dataclass(value) or isinstance(value, type):
        return value
    parts = [_without_places(getattr(value, f.name)) for f in fields(value) if f.name != "span"]
    return (type(value).__name__, *parts)


@given(TREES)
def test_a_tree_that_is_written_is_read_as_the_same_tree(root: Node) -> None:
    """The grammar holds every kind of part in every place, and gives none another meaning."""
    assert _without_places(parse(spelt(root))) == _without_places(root)


@given(TREES)
def test_every_part_lies_within_the_part_above(root: Node) -> None:
    """Places never point outside the condition."""
    text = spelt(root)
    read = parse(text)

    assert 0 <= read.span[0] < read.span[1] <= len(text)
    assert text[slice(*read.span)].strip() == text[slice(*read.span)]
