"""Loads that a mentor wrote by hand, dealt without the traffic around them."""

from collections.abc import Iterable

from profiler_sim.cargo.consignment import Consignment
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


def numbers_of_own_loads(
    scenario: Scenario,
    catalogue: Catalogue,
    model: EvidenceModel,
    seed: int,
    manifest: Iterable[Consignment],
) -> dict[str, int]:
    """Find the loads of hers on a manifest that was dealt from the same seed.

    Answers, by number on the manifest and in its order, the place in the file from 1.
    """
    written = deal_own_loads(scenario, catalogue, model, seed)
    places = {_identity(one.papers): place for place, one in enumerate(written, 1)}
    return {paper.id: places[_identity(paper)] for paper in manifest if _identity(paper) in places}


def _identity(papers: Consignment) -> tuple[str, str]:
    """What tells a load from all others, whatever its place on the manifest."""
    return papers.transport.unit_no, papers.transport.document_no
