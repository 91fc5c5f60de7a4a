"""Everything that can happen, gathered: what files hold and traffic draws from."""

from collections.abc import Collection, Mapping

from profiler_sim.cargo.modes import MODES, Mode
from profiler_sim.cargo.norms import GoodsNorm, Norms
from profiler_sim.cargo.value import Value
from profiler_sim.catalogue.codes import modes_of_box
from profiler_sim.catalogue.enquiries import Enquiry
from profiler_sim.catalogue.examinations import Examination, InspectionPoint
from profiler_sim.catalogue.goods import Commodity
from profiler_sim.catalogue.hiding_places import HidingPlace
from profiler_sim.catalogue.methods import Method, Topic
from profiler_sim.catalogue.operations import CustomsOperation
from profiler_sim.catalogue.places import Place
from profiler_sim.catalogue.signs import Sign
from profiler_sim.catalogue.units import Unit

Shares = tuple[float, ...]
"""How often each of ``cargo.scans.LEVELS`` is read; sums to 1."""


class Catalogue(Value):
    """The content of the catalogue files, by name."""

    places: Mapping[str, Place]
    commodities: Mapping[str, Commodity]
    topics: Mapping[str, Topic]
    hiding_places: Mapping[str, HidingPlace]
    enquiries: Mapping[str, Enquiry]
    examinations: Mapping[str, Examination]
    signs: Mapping[str, Sign]
    methods: Mapping[str, Method]
    units: Mapping[str, Unit]
    lists: Mapping[str, tuple[str, ...]]
    """Named lists that conditions of signs refer to."""
    operations: Mapping[str, CustomsOperation] = {}
    readings: Mapping[str, Mapping[str, Shares]] = {}
    """What the reference reader says of scans, by method and place; measured from pictures."""
    points: Mapping[str, InspectionPoint] = {}

    def place_name(self, locode: str) -> str:
        """Return the name of a UN/LOCODE; the code itself where it is not in the table."""
        place = self.places.get(locode)
        return place.name if place else locode

    def of_unit(self, unit: str, examinations: Collection[str] = ()) -> "Catalogue":
        """The part of it that a unit's mode of transport knows.

        ``examinations`` are the searches the team can make; empty means every one of the mode.
        """
        mode, costs = self.units[unit].mode, self.units[unit].searches
        ready = frozenset(examinations or self.examinations)
        return self.model_copy(
            update={
                "enquiries": {n: e.at(mode) for n, e in self.enquiries.items() if mode in e.modes},
                "examinations": {
                    n: e.at(costs.get(n))
                    for n, e in self.examinations.items()
                    if mode in e.modes and n in ready
                },
                "points": {n: p for n, p in self.points.items() if mode in p.modes},
                "signs": {n: s for n, s in self.signs.items() if mode in s.modes},
                "methods": {n: m for n, m in self.methods.items() if mode in m.modes},
            }
        )

    def goods_of(self, mode: Mode) -> dict[str, Commodity]:
        """The goods that some unit of a mode of transport sees, and those no unit sees by box."""
        modes = self.modes_of_goods()
        return {name: goods for name, goods in self.commodities.items() if mode in modes[name]}

    def modes_of_goods(self) -> dict[str, frozenset[Mode]]:
        """Modes of the units that goods reach; of goods that reach none, those of their box."""
        seen: dict[str, set[Mode]] = {}
        for unit in self.units.values():
            for lane in unit.lanes:
                for name in lane.goods:
                    seen.setdefault(name, set()).add(unit.mode)
        return {
            name: frozenset(seen.get(name) or modes_of_box(goods.box))
            for name, goods in self.commodities.items()
        }

    def norms(self) -> Norms:
        """Gather what is usual for goods and lanes, for facts."""
        by_code: dict[tuple[str, str], list[Commodity]] = {}
        reached = self.modes_of_goods()
        for mode in MODES:
            for name, commodity in self.commodities.items():
                if mode in reached[name]:
                    by_code.setdefault((mode, commodity.hs6), []).append(commodity)
        return Norms(
            goods={code: _norm(group) for code, group in by_code.items()},
            stops={
                (lane.origin, unit.port): len(lane.via)
                for unit in self.units.values()
                for lane in unit.lanes
            },
            lookouts=tuple(operation.lookout() for operation in self.operations.values()),
        )


def _norm(group: list[Commodity]) -> GoodsNorm:
    """Commodities of a mode that share a code share one norm: the widest."""
    return GoodsNorm(
        kg_low=min(c.kg_low for c in group),
        kg_high=max(c.kg_high for c in group),
        wordings=frozenset(w for c in group for w in c.wordings),
        reefer_c=group[0].reefer_c,
        kg_per_m3=group[0].kg_per_m3 if len(group) == 1 else None,
        is_dangerous=all(c.dangerous for c in group),
        usd_low=min(c.value_low for c in group),
        usd_high=max(c.value_high for c in group),
    )
