"""Firms of an exercise: names, addresses and phones, and one record for each that trades.

Faker's own ``bs_BA`` and ``sq_AL`` answer with US names and no Serbian or Montenegrin locale
exists. Every name here is made of invented stems; every subscriber number begins with 0, which
nobody can hold; every mail domain ends in ``.example``.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache, lru_cache
from zlib import crc32

from faker import Generator
from faker.providers import BaseProvider

from profiler_sim.cargo.consignment import Party
from profiler_sim.cargo.tax_numbers import tax_no
from profiler_sim.traffic.countries import COUNTRY
from profiler_sim.traffic.country import Country, trade_word
from profiler_sim.traffic.fixed_counts import rng
from profiler_sim.traffic.invented_names import mail_host, stems, without_marks
from profiler_sim.traffic.world import FirmPools

_BYSTANDERS, _HAULIERS, _UNKNOWN = 90, 60, 20
"""Firms of a country that are only named, such as payers; hauliers, some unknown to the ports.
They use the first stems."""


class TradeProvider(BaseProvider):
    """Invented firms and what belongs to them."""

    def street(self, country: Country) -> str:
        """Name a street and a number as addresses of the country read."""
        chance = self.generator.random
        form: str = chance.choice(country.streets)
        return form.format(
            name=chance.choice(stems(country.code)),
            no=chance.randint(1, 180),
            zone=chance.randint(2, 9),
            unit=chance.randint(101, 940),
        )

    def party(
        self, stem: str, country: Country, town: str | None = None, number: int = 0
    ) -> Party:
        """Make up a firm of that stem with address, phone and mail of its own domain.

        Without ``town`` one of the country is drawn. ``number`` tells how many firms of that stem
        there are: each has another line of trade in its name, and then its town.
        """
        chance, trades = self.generator.random, country.trades
        city = town or chance.choice(country.towns)[0]
        area, postcode = country.codes(city)
        turn, rest = (number + crc32(stem.encode())) % len(trades), number // len(trades)
        trade = f"{trades[turn]} {without_marks(city)} {rest}" if rest else trades[turn]
        subscriber = f"0{chance.randint(10, 99)} {chance.randint(100, 999)}"
        return Party(
            name=country.firm.format(name=stem, trade=trade, city=without_marks(city)),
            street=self.street(country),
            city=city,
            country=country.code,
            postcode=postcode,
            phone=" ".join(filter(None, (f"+{country.dial}", area, subscriber))),
            email=f"office@{mail_host(stem)}.example",
            tax_id=tax_no(country.code, chance.randint(9_000_000, 9_999_999)),
        )


class Bystanders(Mapping[str, tuple[Party, ...]]):
    """Firms by country that are only named on papers, made when a country is first needed."""

    def __init__(self, seed: int) -> None:
        """Same seed, same firms."""
        self._seed = seed
        self._made: dict[str, tuple[Party, ...]] = {}

    def __getitem__(self, country: str) -> tuple[Party, ...]:
        """The firms of a country, no two of one name."""
        if country not in self._made:
            trade, names = _provider(self._seed, country), _shuffled(self._seed, country)
            row = COUNTRY[country]
            self._made[country] = tuple(trade.party(name, row) for name in names[:_BYSTANDERS])
        return self._made[country]

    def __iter__(self) -> Iterator[str]:
        """Every country."""
        return iter(COUNTRY)

    def __len__(self) -> int:
        """How many countries."""
        return len(COUNTRY)


class FirmRegister:
    """Gives each firm that trades a name of its own: no two of an exercise are called the same."""

    def __init__(self, seed: int, *, last: bool = False) -> None:
        """Same seed, same firms in the same order.

        ``last`` begins with the last names, for the few hand-written cases of an exercise.
        """
        self._seed, self._last = seed, last
        self._next: dict[str, int] = {}
        self._providers: dict[str, TradeProvider] = {}

    def enter_name(self, country: str, town: str, trade: str) -> str:
        """Enter the next firm of a country in that line of trade and return its name alone."""
        row = COUNTRY[country]
        return row.firm.format(
            name=self._next_stem(country), trade=trade, city=without_marks(town)
        )

    def enter(self, country: str, town: str, *, sells: bool) -> Party:
        """Enter the next firm of a country, with its seat in ``town``.

        Its name goes with what it does: who sells abroad is not called an importer.
        """
        number = self._next.get(country, 0) // len(self._stems(country))
        if country not in self._providers:
            self._providers[country] = _provider(self._seed, f"{country} {self._last}")
        stem = self._next_stem(country)
        return self._providers[country].party(stem, _trading(country, sells), town, number)

    def _next_stem(self, country: str) -> str:
        names = self._stems(country)
        at = self._next.get(country, 0)
        self._next[country] = at + 1
        return names[(-1 - at if self._last else at) % len(names)]

    def _stems(self, country: str) -> tuple[str, ...]:
        return _shuffled(self._seed, country)[_BYSTANDERS + _HAULIERS :]


@cache
def _trading(country: str, sells: bool) -> Country:  # noqa: FBT001  sellers, or else buyers
    """A country with the words by which its sellers, or its buyers, are called."""
    row = COUNTRY[country]
    return replace(row, trades=tuple(trade_word(trade, sells=sells) for trade in row.trades))


@lru_cache(maxsize=4)
def firm_pools(seed: int, country: str) -> FirmPools:
    """Make up the names of an exercise at a unit in ``country``: same seed, same names."""
    names = _shuffled(seed, country)[_BYSTANDERS : _BYSTANDERS + _HAULIERS]
    form = COUNTRY[country].firm
    hauliers = tuple(form.format(name=name, trade="Transport", city="") for name in names)
    return FirmPools(
        firms=Bystanders(seed), hauliers=hauliers[_UNKNOWN:], unknown_hauliers=hauliers[:_UNKNOWN]
    )


def _provider(seed: int, what: str) -> TradeProvider:
    generator = Generator()
    generator.seed_instance(f"{seed} {what}")
    return TradeProvider(generator)


@lru_cache(maxsize=256)
def _shuffled(seed: int, country: str) -> tuple[str, ...]:
    names = stems(country)
    return tuple(names[at] for at in rng(seed, crc32(country.encode())).permutation(len(names)))
