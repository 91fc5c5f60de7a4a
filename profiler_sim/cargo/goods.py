"""What the papers say is in the box."""

from profiler_sim.cargo.value import Value


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
