"""Where the search teams have minutes, a search counts by what it finds, takes and costs."""

import math
from dataclasses import replace
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from profiler_sim.i18n.wording import hint, sentence
from profiler_sim.scoring.debrief.advice import search_too_light, slots_unused
from profiler_sim.scoring.debrief.findings import loss_finding, score_findings
from profiler_sim.scoring.debrief.worst_decisions import worst_decisions
from profiler_sim.scoring.evaluation.scored_shift import ScoredShift
from profiler_sim.scoring.metrics.detection import (
    chances_of_random_finds,
    random_finds,
    random_finds_at_least,
    random_finds_from,
)
from profiler_sim.shift.commands import Assess, Close, Command, Open, Order
from profiler_sim.shift.terms import Terms
from tests.scoring.shifts import GLANCE, SEARCH, World, played

WORLD = World(
    papers=[0.8, 0.6, 0.5, 0.3, 0.05],
    hides=frozenset({0, 2}),
    searches=3,
    search_minutes=220,
)
"""One full unload and two door checks; a door check finds 40 of 100 and costs 1 and 2."""


def ordering(world: World, **kinds: str) -> ScoredShift:
    """Play a shift with these searches; ``n0`` is the first consignment."""
    commands: list[Command] = []
    for key, kind in kinds.items():
        name = f"{int(key[1:]):03d}"
        commands += [
            Open(consignment=name),
            Assess(consignment=name, percent=50, topic="cocaine"),
            Order(consignment=name, examination=kind, reason="as judged"),
        ]
    return ScoredShift(played(world, [*commands, Close()]))


def test_a_search_gains_by_what_it_finds_costs_and_damages() -> None:
    """80 %: an unload 80 - 3 - 0.2 x (8 + 2), a door check 0.4 x 80 - 1 - 0.2 x 2."""
    scored = ordering(WORLD, n0=SEARCH, n1=GLANCE)
    gains = {each.id: each.gain for each in scored.outcomes}

    assert gains["000"] == pytest.approx(75)
    assert gains["001"] == pytest.approx(0.4 * 60 - 1 - 0.4 * 2)
    assert scored.completed.gains("000") == pytest.approx((0.4 * 80 - 1 - 0.2 * 2, 75))


def test_selection_compares_with_the_best_plan_for_the_same_minutes() -> None:
    """The unload belongs to the first, the two door checks to the next ones."""
    best = ordering(WORLD, n0=SEARCH, n1=GLANCE, n2=GLANCE)
    swapped = ordering(WORLD, n0=GLANCE, n1=SEARCH, n2=GLANCE)
    doors = ordering(WORLD, n0=GLANCE, n1=GLANCE, n2=GLANCE)

    plan = best.completed.held_plans.best
    assert [(at, best.completed.searches[kind].name) for at, kind in plan] == [
        (0, SEARCH),
        (1, GLANCE),
        (2, GLANCE),
    ]
    assert best.selection == pytest.approx(1)
    own, random, highest = swapped.selection_gains
    assert own == pytest.approx(30.6 + 53 + 18)
    assert swapped.selection == pytest.approx((own - random) / (highest - random))
    assert doors.selection is not None
    assert swapped.selection is not None
    assert doors.selection < swapped.selection < 1
    assert ordering(WORLD).selection == 0


def test_the_debrief_says_what_the_minutes_were_best_for() -> None:
    """Minutes used of those given, and how many of each search the best plan has."""
    timed, plain = ordering(WORLD, n0=GLANCE), ordering(replace(WORLD, search_minutes=None))
    (told,) = (
        each for each in score_findings(timed.score).searches if each.code == "debrief.search_time"
    )

    assert sentence(told.code, told.params) == "Your searches took 20 of 220 min."
    assert hint(told.code, told.params).endswith("could be read: full unload 1, door check 2.")
    assert plain.score.search_time is None


def test_a_light_search_of_the_right_load_gives_away_what_the_other_would_bring() -> None:
    """The box was right and the search was not: the points in between are lost."""
    scored = ordering(replace(WORLD, luck={0: 0.7}), n0=GLANCE)
    first = scored.outcomes[0]

    assert first.best_search == SEARCH
    assert first.loss == pytest.approx(75 - (32 - 1 - 0.4))
    (worst,) = (each for each in worst_decisions(scored) if each.id == "000")
    told = loss_finding(worst, first)
    assert sentence(told.code, told.params) == (
        "You ordered “door check” for 000. “full unload” was worth more."
    )
    advice = search_too_light(scored)
    assert advice is not None
    assert advice.params["thorough"] == SEARCH


def test_a_search_left_unused_makes_the_better_one_free() -> None:
    """A door check in the best plan, with a team and its minutes left: an unload costs nothing."""
    scored = ordering(replace(WORLD, luck={1: 0.7}, hides=frozenset({0, 1})), n1=GLANCE)
    second = scored.outcomes[1]

    assert second.is_worth_a_slot
    assert second.best_search == SEARCH
    (worst,) = (each for each in worst_decisions(scored) if each.id == "001")
    told = loss_finding(worst, second)
    assert sentence(told.code, told.params) == (
        "You ordered “door check” for 001. “full unload” was worth more."
    )


