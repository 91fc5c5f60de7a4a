"""Sentences about writing files: code → (what is wrong, what to do about it)."""

from profiler_sim.i18n.text import N_

SENTENCES: dict[str, tuple[str, str]] = {
    "schema.unknown": (N_("no file is of the kind “{kind}”"), N_("Known: {known}.")),
    "schema.unknown_nearest": (
        N_("no file is of the kind “{kind}”"),
        N_("Did you mean “{nearest}”?"),
    ),
    "list.unknown": (
        N_("nothing is listed under “{name}”"),
        N_("You can list: {known}."),
    ),
    "list.unknown_nearest": (
        N_("nothing is listed under “{name}”"),
        N_("Did you mean “{nearest}”? You can list: {known}."),
    ),
    "list.no_unit": (N_("no unit is called “{name}”"), N_("The units: {known}.")),
    "list.no_unit_nearest": (
        N_("no unit is called “{name}”"),
        N_("Did you mean “{nearest}”? The units: {known}."),
    ),
    "measure.unknown": (
        N_("no method is called “{method}”"),
        N_("The nearest names: {known}."),
    ),
    "measure.unknown_nearest": (
        N_("no method is called “{method}”"),
        N_("Did you mean “{nearest}”?"),
    ),
    "new.name": (
        N_("a file cannot be called “{name}”"),
        N_("Use letters, digits, - and spaces, at most 60, such as “monday-at-bar”."),
    ),
    "new.exists": (
        N_("there is a file already: {file}"),
        N_("Nothing was written. Take another name, or move that file away."),
    ),
}
