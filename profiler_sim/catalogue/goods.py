"""Commodities as traffic knows them: how they are worded, packed, valued and kept."""

from pydantic import Field

from profiler_sim.cargo.authored import Count, Number, YesNo
from profiler_sim.cargo.value import Value


class Commodity(Value):
    """One kind of goods, authored in a data file.

    Weights are gross kg of one package; values US dollars per net kg; temperature in Celsius.
    """

    commodity: str
    """The officers' name, such as ``bananas``; methods ride on it by this name."""
    hs6: str = Field(pattern=r"^\d{6}$")
    wordings: tuple[str, ...] = Field(min_length=1)
    """Descriptions as carriers write them."""
    package: str
    """UN/ECE Recommendation 21 code."""
    packages_low: Count = Field(alias="packages from")
    packages_high: Count = Field(alias="packages to")
    """How many packages one box of these goods holds."""
    kg_low: Number = Field(alias="kg from")
    kg_high: Number = Field(alias="kg to")
    value_low: Number = Field(alias="usd per kg from")
    value_high: Number = Field(alias="usd per kg to")
    kg_per_m3: Number = Field(alias="kg per m3")
    """Stowed density."""
    box: str
    """ISO 6346 size and type of the usual container; by air and post a word for what travels."""
    reefer_c: int | None = Field(default=None, alias="set temperature")
    certificate: str | None = None
    """The document such goods need, in words; None where none."""
    permit: str | None = None
    """The permit or licence an authority must have given for them, in words; None where none."""
    activity: str
    """Business activity of a firm that deals in them, in words."""
    cartons: YesNo = False
    """Packed in uniform cartons."""
    tags: tuple[str, ...] = ()
