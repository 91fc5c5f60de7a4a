"""What every page of an answer is written from, and what its head repeats from the papers."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from profiler_sim.cargo.consignment import Consignment
from profiler_sim.cargo.sea.model import Sea
from profiler_sim.documents import words
from profiler_sim.documents.billed import party
from profiler_sim.documents.printed import Lines
from profiler_sim.i18n.text import _

A_co = TypeVar("A_co", covariant=True)
"""The part of ``cargo.answers.Answers`` that the page shows."""


@dataclass(frozen=True, slots=True)
class Asked(Generic[A_co]):
    """One answer beside the consignment it was asked about."""

    answer: A_co
    consignment: Consignment
    names: Mapping[str, str]
    """Names of ports by UN/LOCODE."""

    def port(self, code: str) -> str:
        """Say a port with its code."""
        return words.port(code, self.names)


def consignee(asked: Asked[object]) -> Lines:
    """The firm asked about, as the papers name it."""
    return party(asked.consignment.consignee)


def unit(asked: Asked[object]) -> Lines:
    """The container, trailer or parcel asked about."""
    return (asked.consignment.transport.unit_no,)


def document(asked: Asked[object]) -> Lines:
    """The transport document asked about."""
    return (asked.consignment.transport.document_no,)


def vessel(asked: Asked[object]) -> Lines:
    """The ship asked about."""
    ship = asked.consignment.by(Sea).vessel
    return ship.name, _("IMO {number}").format(number=ship.imo)


def goods(asked: Asked[object]) -> Lines:
    """The goods asked about, with their number in the tariff."""
    return [
        f"{item.description} ({item.hs6 or _('no code stated')})"
        for item in asked.consignment.goods
    ]
