"""Cases written by hand: they show what their author wrote, and stand where she put them."""

import json
from collections import Counter
from functools import lru_cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from profiler_sim.cargo.sea.model import Sea
from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.errors import ProblemsFound
from profiler_sim.evidence.compile import compile_model
from profiler_sim.evidence.model import EvidenceModel, GroundTruth
from profiler_sim.evidence.posterior import contributions, ideal_probability, ledger
from profiler_sim.files.catalogue import read_catalogue
from profiler_sim.mentor.checks.cases import CONTRADICTIONS
from profiler_sim.mentor.checks.scenario import check_scenario as check
from profiler_sim.scenario.model import Scenario
from profiler_sim.screening.signs import Detector
from profiler_sim.store.memory import MemoryStore
from profiler_sim.traffic.caseload import generate_caseload
from profiler_sim.traffic.generated import GeneratedConsignment
from tests.play.beginning import begin

HIDES = {"method": "firearms in machinery", "place": "in the goods"}
CLUE = {"shows": "Its phone is that of a firm fined in March", "box": "notify party"}


@lru_cache(maxsize=1)
def catalogue() -> Catalogue:
    """The shipped catalogue."""
    return read_catalogue()


@lru_cache(maxsize=1)
def detector() -> Detector:
    """Reads signs off papers and answers."""
    return Detector(catalogue())


def scenario(*cases: dict[str, Any], **keys: Any) -> Scenario:
    """A day at Bar with some cases of its author's own."""
    whole: dict[str, Any] = {
        "scenario": "mine",
        "title": "Mine",
        "unit": "Bar",
        "traffic": {"consignments": 12},
        "hidden": {"firearms in machinery": 1},
        "my cases": cases,
    }
    return Scenario.model_validate({**whole, **keys})


def dealt(made: Scenario, seed: int = 3) -> tuple[EvidenceModel, list[GeneratedConsignment]]:
    """The evidence model and the hand-written consignments of one shift."""
    model = compile_model(made, catalogue())
    load = generate_caseload(made, catalogue(), model, seed, detector())
    return model, [one for one in load if not one.case.counted]


def shown(model: EvidenceModel, case: GroundTruth) -> dict[str, str]:
    """The signs of a case by the names of their values."""
    return {sign: model.by_sign[sign].values[value] for sign, value in case.signs.items()}


def test_what_the_author_states_stands_on_the_papers() -> None:
    """Her words, packages, weight and names; the rest is filled in around them."""
    stated = {
        "goods": "USED GARDEN MACHINES",
        "packages": 64,
        "gross kg": 2180,
        "value usd": 9350,
        "from": "Mersin",
        "consignee": "Primoval d.o.o.",
    }

    _, (one,) = dealt(scenario(stated))

    goods = one.papers.goods[0]
    assert (goods.description, goods.packages, goods.gross_kg) == (
        "USED GARDEN MACHINES",
        64,
        2180,
    )
    assert (one.papers.value_usd, one.papers.consignee.name) == (9350, "Primoval d.o.o.")
    assert one.papers.transport.start == "TRMER"
    assert goods.hs6 == catalogue().commodities["garden machines"].hs6


def _written(draw: st.DrawFn) -> dict[str, str]:
    """Some signs that every load by sea can show, each with one of its values."""
    signs = [
        s
        for s in catalogue().signs.values()
        if "sea" in s.modes and not s.applies_to and not s.not_for
    ]
    chosen = draw(st.lists(st.sampled_from(signs), unique_by=lambda s: s.sign, max_size=6))
    return {s.sign: draw(st.sampled_from(sorted(s.values))) for s in chosen}


@pytest.mark.thorough
@settings(max_examples=20, deadline=None)
@given(st.composite(_written)(), st.integers(0, 10_000))
def test_written_signs_are_detected_and_weigh_in_q(signs: dict[str, str], seed: int) -> None:
    """Whatever an author writes is read off the finished papers, and q is made of that."""
    model, (one,) = dealt(scenario({"commodity": "hand tools", "signs": signs}), seed)

    seen = detector()(one.papers, one.answers)
    assert {sign: seen[sign] for sign in signs} == signs
    assert shown(model, one.case).items() >= signs.items()
    told = ledger(model, one.case, tuple(model.no_answer))
    assert {line.name: line.value for line in told.lines if line.kind == "sign"} == shown(
        model, one.case
    )


