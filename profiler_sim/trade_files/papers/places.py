"""Places as files name them, as codes: UN/LOCODE, the three letters of an airport, or a name."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Self

from profiler_sim.cargo.text import fold_name

_IATA, _LOCODE = 3, 5
_OFFICE = 8
_KNOWN_AIRPORTS = {"IST": "TRISL"}
"""Airports whose three letters are not the end of their UN/LOCODE."""
_AIRPORT, _PORT = "4", "1"


@dataclass(frozen=True, slots=True)
class PlaceIndex:
    """Everything that a place can be found by."""

    codes: frozenset[str]
    by_airport: Mapping[str, tuple[str, ...]]
    """UN/LOCODEs by the last three letters, of places with an airport."""
    by_name: Mapping[str, tuple[str, ...]]
    """Codes by name in small letters without marks; ports first."""
    names: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, entries: Iterable[tuple[str, str, str]]) -> Self:
        """Index entries of the list: code, functions, name."""
        airports: dict[str, list[str]] = {}
        named: dict[str, list[str]] = {}
        names: dict[str, str] = {}
        for code, functions, name in entries:
            names[code] = name
            if _AIRPORT in functions:
                airports.setdefault(code[2:], []).append(code)
            found = named.setdefault(_folded(name), [])
            found.insert(0 if _PORT in functions else len(found), code)
        return cls(
            codes=frozenset(names),
            by_airport={letters: tuple(codes) for letters, codes in airports.items()},
            by_name={name: tuple(codes) for name, codes in named.items()},
            names=names,
        )

    def code_of(self, text: str, country: str | None = None) -> str | None:
        """Return the code of a place; None where nothing, or more than one place, is meant.

        ``country`` tells places of one name, or of the same three letters, apart.
        """
        code = text.strip().upper().replace(" ", "")
        if len(code) == _LOCODE and code in self.codes:
            return code
        if len(code) == _IATA and code in _KNOWN_AIRPORTS:
            return _KNOWN_AIRPORTS[code]
        found = self.by_airport.get(code, ()) if len(code) == _IATA else ()
        found = found or self.by_name.get(_folded(text.split(",", maxsplit=1)[0]), ())
        if country:
            found = tuple(each for each in found if each.startswith(country)) or found
        return (
            found[0] if len(found) == 1 or (found and len({c[:2] for c in found}) == 1) else None
        )


def _folded(name: str) -> str:
    """A name without marks; most names of the list have none, and the list is long."""
    return " ".join(name.lower().split()) if name.isascii() else fold_name(name)


def country_of(text: str) -> str | None:
    """Return the country of a code of a place or of a customs office."""
    code = text.strip().upper()
    is_code = len(code) in {_LOCODE, _OFFICE} and code[:2].isalpha() and code.isalnum()
    return code[:2] if is_code else None
