"""Names in a scenario: each is one of the catalogue's, and of the unit's mode of transport."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.catalogue.names import Kind, fitting, modes_by_name, related, title_of
from profiler_sim.catalogue.units import Unit
from profiler_sim.mentor.checks.names import listing, unknown
from profiler_sim.problems import Keys, Problem
from profiler_sim.scenario.canonical import matches
from profiler_sim.scenario.model import Scenario

LISTS: dict[Kind, str] = {
    Kind.METHOD: "methods",
    Kind.SIGN: "signs",
    Kind.ENQUIRY: "enquiries",
    Kind.ACTION: "enquiries",
    Kind.PLACE: "places",
    Kind.GOODS: "goods",
}
"""Kind of name → what ``profiler-sim list`` calls it."""
_SUGGESTED = 3
"""Names that are offered instead of one of another mode."""
_VALUES = 2
"""Values of a sign that are shown beside it."""

Params = dict[str, str | int | float]


@dataclass(frozen=True, slots=True)
class Names:
    """The names that fit a unit."""

    catalogue: Catalogue
    unit: Unit | None
    """None where the scenario names a unit that nobody knows: then every mode will do."""

    @classmethod
    def of(cls, value: Scenario, catalogue: Catalogue) -> "Names":
        """Those that fit the unit of a scenario."""
        return cls(catalogue, catalogue.units.get(value.unit))

    def fitting(self, kind: Kind) -> tuple[str, ...]:
        """The names of a kind that the unit's mode of transport has."""
        if self.unit is None:
            return tuple(modes_by_name(kind, self.catalogue))
        return fitting(kind, self.catalogue, self.unit.mode)

    def check(
        self,
        kind: Kind,
        keys: Keys,
        name: str,
        *,
        at_key: bool = False,
        taken: Collection[str] = (),
    ) -> Iterator[Problem]:
        """Tell of a name that is none, or that belongs to another mode of transport."""
        known = self.fitting(kind)
        if name in known:
            return
        meant = () if matches(name, known) else matches(name, modes_by_name(kind, self.catalogue))
        if self.unit is not None and meant:
            params = {**self._foreign(kind, meant, self.unit), "name": name}
            yield Problem(f"mode.{kind}", keys, params, at_key=at_key)
            return
        yield from unknown(
            keys,
            name,
            known,
            at_key=at_key,
            command=self.command(kind),
            titles={each: title_of(kind, each, self.catalogue) for each in known},
            taken=taken,
        )

    def _foreign(self, kind: Kind, names: Sequence[str], unit: Unit) -> Params:
        """What is said of a name of another mode; without its mode it may mean several things."""
        known = self.fitting(kind)
        offered = (related(kind, names[0], known, self.catalogue) or known)[:_SUGGESTED]
        shown = ", ".join(self._shown(kind, each) for each in offered)
        modes = modes_by_name(kind, self.catalogue)
        given = frozenset(mode for name in names for mode in modes[name])
        return other_mode(unit, names[0], given, known=shown or "-", command=self.command(kind))

    def _shown(self, kind: Kind, name: str) -> str:
        """A sign is shown with its first values, so that the right one is recognised."""
        if kind is not Kind.SIGN:
            return name
        values = list(self.catalogue.signs[name].values)
        more = " …" if len(values) > _VALUES else ""
        return f"{name} ({', '.join(values[:_VALUES])}{more})"

    def command(self, kind: Kind) -> str:
        """The command that lists the names of a kind; empty where none does."""
        word = LISTS.get(kind, "")
        return word and listing(word, self.unit.unit if self.unit else "")


def other_mode(unit: Unit, name: str, given: Collection[str], **more: str) -> Params:
    """What a sentence says of a name that belongs to other modes of transport than the unit."""
    modes = ", ".join(sorted(given))
    return {"name": name, "given": modes, "unit": unit.unit, "mode": unit.mode, **more}
