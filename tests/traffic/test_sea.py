"""Containers: what later topics write agrees with the rest, and no search sees everything."""

from functools import lru_cache

import pytest

from profiler_sim.cargo.answers import Answers
from profiler_sim.cargo.facts.reference import Known, row
from profiler_sim.cargo.sea import Sea
from profiler_sim.cargo.seasons import in_season
from profiler_sim.traffic.dealt import Dealt
from tests.traffic.proofs import catalogue, setting

SHIFTS = (
    "bar-profiling-week",
    "medicines-operation",
    "range-state-timber",
    "returning-boxes",
    "where-in-the-box",
    "white-powders",
)


@lru_cache(maxsize=6)
def dealt(name: str) -> tuple[Dealt, ...]:
    """Some traffic of a scenario."""
    return tuple(setting(name).traffic(1_500, 7))


@pytest.mark.parametrize("name", SHIFTS)
def test_dates_and_weights_agree(name: str) -> None:
    """A box is repaired before it is loaded, and the verified mass holds its tare."""
    for one in dealt(name):
        sea, moves = one.papers.by(Sea), one.answers.container_moves
        assert sea.booking.made_on < sea.loaded_on < sea.arrives_at.date()
        rest = sea.container.vgm_kg - sea.container.tare_kg - one.papers.gross_kg
        assert -900 < rest < 1_400
        if moves is not None:
            days = [move.on for move in moves.events]
            assert days == sorted(days)
            repaired = [m.on for m in moves.events if m.event == "repaired"]
            assert len(repaired) == (moves.repaired_days is not None)
            assert all(day < sea.loaded_on for day in repaired)


def test_a_permit_is_asked_for_where_goods_need_one_and_nowhere_else() -> None:
    """Its name stands with it, so that an officer knows which authority to ask."""
    needed = {c.hs6: c.permit for c in catalogue().goods_of("sea").values()}
    for one in dealt("range-state-timber"):
        papers = one.answers.document_check
        if papers is not None:
            assert (papers.permit is None) == (needed[one.papers.goods[0].hs6 or ""] is None)
            assert (papers.permit is None) == (papers.permit_kind is None)


def test_of_three_searches_none_reaches_every_place() -> None:
    """The question of that day is which; and the search that reaches all is not to be had."""
    scenario, model = setting("where-in-the-box")
    assert set(model.found_by) == set(scenario.examinations)
    assert "full unload" not in model.found_by

    best = {
        h.place: max(model.found_by, key=lambda name: model.found_by[name][i])
        for i, h in enumerate(model.hypotheses)
        if h.place
    }
    assert best["at the doors"] == best["the whole load"] == "partial unload"
    assert best["false front wall"] == best["reefer machinery"] == "structure search"
    for name, shares in model.found_by.items():
        assert min(shares[1:]) < 0.2, name


def test_about_one_in_three_hides_something_where_the_question_is_where() -> None:
    """As the briefing says."""
    scenario, model = setting("where-in-the-box")

    assert model.base_rate == pytest.approx(1 / 3)
    assert sum(scenario.exactly.values()) == 12


def test_goods_on_the_list_are_mostly_lawful() -> None:
    """The list says what to look at and not what is wrong."""
    norms = catalogue().norms()
    listed = [
        one.case.hypothesis > 0
        for one in dealt("medicines-operation")
        if row(Known(one.papers, Answers(), norms))["on_operation_list"]
    ]

    assert len(listed) > 150
    assert sum(listed) / len(listed) < 0.5


def test_lawful_loads_are_as_dense_as_their_goods_and_seldom_otherwise() -> None:
    """The rule of density points at odd weights, not at kinds of goods."""
    norms = catalogue().norms()
    ratios = [
        ratio
        for one in dealt("white-powders")
        if one.case.hypothesis == 0
        and isinstance(
            ratio := row(Known(one.papers, Answers(), norms))["density_ratio"], int | float
        )
    ]

    odd = sum(not 0.65 <= ratio <= 1.45 for ratio in ratios) / len(ratios)
    assert 0 < odd < 0.08


@pytest.mark.parametrize(
    ("hs6", "country", "month", "told"),
    [
        ("080510", "TR", 3, True),
        ("080510", "ZA", 3, False),
        ("080510", "BR", 6, True),
        ("080510", "TR", 6, True),
        ("080510", "TR", 7, False),
        ("080390", "EC", 1, True),
        ("080510", "NO", 3, None),
        ("690721", "TR", 3, None),
    ],
)
def test_fruit_has_its_months(hs6: str, country: str, month: int, told: bool | None) -> None:  # noqa: FBT001  a row of a table
    """The month before counts too, for the time at sea; what has no season is not known."""
    assert in_season(hs6, country, month) is told
