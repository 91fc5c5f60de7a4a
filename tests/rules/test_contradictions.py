"""A condition that no consignment can meet is warned of."""

import pytest

from profiler_sim.rules.contradictions import contradictions
from profiler_sim.rules.grammar import parse


@pytest.mark.parametrize(
    "condition",
    [
        "packages > 10 AND packages < 5",
        "packages >= 10 AND hs2 = '84' AND packages < 10",
        "5 > packages AND packages BETWEEN 8 AND 9",
        "packages = 3 AND packages = 4",
        "hs2 = '84' OR (packages > 10 AND packages < 5)",
    ],
)
def test_parts_that_are_never_true_together_are_warned_of(condition: str) -> None:
    """The second of them is pointed at, and both are shown."""
    (problem,) = contradictions(condition, parse(condition))

    assert problem.code == "condition.contradiction"
    assert problem.span is not None
    assert condition[slice(*problem.span)] == problem.params["second"]
    assert str(problem.params["first"]) in condition


@pytest.mark.parametrize(
    "condition",
    [
        "packages > 5 AND packages < 10",
        "packages >= 5 AND packages <= 5",
        "packages > 10 OR packages < 5",
        "packages > 10 AND gross_kg < 5",
        "NOT (packages > 10) AND packages < 5",
        "packages > 10 AND NOT (packages < 20)",
        "packages NOT BETWEEN 1 AND 9 AND packages < 5",
        "packages <> 4 AND packages = 3",
    ],
)
def test_parts_that_can_be_true_together_are_not(condition: str) -> None:
    """Also where one of them is turned round, or a number is in both."""
    assert list(contradictions(condition, parse(condition))) == []
