"""Names that files use: unknown ones with the nearest, and those of another mode of transport."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from profiler_sim.cargo.modes import MODES, ByMode
from profiler_sim.cargo.text import fold_name, nearest_word
from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.catalogue.names import (
    Kind,
    modes_by_name,
    names_of_mode,
    related_names,
    title_of,
)
from profiler_sim.catalogue.units import Unit
from profiler_sim.evidence.compile import DERIVED_TAGS
from profiler_sim.files.folder_walk import ENDINGS
from profiler_sim.files.kinds import listing_of
from profiler_sim.files.named_files import pack_names
from profiler_sim.problems import Key, Keys, Problem, Severity
from profiler_sim.scenario.model import Scenario
from profiler_sim.scenario.names import lanes_from, matching_names, origin_weights, place_id

UnknownCode = Literal["content.unknown", "case.no_box", "sign.tag_unknown", "method.tag_unknown"]
"""Codes of a name that nothing bears, by where it stands."""
Params = dict[str, str | int | float]
LISTINGS: Mapping[Kind, str] = {
    Kind.METHOD: listing_of("method"),
    Kind.SIGN: listing_of("sign"),
    Kind.ENQUIRY: listing_of("enquiry"),
    Kind.ACTION: listing_of("enquiry"),
    Kind.PLACE: listing_of("place"),
    Kind.GOODS: listing_of("commodity"),
}
"""Kinds of names whose messages offer a command, and what ``profiler-sim list`` calls them."""
_SUGGESTED = 3
"""Names that are offered instead of one of another mode."""
_VALUES = 2
"""Values of a sign that are shown beside it."""
LOADING_PLACES: ByMode[tuple[str, ...]] = ByMode(
    sea=("port",), air=("airport",), road=("border", "inland", "port"), post=("post",)
)
"""Kinds of places at which a journey begins, by mode of transport; lorries come from ports too."""


def check_known(  # noqa: PLR0913  a name, where it stands, what it could be and how to look it up
    keys: tuple[Key, ...],
    name: str,
    known: Iterable[str],
    *,
    at_key: bool = False,
    command: str = "",
    titles: Mapping[str, str] | None = None,
    taken: Collection[str] = (),
    code: UnknownCode = "content.unknown",
) -> Iterator[Problem]:
    """Report a name that is not among ``known``; ``at_key`` where the key itself is the name.

    ``command`` lists all of them; ``titles`` are what screens call them, which people copy;
    ``taken`` are the names that stand in the same block.
    """
    names = list(known)
    if name in names:
        return
    several = matching_names(name, names) or names_holding(name, names)
    params = {"name": name, "known": first_names(several or names), "command": command}
    if len(several) > 1:
        yield Problem("content.ambiguous", keys, params, at_key=at_key)
    elif several and several[0] in taken:
        yield Problem("content.named_twice", keys, {**params, "other": several[0]}, at_key=at_key)
    elif (
        meant := next(iter(several), None)
        or nearest_word(name, names)
        or _titled(name, titles or {})
    ):
        yield Problem(f"{code}_nearest", keys, {**params, "nearest": meant}, at_key=at_key)
    else:
        is_listed = command and code == "content.unknown"
        yield Problem(f"{code}_listed" if is_listed else code, keys, params, at_key=at_key)


def names_holding(name: str, names: Iterable[str]) -> tuple[str, ...]:
    """Return names with ``name`` as whole words: Dubai means Dubai International Airport."""
    wanted = f" {fold_name(name)} "
    return tuple(each for each in names if wanted.strip() and wanted in f" {fold_name(each)} ")


def _titled(title: str, titles: Mapping[str, str]) -> str | None:
    """The name of what screens call so."""
    names = {shown: name for name, shown in titles.items()}
    meant = nearest_word(title, names)
    return names[meant] if meant else None


def check_tags(
    keys: tuple[Key, ...], tags: Iterable[str], catalogue: Catalogue, code: UnknownCode
) -> Iterator[Problem]:
    """Warn of tags that no goods bear."""
    borne = Counter(tag for goods in catalogue.commodities.values() for tag in goods.tags)
    for index, tag in enumerate(tags):
        for problem in check_known((*keys, index), tag, [*borne, *DERIVED_TAGS], code=code):
            yield Problem(problem.code, problem.keys, problem.params, Severity.WARNING)


def check_pack_name(keys: tuple[Key, ...], name: str, command: str) -> Iterator[Problem]:
    """Tell of a rule pack that neither ships nor is a file."""
    if Path(name).suffix.casefold() not in ENDINGS:
        yield from check_known(keys, name, pack_names(), command=command)
    elif not Path(name).is_file():
        yield Problem("content.no_file", keys, {"name": name})


def list_command(listing: str, unit: str = "") -> str:
    """Return the command that lists the names of a list, those of a unit where one is given."""
    quoted = f'"{unit}"' if " " in unit else unit
    return f"profiler-sim list {listing}" + (f" --unit {quoted}" if unit else "")


def first_names(names: Sequence[str], most: int = 12) -> str:
    """Return the names to choose from, as far as a line holds them."""
    return ", ".join(names[:most]) + (" …" if len(names) > most else "")


@dataclass(frozen=True, slots=True)
class Names:
    """The names that fit a unit."""

    catalogue: Catalogue
    unit: Unit | None
    """None where the scenario names a unit that nobody knows: then every mode will do."""

    @classmethod
    def of(cls, value: Scenario, catalogue: Catalogue) -> "Names":
        """Return those that fit the unit of a scenario."""
        return cls(catalogue, catalogue.units.get(value.unit))

    def fitting(self, kind: Kind) -> tuple[str, ...]:
        """Return the names of a kind that the unit's mode of transport has."""
        if self.unit is None:
            return tuple(modes_by_name(kind, self.catalogue))
        return names_of_mode(kind, self.catalogue, self.unit.mode)

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
        meant = (
            ()
            if matching_names(name, known)
            else matching_names(name, modes_by_name(kind, self.catalogue))
        )
        if self.unit is not None and meant:
            params = {**self._foreign(kind, meant, self.unit), "name": name}
            yield Problem(f"mode.{kind}", keys, params, at_key=at_key)
            return
        yield from check_known(
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
        offered = (related_names(kind, names[0], known, self.catalogue) or known)[:_SUGGESTED]
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
        """Return the command that lists the names of a kind; empty where none does."""
        listing = LISTINGS.get(kind, "")
        return listing and list_command(listing, self.unit.unit if self.unit else "")


def other_mode(unit: Unit, name: str, given: Collection[str], **more: str) -> Params:
    """Return what a sentence says of a name of other modes of transport than the unit's."""
    modes = ", ".join(sorted(given))
    return {"name": name, "given": modes, "unit": unit.unit, "mode": unit.mode, **more}


def check_origins(value: Scenario, catalogue: Catalogue) -> Iterator[Problem]:
    """Check the ports that the traffic comes from, and that anything comes at all."""
    asked = value.traffic.origins
    for name in asked:
        keys = ("traffic", "from", name)
        yield from check_port_of_loading(keys, name, value, catalogue, at_key=True)
    if asked and sum(asked.values()) <= 0:
        yield Problem("scenario.no_origin", ("traffic", "from"))


def check_goods_of_traffic(value: Scenario, catalogue: Catalogue) -> Iterator[Problem]:
    """Check the goods that arrive: known, and carried from the ports of the traffic."""
    asked, names = value.traffic.goods, Names.of(value, catalogue)
    carried = _carried(value, catalogue)
    for name in asked:
        keys = ("traffic", "goods", name)
        found = list(names.check(Kind.GOODS, keys, name, at_key=True, taken=asked))
        yield from found
        if not found and carried and name not in carried:
            params: Params = {"goods": name, "known": first_names(sorted(carried))}
            params["command"] = names.command(Kind.GOODS)
            yield Problem("scenario.no_lane_for_goods", keys, params, at_key=True)
    if asked and sum(asked.values()) <= 0:
        yield Problem("scenario.no_goods", ("traffic", "goods"))


def _carried(value: Scenario, catalogue: Catalogue) -> set[str]:
    """Goods of the lanes that traffic comes by; none where unit or ports are not known."""
    unit = catalogue.units.get(value.unit)
    lanes = origin_weights(value.traffic.origins, unit, catalogue.places) if unit else {}
    return {name for lane in lanes if unit for name, w in unit.lanes[lane].goods.items() if w > 0}


def check_port_of_loading(
    keys: tuple[Key, ...], name: str, value: Scenario, catalogue: Catalogue, *, at_key: bool
) -> Iterator[Problem]:
    """Check that a port is known, and that one of the unit's lanes starts there."""
    unit = catalogue.units.get(value.unit)
    code = place_id(name, catalogue.places, unit)
    command = list_command("ports", unit.unit if unit else "")
    if code is None:
        yield from check_known(
            keys, name, port_names(catalogue, unit), at_key=at_key, command=command
        )
    elif unit is not None and not lanes_from(unit, code):
        starts = first_names(_starts(catalogue, unit))
        place = catalogue.places[code]
        if place.kind in LOADING_PLACES[unit.mode]:
            params: Params = {"port": place.name, "unit": unit.title, "known": starts}
            params["command"] = command
            yield Problem("scenario.no_lane", keys, params, at_key=at_key)
        else:
            modes = [mode for mode in MODES if place.kind in LOADING_PLACES[mode]]
            params = other_mode(unit, place.name, modes, known=starts, command=command)
            yield Problem("mode.port", keys, params, at_key=at_key)


def _starts(catalogue: Catalogue, unit: Unit) -> list[str]:
    """Names of the places at which the unit's lanes start."""
    return list(dict.fromkeys(catalogue.place_name(lane.origin) for lane in unit.lanes))


def port_names(catalogue: Catalogue, unit: Unit | None) -> list[str]:
    """Return names and codes of places where the unit's lanes start; of all, without a unit."""
    codes = dict.fromkeys(lane.origin for lane in unit.lanes) if unit else catalogue.places
    return [*dict.fromkeys(catalogue.place_name(code) for code in codes), *codes]
