"""Whole packs: every rule checked, every example run, then made ready to screen."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from profiler_sim.cargo.facts.schema import Column, FactValue, Row, Values
from profiler_sim.cargo.text import nearest_word
from profiler_sim.problems import Key, Problem, Severity
from profiler_sim.rules.condition import CheckedCondition, check_condition
from profiler_sim.rules.evaluate import evaluate
from profiler_sim.rules.example_values import typed
from profiler_sim.rules.pack import Example, Expected, Pack
from profiler_sim.rules.pack_checks import shape
from profiler_sim.rules.possible_values import value_fault
from profiler_sim.screening.checking import as_lists, check_once
from profiler_sim.screening.run import Screen, ScreenRule

_SAID = {True: Expected.MATCH, False: Expected.NO_MATCH, None: Expected.UNKNOWN}


@dataclass(frozen=True, slots=True)
class Prepared:
    """A pack whose conditions may run."""

    pack: Pack
    conditions: Mapping[str, CheckedCondition]
    """Checked conditions by rule id."""


def prepare(
    pack: Pack, columns: Sequence[Column], places: frozenset[str] = frozenset()
) -> tuple[Prepared | None, list[Problem]]:
    """Check a pack over the facts ``columns``; None where an error stops it from running.

    ``places`` are the facts that only tell a place (see ``check``). Keys of the problems are
    those of the pack's file.
    """
    problems = shape(pack, {column.name for column in columns})
    conditions, faults = _conditions(pack, columns, places)
    problems += [*faults, *examples(pack, conditions, columns)]
    if any(problem.severity is Severity.ERROR for problem in problems):
        return None, problems
    return Prepared(pack, conditions), problems


def runnable(pack: Pack) -> Prepared:
    """Make ready what of a pack can run whose examples have been run before.

    A rule that is refused now is left out. Conditions are checked once in the life of the program.
    """
    lists = as_lists(pack.lists)
    told = {rule.id: check_once(rule.when, lists) for rule in pack.rules}
    sound = {name: each for name, each in told.items() if isinstance(each, CheckedCondition)}
    rules = tuple(rule for rule in pack.rules if rule.id in sound)
    return Prepared(pack.model_copy(update={"rules": rules}), sound)


def _conditions(
    pack: Pack, columns: Sequence[Column], places: frozenset[str]
) -> tuple[dict[str, CheckedCondition], list[Problem]]:
    """Check every condition: the sound ones by rule, and everything wrong with the others."""
    sound: dict[str, CheckedCondition] = {}
    problems: list[Problem] = []
    for index, rule in enumerate(pack.rules):
        told = check_condition(rule.when, columns, pack.lists, places)
        found = told.warnings if isinstance(told, CheckedCondition) else told
        problems += [_placed(each, index, pack) for each in found]
        if isinstance(told, CheckedCondition):
            sound[rule.id] = told
    return sound, list({(p.code, p.keys, p.span): p for p in problems}.values())


def _placed(problem: Problem, index: int, pack: Pack) -> Problem:
    """Give a problem its keys: those of the rule's condition, or of a value in a list it names."""
    named = next((n for n in pack.lists if n.lower() == problem.params.get("list")), None)
    given = str(problem.params.get("given"))
    if named is None or given not in pack.lists[named]:
        return replace(problem, keys=("rules", index, "when"))
    return replace(problem, keys=("lists", named, pack.lists[named].index(given)), span=None)


def screen(packs: Sequence[Prepared]) -> Screen:
    """Join packs into one screen; an id that two packs use is told apart as pack/id."""
    uses = Counter(rule.id for each in packs for rule in each.pack.rules)
    return Screen(
        tuple(
            ScreenRule(
                name=rule.id if uses[rule.id] == 1 else f"{each.pack.pack}/{rule.id}",
                points=rule.points,
                condition=each.conditions[rule.id],
            )
            for each in packs
            for rule in each.pack.rules
        )
    )


def examples(
    pack: Pack, conditions: Mapping[str, CheckedCondition], columns: Sequence[Column]
) -> list[Problem]:
    """Run every example of the rules whose conditions are sound; tell what comes out otherwise."""
    problems: list[Problem] = []
    ready: list[_Case] = []
    for keys, rule, expected, example in _cases(pack):
        row, faults = _row(example, columns, keys)
        problems += faults
        if rule in conditions and not faults:
            ready.append(_Case(keys, rule, expected, row))
    said = evaluate(conditions, [case.row for case in ready]) if ready else []
    for case, verdicts in zip(ready, said, strict=True):
        problems += _compare(case, _SAID[verdicts[case.rule]], conditions[case.rule])
    return problems


@dataclass(frozen=True, slots=True)
class _Case:
    """One example ready to run."""

    keys: tuple[Key, ...]
    rule: str
    expected: Expected
    row: Row


def _cases(pack: Pack) -> Iterator[tuple[tuple[Key, ...], str, Expected, Example]]:
    """Give the examples of every rule whose id is its own: only they can be told apart."""
    uses = Counter(rule.id for rule in pack.rules)
    for index, rule in enumerate(pack.rules):
        if uses[rule.id] > 1:
            continue
        for below, expected, example in rule.examples.cases():
            yield ("rules", index, *below), rule.id, expected, example


def _row(
    example: Example, columns: Sequence[Column], keys: tuple[Key, ...]
) -> tuple[Row, list[Problem]]:
    kinds = {column.name: column.type for column in columns}
    values = {column.name: column.values for column in columns}
    row: dict[str, FactValue] = {}
    faults: list[Problem] = []
    for name, text in example.items():
        if name not in kinds:
            faults.append(_no_fact(name, kinds, (*keys, name)))
            continue
        try:
            row[name] = typed(text, kinds[name])
        except ValueError:
            params = {"fact": name, "given": text}
            faults.append(Problem(f"rule.example_{kinds[name].value}", (*keys, name), params))
            continue
        faults += _impossible(name, values[name], row[name], (*keys, name))
    return row, faults


def _impossible(
    name: str, values: Values | None, given: FactValue, keys: tuple[Key, ...]
) -> Iterator[Problem]:
    """Find what the fact can never hold."""
    for each in given if isinstance(given, tuple) else (given,):
        if (fault := value_fault(name, values, each)) is not None:
            yield Problem(f"rule.example_{fault[0]}", keys, fault[1])


def _no_fact(name: str, known: Mapping[str, object], keys: tuple[Key, ...]) -> Problem:
    if near := nearest_word(name, known):
        params = {"name": name, "nearest": near}
        return Problem("rule.example_fact_near", keys, params, at_key=True)
    return Problem("rule.example_fact", keys, {"name": name}, at_key=True)


def _compare(case: _Case, said: Expected, condition: CheckedCondition) -> list[Problem]:
    if said is case.expected:
        return []
    missing = [column.name for column in condition.reads if column.name not in case.row]
    code = f"rule.example_{case.expected.name.lower()}_but_{said.name.lower()}"
    params = {"id": case.rule, "missing": ", ".join(missing)}
    return [Problem(code, case.keys, params)]
