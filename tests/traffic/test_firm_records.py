"""One record for each firm: what tells of it is the same in every load of the firm."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from itertools import pairwise

import pytest

from profiler_sim.cargo.modes import MODES, Mode
from profiler_sim.cargo.value import Unfrozen, Value
from profiler_sim.scenario.model import Scenario
from profiler_sim.traffic.chance import Chance
from profiler_sim.traffic.countries import COUNTRY
from profiler_sim.traffic.draft import Draft
from profiler_sim.traffic.firm_records import FirmRecords
from profiler_sim.traffic.firms import FirmRegister
from profiler_sim.traffic.fixed_counts import rng
from profiler_sim.traffic.generated import build_world
from profiler_sim.traffic.modes import draft_consignment, write_sign
from profiler_sim.traffic.sampler import FIRMS, SPARE
from profiler_sim.traffic.world import ConsignmentOrder
from tests.traffic.proofs import catalogue

LEADER = 7
COMING_BACK = [mode for mode in MODES if mode != "post"]
"""In post all firms are strangers."""


def draft(mode: Mode, number: int) -> Draft:
    """An honest load; loads of any number have the same lane and goods."""
    unit = next(unit for unit in catalogue().units.values() if unit.mode == mode)
    world = build_world(Scenario(scenario="", title="", unit=unit.unit), catalogue(), 1)
    lane = unit.lanes[0]
    goods = catalogue().commodities[next(iter(lane.goods))]
    return draft_consignment(
        ConsignmentOrder(world, lane, goods, Chance(rng(5, number).random(SPARE).tolist()))
    )


def parts(value: object, path: str = "") -> Iterator[tuple[str, object]]:
    """Every part of a draft by its path, but for its order and its chance."""
    if isinstance(value, Unfrozen):
        for name, part in value.fields.items():
            yield from parts(part, f"{path}.{name}")
        return
    if is_dataclass(value):
        names = [each.name for each in fields(value) if each.name not in {"order", "apart"}]
    elif isinstance(value, Value):
        names = list(type(value).model_fields)
    else:
        yield path, value
        return
    for name in names:
        yield from parts(getattr(value, name), f"{path}.{name}")


def firm_signs(mode: Mode) -> Iterator[tuple[str, str, Mapping[str, str]]]:
    """Signs that tell of a firm in that mode, with each value that an effect writes."""
    for name, sign in catalogue().signs.items():
        if sign.about in FIRMS and mode in sign.modes:
            for value, shown in sign.values.items():
                if shown.written_by is not None:
                    yield name, value, shown.written_by


@pytest.mark.thorough
@pytest.mark.parametrize("mode", COMING_BACK)
def test_what_a_sign_of_a_firm_writes_is_the_same_in_every_load_of_it(mode: Mode) -> None:
    """In a second load, drawn with other numbers, it stands as the first one wrote it."""
    written = list(firm_signs(mode))
    assert written
    for name, value, written_by in written:
        records = FirmRecords(FirmRegister(1))
        honest, first, second = (draft(mode, number) for number in (1, 1, 2))
        write_sign(first, written_by)
        before = dict(parts(honest))
        changed = {path for path, value in parts(first) if before.get(path) != value}
        write_sign(second, written_by)
        records.settle(first, LEADER)
        records.settle(second, LEADER)

        one, other = dict(parts(first)), dict(parts(second))
        assert changed, (name, value)
        assert {path for path in changed if one.get(path) != other.get(path)} == set(), (
            name,
            value,
        )


@pytest.mark.parametrize(("sells", "wrong"), [(True, "import|uvoz"), (False, "export|izvoz")])
def test_no_seller_is_called_an_importer_and_no_buyer_an_exporter(
    *, sells: bool, wrong: str
) -> None:
    """Lorries carry goods out of the country too: then its firms sell."""
    register = FirmRegister(1)
    for country, row in COUNTRY.items():
        town = row.towns[0][0]
        names = {register.enter(country, town, sells=sells).name for _ in range(12)}
        assert len(names) == 12
        assert not [name for name in names if re.search(wrong, name, re.IGNORECASE)]


@pytest.mark.parametrize("mode", COMING_BACK)
def test_loads_of_other_relations_have_other_firms(mode: Mode) -> None:
    """No two firms that trade have one name, and a forgotten relation begins anew."""
    records = FirmRecords(FirmRegister(1))
    loads = [draft(mode, number) for number in range(4)]
    for leader, load in zip((1, 1, 2, 1), loads[:3], strict=False):
        records.settle(load, leader)
    records.forget({2})
    records.settle(loads[3], 1)

    names = [load.parties.consignee.name for load in loads]
    assert [one == other for one, other in pairwise(names)] == [True, False, False]
    assert len(set(names)) == 3
