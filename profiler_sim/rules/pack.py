"""A rule pack as its author writes it."""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, WithJsonSchema

from profiler_sim.cargo.authored import LanguageCode, Number, Readable, YesNo
from profiler_sim.cargo.value import Value
from profiler_sim.problems import Key


class Expected(StrEnum):
    """What a rule should say of an example, as the file words it."""

    MATCH = "match"
    NO_MATCH = "no match"
    UNKNOWN = "unknown"
    """It cannot tell, because a value is missing."""


Example = Mapping[str, str]
"""Facts with their values as texts; a fact that is left out is missing."""


def _several(value: Any) -> Any:  # noqa: ANN401  a validator sees whatever the file holds
    return (value,) if isinstance(value, Mapping) else value


_EXAMPLE = {"type": "object", "additionalProperties": {"type": "string"}}
_ONE_OR_SEVERAL = {"anyOf": [_EXAMPLE, {"type": "array", "items": _EXAMPLE}]}

ExampleList = Annotated[
    tuple[Example, ...], BeforeValidator(_several), WithJsonSchema(_ONE_OR_SEVERAL)
]
"""One example, or a list of them."""

Name = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]{0,59}$")]
"""How a list is called: in lower case, as facts are."""

RuleId = Annotated[str, Field(pattern=r"^[A-Za-z][A-Za-z0-9._-]{0,39}$")]


class Examples(Value):
    """Small consignments that say what a rule is meant to do; they are run when it is checked."""

    match: ExampleList = ()
    """Here the rule must fire."""
    no_match: ExampleList = Field(default=(), alias="no match")
    """Here it must be silent."""
    unknown: ExampleList = ()
    """Here it cannot decide, because a fact is missing."""

    def cases(self) -> Iterator[tuple[tuple[Key, ...], Expected, Example]]:
        """Give every example with its keys below the rule and what it should come to."""
        groups = {
            Expected.MATCH: self.match,
            Expected.NO_MATCH: self.no_match,
            Expected.UNKNOWN: self.unknown,
        }
        for expected, group in groups.items():
            for place, example in enumerate(group):
                index = (place,) if len(group) > 1 else ()
                yield ("examples", expected.value, *index), expected, example


class Rule(Value):
    """One condition and what an officer should know of it."""

    id: RuleId
    """Its short id. It stands in results; never use it again for another rule."""
    title: Readable = Field(min_length=1, max_length=120)
    """A few words; the trainee reads them first."""
    when: str
    """The condition over facts. It is true of the loads that the rule points at."""
    points: Number = Field(ge=-40, le=40)
    """Your weight: 3 = twice as common in smuggled loads, 5 = three times, 10 = ten times. Below
    zero it speaks for the trader."""
    why: Readable
    """Why smuggled loads show it."""
    innocent: Readable
    """Why an honest load may show it."""
    source: Readable = ""
    """Where the rule comes from."""
    examples: Examples = Examples()
    """Small loads that the rule is tried on whenever the file is checked."""


class Pack(Value):
    """Rules on one topic, with the lists their conditions name."""

    pack: str
    """Its name, as scenarios write it under "rules"."""
    language: LanguageCode = "en"
    """The language it is written in, such as en."""
    title: Readable
    """What screens call it."""
    topic: str | None = None
    """The topic its rules speak about. Leave it out for general rules."""
    private: YesNo = False
    """yes: it is your administration's own and goes into no export."""
    lists: Mapping[Name, Annotated[tuple[str, ...], Field(min_length=1, max_length=500)]] = Field(
        default_factory=dict
    )
    """Lists that conditions may name, so that you change them in one place."""
    rules: tuple[Rule, ...] = Field(min_length=1, max_length=300)
    """The rules of the pack."""
