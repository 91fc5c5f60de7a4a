"""Sample consignments that show exactly one sign value.

They test what writes the sign against the condition that detects it.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from profiler_sim.cargo.answers import Answers
from profiler_sim.cargo.consignment import Consignment
from profiler_sim.cargo.modes import Mode
from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.catalogue.signs import Sign
from profiler_sim.catalogue.units import Unit
from profiler_sim.evidence.compile import tags_of
from profiler_sim.evidence.model import Cover
from profiler_sim.scenario.model import Scenario
from profiler_sim.traffic.chance import Chance
from profiler_sim.traffic.fixed_counts import rng
from profiler_sim.traffic.generated import build_world
from profiler_sim.traffic.modes import TRAFFIC, draft_consignment, write_sign
from profiler_sim.traffic.sampler import SPARE
from profiler_sim.traffic.world import ConsignmentOrder, World

_COVERS = 8
"""Kinds of loads that a sign is probed on, in each mode."""
_SEED = 1


@dataclass(frozen=True, slots=True)
class SignProbe:
    """One consignment written with one value of a sign."""

    value: str
    papers: Consignment
    answers: Answers


def unwritable_values(sign: Sign) -> Iterator[tuple[str, Mode]]:
    """List values whose effect a mode of the sign does not have, with that mode."""
    for name, value in sign.values.items():
        for mode in sign.modes:
            if value.written_by and not TRAFFIC[mode].can_write(value.written_by):
                yield name, mode


def sign_probes(sign: Sign, catalogue: Catalogue) -> Iterator[SignProbe]:
    """Write every value of a sign on loads of every mode that can show it."""
    for mode in sign.modes:
        unit = next((u for u in catalogue.units.values() if u.mode == mode), None)
        if unit is not None:
            shared = build_world(Scenario(scenario="", title="", unit=unit.unit), catalogue, _SEED)
            for number, cover in enumerate(_probe_covers(sign, catalogue, unit)):
                yield from _probe(sign, catalogue, shared, cover, number)


def _probe_covers(sign: Sign, catalogue: Catalogue, unit: Unit) -> list[Cover]:
    """Some of the loads that can show the sign, from all over the unit's lanes."""
    covers = (
        Cover(lane=lane, commodity=goods)
        for lane in range(len(unit.lanes))
        for goods in unit.lanes[lane].goods
    )
    fit = [c for c in covers if sign.applies(frozenset(tags_of(catalogue, unit, c)))]
    return fit[:: max(1, len(fit) // _COVERS)][:_COVERS]


def _probe(
    sign: Sign, catalogue: Catalogue, shared: World, cover: Cover, number: int
) -> Iterator[SignProbe]:
    goods, lane = catalogue.commodities[cover.commodity], shared.unit.lanes[cover.lane]
    row = rng(_SEED, number, 0, 1).random(SPARE).tolist()
    for name, value in sign.values.items():
        draft = draft_consignment(ConsignmentOrder(shared, lane, goods, Chance(row)))
        if value.written_by is not None:
            write_sign(draft, value.written_by)
        yield SignProbe(name, draft.consignment("000"), draft.answers())
