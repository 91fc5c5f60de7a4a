"""What a search costs, in words."""

import pytest

from profiler_sim.catalogue.examinations import Examination, SearchCosts
from profiler_sim.documents.examination_texts import (
    describe_costs,
    describe_reach,
    describe_wait,
    note,
    staff_and_minutes,
)
from profiler_sim.files.catalogue import read_catalogue
from profiler_sim.play.labels import visible_labels

DOOR = Examination(
    examination="door check",
    title="Door check",
    about="Doors.",
    staff=2,
    minutes=20,
    delay=2,
    cost=1,
)


@pytest.mark.parametrize(
    ("delay", "damage", "lines"),
    [
        (0, 0, []),
        (2, 0, ["It holds an honest trader up for an hour or two."]),
        (4, 1, ["It holds an honest trader up for half a day.", "Unpacked goods may be damaged."]),
        (8, 4, ["It holds an honest trader up for a day.", "It often damages goods."]),
    ],
)
def test_delay_and_damage_are_said_in_words(delay: int, damage: int, lines: list[str]) -> None:
    """An officer reads hours and broken goods, not points."""
    rows = ("doors", "first rows")
    search = DOOR.model_copy(update={"delay": delay, "damage": damage, "looks_at": rows})

    assert list(describe_costs(search)) == lines


def test_a_search_that_leaves_the_load_inside_damages_no_goods() -> None:
    """It scratches the box."""
    search = DOOR.model_copy(update={"delay": 0, "damage": 1, "looks_at": ("outside",)})

    assert list(describe_costs(search)) == ["The box may be scratched or drilled."]


@pytest.mark.parametrize(
    ("delay", "held"), [(0, ""), (2, "an hour or two"), (4, "half a day"), (8, "a day")]
)
def test_what_is_said_before_and_after_a_search_agrees(delay: int, held: str) -> None:
    """A full unload that costs a day is not said to have taken three hours of the trader."""
    search = DOOR.model_copy(update={"delay": delay})
    before, after = " ".join(describe_costs(search)), describe_wait(search)

    assert before == (f"It holds an honest trader up for {held}." if held else "")
    assert after == (f"The search held the trader up for {held}." if held else "")


def test_a_unit_states_only_what_is_otherwise_there() -> None:
    """What it leaves out stays as the catalogue has it."""
    here = DOOR.at(SearchCosts(minutes=40, damage=1))

    assert staff_and_minutes(here) == "2 officers, 40 min"
    assert (here.delay, here.cost, here.loss_if_honest) == (2, 1, 3)
    assert DOOR.at(None) == DOOR


def test_a_search_that_reaches_part_of_the_load_does_not_find_often_in_the_rest() -> None:
    """A partial unload takes a third out: the report of what it finds agrees."""
    catalogue = read_catalogue().of_unit("Bar", ())
    words = visible_labels(catalogue, "Bar")
    partial, full = (
        list(describe_reach(catalogue.examinations[name], words.topics, words.finds[name]))
        for name in ("partial unload", "full unload")
    )

    assert "Rest of the load" not in partial[0]
    assert full == ["Finds often almost everywhere."]


def test_what_a_dog_smells_is_a_kind_of_goods() -> None:
    """Not a way to steal a container, which smells of nothing."""
    catalogue = read_catalogue()
    topics = {name: topic.title for name, topic in catalogue.topics.items()}
    for name in ("dog", "swab"):
        said = next(iter(describe_reach(catalogue.examinations[name], topics, {})))
        goods = said.removeprefix("Finds only: ").rstrip(".").split(", ")
        assert all(
            each.split(" ")[0] in {"Cocaine", "Cannabis", "Heroin", "Synthetic", "Cigarettes"}
            for each in goods
        ), goods


def test_the_note_says_that_minutes_count_only_where_they_do() -> None:
    """In a shift without search minutes each search counts as one."""
    assert "counts as one search" in note(None)
    assert "minutes of the team" in note(240)
