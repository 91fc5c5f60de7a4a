"""The papers of one consignment, as a trainee may read them."""

from typing import Literal, TypeVar

from profiler_sim.cargo.carriage import Carriage
from profiler_sim.cargo.goods import GoodsItem
from profiler_sim.cargo.parties import Party
from profiler_sim.cargo.transport import Transport
from profiler_sim.cargo.value import Value

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
