"""Effects: each stands in one table with its writer, and each can be written as it is declared."""

from collections.abc import Iterator
from itertools import product

import pytest

from profiler_sim.cargo.answers import ANSWER_FIELDS
from profiler_sim.cargo.modes import MODES, Mode
from profiler_sim.scenario.model import Scenario
from profiler_sim.traffic.chance import Chance
from profiler_sim.traffic.draft import Draft
from profiler_sim.traffic.effects import Parameter
from profiler_sim.traffic.fixed_counts import rng
from profiler_sim.traffic.generated import build_world
from profiler_sim.traffic.modes import ANSWER, TRAFFIC, draft_consignment, write_sign
from profiler_sim.traffic.sampler import SPARE
from profiler_sim.traffic.world import ConsignmentOrder
from tests.repetition import first_of
from tests.traffic.proofs import catalogue

_LANES = 2
"""Lanes of a unit on which every effect is tried."""


def drafts(mode: Mode) -> Iterator[Draft]:
    """Some honest consignments of the first unit of a mode."""
    unit = next(unit for unit in catalogue().units.values() if unit.mode == mode)
    world = build_world(Scenario(scenario="", title="", unit=unit.unit), catalogue(), 1)
    for number, lane in enumerate(unit.lanes[:_LANES]):
        goods = catalogue().commodities[next(iter(lane.goods))]
        chance = Chance(rng(5, number).random(SPARE).tolist())
        yield draft_consignment(ConsignmentOrder(world, lane, goods, chance))


@pytest.mark.parametrize(
    ("mode", "seats"),
    [
        ("sea", {"AE", "CY", "GR", "HK"}),
        ("air", {"AE", "CY", "GR", "HK"}),
        ("road", {"CY", "GR", "NL"}),
    ],
)
def test_a_seller_in_a_third_country_is_one_that_sells_such_goods(
    mode: Mode, seats: set[str]
) -> None:
    """Firms of the Gulf sell nothing that lorries carry in Europe."""
    for draft in drafts(mode):
        write_sign(draft, {"effect": "move shipper"})
        seat = draft.parties.shipper.country

        assert seat in seats
        assert seat not in {draft.order.home, *draft.order.onward.values()}
        assert seat != "HK" or draft.parties.loading_country in {"CN", "VN", "MY", "ID"}


def _possible(parameter: Parameter) -> tuple[str, ...]:
    return (*parameter.words, *(("1", "2") if parameter.whole else ()))


@pytest.mark.thorough
@first_of("mode", MODES)
def test_every_effect_can_be_written_with_every_word_it_takes(mode: Mode) -> None:
    """Papers and answers are still valid values afterwards."""
    for name, effect in TRAFFIC[mode].effects.items():
        if name == ANSWER:
            continue
        words = [_possible(parameter) for parameter in effect.parameters.values()]
        for given in product(*words):
            for draft in drafts(mode):
                write_sign(
                    draft, {"effect": name, **dict(zip(effect.parameters, given, strict=True))}
                )
                assert draft.consignment("001").id == "001"
                assert draft.answers()


@pytest.mark.thorough
@first_of("mode", MODES)
def test_every_line_of_an_answer_can_be_written_with_every_value(mode: Mode) -> None:
    """It changes the answer of its own page and of no other."""
    for (page, line), declared in TRAFFIC[mode].lines.items():
        for value in declared.values:
            for draft, honest in zip(drafts(mode), drafts(mode), strict=True):
                write_sign(draft, {"effect": ANSWER, "page": page, "line": line, "as": value})
                answers, before = draft.answers(), honest.answers()
                changed = {
                    field
                    for field in ANSWER_FIELDS.values()
                    if getattr(answers, field) != getattr(before, field)
                }
                assert changed <= {ANSWER_FIELDS[page]}, (page, line, value)
