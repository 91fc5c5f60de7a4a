"""The same scene is the same picture; twins differ in the shadow of what is hidden alone."""

import numpy as np
import pytest
from hypothesis import HealthCheck, assume, given, settings

from profiler_sim.cargo.scans import REGIONS, SIZES, Scene, UnitKind, regions
from profiler_sim.pictures.picture import Picture, draw_picture
from profiler_sim.pictures.raster import whole_raster
from profiler_sim.pictures.stowage import body_outline
from tests.pictures.scenes import HIDDEN, body, scene, scenes

pytestmark = pytest.mark.thorough

few = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.filter_too_much])


def without(twin: Scene) -> Scene:
    """The load without what lies in it."""
    return twin.model_copy(update={"bodies": ()})


def differ(one: Picture, other: Picture) -> np.ndarray:
    """Pixels that are not the same."""
    found: np.ndarray = one.brightness != other.brightness
    return found


@few
@given(scenes())
def test_the_same_scene_is_the_same_picture(drawn: Scene) -> None:
    """To the last bit, and every pixel is a brightness."""
    first, again = draw_picture(drawn), draw_picture(drawn)

    assert not differ(first, again).any()
    assert first.brightness.dtype == np.float32
    assert (first.brightness >= 0).all()
    assert (first.brightness <= 1).all()


@few
@given(scenes())
def test_twins_differ_in_the_shadow_of_bodies_alone(drawn: Scene) -> None:
    """Whatever level the reader gives the one or the other."""
    shadow = body_outline(drawn, whole_raster(drawn.kind)) > 0

    assert not (differ(draw_picture(drawn), draw_picture(without(drawn))) & ~shadow).any()


@pytest.mark.parametrize("name", HIDDEN)
def test_what_is_hidden_changes_its_own_place(name: str) -> None:
    """A picture with it is another picture, in the squares it lies in and in no others."""
    hiding = HIDDEN[name][0]
    with_it, without_it = draw_picture(hiding), draw_picture(without(hiding))
    changed = differ(with_it, without_it)
    touched = {square for one in hiding.bodies for square in regions(hiding, one)}

    assert changed.any()
    for square in REGIONS:
        left, top, right, bottom = with_it.square(square)
        inner = changed[top + 1 : bottom - 1, left + 1 : right - 1]  # edges are rounded to pixels
        assert square in touched or not inner.any()


def test_another_seed_is_another_picture() -> None:
    """Of the same load: other texture, other noise."""
    one, other = (draw_picture(scene("container 20", "CT", 300, seed=seed)) for seed in (1, 2))

    assert differ(one, other).mean() > 0.9


@pytest.mark.parametrize("kind", SIZES)
def test_the_squares_of_the_grid_share_the_picture(kind: UnitKind) -> None:
    """Every pixel lies in one square."""
    drawn = draw_picture(scene(kind, "CT", 300))
    counted = np.zeros(drawn.brightness.shape, int)
    for square in REGIONS:
        left, top, right, bottom = drawn.square(square)
        counted[top:bottom, left:right] += 1

    assert (counted == 1).all()


@few
@given(scenes(most=0))
def test_more_in_the_way_is_darker(drawn: Scene) -> None:
    """Of the same load, twice as heavy, in the mean; where noise alone is left, no brighter."""
    assume(drawn.kg_per_m3 * SIZES[drawn.kind].width < 20_000)
    box = body((10, 10), (20, 20, 20), 1, look="solid")
    thick, thin = (
        scene(drawn.kind, drawn.package, drawn.kg_per_m3, bodies=(box.model_copy(update=kg),))
        for kg in ({"kg_per_m3": 900.0}, {"kg_per_m3": 300.0})
    )

    thick, thin = (one.model_copy(update={"level": 3}) for one in (thick, thin))
    shadow = body_outline(thick, whole_raster(drawn.kind)) > 0
    bright = [draw_picture(one).brightness[shadow].mean() for one in (thick, without(thin))]
    assert bright[0] <= bright[1]


def test_doors_walls_and_machinery_show_in_an_empty_box() -> None:
    """Posts and machinery are darker than the wall, the wall than the open air."""
    drawn = draw_picture(scene("reefer 40", "CT", 1, long=0.01, high=0.01))
    rows = slice(drawn.rows[1], drawn.rows[2])
    inside = drawn.brightness[rows, drawn.columns[3] : drawn.columns[4]].mean()
    doors = drawn.brightness[rows, : drawn.columns[0] + 12].min(axis=1).mean()
    machinery = drawn.brightness[:, drawn.columns[8] - 26 : drawn.columns[8] - 8].mean()
    air = drawn.brightness[:3].mean()

    assert air > inside > machinery
    assert inside > doors
