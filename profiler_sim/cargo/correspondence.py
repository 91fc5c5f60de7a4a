"""What people outside the desk answer: the trader, a partner unit, the web, an authority."""

from typing import Literal

from profiler_sim.cargo.value import Value

Authority = Literal[
    "wildlife",
    "waste",
    "precursors",
    "medicines",
    "weapons",
    "end use",
    "excise",
    "plants",
    "animals",
    "products",
    "chemicals",
    "issuer",
]
"""Kinds of authorities that give or check what goods need."""


class TraderFile(Value):
    """What the trader sends when he is asked for the papers behind the sale."""

    payment: Literal["by the consignee", "by somebody else", "none"]
    """Who paid by the proof of payment, if there is one."""
    payer: str | None = None
    """The firm that paid, where it is not the consignee."""
    order: Literal["agrees", "differs", "none"]
    """The order confirmation beside the transport document."""
    ordered: int | None = None
    """Packages ordered; None where no order confirmation came."""


class PartnerReply(Value):
    """What the unit where the journey began has on record."""

    record: Literal["agrees", "differs", "none"]
    """Its record of the seal, by air of the pieces accepted, beside the papers."""
    recorded: str | None = None
    """The number of the seal or, by air, of the pieces on its record; None where it has none."""
    stuffed: Literal["at the shipper's", "at a forwarder's", "not known"]
    """Where the goods were loaded."""
    shipper: Literal["exports regularly", "new to them", "noted before"]


class WebFile(Value):
    """The consignee on the web and on the telephone."""

    site: Literal["sells such goods", "sells other goods", "some weeks old", "nothing found"]
    phone: Literal["the firm answers", "another firm answers", "nobody answers"]
    """Under the number on the papers."""


class AuthorityReply(Value):
    """What the authority for these goods knows of the consignee."""

    authority: Authority | None
    """None for goods that need no permit and no certificate."""
    holder: Literal["known, nothing against", "never applied", "noted before"] | None
    """None as above."""
