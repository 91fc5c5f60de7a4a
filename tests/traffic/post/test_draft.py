"""The post: items are such as post carries."""

from functools import lru_cache

import pytest

from profiler_sim.cargo.countries import COUNTRIES
from profiler_sim.cargo.facts.reference import FACTS, CaseFile, row
from profiler_sim.cargo.post.model import DUTY_FREE_USD, Post, is_item_no
from profiler_sim.cargo.value import required
from profiler_sim.traffic.generated import GeneratedConsignment
from tests.repetition import first_of
from tests.traffic.proofs import catalogue, setting

SCENARIOS = ("parcels-monday", "firearms-in-post", "pharmacy-parcels")


@lru_cache(maxsize=3)
def items(name: str, count: int = 1_500, seed: int = 11) -> tuple[GeneratedConsignment, ...]:
    """Dealt traffic of a scenario."""
    return tuple(setting(name).traffic(count, seed))


@pytest.mark.thorough
@first_of("name", SCENARIOS)
def test_items_are_such_as_post_carries(name: str) -> None:
    """Light enough, posted before they come, in a box, from an office on the unit's lanes."""
    unit = catalogue().units["BiH post"]
    for one in items(name):
        post, papers = one.papers.by(Post), one.papers
        assert 0 < required(papers.net_kg) < papers.gross_kg <= 31.5, papers
        assert post.service != "letter packet" or papers.gross_kg <= 2, papers
        assert required(post.posted_on) < post.arrives_at.date()
        assert (
            max(required(post.length_cm), required(post.width_cm), required(post.height_cm)) <= 150
        ), papers
        assert post.posting_office in {lane.origin for lane in unit.lanes}
        assert papers.freight_usd is not None
        assert papers.freight_usd > 0
        assert papers.origin is None or papers.origin in COUNTRIES


@pytest.mark.thorough
@first_of("name", SCENARIOS)
def test_service_number_account_and_value_go_together(name: str) -> None:
    """Couriers number their own way; who has no account with one pays; documents have no value."""
    for one in items(name):
        post = one.papers.by(Post)
        courier = post.service == "courier"
        assert courier == (len(post.item_no) == 11)
        assert courier or post.account_opened_on is None
        if post.account_opened_on is not None:
            assert post.payment == "account"
            assert post.account_opened_on < required(post.posted_on)
        assert post.category != "documents" or one.papers.value_usd is None
        right = setting(name).shows(one, "item number") != "wrong"
        assert is_item_no(post.item_no) == right


@first_of("name", SCENARIOS)
def test_the_registry_knows_firms_and_nobody_else(name: str) -> None:
    """A private addressee is no entry of any register, customs' file or commercial document."""
    seen = set()
    for one in items(name):
        kind = one.papers.consignee.kind
        seen.add(kind)
        assert kind == "firm" or one.answers.registry is None
        assert one.answers.import_history is None
        assert one.answers.document_check is None
    assert seen == {"firm", "person"}


def test_an_addressee_comes_once_a_shift() -> None:
    """Items relate to past items only: no two private ones of a shift go to one address."""
    dealt = items("pharmacy-parcels", 60, 5)
    private = [
        (one.papers.consignee.name, one.papers.consignee.city, one.papers.consignee.phone)
        for one in dealt
        if one.papers.consignee.kind == "person"
    ]

    assert len(set(private)) == len(private) > 20


@pytest.mark.thorough
def test_a_value_is_just_under_the_limit_only_as_a_sign() -> None:
    """Goods for which the sign says nothing stand elsewhere, so that q has all there is."""
    for one in items("firearms-in-post"):
        value = one.papers.value_usd
        if "value under the limit" not in one.case.signs and value is not None:
            assert not 0.85 * DUTY_FREE_USD <= value <= DUTY_FREE_USD


@pytest.mark.parametrize("part", ["shipper", "consignee"])
def test_a_name_changes_no_fact(part: str) -> None:
    """Whoever sends or receives: no rule and no sign reads the name."""
    norms = catalogue().norms()
    for one in items("pharmacy-parcels", 60, 5):
        party = getattr(one.papers, part)
        other = one.papers.model_copy(
            update={part: party.model_copy(update={"name": "Q. Somebody Else"})}
        )
        facts = [row(CaseFile(papers, one.answers, norms)) for papers in (one.papers, other)]
        assert facts[0] == facts[1]


def test_facts_of_post_are_missing_elsewhere() -> None:
    """A container has no postal service; unknown is never a hit."""
    norms = catalogue().norms()
    (box,) = setting("three-pistols").dealt(1, 3)
    facts = row(CaseFile(box.papers, box.answers, norms))

    of_post = [name for name, entry in FACTS.items() if entry.mode == "post"]
    assert len(of_post) > 20
    assert all(facts[name] is None for name in of_post)


def test_a_sender_is_looked_up_as_its_shop_would_say_it() -> None:
    """A line of trade and some goods, and no name of the catalogue."""
    names = {goods.called for goods in catalogue().goods_of("post").values()}
    for one in items("pharmacy-parcels", 60, 5):
        sender = one.answers.sender_look_up
        if sender is not None and sender.sells is not None:
            assert sender.sells not in names
            assert ": " in sender.sells


def test_each_office_numbers_its_own_dispatches() -> None:
    """One number stands for one office and service, and for one hour of arrival."""
    told: dict[str, set[object]] = {}
    for one in items("parcels-monday"):
        post = one.papers.by(Post)
        if post.dispatch_no is not None:
            number = post.dispatch_no.split("/")[0]
            said = (post.posting_office, post.service, post.arrives_at)
            told.setdefault(number, set()).add(said)

    assert len(told) > 30
    assert all(len(said) == 1 for said in told.values())
