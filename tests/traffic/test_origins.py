"""Where goods were made, and who invoices them."""

from collections import Counter
from functools import lru_cache

import pytest

from profiler_sim.cargo.value import required
from profiler_sim.traffic.chance import Chance
from profiler_sim.traffic.generated import GeneratedConsignment
from profiler_sim.traffic.origins import draw_origin
from tests.traffic.proofs import catalogue, setting

ROWS = [[place / 400] * 60 for place in range(400)]
"""Numbers that lie evenly between 0 and 1."""
MARGIN = 0.06


@lru_cache(maxsize=2)
def traffic(name: str) -> tuple[GeneratedConsignment, ...]:
    """Some loads of a shipped scenario."""
    return tuple(setting(name).traffic(300, 8))


@pytest.mark.parametrize(
    ("goods", "loaded_in", "elsewhere"),
    [("toys", "AE", 0.85), ("toys", "HK", 0.95), ("toys", "DE", 0.25), ("bananas", "AE", 0.0)],
)
def test_trading_places_send_on_what_others_made(
    goods: str, loaded_in: str, elsewhere: float
) -> None:
    """As often as they do so; fruit is grown where it is loaded."""
    commodity = catalogue().commodities[goods]
    made = Counter(draw_origin(commodity, loaded_in, Chance(row)) for row in ROWS)

    assert made.total() - made[loaded_in] == pytest.approx(
        elsewhere * made.total(), abs=MARGIN * made.total()
    )


@pytest.mark.parametrize("name", ["sarajevo-terminal", "bijaca-week"])
def test_an_authorised_exporter_made_the_goods(name: str) -> None:
    """Goods of another origin have no preference; some goods are of another origin."""
    elsewhere = [one for one in traffic(name) if one.papers.origin != _loaded_in(one)]

    assert elsewhere
    assert not any(one.papers.authorised_exporter for one in elsewhere)


@pytest.mark.parametrize("name", ["sarajevo-terminal", "bijaca-week"])
def test_who_ships_invoices_unless_a_sign_says_otherwise(name: str) -> None:
    """A trading house abroad sells in its own name."""
    abroad = 0
    for one in traffic(name):
        check, seat = one.answers.document_check, one.papers.shipper.country
        if check is None:
            continue
        if setting(name).shows(one, "seller") == "a third country":
            assert check.seller_country not in {seat, _loaded_in(one), one.papers.origin}
        else:
            assert check.seller_country == seat
            abroad += seat != _loaded_in(one)
    assert abroad


def _loaded_in(one: GeneratedConsignment) -> str:
    return required(one.papers.transport.start)[:2]
