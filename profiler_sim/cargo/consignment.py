"""The papers of one consignment, as a trainee may read them."""

from typing import Literal

from profiler_sim.cargo.goods import GoodsItem
from profiler_sim.cargo.parties import Party
from profiler_sim.cargo.transport import Transport
from profiler_sim.cargo.value import Value


class Consignment(Value):
    """What the documents say; what enquiries answer and what is true are kept apart."""

    id: str
    """Unique in its shift or file, such as 008."""
    shipper: Party
    consignee: Party
    notify: Party | None
    """None means "same as consignee"."""
    goods: tuple[GoodsItem, ...]
    origin: str
    """Country of origin of the goods, ISO 3166-1 alpha-2; evidence about a route."""
    incoterm: str
    freight: Literal["prepaid", "collect"]
    freight_usd: int
    value_usd: int
    """Invoice value stated on the manifest, whole US dollars."""
    insured: bool
    """The manifest names an insurer for the full value."""
    authorised_exporter: str | None = None
    """Number of the shipper's authorised-exporter certificate, where stated."""
    transport: Transport

    @property
    def gross_kg(self) -> int:
        """Gross weight of all goods in kg."""
        return sum(item.gross_kg for item in self.goods)

    @property
    def packages(self) -> int:
        """Packages of all goods."""
        return sum(item.packages for item in self.goods)
