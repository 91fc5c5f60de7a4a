"""The names that authors use, by kind, and the modes of transport each of them belongs to."""

from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum

from profiler_sim.cargo.modes import MODES, Mode
from profiler_sim.cargo.norms import distinctive_words
from profiler_sim.catalogue.catalogue import Catalogue

Modes = frozenset[Mode]
ModesByName = Mapping[str, Modes]


class Kind(StrEnum):
    """What a name is the name of."""

    METHOD = "method"
    SIGN = "sign"
    ENQUIRY = "enquiry"
    EXAMINATION = "examination"
    ACTION = "action"
    """An enquiry or an examination, where either may stand."""
    PLACE = "place"
    """A hiding place."""
    GOODS = "goods"
    TOPIC = "topic"


def modes_by_name(kind: Kind, catalogue: Catalogue) -> ModesByName:
    """Every name of a kind with the modes of transport it belongs to."""
    if kind in _OWN_MODES:
        return _OWN_MODES[kind](catalogue)
    table = _TABLES[kind](catalogue)
    return {name: frozenset(getattr(thing, "modes", MODES)) for name, thing in table.items()}


def names_of_mode(kind: Kind, catalogue: Catalogue, mode: Mode) -> tuple[str, ...]:
    """The names of a kind that belong to a mode of transport, in the catalogue's order."""
    return tuple(n for n, modes in modes_by_name(kind, catalogue).items() if mode in modes)


def title_of(kind: Kind, name: str, catalogue: Catalogue) -> str:
    """What screens call it; goods are called by their name."""
    table = _TABLES[kind](catalogue)
    return str(getattr(table[name], "title", name))


def related_names(
    kind: Kind, name: str, names: Iterable[str], catalogue: Catalogue
) -> tuple[str, ...]:
    """Those of ``names`` that mean something like ``name``, the likest first; perhaps none."""
    table = _TABLES[kind](catalogue)
    wanted = _words(name, table[name])
    likeness = {each: len(wanted & _words(each, table[each])) for each in names}
    ranked = sorted(likeness, key=lambda each: -likeness[each])
    return tuple(each for each in ranked if likeness[each])


def _words(name: str, thing: object) -> frozenset[str]:
    """Words that say what it is about; its topic, its tags and its own name say it louder."""
    bare = name.rpartition(": ")[2]
    about = " ".join((bare, str(getattr(thing, "seen_in", ""))))
    marks = {f"tag {tag}" for tag in getattr(thing, "tags", ())}
    marks |= {f"name {word}" for word in distinctive_words(bare)}
    topic = getattr(thing, "topic", None)
    if topic:
        marks |= {f"topic {topic} {part}" for part in range(3)}
    return distinctive_words(about) | marks


def _topics(catalogue: Catalogue) -> dict[str, Modes]:
    """Modes of the methods that bring them; of one that no method brings, every mode."""
    brought: dict[str, set[Mode]] = {}
    for method in catalogue.methods.values():
        brought.setdefault(method.topic, set()).update(method.modes)
    return {name: frozenset(brought.get(name) or MODES) for name in catalogue.topics}


_TABLES: Mapping[Kind, Callable[[Catalogue], Mapping[str, object]]] = {
    Kind.METHOD: lambda catalogue: catalogue.methods,
    Kind.SIGN: lambda catalogue: catalogue.signs,
    Kind.ENQUIRY: lambda catalogue: catalogue.enquiries,
    Kind.EXAMINATION: lambda catalogue: catalogue.examinations,
    Kind.ACTION: lambda catalogue: {**catalogue.enquiries, **catalogue.examinations},
    Kind.PLACE: lambda catalogue: catalogue.hiding_places,
    Kind.GOODS: lambda catalogue: catalogue.commodities,
    Kind.TOPIC: lambda catalogue: catalogue.topics,
}
_OWN_MODES: Mapping[Kind, Callable[[Catalogue], ModesByName]] = {
    Kind.GOODS: Catalogue.modes_of_goods,
    Kind.TOPIC: _topics,
}
"""Kinds that do not say their modes themselves."""
