"""What a learner can tell from the papers: as much as the evidence, and nothing beside it."""

from collections.abc import Iterator
from functools import lru_cache

import numpy as np
import pytest
from numpy.typing import NDArray

from profiler_sim.cargo.answers import Answers
from profiler_sim.cargo.facts.reference import CaseFile, row
from profiler_sim.cargo.norms import Norms
from profiler_sim.evidence.compile import compile_model
from profiler_sim.evidence.model import EvidenceModel, SignTable
from profiler_sim.evidence.posterior import ideal_probability
from profiler_sim.files.authored_files import scenario_by_name
from profiler_sim.files.catalogue import read_catalogue
from profiler_sim.traffic.generated import GeneratedConsignment, generate_consignments
from tests.safety.learner import Fields, Floats, auc, fields, judged, leaves

COUNT, TRAINED = 50_000, 30_000
SCENARIOS = ("three-pistols", "a-durres-week", "bijaca-week", "cold-boxes", "parcels-monday")
"""By sea, twice; by road, by air and by post."""
Labels = NDArray[np.bool_]

catalogue = lru_cache(maxsize=1)(read_catalogue)


@lru_cache(maxsize=1)
def norms() -> Norms:
    """What is usual of every kind of goods."""
    return catalogue().norms()


def halved(model: EvidenceModel) -> EvidenceModel:
    """The model with every second load smuggled: as much as can be to learn from."""
    share = 0.5 / model.base_rate
    return model.model_copy(update={"prior": (0.5, *(p * share for p in model.prior[1:]))})


def blinded(model: EvidenceModel) -> EvidenceModel:
    """The model with signs and cover that say nothing, and every second load smuggled."""
    return halved(model).model_copy(
        update={
            "cover": tuple(model.cover[0] for _ in model.cover),
            "signs": tuple(map(_silent, model.signs)),
        }
    )


def _silent(table: SignTable) -> SignTable:
    drawn, seen = (tuple(rows[0] for _ in rows) for rows in (table.drawn, table.observed))
    return table.model_copy(update={"drawn": drawn, "observed": seen})


def numbers(number: int, one: GeneratedConsignment) -> dict[str, float]:
    """Everything of one consignment's papers in numbers: fields, facts, and its place."""
    facts = row(CaseFile(one.papers, Answers(), norms()))
    found = dict(leaves(one.papers.model_dump()))
    found |= {f"fact{name}": value for name, value in leaves(facts)}
    return found | {"place": float(number), "place in forty": float(number % 40)}


def drawn(scenario: str, model: EvidenceModel, count: int) -> tuple[Fields, Labels, Floats]:
    """Papers as fields, what is true of each, and the ideal probability on the papers."""
    labels, ideal = [], []

    def rows() -> Iterator[dict[str, float]]:
        dealt = generate_consignments(
            scenario_by_name(scenario), catalogue(), model, count, seed=11
        )
        for number, one in enumerate(dealt):
            labels.append(one.case.hypothesis > 0)
            ideal.append(ideal_probability(model, one.case, ()))
            yield numbers(number, one)

    found = fields(rows(), count)
    return found, np.array(labels), np.array(ideal)


def model_of(scenario: str) -> EvidenceModel:
    """The evidence model of a shipped scenario."""
    return compile_model(scenario_by_name(scenario), catalogue())


@pytest.mark.slow
@pytest.mark.parametrize("scenario", SCENARIOS)
def test_blinded_papers_tell_nothing(scenario: str) -> None:
    """No order, number, rounding or length: the learner ranks as lots do, .5 ± .03."""
    found, hidden, _ = drawn(scenario, blinded(model_of(scenario)), COUNT)

    ranked = auc(judged(found, hidden, TRAINED), hidden[TRAINED:])
    print(f"{scenario}, blinded: {ranked:.3f} from {len(found.names)} fields")

    assert abs(ranked - 0.5) < 0.03


@pytest.mark.slow
@pytest.mark.parametrize("scenario", SCENARIOS)
def test_nobody_ranks_better_than_the_evidence(scenario: str) -> None:
    """With everything visible the learner comes near the ideal, and never .02 above it."""
    found, hidden, ideal = drawn(scenario, model_of(scenario), COUNT)

    best = auc(ideal[TRAINED:], hidden[TRAINED:])
    ranked = auc(judged(found, hidden, TRAINED), hidden[TRAINED:])
    print(f"{scenario}: learner {ranked:.3f}, evidence on the papers {best:.3f}")

    assert best - 0.1 < ranked < best + 0.02


@pytest.mark.slow
@pytest.mark.parametrize("scenario", SCENARIOS)
def test_loads_that_look_alike_differ_in_nothing_else(scenario: str) -> None:
    """Of loads of one q as many lawful as smuggled: the papers as written tell no more, .5 ± .03.

    Signs and cover stay as they are; a load is kept with the probability of its opposite.
    """
    found, hidden, ideal = drawn(scenario, halved(model_of(scenario)), COUNT)
    kept = np.random.default_rng(1).random(COUNT) < np.where(hidden, 1 - ideal, ideal)
    alike, truth = found.part(kept), hidden[kept]
    trained = len(truth) * TRAINED // COUNT

    ranked = auc(judged(alike, truth, trained), truth[trained:])
    print(f"{scenario}, alike: {ranked:.3f} from {len(truth)} consignments")

    assert abs(ranked - 0.5) < 0.03


def test_the_learner_finds_a_leak() -> None:
    """A tenth of smuggled loads with a number of their own is enough to be found."""
    chance = np.random.default_rng(1)
    hidden = chance.random(6_000) < 0.5
    leaking = np.where(hidden & (chance.random(6_000) < 0.2), 7, chance.integers(0, 10, 6_000))
    rows = (
        {"a": float(noise), "b": float(leak)}
        for noise, leak in zip(chance.random(6_000), leaking, strict=True)
    )

    ranked = auc(judged(fields(rows, 6_000), hidden, 4_000), hidden[4_000:])

    assert ranked > 0.54


def test_the_area_under_the_curve_is_the_share_of_pairs() -> None:
    """Counted by hand on five."""
    score = np.array([0.1, 0.4, 0.4, 0.8, 0.2])
    label = np.array([False, True, False, True, False])

    assert auc(score, label) == pytest.approx((2 + 0.5 + 3) / 6)
