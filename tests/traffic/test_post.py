"""The post: what is written is there, nothing else is, and items are such as post carries."""

from functools import lru_cache

import numpy as np
import pytest

from profiler_sim.cargo.countries import COUNTRIES
from profiler_sim.cargo.facts.reference import FACTS, Known, row
from profiler_sim.cargo.post import DUTY_FREE_USD, Post, is_item_no
from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.evidence.compile import compile_model
from profiler_sim.evidence.covers import area, loudest
from profiler_sim.evidence.model import EvidenceModel
from profiler_sim.files.catalogue import named_scenario, shipped
from profiler_sim.scenario.model import Scenario
from profiler_sim.scoring.detection import auc
from profiler_sim.scoring.intervals import simultaneous
from profiler_sim.screening.check import Checked, check
from profiler_sim.screening.run import evaluate
from profiler_sim.traffic.deal import deal
from profiler_sim.traffic.dealt import Dealt
from profiler_sim.traffic.draw import chunks, q_columns

SCENARIOS = ("parcels-monday", "firearms-in-post", "pharmacy-parcels")
LOUD, TELLING = 6.0, 0.65
"""Points no cover speaks for a method, and area of the cover alone (as ``validate`` has them)."""


@lru_cache(maxsize=1)
def catalogue() -> Catalogue:
    """The shipped catalogue."""
    return shipped()


@lru_cache(maxsize=3)
def setting(name: str) -> tuple[Scenario, EvidenceModel]:
    """A scenario of the post and its evidence model."""
    scenario = named_scenario(name)
    return scenario, compile_model(scenario, catalogue())


@lru_cache(maxsize=3)
def items(name: str, count: int = 1_500, seed: int = 11) -> tuple[Dealt, ...]:
    """Dealt traffic of a scenario."""
    scenario, model = setting(name)
    return tuple(deal(scenario, catalogue(), model, count, seed))


@lru_cache(maxsize=1)
def conditions() -> dict[str, Checked]:
    """The condition of every value of the post's signs, by sign and value."""
    columns = [entry.column for entry in FACTS.values()]
    found = {}
    for sign in catalogue().of_unit("BiH post").signs.values():
        for name, value in sign.values.items():
            told = check(value.when, columns, catalogue().lists)
            assert isinstance(told, Checked), (sign.sign, name, told)
            found[f"{sign.sign}|{name}"] = told
    return found


def differing(name: str, dealt: tuple[Dealt, ...]) -> list[tuple[str, str, str, list[str]]]:
    """Item, sign, value drawn and values whose condition holds, where they differ."""
    norms, by_sign = catalogue().norms(), setting(name)[1].by_sign
    told = evaluate(conditions(), [row(Known(d.papers, d.answers, norms)) for d in dealt])
    found = []
    for one, said in zip(dealt, told, strict=True):
        for sign, value in one.case.signs.items():
            values = by_sign[sign].values
            holding = [v for v in values if said[f"{sign}|{v}"]]
            if holding != [values[value]]:
                found.append((one.papers.id, sign, values[value], holding))
    return found


@pytest.mark.parametrize("name", SCENARIOS)
def test_written_signs_are_detected_and_no_others(name: str) -> None:
    """An item written with a value satisfies its condition and no other of the sign."""
    assert differing(name, items(name)) == []


@pytest.mark.slow
@pytest.mark.parametrize("name", SCENARIOS)
def test_written_signs_are_detected_in_ten_thousand(name: str) -> None:
    """The same on 10,000 items."""
    assert differing(name, items(name, 10_000, 23)) == []


