"""One name of a list, and the scope of a list."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from profiler_sim.cargo.modes import MODES, Mode
from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.catalogue.units import Unit

ListDetail = tuple[str, tuple[str, ...]]
"""A heading such as ``values``, and what stands behind it."""


@dataclass(frozen=True, slots=True)
class ListEntry:
    """A name as files want it."""

    name: str
    about: str
    """One line: its title, or what it means."""
    modes: tuple[Mode, ...] = MODES
    """Modes of transport in which it can be used; empty where no traffic holds it so far."""
    details: tuple[ListDetail, ...] = ()
    """What else there is to know, in the order it is read."""
    group: str = ""
    """Where it stands in the list, where that is not by mode of transport."""
    facts: Mapping[str, object] = field(default_factory=dict)
    """The same for programs, beside name, title and modes."""
    called: str = ""
    """What screens call it, where not by its name in files."""


@dataclass(frozen=True, slots=True)
class ListScope:
    """What is listed: everything, or what fits one unit."""

    catalogue: Catalogue
    unit: Unit | None = None

    @property
    def modes(self) -> tuple[Mode, ...]:
        """The modes of transport that are asked for."""
        return MODES if self.unit is None else (self.unit.mode,)

    @property
    def units(self) -> tuple[Unit, ...]:
        """The units that are asked for."""
        return tuple(self.catalogue.units.values()) if self.unit is None else (self.unit,)


def in_order(modes: Iterable[Mode]) -> tuple[Mode, ...]:
    """Return modes of transport in the order screens have, each once."""
    wanted = set(modes)
    return tuple(mode for mode in MODES if mode in wanted)


def plain_number(value: float) -> str:
    """Write a number without a needless point."""
    return f"{value:g}"
