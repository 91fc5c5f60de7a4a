"""Sentences about scenarios and the catalogue: code → (what is wrong, what to do about it)."""

from profiler_sim.i18n.text import N_

SENTENCES: dict[str, tuple[str, str]] = {
    "content.unknown": (N_("nothing is called “{name}” here"), ""),
    "content.unknown_nearest": (
        N_("nothing is called “{name}” here"),
        N_("Did you mean “{nearest}”?"),
    ),
    "scenario.too_much_hidden": (
        N_("more is hidden than arrives"),
        N_("Lower the numbers, or let more consignments arrive."),
    ),
    "method.over_a_hundred": (
        N_("the values of this sign add up to more than 100"),
        N_("Of 100 such loads each shows exactly one value."),
    ),
}
