"""Sentences about rule packs: code → (what is wrong, what to do about it)."""

from profiler_sim.i18n.text import N_

SENTENCES: dict[str, tuple[str, str]] = {
    "pack.unknown": (
        N_("there is no rule pack “{name}”"),
        N_("Shipped packs: {known}. A pack of your own is named by the path of its file."),
    ),
    "pack.unknown_nearest": (
        N_("there is no rule pack “{name}”"),
        N_("Did you mean “{nearest}”?"),
    ),
    "pack.none": (N_("{file} is not a rule pack"), N_("A rule pack begins with “pack: NAME”.")),
}