@pytest.mark.parametrize("minutes", [None, 220, 600])
@pytest.mark.parametrize("papers", [[0.8, 0.6, 0.5, 0.3, 0.05], [0.52, 0.5, 0.48, 0.46, 0.44]])
def test_what_is_said_of_a_loss_agrees_with_the_bars_below_it(
    minutes: int | None, papers: list[float]
) -> None:
    """Below the limit, above it, or right: for every two searches, whatever is hidden."""
    on_side = {
        "debrief.choosing.search": False,
        "debrief.choosing.search.never": False,
        "debrief.asking.search": True,
        "debrief.choosing.release": True,
        "debrief.asking.release": False,
    }
    for kinds in sorted(set(permutations((SEARCH, GLANCE, "", "", "")))):
        world = replace(WORLD, papers=papers, search_minutes=minutes, hides=frozenset({1, 4}))
        scored = ordering(world, **{f"n{at}": kind for at, kind in enumerate(kinds) if kind})
        for worst in worst_decisions(scored):
            one = next(each for each in scored.outcomes if each.id == worst.id)
            code = loss_finding(worst, one).code
            assert on_side.get(code, one.is_worth_a_slot) == one.is_worth_a_slot, (code, kinds)


def test_a_light_search_is_right_where_minutes_buy_more_elsewhere() -> None:
    """No advice against a door check that belongs to the best plan."""
    scored = ordering(WORLD, n0=SEARCH, n1=GLANCE, n2=GLANCE)

    assert [each.loss for each in scored.outcomes] == [0] * 5
    assert [each.is_worth_a_slot for each in scored.outcomes] == [True, True, True, False, False]
    assert search_too_light(scored) is None
    assert slots_unused(scored) is None


def test_minutes_left_over_are_named_only_where_a_search_would_have_paid() -> None:
    """After the unload 40 minutes stay: a door check of the second pays."""
    scored = ordering(WORLD, n0=SEARCH)
    unused = slots_unused(scored)

    assert unused is not None
    assert unused.params["consignment"] == "001"
    assert scored.outcomes[1].loss == pytest.approx(0.4 * 60 - 1 - 0.4 * 2)
    assert slots_unused(ordering(replace(WORLD, search_minutes=190), n0=SEARCH)) is None


def test_a_search_for_which_minutes_never_suffice_is_no_choice() -> None:
    """Sixty minutes for a full unload of 180: only door checks count."""
    scored = ordering(replace(WORLD, search_minutes=60), n0=GLANCE, n1=GLANCE, n2=GLANCE)

    assert scored.selection == pytest.approx(1)
    assert scored.outcomes[0].best_search == GLANCE
    assert all(math.isfinite(each.loss) for each in scored.outcomes)


def test_a_shift_without_minutes_for_any_search_still_has_its_score() -> None:
    """Nothing could be searched: no choice, no loss, and no percentage beyond 100."""
    scored = ordering(replace(WORLD, search_minutes=10))

    assert scored.selection is None
    assert {(one.threshold, one.loss) for one in scored.outcomes} == {(1.0, 0.0)}
    assert scored.score.searches.baselines.oracle == 0


def test_others_choose_with_the_same_searches() -> None:
    """The finds of rules, papers and knowledge are those of one unload and one door check."""
    world = replace(WORLD, luck={0: 0.7, 2: 0.3})
    scored = ordering(world, n3=SEARCH, n4=GLANCE)
    ways = scored.score.searches.baselines

    assert ways.random.mean == pytest.approx(2 / 5 + 1 / 5)
    assert ways.documents == 1
    assert ways.oracle == 2
    assert scored.score.searches.by_luck == pytest.approx(1)


def test_the_score_of_a_shift_stored_before_is_the_same() -> None:
    """Without search minutes the kind of search makes no difference, as before."""
    plain = replace(WORLD, search_minutes=None)
    older = played(plain, [Close()])
    stored = Terms.model_validate(
        older.terms.model_dump(exclude={"search_minutes", "examination_minutes"})
    )
    by_glance, by_search = (ordering(plain, n0=kind) for kind in (GLANCE, SEARCH))

    assert ScoredShift(replace(older, terms=stored, examinations={})).selection == 0
    assert by_glance.selection == by_search.selection
    assert [one.gain for one in by_glance.outcomes] == pytest.approx(
        [100 * q - 2 - 6 * (1 - q) for q in WORLD.papers]
    )
    assert {one.best_search for one in by_glance.outcomes} == {None}


FINDABLE = st.lists(st.sets(st.sampled_from("abcd")).map(frozenset), min_size=1, max_size=4)


@settings(max_examples=60, deadline=None)
@given(FINDABLE)
def test_chances_of_random_finds_count_every_way_there_is(findable: list[frozenset[str]]) -> None:
    """Against every order in which the searches can meet six consignments."""
    ways = list(permutations("abcdef", len(findable)))
    finds = [sum(n in f for n, f in zip(way, findable, strict=True)) for way in ways]

    chances = chances_of_random_finds(6, findable)

    assert chances == pytest.approx(
        [finds.count(k) / len(ways) for k in range(len(findable) + 1)], abs=1e-12
    )


@given(st.integers(1, 9), st.data())
def test_one_kind_of_search_is_the_hypergeometric_draw(n: int, data: st.DataObject) -> None:
    """The chances that a shift without search minutes has always shown."""
    present, drawn = data.draw(st.integers(0, n)), data.draw(st.integers(0, n))
    chances = chances_of_random_finds(n, [frozenset(map(str, range(present)))] * drawn)
    same, known = random_finds_from(chances), random_finds(n, present, drawn)

    assert same.mean == pytest.approx(known.mean)
    for finds in range(min(present, drawn) + 1):
        assert sum(chances[finds:]) == pytest.approx(
            random_finds_at_least(n, present, drawn, finds)
        )
