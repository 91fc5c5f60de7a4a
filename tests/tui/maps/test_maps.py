"""Maps: the right part of the globe, every letter on it, and signs that need no colour."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from profiler_sim.catalogue.places import Coordinates
from profiler_sim.tui.maps.coast import COASTS
from profiler_sim.tui.maps.draw import FINE, PLAIN, Ink, MapLine, MapRole, around, draw, journey
from tests.tui.maps.golden import LOOKS, PLACES, drawn, path, stops

GLOBE = st.builds(Coordinates, lat=st.floats(-85, 85), lon=st.floats(-180, 180))


@pytest.mark.parametrize("name", LOOKS)
def test_a_map_looks_as_it_was_agreed(name: str) -> None:
    """The drawing is the file of that name, sign for sign."""
    assert drawn(*LOOKS[name]) == path(name).read_text(encoding="utf-8")


def test_the_coasts_lie_on_the_globe_and_have_no_slips_of_the_pen() -> None:
    """No point off the globe, and none further from its neighbour than a coast goes straight."""
    for name, outline in COASTS.items():
        assert len(outline) >= 3, name
        for lon, lat in outline:
            assert -180 <= lon <= 180, name
            assert -60 <= lat <= 84, name
        for (lon, lat), (to_lon, to_lat) in pairwise(outline):
            km = Coordinates(lon=lon, lat=lat).km_to(Coordinates(lon=to_lon, lat=to_lat))
            assert 10 < km < 1200, (name, lon, lat)


@pytest.mark.parametrize(
    ("lon", "lat"), [(19.1, 42.1), (23.6, 37.9), (34.6, 36.8), (121.9, 31.0), (-79.9, -2.3)]
)
def test_ports_lie_near_a_coast(lon: float, lat: float) -> None:
    """Within a hundred kilometres of a point of it."""
    port = Coordinates(lon=lon, lat=lat)
    points = [Coordinates(lon=x, lat=y) for outline in COASTS.values() for x, y in outline]

    assert min(port.km_to(point) for point in points) < 100


@given(
    spots=st.lists(GLOBE, min_size=2, max_size=6),
    width=st.integers(1, 90),
    height=st.integers(1, 30),
    ink=st.sampled_from([FINE, PLAIN]),
)
def test_any_route_fits_any_room(
    spots: list[Coordinates], width: int, height: int, ink: Ink
) -> None:
    """As many lines as asked for, all of one width, whatever the places."""
    lettered = list(zip("ABCDEF", spots, strict=False))
    lines = draw(lettered, width, height, ink)

    assert len(lines) == height
    assert {sum(len(text) for text, _ in line) for line in lines} == {width}


@given(spots=st.lists(GLOBE, min_size=2, max_size=5))
def test_every_stop_is_inside_the_window(spots: list[Coordinates]) -> None:
    """With a margin around it, also across the date line."""
    legs = journey(spots)
    points = [point for leg in legs for point in leg]
    window = around(points, 140, 60)

    for point in points:
        x, y = window.dot(point)
        assert 0 < x < 140
        assert 0 < y < 60


@given(one=GLOBE, other=GLOBE)
def test_a_leg_is_as_long_as_the_great_circle(one: Coordinates, other: Coordinates) -> None:
    """Its pieces add up to the distance, and it never jumps around the globe."""
    (leg,) = journey([one, other])
    spots = [Coordinates(lon=(lon + 180) % 360 - 180, lat=lat) for lon, lat in leg]
    pieces = [a.km_to(b) for a, b in pairwise(spots)]

    if one.km_to(other) < 19_000:  # opposite ends of the globe have no one shortest way
        assert sum(pieces) == pytest.approx(one.km_to(other), rel=1e-3, abs=0.1)
    assert all(abs(b[0] - a[0]) <= 180 for a, b in pairwise(leg))


def test_every_letter_is_on_the_map_even_where_stops_lie_close() -> None:
    """A letter gives way to another; none is lost."""
    close = [(name, Coordinates(lat=42 + n / 100, lon=19.0)) for n, name in enumerate("ABCDE")]
    lines = draw([*close, ("F", PLACES["Shanghai"])], 60, 14, FINE)
    letters = [text for line in lines for text, role in line if role == MapRole.STOP]

    assert sorted("".join(letters)) == list("ABCDEF")


def test_letters_are_never_stuck_together() -> None:
    """Two of them side by side would read as a word."""
    close = [(name, Coordinates(lat=45.15, lon=17.25 + n / 1000)) for n, name in enumerate("ABC")]
    lines = draw(close, 77, 13, FINE)
    letters = [text for line in lines for text, role in line if role == MapRole.STOP]

    assert sorted(letters) == ["A", "B", "C"]


def test_names_stand_beside_their_letters_where_there_is_room() -> None:
    """Whole, or not at all; a map of a few columns has none."""
    route = stops("Mersin", "Piraeus", "Bar")
    names = {"A": "Mersin", "B": "Piraeus", "C": "Bar"}
    told = _text(draw(route, 72, 16, FINE, names))
    assert "Mersin A" in told or "A Mersin" in told
    assert "Piraeus" in told
    assert "Bar" in told

    lines = draw(route, 12, 5, FINE, {"A": "A name that is far too long"})
    assert MapRole.NAME not in {role for line in lines for _text_, role in line}
    assert {sum(len(text) for text, _role in line) for line in lines} == {12}


def test_a_short_way_is_shown_with_what_lies_around() -> None:
    """Twelve degrees by eight at least: of less, no coast would say where it is."""
    window = around([(18.0, 45.0), (18.1, 45.1)], 140, 52)

    assert window.height * window.scale >= 8 - 1e-9
    assert window.width * window.scale / window.squeeze >= 12 - 1e-9


def _text(lines: tuple[MapLine, ...]) -> str:
    return "\n".join("".join(text for text, _role in line) for line in lines)


@pytest.mark.parametrize("ink", [FINE, PLAIN])
def test_what_is_what_shows_without_colour(ink: Ink) -> None:
    """Coasts, way and stops are of different signs."""
    lines = draw(stops("Mersin", "Piraeus", "Bar"), 60, 14, ink)
    signs: dict[MapRole, set[str]] = {}
    for line in lines:
        for text, role in line:
            signs.setdefault(role, set()).update(text)

    assert signs.keys() == set(MapRole) - {MapRole.NAME}
    assert sum(map(len, signs.values())) == len(set().union(*signs.values()))
    assert signs[MapRole.STOP] == set("ABC")


def test_plain_ink_is_ascii() -> None:
    """For terminals that have no braille."""
    assert drawn("asia", 70, 16, PLAIN).isascii()


def test_without_room_there_is_no_map() -> None:
    """And no error."""
    assert draw(stops("Bar", "Mersin"), 0, 5, FINE) == ()
    assert draw(stops("Bar", "Mersin"), 5, 0, FINE) == ()
