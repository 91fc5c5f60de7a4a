"""The caseload of a shift: the traffic, and the cases written by hand among it."""

from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.evidence.model import EvidenceModel
from profiler_sim.scenario.model import Scenario
from profiler_sim.traffic.cases import CaseWriter, SignDetector
from profiler_sim.traffic.deal import build_world, generate_consignments
from profiler_sim.traffic.generated import GeneratedConsignment


def generate_caseload(
    scenario: Scenario, catalogue: Catalogue, model: EvidenceModel, seed: int, detect: SignDetector
) -> tuple[GeneratedConsignment, ...]:
    """Deal one shift in the order of its manifest, numbered from 001 as the boxes arrive.

    Hand-written cases arrive among the others and are numbered with them; nothing but their
    content tells them apart. ``detect`` reads signs off their papers and is not asked without
    any. Raises ``ProblemsFound`` for a case that hides what nothing in the traffic is like.
    """
    traffic = generate_consignments(
        scenario, catalogue, model, scenario.traffic.consignments, seed
    )
    author = CaseWriter(scenario, catalogue, model, build_world(scenario, catalogue, seed), detect)
    dealt = sorted([*traffic, *author.cases(seed)], key=_arrival)
    return tuple(one.called(f"{place:03d}") for place, one in enumerate(dealt, 1))


def _arrival(one: GeneratedConsignment) -> tuple[object, ...]:
    carriage = one.papers.transport
    return carriage.arrives_at, carriage.unit_no
