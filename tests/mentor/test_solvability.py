"""Whether a draft can be solved: standing, verdicts, false lessons, who would search a load."""

from typing import Any

import pytest

from profiler_sim.evidence.compile import compile_model
from profiler_sim.evidence.posterior import posterior
from profiler_sim.i18n.wording import message
from profiler_sim.mentor import class_search
from profiler_sim.mentor import solvability as steps
from profiler_sim.mentor.case_standing import CaseStanding
from profiler_sim.mentor.checked_catalogue import catalogue, content_problems
from profiler_sim.mentor.class_search import ReaderStrength, case_searches
from profiler_sim.mentor.own_loads import deal_own_loads
from profiler_sim.mentor.simulation import sample_shifts, simulate
from profiler_sim.mentor.solvability import (
    Solvability,
    lessons_of,
    own_loads,
    solvability,
)
from profiler_sim.mentor.verdicts import case_verdict, scenario_verdicts
from profiler_sim.problems import Severity
from profiler_sim.scenario.model import Scenario
from profiler_sim.screening.signs import Detector
from profiler_sim.traffic.caseload import CaseWriter
from profiler_sim.traffic.fixed_counts import rng
from profiler_sim.traffic.generated import build_world
from profiler_sim.traffic.own_cases import with_cases
from profiler_sim.traffic.sampler import log_scores, probabilities

HIDES = {"method": "firearms in machinery", "place": "in the goods"}
CASH = {"payment": "in cash", "packing list": "differs"}
CLUE = {"shows": "The shop is closed", "box": "consignee", "strength": "strong"}
LOUD: dict[str, Any] = {"goods": "GARDEN MACHINES", "from": "Mersin", "signs": CASH}
OWN = (
    {**LOUD, "hides": HIDES, "clues": [CLUE]},
    {"goods": "GARDEN MACHINES", "from": "Mersin"},
)


def scenario(*cases: dict[str, Any], **more: Any) -> Scenario:
    """A Monday at Bar with these loads."""
    hidden = {"firearms in machinery": 2, "counterfeit in mixed load": 2}
    plain = {"scenario": "monday", "title": "m", "unit": "Bar", "hidden": hidden}
    return Scenario.model_validate({**plain, "my cases": cases, **more})


def dealt(value: Scenario) -> list[Any]:
    """The truth of each load of hers."""
    model, joint = compile_model(value, catalogue()), catalogue()
    writer = CaseWriter(value, joint, model, build_world(value, joint, 1), Detector(joint))
    return [each.case for each in writer.cases(1)]


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    for module, name, least in (
        (steps, "LOADS", 400),
        (steps, "SCREENED", 40),
        (class_search, "SHIFTS", 10),
    ):
        monkeypatch.setattr(module, name, least)


def last(value: Scenario) -> Solvability:
    """Everything that is worked out."""
    return list(solvability(value, catalogue(), 1))[-1]


def test_cases_weigh_among_the_traffic_as_they_weigh_alone() -> None:
    """Cover, clues and signs: on the papers, and with every answer."""
    value = scenario(*OWN)
    model, cases = compile_model(value, catalogue()), dealt(value)
    (part,) = sample_shifts(value, catalogue(), (), (3, 1))
    joined = with_cases(part, cases, [0.0, 0.0], rng(1, 0, 3))

    assert joined.hypothesis.shape == (3, 42)
    for asked in ((), model.answers):
        p = probabilities(log_scores(joined.model, joined.columns, asked)).T.reshape(3, 42, -1)
        for place, case in enumerate(cases):
            expected = pytest.approx(posterior(model, case, asked), abs=1e-9)
            assert all(tuple(shift[40 + place]) == expected for shift in p)


@pytest.mark.thorough
def test_good_readers_search_what_hides_something_and_leave_the_honest_load() -> None:
    """And the better they read, the more of them."""
    value = scenario(*OWN)
    shifts = list(sample_shifts(value, catalogue(), (), (40, 1)))
    found = case_searches(shifts, dealt(value), 1)

    assert found[ReaderStrength.WELL][0] > 0.8
    assert found[ReaderStrength.WELL][0] > found[ReaderStrength.POORLY][0]
    assert found[ReaderStrength.WELL][1] < 0.2


@pytest.mark.thorough
def test_everything_is_worked_out_in_steps_the_quickest_first() -> None:
    """Each step knows what the one before knew; the same draft has the same numbers."""
    value = scenario(*OWN, rules=["core"])
    known = list(solvability(value, catalogue(), 1))

    assert [bool(each.verdicts) for each in known] == [False, True, True, True]
    assert [bool(each.cases[0].searched) for each in known] == [False, False, True, True]
    assert [each.is_whole for each in known] == [False, False, False, True]
    assert known == list(solvability(value, catalogue(), 1))


@pytest.mark.parametrize(
    ("hides", "share", "code", "is_good"),
    [
        ("x", 0.1, "verdict.case.low", False),
        ("x", 0.2, "verdict.case.hard", True),
        ("x", 0.5, "verdict.case.first", True),
        ("x", 0.8, "verdict.case.good", True),
        ("x", 0.95, "verdict.case.high", False),
        ("", 0.2, "verdict.honest.fair", True),
        ("", 0.7, "verdict.honest.trap", True),
        ("", 0.97, "verdict.honest.unfair", False),
    ],
)
def test_a_load_has_a_verdict(hides: str, share: float, code: str, is_good: bool) -> None:
    """What all evidence gives decides."""
    verdict = case_verdict(CaseStanding(hides, 0.1, share, {}))
    assert verdict.code == code
    assert (verdict.severity is Severity.NOTE) is is_good
    assert f"{100 * share:.0f} %" in message(verdict.code, verdict.params)


