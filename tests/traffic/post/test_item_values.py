"""Values by post: from the price table; returned goods go to a shop."""

from functools import lru_cache

from profiler_sim.cargo.post.model import Post
from profiler_sim.cargo.value import required
from profiler_sim.traffic.generated import GeneratedConsignment
from tests.traffic.proofs import setting


@lru_cache(maxsize=1)
def items() -> tuple[GeneratedConsignment, ...]:
    """Some items of a shipped scenario."""
    return tuple(setting("parcels-monday").traffic(300, 4))


def test_there_is_no_price_without_a_code() -> None:
    """Neither an answer nor a sign."""
    bare = [one for one in items() if one.papers.goods[0].hs6 is None]
    assert bare
    for one in bare:
        assert one.answers.price_reference is None
        assert "price of the articles" not in one.case.signs


def test_one_code_has_one_price_range() -> None:
    """So the answer tells nothing about the goods but their code."""
    ranges: dict[str | None, set[float]] = {}
    for one in items():
        band = one.answers.price_reference
        if band is not None:
            ranges.setdefault(one.papers.goods[0].hs6, set()).add(band.p05)
    assert ranges
    assert all(len(each) == 1 for each in ranges.values())


def test_returned_goods_go_to_a_shop() -> None:
    """From somebody who bought them abroad."""
    returned = [one for one in items() if one.papers.by(Post).category == "returned goods"]
    assert returned
    for one in returned:
        assert one.papers.shipper.kind == "person"
        assert one.papers.consignee.kind == "firm"


def test_no_declaration_has_the_tax_number_of_its_sender() -> None:
    """The forms ask for none; a courier's waybill may state it."""
    for one in items():
        assert one.papers.by(Post).service == "courier" or one.papers.shipper.tax_id is None


def test_wrapping_weighs_more_or_less() -> None:
    """A padded envelope little, a box more; no two items are wrapped alike."""
    parts = {
        round(required(papers.net_kg) / papers.gross_kg, 2)
        for papers in (one.papers for one in items())
        if papers.gross_kg > 1
    }
    assert len(parts) > 8
    assert 0.78 < min(parts) < 0.86
    assert 0.92 < max(parts) < 0.98


def test_another_origin_is_one_where_goods_of_that_sender_are_made() -> None:
    """What a shop in China posts comes from China or Viet Nam, and not from Italy."""
    for one in items():
        if one.papers.by(Post).from_country in {"CN", "HK", "IN", "AE"} and one.papers.origin:
            assert one.papers.origin in {one.papers.by(Post).from_country, "CN", "VN"}


def test_most_mail_is_of_small_value_from_the_far_east() -> None:
    """As in e-commerce: half of it below ten US dollars."""
    values = [one.papers.value_usd for one in items() if one.papers.value_usd is not None]
    eastern = [one for one in items() if one.papers.by(Post).from_country in {"CN", "HK"}]
    assert sum(value < 10 for value in values) > 0.42 * len(values)
    assert len(eastern) > 0.5 * len(items())


def test_items_are_worth_their_postage() -> None:
    """Unless the value is stated far too low: nobody pays three times the value to send it."""
    dear = [
        one
        for one in items()
        if one.papers.value_usd
        and setting("parcels-monday").shows(one, "price of the articles") != "far below"
        and required(one.papers.freight_usd) > 3 * one.papers.value_usd
    ]
    assert len(dear) <= len(items()) / 100


def test_a_private_sender_of_a_gift_has_no_invoice() -> None:
    """Nor does the sign of the invoice count for it."""
    gifts = [one for one in items() if one.papers.by(Post).category == "gift"]
    assert gifts
    for one in gifts:
        assert one.papers.by(Post).invoice_no is None
        assert "invoice number" not in one.case.signs


def test_small_things_from_china_come_as_letter_packets() -> None:
    """Nine of ten and more; what is heavy comes as a parcel."""
    small = [
        one.papers.by(Post).service
        for one in items()
        if one.papers.shipper.country == "CN"
        and one.papers.gross_kg < 1
        and one.papers.by(Post).service in {"letter packet", "parcel"}
    ]
    assert small.count("letter packet") >= 0.85 * len(small) > 0
