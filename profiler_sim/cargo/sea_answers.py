"""What two further enquiries of a port answer: how the goods left, how earlier transits ended."""

from profiler_sim.cargo.value import Value


class ExportRecord(Value):
    """What the customs of the country of loading were told of the same box."""

    found: bool
    value_usd: int | None = None
    goods: str | None = None
    """Description on the export declaration."""
    goods_agree: bool | None = None
    """The two descriptions name the same kind of goods."""


class TransitPast(Value):
    """Transits in the last 24 months with the same consignee as principal."""

    transits: int
    open: int
    """How many never came to an end at an office of destination, their time limit being over."""
    exported_again: int
    """How many were sent out again from where they should have ended."""
