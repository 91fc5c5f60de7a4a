"""What is usual: the reference knowledge an officer brings to the papers."""

from collections.abc import Mapping

from profiler_sim.cargo.value import Value


class GoodsNorm(Value):
    """What is usual for goods of one HS subheading."""

    kg_low: float
    """Gross kg of one package, from here …"""
    kg_high: float
    """… to here."""
    wordings: frozenset[str]
    """Descriptions that fit the code."""
    reefer_c: int | None = None
    """Usual set temperature in Celsius; None for dry goods."""


class Norms(Value):
    """Norms by mode of transport and HS subheading, and by (start, end) of a journey."""

    goods: Mapping[tuple[str, str], GoodsNorm]
    """A package by sea is a master carton, one by post a single piece."""
    stops: Mapping[tuple[str, str], int]
    """Usual number of stops on the way."""
