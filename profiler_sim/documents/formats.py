"""Dates, weights, money and codes as papers write them.

A number never breaks at the end of a line: its groups and its unit hang together by no-break
spaces, because "24" above "160 kg" is read as two numbers.
"""

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from profiler_sim.cargo.countries import COUNTRIES
from profiler_sim.cargo.packages import PACKAGES
from profiler_sim.cargo.text import HARD, grouped
from profiler_sim.i18n.local_forms import day_and_month, local_number
from profiler_sim.i18n.text import N_, _, ngettext

_MONTHS = (
    N_("Jan"),
    N_("Feb"),
    N_("Mar"),
    N_("Apr"),
    N_("May"),
    N_("Jun"),
    N_("Jul"),
    N_("Aug"),
    N_("Sep"),
    N_("Oct"),
    N_("Nov"),
    N_("Dec"),
)

_DECIMALS = {100: 0, 10: 1, 1: 2, 0.1: 3, 0: 4}
"""Decimals of a price by the amount from which on they hold: three figures show."""


SIZE_TYPES: dict[str, str] = {
    "22G0": N_("20 ft general purpose, no vents"),
    "22G1": N_("20 ft general purpose"),
    "42G1": N_("40 ft general purpose"),
    "45G1": N_("40 ft high cube general purpose"),
    "L5G1": N_("45 ft high cube general purpose"),
    "22R1": N_("20 ft reefer"),
    "42R1": N_("40 ft reefer"),
    "45R1": N_("40 ft high cube reefer"),
    "22U1": N_("20 ft open top"),
    "42U1": N_("40 ft open top"),
    "22P0": N_("20 ft platform"),
    "22P1": N_("20 ft flat rack, fixed ends"),
    "42P1": N_("40 ft flat rack, fixed ends"),
    "45P3": N_("40 ft high flat rack, folding ends"),
    "22T1": N_("20 ft tank"),
    "22T3": N_("20 ft tank, dangerous liquids"),
    "22T6": N_("20 ft tank, dangerous liquids, high pressure"),
    "22V0": N_("20 ft ventilated"),
    "22B1": N_("20 ft bulk, airtight"),
    "22H0": N_("20 ft insulated"),
}
"""Containers by the size and type code of ISO 6346, in the words of the yard."""

INCOTERMS: dict[str, str] = {
    "EXW": N_("Ex Works"),
    "FCA": N_("Free Carrier"),
    "FAS": N_("Free Alongside Ship"),
    "FOB": N_("Free on Board"),
    "CFR": N_("Cost and Freight"),
    "CIF": N_("Cost, Insurance and Freight"),
    "CPT": N_("Carriage Paid To"),
    "CIP": N_("Carriage and Insurance Paid To"),
    "DAP": N_("Delivered at Place"),
    "DPU": N_("Delivered at Place Unloaded"),
    "DDP": N_("Delivered Duty Paid"),
}
"""Terms of delivery, Incoterms 2020."""


def day(of: date) -> str:
    """Write a date, such as 2 Mar 2026."""
    if local := day_and_month(of):
        return local.replace(" ", HARD)
    words = {"day": of.day, "month": _(_MONTHS[of.month - 1]), "year": of.year}
    return _("{day} {month} {year}").format_map(words).replace(" ", HARD)


def day_of_year(of: date) -> str:
    """Write a date without its year, such as 2 Mar, where many stand below one another."""
    words = {"day": of.day, "month": _(_MONTHS[of.month - 1])}
    return _("{day} {month}").format_map(words).replace(" ", HARD)


def moment(of: datetime) -> str:
    """Write a date and the time of day."""
    return f"{day(of.date())}, {of:%H:%M}"


def days(count: int) -> str:
    """Write a number of days."""
    return ngettext("{count} day", "{count} days", count).format(count=number(count))


def hours(count: int) -> str:
    """Write a number of hours."""
    return ngettext("{count} hour", "{count} hours", count).format(count=number(count))


def minutes(count: int) -> str:
    """Write a number of minutes."""
    told = ngettext("{n} minute", "{n} minutes", count).format(n=number(count))
    return told.replace(" ", HARD)


def number(of: int) -> str:
    """Write a whole number in groups of three."""
    return grouped(of)


def fraction(of: float, decimals: int) -> str:
    """Write a number with decimals: on a paper with a point, elsewhere as the reader does."""
    return local_number(f"{of:,.{decimals}f}".replace(",", HARD))


def measured(of: int | str, unit: str) -> str:
    """Write an amount and its unit as one word."""
    written = number(of) if isinstance(of, int) else of
    return f"{written}{HARD}{unit}"


