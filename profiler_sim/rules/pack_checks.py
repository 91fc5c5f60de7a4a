"""What can be wrong with a pack besides its conditions."""

import re
from collections.abc import Collection, Iterable, Iterator

from profiler_sim.problems import Key, Problem, Severity
from profiler_sim.rules.pack import Pack

_WORDS = re.compile(r"'(?:[^']|'')*'|[A-Za-z_][A-Za-z0-9_]*")
"""Texts in quotes, to be passed over, and words."""


def shape(pack: Pack, facts: Collection[str]) -> list[Problem]:
    """Find ids given twice, lists that hide a fact, rules without an example that matches."""
    return [*_ids(pack), *_lists(pack, facts), *_examples(pack)]


def _ids(pack: Pack) -> Iterator[Problem]:
    first: dict[str, int] = {}
    for index, rule in enumerate(pack.rules):
        if first.setdefault(rule.id, index) != index:
            params = {"id": rule.id, "first": pack.rules[first[rule.id]].title}
            yield Problem("rule.id_twice", ("rules", index, "id"), params)


def _lists(pack: Pack, facts: Collection[str]) -> Iterator[Problem]:
    for name in pack.lists:
        if name in facts:
            yield Problem("rule.list_is_fact", ("lists", name), {"name": name}, at_key=True)
    lists = [name for name in pack.lists if name not in facts]
    yield from unused(("lists",), lists, [rule.when for rule in pack.rules])


def unused(
    keys: tuple[Key, ...], lists: Collection[str], conditions: Iterable[str]
) -> Iterator[Problem]:
    """Warn of lists that no condition names."""
    named = {word for condition in conditions for word in words_of(condition)}
    for name in lists:
        if name not in named:
            params = {"name": name}
            yield Problem("rule.list_unused", (*keys, name), params, Severity.WARNING, at_key=True)


def words_of(condition: str) -> Iterator[str]:
    """The words of a condition outside its quoted texts: names, functions, operators."""
    yield from (word for word in _WORDS.findall(condition) if not word.startswith("'"))


def _examples(pack: Pack) -> Iterator[Problem]:
    for index, rule in enumerate(pack.rules):
        if not rule.examples.match:
            keys, params = ("rules", index, "id"), {"id": rule.id}
            yield Problem("rule.no_example", keys, params, Severity.WARNING)
