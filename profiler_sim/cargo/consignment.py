"""The papers of one consignment, as a trainee may read them."""

from typing import Annotated, Literal, TypeVar

from pydantic import Field

from profiler_sim.cargo.air.model import Air
from profiler_sim.cargo.carriage import Carriage
from profiler_sim.cargo.dangerous_goods import DangerousGoods
from profiler_sim.cargo.post.model import Post
from profiler_sim.cargo.road.model import Road
from profiler_sim.cargo.sea.model import Sea
from profiler_sim.cargo.value import Value


class Party(Value):
    """A firm, or a private addressee or sender, as a document names it."""

    name: str
    street: str
    city: str
    country: str
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


class GoodsItem(Value):
    """One line of goods."""

    description: str
    """As written on the bill of lading."""
    hs6: str | None
    """Six digits, Harmonized System 2022; None where the papers state no code."""
    packages: int
    package_code: str
    """UN/ECE Recommendation 21, such as CT for carton."""
    gross_kg: int | float
    """Whole kg in freight, with grams in post."""
    net_kg: int | float
    volume_m3: float
    marks: str
    """Shipping marks as stencilled on the packages."""
    dangerous: DangerousGoods | None = None
    """The entry of the list of dangerous goods that bill or note states; by air the waybill has
    it, and in papers stored before it was kept nobody has."""


Transport = Annotated[Sea | Road | Air | Post, Field(discriminator="mode")]
"""A new mode of transport joins it here."""


C = TypeVar("C", bound=Carriage)


class Remark(Value):
    """What an officer can read in a box beside what the trader wrote."""

    box: str
    """Id of the box, on whichever page has one of that name."""
    text: str


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
    insured: bool
    """The manifest names an insurer for the full value."""
    authorised_exporter: str | None = None
    """Number of the shipper's authorised-exporter certificate, where stated."""
    transport: Transport
    remarks: tuple[Remark, ...] = ()
    """The clues of a hand-written case."""

    def by(self, mode: type[C]) -> C:
        """How it travels, as one mode's papers; ``TypeError`` where it travels otherwise."""
        if not isinstance(self.transport, mode):
            raise TypeError(self.transport.mode)
        return self.transport

    @property
    def stated_goods(self) -> str:
        """What the papers call the first of the goods, on one line."""
        return " ".join(self.goods[0].description.split())

    @property
    def gross_kg(self) -> int | float:
        """Gross weight of all goods in kg."""
        return sum(item.gross_kg for item in self.goods)

    @property
    def net_kg(self) -> int | float:
        """Net weight of all goods in kg."""
        return sum(item.net_kg for item in self.goods)

    @property
    def usd_per_kg(self) -> float | None:
        """Stated value of one net kg; None where no value or no weight is stated."""
        if self.value_usd is None or not self.net_kg:
            return None
        return self.value_usd / self.net_kg

    @property
    def packages(self) -> int:
        """Packages of all goods."""
        return sum(item.packages for item in self.goods)
