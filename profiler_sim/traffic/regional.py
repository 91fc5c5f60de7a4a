"""Firms, addresses, phones and ships of the exercise: Faker providers for the region.

Faker's own ``bs_BA`` and ``sq_AL`` answer with US names and no Serbian or Montenegrin locale
exists. Every name here is made of invented stems; every subscriber number begins with 0, which
nobody can hold; every mail domain ends in ``.example``.
"""

from dataclasses import dataclass
from functools import lru_cache

from faker import Generator
from faker.providers import BaseProvider

from profiler_sim.cargo.identifiers import imo_no
from profiler_sim.cargo.parties import Party
from profiler_sim.cargo.transport import Vessel

_STEMS = [
    "Velor",
    "Primov",
    "Karad",
    "Lumer",
    "Sentav",
    "Orbel",
    "Tivan",
    "Morac",
    "Zelin",
    "Dravos",
    "Kastel",
    "Brenov",
    "Selmar",
    "Adrovel",
    "Noviter",
    "Galant",
    "Perun",
    "Vardim",
    "Ostrel",
    "Belmar",
    "Rudovic",
    "Calden",
    "Mirvel",
    "Teskan",
    "Ilvar",
    "Sorven",
    "Andrel",
    "Kovern",
    "Talmar",
    "Ervin",
    "Fandor",
    "Hestral",
    "Jadrin",
    "Lokvar",
    "Nardel",
    "Pelinor",
    "Quersa",
    "Radvin",
    "Stolmar",
    "Ulvar",
]
_ENDINGS = ["a", "o", "is", "en", "ex", "ia", "on", "um", "al", "ar"]
_TRADES = {
    "ME": "Promet Trade Komerc Commerce Import",
    "AL": "Tregti Trade Import Group Komerc",
    "BA": "Promet Trade Komerc Import Export",
    "RS": "Promet Trade Komerc Impex Group",
    "MK": "Trejd Komerc Import Promet",
    "XK": "Trade Tregti Group Import",
}
_FORMS = {
    "ME": "d.o.o.",
    "BA": "d.o.o.",
    "RS": "d.o.o.",
    "HR": "d.o.o.",
    "MK": "DOOEL",
    "AL": "sh.p.k.",
    "XK": "sh.p.k.",
    "TR": "Ltd. Şti.",
    "CN": "Co., Ltd.",
    "VN": "Co., Ltd.",
    "IT": "S.r.l.",
    "EC": "S.A.",
    "CO": "S.A.S.",
    "CR": "S.A.",
    "BR": "Ltda.",
    "ES": "S.L.",
    "GR": "A.E.",
    "AE": "FZE",
    "MY": "Sdn. Bhd.",
    "IN": "Pvt. Ltd.",
    "CY": "Ltd",
}
_CITIES = {
    "ME": "Bar Podgorica Nikšić Cetinje Budva",
    "AL": "Durrës Tirana Elbasan Shkodër Fier",
    "BA": "Sarajevo Mostar Zenica Tuzla",
    "RS": "Belgrade Niš Kraljevo Čačak",
    "MK": "Skopje Bitola Tetovo",
    "XK": "Pristina Prizren Peja",
    "TR": "Mersin Istanbul Izmir Bursa",
    "CN": "Shanghai Ningbo Yiwu Shenzhen",
    "IT": "Bari Napoli Modena Milano",
    "EC": "Guayaquil Machala Manta",
    "CO": "Turbo Medellin Apartado",
    "CR": "Limon San Jose",
    "BR": "Santos Itajai Sao Paulo",
    "IN": "Mumbai Ahmedabad Chennai",
    "AE": "Dubai Sharjah Ajman",
    "VN": "Haiphong Hanoi",
    "EG": "Alexandria Cairo",
    "ES": "Valencia Castellon",
    "MY": "Klang Ipoh",
    "GR": "Piraeus Athens",
    "CY": "Limassol Nicosia",
}
_STREETS = {
    "ME": "ulica {stem} {no}",
    "BA": "ulica {stem} {no}",
    "RS": "ulica {stem} {no}",
    "AL": "Rruga {stem} {no}",
    "XK": "Rruga {stem} {no}",
    "MK": "ul. {stem} {no}",
    "TR": "{stem} Cad. No {no}",
    "IT": "Via {stem} {no}",
    "ES": "Calle {stem} {no}",
    "EC": "Av. {stem} {no}",
    "CO": "Carrera {no} {stem}",
    "CR": "Calle {no} {stem}",
    "BR": "Rua {stem} {no}",
}
_DIAL = {
    "ME": "382 30",
    "AL": "355 52",
    "BA": "387 33",
    "RS": "381 11",
    "MK": "389 2",
    "XK": "383 38",
    "TR": "90 324",
    "CN": "86 21",
    "IT": "39 080",
    "EC": "593 4",
    "CO": "57 4",
    "CR": "506 2",
    "BR": "55 13",
    "IN": "91 22",
    "AE": "971 4",
    "VN": "84 225",
    "EG": "20 3",
    "ES": "34 96",
    "MY": "60 3",
    "GR": "30 210",
    "CY": "357 25",
}
COUNTRIES = tuple(_CITIES)
"""Countries whose firms the exercise knows."""
CARRIERS = {
    "ZZSU": "Zephyros Sea Lines",
    "QXTU": "Quexta Container Line",
    "ZQRU": "Zaquira Ocean",
    "QVXU": "Quivex Shipping",
    "ZQXU": "Ziquex Lines",
}
"""Invented owner codes and carriers."""
LESSORS = ("XZQU", "JQZU", "QZVU")
"""Invented owner codes of leasing firms; their boxes travel with every carrier."""


