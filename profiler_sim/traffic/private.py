"""Private senders and addressees: invented, and read by no fact, rule or sign."""

from functools import lru_cache

from faker import Generator

from profiler_sim.cargo.facts.parties import FREE_MAIL
from profiler_sim.cargo.parties import Party
from profiler_sim.traffic.countries import COUNTRY, Country
from profiler_sim.traffic.regional import INVENTED, TradeProvider

_INITIALS = "ABDEIKLMNORSTV"
_EACH = 80
"""Private parties of a country."""


class PrivateProvider(TradeProvider):
    """An initial and an invented surname tell neither sex nor origin."""

    def private(self, surname: str, country: Country) -> Party:
        """Make up somebody of that surname."""
        city, area = self.random_element(country.towns)
        number = f"0{self.random_int(10, 99)} {self.random_int(100, 999)}"
        return Party(
            name=f"{self.random_element(_INITIALS)}. {surname}",
            street=self.random_element(country.streets[-1:]).format(
                name=self.random_element(INVENTED),
                no=self.random_int(1, 180),
                zone=self.random_int(2, 9),
                unit=self.random_int(101, 940),
            ),
            city=city,
            country=country.code,
            phone=" ".join(filter(None, (f"+{country.dial}", area, number))),
            email=f"{surname.lower()}{self.random_int(1, 99)}@{self.random_element(FREE_MAIL)}",
            kind="person",
        )


@lru_cache(maxsize=64)
def private_parties(seed: int, country: str) -> tuple[Party, ...]:
    """Make up the private parties of a country: same seed, same names."""
    generator = Generator()
    generator.seed_instance(f"{seed} {country}")
    provider = PrivateProvider(generator)
    surnames = provider.random_sample(INVENTED, _EACH)
    return tuple(provider.private(surname, COUNTRY[country]) for surname in surnames)
