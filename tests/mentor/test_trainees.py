"""A class of virtual trainees, as the command tells it."""

import json
import subprocess
import sys
from functools import cache
from typing import Any

import pytest

from profiler_sim.files.authored_files import scenario_by_name
from profiler_sim.files.catalogue import read_catalogue
from profiler_sim.mentor.trainee_simulation import (
    SCORES,
    ClassComparison,
    TraineeClass,
    compare_scores,
)
from tests.repetition import first_of


def run(*words: str) -> subprocess.CompletedProcess[str]:
    """The command, as a user gives it."""
    return subprocess.run(
        [sys.executable, "-m", "profiler_sim", "simulate", *words],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


@cache
def compared(group: TraineeClass) -> ClassComparison:
    """A class plays without rules, which is quick."""
    return compare_scores(
        scenario_by_name("three-pistols"), read_catalogue(), (), group, lambda _: None
    )


@pytest.mark.thorough
def test_the_document_has_the_agreed_shape() -> None:
    """One document on standard output, with an interval for every reliability."""
    told = run("first-watch", "--trainees", "6", "--shifts", "4", "--json")

    document: dict[str, Any] = json.loads(told.stdout)
    assert told.returncode == 0, told.stderr
    assert (document["scenario"], document["trainees"], document["shifts"]) == (
        "first-watch",
        6,
        4,
    )
    assert list(document["scores"]) == list(SCORES)
    for score in document["scores"].values():
        assert set(score) == {"mean", "reliability", "interval", "shifts", "skill"}
        if score["reliability"] is not None:
            assert score["interval"]["low"] <= score["reliability"] <= score["interval"]["high"]


@pytest.mark.thorough
def test_a_person_reads_a_table() -> None:
    """Which can stand in a document as it is."""
    told = run("first-watch", "--trainees", "4", "--shifts", "3")

    lines = told.stdout.splitlines()
    assert told.returncode == 0, told.stderr
    assert "4 virtual trainees, 3 shifts each" in lines[0]
    assert len([line for line in lines if line.startswith("| ")]) == 2 + len(SCORES)


@first_of("words", [("--trainees", "1"), ("--trainees", "x"), ("--author-error", "-1")])
def test_wrong_words_are_wrong_usage(words: tuple[str, str]) -> None:
    """One trainee cannot be told from another."""
    told = run("first-watch", *words)

    assert told.returncode == 2
    assert "Traceback" not in told.stderr


@pytest.mark.thorough
def test_same_class_same_numbers() -> None:
    """Another seed, other people and shifts."""
    group = TraineeClass(trainees=5, shifts=4, seed=2, pool=8)

    again = compare_scores(
        scenario_by_name("three-pistols"), read_catalogue(), (), group, lambda _: None
    )
    other = compared(TraineeClass(trainees=5, shifts=4, seed=3, pool=8))
    assert compared(group) == again
    assert compared(group).scores != other.scores


@pytest.mark.thorough
def test_selection_quality_tells_more_of_a_person_than_what_was_found() -> None:
    """The reason it is the headline; percentages tell more still."""
    scores = compared(TraineeClass(trainees=60, shifts=12, seed=1, pool=100)).scores

    found, selection, gap = (
        scores[name].reliability or 0.0 for name in ("detection rate", "selection quality", "gap")
    )
    assert found < selection < gap
    assert (scores["selection quality"].skill or 0) > 0.6
    assert (scores["gap"].skill or 0) < -0.6


@pytest.mark.thorough
def test_a_scoring_model_that_is_off_tells_less() -> None:
    """What was found does not depend on it."""
    exact, off = (
        compared(TraineeClass(trainees=60, shifts=12, seed=1, pool=100, author_error=error)).scores
        for error in (0.0, 1.5)
    )

    assert exact["detection rate"] == off["detection rate"]
    assert (exact["selection quality"].reliability or 0) > (
        off["selection quality"].reliability or 0
    )
