"""Number plates: each in its country's form, of a series that nobody has."""

from collections.abc import Mapping
from typing import NamedTuple

from profiler_sim.traffic.chance import Chance
from profiler_sim.traffic.road.transit import LETTERS, draw_digits

_FORMS: Mapping[str, str] = {
    "AL": "WQ ### @@",
    "AT": "QZ ###@@",
    "BA": "Q##-@-###",
    "BG": "QX #### @@",
    "DE": "QX-@@ ####",
    "GR": "QY@-####",
    "HR": "QZ ####-@@",
    "HU": "QY@-###",
    "IT": "Q@ ### Q@",
    "ME": "QB @@###",
    "MK": "QK ####-@@",
    "NL": "##-Q@@-#",
    "PL": "QX #####",
    "RS": "QN ###-@@",
    "SI": "QJ @@-###",
    "SK": "QZ ###@@",
    "TR": "94 @Y@ ###",
    "XK": "09-###-@@",
}
"""``#`` is a figure of the plate and ``@`` a letter; all else stands as it is.

Letters and places are such as no country gives: BA and GR use no Q, IT no Q; TR has 81
provinces and XK seven; Albania has not come to W; elsewhere no place begins with Q."""
_NOWHERE = "Q@-####-@Y"
"""For carriers of any other country."""
_LETTERS, _DIGITS = 2, 5
"""The most that a form needs."""


_SHORTEST = 3
"""Figures of the shortest form."""
_REMEMBERED = 1_000
"""Plates of which none is given twice; no shift has so many lorries."""


class Plate(NamedTuple):
    """Letters and figures of a plate; the country of its lorry gives the form."""

    letters: str
    digits: str

    def next(self) -> "Plate":
        """The plate after this one, where the first figures count."""
        first, rest = int(self.digits[:_SHORTEST]) + 1, self.digits[_SHORTEST:]
        return self._replace(digits=f"{first % 10**_SHORTEST:0{_SHORTEST}d}{rest}")

    def written(self, country: str) -> str:
        """Write it as plates of the country look."""
        drawn = {"@": iter(self.letters), "#": iter(self.digits)}
        form = _FORMS.get(country, _NOWHERE)
        return "".join(next(drawn[sign]) if sign in drawn else sign for sign in form)


def draw_plate(chance: Chance) -> Plate:
    """Draw letters and figures."""
    letters = "".join(chance.pick(LETTERS) for _ in range(_LETTERS))
    return Plate(letters, draw_digits(chance, _DIGITS))


class PlateRegister:
    """Gives each lorry and trailer of an exercise a plate of its own, whatever its country."""

    def __init__(self) -> None:
        """No plate has been given yet."""
        self._given: set[tuple[str, str]] = set()

    def draw(self, chance: Chance) -> Plate:
        """Draw a plate; one that has been given makes way for the next that has not."""
        if len(self._given) >= _REMEMBERED:
            self._given.clear()
        plate = draw_plate(chance)
        while _least(plate) in self._given:
            plate = plate.next()
        self._given.add(_least(plate))
        return plate


def _least(plate: Plate) -> tuple[str, str]:
    """What the shortest form shows of a plate."""
    return plate.letters[:1], plate.digits[:_SHORTEST]
