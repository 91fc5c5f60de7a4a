"""Shifts that travel as files: code → (what is wrong, what to do about it)."""

from profiler_sim.i18n.text import N_

SENTENCES: dict[str, tuple[str, str]] = {
    "shift_file.none": (
        N_("This is no file of a shift."),
        N_("Ask the trainee to export it again: x in the debrief."),
    ),
    "shift_file.newer": (
        N_("A newer version of the program made this file."),
        N_("Install that version here, then collect again."),
    ),
    "shift_file.broken": (
        N_("This file cannot be read as a shift."),
        N_("Ask the trainee to export it again: x in the debrief."),
    ),
    "shift_file.cut": (
        N_("This file was cut off or damaged on its way."),
        N_("Ask the trainee to send it again."),
    ),
    "shift_file.changed": (
        N_("This file was changed after it was written."),
        N_("Ask the trainee to export it again: x in the debrief."),
    ),
    "shift_file.too_long": (
        N_("This file is longer than {limit} million bytes."),
        N_("No shift is so long. Ask the trainee to export it again."),
    ),
    "shift_file.open": (
        N_("This shift was not closed yet."),
        N_("Ask the trainee to close it, and to export it then."),
    ),
    "shift_file.no_key": (
        N_("This is a shift of an exam, and its scenario {scenario} is not here."),
        N_("Put the file of the scenario into your folder, then collect again."),
    ),
    "shift_file.other_key": (
        N_("This is a shift of an exam. Your scenario {scenario} is another than hers."),
        N_("Use the same file, and version {program} of the program."),
    ),
    "shift_file.double": (N_("You have it already: shift no. {shift}."), ""),
    "shift_file.other_program": (
        N_("It was played with version {program}; you have {own}."),
        N_("Its results are computed with yours."),
    ),
    "shift_file.no_folder": (
        N_("There is no folder {folder}"),
        N_("Put the files of the class into one folder and name it."),
    ),
    "shift_file.open_here": (
        N_("Shift no. {shift} is not closed yet."),
        N_("Close it, then export it."),
    ),
    "comment_file.none": (
        N_("This is no file of comments."),
        N_("Ask your mentor to write it again: export --comments."),
    ),
    "comment_file.newer": (
        N_("A newer version of the program made this file."),
        N_("Install that version here, then collect again."),
    ),
    "comment_file.changed": (
        N_("This file was cut off or changed on its way."),
        N_("Ask your mentor to send it again."),
    ),
    "comment_file.no_shift": (
        N_("The shift of these comments is not here."),
        N_("Collect them on the computer where it was played."),
    ),
    "comment_file.none_here": (
        N_("You have no comments on shift no. {shift}."),
        N_("Write some first: profiler-sim results --screen, then o."),
    ),
    "results.none": (
        N_("There is no closed shift to show."),
        N_("Read the files of your class first: profiler-sim collect FOLDER."),
    ),
    "results.no_badge": (
        N_("No trainee is good in a topic yet, so there is no badge."),
        N_("It takes ten decisions in one topic, most of them sound."),
    ),
    "results.ending": (
        N_("{file} has an ending that means nothing here."),
        N_("Possible endings: {endings}."),
    ),
    "not_as_played": (N_("The shift {title} is not as it was played."), N_("It is not kept.")),
}
