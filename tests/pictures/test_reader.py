"""How well hidden things show is held by the physics; what the reader says, by the scene."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from profiler_sim.cargo.scans import LAWFUL_READINGS, LEVELS, Scene
from profiler_sim.pictures.exposure import Exposure, expose
from profiler_sim.pictures.noise import CORRELATED, detector_noise, goods_grain, unit_fittings
from profiler_sim.pictures.raster import whole_raster
from profiler_sim.pictures.reader import (
    EFFICIENCY,
    MOST,
    PACKED,
    build_template,
    detectability,
    level_shares,
    reading,
    reading_auc,
    visibility,
)
from profiler_sim.pictures.stowage import body_outline
from tests.pictures.reference_reading import level, read
from tests.pictures.scenes import HIDDEN, body, scene, scenes

pytestmark = pytest.mark.thorough

few = settings(max_examples=40, deadline=None)


@pytest.mark.parametrize("name", HIDDEN)
def test_hidden_things_show_as_well_as_they_should(name: str) -> None:
    """Within wide limits."""
    hiding, low, high = HIDDEN[name]

    assert low <= reading_auc(visibility(hiding)) <= high


@pytest.mark.parametrize("name", HIDDEN)
@pytest.mark.parametrize("said", range(len(LEVELS)))
def test_the_reader_says_what_the_scene_says(name: str, said: int) -> None:
    """Also of what shows badly and is found all the same, and the other way round."""
    assert read(HIDDEN[name][0].model_copy(update={"level": said})) == said


@few
@given(scenes())
def test_the_reader_agrees_with_every_scene(drawn: Scene) -> None:
    """Without bodies there is nothing to look for."""
    assert read(drawn) == (drawn.level if drawn.bodies else 0)


def test_where_nothing_is_nothing_shows() -> None:
    """No body, or one that is as the goods it displaces."""
    goods = scene("container 40", "CT", 220)
    same = body((300, 0), (300, 150, 120), 220, look="cartons", displaces=True)

    assert visibility(goods) == 0
    assert visibility(goods.model_copy(update={"bodies": (same,)})) == 0


def test_heavier_shows_better() -> None:
    """And a thicker one, and a larger one."""
    sizes = [(20, 20, 3 * n) for n in range(1, 6)] + [(20 + 5 * n, 40, 15) for n in range(1, 5)]
    found = [
        visibility(scene("container 20", "CT", 300, bodies=(body((300, 60), size, 900),)))
        for size in sizes
    ]

    assert all(less < more for less, more in pairwise(found))


def test_heavy_goods_hide_better() -> None:
    """The same packs behind more and more goods."""
    packs = body((300, 40), (60, 50, 40), 950)
    found = [
        visibility(scene("container 20", "BG", kg, bodies=(packs,)))
        for kg in (200, 400, 800, 1600)
    ]

    assert all(more > less for more, less in pairwise(found))


@few
@given(scenes())
def test_a_window_shows_as_much_as_the_whole(drawn: Scene) -> None:
    """The reader need not look where nothing is."""
    exposed = expose(drawn, whole_raster(drawn.kind))

    assert visibility(drawn) == pytest.approx(detectability(exposed), rel=1e-6, abs=1e-9)


def test_the_reader_weighs_noise_and_packing_as_a_solver_does() -> None:
    """Against a dense covariance: noise by pixel, and one unknown weight of goods a square."""
    chance = np.random.Generator(np.random.PCG64(4))
    signal, sigma, load = chance.random((3, 4, 6))
    exposed = Exposure(
        background=np.zeros((4, 6)),
        signal=signal,
        sigma=0.1 + sigma,
        grain=0.2 * sigma,
        fittings=0.3 * sigma,
        cell=2,
        load=load,
        squares=(np.array([0, 1]), np.array([0, 4])),
    )
    covariance = np.diag((CORRELATED * (0.1 + sigma) ** 2 + 4 * (0.13 * sigma**2)).ravel())
    for rows in (slice(0, 1), slice(1, 4)):
        for columns in (slice(0, 4), slice(4, 6)):
            square = np.zeros((4, 6))
            square[rows, columns] = PACKED * load[rows, columns]
            covariance += np.outer(square, square)
    ideal = EFFICIENCY * signal.ravel() @ np.linalg.solve(covariance, signal.ravel())

    assert detectability(exposed) == pytest.approx((1 / ideal + 1 / MOST**2) ** -0.5)


def test_the_shape_that_is_looked_for_reads_as_its_own_detectability() -> None:
    """So a picture without noise reads d'."""
    hiding = HIDDEN["packs in goods nearly as heavy"][0]
    exposed = expose(hiding, whole_raster(hiding.kind))
    sought = build_template(exposed, body_outline(hiding, whole_raster(hiding.kind)))

    assert sought is not None
    assert reading(sought, exposed.signal) == pytest.approx(sought.d)
    assert sought.d == pytest.approx(visibility(hiding))


def test_copies_about_as_heavy_as_the_goods_hardly_show() -> None:
    """A few percent more or less: so much the packing of goods differs."""
    goods = scene("container 40", "CT", 220)
    found = [
        reading_auc(visibility(goods.model_copy(update={"bodies": (copies,)})))
        for copies in (
            body((300, 0), (300, 190, 120), 220 * part, look="cartons", displaces=True)
            for part in (0.94, 0.97, 1.03, 1.06)
        )
    ]

    assert max(found) <= 0.6
    assert min(found) > 0.5


def test_noise_is_as_wide_as_it_says() -> None:
    """Standard deviation 1, and over an area as if so many pixels were one."""
    drawn = detector_noise(3, (512, 512))
    uneven, fitted = goods_grain(3, (512, 512), 8), unit_fittings(3, (512, 512), 8)
    over = drawn.reshape(16, 32, 16, 32).mean(axis=(1, 3)).std()
    clutter_over = [one.reshape(8, 64, 8, 64).mean(axis=(1, 3)).std() for one in (uneven, fitted)]

    assert drawn.std() == pytest.approx(1, abs=0.02)
    assert over == pytest.approx((CORRELATED / 32**2) ** 0.5, rel=0.2)
    assert clutter_over == pytest.approx([8 / 64, 8 / 64], rel=0.3)
    assert fitted.std() == pytest.approx(1, abs=0.05)
    assert fitted.mean() == pytest.approx(0, abs=0.05)


def test_lawful_pictures_get_each_answer_as_often_as_stated() -> None:
    """The limits are made so."""
    assert level_shares(0) == pytest.approx(LAWFUL_READINGS)
    assert [level(t) for t in (-5, 0.84, 0.85, 1.41, 2.05, 2.06, 9)] == [0, 0, 1, 2, 2, 3, 3]


@given(st.floats(0, 5))
def test_shares_are_shares(d: float) -> None:
    """They sum to 1; the more shows, the more often the loudest answer comes."""
    assert sum(level_shares(d)) == pytest.approx(1)
    assert level_shares(d + 0.1)[-1] > level_shares(d)[-1]
    assert level_shares(d + 0.1)[0] < level_shares(d)[0]


def test_the_area_under_the_curve_is_that_of_two_normal_readings() -> None:
    """Lots at d' 0, .76 at d' 1 (Green and Swets 1966)."""
    assert reading_auc(0) == pytest.approx(0.5)
    assert reading_auc(1) == pytest.approx(0.760, abs=0.001)
    assert reading_auc(2) == pytest.approx(0.921, abs=0.001)