class TradeProvider(BaseProvider):
    """Invented firms and what belongs to them."""

    def stem(self) -> str:
        """Say an invented word."""
        return f"{self.random_element(_STEMS)}{self.random_element(_ENDINGS)}"

    def firm(self, country: str) -> str:
        """Name a firm with the legal form of its country."""
        trades = _TRADES.get(country, "Trading Export Industries Products Commodities").split()
        form = _FORMS.get(country, "Ltd")
        return f"{self.stem()} {self.random_element(trades)} {form}"

    def street(self, country: str) -> str:
        """Name a street and a number."""
        form = _STREETS.get(country, "{no} {stem} Road")
        return form.format(stem=self.stem(), no=self.random_int(1, 180))

    def phone(self, country: str) -> str:
        """Give a number nobody holds: the subscriber number begins with 0."""
        return f"+{_DIAL[country]} 0{self.random_int(10, 99)} {self.random_int(100, 999)}"

    def party(self, country: str) -> Party:
        """Make up a firm with address, phone and mail of its own domain."""
        name = self.firm(country)
        domain = "".join(c for c in name.split(maxsplit=1)[0].lower() if c.isascii())
        return Party(
            name=name,
            street=self.street(country),
            city=self.random_element(_CITIES[country].split()),
            country=country,
            phone=self.phone(country),
            email=f"office@{domain}.example",
            tax_id=str(self.random_int(9_000_000, 9_999_999)),
        )

    def ship(self) -> Vessel:
        """Make up a ship with a number from a range believed unused."""
        return Vessel(
            name=f"MV {self.stem().upper()} {self.random_element(_SHIPS)}",
            imo=imo_no(self.random_int(300_000, 399_999)),
            voyage=f"{self.random_int(100, 999)}{self.random_element('EWNS')}",
        )


_SHIPS = ("STAR", "TEAL", "DAWN", "BREEZE", "PRIDE", "WAVE", "CREST", "SPIRIT")


@dataclass(frozen=True)
class Pools:
    """Ready names of one exercise, picked by traffic by index."""

    firms: dict[str, tuple[Party, ...]]
    ships: tuple[Vessel, ...]
    hauliers: tuple[str, ...]


@lru_cache(maxsize=4)
def pools(seed: int) -> Pools:
    """Make up the names of an exercise: same seed, same names."""
    generator = Generator()
    generator.seed_instance(seed)
    trade = TradeProvider(generator)
    return Pools(
        firms={country: tuple(trade.party(country) for _ in range(120)) for country in COUNTRIES},
        ships=tuple(trade.ship() for _ in range(80)),
        hauliers=tuple(f"{trade.stem()} Transport" for _ in range(40)),
    )
