"""Operations: for some weeks many offices look for the same goods, by one list of codes."""

from collections.abc import Iterator

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from profiler_sim.cargo.authored import Count, Day, YesNo
from profiler_sim.cargo.norms import Lookout
from profiler_sim.cargo.value import Value


class Listed(Value):
    """One code of an operation's reference list."""

    code: str = Field(pattern=r"^(\d{4}|\d{6})$")
    """A subheading, or a heading where the list names no subheading; in the list's edition."""
    today: str = Field(pattern=r"^(\d{4}|\d{6})$")
    """The same goods in the edition of 2022, which the papers of an exercise use."""
    goods: str
    """What is meant, in words."""
    section: str = ""
    """The part of the list it stands in."""
    verified: YesNo = True
    """The code was found on a published copy of the list."""


class Window(Value):
    """The days on which the offices look, first and last included."""

    first: Day = Field(alias="from")
    last: Day = Field(alias="to")

    @model_validator(mode="after")
    def _is_in_order(self) -> "Window":
        if self.last < self.first:
            raise PydanticCustomError("window", "{first}", {"first": self.first.isoformat()})
        return self


class Operation(Value):
    """An operation as a mentor hands it out: when, what, and by which words."""

    operation: str
    """Short name, by which scenarios call it."""
    title: str
    about: str = ""
    """What it is for and who takes part, a few sentences for the briefing."""
    window: Window
    edition: Count = 2022
    """Edition of the Harmonized System the list is written in."""
    table: str = ""
    """A file of codes beside this one, in CSV; needs no entry where ``codes`` has them all."""
    codes: tuple[Listed, ...] = ()
    keywords: tuple[str, ...] = ()
    """Words that descriptions of such goods hold, also under a code that is not listed."""
    private: YesNo = False

    @property
    def verified(self) -> int:
        """How many codes were found on a published copy of the list."""
        return sum(each.verified for each in self.codes)

    def lookout(self) -> Lookout:
        """What facts need of it."""
        return Lookout(
            first=self.window.first,
            last=self.window.last,
            codes=frozenset(each.today for each in self.codes),
            keywords=frozenset(word.casefold() for word in self.keywords),
        )


def listed(rows: Iterator[dict[str, str]], edition: int) -> tuple[Listed, ...]:
    """Codes of a table with the columns hs6, hs6_2022, description, section_name, verified.

    Rows of another edition than ``edition`` are left out. A missing column raises ``KeyError``,
    a code that is none ``ValidationError``.
    """
    return tuple(
        Listed(
            code=row["hs6"],
            today=row["hs6_2022"],
            goods=row["description"],
            section=row["section_name"],
            verified=row["verified"] == "yes",
        )
        for row in rows
        if row["hs_edition"] == f"{edition}"
    )
