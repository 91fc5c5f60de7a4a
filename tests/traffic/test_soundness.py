"""Numbers hold, days follow one another and ways can be gone, unless a sign says otherwise."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest

from profiler_sim.cargo.modes import MODES
from tests.repetition import first_of
from tests.traffic.proofs import SEEDS, setting, shipped_names
from tests.traffic.soundness import Seen, faults

OF_EACH_MODE = 50_000


def found(name: str, count: int, seed: int) -> Counter[str]:
    """What cannot be, and how often."""
    where = setting(name)
    return Counter(
        fault for one in where.traffic(count, seed) for fault in faults(Seen(one, where))
    )


@pytest.mark.thorough
@first_of("name", shipped_names(), quick=4)
def test_nothing_on_papers_or_answers_is_impossible(name: str) -> None:
    """In two hundred consignments of every scenario."""
    assert found(name, 200, SEEDS[0]) == Counter()


@pytest.mark.slow
@pytest.mark.parametrize("mode", MODES)
def test_nothing_is_impossible_in_fifty_thousand_of_each_mode(mode: str) -> None:
    """The same, shared out over the scenarios of a mode: 200,000 consignments in all."""
    names = [name for name in shipped_names() if setting(name).mode == mode]
    share = -(-OF_EACH_MODE // len(names))

    wrong = sum((found(name, share, SEEDS[1]) for name in names), Counter[str]())
    assert wrong == Counter()


def spoilt(name: str, change: Mapping[str, object]) -> set[str]:
    """What is found once the papers' way has been changed so."""
    where = setting(name)
    (one,) = where.dealt(1, SEEDS[2])
    assert set(faults(Seen(one, where))) == set()
    way = one.papers.transport.model_copy(update=change)
    papers = one.papers.model_copy(update={"transport": way})
    return set(faults(Seen(replace(one, papers=papers), where)))


@pytest.mark.parametrize(
    ("name", "change", "told"),
    [
        ("three-pistols", {"loaded_on": date(2026, 3, 30)}, "days of voyage"),
        ("three-pistols", {"loaded_on": date(2026, 3, 1)}, "a voyage too fast"),
        ("three-pistols", {"loading_port": "CNSGH"}, "moves elsewhere"),
        ("three-pistols", {"transhipment_ports": ("MEBAR",)}, "a place twice on the way"),
        ("three-pistols", {"discharge_port": "ALDRZ"}, "not the unit's place"),
        ("three-pistols", {"onward_country": "ME"}, "onward to where it is"),
        ("bijaca-week", {"crossings": ("BGKAN", "HRBRG")}, "a way through no country"),
        ("bijaca-week", {"crossings": ("MEBAR",)}, "a stop of another kind"),
        ("bijaca-week", {"taken_over_on": date(2026, 3, 30)}, "days of arrival"),
        ("cold-boxes", {"transfer_airports": ("GRATH", "ATVIE", "DEFRA")}, "a flight a leg"),
        ("cold-boxes", {"issued_on": date(2026, 3, 30)}, "days of flights"),
        ("cold-boxes", {"un_number": "UN12"}, "un UN12"),
        ("parcels-monday", {"posted_on": date(2026, 3, 30)}, "days of item"),
        ("parcels-monday", {"item_no": "CB123456786DE"}, "item CB123456786DE"),
        ("parcels-monday", {"posting_office": "MEBAR"}, "sender's seat"),
    ],
)
def test_what_is_made_impossible_is_found(name: str, change: dict[str, object], told: str) -> None:
    """The checks above notice a day, a place and a number that cannot be."""
    assert told in spoilt(name, change)
