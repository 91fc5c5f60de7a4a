"""Preview of a scenario: two sample papers, where each case stands, what the evidence gives.

The answer key is part of it: a preview is for the mentor.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from profiler_sim.cargo.forms import Sheet
from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.catalogue.operations import CustomsOperation
from profiler_sim.documents.papers import fill_documents
from profiler_sim.evidence.compile import compile_model
from profiler_sim.evidence.posterior import ideal_probability
from profiler_sim.mentor.case_standing import CaseStanding, case_standing
from profiler_sim.mentor.class_search import Searches, class_searches
from profiler_sim.mentor.own_loads import deal_own_loads
from profiler_sim.mentor.simulation import simulate
from profiler_sim.scenario.model import Scenario
from profiler_sim.scoring.debrief.matched_case import is_alike, likeness
from profiler_sim.screening.signs import Detector
from profiler_sim.traffic.caseload import generate_caseload
from profiler_sim.traffic.generated import GeneratedConsignment

AREAS = ("cover", "documents", "full")
MEASURED = 12_000
"""Consignments an area is measured on: within .02 or so where a tenth hides something."""


@dataclass(frozen=True, slots=True)
class PreviewLoad:
    """One consignment with its truth, and what the evidence says of it."""

    number: str
    """On the manifest."""
    goods: str
    stands: CaseStanding
    """What the evidence says of it."""
    sheets: tuple[Sheet, ...]
    """Its transport documents."""


@dataclass(frozen=True, slots=True)
class Preview:
    """What a scenario shows without being played."""

    scenario: Scenario
    operation: CustomsOperation | None
    """The one the desk takes part in."""
    samples: tuple[PreviewLoad, ...]
    """One that hides something, if the shift has any, and a lawful one to stand beside it."""
    are_alike: bool
    """Whether the second is really like the first (``scoring.debrief.matched_case``)."""
    cases: tuple[PreviewLoad, ...]
    """Loads written by hand, in the order of the file."""
    searched: tuple[Searches, ...]
    """Of each such load, how many of a class would search it."""
    areas: Mapping[str, float | None]
    """Of a smuggled and a lawful load, how often cover, papers, everything tell which."""


def preview(scenario: Scenario, catalogue: Catalogue, seed: int) -> Preview:
    """Look at a sound scenario as the shift of this seed deals it."""
    viewed = _View(scenario, catalogue.of_unit(scenario.unit), seed)
    samples, truths = viewed.samples(), [one.case for one in viewed.cases]
    return Preview(
        scenario=scenario,
        operation=catalogue.operations.get(scenario.operation or ""),
        samples=tuple(viewed.load(one) for one in samples),
        are_alike=viewed.are_alike(samples),
        cases=tuple(viewed.load(one) for one in viewed.cases),
        searched=tuple(class_searches(scenario, catalogue, truths, seed)) if truths else (),
        areas=_areas(scenario, catalogue, seed),
    )


def _areas(scenario: Scenario, catalogue: Catalogue, seed: int) -> dict[str, float | None]:
    measured = simulate(
        scenario,
        catalogue,
        (),
        policies=(),
        shifts=-(-MEASURED // scenario.traffic.consignments),
        seed=seed,
        progress=lambda _done: None,
    )
    return {area: measured.auc[area] for area in AREAS}


class _View:
    """The shift of one seed."""

    def __init__(self, scenario: Scenario, catalogue: Catalogue, seed: int) -> None:
        self._catalogue = catalogue
        self._model = compile_model(scenario, catalogue)
        detect = Detector(catalogue)
        self._dealt = generate_caseload(scenario, catalogue, self._model, seed, detect)
        own = deal_own_loads(scenario, catalogue, self._model, seed)
        mine = [_unit(one) for one in own]
        by_unit = {_unit(one): one for one in self._dealt}
        self.cases = tuple(by_unit[unit] for unit in mine)

    def samples(self) -> tuple[GeneratedConsignment, ...]:
        """Choose a smuggled load, the mentor's own if she wrote one, and a similar honest load."""
        lawful = [one for one in self._dealt if not one.case.hypothesis]
        smuggled = [one for one in self._dealt if one.case.hypothesis]
        if not lawful or not smuggled:
            return self._dealt[:2]
        if mine := [one for one in self.cases if one.case.hypothesis]:
            return mine[0], self._nearest(mine[0], lawful)
        for twin in sorted(lawful, key=self._on_papers, reverse=True):
            if alike := [one for one in smuggled if self.are_alike((one, twin))]:
                return self._nearest(twin, alike), twin
        return smuggled[0], self._nearest(smuggled[0], lawful)

    def are_alike(self, pair: Sequence[GeneratedConsignment]) -> bool:
        """Whether these are two of different kinds that look alike."""
        kinds = {bool(one.case.hypothesis) for one in pair}
        return len(kinds) > 1 and is_alike(self._model, *(one.case for one in pair))

    def _nearest(
        self, one: GeneratedConsignment, others: Sequence[GeneratedConsignment]
    ) -> GeneratedConsignment:
        """The other that is really like it, if any, and of those the likest."""

        def rank(other: GeneratedConsignment) -> tuple[bool, float]:
            alike = is_alike(self._model, one.case, other.case)
            return alike, likeness(self._model, one.case, other.case)

        return max(others, key=rank)

    def _on_papers(self, one: GeneratedConsignment) -> float:
        return ideal_probability(self._model, one.case, ())

    def load(self, one: GeneratedConsignment) -> PreviewLoad:
        """Return everything a mentor may want to know of one consignment."""
        names = {place.id: place.name for place in self._catalogue.places.values()}
        return PreviewLoad(
            number=one.papers.id,
            goods=one.papers.main_goods[0].description,
            stands=case_standing(self._model, one.case),
            sheets=fill_documents(one.papers, names),
        )


def _unit(one: GeneratedConsignment) -> tuple[str, str]:
    """What tells a consignment from all others, whatever its place on the manifest."""
    return one.papers.transport.unit_no, one.papers.transport.document_no
