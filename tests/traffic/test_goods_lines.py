"""Lines of goods add up to their load, are drawn without looking at it, and read like articles."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from profiler_sim.cargo.consignment import total
from profiler_sim.traffic.goods_lines import MOST, articles_of, split_measure, split_whole
from tests.traffic.proofs import catalogue, setting

PARTS = st.lists(st.floats(0.01, 100), min_size=1, max_size=MOST)
LOADS = 400


@given(st.integers(0, 10**9), PARTS, st.integers(0, 3))
def test_whole_numbers_are_split_without_a_rest(
    number: int, parts: list[float], least: int
) -> None:
    """Each part gets the least it may have."""
    if number < least * len(parts):
        with pytest.raises(ValueError, match=str(number)):
            split_whole(number, parts, least)
        return
    split = split_whole(number, parts, least)

    assert sum(split) == number
    assert min(split) >= least


@given(
    st.one_of(st.integers(1, 30_000), st.floats(0.001, 30_000).map(lambda kg: round(kg, 3))), PARTS
)
def test_a_measure_is_split_without_a_rest(measure: float, parts: list[float]) -> None:
    """Whole kilograms stay whole, grams stay grams or get finer."""
    split = split_measure(measure, parts)

    assert total(split) == pytest.approx(measure, abs=1e-9)
    if measure == int(measure) and type(measure) is int:
        assert all(isinstance(each, int) for each in split)
    assert min(split) >= 0


@pytest.mark.thorough
@pytest.mark.parametrize(
    "name", ["bar-profiling-week", "tirana-night-flight", "bijaca-week", "parcels-monday"]
)
def test_lines_add_up_to_their_load(name: str) -> None:
    """Packages, weights, volume and values; net never weighs more than gross."""
    several = mixed = 0
    for one in setting(name).dealt(LOADS, 7):
        papers, lines = one.papers, one.papers.goods
        several += len(lines) > 1
        assert len({line.description for line in lines}) == len(lines)
        assert all(line.packages and line.net_kg and line.volume_m3 for line in lines)
        assert all((line.net_kg or 0) <= line.gross_kg for line in lines)
        assert len(lines) == 1 or papers.value_usd == total(line.value_usd for line in lines)
        others = [line for line in lines if line.hs6 != papers.main_goods[0].hs6]
        assert lines[0] not in others
        assert len(others) <= 1
        mixed += len(others)
    assert LOADS / 20 < several < LOADS / 2
    assert (mixed == 0) == (setting(name).mode == "post")


def test_goods_that_are_sold_by_weight_have_one_line() -> None:
    """Coffee, cement, sugar: nobody lists articles of them."""
    for name in ("green coffee", "cement", "sugar", "bananas", "acetone", "aluminium scrap"):
        assert not articles_of(catalogue().commodities[name].hs6), name


def test_articles_have_the_code_of_their_goods() -> None:
    """Chairs are 9401 and beds 9403.50: furniture of another code differs in its finish."""
    furniture = {each.hs6 for each in catalogue().commodities.values() if each.hs6[:4] == "9403"}
    named = {name for hs6 in furniture for name in articles_of(hs6)}

    assert named
    assert not named & {"CHAIRS", "BEDS", "KITCHEN UNITS"}
    assert "LAVENDER" in articles_of("340250")
    assert not articles_of("340290"), "agents for industry have no scent"
