"""Towns whose sellers load at a port, an airport or a terminal: the places of its region.

By code of the place of loading. A place that is not here takes goods from the whole country, and
so does an office of exchange.
"""

from collections.abc import Mapping, Sequence

from profiler_sim.cargo.consignment import Party
from profiler_sim.traffic.countries import COUNTRY

_TOWNS: Mapping[str, tuple[str, ...]] = {
    "CNSGH": ("Shanghai", "Hangzhou", "Suzhou"),
    "CNPVG": ("Shanghai", "Hangzhou", "Suzhou"),
    "CNNBG": ("Ningbo", "Yiwu", "Hangzhou"),
    "CNTXG": ("Tianjin", "Shijiazhuang"),
    "CNCAN": ("Guangzhou", "Shenzhen", "Foshan"),
    "TRMER": ("Mersin", "Gaziantep"),
    "TRAMR": ("Istanbul", "Bursa"),
    "TRIST": ("Istanbul", "Bursa"),
    "TRISL": ("Istanbul", "Bursa"),
    "TRIZM": ("Izmir", "Manisa"),
    "VNHPH": ("Haiphong", "Hanoi"),
    "ITGIT": ("Napoli", "Cosenza", "Catania"),
    "ITMXP": ("Milano", "Modena"),
    "ITTRS": ("Trieste", "Milano", "Modena"),
    "ECGYE": ("Guayaquil", "Machala"),
    "ECUIO": ("Quito", "Cayambe"),
    "COTRB": ("Turbo", "Medellín", "Apartadó"),
    "COBOG": ("Bogotá", "Facatativá"),
    "BRSSZ": ("Santos", "São Paulo"),
    "BRGRU": ("São Paulo", "Campinas"),
    "INNSA": ("Mumbai", "Ahmedabad"),
    "INBOM": ("Mumbai", "Ahmedabad"),
    "INDEL": ("Delhi", "Gurugram"),
    "DEHAM": ("Hamburg", "Bremen"),
    "DEFRA": ("Frankfurt", "Köln"),
    "GRPIR": ("Piraeus", "Athens"),
    "GRSKG": ("Thessaloniki",),
    "BGVAR": ("Varna",),
    "PLGDN": ("Gdańsk",),
    "HUBUD": ("Budapest",),
    "RSKGV": ("Kragujevac",),
    "BASJJ": ("Sarajevo", "Konjic"),
    "BAOMO": ("Mostar", "Široki Brijeg", "Ljubuški"),
    "BA-CAPLJINA": ("Čapljina", "Stolac", "Trebinje"),
    "NLRTM": ("Rotterdam",),
    "NLAMS": ("Amsterdam", "Aalsmeer"),
    "USMIA": ("Miami",),
}


def town_of(place: str) -> str:
    """The town at a place of loading; its country's first where the table has none."""
    code = place.partition("-")[0]
    towns = _TOWNS.get(code) or (COUNTRY[code[:2]].towns[0][0],)
    return towns[0]


def sellers_near(place: str, firms: Sequence[Party]) -> Sequence[Party]:
    """Those of ``firms`` in the region of a place of loading; all, where none is."""
    code, _, kind = place.partition("-")
    towns = () if kind == "POST" else _TOWNS.get(place) or _TOWNS.get(code, ())
    return [firm for firm in firms if firm.city in towns] or firms
