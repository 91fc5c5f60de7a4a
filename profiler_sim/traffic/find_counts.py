"""How many things a find counts: as many as weigh what is hidden, and have room in it."""

from collections.abc import Iterator, Mapping
from math import inf
from typing import Protocol

from profiler_sim.catalogue.find_texts import WEIGHT, FoundThing, placeholders
from profiler_sim.traffic.chance import Chance


class Amount(Protocol):
    """What is hidden."""

    @property
    def litres(self) -> float:
        """Its volume."""

    @property
    def kg(self) -> float:
        """Its weight."""

    @property
    def pieces(self) -> int:
        """In how many pieces it lies."""

    @property
    def cartons(self) -> int | None:
        """In how many cartons of the load; None where it lies in none, or in other packages."""


Things = Mapping[str, FoundThing]


def _things(text: str, things: Things) -> list[str]:
    return [name for name in dict.fromkeys(placeholders(text)) if name in things]


def _measured(names: list[str], things: Things) -> list[str]:
    """Things whose number follows from weight or room."""
    return [name for name in names if things[name].kg_each or things[name].litres_each]


def can_count(text: str, things: Things, amount: Amount | None) -> bool:
    """Whether the fewest of all its things are in what is hidden."""
    names = _things(text, things)
    measured = _measured(names, things)
    if amount is None:
        return not measured and not any(things[name].as_pieces for name in names)
    fitting = all(_is_pieces(things[n], amount) for n in names if things[n].as_pieces)
    kg = sum(things[name].low * (things[name].kg_each or 0) for name in measured)
    litres = sum(things[name].low * (things[name].litres_each or 0) for name in measured)
    return fitting and kg <= amount.kg and litres <= amount.litres


def _is_pieces(thing: FoundThing, amount: Amount) -> bool:
    return thing.low <= amount.pieces <= (thing.high or inf)


def count_things(
    text: str, things: Things, amount: Amount | None, chance: Chance
) -> dict[str, int]:
    """Count the things of a text that can be counted; the last one is all that is left."""
    names, counts = _things(text, things), {}
    measured = _measured(names, things)
    kg, litres = (amount.kg, amount.litres) if amount else (0.0, 0.0)
    for name in names:
        thing = things[name]
        if name in measured:
            later = [things[each] for each in measured[measured.index(name) + 1 :]]
            room = (
                kg - sum(each.low * (each.kg_each or 0) for each in later),
                litres - sum(each.low * (each.litres_each or 0) for each in later),
            )
            most = max(thing.low, _most(thing, *room))
            if thing.as_packages and amount and amount.cartons is not None:
                most = max(thing.low, min(most, amount.cartons))
            counts[name] = chance.whole(thing.low if later else _fewest(thing, most), most)
            kg -= counts[name] * (thing.kg_each or 0)
            litres -= counts[name] * (thing.litres_each or 0)
        elif thing.as_pieces and amount:
            counts[name] = amount.pieces
        else:
            counts[name] = chance.whole(thing.low, thing.high or thing.low)
    return counts


def _fewest(thing: FoundThing, most: int) -> int:
    """The last thing is all that is left, unless there is room for more than its most."""
    return max(thing.low, most // 2) if most == thing.high else most


def _most(thing: FoundThing, kg: float, litres: float) -> int:
    limits: Iterator[float] = (
        left / each + 1e-9
        for left, each in ((kg, thing.kg_each), (litres, thing.litres_each))
        if each
    )
    return int(min(*limits, thing.high or inf))


def weight_of(
    text: str, things: Things, counts: Mapping[str, int], amount: Amount | None
) -> float | None:
    """What the scale says: of the things that are counted, else of all that is hidden."""
    if amount is None:
        return None
    weights = [count * (things[name].kg_each or 0) for name, count in counts.items()]
    if WEIGHT in placeholders(text) or not any(weights):
        return amount.kg
    return sum(weights)
