"""What every mode of transport has in common; screens and rules of any mode ask no more."""

from abc import abstractmethod
from datetime import date, datetime

from profiler_sim.cargo.value import Value

_COUNTRY = 2
"""Letters of a UN/LOCODE that name the country."""


class Carriage(Value):
    """How goods travel. A mode is a subclass with a literal ``mode`` of its own."""

    mode: str
    arrives_at: datetime
    onward_country: str | None = None
    """Country of delivery when the goods go on in transit, else None."""

    @property
    @abstractmethod
    def unit_no(self) -> str:
        """Number of what a search opens, such as the container."""

    @property
    @abstractmethod
    def document_no(self) -> str:
        """Number of the transport document."""

    @property
    @abstractmethod
    def start(self) -> str:
        """UN/LOCODE of the place where the journey on the papers begins."""

    @property
    @abstractmethod
    def left_on(self) -> date | None:
        """Day on which it left that place; None where the papers do not state it."""

    @property
    @abstractmethod
    def via(self) -> tuple[str, ...]:
        """UN/LOCODEs of the places on the way, in their order."""

    @property
    @abstractmethod
    def end(self) -> str:
        """UN/LOCODE of the place where the unit meets it."""

    @property
    def from_country(self) -> str:
        """Country the journey begins in."""
        return self.start[:_COUNTRY]

    @property
    def to_country(self) -> str:
        """Country of the unit."""
        return self.end[:_COUNTRY]

    @property
    def is_shared(self) -> bool:
        """Whether others have goods in what a search opens."""
        return False

    @property
    def is_reefer(self) -> bool:
        """Whether what a search opens has cooling machinery of its own."""
        return False
