"""What is said of commands and of the program: code → (what is wrong, what to do about it)."""

from profiler_sim.i18n.text import N_

_WRONG = {
    "scenario": N_("There is no scenario “{name}”."),
    "pack": N_("There is no pack of rules “{name}”."),
    "method": N_("There is no method “{name}”."),
    "unit": N_("There is no unit “{name}”."),
    "file": N_("There is no file “{name}” here, and no scenario or pack of that name."),
    "schema": N_("There is no kind of file “{name}”."),
    "list": N_("There is no list of “{name}”."),
    "command": N_("There is no command “{name}”."),
}
"""Kind of name → what is said where nothing bears it."""
_ALL = N_("`profiler-sim {how}` shows all names.")
_ALL_NEAREST = N_("Did you mean “{nearest}”? `profiler-sim {how}` shows all names.")
_FEW = N_("Choose one of: {known}.")
_FEW_NEAREST = N_("Did you mean “{nearest}”? Choose one of: {known}.")
_SHORT = frozenset({"schema", "list", "command"})
"""Kinds with so few names that all are shown at once."""

SENTENCES: dict[str, tuple[str, str]] = {
    # Sentences about writing files
    "schema.none": (
        N_("say which kind of file the schema is for"),
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
    # Sentences about the program itself
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
    # Sentences about identifiers
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

for _kind, _wrong in _WRONG.items():
    _is_short = _kind in _SHORT
    SENTENCES[f"{_kind}.unknown"] = (_wrong, _FEW if _is_short else _ALL)
    SENTENCES[f"{_kind}.unknown_nearest"] = (_wrong, _FEW_NEAREST if _is_short else _ALL_NEAREST)
