"""Numbers of the trade: their forms and check digits.

ISO 6346 (containers), IMO (ships), IATA air waybills, UPU S10 (post), MRN (declarations),
UN/LOCODE, HS 2022, and the tax numbers of the region. A value is read against a standard, in any
way in which papers write it; a wrong check digit is an invalid reading with a reason, never
silence, and a code that an excerpt of a list lacks is neither valid nor invalid.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from profiler_sim.cargo.check_digits import doubling_check, imo_no, s10_check
from profiler_sim.cargo.countries import COUNTRIES
from profiler_sim.cargo.number_notation import (
    MAX_LENGTH,
    NO_CHECK,
    compact,
    in_latin,
    normalise,
    parts_of,
    split_label,
)
from profiler_sim.cargo.value import Value

ReadingCode = Literal[
    "identifier.ok",
    "identifier.form",
    "identifier.check_digit",
    "identifier.country",
    "identifier.reserved",
    "identifier.no_place",
    "identifier.excerpt",
    "identifier.chapter",
    "identifier.former",
    "identifier.national",
    "identifier.no_goods",
    "identifier.zero",
    "identifier.no_check",
    "identifier.other_script",
]
"""Every way a number can hold or fail; ``i18n.sentences.identifiers`` says each in words."""


class IdentifierReading(Value):
    """One value read against one standard."""

    standard: str
    valid: bool | None
    """None where it cannot be told: nothing in it can be checked, or the list is an excerpt."""
    reason: ReadingCode = "identifier.ok"
    """Code of the sentence that says why (``i18n.sentences.identifiers``)."""
    expected: str | None = None
    """What would be right, where that is known: a check character, a code, an edition."""
    name: str | None = None
    """What the code stands for, where the tables say it."""


@dataclass(frozen=True, slots=True)
class CodeLists:
    """Published code tables the readings of places and goods need.

    An empty table is no authority: every code of the right form is valid then.
    """

    locodes: frozenset[str] = frozenset()
    all_listed: frozenset[str] = frozenset()
    """Countries of which ``locodes`` holds every place; of others it is an excerpt."""
    hs6: frozenset[str] = frozenset()
    """Every subheading of HS 2022."""
    former_hs6: Mapping[str, str] = field(default_factory=dict)
    """Subheadings that HS 2022 no longer has, with the last edition that had them."""
    names: Mapping[str, str] = field(default_factory=dict)
    """Names of places, without their country, and of goods, by their codes."""


_S10_RESERVED = frozenset("JKSTW")
SIZE_TYPE = re.compile(
    r"[1234ABCDEFGHKLMNP][02456789CDEF]"
    r"(G[0-3]|V[024]|B[013-6]|S[012]|R[0-3]|H[01256]|U[0-5]|P[0-5]|T[0-9]|A0)"
)
_MRN_COUNTRIES = frozenset({*COUNTRIES, "XI"})
"""Northern Ireland declares as XI."""
_LOCODE_COUNTRIES = frozenset({*COUNTRIES, "XZ"})
"""Installations in international waters have XZ."""
_HS_RESERVED = "77"
_HS_NATIONAL = frozenset({"98", "99"})
_SUBHEADING = 6
_NO_FORM: ReadingCode = "identifier.form"


def is_container_no(value: str) -> bool:
    """Return whether ``value`` is a container number with the right check digit."""
    return bool(read_identifier(value, "iso6346").valid)


def is_awb_no(value: str) -> bool:
    """Return whether ``value`` is an air waybill number with the right check digit."""
    return bool(read_identifier(value, "awb").valid)


def _iso6346(value: str, _: CodeLists) -> IdentifierReading:
    return _checked("iso6346", value[10], doubling_check(value[:10]))


def _imo(value: str, _: CodeLists) -> IdentifierReading:
    digits = value.removeprefix("IMO")
    return _checked("imo", digits[6], imo_no(int(digits[:6]))[-1])


def _awb(value: str, _: CodeLists) -> IdentifierReading:
    return _checked("awb", value[-1], str(int(value[3:10]) % 7))


def _s10(value: str, _: CodeLists) -> IdentifierReading:
    if value[0] in _S10_RESERVED:
        return IdentifierReading(standard="s10", valid=False, reason="identifier.reserved")
    if value[-2:] not in COUNTRIES:
        return IdentifierReading(standard="s10", valid=False, reason="identifier.country")
    return _checked("s10", value[10], s10_check(value[2:10]))


def _mrn(value: str, _: CodeLists) -> IdentifierReading:
    if value[2:4] not in _MRN_COUNTRIES:
        return IdentifierReading(standard="mrn", valid=False, reason="identifier.country")
    return _checked("mrn", value[17], doubling_check(value[:17]))


def _locode(code: str, tables: CodeLists) -> IdentifierReading:
    country = code[:2]
    if country not in _LOCODE_COUNTRIES:
        return IdentifierReading(standard="locode", valid=False, reason="identifier.country")
    if not tables.locodes or code in tables.locodes:
        return IdentifierReading(standard="locode", valid=True, name=_place(code, tables))
    if country in tables.all_listed:
        return IdentifierReading(standard="locode", valid=False, reason="identifier.no_place")
    return IdentifierReading(standard="locode", valid=None, reason="identifier.excerpt")


def _place(code: str, tables: CodeLists) -> str | None:
    name, country = tables.names.get(code), COUNTRIES.get(code[:2])
    return f"{name}, {country}" if name and country else name


def _hs(digits: str, tables: CodeLists) -> IdentifierReading:
    chapter, six = digits[:2], digits[:_SUBHEADING]
    if chapter in _HS_NATIONAL:
        return IdentifierReading(standard="hs", valid=None, reason="identifier.national")
    if not "01" <= chapter <= "97" or chapter == _HS_RESERVED:
        return IdentifierReading(standard="hs", valid=False, reason="identifier.chapter")
    if not tables.hs6 or six in tables.hs6 or _is_group(six, tables):
        return IdentifierReading(standard="hs", valid=True, name=tables.names.get(six))
    if edition := tables.former_hs6.get(six):
        return IdentifierReading(
            standard="hs", valid=False, reason="identifier.former", expected=edition
        )
    return IdentifierReading(standard="hs", valid=False, reason="identifier.no_goods")


def _is_group(digits: str, tables: CodeLists) -> bool:
    """Return whether the digits are a chapter or heading of the tariff."""
    return len(digits) < _SUBHEADING and any(code.startswith(digits) for code in tables.hs6)


def _checked(standard: str, given: str, expected: str) -> IdentifierReading:
    if given == expected:
        return IdentifierReading(standard=standard, valid=True)
    return IdentifierReading(
        standard=standard, valid=False, reason="identifier.check_digit", expected=expected
    )


_FORMS = {
    "iso6346": re.compile(r"[A-Z]{3}[UJZ][0-9]{7}"),
    "imo": re.compile(r"(IMO)?[0-9]{7}"),
    "awb": re.compile(r"[0-9]{11}"),
    "s10": re.compile(r"[A-Z]{2}[0-9]{9}[A-Z]{2}"),
    "mrn": re.compile(r"[0-9]{2}[A-Z]{2}[A-Z0-9]{13}[0-9]"),
    "locode": re.compile(r"[A-Z]{2}[A-Z2-9]{3}"),
    "hs": re.compile(r"[0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{8}|[0-9]{10}"),
}
"""The whole form of a number of each standard, when ``compact``."""
_LOOKS_LIKE = {
    "iso6346": re.compile(r"[A-Z]{3}[A-Z0-9][A-Z0-9]{6,8}"),
    "imo": re.compile(r"IMO[0-9A-Z]{6,8}|[0-9]{7}"),
    "awb": re.compile(r"[0-9]{11}"),
    "s10": re.compile(r"[A-Z]{2}[0-9]{8,10}[A-Z]{2}"),
    "mrn": re.compile(r"[0-9]{2}[A-Z]{2}[A-Z0-9]{13,15}"),
    "locode": re.compile(r"[A-Z]{2}[A-Z0-9]{3}"),
    "hs": re.compile(r"[0-9]{4}|[0-9]{5}|[0-9]{6}|[0-9]{8}|[0-9]{10}"),
}
"""What somebody may have meant as a number of the standard, when ``compact``."""
_ALONE = {
    "iso6346": re.compile(r"[A-Z]{3}[UJZ] ?[0-9]{6}[ -]?[0-9]"),
    "awb": re.compile(r"[0-9]{3}-[0-9]{4} ?[0-9]{4}"),
    "s10": re.compile(r"[A-Z]{2} ?[0-9]{9} ?[A-Z]{2}"),
    "mrn": re.compile(r"[0-9]{2}[A-Z]{2}[A-Z0-9]{13}[0-9]"),
    "locode": re.compile(r"[A-Z]{2} ?[A-Z2-9]{3}"),
}
"""Numbers that make themselves known among other words; bare digits may be anything."""
_AWB_SHORT = re.compile(r"[0-9]{2,3}-[0-9A-Z]{7,9}")
"""An air waybill number of the wrong length shows itself by its hyphen."""
_READERS: dict[str, Callable[[str, CodeLists], IdentifierReading]] = {
    "iso6346": _iso6346,
    "imo": _imo,
    "awb": _awb,
    "s10": _s10,
    "mrn": _mrn,
    "locode": _locode,
    "hs": _hs,
}
STANDARDS = tuple(_READERS)
"""The standards ``identify`` knows."""

_FORM_ONLY: dict[str, Callable[[str], object]] = {
    "bic_owner": re.compile(r"[A-Z]{3}[UJZ]").fullmatch,
    "bic_facility": lambda text: (
        re.fullmatch(r"[A-Z]{2}[A-Z2-9]{3}[A-Z0-9]{4}", text) and text[:2] in COUNTRIES
    ),
    "iso6346_sizetype": SIZE_TYPE.fullmatch,
}
"""Further numbers that papers carry; read by name, never guessed."""
_TAX_COUNTRIES = {"al_nipt": "AL", "hr_oib": "HR", "me_pib": "ME", "rs_pib": "RS", "mk_edb": "MK"}
"""Tax numbers that are read by name, with their country."""


def read_identifier(
    value: str, standard: str, tables: CodeLists = CodeLists()
) -> IdentifierReading:
    """Read ``value`` against one standard, in whatever way it is written."""
    text = normalise(value)
    if standard in _TAX_COUNTRIES:
        return IdentifierReading(standard=standard, valid=_is_tax_number(text, standard))
    if standard in _FORM_ONLY:
        return IdentifierReading(standard=standard, valid=bool(_FORM_ONLY[standard](text)))
    return _read(_meant(text, standard), standard, tables)


def _is_tax_number(text: str, standard: str) -> bool:
    from profiler_sim.cargo.tax_numbers import TAX_NUMBERS  # thirty countries; few runs ask

    is_valid = TAX_NUMBERS[_TAX_COUNTRIES[standard]].is_valid
    return is_valid is not None and is_valid(text)


def bare_number(value: str, standard: str) -> str:
    """Return the bare number of a written one: without label, spaces and hyphens, in capitals.

    A text that is no number of the standard stays as it is.
    """
    if _FORMS[standard].fullmatch(value):
        return value
    number = compact(_meant(normalise(value), standard), standard)
    return number if _FORMS[standard].fullmatch(number) else value


def identify(value: str, tables: CodeLists = CodeLists()) -> tuple[IdentifierReading, ...]:
    """Read ``value`` against every standard whose look it has; valid readings first.

    A label in front settles the standard. Digits of other scripts, and letters that look Latin
    and are not, are no valid number; the reading says which one it would be in Latin.
    """
    text = normalise(value)
    if len(value) > MAX_LENGTH or not text:
        return ()
    latin = in_latin(text)
    readings = _identify(latin, tables)
    if latin != text:
        readings = [_of_other_script(reading, latin) for reading in readings]
    return tuple(sorted(readings, key=lambda reading: not reading.valid))


def _identify(text: str, tables: CodeLists) -> list[IdentifierReading]:
    label, rest = split_label(text)
    if label is not None and (_fits(rest, label) or not any(_fits(text, n) for n in STANDARDS)):
        return [_read(rest, label, tables)]
    looks = [name for name in STANDARDS if _LOOKS_LIKE[name].fullmatch(compact(text, name))]
    if "awb" not in looks and _AWB_SHORT.fullmatch(text):
        looks.append("awb")
    readings = [_read(text, name, tables) for name in looks]
    if all(each.reason == _NO_FORM for each in readings) and (parts := _inside(text, tables)):
        return parts
    return [each for each in readings if each.standard != "hs" or each.reason != _NO_FORM]


def _inside(text: str, tables: CodeLists) -> list[IdentifierReading]:
    """Read the parts of a text that are numbers of their own, beside other words."""
    parts = dict.fromkeys(part for part in parts_of(text) if part and part != text)
    found = [reading for part in parts for reading in _of_part(part, tables)]
    return [each for each in found if each.valid or each.standard != "locode"]


def _of_part(part: str, tables: CodeLists) -> list[IdentifierReading]:
    label, rest = split_label(part)
    if label in _FORMS and _fits(rest, label):
        return [_read(rest, label, tables)]
    return [_read(part, name, tables) for name, form in _ALONE.items() if form.fullmatch(part)]


def _of_other_script(reading: IdentifierReading, latin: str) -> IdentifierReading:
    standard = reading.standard
    number = bare_number(latin, standard) if standard in _FORMS else latin
    return IdentifierReading(
        standard=standard, valid=False, reason="identifier.other_script", expected=number
    )


def _fits(text: str, standard: str) -> bool:
    """Return whether a text has the form of the standard; a bare chapter is only a number."""
    number = compact(text, standard)
    return standard in _FORMS and _FORMS[standard].fullmatch(number) is not None


def _meant(text: str, standard: str) -> str:
    """Take the standard's own label off, unless the text fits without."""
    label, rest = split_label(text)
    return rest if label == standard and not _fits(text, standard) else text


def _read(text: str, standard: str, tables: CodeLists) -> IdentifierReading:
    if standard == NO_CHECK:
        return IdentifierReading(standard=standard, valid=None, reason="identifier.no_check")
    number = compact(text, standard)
    if _FORMS[standard].fullmatch(number):
        return _READERS[standard](number, tables)
    if standard == "hs" and _FORMS["hs"].fullmatch(f"0{number}"):
        longer = _hs(f"0{number}", tables)
        if longer.valid:
            reason = "identifier.zero"
            return IdentifierReading(
                standard="hs", valid=False, reason=reason, expected=f"0{number}"
            )
    return IdentifierReading(standard=standard, valid=False, reason=_NO_FORM)
