"""Where smuggled loads come from, by method, against what public reports say of the method."""

from collections.abc import Iterator, Mapping
from typing import Any

Json = Mapping[str, Any]
LATIN_AMERICA = frozenset({"EC", "CO", "BR", "CR", "PE", "PA", "GT", "DO"})
WEST_AFRICA = frozenset({"GH", "CM", "NG", "CI", "SN", "TG", "BJ"})
_SOUTH_EAST = frozenset({"TR", "BG", "GR", "RS", "AL", "MK", "ME", "XK", "BA"})
_NORTH_WEST = frozenset({"NL", "DE", "IT", "PL", "HU", "AT", "BE"})
_OUTWARD = frozenset({"BA", "RS", "ME", "AL", "MK", "XK"})
_SHOPS = frozenset({"CN", "HK", "TR", "AE", "VN", "IN", "MY"})
KNOWN: Mapping[str, tuple[str, frozenset[str]]] = {
    "rip-on rip-off": ("Latin America and West Africa", LATIN_AMERICA | WEST_AFRICA),
    "cocaine in reefer machinery": ("Latin America", LATIN_AMERICA),
    "cocaine in carrier goods": ("Latin America", LATIN_AMERICA),
    "cocaine in the structure of the box": ("Latin America", LATIN_AMERICA),
    "cocaine in returning boxes": ("Latin America", LATIN_AMERICA),
    "cocaine in air freight": ("Latin America", LATIN_AMERICA),
    "cigarettes by lorry": ("the region", _OUTWARD),
    "people in the lorry": ("the south-east", _SOUTH_EAST),
    "heroin in the vehicle": ("the south-east", _SOUTH_EAST),
    "heroin in the lorry load": ("the south-east", _SOUTH_EAST),
    "precursors eastward": ("the north and west", _NORTH_WEST),
    "waste by lorry": ("the north and west", _NORTH_WEST),
    "counterfeit textiles by lorry": ("the south-east", _SOUTH_EAST),
    "counterfeit by air": ("Asia and Turkey", _SHOPS),
    "counterfeit in mixed load": ("Asia and Turkey", _SHOPS),
    "counterfeit in small parcels": ("Asia and Turkey", _SHOPS),
}
"""Countries of loading that public reports name most, by method."""
_LOADED_AT = ("loading_port", "departure_airport", "taken_over_at", "posting_office")


def start_country(papers: Json) -> str:
    """Country in which a load was taken over."""
    way = papers["transport"]
    return next(str(way[key])[:2] for key in _LOADED_AT if way.get(key))


def unusual_routes(papers: Json, truth: Json) -> Iterator[tuple[str, bool]]:
    """Tell of a smuggled load whether it comes from where its method is not known."""
    method = truth["method"]
    if method in KNOWN:
        where, countries = KNOWN[method]
        yield f"W7 {method} from outside {where}", start_country(papers) not in countries
