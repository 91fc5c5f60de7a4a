"""Dangerous goods as the papers must name them: number, name, class, packing group."""

from typing import Annotated, Literal

from pydantic import Field, ValidationInfo, field_validator
from pydantic_core import PydanticCustomError

from profiler_sim.cargo.authored import Name, Whole, YesNo
from profiler_sim.cargo.value import STORED_BY_ALIAS, Value

_GASES = "2"
_FLAMMABLE = "3"
DangerClass = Literal[
    "1.4", "2.1", "2.2", "2.3", "3", "4.1", "4.2", "4.3", "5.1", "5.2", "6.1", "6.2", "8", "9"
]
"""Classes and divisions of the UN Model Regulations, part 2; explosives but for 1.4, and
radioactive goods, travel otherwise and are left out."""
PackingGroup = Literal["I", "II", "III"]
"""Great, medium and minor danger."""


class DangerousGoods(Value):
    """One entry of the list of dangerous goods (UN Model Regulations, chapter 3.2)."""

    model_config = STORED_BY_ALIAS

    un: str = Field(pattern=r"^UN\d{4}$")
    """UN number, such as UN1090."""
    name: Name
    """Proper shipping name, in capitals as the list has it."""
    danger_class: DangerClass = Field(alias="class")
    """Class or division of the danger, such as 3 for flammable liquids."""
    further: tuple[DangerClass, ...] = ()
    """Classes of further dangers."""
    packing_group: PackingGroup | None = Field(default=None, alias="packing group")
    """I, II or III. Leave it out where the list gives none, as for gases."""
    flash_c: Annotated[Whole, Field(ge=-60, le=100)] | None = Field(
        default=None, alias="flash point"
    )
    """Flash point in degrees Celsius, of goods that burn as liquids."""
    tunnel: str | None = Field(default=None, pattern=r"^[B-E](/[C-E])?$")
    """Tunnel restriction code by road (ADR, chapter 8.6), such as D/E."""
    is_limited: YesNo = Field(default=False, alias="limited quantity")
    """yes: in small inner packings, under the rules for limited quantities."""

    @property
    def classes(self) -> str:
        """The class, with further dangers in brackets: 8 (3)."""
        return (
            f"{self.danger_class} ({', '.join(self.further)})"
            if self.further
            else str(self.danger_class)
        )

    @field_validator("packing_group")
    @classmethod
    def _has_a_packing_group(cls, group: str | None, info: ValidationInfo) -> str | None:
        """Gases have none."""
        if group and str(info.data.get("danger_class", "")).startswith(_GASES):
            raise PydanticCustomError("gas_group", "")
        return group

    @field_validator("flash_c")
    @classmethod
    def _can_burn(cls, degrees: int | None, info: ValidationInfo) -> int | None:
        """Only liquids that burn have a flash point on papers."""
        classes = {info.data.get("danger_class"), *info.data.get("further", ())}
        if degrees is not None and classes != {None} and _FLAMMABLE not in classes:
            raise PydanticCustomError("flash_point", "", {"expected": _FLAMMABLE})
        return degrees
