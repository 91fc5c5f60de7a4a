"""Private senders and addressees: invented, and read by no fact, rule or sign."""

from profiler_sim.cargo.consignment import Party
from profiler_sim.cargo.facts.parties import FREE_MAIL
from profiler_sim.traffic.chance import Chance
from profiler_sim.traffic.countries import COUNTRY
from profiler_sim.traffic.firms import INVENTED

_INITIALS = "ABDEIKLMNORSTV"


def private_party(country: str, chance: Chance) -> Party:
    """Make up somebody: an initial and an invented surname tell neither sex nor origin."""
    land, surname = COUNTRY[country], chance.pick(INVENTED)
    city, area = chance.pick(land.towns)
    number = f"0{chance.whole(10, 99)} {chance.whole(100, 999)}"
    return Party(
        name=f"{chance.pick(_INITIALS)}. {surname}",
        street=land.streets[-1].format(
            name=chance.pick(INVENTED),
            no=chance.whole(1, 180),
            zone=chance.whole(2, 9),
            unit=chance.whole(101, 940),
        ),
        city=city,
        country=country,
        phone=" ".join(filter(None, (f"+{land.dial}", area, number))),
        email=f"{surname.lower()}{chance.whole(1, 99)}@{chance.pick(FREE_MAIL)}",
        kind="person",
    )
