"""No two papers or answers of a shift tell different things of one firm, ship or crossing."""

import json
from collections.abc import Sequence
from itertools import islice, product

import pytest

from profiler_sim.evidence.compile import compile_model
from profiler_sim.files.authored_files import scenario_by_name
from profiler_sim.screening.signs import Detector
from profiler_sim.traffic.caseload import generate_caseload
from tests.repetition import first_of
from tests.traffic.proofs import catalogue, setting, shipped_names
from tests.world.contradictions import FACING, Dealt, contradictions

BY_MODE = {
    "sea": (
        "three-pistols",
        "a-durres-week",
        "bar-profiling-week",
        "returning-boxes",
        "whose-container",
    ),
    "air": ("sarajevo-terminal", "tirana-night-flight"),
    "road": ("bijaca-week", "night-lane", "night-ferry"),
    "post": ("parcels-monday", "firearms-in-post"),
}
QUICK, ALL = 3, 500


def dealt(name: str, seed: int) -> Sequence[Dealt]:
    """A shift as it would be stored."""
    scenario = scenario_by_name(name)
    model = compile_model(scenario, catalogue())
    caseload = generate_caseload(scenario, catalogue(), model, seed, Detector(catalogue()))
    return [
        Dealt(
            json.loads(one.papers.model_dump_json()),
            json.loads(one.answers.model_dump_json(exclude={"scan"})),
        )
        for one in caseload
    ]


@pytest.mark.thorough
@first_of("mode", BY_MODE)
def test_a_shift_does_not_contradict_itself(mode: str) -> None:
    """Some shifts of every scenario of a mode."""
    for name in BY_MODE[mode]:
        for seed in range(QUICK):
            assert contradictions(dealt(name, seed)) == [], (name, seed)


@pytest.mark.slow
@pytest.mark.parametrize("mode", BY_MODE)
def test_five_hundred_shifts_do_not_contradict_themselves(mode: str) -> None:
    """Over every shipped scenario of a mode in turn; all that is found is named at once."""
    names = [name for name in shipped_names() if setting(name).mode == mode]
    shifts = product(range(ALL), names)

    found = [
        f"{name}, seed {seed}: {wrong}"
        for seed, name in islice(shifts, ALL)
        for wrong in contradictions(dealt(name, seed))
    ]
    print(f"{mode}: {len(found)} contradictions in {ALL} shifts of {len(names)} scenarios")
    assert found == []


@first_of("mode", [mode for mode in BY_MODE if mode != "post"])
def test_a_contradiction_would_be_seen(mode: str) -> None:
    """Firms do come back, and a second tax number of one of them is named."""
    shift = dealt(BY_MODE[mode][0], 0)
    buyers = [one.papers["consignee"]["name"] for one in shift]
    at = next(place for place, name in enumerate(buyers) if name in buyers[:place])
    changed = {**shift[at].papers["consignee"], "tax_id": "another"}
    other = Dealt({**shift[at].papers, "consignee": changed}, shift[at].answers)

    found = contradictions([*shift[:at], other, *shift[at + 1 :]])
    assert len(found) == 1
    assert f"firm {buyers[at]}: tax_id" in found[0]


def test_posts_that_face_each_other_are_in_the_table_of_places() -> None:
    """A code that is written wrong would never be looked at."""
    assert {code for pair in FACING for code in pair} <= catalogue().places.keys()
