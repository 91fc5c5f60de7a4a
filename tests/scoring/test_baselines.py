"""The ladder of baselines."""

from typing import Any

import pytest

from profiler_sim.scoring.baselines import baselines


def test_a_worked_caseload_has_its_ladder(oracles: dict[str, Any]) -> None:
    """Example 5: lots 0.9, rules 2⅓ with their ties, the best on full evidence 2, oracle 3."""
    worked = oracles["E5"]

    found = baselines(worked["y"], worked["rule_score"], worked["q_full"], 3)

    assert found.lots.mean == pytest.approx(worked["random_expected_found"], abs=1e-9)
    assert found.rules == pytest.approx(worked["rules_expected_found"], abs=1e-9)
    assert found.documents == worked["ideal_full_found"]
    assert found.oracle == worked["oracle"]


def test_nobody_finds_more_than_there_is() -> None:
    """With a slot for everything every rung finds all."""
    found = baselines([True, False, True], [0, 5, 0], [0.1, 0.9, 0.1], 7)

    assert (found.lots.low, found.lots.high) == (2, 2)
    assert (found.rules, found.documents, found.oracle) == (2, 2, 2)


def test_without_openings_nobody_finds_anything() -> None:
    """Not even the oracle."""
    found = baselines([True, False], [1, 0], [0.9, 0.1], 0)

    assert (found.lots.mean, found.rules, found.documents, found.oracle) == (0, 0, 0, 0)