@pytest.mark.thorough
@pytest.mark.parametrize("strength", [("weak", 3.0103), ("moderate", 4.7712), ("strong", 10.0)])
@pytest.mark.parametrize("speaks", ["for", "against"])
def test_a_clue_moves_the_odds_by_exactly_its_points(
    strength: tuple[str, float], speaks: str
) -> None:
    """Ten points are ten times the odds; a clue against takes as much away."""
    word, points = strength
    clue = {**CLUE, "speaks": speaks, "strength": word}
    model, (plain,) = dealt(scenario({"hides": HIDES}))
    _, (clued,) = dealt(scenario({"hides": HIDES, "clues": [clue]}))

    without = ledger(model, plain.case, (), against=1)
    with_it = ledger(model, clued.case, (), against=1)
    signed = points if speaks == "for" else -points
    assert with_it.total - without.total == pytest.approx(signed, abs=1e-9)
    assert contributions(model, clued.case, ())[CLUE["shows"]] == pytest.approx(signed)


@pytest.mark.thorough
def test_a_case_stands_the_same_whatever_the_seed() -> None:
    """Chance names its firms and its hour and nothing that weighs."""
    made = scenario({"goods": "USED GARDEN MACHINES", "hides": HIDES, "clues": [CLUE]})

    stands = {round(ideal_probability(*_asked(made, seed)), 12) for seed in range(6)}

    assert len(stands) == 1


def _asked(made: Scenario, seed: int) -> tuple[EvidenceModel, GroundTruth, tuple[str, ...]]:
    model, (one,) = dealt(made, seed)
    return model, one.case, tuple(model.no_answer)


@pytest.mark.thorough
def test_its_place_on_the_manifest_gives_nothing_away() -> None:
    """Ids are 001 onward in the order of arrival, and a case may come anywhere."""
    made = scenario({"goods": "USED GARDEN MACHINES", "hides": HIDES})
    model = compile_model(made, catalogue())
    places: Counter[int] = Counter()
    for seed in range(14):
        load = generate_caseload(made, catalogue(), model, seed, detector())
        assert [one.papers.id for one in load] == [f"{n:03d}" for n in range(1, 14)]
        assert [one.case.id for one in load] == [one.papers.id for one in load]
        arrivals = [one.papers.transport.arrives_at for one in load]
        assert arrivals == sorted(arrivals)
        places.update(i for i, one in enumerate(load) if not one.case.counted)

    assert len(places) > 4


def test_the_traffic_is_the_same_with_and_without_her_cases() -> None:
    """They come on top; nothing else is dealt differently."""
    bare, more = scenario(), scenario({"goods": "USED GARDEN MACHINES"})
    model = compile_model(bare, catalogue())

    plain = {
        d.papers.transport.document_no
        for d in generate_caseload(bare, catalogue(), model, 5, detector())
    }
    among = {
        d.papers.transport.document_no
        for d in generate_caseload(more, catalogue(), model, 5, detector())
    }

    assert plain < among
    assert len(among - plain) == 1


def test_what_is_left_out_says_little() -> None:
    """A case of which nothing is written is no more remarkable than the briefing makes it."""
    model, (one,) = dealt(scenario({}))

    loud = contributions(model, one.case, model.answers)
    assert max(map(abs, loud.values())) < 3


def test_a_place_finds_goods_that_have_it() -> None:
    """What lies in the machinery of a reefer travels in a reefer."""
    hides = {"method": "cocaine in reefer machinery", "place": "reefer machinery"}

    _, (one,) = dealt(scenario({"hides": hides}, hidden={hides["method"]: 1}))

    assert one.papers.by(Sea).container.reefer


def test_what_nothing_in_the_traffic_is_like_is_refused() -> None:
    """A method that is not expected has no odds; nobody is asked to guess it."""
    with pytest.raises(ProblemsFound, match="unlike_traffic"):
        dealt(scenario({"hides": HIDES}, hidden={"rip-on rip-off": 1}))


