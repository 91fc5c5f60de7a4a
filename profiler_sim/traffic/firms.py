"""Firms, addresses and phones of the exercise: Faker providers for the region.

Faker's own ``bs_BA`` and ``sq_AL`` answer with US names and no Serbian or Montenegrin locale
exists. Every name here is made of invented stems; every subscriber number begins with 0, which
nobody can hold; every mail domain ends in ``.example``.
"""

import unicodedata
from functools import lru_cache

from faker import Generator
from faker.providers import BaseProvider

from profiler_sim.cargo.check_digits import tax_no
from profiler_sim.cargo.consignment import Party
from profiler_sim.traffic.countries import COUNTRY, INVENTED, Country
from profiler_sim.traffic.world import FirmPools

_FIRMS = 120
"""Firms of a country."""


class TradeProvider(BaseProvider):
    """Invented firms and what belongs to them."""

    def street(self, country: Country) -> str:
        """Name a street and a number as addresses of the country read."""
        chance = self.generator.random
        form: str = chance.choice(country.streets)
        return form.format(
            name=chance.choice(INVENTED),
            no=chance.randint(1, 180),
            zone=chance.randint(2, 9),
            unit=chance.randint(101, 940),
        )

    def party(self, name: str, country: Country) -> Party:
        """Make up a firm of that name with address, phone and mail of its own domain."""
        chance = self.generator.random
        city, area = chance.choice(country.towns)
        firm = country.firm.format(
            name=name, trade=chance.choice(country.trades), city=_plain(city)
        )
        number = f"0{chance.randint(10, 99)} {chance.randint(100, 999)}"
        return Party(
            name=firm,
            street=self.street(country),
            city=city,
            country=country.code,
            phone=" ".join(filter(None, (f"+{country.dial}", area, number))),
            email=f"office@{name.lower()}.example",
            tax_id=tax_no(country.code, chance.randint(9_000_000, 9_999_999)),
        )

    def parties(self, country: Country) -> tuple[Party, ...]:
        """Make up the firms of a country, no two of one name."""
        names = self.random_sample(INVENTED, _FIRMS)
        return tuple(self.party(name, country) for name in names)


@lru_cache(maxsize=4)
def firm_pools(seed: int) -> FirmPools:
    """Make up the names of an exercise: same seed, same names."""
    generator = Generator()
    generator.seed_instance(seed)
    trade = TradeProvider(generator)
    return FirmPools(
        firms={code: trade.parties(country) for code, country in COUNTRY.items()},
        hauliers=tuple(f"{name} Transport" for name in trade.random_sample(INVENTED, 40)),
    )


@lru_cache(maxsize=512)
def _plain(text: str) -> str:
    """Letters without their marks: firms abroad write their town so."""
    parts = unicodedata.normalize("NFD", text)
    return "".join(char for char in parts if not unicodedata.combining(char))