def kilograms(of: float) -> str:
    """Write a weight in kg, to the gram where it is no whole number."""
    return measured(number(of) if isinstance(of, int) else fraction(of, 3), "kg")


def weighed(of_kg: float) -> str:
    """Write what a scale shows: grams below a kilogram, kilograms with at most one decimal."""
    if of_kg < 1:
        return measured(round(of_kg * 1000), "g")
    whole = of_kg == round(of_kg)
    return measured(round(of_kg) if whole else fraction(of_kg, 1), "kg")


def kilograms_each(of: float) -> str:
    """Write a weight in kg with two decimals, as packing lists give that of one package."""
    return measured(fraction(of, 2), "kg")


def tonnes(of_kg: float) -> str:
    """Write a weight given in kg as tonnes with one decimal, without the unit."""
    return fraction(of_kg / 1000, 1)


def kilometres(of_km: float) -> str:
    """Write a distance in whole km."""
    return measured(round(of_km), "km")


def weight_in_list(of_kg: float) -> str:
    """Write a weight for a list, in what it is large in: 24.2 t, 324 kg, 188 g.

    A list is no paper: it has the reader's decimal comma.
    """
    if of_kg >= 1000:  # noqa: PLR2004  kg of a tonne
        return measured(tonnes(of_kg), "t")
    if of_kg < 1:
        return measured(f"{1000 * of_kg:.0f}", "g")
    few = of_kg < 10  # noqa: PLR2004  two figures
    return measured(fraction(of_kg, 1) if few else f"{of_kg:.0f}", "kg")


def cubic_metres(of: float) -> str:
    """Write a volume in m³ with one decimal."""
    return measured(fraction(of, 1), "m³")


_CODE_AFTER_TOWN = frozenset("AE BR CN CO EC EG ID IN LB TZ US VN".split())  # noqa: SIM905
"""Countries whose addresses have the postcode behind the town (UPU addressing guide)."""


def town(name: str, postcode: str | None, country: str | None) -> str:
    """Write a town with its postcode, on the side where its country has it."""
    if postcode is None:
        return name
    return f"{name} {postcode}" if country in _CODE_AFTER_TOWN else f"{postcode} {name}"


def un_number(of: str) -> str:
    """Write a UN number as papers do, such as ``UN 1090``."""
    return f"UN{HARD}{of.removeprefix('UN')}"


def celsius(of: int) -> str:
    """Write a temperature with its sign, because clerks forget the minus."""
    return measured(f"{of:+d}" if of else "0", "°C")


def dollars(of: int) -> str:
    """Write an amount of whole US dollars."""
    return f"USD{HARD}{number(of)}"


def prices(of: Sequence[float]) -> list[str]:
    """Write prices in US dollars that stand together: all with the decimals the first needs."""
    decimals = next(places for least, places in _DECIMALS.items() if abs(of[0]) >= least)
    return [f"USD{HARD}{fraction(price, decimals)}" for price in of]


def packages(count: int, code: str) -> str:
    """Count packages in words: 1 360 cartons; with the bare code where it is unknown.

    The code of the papers is left out: "21 big bags (43)" is read as two numbers.
    """
    return packages_in_words(count, code) if code in PACKAGES else f"{number(count)} {code}"


def packages_in_words(count: int, code: str) -> str:
    """Count packages in words: 1 360 cartons; with the bare code where it is unknown."""
    one, many = PACKAGES.get(code, (code, code))
    return f"{number(count)}{HARD}{ngettext(one, many, count)}"


def size_type(code: str) -> str:
    """Write the kind of container for a code; the code alone where it is unknown."""
    return f"{code}, {_(SIZE_TYPES[code])}" if code in SIZE_TYPES else code


def incoterm(code: str) -> str:
    """Write a term of delivery; the code alone where it is unknown."""
    return f"{code}, {_(INCOTERMS[code])}" if code in INCOTERMS else code


def country(code: str) -> str:
    """Write a country as this program displays it; the code itself where it is unknown."""
    return _(COUNTRIES[code]) if code in COUNTRIES else code


def origin(code: str | None) -> str:
    """Write the country of origin of goods."""
    return _("none stated") if code is None else country(code)


def port(code: str, names: Mapping[str, str]) -> str:
    """Write a port with its UN/LOCODE; the code alone where it has no name.

    A code that only an airport has stands in our table under an id of its own.
    """
    name = names.get(code) or names.get(f"{code}-AIR")
    return f"{name} {code}" if name else code


def place(code: str, names: Mapping[str, str]) -> str:
    """Write a place with its UN/LOCODE; ids of our own table are no codes and are left out."""
    locode = code.partition("-")[0]
    return port(code, names) if locode == code else names.get(code, code)
