"""Private persons of an exercise: an initial, an invented surname, an address of their own."""

from collections.abc import Mapping

from profiler_sim.cargo.consignment import Party
from profiler_sim.cargo.facts.parties import FREE_MAIL
from profiler_sim.traffic.chance import Chance
from profiler_sim.traffic.countries import COUNTRY
from profiler_sim.traffic.invented_names import mail_host, stems

_INITIALS = "ABDEIKLMNORSTV"
_ENDINGS: Mapping[str, tuple[str, ...]] = {
    "BA": ("ić", "ović", "ević"),
    "ME": ("ović", "ević", "ić"),
    "RS": ("ić", "ović", "ević"),
    "HR": ("ić", "ović", "ac"),
    "SI": ("ič", "ec", "nik"),
    "MK": ("ski", "ovski", "evski"),
    "BG": ("ov", "ev"),
    "AL": ("aj", "i", "ku"),
    "XK": ("aj", "i", "ku"),
    "TR": ("oğlu", "er"),
    "PL": ("ski", "ak"),
    "SK": ("ák", "ský"),
    "GR": ("akis", "ou"),
    "CY": ("ou", "ides"),
    "DE": ("er", "mann"),
    "AT": ("er", "inger"),
    "HU": ("i",),
}
"""How surnames end in a country; elsewhere they end as the names of firms do."""
_VOWELS = frozenset("aeiouyáéíóúöüő")


def private_party(country: str, chance: Chance, city: str | None = None) -> Party:
    """Make up somebody: an initial and an invented surname tell neither sex nor origin.

    Without ``city``, or with one that is not listed, a town of the country is drawn.
    """
    land = COUNTRY[country]
    surname = _surname(country, chance)
    listed = [name for name, *_ in land.towns]
    town = city if city in listed else chance.pick(listed)
    area, postcode = land.codes(town)
    number = f"0{chance.whole(10, 99)} {chance.whole(100, 999)}"
    return Party(
        name=f"{chance.pick(_INITIALS)}. {surname}",
        street=land.streets[-1].format(
            name=chance.pick(stems(country)),
            no=chance.whole(1, 180),
            zone=chance.whole(2, 9),
            unit=chance.whole(101, 940),
        ),
        city=town,
        country=country,
        postcode=postcode,
        phone=" ".join(filter(None, (f"+{land.dial}", area, number))),
        email=f"{mail_host(surname)}{chance.whole(1, 99)}@{chance.pick(FREE_MAIL)}",
        kind="person",
    )


def _surname(country: str, chance: Chance) -> str:
    """A stem with an ending of its country; vowels give way."""
    stem = chance.pick(stems(country))
    if country not in _ENDINGS:
        return stem
    ending = chance.pick(_ENDINGS[country])
    return stem.rstrip("".join(_VOWELS)) + ending if stem[-1] in _VOWELS else stem + ending
