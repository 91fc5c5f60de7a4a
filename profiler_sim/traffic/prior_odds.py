"""What the traffic of a seed holds, without generating its documents."""

from collections.abc import Sequence

from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.evidence.model import EvidenceModel
from profiler_sim.learner.deal_selection import PaperOdds
from profiler_sim.scenario.model import Scenario
from profiler_sim.traffic.fixed_counts import fixed_counts_of
from profiler_sim.traffic.relations import relations_of
from profiler_sim.traffic.sampler import Columns, log_scores, probabilities, sample_batches

_TRIES = 12
_NEAR, _NEAR_SHARE = 1.0, 0.25
"""Loads, or share of what was set, by which a deal may differ and still be a usual one."""


def prior_odds(
    scenario: Scenario, catalogue: Catalogue, model: EvidenceModel, seed: int
) -> tuple[PaperOdds, ...]:
    """Weigh the papers that ``scenario`` generates with ``seed``; hand-written cases left out.

    Nothing of what is hidden goes into it.
    """
    columns = _deal(scenario, catalogue, model, seed)
    shares = probabilities(log_scores(model, columns, ())).T.tolist()
    return tuple(_odds(model, columns, at, row) for at, row in enumerate(shares))


def usual_seed(scenario: Scenario, catalogue: Catalogue, model: EvidenceModel, seed: int) -> int:
    """Return the first seed from ``seed`` whose traffic hides about as much as its author set.

    Chance can deal three times as much, or next to nothing; one shift of that is no example.
    Answers ``seed`` itself where a few do not come near.
    """
    wanted = sum(scenario.shares.values()) * scenario.traffic.consignments
    if scenario.traffic.only_my_cases:
        return seed
    for tried in range(seed, seed + _TRIES):
        hidden = int((_deal(scenario, catalogue, model, tried).hypothesis > 0).sum())
        if abs(hidden - wanted) <= max(_NEAR, _NEAR_SHARE * wanted):
            return tried
    return seed


def _deal(scenario: Scenario, catalogue: Catalogue, model: EvidenceModel, seed: int) -> Columns:
    size = scenario.traffic.consignments
    fixed = fixed_counts_of(scenario, model)
    relations = relations_of(scenario, catalogue, model, seed)
    return next(sample_batches(model, [size], seed, fixed, relations))


def _odds(model: EvidenceModel, columns: Columns, at: int, row: Sequence[float]) -> PaperOdds:
    topics: dict[str, float] = {}
    for hypothesis, p in zip(model.hypotheses, row, strict=True):
        if hypothesis.topic:
            topics[hypothesis.topic] = topics.get(hypothesis.topic, 0.0) + p
    return PaperOdds(goods=model.covers[int(columns.cover[at])].commodity, topics=topics)
