"""Who is named on the papers. Every party here is invented."""

from typing import Literal

from profiler_sim.cargo.value import Value


class Party(Value):
    """A firm, or a private addressee or sender, as a document names it."""

    name: str
    street: str
    city: str
    country: str
    """ISO 3166-1 alpha-2, of the address and never of a person."""
    phone: str | None = None
    email: str | None = None
    tax_id: str | None = None
    care_of: str | None = None
    """A forwarder or carrier under whose roof the papers put the party."""
    kind: Literal["firm", "person"] = "firm"
    """What it is, and never who: no fact reads the name of a person."""
