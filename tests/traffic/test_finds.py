"""What a search finds fits what was there: method, place, goods, packing, weight and volume."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from profiler_sim.cargo.modes import MODES, Mode
from profiler_sim.evidence.compile import compile_model
from profiler_sim.files.catalogue import read_catalogue
from profiler_sim.scenario.model import Scenario, Traffic
from profiler_sim.traffic.chance import Chance
from profiler_sim.traffic.finds import FindLoad, write_find
from profiler_sim.traffic.generated import generate_consignments
from profiler_sim.traffic.modes import TRAFFIC
from tests.repetition import first_of
from tests.traffic.found_words import Find, misfits

QUICK, SOME, MANY = 150, 2_000, 20_000
CATALOGUE = read_catalogue()


def finds(mode: Mode, count: int, seed: int, again: int = 1) -> Iterator[Find]:
    """Finds of every method of a mode, over every unit, about as many of each.

    Each load is found ``again`` times, in other words.
    """
    units = [name for name, unit in CATALOGUE.units.items() if unit.mode == mode]
    methods = [name for name, each in CATALOGUE.methods.items() if mode in each.modes]
    each = 1 + count // len(units) // again
    for unit in units:
        scenario = Scenario(
            scenario="finds",
            title="Finds",
            unit=unit,
            traffic=Traffic(consignments=500),
            hidden=dict.fromkeys(methods, 499 / len(methods)),
        )
        model = compile_model(scenario, CATALOGUE)
        for drawn in generate_consignments(scenario, CATALOGUE, model, each, seed):
            h = model.hypotheses[drawn.case.hypothesis]
            if h.method and drawn.case.cover is not None:
                goods = model.covers[drawn.case.cover].commodity
                find = Find(drawn.papers, drawn.case, goods, h, CATALOGUE)
                yield find
                kind = TRAFFIC[mode].unit_kind(find.goods)
                load = FindLoad.of(drawn.papers, find.goods, kind)
                scene = drawn.answers.scan
                for part in range(1, again if scene else 1):
                    assert scene is not None
                    chance = Chance.of(part / again)
                    text, record = write_find(CATALOGUE, h, load, chance, scene)
                    said = {"find_report": text, "find": record}
                    yield replace(find, truth=drawn.case.model_copy(update=said))


def _misfits(mode: Mode, count: int, seed: int, again: int = 1) -> tuple[int, list[str]]:
    seen, wrong = 0, []
    for find in finds(mode, count, seed, again):
        seen += 1
        wrong += [f"{find.text} | {find.commodity} | {each}" for each in misfits(find)]
    return seen, wrong


@pytest.mark.thorough
@first_of("mode", MODES)
def test_a_few_finds_fit_what_was_there(mode: Mode) -> None:
    """A reader with tables of its own finds nothing that cannot be true."""
    seen, wrong = _misfits(mode, QUICK, seed=11)

    assert seen >= QUICK * 0.9
    assert wrong == []


@pytest.mark.thorough
@pytest.mark.parametrize("count", [SOME, pytest.param(MANY, marks=pytest.mark.slow)])
@pytest.mark.parametrize("mode", MODES)
def test_many_finds_fit_what_was_there(mode: Mode, count: int) -> None:
    """The same, of every method, place and goods many times over."""
    seen, wrong = _misfits(mode, count, seed=29, again=8)

    assert seen >= count * 0.98
    assert wrong[:20] == []


WRONG = (
    ("firearms in machinery", "3 pistols and 2 480 rounds inside 2 cultivators"),
    ("firearms in machinery", "3 pistols and 900 rounds under the floor"),
    (
        "firearms in machinery",
        "3 pistols and 900 rounds in the lowest layer, under bananas",
    ),
    (
        "cocaine in the structure of the box",
        "64 packets of cocaine under a second floor",
    ),
    ("cocaine in the structure of the box", "6 400 packets of cocaine behind a false front wall"),
    ("cigarettes under cover load", "99 800 master cases of cigarettes behind 2 rows of tiles"),
    ("counterfeit in small parcels", "22 pairs of trainers with a trade mark"),
    ("fake medicines and protective equipment", "2 200 pairs of shoes with copied marks"),
    ("medicines by post", "9 000 tablets in blisters without a leaflet"),
)
"""Reports as they were drawn before, of some load and some place of the method."""


@pytest.mark.thorough
@first_of(("method", "text"), WRONG)
def test_the_reader_finds_a_report_of_another_load(method: str, text: str) -> None:
    """Pistols in cultivators among bananas, a floor for a wall, two trainers in 873 g."""
    mode = CATALOGUE.methods[method].modes[0]
    drawn = [find for find in finds(mode, 600, 3) if find.method == method]

    said = [replace(f, truth=f.truth.model_copy(update={"find_report": text})) for f in drawn]

    assert len(drawn) >= 5
    assert sum(bool(misfits(each)) for each in said) >= len(said) * 0.6
