"""What is offered at the cursor of a condition, and that whatever is chosen can be read."""

import random
from collections.abc import Sequence

import pytest

from profiler_sim.mentor.checked_catalogue import catalogue
from profiler_sim.mentor.fact_values import fact_columns
from profiler_sim.mentor.rule_bench.draft import checked
from profiler_sim.mentor.rule_bench.offers import ConditionWords, Offer, offers
from profiler_sim.rules.condition import CheckedCondition

COLUMNS = {column.name: column for column in fact_columns(catalogue())}
LISTS = {"far_hubs": ("AEJEA", "SGSIN")}
WORDS = ConditionWords(COLUMNS, LISTS, {"gross_kg": (3540.0, 17400.0)})


def at_end(condition: str) -> list[Offer]:
    """What is offered behind a condition."""
    told = checked(condition, tuple(COLUMNS.values()), LISTS)
    is_sound = isinstance(told, CheckedCondition)
    return offers(condition, len(condition), WORDS, is_sound=is_sound)


def shown(condition: str, most: int = 4) -> list[str]:
    """The first of them as the list shows them."""
    return [each.shown for each in at_end(condition)[:most]]


def put(condition: str, offer: Offer) -> str:
    """The condition once an offer is taken."""
    return condition[: offer.start] + offer.written + condition[offer.end :]


@pytest.mark.parametrize(
    ("condition", "first"),
    [
        ("", "NOT"),
        ("letter of cred", "payment"),
        ("payment ", "="),
        ("payment = ", "letter of credit"),
        ("payment = 'ca", "cash"),
        ("payment = 'cash'", "✓ done"),
        ("payment = 'cash' AND pack", "packages"),
        ("payment IN ", "("),
        ("payment IN ('cash'", ","),
        ("payment IN ('cash', 'bank transfer') ", "✓ done"),
        ("gross_kg ", ">="),
        ("gross_kg >= ", "3540"),
        ("gross_kg BETWEEN 10 ", "AND"),
        ("gross_kg BETWEEN 10 AND ", "3540"),
        ("gross_kg >= 10", "✓ done"),
        ("payment NOT ", "IN ("),
        ("payment IS ", "NULL"),
        ("value_round", "✓ done"),
        ("value_round AND NOT ", "NOT"),
        ("origin_country = colomb", "CO"),
        ("contains(transhipment_ports, 'SGSIN'", ")"),
        ("value_per_kg < price_p05 ", "✓ done"),
        ("arrives_on >= ", "2026-03-02"),
        ("description LIKE ", "%CERAMIC%"),
    ],
)
def test_the_likeliest_comes_first(condition: str, first: str) -> None:
    """By what stands before the cursor."""
    assert shown(condition, 1) == [first]


def test_facts_are_found_by_words_of_their_description() -> None:
    """Several words, in any order; the name itself comes first."""
    assert "payment" in shown("cash", 9)
    assert shown("packages", 1) == ["packages"]
    assert "SGSIN" in shown("contains(transhipment_ports, 'singapore", 9)
    assert "freight_cash" in shown("NOT paid in cash", 9)


def test_lists_of_the_pack_stand_behind_in() -> None:
    """With their values."""
    found = {each.shown: each for each in at_end("loading_port IN ")}
    assert "AEJEA, SGSIN" in found["far_hubs"].about
    assert put("loading_port IN ", found["far_hubs"]) == "loading_port IN far_hubs "


def test_an_offer_in_the_middle_replaces_the_word_there() -> None:
    """What stands behind it stays, and its second quote goes with it."""
    condition = "payment = 'ca' AND packages > 3"
    at = condition.index("ca'") + 2
    offer = offers(condition, at, WORDS, is_sound=False)[0]
    assert put(condition, offer) == "payment = 'cash' AND packages > 3"


def test_nothing_is_offered_behind_what_cannot_be_read() -> None:
    """The problem is said in its place."""
    assert at_end("payment = = ") == []


def test_operators_fit_the_type() -> None:
    """A number has an order, a word of a list has none."""
    assert ">=" in shown("packages ", 20)
    assert ">=" not in shown("payment ", 20)
    assert "IN (" in shown("payment ", 20)
    assert "LIKE" in shown("description ", 20)
    assert "= FALSE" in shown("value_round ", 20)


def test_whatever_is_chosen_can_be_read() -> None:
    """A walk that takes any offer comes to a condition that can run, or only lacks its end."""
    chance = random.Random(5)
    done = 0
    for _walk in range(40):
        condition = ""
        for _step in range(12):
            offered: Sequence[Offer] = [o for o in at_end(condition) if _is_plain(o)]
            assert offered, condition
            if offered[0].is_done and chance.random() < 0.5:
                done += 1
                break
            rest = [each for each in offered if not each.is_done]
            condition = put(condition, chance.choice(rest[:30]))
            told = checked(condition, tuple(COLUMNS.values()), LISTS)
            if not isinstance(told, CheckedCondition):
                assert {each.code for each in told} <= _UNFINISHED, (condition, told)
    assert done > 5


_UNFINISHED = {
    "condition.ends",
    "condition.bracket",
    "condition.not_yesno",
    "condition.between_and",
    "condition.empty",
    "condition.mixed_yesno",
}
"""What is said of a condition that goes on."""


def _is_plain(offer: Offer) -> bool:
    """Not a function, whose arguments may be anything."""
    return not offer.written.endswith("(") or offer.shown in {"IN (", "NOT IN (", "("}


def test_what_is_typed_for_a_text_is_quoted_when_it_is_taken() -> None:
    """A code that no list has: nobody needs to know of quotes."""
    condition = "un_number = UN1866"
    (offer, *_others) = at_end(condition)
    assert put(condition, offer).strip() == "un_number = 'UN1866'"
    condition = "hs4 = 6907"
    assert put(condition, at_end(condition)[0]).strip() == "hs4 = '6907'"
