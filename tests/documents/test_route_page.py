"""The page of the route says what papers and bought answers tell, beside what is usual."""

from datetime import date
from itertools import pairwise

import pytest

from profiler_sim.cargo.answers import Answers
from profiler_sim.cargo.consignment import Consignment
from profiler_sim.catalogue.places import Coordinates
from profiler_sim.catalogue.sea_distances import sea_km, straits_between, way_km
from profiler_sim.catalogue.signs import PAPERS
from profiler_sim.documents.answers import fill_answer_page
from profiler_sim.documents.papers import fill_documents
from profiler_sim.documents.route_page import fill_map_page, fill_route_page
from profiler_sim.files.catalogue import read_catalogue
from profiler_sim.play.labels import VisibleLabels, visible_labels
from profiler_sim.scoring.evaluation.field_sources import FIELD_SOURCES
from tests.documents import air_papers, golden, papers, post_papers, road_papers
from tests.documents import route_golden as kept
from tests.documents.leaves import NAUGHTY, free_texts, named, replaced
from tests.documents.route_golden import ATLAS, BLANK, way
from tests.documents.sheet_reader import letters, read

MODES: dict[str, tuple[Consignment, Answers]] = {
    "sea": (papers.FULL, papers.ANSWERS),
    "air": (air_papers.HOUSE, air_papers.ANSWERS),
    "road": (road_papers.LORRY, road_papers.ANSWERS),
    "post": (post_papers.PARCEL, post_papers.ANSWERS),
}
"""Papers and answers of each mode."""


@pytest.mark.parametrize("name", kept.LOOKS)
def test_a_page_of_the_route_looks_as_it_was_agreed(name: str) -> None:
    """The drawing is the file of that name, sign for sign."""
    assert golden.drawn(*kept.LOOKS[name]) == golden.path(name).read_text(encoding="utf-8")


def test_the_papers_alone_know_when_it_left_and_when_it_came() -> None:
    """A house waybill knows every flight too; nobody says when it came to a stop on the way."""
    for consignment, _ in MODES.values():
        first, *between, last = way(consignment).stops
        assert first.left == consignment.transport.left_on
        assert last.came == consignment.transport.arrives_at.date()
        assert all(stop.came is None and stop.days is None for stop in between)

    flown = [stop.left for stop in way(air_papers.HOUSE).stops[:-1]]
    assert flown == [flight.on for flight in air_papers.AIR.flights]


def test_the_event_log_has_the_days_at_a_hub() -> None:
    """Discharged on the 23rd of February, loaded on the 1st of March: six days."""
    asked = Answers(container_moves=papers.ANSWERS.container_moves)
    hub = way(papers.FULL, asked).stops[2]

    assert (hub.came, hub.left, hub.days) == (date(2026, 2, 23), date(2026, 3, 1), 6)


def test_a_call_that_nobody_declared_is_put_where_it_was_made() -> None:
    """After Piraeus, of which no day is known, and before Marsaxlokk; and it says so in words."""
    asked = Answers(vessel_schedule=papers.ANSWERS.vessel_schedule)
    route = way(papers.FULL, papers.ANSWERS)
    alone = way(papers.FULL, asked)

    assert [stop.code for stop in route.stops] == ["TRMER", "GRPIR", "CYLMS", "MTMAR", "MEBAR"]
    assert [stop.code for stop in alone.stops if not stop.on_papers] == ["CYLMS"]
    page = read(fill_route_page(route), 66)
    assert letters("Limassol, Cyprus: NOT ON THE PAPERS") in page["ports"]
    assert letters("Limassol, Cyprus") in page["calls"]
    assert "CYLMS" not in {stop.code for stop in way(papers.FULL).stops}


def test_the_log_of_the_crossings_has_their_days() -> None:
    """The lorry goes on at once; where it stands now it has not left."""
    asked = way(road_papers.LORRY, road_papers.ANSWERS)

    assert [stop.days for stop in asked.stops] == [None, 0, 0, 0, None]
    assert asked.stops[1].came == date(2026, 2, 27)


def test_a_crossing_that_is_only_in_the_log_is_not_on_the_papers() -> None:
    """It stands between those it was passed between."""
    crossings = ("BGKAN", "BA-RACA")
    lorry = replaced(
        road_papers.LORRY,
        ("transport",),
        road_papers.ROAD.model_copy(update={"crossings": crossings}),
    )
    stops = way(lorry, road_papers.ANSWERS).stops

    assert [stop.code for stop in stops][1:-1] == ["BGKAN", "RSDIM", "BA-RACA"]
    assert [stop.on_papers for stop in stops][1:-1] == [True, False, True]


def test_a_stop_that_is_not_usual_says_so_and_one_left_out_too() -> None:
    """Marsaxlokk is one too many; without Piraeus the usual one is missing."""
    route = way(papers.FULL)
    other = way(replaced(papers.FULL, ("transport", "transhipment_ports"), ("MTMAR",)))

    assert [route.is_unusual(stop) for stop in route.stops] == [False, False, True, False]
    assert route.left_out == ()
    assert other.left_out == ("GRPIR",)
    assert letters("left out: Piraeus, Greece") in read(fill_route_page(other), 66)["stops"]


