"""The learner is a function of judgements, whatever their order."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from profiler_sim.learner.judgements import AGAIN_DAYS, Judgement, without_repeats
from profiler_sim.learner.learner import assess_learner

TOPICS = ("cocaine", "firearms", "waste")
JUDGEMENTS = st.lists(
    st.builds(
        Judgement,
        item=st.sampled_from([f"deal/{n:03d}" for n in range(9)]),
        topic=st.sampled_from(TOPICS),
        day=st.integers(739_000, 739_080),
        sound=st.booleans(),
        difficulty=st.sampled_from((-2.0, -1.0, 0.0, 1.0, 2.0)),
    ),
    max_size=40,
)
TODAY = 739_100


def judged(item: str, day: int, *, sound: bool = True) -> Judgement:
    """A judgement of average difficulty."""
    return Judgement(item=item, topic="cocaine", day=day, sound=sound, difficulty=0.0)


@given(JUDGEMENTS.flatmap(lambda found: st.tuples(st.just(found), st.permutations(found))))
def test_the_order_of_the_log_does_not_matter(
    orders: tuple[list[Judgement], list[Judgement]],
) -> None:
    """Recomputed whole, Beta and Rasch alike."""
    found, mixed = orders

    assert assess_learner(mixed, TOPICS, TODAY) == assess_learner(found, TOPICS, TODAY)


@given(JUDGEMENTS, JUDGEMENTS)
def test_topics_are_counted_apart(one: list[Judgement], other: list[Judgement]) -> None:
    """What is judged of one topic is not counted for another."""
    waste = [j.model_copy(update={"topic": "waste"}) for j in other]
    rest = [j for j in one if j.topic != "waste"]

    alone, both = (
        assess_learner(rest, TOPICS, TODAY),
        assess_learner([*rest, *waste], TOPICS, TODAY),
    )

    for name in ("cocaine", "firearms"):
        assert alone.topic(name).standing == both.topic(name).standing


def test_the_same_consignment_again_within_a_month_shows_memory() -> None:
    """Only the first answer counts, and after the month the next."""
    first, soon = judged("a", 100, sound=False), judged("a", 100 + AGAIN_DAYS)
    late = judged("a", 101 + AGAIN_DAYS)

    assert without_repeats([late, soon, first]) == (first, late)


def test_what_was_never_seen_stands_where_everything_stands() -> None:
    """A new topic begins at the ability over all, with a prior's width."""
    found = assess_learner([judged(f"{n}", 100) for n in range(12)], TOPICS, 103)

    assert found.overall.theta > 0
    assert found.topic("cocaine").days == 3
    assert found.topic("waste").days is None
    assert found.topic("waste").ability.theta == pytest.approx(found.overall.theta)
    assert found.topic("waste").ability.error == 1
    with pytest.raises(LookupError):
        found.topic("glass")
