"""One true sentence of praise, and never about what is advised; the cases in groups."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from profiler_sim.i18n.wording import message, sentence, sentences
from profiler_sim.scoring.debrief.case_groups import CaseGroups, group_cases, guess_answer
from profiler_sim.scoring.debrief.case_review import CaseReview
from profiler_sim.scoring.debrief.debrief import Debrief, make_debrief
from profiler_sim.scoring.debrief.praise import ADVISED, CHECKS, praise
from profiler_sim.scoring.evaluation.scored_shift import ScoredShift
from profiler_sim.scoring.finding import Finding
from profiler_sim.scoring.finding_codes import AdviceCode
from profiler_sim.scoring.metrics.intervals import rate
from profiler_sim.shift.commands import (
    Assess,
    Close,
    Command,
    Enquire,
    Mark,
    Open,
    Order,
    ReleaseRest,
)
from tests.scoring.debrief.test_debrief import MOVES, commands_of
from tests.scoring.shifts import ENQUIRY, GLANCE, SEARCH, World, played

WORLD = World(
    papers=[0.6, 0.4, 0.1, 0.05, 0.02, 0.3],
    full=[0.7, 0.1, 0.05, 0.9, 0.02, 0.3],
    hides=frozenset({0, 3}),
    searches=2,
    random=1,
)
FIND, HONEST = "000", "001"


def looked_back(*commands: Command, world: World = WORLD) -> Debrief:
    """The debrief after these moves and the close."""
    return make_debrief(ScoredShift(played(world, [*commands, Close()])))


def searched(
    name: str, topic: str | None = None, *, ask: bool = False, ticks: tuple[str, ...] = ()
) -> list[Command]:
    """Read, perhaps ask, judge and search."""
    asked = [Enquire(consignment=name, enquiry=ENQUIRY)] if ask else []
    return [
        Open(consignment=name),
        *asked,
        Assess(consignment=name, percent=60, topic=topic),
        Order(consignment=name, examination=SEARCH, reason="x", ticks=ticks),
    ]


def praised(told: Debrief, advised: AdviceCode | None = None) -> tuple[str, object]:
    """Code and consignment of the praise, beside this advice."""
    advice = Finding(code=advised) if advised else None
    found = praise(told.shift, told.reviews, advice)
    assert found is not None
    return found.code, found.params.get("consignment")


def test_the_right_topic_is_praised_first() -> None:
    """It was named before the search found it."""
    assert praised(looked_back(*searched(FIND, "cocaine"))) == ("praise.topic", FIND)
    assert praised(looked_back(*searched(FIND, "firearms")))[0] == "praise.search"


def test_a_strong_sign_that_was_marked_is_praised_by_name() -> None:
    """In a load that was found."""
    mark = Mark(consignment="003", page=ENQUIRY, box="activity", direction="suspicious")
    moves = searched("003", ask=True)
    told = looked_back(*moves[:2], mark, *moves[2:])

    found = praise(told.shift, told.reviews)
    assert found is not None
    assert found == Finding(code="praise.sign", params={"consignment": "003", "sign": "sign 3"})


def test_a_question_that_showed_the_sign_is_praised() -> None:
    """Where marks, topic and search are not to be praised."""
    told = looked_back(*searched("003", ask=True))

    assert praised(told, "debrief.next.search_kind") == ("praise.question", "003")


def test_a_right_choice_is_praised_whatever_it_found() -> None:
    """The load was honest, but with what was known a search was right."""
    world = replace(WORLD, hides=frozenset({3}))
    told = looked_back(*searched(FIND), world=world)

    assert praised(told) == ("praise.choice", FIND)


def test_to_decide_about_everything_is_no_praise_where_nothing_was_found() -> None:
    """It is true of nearly every shift."""
    told = looked_back(ReleaseRest(percent=2))

    assert praise(told.shift, told.reviews) is None


def test_who_does_nothing_is_praised_for_nothing() -> None:
    """The shift was closed over everything."""
    told = looked_back()

    assert praise(told.shift, told.reviews) is None


@pytest.mark.parametrize("advised", sorted(ADVISED))
def test_what_is_advised_is_not_praised(advised: AdviceCode) -> None:
    """The same shift is praised for something else, beside any advice."""
    told = looked_back(*searched(FIND, "cocaine", ask=True), ReleaseRest(percent=2))
    side = ADVISED[advised]
    found = praise(told.shift, told.reviews, Finding(code=advised))

    praised_for = {
        found_too.code
        for each, check in CHECKS
        if each == side and (found_too := check(told.shift, told.reviews))
    }
    assert found is not None
    assert found.code not in praised_for


def test_every_advice_belongs_to_a_side_of_the_work() -> None:
    """All but the one to go on as before."""
    advised = {code for code in sentences() if code.startswith("debrief.next.")}

    assert {*ADVISED} == advised - {"debrief.next.keep"}


@given(moves=MOVES, rest=st.booleans(), uncounted=st.sampled_from([set[int](), {1, 3}]))
@settings(max_examples=100, deadline=None)
def test_praise_advice_and_groups_hold_together_in_every_shift(
    moves: list[tuple[int, int, str]], *, rest: bool, uncounted: set[int]
) -> None:
    """Never praise for what is advised; each case in one group; everything can be said."""
    world = replace(WORLD, uncounted=frozenset(uncounted), luck={3: 0.7})
    told = make_debrief(ScoredShift(played(world, commands_of(moves, rest=rest))))

    if told.praise:
        assert message(told.praise.code, {**told.praise.params, "sign": "", "enquiry": ""})
        blamed = ADVISED.get(told.advice[0].code)
        own = [s for s, c in CHECKS if _code(c(told.shift, told.reviews)) == told.praise.code]
        assert blamed not in own
    groups = group_cases(told.reviews)
    listed = [each.outcome.id for each in all_of(groups)]
    assert len(listed) == len(set(listed))
    assert len(listed) + groups.honest == len(told.reviews)
    assert all(each.outcome.hides is None or each in all_of(groups) for each in told.reviews)
    for finding in groups.summary(str):
        assert sentence(finding.code, finding.params) != finding.code


def _code(found: Finding | None) -> str:
    return found.code if found else ""


def all_of(groups: CaseGroups) -> list[CaseReview]:
    """The cases that are shown one by one."""
    return [
        *groups.searched,
        *groups.released,
        *groups.people,
        *groups.random,
        *groups.authored,
    ]


def summary(told: Debrief) -> list[str]:
    """What was in the loads, in sentences."""
    return [
        sentence(each.code, each.params) for each in group_cases(told.reviews).summary(str.title)
    ]


def test_the_summary_says_what_was_in_each_load() -> None:
    """Found, honest, and released with hidden goods; a miss of the search apart."""
    assert summary(looked_back(*searched(FIND), *searched(HONEST))) == [
        "You found: 000 Cocaine.",
        "Searched, but honest: 001.",
        "Released with hidden goods: 003 Cocaine.",
    ]
    light = Order(consignment="003", examination=GLANCE, reason="x")
    unlucky = replace(WORLD, luck={3: 0.99})
    missed = looked_back(*searched("003")[:-1], light, world=unlucky)
    assert summary(missed) == [
        "Your search missed: 003 Cocaine.",
        "Released with hidden goods: 000 Cocaine.",
    ]


def test_the_summary_of_a_day_without_hidden_goods() -> None:
    """Nothing was searched and nothing was there."""
    world = replace(WORLD, hides=frozenset())

    assert summary(looked_back(world=world)) == [
        "You searched nothing.",
        "Nothing was hidden in this shift.",
    ]


@pytest.mark.parametrize(
    ("found", "slipped", "answer"),
    [
        (1, 2, "Your guess was right: 1 found, 2 missed."),
        (0, 2, "You guessed 0 found, 2 missed. It was 1 found, 2 missed."),
    ],
)
def test_the_guess_is_answered_in_one_line(found: int, slipped: int, answer: str) -> None:
    """In plain words, right or not."""
    finding = guess_answer(found, slipped, rate(1, 3))

    assert sentence(finding.code, finding.params) == answer
