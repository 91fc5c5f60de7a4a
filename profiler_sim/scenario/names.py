"""Names as authors type them: what they mean in the catalogue, and which lanes start at a port."""

from collections.abc import Callable, Collection, Iterable, Mapping
from typing import TypeVar

from profiler_sim.cargo.modes import Mode
from profiler_sim.cargo.text import fold_name
from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.catalogue.names import Kind, modes_by_name, names_of_mode
from profiler_sim.catalogue.places import Place
from profiler_sim.catalogue.units import Unit
from profiler_sim.scenario.model import AuthoredCase, Scenario

V = TypeVar("V")
Spell = Callable[[Kind, str], str]


def matching_names(given: str, names: Iterable[str]) -> tuple[str, ...]:
    """Return the names that ``given`` can mean: itself, or those that differ in marks or case.

    Goods of a mode of transport, such as ``air: watches``, may be called without the mode.
    """
    names = tuple(names)
    if given in names:
        return (given,)
    wanted = fold_name(given)
    if same := tuple(name for name in names if fold_name(name) == wanted):
        return same
    return tuple(name for name in names if fold_name(name.partition(": ")[2]) == wanted != "")


def resolved_name(given: str, *several: Iterable[str]) -> str:
    """Return the one name meant in the first of ``several`` that has any; else ``given``."""
    for names in several:
        if found := matching_names(given, names):
            return found[0] if len(found) == 1 else given
    return given


def with_catalogue_names(
    value: Scenario, catalogue: Catalogue, packs: Collection[str] = ()
) -> Scenario:
    """Return the scenario with every name as the catalogue writes it.

    A name of the unit's mode of transport is preferred to one of another mode. What nothing
    bears, and what several things bear, stays as it is: the checks say so. ``packs`` are the
    rule packs that can be called by name.
    """
    unit = resolved_name(value.unit, catalogue.units)
    mode = catalogue.units[unit].mode if unit in catalogue.units else None

    def spell(kind: Kind, name: str) -> str:
        return resolved_name(name, *_lists(kind, catalogue, mode))

    return value.model_copy(
        update={
            "unit": unit,
            "traffic": value.traffic.model_copy(
                update={"goods": _keys(value.traffic.goods, Kind.GOODS, spell)}
            ),
            "hidden": _keys(value.hidden, Kind.METHOD, spell),
            "exactly": _keys(value.exactly, Kind.METHOD, spell),
            "severity": _keys(value.severity, Kind.TOPIC, spell),
            "rules": tuple(resolved_name(name, packs) for name in value.rules),
            "operation": value.operation and resolved_name(value.operation, catalogue.operations),
            "examinations": tuple(spell(Kind.EXAMINATION, n) for n in value.examinations),
            "guide": tuple(
                step.model_copy(update={"what": spell(Kind.ACTION, step.what)})
                for step in value.guide
            ),
            "messages": tuple(
                each.model_copy(
                    update={
                        "warns_of": each.warns_of and spell(Kind.TOPIC, each.warns_of),
                        "names": tuple(spell(Kind.GOODS, n) for n in each.names),
                    }
                )
                for each in value.messages
            ),
            "my_cases": tuple(_case(case, catalogue, spell) for case in value.my_cases),
        }
    )


def _lists(kind: Kind, catalogue: Catalogue, mode: Mode | None) -> tuple[Iterable[str], ...]:
    """Where a name is looked for: among those of the mode, then among all."""
    everything = modes_by_name(kind, catalogue)
    return (names_of_mode(kind, catalogue, mode), everything) if mode else (everything,)


def _keys(block: Mapping[str, V], kind: Kind, spell: Spell) -> dict[str, V]:
    """The block under its names; a second spelling of a name stays, and is told of."""
    found: dict[str, V] = {}
    for name, each in block.items():
        right = spell(kind, name)
        found[name if right in found or right in block else right] = each
    return found


def _case(case: AuthoredCase, catalogue: Catalogue, spell: Spell) -> AuthoredCase:
    signs = _keys(case.signs, Kind.SIGN, spell)
    hides = case.hides and case.hides.model_copy(
        update={
            "method": spell(Kind.METHOD, case.hides.method),
            "place": spell(Kind.PLACE, case.hides.place),
        }
    )
    return case.model_copy(
        update={
            "commodity": case.commodity and spell(Kind.GOODS, case.commodity),
            "signs": {
                sign: resolved_name(shown, catalogue.signs[sign].values)
                if sign in catalogue.signs
                else shown
                for sign, shown in signs.items()
            },
            "hides": hides,
            "clues": tuple(
                clue.model_copy(
                    update={
                        "box": fold_box(clue.box),
                        "enquiry": clue.enquiry
                        and resolved_name(clue.enquiry, catalogue.enquiries),
                    }
                )
                for clue in case.clues
            ),
        }
    )


def fold_box(box: str) -> str:
    """The id of a box as forms write it: in small letters, with single spaces."""
    return " ".join(box.casefold().split())


def place_id(asked: str, places: Mapping[str, Place], unit: Unit | None = None) -> str | None:
    """Find a place by code or by name, however accented, and return its id, or None.

    Of places that share a name, that from which a lane of the unit starts, else the sea port.
    """
    code = asked.strip().upper()
    if code in places:
        return code
    wanted = fold_name(asked)
    named = [place for place in places.values() if fold_name(place.name) == wanted]
    starts = {lane.origin for lane in unit.lanes} if unit else set()
    named.sort(key=lambda place: (place.id not in starts, place.kind != "port"))
    return named[0].id if named else None


def lanes_from(unit: Unit, code: str) -> tuple[int, ...]:
    """Indexes of the unit's lanes that start at a port."""
    return tuple(i for i, lane in enumerate(unit.lanes) if lane.origin == code)


def origin_weights(
    asked: Mapping[str, float], unit: Unit, places: Mapping[str, Place]
) -> dict[int, float]:
    """Weight of every lane of the unit: as asked by port, or the unit's own mix.

    A port nobody knows, or from which no lane starts, has no lane; validation tells of it.
    """
    if not asked:
        return {i: lane.share for i, lane in enumerate(unit.lanes)}
    weights: dict[int, float] = {}
    for name, weight in asked.items():
        code = place_id(name, places, unit)
        lanes = lanes_from(unit, code) if code else ()
        for lane in lanes:
            weights[lane] = weights.get(lane, 0.0) + weight / len(lanes)
    return weights
