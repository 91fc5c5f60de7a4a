"""What a rule is worth: a ratio of shares in points, its interval, and what contradicts it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from profiler_sim.i18n.wording import sentence, sentences
from profiler_sim.rules.frequency import (
    FactValues,
    Frequency,
    RuleHits,
    measure_points,
    remarks,
    rule_in_words,
)


def frequency(points: float, smuggled: int, lawful: int) -> Frequency:
    """A rule on 1,000 consignments of each kind."""
    return Frequency(
        id="C04",
        pack="cocaine",
        title="Seal changed",
        points=points,
        lawful=RuleHits(n=1000, hits=lawful),
        smuggled={"rip-on rip-off": RuleHits(n=1000, hits=smuggled)},
    )


def said(points: float, smuggled: int, lawful: int) -> list[str]:
    """Codes of what is pointed out."""
    return [problem.code for problem in remarks(frequency(points, smuggled, lawful))]


def test_ten_times_as_often_is_ten_points() -> None:
    """30 % of smuggled loads and 3 % of lawful ones; half a consignment more changes little."""
    found = measure_points(RuleHits(n=100_000, hits=30_000), RuleHits(n=100_000, hits=3_000))

    assert found.points == pytest.approx(10.0, abs=0.01)
    assert found.low < 10.0 < found.high


@given(st.integers(1, 399), st.integers(1, 399))
def test_the_interval_holds_the_points_and_narrows_with_more(smuggled: int, lawful: int) -> None:
    """A hundred times as much traffic says more."""
    few = measure_points(RuleHits(n=400, hits=smuggled), RuleHits(n=400, hits=lawful))
    many = measure_points(
        RuleHits(n=40_000, hits=100 * smuggled), RuleHits(n=40_000, hits=100 * lawful)
    )

    assert few.low <= few.points <= few.high
    assert many.high - many.low < few.high - few.low


def test_points_that_contradict_the_measured_ones_are_pointed_out() -> None:
    """Useless, too loud, too quiet; and nothing where they agree."""
    assert said(6, smuggled=100, lawful=100) == ["rule.says_nothing"]
    assert said(16, smuggled=300, lawful=60) == ["rule.too_loud"]
    assert said(2, smuggled=300, lawful=20) == ["rule.too_quiet"]
    assert said(7, smuggled=300, lawful=60) == []


def test_a_rule_that_never_fired_is_given_no_points() -> None:
    """However many loads there were: nought of a thousand is no measurement of its weight."""
    never = frequency(9, 0, 0).model_copy(
        update={
            "loads": 2000,
            "held": (
                FactValues(fact="payment", words=("cash", "bank transfer"), stated=1500),
                FactValues(fact="packages", low=2, high=4240835, stated=2000),
                FactValues(fact="express"),
            ),
        }
    )

    assert never.measured() == {}
    assert [(p.code, p.params) for p in remarks(never)] == [
        ("rule.never_fired", {"id": "C04", "count": 2000}),
        ("rule.held_words", {"fact": "payment", "words": "cash, bank transfer"}),
        ("rule.held_range", {"fact": "packages", "low": "2", "high": "4240835"}),
        ("rule.held_nothing", {"fact": "express"}),
    ]


def test_little_traffic_says_nothing() -> None:
    """Under twenty smuggled consignments no rule is blamed."""
    few = frequency(20, 1, 1).model_copy(update={"smuggled": {"m": RuleHits(n=19, hits=0)}})

    assert list(remarks(few)) == []


IN_WORDS = {
    "verdict.one_rule.helps": frequency(9, 300, 30),
    "verdict.one_rule.nothing": frequency(9, 100, 100),
    "verdict.one_rule.against": frequency(9, 30, 300),
    "verdict.one_rule.never": frequency(9, 0, 0),
    "verdict.one_rule.few": frequency(9, 300, 30).model_copy(
        update={"smuggled": {"rip-on rip-off": RuleHits(n=19, hits=9)}}
    ),
}


@pytest.mark.parametrize("code", IN_WORDS)
def test_what_a_rule_does_is_told_in_one_whole_sentence(code: str) -> None:
    """Each outcome has its own, and it stands alone."""
    told = rule_in_words(IN_WORDS[code])
    words = sentence(told.code, told.params)

    assert told.code == code
    assert words.startswith(("It ", "There "))
    assert words.endswith(".")


def test_no_sentence_on_one_rule_is_left_over() -> None:
    """Every one that there is can be told."""
    assert {code for code in sentences() if code.startswith("verdict.one_rule.")} == set(IN_WORDS)
