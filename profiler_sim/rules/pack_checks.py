"""What can be wrong with a pack besides its conditions."""

from collections.abc import Collection, Iterator

from profiler_sim.problems import Problem, Severity
from profiler_sim.rules.model import Pack


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


def _examples(pack: Pack) -> Iterator[Problem]:
    for index, rule in enumerate(pack.rules):
        if not rule.examples.match:
            keys, params = ("rules", index, "id"), {"id": rule.id}
            yield Problem("rule.no_example", keys, params, Severity.WARNING)
