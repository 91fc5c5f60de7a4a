"""Maps kept as text; ``python -m tests.tui.maps.golden`` draws them anew."""

from pathlib import Path

from profiler_sim.catalogue.places import Coordinates
from profiler_sim.tui.maps.draw import FINE, PLAIN, Ink, draw

FOLDER = Path(__file__).parent / "golden"

PLACES = {
    "Mersin": Coordinates(lat=36.8, lon=34.6),
    "Piraeus": Coordinates(lat=37.9, lon=23.6),
    "Damietta": Coordinates(lat=31.5, lon=31.8),
    "Bar": Coordinates(lat=42.1, lon=19.1),
    "Gioia Tauro": Coordinates(lat=38.4, lon=15.9),
    "Guayaquil": Coordinates(lat=-2.3, lon=-79.9),
    "Shanghai": Coordinates(lat=31.2, lon=121.5),
    "Istanbul": Coordinates(lat=41.0, lon=29.0),
    "Kapitan Andreevo": Coordinates(lat=41.7, lon=26.3),
    "Raca": Coordinates(lat=44.9, lon=19.3),
    "Bijaca": Coordinates(lat=43.1, lon=17.6),
    "Los Angeles": Coordinates(lat=33.7, lon=-118.3),
}
ROUTES: dict[str, tuple[str, ...]] = {
    "levant": ("Mersin", "Piraeus", "Damietta", "Bar"),
    "atlantic": ("Guayaquil", "Gioia Tauro", "Bar"),
    "asia": ("Shanghai", "Piraeus", "Bar"),
    "road": ("Istanbul", "Kapitan Andreevo", "Raca", "Bijaca"),
    "adriatic": ("Gioia Tauro", "Bar"),
}


def stops(*names: str) -> tuple[tuple[str, Coordinates], ...]:
    """Lettered places."""
    return tuple(zip("ABCDEFGH", (PLACES[name] for name in names), strict=False))


def drawn(route: str, width: int, height: int, ink: Ink) -> str:
    """The map as text."""
    lines = draw(stops(*ROUTES[route]), width, height, ink)
    return "".join("".join(text for text, _ in line).rstrip() + "\n" for line in lines)


LOOKS: dict[str, tuple[str, int, int, Ink]] = {
    **{f"{route}-72x16": (route, 72, 16, FINE) for route in ROUTES},
    "levant-60x14-plain": ("levant", 60, 14, PLAIN),
    "atlantic-24x5": ("atlantic", 24, 5, FINE),
}
"""Route, size and ink by the name of the file."""


def path(name: str) -> Path:
    """Where the map of this name is kept."""
    return FOLDER / f"{name}.txt"


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for each, look in LOOKS.items():
        path(each).write_text(drawn(*look), encoding="utf-8")