@pytest.mark.parametrize("name", SCENARIOS)
@pytest.mark.parametrize("asked", ["papers", "everything"])
def test_of_all_with_q_near_a_share_that_share_hides_something(name: str, asked: str) -> None:
    """Bands of q match observed shares with simultaneous 99 % intervals, 50,000 items."""
    _, model = setting(name)
    bought = tuple(model.no_answer) if asked == "everything" else ()
    drawn = [columns for columns, _ in chunks(model, 50_000, 47)]
    q = np.concatenate([q_columns(model, columns, bought) for columns in drawn])
    hidden = np.concatenate([columns.hypothesis > 0 for columns in drawn])
    band = np.minimum((q * 20).astype(int), 19)
    found, total = np.bincount(band, hidden, 20).astype(int), np.bincount(band, minlength=20)
    said = np.bincount(band, q, 20) / np.maximum(total, 1)
    full = [i for i in range(20) if total[i] >= 50]

    intervals = simultaneous([(int(found[i]), int(total[i])) for i in full], 0.99)
    assert [i for i, wide in zip(full, intervals, strict=True) if not wide.holds(said[i])] == []


@pytest.mark.parametrize("name", SCENARIOS)
def test_cover_says_little_papers_more_and_everything_most(name: str) -> None:
    """The scenario is neither trivial nor hopeless, and no goods give a method away."""
    scenario, model = setting(name)
    drawn = [columns for columns, _ in chunks(model, 30_000, 1)]
    hidden = np.concatenate([columns.hypothesis > 0 for columns in drawn])
    areas = []
    for bought in ((), tuple(model.no_answer)):
        q = np.concatenate([q_columns(model, columns, bought) for columns in drawn])
        told = auc(q[hidden].tolist(), q[~hidden].tolist())
        assert told is not None
        areas.append(told.value)

    assert area(model) <= TELLING
    assert max(loudest(model, method)[0] for method in scenario.hidden) <= LOUD
    assert 0.65 <= areas[0] <= 0.90
    assert 0.90 <= areas[1] <= 0.99


@pytest.mark.parametrize("name", SCENARIOS)
def test_items_are_such_as_post_carries(name: str) -> None:
    """Light enough, posted before they come, in a box, from an office on the unit's lanes."""
    unit = catalogue().units["BiH post"]
    for one in items(name):
        post, papers = one.papers.by(Post), one.papers
        assert 0 < papers.net_kg < papers.gross_kg <= 31.5, papers
        assert post.service != "letter packet" or papers.gross_kg <= 2, papers
        assert post.posted_on < post.arrives_at.date()
        assert max(post.length_cm, post.width_cm, post.height_cm) <= 150, papers
        assert post.posting_office in {lane.origin for lane in unit.lanes}
        assert papers.freight_usd is not None
        assert papers.freight_usd > 0
        assert papers.origin is None or papers.origin in COUNTRIES


@pytest.mark.parametrize("name", SCENARIOS)
def test_service_number_account_and_value_go_together(name: str) -> None:
    """Couriers number their own way; who has no account with one pays; documents have no value."""
    for one in items(name):
        post = one.papers.by(Post)
        courier = post.service == "courier"
        assert courier == (len(post.item_no) == 11)
        assert courier or post.account_opened_on is None
        if post.account_opened_on is not None:
            assert post.payment == "account"
            assert post.account_opened_on < post.posted_on
        assert post.category != "documents" or one.papers.value_usd is None
        signs = setting(name)[1].by_sign
        right = one.case.signs.get("item number", 0)
        assert is_item_no(post.item_no) == (signs["item number"].values[right] == "right")


@pytest.mark.parametrize("name", SCENARIOS)
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
        facts = [row(Known(papers, one.answers, norms)) for papers in (one.papers, other)]
        assert facts[0] == facts[1]


def test_facts_of_post_are_missing_elsewhere() -> None:
    """A container has no postal service; unknown is never a hit."""
    norms = catalogue().norms()
    scenario = named_scenario("three-pistols")
    (box,) = deal(scenario, catalogue(), compile_model(scenario, catalogue()), 1, 3)
    facts = row(Known(box.papers, box.answers, norms))

    of_post = [name for name, entry in FACTS.items() if entry.mode == "post"]
    assert len(of_post) > 20
    assert all(facts[name] is None for name in of_post)
