"""Sentences about identifiers: code → (what is wrong, what to do about it)."""

from profiler_sim.i18n.text import N_

SENTENCES: dict[str, tuple[str, str]] = {
    "identifier.ok": (N_("holds"), ""),
    "identifier.form": (N_("is not of this form"), N_("Count the characters.")),
    "identifier.check_digit": (
        N_("the check digit does not hold; it should be {expected}"),
        N_("Often two digits were swapped at the keyboard."),
    ),
    "identifier.reserved": (N_("begins with a letter nobody may use"), ""),
    "identifier.country": (N_("names no country"), ""),
    "identifier.table": (N_("is not in the published table"), ""),
    "identifier.chapter": (N_("names no chapter of the tariff"), ""),
}
