"""The searches that ship: what finds what where, and what a report says of it."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.catalogue.examinations import Examination
from profiler_sim.evidence.compile import compile_model
from profiler_sim.evidence.examinations import (
    ExaminationResult,
    PointStatus,
    examine,
    examined_points,
    most_thorough,
)
from profiler_sim.evidence.model import EvidenceModel, GroundTruth
from profiler_sim.files.authored_files import read_scenario
from profiler_sim.files.catalogue import read_catalogue
from profiler_sim.files.search_path import shipped_folder

CATALOGUE = read_catalogue()
MODES = ("sea", "air", "road", "post")
LUCK = st.floats(0, 1, exclude_max=True)
SCENTED = {
    "cocaine",
    "heroin",
    "cannabis",
    "cigarettes",
    "release fraud",
    "switched containers",
    "synthetic drugs",
}


def of(mode: str) -> Catalogue:
    """What the desks of a mode of transport know."""
    unit = next(name for name, unit in CATALOGUE.units.items() if unit.mode == mode)
    return CATALOGUE.of_unit(unit)


def models() -> dict[str, EvidenceModel]:
    """The evidence model of every scenario, each with every search its mode knows."""
    read = (read_scenario(path) for path in sorted(shipped_folder().glob("*.yaml")))
    return {
        each.scenario: compile_model(each.model_copy(update={"examinations": ()}), CATALOGUE)
        for each in read
    }


MODELS = models()


def case(hypothesis: int, luck: float) -> GroundTruth:
    """A load that hides this, and the number drawn for it."""
    return GroundTruth(id="1", hypothesis=hypothesis, cover=None, signs={}, find_threshold=luck)


@pytest.mark.parametrize("name", MODELS)
@given(luck=LUCK)
def test_a_search_never_finds_what_one_with_a_larger_share_misses(name: str, luck: float) -> None:
    """The same load and the same number, at every place, for every pair of searches."""
    model = MODELS[name]
    for h in range(1, len(model.hypotheses)):
        load = case(h, luck)
        for one, other in combinations(model.found_by, 2):
            lesser, larger = sorted((one, other), key=lambda each: model.found_by[each][h])
            if examine(model, load, lesser) == ExaminationResult.FIND:
                assert examine(model, load, larger) == ExaminationResult.FIND


@pytest.mark.parametrize("name", MODELS)
@given(luck=LUCK)
def test_where_a_search_does_not_reach_it_finds_nothing(name: str, luck: float) -> None:
    """However lucky: a negative search of the wrong place misses what is elsewhere."""
    model = MODELS[name]
    for search, shares in model.found_by.items():
        for h, share in enumerate(shares):
            if h and not share:
                assert examine(model, case(h, luck), search) == ExaminationResult.NOTHING
                assert examine(model, case(h, 0.0), search) == ExaminationResult.NOTHING


def test_something_is_out_of_reach_of_every_quick_search() -> None:
    """The property above is not about an empty set."""
    blind = {
        search
        for model in MODELS.values()
        for search, shares in model.found_by.items()
        if 0 in shares[1:]
    }

    assert {"dog", "swab", "value check", "door check", "tailgate check"} - blind <= {"door check"}


@pytest.mark.parametrize("name", MODELS)
def test_a_dog_and_a_swab_find_by_smell_and_traces_only(name: str) -> None:
    """Copies, weapons and false papers have none, wherever they lie; a probe finds people."""
    model = MODELS[name]
    nowhere = {"the papers", "the declaration"}
    for name_of, topics in (("dog", SCENTED), ("swab", SCENTED - {"cigarettes"})):
        for h, share in zip(model.hypotheses, model.found_by[name_of], strict=True):
            assert bool(share) == (h.topic in topics and h.place not in nowhere), h


def test_a_probe_finds_people_and_nothing_else() -> None:
    """It reads breath."""
    found = {
        h.topic
        for model in MODELS.values()
        for h, share in zip(
            model.hypotheses, model.found_by.get("CO2 probe and opening", ()), strict=False
        )
        if share
    }

    assert found == {"people"}


@pytest.mark.parametrize("name", MODELS)
def test_the_most_thorough_search_is_no_dog(name: str) -> None:
    """What the lot and the ladder go by stays a search that opens the load."""
    assert most_thorough(MODELS[name]) not in {"dog", "swab"}


@pytest.mark.parametrize("mode", MODES)
def test_every_search_of_a_mode_looks_at_something_that_the_mode_has(mode: str) -> None:
    """And says what it takes."""
    desk = of(mode)
    for search in desk.examinations.values():
        assert search.staff
        assert search.minutes
        assert desk.points.keys() & {*search.looks_at, *search.measures}, search.examination


@pytest.mark.parametrize("mode", MODES)
def test_every_find_has_a_point_in_the_report(mode: str) -> None:
    """Exactly one, and it is a point the unit has."""
    desk = of(mode)
    places = {place for method in desk.methods.values() for place in method.lies}
    assert places
    for place in places:
        for search in desk.examinations.values():
            told = examined_points(
                desk.points, search, reefer=True, found_at=desk.hiding_places[place].points
            )
            assert [each.look for each in told].count(PointStatus.FINDING) == 1, place


def of_box(name: str, *, reefer: bool = False) -> dict[str, str]:
    """What the report of a search of a container says, by point."""
    desk = of("sea")
    return {
        each.point: each.look for each in examined_points(desk.points, search(name), reefer=reefer)
    }


def search(name: str) -> Examination:
    """A search that ships."""
    return CATALOGUE.examinations[name]


def test_the_structure_of_a_container_has_seven_points_and_a_reefer_eight() -> None:
    """Outside, doors, two sides, front wall, ceiling, floor; and the fan housing."""
    seven = {
        "Outside and undercarriage": "sound",
        "Doors and locking gear": "sound",
        "Right side": "measured",
        "Left side": "measured",
        "Front wall": "measured",
        "Ceiling and roof": "measured",
        "Floor": "measured",
    }
    rest = {
        "First rows of the load": "not looked at",
        "Rest of the load": "not looked at",
        "Papers and books of the firm": "not looked at",
    }

    assert of_box("structure search") == {**seven, **rest}
    assert of_box("structure search", reefer=True) == {**seven, "Fan housing": "sound", **rest}


def test_a_door_check_says_that_it_did_not_look_at_the_floor() -> None:
    """Whoever reads it sees what is still open."""
    told = of_box("door check")

    assert told["Doors and locking gear"] == "sound"
    assert told["Floor"] == "not looked at"


def test_the_structure_of_a_lorry_has_seven_points() -> None:
    """Tank, cab, undercarriage, tyres, front wall, roof, floor."""
    desk = of("road")
    told = examined_points(desk.points, search("vehicle structure search"), reefer=False)
    seen = [each.point for each in told if each.look in {PointStatus.SOUND, PointStatus.MEASURED}]

    assert seen == [
        "Fuel tank",
        "Cab",
        "Undercarriage",
        "Tyres",
        "Front wall",
        "Ceiling and roof",
        "Floor",
        "Doors or curtain",
    ]


def test_a_find_where_nobody_was_to_look_is_told_all_the_same() -> None:
    """Somebody saw it in passing."""
    told = examined_points(
        of("sea").points, search("door check"), reefer=False, found_at=("floor",)
    )

    assert {each.point: each.look for each in told}["Floor"] == PointStatus.FINDING
