"""Codes that authors write, each one of a list: containers, packings, countries."""

from collections.abc import Callable, Collection, Mapping
from typing import Annotated, Any

from pydantic import BeforeValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from profiler_sim.cargo.countries import COUNTRIES
from profiler_sim.cargo.modes import MODES, ByMode, Mode
from profiler_sim.cargo.text import fold_name

CONTAINERS = ("22G1", "42G1", "42R1", "45G1", "45R1")
"""The sizes and types this program knows: twenty and forty feet, dry; forty feet refrigerated."""
REEFERS = frozenset({"42R1", "45R1"})
"""Those that keep a temperature."""
PIECE = "piece"
"""What a house by air consists of."""
ITEMS = ("letter", "parcel", "courier")
"""What travels by post."""
BOXES_OF_MODE: ByMode[tuple[str, ...]] = ByMode(
    sea=CONTAINERS, air=(PIECE,), road=CONTAINERS, post=ITEMS
)
"""What each mode of transport carries goods in."""
BOXES = tuple(dict.fromkeys(box for mode in MODES for box in BOXES_OF_MODE[mode]))
"""Everything the key ``box`` of a commodity may hold."""


def modes_of_box(box: str) -> tuple[Mode, ...]:
    """Modes of transport that carry goods in such a box; empty for one that is not listed."""
    return tuple(mode for mode in MODES if box in BOXES_OF_MODE[mode])


PACKAGES: Mapping[str, tuple[float, float]] = {
    "1A": (5, 500),
    "3H": (1, 100),
    "43": (100, 2_500),
    "4G": (0.05, 400),
    "8A": (5, 3_000),
    "BE": (1, 10_000),
    "BG": (0.2, 150),
    "BL": (5, 1_500),
    "BN": (5, 1_500),
    "BX": (0.05, 2_000),
    "CR": (1, 10_000),
    "CS": (0.5, 30_000),
    "CT": (0.02, 400),
    "CY": (1, 500),
    "DR": (1, 500),
    "EN": (0.005, 5),
    "FE": (5_000, 26_000),
    "JC": (1, 100),
    "JR": (0.05, 50),
    "LG": (20, 25_000),
    "NE": (1, 32_000),
    "NF": (1, 32_000),
    "PC": (0.01, 70),
    "PK": (0.01, 32_000),
    "PP": (0.005, 32_000),
    "PX": (10, 3_500),
    "RL": (0.5, 10_000),
    "RO": (0.2, 5_000),
    "SA": (0.2, 150),
    "TN": (0.05, 50),
    "VL": (500, 32_000),
    "VO": (500, 32_000),
    "VR": (500, 32_000),
    "VS": (500, 32_000),
    "VY": (500, 32_000),
    "WA": (100, 2_500),
}
"""Kilograms, from and to, that one such packing holds: limits outside which a figure is a slip of
the pen. They are wide and our own; a drum holds some 200 litres, a big bag a tonne or two, an
intermediate bulk container at most 3 m3 (ADR 1.2.1)."""


NET_SHARES: Mapping[str, float] = {
    "1A": 0.93, "3H": 0.955, "43": 0.995, "4G": 0.94, "BE": 0.995, "BG": 0.99, "BL": 0.985,
    "BN": 0.99, "BX": 0.92, "CR": 0.94, "CS": 0.90, "CT": 0.93, "DR": 0.94, "EN": 0.93,
    "FE": 0.99, "JC": 0.95, "JR": 0.62, "LG": 1.0, "NE": 1.0, "NF": 1.0, "PC": 0.90, "PK": 0.92,
    "PP": 1.0, "PX": 0.975, "RL": 0.95, "RO": 0.97, "SA": 0.99, "TN": 0.90, "WA": 0.945,
}  # fmt: skip
"""Of the gross weight of such a packing, how much its goods usually weigh. Rounded figures of our
own from usual tares: a carton of 0.7 kg, a steel drum of 13 kg, a sack of 0.2 kg."""
USUAL_NET_SHARE = 0.93
"""The same of any other packing."""


Read = Callable[[Any], Any]


def _listed(codes: Collection[str]) -> Read:
    def read(value: Any) -> Any:  # noqa: ANN401  a validator sees whatever the file holds
        if isinstance(value, str) and value not in codes:
            raise PydanticCustomError("code", "{expected}", {"expected": ", ".join(codes)})
        return value

    return read


def _country(value: Any) -> Any:  # noqa: ANN401  as above
    if isinstance(value, str) and value not in COUNTRIES:
        named = (code for code, name in COUNTRIES.items() if fold_name(name) == fold_name(value))
        code = "country_name" if (meant := next(named, "")) else "country"
        raise PydanticCustomError(code, "{expected}", {"expected": meant or "ME, AL, BA"})
    return value


def _schema(codes: Collection[str]) -> WithJsonSchema:
    return WithJsonSchema({"type": "string", "enum": list(codes)})


Box = Annotated[str, BeforeValidator(_listed(BOXES)), _schema(BOXES)]
"""What goods travel in: an ISO 6346 size and type, or a word for what does by air and post."""
Package = Annotated[str, BeforeValidator(_listed(PACKAGES)), _schema(PACKAGES)]
"""A packing by its code of UN/ECE Recommendation 21."""
CountryCode = Annotated[str, BeforeValidator(_country), _schema(COUNTRIES)]
"""A country by its two letters (ISO 3166-1), with XK as it is displayed in this program."""
