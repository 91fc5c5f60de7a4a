"""Sentences about the program itself: code → (what is wrong, what to do about it)."""

from profiler_sim.i18n.text import N_

SENTENCES: dict[str, tuple[str, str]] = {
    "programme.no_terminal": (
        N_("The screens need a terminal to write on and to read keys from."),
        N_("Start the program in a terminal window, without < and without 2>."),
    ),
    "programme.language": (
        N_("There are no messages in the language “{language}”."),
        N_("Write one of these: {known}."),
    ),
    "programme.output": (
        N_("The output could not be written: {reason}."),
        N_("Look at what follows > in your command. Is the disk full?"),
    ),
    "programme.system": (
        N_("The computer refused something: {reason}."),
        N_("Try again. If it does not help, ask the person who looks after this computer."),
    ),
    "programme.system_file": (
        N_("{file} could not be used: {reason}."),
        N_("Check that it is there and that you may use it."),
    ),
    "simulate.shifts": (
        N_("So many shifts of this size do not fit into memory."),
        N_("Write at most --shifts {most}."),
    ),
    "simulate.played": (
        N_("So many shifts of {trainees} trainees do not fit into memory."),
        N_("Write at most --shifts {most}, or take fewer trainees."),
    ),
    "programme.worker_lost": (
        N_("The computer ended a part of this work, probably because memory was short."),
        N_("Close other programs, or take a smaller number."),
    ),
    "programme.crashed": (
        N_("The program stopped because of its own error. All your steps are saved."),
        N_("Start it again. Please send us the file {file}: it says what went wrong."),
    ),
    "programme.crashed_unwritten": (
        N_("The program stopped because of its own error. All your steps are saved."),
        N_("Start it again. The error could not be written to {file}."),
    ),
    "programme.work_failed": (
        N_("There was an error inside the program: {kind}."),
        "",
    ),
}
