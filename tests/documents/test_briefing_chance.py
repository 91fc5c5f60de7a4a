"""What the briefing says of chance: how many smuggled loads a shift may have."""

import math

import pytest

from profiler_sim.documents.briefing import build_briefing
from profiler_sim.scenario.load_chance import usual_range
from profiler_sim.scenario.model import Scenario, Traffic


def scenario(**more: object) -> Scenario:
    """Forty loads of which five hide goods on average, where nothing else is said."""
    given = {"hidden": {"firearms in machinery": 5}, **more}
    return Scenario.model_validate(
        {
            "scenario": "x",
            "title": "X",
            "unit": "Bar",
            "traffic": Traffic(consignments=40),
            **given,
        }
    )


def test_the_briefing_says_how_far_chance_may_go() -> None:
    """Five are announced, and nine may come."""
    told = [part.text for part in build_briefing(scenario())]

    assert "about 5 of yours; chance decides: it can be 1 or 9" in told


def test_where_the_number_is_fixed_chance_is_not_spoken_of() -> None:
    """The share in 100 says it all."""
    fixed = scenario(hidden={}, exactly={"firearms in machinery": 2})
    told = [part.text for part in build_briefing(fixed)]

    assert "on days like this about 5 in 100 hide goods" in told
    assert not any("chance decides" in text for text in told)


@pytest.mark.parametrize(
    ("loads", "expected"), [(12, 2.0), (40, 5.0), (200, 3.5), (2_000, 60.0), (10, 0.1)]
)
def test_nineteen_of_twenty_shifts_are_within_the_range(loads: int, expected: float) -> None:
    """By the binomial law, summed term by term in another way."""
    low, high = usual_range(loads, expected)
    odds = expected / (loads - expected)
    term = math.exp(loads * math.log1p(-expected / loads))
    terms = [term]
    for k in range(1, high + 2):
        term *= odds * (loads - k + 1) / k
        terms.append(term)

    assert sum(terms[:low]) < 0.025
    assert sum(terms[: high + 1]) >= 0.975 - 1e-9
    assert sum(terms[:high]) < 0.975


@pytest.mark.parametrize(
    ("loads", "expected", "shown"), [(0, 0.0, (0, 0)), (5, 0.0, (0, 0)), (5, 5.0, (5, 5))]
)
def test_what_is_certain_has_no_range(loads: int, expected: float, shown: tuple[int, int]) -> None:
    """Nothing, or everything."""
    assert usual_range(loads, expected) == shown
