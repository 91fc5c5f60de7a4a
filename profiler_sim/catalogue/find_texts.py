"""What a search report says was found: texts bound to places and goods, with counted things."""

import re
from collections.abc import Collection, Sequence
from functools import lru_cache
from typing import Annotated

from pydantic import Discriminator, Field, Tag, ValidationInfo, field_validator

from profiler_sim.cargo.authored import Count, Number, Readable, YesNo, ordered_range
from profiler_sim.cargo.value import Value

_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")

GOODS, PACKAGES, ALL_PACKAGES = "goods", "packages", "all packages"
DECLARED_GOODS = "declared goods"
"""The goods as the papers describe them, which may be vague or wrong."""
ROWS, WEIGHT = "rows", "weight"
DECLARED, REAL_VALUE, TIMES = "declared value", "real value", "times"
OF_EVERY_LOAD = (GOODS, DECLARED_GOODS, PACKAGES, ALL_PACKAGES, ROWS)
"""Words in braces that every load fills."""
OF_WHAT_LIES = (WEIGHT,)
"""Words in braces that only what lies somewhere fills, not a false paper."""
OF_VALUE = (DECLARED, REAL_VALUE, TIMES)
"""Words in braces that only a load with a stated value fills."""
PLACEHOLDERS = (*OF_EVERY_LOAD, *OF_WHAT_LIES, *OF_VALUE)
"""Every word in braces of a text, beside the method's own things."""


@lru_cache(maxsize=2048)
def placeholders(text: str) -> Sequence[str]:
    """Every word that stands in braces, in the order of the text."""
    return tuple(_PLACEHOLDER.findall(text))


def counted_forms(name: str, single: str, several: str) -> tuple[str, str]:
    """Return what one thing of a find is called, and what several are: one message, two forms."""
    many = several or name
    return single or many, many


class FoundThing(Value):
    """A thing that is counted in a find, such as pistols or packets."""

    single: str = Field(default="", alias="one")
    """What one of them is called. Needed where there may be just one."""
    several: str = Field(default="", alias="many")
    """What several are called. Leave it out for the name above."""
    kg_each: Number | None = Field(default=None, alias="kg each", gt=0)
    """What one weighs. The number follows from it. Leave it out where the weight says nothing."""
    litres_each: Number | None = Field(default=None, alias="litres each", gt=0)
    """How much room one takes. Leave it out where the weight alone decides."""
    as_pieces: YesNo = Field(default=False, alias="as pieces")
    """yes: as many as the pieces on the scan, such as the bags that all packets lie in."""
    as_packages: YesNo = Field(default=False, alias="as packages")
    """yes: each is one of the packages of the load, where that is of cartons: never more of them
    than packages that are not as declared. Not together with "as pieces"."""
    low: Count = Field(default=2, alias="from", ge=1)
    """The fewest. A load that cannot hold them gets another text."""
    high: Count | None = Field(default=None, alias="to", ge=1)
    """The most. Leave it out for as many as there is room for."""

    @field_validator("high")
    @classmethod
    def _is_in_order(cls, high: int | None, info: ValidationInfo) -> int | None:
        if high is not None:
            ordered_range(cls, high, info)
        return high


class FindText(Value):
    """One text of a search report, with the places and goods that it fits."""

    text: Readable
    """What was found. A word in braces, such as {weight}, is worked out from the load."""
    lies_in: tuple[str, ...] = Field(default=(), alias="lies in")
    """Hiding places it fits. Leave it out for every place of the method."""
    in_goods: tuple[str, ...] = Field(default=(), alias="in goods")
    """Goods it fits, by name or tag. Leave it out for all goods."""
    not_in_goods: tuple[str, ...] = Field(default=(), alias="not in goods")
    """Goods it does not fit, by name or tag."""

    def fits(self, place: str, commodity: str, tags: Collection[str]) -> bool:
        """Whether it may be said of goods of these tags, with something hidden at the place."""
        if self.lies_in and place not in self.lies_in:
            return False
        called = {commodity, *tags}
        if called.intersection(self.not_in_goods):
            return False
        return not self.in_goods or bool(called.intersection(self.in_goods))


def _form(value: object) -> str:
    return "plain" if isinstance(value, str) else "bound"


FindReport = Annotated[
    Annotated[Readable, Tag("plain")] | Annotated[FindText, Tag("bound")], Discriminator(_form)
]
"""A plain text, which must fit every place and all goods of its method; or a bound one."""
