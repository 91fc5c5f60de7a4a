"""The box itself and what closes it."""

from profiler_sim.cargo.value import Value


class Container(Value):
    """A container as the bill of lading and the weight certificate state it."""

    number: str
    """ISO 6346: owner, category, serial, check digit."""
    size_type: str
    """ISO 6346 size and type, such as 45R1."""
    tare_kg: int
    seal: str | None
    """Seal number on the bill of lading."""
    vgm_kg: int
    """Verified gross mass: the packed container on the scale, in kg."""
    set_temp_c: int | None = None
    """Set temperature of a reefer in Celsius; None where the box is dry or not running."""
    reefer: bool = False
