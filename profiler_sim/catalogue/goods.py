"""Commodities as traffic knows them: how they are worded, packed, valued and kept."""

from typing import Annotated

from pydantic import Field, ValidationInfo, field_validator
from pydantic_core import PydanticCustomError

from profiler_sim.cargo.authored import (
    DISPLAY_NAME,
    Count,
    Name,
    Number,
    Whole,
    YesNo,
    ordered_range,
)
from profiler_sim.cargo.dangerous_goods import DangerousGoods
from profiler_sim.cargo.value import Value
from profiler_sim.catalogue.codes import (
    CONTAINERS,
    NET_SHARES,
    PACKAGES,
    REEFERS,
    USUAL_NET_SHARE,
    Box,
    Package,
)

Packages = Annotated[Count, Field(ge=1, le=100_000)]
"""How many packages a load may have: a box of small cartons holds some thousands."""
Kilograms = Annotated[Number, Field(gt=0, le=32_000)]
"""What one package may weigh: no more than the heaviest container (ISO 668)."""
Price = Annotated[Number, Field(gt=0, le=1_000_000)]
"""US dollars a kg: up to those of cut stones."""
Density = Annotated[Number, Field(ge=5, le=12_000)]
"""kg per m3, as stowed: from foam to lead."""
Degrees = Annotated[Whole, Field(ge=-65, le=30)]
"""What refrigerated boxes can keep: the coldest deep freezers to a heated box."""


class Commodity(Value):
    """One kind of goods, authored in a data file.

    Weights are gross kg of one package; values US dollars per net kg; temperature in Celsius.
    """

    commodity: Annotated[Name, DISPLAY_NAME]
    """Its name, as cases and methods write it."""
    hs6: str = Field(pattern=r"^\d{6}$")
    """HS code with six digits."""
    wordings: tuple[Name, ...] = Field(min_length=1)
    """Descriptions as carriers write them."""
    package: Package
    """Code of the package, such as CT for a carton (UN/ECE Recommendation 21)."""
    packages_low: Packages = Field(alias="packages from")
    """The fewest packages in one load."""
    packages_high: Packages = Field(alias="packages to")
    """The most packages in one load."""
    kg_low: Kilograms = Field(alias="kg from")
    """The lowest gross weight of one package, in kg."""
    kg_high: Kilograms = Field(alias="kg to")
    """The highest gross weight of one package, in kg."""
    net_share: Annotated[Number, Field(gt=0.2, le=1)] | None = Field(
        default=None, alias="net share"
    )
    """Net weight over gross, such as 0.6 for wine in bottles. Leave it out where the packing says
    it."""
    value_low: Price = Field(alias="usd per kg from")
    """The lowest usual value of a net kg, in US dollars."""
    value_high: Price = Field(alias="usd per kg to")
    """The highest usual value of a net kg, in US dollars."""
    kg_per_m3: Density = Field(alias="kg per m3")
    """How much a cubic metre of it weighs as it is stowed."""
    box: Box
    """The usual container, such as 45R1; by air, road and post another word."""
    reefer_c: Degrees | None = Field(default=None, alias="set temperature")
    """Temperature of a refrigerated load, in degrees Celsius."""
    certificate: str | None = None
    """The certificate such goods need. Leave it out where they need none."""
    permit: str | None = None
    """The permit or licence such goods need. Leave it out where they need none."""
    dangerous: DangerousGoods | None = None
    """What bills by sea and notes by road must say of dangerous goods. Leave it out for others."""
    activity: Name
    """What a firm that deals in them does."""
    cartons: YesNo = False
    """yes: packed in cartons of one size."""
    tags: tuple[str, ...] = ()
    """Groups it belongs to, such as food. Signs and methods use them."""

    @property
    def called(self) -> str:
        """Its name in an officer's words, without a mode of transport in front."""
        return self.commodity.rpartition(": ")[2]

    @property
    def net_of_gross(self) -> float:
        """Net weight over gross, by the author or else by the packing."""
        return self.net_share or NET_SHARES.get(self.package, USUAL_NET_SHARE)

    @field_validator("packages_high", "kg_high", "value_high")
    @classmethod
    def _is_in_order(cls, high: float, info: ValidationInfo) -> float:
        return ordered_range(cls, high, info)

    @field_validator("kg_low", "kg_high")
    @classmethod
    def _is_possible_for_the_package(cls, kg: float, info: ValidationInfo) -> float:
        code = info.data.get("package")
        low, high = PACKAGES.get(code or "", (0.0, kg))
        if not low <= kg <= high:
            limits = {"low": f"{low:g}", "high": f"{high:g}", "expected": code}
            raise PydanticCustomError("package_weight", "{low} {high}", limits)
        return kg

    @field_validator("reefer_c")
    @classmethod
    def _has_a_box_that_cools(cls, degrees: int | None, info: ValidationInfo) -> int | None:
        box = info.data.get("box")
        if degrees is not None and box in CONTAINERS and box not in REEFERS:
            raise PydanticCustomError("dry_box", "", {"expected": ", ".join(sorted(REEFERS))})
        return degrees
