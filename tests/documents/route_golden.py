"""Pages of a route kept as drawings; run it as a module to write them anew."""

from profiler_sim.cargo.answers import Answers
from profiler_sim.cargo.consignment import Consignment
from profiler_sim.cargo.forms import Sheet
from profiler_sim.cargo.norms import LaneNorm
from profiler_sim.catalogue.places import Coordinates
from profiler_sim.documents.itinerary import Atlas, Route
from profiler_sim.documents.route_page import build_route, fill_map_page, fill_route_page
from tests.documents import air_papers, papers, post_papers, road_papers
from tests.documents.golden import drawn, path

SPOTS = {
    "TRMER": Coordinates(lat=36.8, lon=34.6),
    "CYLMS": Coordinates(lat=34.7, lon=33.0),
    "GRPIR": Coordinates(lat=37.9, lon=23.6),
    "MTMAR": Coordinates(lat=35.8, lon=14.5),
    "MEBAR": Coordinates(lat=42.1, lon=19.1),
    "CNPVG": Coordinates(lat=31.1, lon=121.8),
    "AEDXB": Coordinates(lat=25.3, lon=55.4),
    "TRISL": Coordinates(lat=41.3, lon=28.8),
    "BASJJ": Coordinates(lat=43.8, lon=18.3),
    "TRIST": Coordinates(lat=41.0, lon=29.0),
    "BGKAN": Coordinates(lat=41.7, lon=26.3),
    "RSDIM": Coordinates(lat=43.0, lon=22.8),
    "BA-RACA": Coordinates(lat=44.9, lon=19.3),
    "BA-BIJACA": Coordinates(lat=43.1, lon=17.6),
    "DEFRA-POST": Coordinates(lat=50.0, lon=8.6),
    "DELEJ-POST": Coordinates(lat=51.4, lon=12.2),
    "BASJJ-POST": Coordinates(lat=43.8, lon=18.4),
}
LANES = {
    "TRMER": LaneNorm(via=("GRPIR",), days=9),
    "CNPVG": LaneNorm(via=("TRISL",), days=3),
    "TRIST": LaneNorm(via=("BGKAN", "RSDIM", "BA-RACA"), days=4),
    "DEFRA-POST": LaneNorm(via=(), days=4),
}
ATLAS = Atlas(
    papers.NAMES
    | {"CYLMS": "Limassol"}
    | air_papers.NAMES
    | road_papers.NAMES
    | post_papers.NAMES,
    SPOTS,
    LANES,
)
BLANK = Atlas(papers.NAMES, {}, {})
"""Of a shift that was dealt before places were kept with it."""
NOTHING = Answers()
"""Nobody was asked."""


def way(consignment: Consignment, answers: Answers = NOTHING, atlas: Atlas = ATLAS) -> Route:
    """The route of one of the tests' consignments."""
    return build_route(consignment, answers, atlas)


def legend(route: Route) -> Sheet:
    """The map's page, which must be there."""
    page = fill_map_page(route)
    assert page is not None
    return page


LOOKS: dict[str, tuple[Sheet, int]] = {
    "route-sea-62": (fill_route_page(way(papers.FULL)), 62),
    "route-sea-asked-78": (fill_route_page(way(papers.FULL, papers.ANSWERS)), 78),
    "route-sea-unknown-62": (fill_route_page(way(papers.FULL, atlas=BLANK)), 62),
    "route-air-78": (fill_route_page(way(air_papers.HOUSE)), 78),
    "route-road-78": (fill_route_page(way(road_papers.LORRY)), 78),
    "route-road-asked-62": (fill_route_page(way(road_papers.LORRY, road_papers.ANSWERS)), 62),
    "route-post-62": (fill_route_page(way(post_papers.PARCEL)), 62),
    "route-map-62": (legend(way(papers.FULL, papers.ANSWERS)), 62),
}
"""Sheet and width by the name of the file."""

if __name__ == "__main__":
    for each, look in LOOKS.items():
        path(each).write_text(drawn(*look), encoding="utf-8")
