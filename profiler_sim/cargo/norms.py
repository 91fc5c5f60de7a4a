"""What is usual: the reference knowledge an officer brings to the papers."""

from collections.abc import Mapping
from datetime import date

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
    kg_per_m3: float | None = None
    """Usual weight of one m3 as loaded; None where several kinds of goods share the code."""


class LaneNorm(Value):
    """What is usual for a journey to the unit."""

    via: tuple[str, ...]
    """Places on the way, coded as on the papers."""
    days: int
    """From leaving to arrival."""


class Lookout(Value):
    """What an operation tells every office to look for, from one day to another."""

    first: date
    last: date
    codes: frozenset[str]
    """Headings and subheadings, edition 2022."""
    keywords: frozenset[str]
    """Words of descriptions, in small letters."""


class Norms(Value):
    """Norms by mode of transport and HS subheading, and by (start, end) of a journey."""

    goods: Mapping[tuple[str, str], GoodsNorm]
    """A package by sea is a master carton, one by post a single piece."""
    stops: Mapping[tuple[str, str], int]
    """Usual number of stops on the way."""
    lookouts: tuple[Lookout, ...] = ()
    """Operations, running or not."""
