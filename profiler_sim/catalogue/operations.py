"""Operations: for some weeks many offices look for the same goods, by one list of codes."""

from collections.abc import Iterator

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from profiler_sim.cargo.authored import Count, Day, Readable, YesNo
from profiler_sim.cargo.norms import Lookout
from profiler_sim.cargo.value import Value


class OperationCode(Value):
    """One code of an operation's reference list."""

    code: str = Field(pattern=r"^(\d{4}|\d{6})$")
    """HS code with four or six digits, as on the list."""
    today: str = Field(pattern=r"^(\d{4}|\d{6})$")
    """The same goods in the codes of 2022, which the papers use."""
    goods: Readable
    """What is meant, in words."""
    section: str = ""
    """The part of the list it stands in."""
    verified: YesNo = True
    """yes: the code is on a published copy of the list."""


class Window(Value):
    """The days on which the offices look, first and last included."""

    first: Day = Field(alias="from")
    """The first day, such as 2026-03-01."""
    last: Day = Field(alias="to")
    """The last day; it still counts."""

    @model_validator(mode="after")
    def _is_in_order(self) -> "Window":
        if self.last < self.first:
            raise PydanticCustomError("window", "{first}", {"first": self.first.isoformat()})
        return self


class CustomsOperation(Value):
    """An operation as a mentor hands it out: when, what, and by which words."""

    operation: str
    """Its short name, as scenarios write it."""
    title: Readable
    """What screens call it."""
    about: Readable = ""
    """What it is for and who takes part, in a few sentences."""
    window: Window
    """The days on which the offices look."""
    edition: Count = 2022
    """Year of the HS edition the list is written in."""
    table: str = ""
    """A CSV file of codes beside this one. Leave it out where all codes stand below."""
    codes: tuple[OperationCode, ...] = ()
    """Codes of the list."""
    keywords: tuple[str, ...] = ()
    """Words that descriptions of such goods hold, also under a code that is not listed."""
    private: YesNo = False
    """yes: it is your administration's own and goes into no export."""

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


def codes_from_rows(rows: Iterator[dict[str, str]], edition: int) -> tuple[OperationCode, ...]:
    """Codes of a table with the columns hs6, hs6_2022, description, section_name, verified.

    Rows of another edition than ``edition`` are left out. A missing column raises ``KeyError``,
    a code that is none ``ValidationError``.
    """
    return tuple(
        OperationCode(
            code=row["hs6"],
            today=row["hs6_2022"],
            goods=row["description"],
            section=row["section_name"],
            verified=row["verified"] == "yes",
        )
        for row in rows
        if row["hs_edition"] == f"{edition}"
    )
