"""Sentences about identifiers: code → (what is wrong, what to do about it)."""

from profiler_sim.i18n.text import N_

SENTENCES: dict[str, tuple[str, str]] = {
    "identifier.ok": (N_("is right"), ""),
    "identifier.form": (N_("is wrong: it does not have this form"), N_("Count the characters.")),
    "identifier.check_digit": (
        N_("is wrong: the check digit should be {expected}"),
        N_("Often two digits were swapped at the keyboard."),
    ),
    "identifier.reserved": (N_("is wrong: it begins with a letter that nobody may use"), ""),
    "identifier.country": (N_("is wrong: it names no country"), ""),
    "identifier.chapter": (N_("is wrong: it names no chapter of the tariff"), ""),
    "identifier.no_goods": (
        N_("is not in HS 2022"),
        N_("Only the first six digits are compared."),
    ),
    "identifier.former": (
        N_("is not in HS 2022; HS {expected} had it last"),
        N_("Look for the code that took its place."),
    ),
    "identifier.zero": (
        N_("lacks its first zero: {expected} is in HS 2022"),
        N_("Spreadsheets drop zeros in front."),
    ),
    "identifier.national": (N_("is for national use: HS 2022 leaves chapters 98 and 99 free"), ""),
    "identifier.no_place": (
        N_("is not in UN/LOCODE as this program has it, edition 2023-1 or 2024-2"),
        N_("A newer edition may have it."),
    ),
    "identifier.excerpt": (
        N_("is not in this program's list of ports, airports and crossings"),
        N_("It may be in UN/LOCODE."),
    ),
    "identifier.no_check": (
        N_("cannot be checked: carriers and agents choose these numbers themselves"),
        "",
    ),
    "identifier.other_script": (
        N_("is wrong: in plain letters and digits it is {expected}"),
        N_("Some of its characters are of another script."),
    ),
}
