"""Every kind of authored file, with the model that it is read as."""

from collections.abc import Iterator, Mapping

from pydantic import Field

from profiler_sim.cargo.value import Value
from profiler_sim.catalogue.glossary import Glossary
from profiler_sim.catalogue.goods import Commodity
from profiler_sim.catalogue.methods import Method
from profiler_sim.catalogue.operations import Operation
from profiler_sim.catalogue.signs import Sign
from profiler_sim.catalogue.topics import Enquiry, Examination, HidingPlace, Point, Topic
from profiler_sim.catalogue.units import Unit
from profiler_sim.problems import Key
from profiler_sim.rules.model import Pack
from profiler_sim.scenario.model import Scenario


class GoodsFile(Value):
    """A file of goods as traffic has them."""

    commodities: tuple[Commodity, ...]
    """Goods, as many as you like."""


class SignsFile(Value):
    """A file of several signs, with lists that their conditions name."""

    lists: Mapping[str, tuple[str, ...]] = Field(default_factory=dict)
    """Lists that the conditions below may name."""
    signs: tuple[Sign, ...]
    """Signs, as many as you like."""


class DeskFile(Value):
    """What desks ask, order and name. A file may hold a part of it."""

    topics: tuple[Topic, ...] = ()
    """What can be smuggled."""
    enquiries: tuple[Enquiry, ...] = ()
    """Questions a desk can ask."""
    examinations: tuple[Examination, ...] = ()
    """Searches a team can make."""
    points: tuple[Point, ...] = ()
    """Points of a unit that a search report goes through."""
    hiding_places: tuple[HidingPlace, ...] = Field(default=(), alias="hiding places")
    """Places in or on a load where something can lie."""


KINDS: dict[str, type[Value]] = {
    "scenario": Scenario,
    "method": Method,
    "sign": Sign,
    "unit": Unit,
    "commodities": GoodsFile,
    "signs": SignsFile,
    "topics": DeskFile,
    "enquiries": DeskFile,
    "examinations": DeskFile,
    "points": DeskFile,
    "hiding places": DeskFile,
    "glossary": Glossary,
    "pack": Pack,
    "operation": Operation,
}
"""A file is what its first telling key says (``files.kind_keys``)."""

_LISTED: Mapping[str, str] = {
    "commodities": "commodity",
    "signs": "sign",
    "topics": "topic",
    "enquiries": "enquiry",
    "examinations": "examination",
    "points": "point",
    "hiding places": "place",
}
"""Lists of a file, and the key by which each of their entries is called."""


def entries(value: Value) -> Iterator[tuple[str, str, tuple[Key, ...]]]:
    """Kind and name of everything that a catalogue file holds, and where in it that stands."""
    kind = next((key for key in KINDS if isinstance(value, KINDS[key])), "")
    if kind not in _LISTED:
        yield kind, str(getattr(value, kind, "")), (kind,)
        return
    for listed, key in _LISTED.items():
        for index, each in enumerate(getattr(value, listed.replace(" ", "_"), ())):
            yield key, str(getattr(each, key)), (listed, index, key)
