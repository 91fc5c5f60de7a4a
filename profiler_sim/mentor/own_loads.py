"""Loads that a mentor wrote by hand, dealt without the traffic around them."""

from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.evidence.model import EvidenceModel
from profiler_sim.scenario.model import Scenario
from profiler_sim.screening.signs import Detector
from profiler_sim.traffic.caseload import CaseWriter
from profiler_sim.traffic.generated import GeneratedConsignment, build_world


def deal_own_loads(
    scenario: Scenario, catalogue: Catalogue, model: EvidenceModel, seed: int
) -> tuple[GeneratedConsignment, ...]:
    """Deal every load of hers, in the order of the file.

    Raises ``ProblemsFound`` for one that hides what nothing in the traffic is like.
    """
    if not scenario.my_cases:
        return ()
    world = build_world(scenario, catalogue, seed)
    return CaseWriter(scenario, catalogue, model, world, Detector(catalogue)).cases(seed)
