"""How loads stand before the scanner: as loaders put them, whatever hides in them."""

import pytest

from profiler_sim.cargo.modes import Mode
from profiler_sim.cargo.scans import SCAN, Scene
from profiler_sim.cargo.value import required
from profiler_sim.traffic.chance import Chance
from profiler_sim.traffic.fixed_counts import rng
from profiler_sim.traffic.modes import TRAFFIC
from profiler_sim.traffic.scenes import HiddenLoad, build_scene
from tests.repetition import first_of
from tests.traffic.proofs import catalogue, setting

BIG = ("container 20", "container 40", "reefer 40", "trailer", "reefer trailer")


def put(name: str, volume_m3: float, mode: Mode = "sea") -> Scene:
    """A lawful load of goods of the catalogue."""
    chance = Chance(rng(3, 1).random(60).tolist())
    goods = catalogue().commodities[name]
    kind = TRAFFIC[mode].unit_kind(goods)
    return build_scene(goods, kind, volume_m3=volume_m3, hidden=None, level=0, chance=chance)


def _metres_left(of: Scene) -> float:
    return of.size.length * (1 - of.long) / 100


@pytest.mark.parametrize(
    ("name", "mode", "volume_m3", "lowest", "highest"),
    [
        ("green coffee", "road", 24_000 / 680, 0.35, 0.5),
        ("chickpeas", "road", 24_000 / 760, 0.3, 0.45),
        ("ceramic tiles", "road", 24_000 / 1500, 0.15, 0.25),
        ("marble", "sea", 6.0, 0.15, 0.3),
        ("bananas", "sea", 58.5, 0.85, 0.95),
        ("toys", "sea", 60.0, 0.85, 0.95),
    ],
)
def test_heavy_goods_stand_low_and_light_ones_high(
    name: str, mode: Mode, volume_m3: float, lowest: float, highest: float
) -> None:
    """Both take the floor to within about a metre of the doors."""
    of = put(name, volume_m3, mode)

    assert lowest <= of.high <= highest
    assert _metres_left(of) <= 1.1


def test_only_a_small_load_leaves_room() -> None:
    """Three m3 of clothes stand together, and not one carton deep over twelve metres."""
    of = put("T-shirts", 3.0)

    assert of.long < 0.2
    assert 0.3 <= of.high <= 0.6


@first_of("name", ["a-durres-week", "bijaca-week"])
def test_the_room_of_a_load_is_its_volume(name: str) -> None:
    """Nothing is cut off, and nobody drives air about."""
    for one in setting(name).dealt(200, 4):
        of = one.answers.scan
        if of is None or of.kind not in BIG:
            continue
        size = of.size
        whole = size.length * size.width * size.height / 1e6
        volume = sum(required(item.volume_m3) for item in one.papers.goods)
        most = 0.9 * whole  # to the roof, and up to the doors
        if one.papers.transport.is_shared:  # others stand in it as well
            assert of.long * of.high * whole >= min(volume, most) * 0.95
            continue
        assert of.long * of.high * whole == pytest.approx(min(volume, most), rel=0.05)
        assert _metres_left(of) <= 1.1 or volume < 0.2 * whole


@first_of("name", ["three-pistols", "bijaca-week"])
def test_a_scan_always_answers(name: str) -> None:
    """A scanner that is there gives a picture."""
    assert setting(name).model.no_answer[SCAN] == 0
    assert all(one.answers.scan is not None for one in setting(name).dealt(200, 4))


def test_a_load_stands_the_same_whatever_hides_in_it() -> None:
    """What is hidden is one more body, and never another way to stow."""
    goods, places = catalogue().commodities["chickpeas"], catalogue().hiding_places
    matter = catalogue().methods["heroin in the lorry load"].on_the_scan
    spot = places["in the lorry load"].on_the_scan
    assert matter
    assert spot

    def stand(hidden: HiddenLoad | None) -> Scene:
        chance = Chance(rng(3, 1).random(60).tolist())
        return build_scene(goods, "trailer", volume_m3=30, hidden=hidden, level=0, chance=chance)

    lawful, other = stand(None), stand(HiddenLoad(matter, spot))
    assert not lawful.bodies
    assert other.bodies
    assert other.model_copy(update={"bodies": ()}) == lawful
