"""What the evidence supports, held to the worked example."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from profiler_sim.evidence.model import Cover, EvidenceModel, GroundTruth, Hypothesis, SignTable
from profiler_sim.evidence.posterior import contributions, ideal_probability

ORACLES = Path(__file__).parents[1] / "scoring" / "scoring_oracles.json"
POINTS = st.dictionaries(st.sampled_from("abcdef"), st.floats(-20, 20), max_size=6)


def table(sign: str, points: float) -> SignTable:
    """A sign whose first value speaks with so many points for something hidden."""
    ratio = 10 ** (points / 10)
    lawful = 0.5 / max(ratio, 1.0)
    rows = ((lawful, 1 - lawful), (lawful * ratio, 1 - lawful * ratio))
    return SignTable(
        sign=sign,
        seen_in="papers",
        boxes=("goods",),
        values=("odd", "usual"),
        applies=(True,),
        drawn=rows,
        observed=rows,
    )


def model(prior: float, points: dict[str, float]) -> EvidenceModel:
    """One way of hiding, with these signs."""
    return EvidenceModel(
        hypotheses=(Hypothesis(), Hypothesis(method="bags", place="doors", topic="cocaine")),
        prior=(1 - prior, prior),
        covers=(Cover(lane=0, commodity="tiles"),),
        cover=((1.0,), (1.0,)),
        signs=tuple(table(name, said) for name, said in points.items()),
        no_answer={},
        found_by={},
        false_alarm={},
    )


def case(*signs: str) -> GroundTruth:
    """A consignment that shows these signs."""
    return GroundTruth(id="001", hypothesis=0, cover=0, signs=dict.fromkeys(signs, 0))


@pytest.fixture
def worked() -> dict[str, Any]:
    """Example 3."""
    oracles: dict[str, Any] = json.loads(ORACLES.read_text(encoding="utf-8"))
    found: dict[str, Any] = oracles["E3"]
    return found


def test_worked_signs_have_their_posterior(worked: dict[str, Any]) -> None:
    """Example 3: 5 % and 18 points are 77 %; with the first sign alone 34 %."""
    world = model(worked["prior"], worked["dB"])

    assert ideal_probability(world, case(*worked["dB"]), ()) == pytest.approx(
        worked["posterior"], abs=1e-9
    )
    assert ideal_probability(world, case("I1"), ()) == pytest.approx(
        worked["posterior_only_I1"], abs=1e-9
    )


def test_each_worked_sign_moves_the_odds_by_its_points(worked: dict[str, Any]) -> None:
    """With one way of hiding, leaving a sign out takes exactly its points away."""
    found = contributions(model(worked["prior"], worked["dB"]), case(*worked["dB"]), ())

    assert found == pytest.approx(worked["dB"], abs=1e-9)


@given(st.floats(0.001, 0.999), POINTS)
def test_without_a_sign_the_prior_stands(prior: float, points: dict[str, float]) -> None:
    """Whatever signs there are in the model, none of them was seen."""
    assert ideal_probability(model(prior, points), case(), ()) == pytest.approx(prior, abs=1e-12)


@given(st.floats(0.001, 0.999), POINTS)
def test_signs_add_up_in_any_order(prior: float, points: dict[str, float]) -> None:
    """The order of the papers is no evidence."""
    turned = dict(reversed(points.items()))

    one, other = (
        ideal_probability(model(prior, some), case(*some), ()) for some in (points, turned)
    )

    assert one == pytest.approx(other, abs=1e-12)
