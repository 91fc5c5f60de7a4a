"""Sentences about writing files: code → (what is wrong, what to do about it)."""

from profiler_sim.i18n.text import N_

SENTENCES: dict[str, tuple[str, str]] = {
    "new.name": (
        N_("a file cannot be called “{name}”"),
        N_("Use letters, digits, - and spaces, at most 60, such as “monday-at-bar”."),
    ),
    "new.exists": (
        N_("there is a file already: {file}"),
        N_("Nothing was written. Take another name, or move that file away."),
    ),
}
