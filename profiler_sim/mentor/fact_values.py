"""The facts with all that they can hold: published codes, and the places of a catalogue."""

from profiler_sim.cargo.countries import COUNTRIES
from profiler_sim.cargo.facts.reference import FACTS
from profiler_sim.cargo.facts.schema import CodeTable, Column, Enumeration
from profiler_sim.cargo.identifiers import CodeLists as Codes
from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.files.catalogue_tables import code_tables
from profiler_sim.rules.possible_values import Tables, with_tables

_OFFICE = "post"
"""The kind of places that are offices of exchange."""
_CHAPTER, _HEADING = 2, 4
"""Digits."""


def fact_columns(catalogue: Catalogue) -> tuple[Column, ...]:
    """Return every fact a rule may read, with its values; her own places are among them."""
    return with_tables((entry.column for entry in FACTS.values()), _tables(catalogue))


def _tables(catalogue: Catalogue) -> Tables:
    codes = code_tables()
    own = {name: place.name for name, place in catalogue.places.items()}
    places = {code: codes.names.get(code, "") for code in sorted(codes.locodes)} | own
    offices = {n: place.name for n, place in catalogue.places.items() if place.kind == _OFFICE}
    return {
        CodeTable.PLACES: Enumeration(places),
        CodeTable.ROAD_PLACES: Enumeration(places, others=_unlisted(codes)),
        CodeTable.OFFICES: Enumeration(offices),
        **_goods(codes),
    }


def _unlisted(codes: Codes) -> str:
    """The form of a code in a country of which not every place is listed."""
    partly = "|".join(sorted(set(COUNTRIES) - codes.all_listed))
    return f"({partly})[A-Z2-9]{{3}}"


def _goods(codes: Codes) -> Tables:
    listed = sorted(codes.hs6)
    return {
        CodeTable.HS6: Enumeration({code: codes.names.get(code, "") for code in listed}),
        CodeTable.HS4: Enumeration(dict.fromkeys((code[:_HEADING] for code in listed), "")),
        CodeTable.HS2: Enumeration(dict.fromkeys((code[:_CHAPTER] for code in listed), "")),
    }
