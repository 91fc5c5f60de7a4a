"""Commodities as traffic knows them: how they are worded, packed, valued and kept."""

from pydantic import Field

from profiler_sim.cargo.authored import Count, Number, YesNo
from profiler_sim.cargo.value import Value


class Commodity(Value):
    """One kind of goods, authored in a data file.

    Weights are gross kg of one package; values US dollars per net kg; temperature in Celsius.
    """

    commodity: str
    """Its name, as cases and methods write it."""
    hs6: str = Field(pattern=r"^\d{6}$")
    """HS code with six digits."""
    wordings: tuple[str, ...] = Field(min_length=1)
    """Descriptions as carriers write them."""
    package: str
    """Code of the package, such as CT for a carton (UN/ECE Recommendation 21)."""
    packages_low: Count = Field(alias="packages from")
    """The fewest packages in one load."""
    packages_high: Count = Field(alias="packages to")
    """The most packages in one load."""
    kg_low: Number = Field(alias="kg from")
    """The lowest gross weight of one package, in kg."""
    kg_high: Number = Field(alias="kg to")
    """The highest gross weight of one package, in kg."""
    value_low: Number = Field(alias="usd per kg from")
    """The lowest usual value of a net kg, in US dollars."""
    value_high: Number = Field(alias="usd per kg to")
    """The highest usual value of a net kg, in US dollars."""
    kg_per_m3: Number = Field(alias="kg per m3")
    """How much a cubic metre of it weighs as it is stowed."""
    box: str
    """The usual container, such as 45R1; by air, road and post another word."""
    reefer_c: int | None = Field(default=None, alias="set temperature")
    """Temperature of a refrigerated load, in degrees Celsius."""
    certificate: str | None = None
    """The certificate such goods need. Leave it out where they need none."""
    permit: str | None = None
    """The permit or licence such goods need. Leave it out where they need none."""
    activity: str
    """What a firm that deals in them does."""
    cartons: YesNo = False
    """yes: packed in cartons of one size."""
    tags: tuple[str, ...] = ()
    """Groups it belongs to, such as food. Signs and methods use them."""