def test_distances_add_up_and_the_detour_is_what_is_more_than_usual() -> None:
    """Leg by leg; no way is shorter than without a stop."""
    for consignment, answers in MODES.values():
        route = way(consignment, answers)
        spots = [ATLAS.spots[stop.code] for stop in route.stops]
        measure = sea_km if route.is_by_sea else Coordinates.km_to
        legs = [measure(one, other) for one, other in pairwise(spots)]

        assert route.legs == (0.0, *legs)
        assert route.km == pytest.approx(sum(legs))
        assert route.straight_km is not None
        assert route.straight_km <= sum(legs) + 1e-9

    sea = way(papers.FULL)
    assert sea.km is not None
    assert sea.usual_km is not None
    detour = sea.km - sea.usual_km
    assert (
        letters(f"{detour:,.0f} km".replace(",", " ")) in read(fill_route_page(sea), 66)["detour"]
    )
    assert f"{100 * detour / sea.usual_km:.0f}%" in read(fill_route_page(sea), 66)["detour"]


def test_a_ship_does_not_sail_over_land() -> None:
    """From Ningbo by Colombo is no detour of thousands of kilometres: Singapore is on the way."""
    ningbo, colombo, piraeus = (
        Coordinates(lat=lat, lon=lon) for lat, lon in ((29.9, 121.6), (6.9, 79.8), (37.9, 23.6))
    )

    usual, extra = way_km((ningbo, piraeus)), way_km((ningbo, colombo, piraeus))

    assert 13_000 < usual < 16_000  # by Suez; over land it would be 8,900
    assert extra < 1.1 * usual
    assert len(straits_between(ningbo, piraeus)) == 3


def test_a_shorter_way_than_usual_is_told_as_such() -> None:
    """And one that is as long as usual is no detour."""
    straight = replaced(papers.FULL, ("transport", "transhipment_ports"), ())
    usual = replaced(papers.FULL, ("transport", "transhipment_ports"), ("GRPIR",))

    assert letters("less than usual") in read(fill_route_page(way(straight)), 66)["detour"]
    assert read(fill_route_page(way(usual)), 66)["detour"].endswith("none")


def test_a_shift_dealt_before_places_were_kept_has_a_route_and_no_map() -> None:
    """Distances and what is usual are not known, and nothing of today is put in their place."""
    route = way(papers.FULL, papers.ANSWERS, BLANK)
    page = read(fill_route_page(route), 66)

    assert fill_map_page(route) is None
    for box in ("stops", "distance", "detour"):
        assert letters("not known") in page[box], box
    words = VisibleLabels(unit="", topics={}, enquiries={}, examinations={}, ports={"A": "Bar"})
    assert (words.atlas.names, words.atlas.spots, words.atlas.lanes) == ({"A": "Bar"}, {}, {})


@pytest.mark.parametrize("unit", read_catalogue().units)
def test_every_place_of_every_lane_has_a_name_and_a_spot(unit: str) -> None:
    """As the papers name it: airports by UN/LOCODE, sites of our own table by their id."""
    atlas, known = visible_labels(read_catalogue(), unit).atlas, read_catalogue().units[unit]

    assert len(atlas.lanes) == len(known.lanes)
    for start, lane in atlas.lanes.items():
        for code in (start, *lane.via):
            assert code in atlas.spots, code
            assert code in atlas.names, code
            assert not code.endswith("-AIR")


@pytest.mark.parametrize("mode", MODES)
def test_every_echo_is_a_box_of_the_page_and_of_what_it_repeats(mode: str) -> None:
    """A mark on the route counts as the sign of the papers or of the answer it shows."""
    consignment, answers = MODES[mode]
    pages = [fill_route_page(way(consignment, answers)), kept.legend(way(consignment, answers))]
    on_papers = {f.box.id for s in fill_documents(consignment, ATLAS.names) for f in s.boxes}
    found = 0
    for sheet in pages:
        for box in {filled.box.id for filled in sheet.boxes} & FIELD_SOURCES[sheet.id].keys():
            for seen, name in FIELD_SOURCES[sheet.id][box]:
                if seen == PAPERS:
                    found += name in on_papers
                else:
                    page = fill_answer_page(seen, papers.ANSWERS, papers.FULL, papers.NAMES)
                    asked = fill_answer_page(seen, answers, consignment, ATLAS.names)
                    assert name in {f.box.id for s in (page, asked) for f in s.boxes}
    assert found >= 2


def test_the_signs_of_a_way_can_be_marked_on_its_page() -> None:
    """Transhipments, airports, crossings, the wait, the track, the time between crossings."""
    spots = {spot for spots in FIELD_SOURCES["route"].values() for spot in spots}
    shown = {
        sign.sign
        for sign in read_catalogue().signs.values()
        if any((sign.seen_in, box) in spots for box in sign.boxes)
    }

    assert shown == {
        "transhipments",
        "airports on the way",
        "way",
        "wait at transhipment",
        "vessel's track",
        "time between crossings",
    }


@pytest.mark.parametrize("width", [38, 62, 78])
def test_nothing_on_the_pages_of_the_route_is_cut(width: int) -> None:
    """Every line is read whole, whatever the width and the mode."""
    for consignment, answers in MODES.values():
        route = way(consignment, answers)
        for sheet in (fill_route_page(route), kept.legend(route)):
            seen = read(sheet, width)
            for filled in sheet.boxes:
                assert letters("".join(filled.lines)) in seen[filled.box.id]


@pytest.mark.parametrize(
    "path",
    [p for p in free_texts(papers.FULL) if p[-1] in {"loading_port", "discharge_port"}],
    ids=named,
)
def test_any_code_on_the_papers_is_shown_as_it_stands(path: tuple[str | int, ...]) -> None:
    """Codes come from outside, too; a place that nobody knows is only its code."""
    for text in NAUGHTY:
        page = read(fill_route_page(way(replaced(papers.FULL, path, text))), 66)

        assert letters(text) in page["ports"]
