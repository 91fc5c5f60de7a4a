"""Sentences about the programme itself: code → (what is wrong, what to do about it)."""

from profiler_sim.i18n.text import N_

SENTENCES: dict[str, tuple[str, str]] = {
    "programme.interrupted": (N_("interrupted"), ""),
    "programme.no_terminal": (
        N_("The screens need a terminal, to write on and to read keys from."),
        N_("Start the program in a terminal window, without < and without 2>."),
    ),
    "programme.crashed": (
        N_("Something broke inside the program. Every step you had made is kept."),
        N_("Start it again. What broke is written down in {file}; please send us that file."),
    ),
    "programme.crashed_unwritten": (
        N_("Something broke inside the program. Every step you had made is kept."),
        N_("Start it again. What broke could not be written down: {file} takes no file."),
    ),
}
