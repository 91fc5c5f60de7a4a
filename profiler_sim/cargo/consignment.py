"""The papers of one consignment, as a trainee may read them.

A field that may be None is one that real papers can leave out. None means "not stated": the form
shows an empty box, every fact that needs the field is missing, and so no sign is read from it.
"""

from collections.abc import Iterable
from typing import Annotated, Literal, TypeVar

from pydantic import Field

from profiler_sim.cargo.air.model import Air
from profiler_sim.cargo.answer_part import Remark
from profiler_sim.cargo.carriage import Carriage
from profiler_sim.cargo.dangerous_goods import DangerousGoods
from profiler_sim.cargo.post.model import Post
from profiler_sim.cargo.road.model import Road
from profiler_sim.cargo.sea.model import Sea
from profiler_sim.cargo.value import Value, required


class Party(Value):
    """A firm, or a private addressee or sender, as a document names it."""

    name: str
    street: str | None = None
    city: str | None = None
    country: str | None = None
    """ISO 3166-1 alpha-2, of the address and never of a person."""
    postcode: str | None = None
    """As the country writes it; None where it has none, and in papers stored before."""
    phone: str | None = None
    email: str | None = None
    tax_id: str | None = None
    care_of: str | None = None
    """A forwarder or carrier under whose roof the papers put the party."""
    kind: Literal["firm", "person"] = "firm"
    """What it is, and never who: no fact reads the name of a person."""

    @property
    def seat(self) -> tuple[str, str]:
        """Country and town; ``ValueError`` where the papers leave one of them out."""
        return required(self.country), required(self.city)


class GoodsItem(Value):
    """One line of goods."""

    description: str
    """As written on the bill of lading."""
    hs6: str | None
    """Six digits, Harmonized System 2022, or the four of a heading where imported papers state no
    more; None where the papers state no code."""
    packages: int | None = None
    package_code: str | None = None
    """UN/ECE Recommendation 21, such as CT for carton."""
    gross_kg: int | float
    """Whole kg in freight, with grams in post."""
    net_kg: int | float | None = None
    volume_m3: float | None = None
    value_usd: int | None = None
    """Value of this line; None where only the total is stated."""
    marks: str | None = None
    """Shipping marks as stencilled on the packages."""
    dangerous: DangerousGoods | None = None
    """The entry of the list of dangerous goods that bill or note states; by air the waybill has
    it, and in papers stored before it was kept nobody has."""


Transport = Annotated[Sea | Road | Air | Post, Field(discriminator="mode")]
"""A new mode of transport joins it here."""


C = TypeVar("C", bound=Carriage)
Number = TypeVar("Number", int, float)


class Consignment(Value):
    """What the documents say; what enquiries answer and what is true are kept apart."""

    id: str
    """Unique in its shift or file, such as 008."""
    shipper: Party
    consignee: Party
    notify: Party | None
    """None means "same as consignee"."""
    goods: tuple[GoodsItem, ...]
    origin: str | None
    """Country of origin of the goods, ISO 3166-1 alpha-2; evidence about a route. None where the
    papers state none."""
    incoterm: str | None
    """None where no contract of sale stands behind it, as with private parcels."""
    freight: Literal["prepaid", "collect"] | None
    freight_usd: int | None
    """None where the papers state no freight."""
    value_usd: int | None
    """Value stated on the papers, whole US dollars; None where they state none."""
    insured: bool | None = None
    """The manifest names an insurer for the full value."""
    authorised_exporter: str | None = None
    """Number of the shipper's authorised-exporter certificate, where stated."""
    blank_is_unknown: bool = Field(default=False, exclude_if=lambda value: not value)
    """What the papers leave out is not known, because their file has no such field. A blank then
    says nothing, also where it has a meaning on other papers (``cargo.blanks``)."""
    transport: Transport
    remarks: tuple[Remark, ...] = ()
    """The clues of a hand-written case that its papers show."""

    def by(self, mode: type[C]) -> C:
        """How it travels, as one mode's papers; ``TypeError`` where it travels otherwise."""
        if not isinstance(self.transport, mode):
            raise TypeError(self.transport.mode)
        return self.transport

    @property
    def stated_goods(self) -> str:
        """What the papers call the main goods, on one line."""
        return " ".join(self.main_goods[0].description.split())

    @property
    def main_goods(self) -> tuple[GoodsItem, ...]:
        """The lines of the code that weighs most, the heaviest of them first.

        Of codes that weigh the same, and of lines, the one that is written first. Lines without a
        code belong together. Papers without goods have none.
        """
        if not self.goods:
            return ()
        heaviest = max(self.goods, key=lambda item: self._kg_of_code(item.hs6))
        lines = (item for item in self.goods if item.hs6 == heaviest.hs6)
        return tuple(sorted(lines, key=lambda item: -item.gross_kg))

    def _kg_of_code(self, hs6: str | None) -> int | float:
        return sum(item.gross_kg for item in self.goods if item.hs6 == hs6)

    @property
    def gross_kg(self) -> int | float:
        """Gross weight of all goods in kg."""
        return round(sum(item.gross_kg for item in self.goods), _DECIMALS)

    @property
    def net_kg(self) -> int | float | None:
        """Net weight of all goods in kg; None unless every line states its own."""
        return total(item.net_kg for item in self.goods)

    @property
    def volume_m3(self) -> float | None:
        """Volume of all goods in m³; None unless every line states its own."""
        return total(item.volume_m3 for item in self.goods)

    @property
    def usd_per_kg(self) -> float | None:
        """Stated value of one net kg of the main goods; None where value or weight is missing."""
        lines = self.main_goods
        is_all = len(lines) == len(self.goods)
        usd = self.value_usd if is_all else total(item.value_usd for item in lines)
        kg = total(item.net_kg for item in lines)
        return None if usd is None or not kg else usd / kg

    @property
    def packages(self) -> int | None:
        """Packages of all goods; None unless every line states its own."""
        return total(item.packages for item in self.goods)


_DECIMALS = 6
"""Decimals of weights and volumes that papers can state, and that sums must keep."""


def total(stated: Iterable[Number | None]) -> Number | None:
    """Add up numbers of papers; what is not stated makes the sum unknown."""
    numbers = list(stated)
    known = [number for number in numbers if number is not None]
    if not known or len(known) < len(numbers):
        return None
    return round(sum(known[1:], known[0]), _DECIMALS)
