"""House and master: the loads of several shippers that a forwarder sends as one."""

from profiler_sim.cargo.value import Value


class House(Value):
    """One line of the house list that goes with a master waybill or a master bill."""

    house_no: str
    pieces: int
    gross_kg: int | float
    goods: str
    consignee: str | None = None
    """Its name alone; lists by air leave it out."""


class Master(Value):
    """The contract between forwarder and carrier, over the loads of several shippers."""

    number: str
    """By air: airline prefix, serial, check digit; the prefix is invented. By sea the number of
    the carrier's bill of lading."""
    pieces: int | None = None
    gross_kg: int | float | None = None
    """Of all houses."""
    houses: tuple[House, ...] | None
    """The house list as sent, with this consignment in it; None where none was sent."""
    consignor: str | None = None
    """By sea: the forwarder who loaded the container, and who is the shipper on the master."""
    broker: str | None = None
    """Who takes the consolidation apart at destination."""
