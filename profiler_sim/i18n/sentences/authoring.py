"""Sentences about writing files: code → (what is wrong, what to do about it)."""

from profiler_sim.i18n.text import N_

SENTENCES: dict[str, tuple[str, str]] = {
    "schema.none": (
        N_("say of which kind of file the schema shall be"),
        N_("For example: profiler-sim schema scenario. For all: profiler-sim schema --all"),
    ),
    "new.name": (
        N_("a file cannot be called “{name}”"),
        N_("Use letters, digits, hyphens and spaces, at most 60, such as “monday-at-bar”."),
    ),
    "new.yours": (
        N_("you have a “{name}” already: {file}"),
        N_("Nothing was written. Change it there, or take another name."),
    ),
    "new.no_source": (
        N_("no {kind} is called “{name}”"),
        N_("All names: profiler-sim list {listed}"),
    ),
    "new.no_source_nearest": (
        N_("no {kind} is called “{name}”"),
        N_("Did you mean “{nearest}”? All names: profiler-sim list {listed}"),
    ),
    "new.fixed": (
        N_("no {kind} is called “{name}”"),
        N_("You can change those that ship: profiler-sim list {listed}"),
    ),
    "new.fixed_nearest": (
        N_("no {kind} is called “{name}”"),
        N_("Did you mean “{nearest}”? You can change those that ship: profiler-sim list {listed}"),
    ),
    "new.exists": (
        N_("there is a file already: {file}"),
        N_("Nothing was written. Take another name, or move that file away."),
    ),
}