@pytest.mark.parametrize(
    ("hides", "searched", "code"),
    [
        ("x", 0.06, "verdict.case.left"),
        ("x", 0.5, "verdict.case.first"),
        ("", 0.6, "verdict.honest.searched"),
        ("", 0.1, "verdict.honest.fair"),
    ],
)
def test_a_verdict_does_not_contradict_who_would_search_it(
    hides: str, searched: float, code: str
) -> None:
    """Evidence that is good for beginners helps nobody where other loads look worse."""
    verdict = case_verdict(CaseStanding(hides, 0.1, 0.45, {}), searched)
    assert verdict.code == code
    if code.endswith(("left", "searched")):
        assert f"{100 * searched:.0f} of 100" in message(verdict.code, verdict.params)


def test_answers_that_are_filled_in_stand_beside_her_clue() -> None:
    """Until she has chosen them herself."""

    def filled_in(*cases: dict[str, Any]) -> list[str]:
        lessons = lessons_of(scenario(*cases), catalogue(), 1)
        return [str(each.params["answers"]) for each in lessons if each.code == "lesson.filled_in"]

    title = catalogue().signs["consignee's past"].title
    (answers,) = filled_in(OWN[0])
    assert f"{title}: " in answers
    past = {"consignee's past": "long and of the same goods"}
    (others,) = filled_in({**OWN[0], "signs": {**CASH, **past}})
    assert f"{title}: " not in others
    assert filled_in(OWN[1]) == []


def test_numbers_of_a_scenario_have_verdicts_in_words() -> None:
    """With the range that is good; a number that there is not is left out."""
    areas = {"cover": 0.71, "documents": 0.71, "full": 0.85, "rules": None}
    said = [message(each.code, each.params) for each in scenario_verdicts(areas, 0.7)]
    assert said[1] == "The papers: 71 of 100. Good, between 65 and 90."
    assert said[0].startswith("Goods and route alone: 71 of 100. Too much, above 65.")
    assert said[2].startswith("Papers and all answers: 85 of 100. Too little, below 90.")
    assert said[3].startswith("The risk indicators miss 70 of 100 smuggled loads. That is many.")
    assert not list(scenario_verdicts(dict.fromkeys(areas), None))


@pytest.mark.thorough
def test_what_a_scenario_teaches_wrongly_is_said() -> None:
    """Port, goods and signs that only smuggled loads of hers have; an honest one mends it."""
    twice = [{**LOUD, "hides": HIDES}, {**LOUD, "hides": HIDES}]
    codes = {each.code for each in last(scenario(*twice)).lessons}
    assert {"lesson.own_port", "lesson.own_goods", "lesson.own_sign"} <= codes
    assert "lesson.no_similar" in codes

    excused = last(scenario(*twice, LOUD))
    assert not {each.code for each in excused.lessons}


def test_a_similar_honest_load_ends_the_advice_also_for_unusual_goods() -> None:
    """Goods on which the method never rides have no cover of its own; they are the same goods."""
    unusual = {"goods": "FRESH BANANAS", "commodity": "bananas", "hides": HIDES}
    honest = {**unusual, "hides": None}
    alone, excused = (
        {each.code for each in lessons_of(scenario(*own), catalogue(), 1)}
        for own in ((unusual,), (unusual, honest))
    )
    assert "lesson.no_similar" in alone
    assert "lesson.no_similar" not in excused


def test_a_load_says_what_it_is_filled_in_with() -> None:
    """Numbers and names of its papers, under the keys of the file; titles in place of names."""
    model = compile_model(scenario(*OWN), catalogue())
    papers = deal_own_loads(scenario(*OWN), catalogue(), model, 1)
    first, second = own_loads(scenario(*OWN), catalogue(), papers)
    stated = papers[0].papers
    assert first.filled["gross kg"] == str(stated.gross_kg)
    assert first.filled["consignee"] == stated.consignee.name
    assert first.filled["from"] == "Mersin"
    assert first.hides == f"{catalogue().methods[HIDES['method']].title}, in the goods"
    assert second.hides == ""


@pytest.mark.thorough
def test_an_honest_load_that_nobody_could_leave_is_unfair() -> None:
    """It would be the first costly decision of the best trainee."""
    loud = {**LOUD, "clues": [CLUE, {**CLUE, "shows": "The number is that of another firm"}]}
    (case,) = last(scenario(loud)).cases
    assert case.verdict.code == "verdict.honest.unfair"


def test_loads_that_count_are_in_every_shift_that_is_simulated() -> None:
    """One more smuggled load a shift; one that does not count changes nothing."""

    def present(*cases: dict[str, Any]) -> int:
        shifts = 5
        value = scenario(*cases)
        told = simulate(
            value,
            catalogue(),
            (),
            policies=("documents",),
            shifts=shifts,
            seed=1,
            progress=lambda _done: None,
        )
        return told.policies["documents"].present

    assert present({**OWN[0], "counts": "yes"}, OWN[1]) == present() + 5
    assert present(*OWN) == present()


def test_a_load_counts_where_its_author_says_so() -> None:
    """In the truth of the shift; no note then says that none does."""
    first, second = dealt(scenario({**OWN[0], "counts": "yes"}, OWN[1]))
    assert (first.counted, second.counted) == (True, False)
    codes = [each.code for each in content_problems(scenario({**OWN[0], "counts": "yes"}))]
    assert "case.not_scored" not in codes
    assert "case.not_scored" in [each.code for each in content_problems(scenario(*OWN))]
