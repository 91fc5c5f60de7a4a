"""Topic probabilities per consignment for a seed, without generating its documents."""

from collections.abc import Sequence

from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.evidence.model import EvidenceModel
from profiler_sim.learner.deal_selection import PaperOdds
from profiler_sim.scenario.model import Scenario
from profiler_sim.traffic.fixed_counts import fixed_counts_of
from profiler_sim.traffic.relations import relations_of
from profiler_sim.traffic.sampler import Columns, log_scores, probabilities, sample_batches


def prior_odds(
    scenario: Scenario, catalogue: Catalogue, model: EvidenceModel, seed: int
) -> tuple[PaperOdds, ...]:
    """Weigh the papers that ``scenario`` generates with ``seed``; hand-written cases left out.

    Nothing of what is hidden goes into it.
    """
    size = scenario.traffic.consignments
    fixed = fixed_counts_of(scenario, model)
    relations = relations_of(scenario, catalogue, model, seed)
    columns = next(sample_batches(model, [size], seed, fixed, relations))
    shares = probabilities(log_scores(model, columns, ())).T.tolist()
    return tuple(_odds(model, columns, at, row) for at, row in enumerate(shares))


def _odds(model: EvidenceModel, columns: Columns, at: int, row: Sequence[float]) -> PaperOdds:
    topics: dict[str, float] = {}
    for hypothesis, p in zip(model.hypotheses, row, strict=True):
        if hypothesis.topic:
            topics[hypothesis.topic] = topics.get(hypothesis.topic, 0.0) + p
    return PaperOdds(goods=model.covers[int(columns.cover[at])].commodity, topics=topics)
