"""A pack of rules under work: its rules as far as they can be read, and the edits of the bench."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import ClassVar

from profiler_sim.cargo.facts.reference import PLACE_FACTS
from profiler_sim.cargo.facts.schema import Column
from profiler_sim.files.authored_files import read_source
from profiler_sim.files.diagnostics import Diagnostic
from profiler_sim.files.source import Source
from profiler_sim.files.yaml_edits import YamlEdit
from profiler_sim.mentor.checked_catalogue import content_problems, name_problems
from profiler_sim.mentor.draft_answers import running_text
from profiler_sim.mentor.draft_form import text_at, value_at
from profiler_sim.mentor.file_draft import Blocks, FileDraft
from profiler_sim.mentor.rule_bench.measure import SampledLoad
from profiler_sim.problems import Key, Keys, Problem
from profiler_sim.rules.condition import CheckedCondition, check_condition
from profiler_sim.rules.example_values import written
from profiler_sim.rules.pack import Examples, Pack, Rule

RULES: Key = "rules"
_NEW = {
    "title": "A new rule",
    "when": "",
    "points": "3",
    "why": "Say why smuggled loads show it.",
    "innocent": "Say why an honest load may show it.",
    "source": "local practice",
}
"""What a new rule begins as, beside its id."""
Checked = CheckedCondition | list[Problem]


@dataclass(frozen=True, slots=True)
class DraftRule:
    """One rule as the text has it; a key that is not there is empty."""

    place: int
    """In the list of rules, from 0."""
    id: str
    title: str
    when: str
    points: str
    why: str
    innocent: str

    @property
    def weight(self) -> float:
        """Its points; 0 where they are no number."""
        with suppress(ValueError):
            return float(self.points)
        return 0.0


@dataclass(frozen=True, slots=True)
class PackDraft(FileDraft):
    """The text of a pack as it is under work."""

    BLOCKS: ClassVar[Blocks] = {(): Pack, ("rules",): Rule, ("rules", "examples"): Examples}

    @property
    def name(self) -> str:
        """What the pack calls itself."""
        return text_at(self.plain, ("pack",))

    @property
    def topic(self) -> str:
        """The topic its rules speak about; empty for any."""
        return text_at(self.plain, ("topic",))

    @property
    def lists(self) -> dict[str, tuple[str, ...]]:
        """The lists that its conditions may name."""
        block = value_at(self.plain, ("lists",))
        named = block.items() if isinstance(block, Mapping) else ()
        return {
            name: tuple(each for each in values if isinstance(each, str))
            for name, values in named
            if isinstance(values, list)
        }

    @property
    def rules(self) -> tuple[DraftRule, ...]:
        """Its rules, in the order of the file."""
        plain = self.plain
        items = value_at(plain, (RULES,))
        return tuple(_rules(items if isinstance(items, list) else ()))

    def read(self) -> tuple[Diagnostic, ...]:
        """Check the text as ``validate`` checks its file."""
        source = Source(str(self.path), self.text)
        return tuple(read_source(source, content_problems, name_problems)[1])

    def rule_at(self, line: int) -> int | None:
        """Return the place of the rule that stands on a line, from 1; None outside the rules."""
        places = range(len(self.rules))
        before = [place for place in places if 0 < self.line_of((RULES, place)) <= line]
        return before[-1] if before else None

    def text_edit(self, place: int, key: str, text: str) -> YamlEdit:
        """Return the edit that writes a text of a rule, in the language that the pack is in."""
        keys: Keys = (RULES, place, key)
        block = value_at(self.plain, keys)
        if isinstance(block, Mapping):
            language = text_at(self.plain, ("language",)) or "en"
            keys = (*keys, language if language in block else next(iter(block)))
        return YamlEdit(keys, running_text(text) if key in {"why", "innocent"} else text)

    def new_rule(self) -> YamlEdit:
        """Return the edit that adds a rule at the end, with an id that no other has."""
        rules = self.rules
        taken, number = {rule.id for rule in rules}, len(rules) + 1
        while f"{self.name}.{number}" in taken:
            number += 1
        return YamlEdit((RULES, len(rules)), {"id": f"{self.name or 'rule'}.{number}", **_NEW})


def _rules(items: Sequence[object]) -> Iterator[DraftRule]:
    for place, item in enumerate(items):
        texts = {key: text_at(item, (key,)) for key in ("id", "title", "points", "when")}
        reasons = {key: _in_one_language(item, key) for key in ("title", "why", "innocent")}
        yield DraftRule(place=place, **{**texts, **reasons})


def _in_one_language(item: object, key: str) -> str:
    """A text for readers, of several languages the first."""
    value = value_at(item, (key,))
    if isinstance(value, Mapping):
        value = next(iter(value.values()), "")
    return value if isinstance(value, str) else ""


def condition_text(typed: str) -> str:
    """Return a condition as the file has it: lines of its own, without empty ones."""
    lines = [line.rstrip() for line in typed.split("\n") if line.strip()]
    return "\n".join([lines[0].lstrip(), *lines[1:]]) + "\n" if lines else ""


def condition_edit(place: int, typed: str) -> YamlEdit:
    """Return the edit that writes a condition."""
    return YamlEdit((RULES, place, "when"), condition_text(typed))


def examples_edit(
    place: int, met: Sequence[SampledLoad], missed: Sequence[SampledLoad]
) -> Iterator[YamlEdit]:
    """Write examples: the values that the condition reads of a load it meets, and of another."""
    for key, loads in (("match", met), ("no match", missed)):
        known = [{n: load.facts[n] for n in sorted(load.reads)} for load in loads]
        whole = next((each for each in known if None not in each.values()), None)
        if whole:
            texts = {name: written(value) for name, value in whole.items()}
            yield YamlEdit((RULES, place, "examples", key), texts)


def checked(
    condition: str, columns: Sequence[Column], lists: Mapping[str, Sequence[str]]
) -> Checked:
    """Check a condition over the facts ``columns``; nothing of it is run."""
    return check_condition(condition, columns, lists, PLACE_FACTS)