def test_ports_are_known_by_name_and_by_code() -> None:
    """However accented, and with the shares asked for."""
    by_name = scenario(traffic={"consignments": 12, "from": {"Gioia Tauro": 3, "mersin": 1}})
    by_code = scenario(traffic={"consignments": 12, "from": {"ITGIT": 3, "TRMER": 1}})

    named, coded = (compile_model(s, catalogue()) for s in (by_name, by_code))

    assert named == coded
    unit = catalogue().units["Bar"]
    share = sum(
        p
        for cover, p in zip(named.covers, named.cover[0], strict=True)
        if unit.lanes[cover.lane].origin == "ITGIT"
    )
    assert share == pytest.approx(0.75)


@pytest.mark.thorough
def test_exactly_plants_its_count_in_every_shift() -> None:
    """Two in each, at places that differ, and no more."""
    made = scenario(hidden={}, exactly={"counterfeit in mixed load": 2})
    model = compile_model(made, catalogue())
    found = []
    for seed in range(12):
        load = generate_caseload(made, catalogue(), model, seed, detector())
        found.append(tuple(d.papers.id for d in load if d.case.hypothesis))

    assert {len(ids) for ids in found} == {2}
    assert len(set(found)) > 8


def test_a_shift_is_begun_with_her_cases_and_tells_nothing_of_what_they_hide() -> None:
    """They lie among the papers, their clues to be read; what they hide is in the truth alone."""
    told = "three pistols inside two cultivators"
    made = scenario(
        {"goods": "USED GARDEN MACHINES", "hides": {**HIDES, "find report": told}, "clues": [CLUE]}
    )
    store = MemoryStore()

    shift = begin(store, made, catalogue(), seed=4, trainee="otter", started="2026-03-02")

    papers, brief, truth = store.papers(shift), store.brief(shift), store.truth(shift)
    assert "USED GARDEN MACHINES" in papers
    assert told in truth
    assert CLUE["shows"] in papers
    for word in (told, HIDES["method"]):
        assert word not in papers + brief
    counted = [case["counted"] for case in json.loads(truth)["cases"]]
    assert (len(counted), counted.count(False)) == (13, 1)


def _own_case(hides: dict[str, str]) -> GroundTruth:
    made = scenario({"goods": "USED GARDEN MACHINES", "hides": hides})
    load = generate_caseload(made, catalogue(), compile_model(made, catalogue()), 4, detector())
    return next(each.case for each in load if not each.case.counted)


def test_her_words_for_a_find_stay_and_no_figure_is_put_beside_them() -> None:
    """What the scale says could contradict them; where it lay follows from the place."""
    told = "three pistols inside two cultivators"

    case = _own_case({**HIDES, "find report": told})

    assert case.find_report == told
    assert case.find is not None
    assert (case.find.kg, case.find.packages, case.find.opened) == (None, None, "")
    assert case.find.lay


def test_without_her_words_the_find_is_worked_out_from_her_load() -> None:
    """Her goods have no name in the catalogue: they are the declared goods."""
    case = _own_case(HIDES)

    assert case.find is not None
    assert case.find.kg
    assert "{" not in case.find_report
    assert "declared goods" in case.find_report + case.find.opened + case.find.saw


def test_a_truth_stored_before_finds_were_recorded_still_opens() -> None:
    """It has its text under its earlier key, and nothing else of the find."""
    stored = {"id": "001", "hypothesis": 1, "cover": 0, "signs": {}, "told": "six duffel bags"}

    case = GroundTruth.model_validate(stored)

    assert (case.find_report, case.find) == ("six duffel bags", None)


def test_signs_that_contradict_each_other_are_signs_with_these_values() -> None:
    """A pair that nothing can show would never be told of."""
    known = {(s.sign, value) for s in catalogue().signs.values() for value in s.values}

    assert {shown for pair in CONTRADICTIONS for shown in pair} <= known


def test_a_case_is_checked_where_no_lane_is_left() -> None:
    """The ports are told of; what the case would ride on cannot be."""
    made = scenario({"goods": "USED GARDEN MACHINES"}, {}, traffic={"from": {"Zelenika": 1}})

    assert {each.code for each in check(made, catalogue())} == {"scenario.no_lane"}
