"""What is said of a class in browsers: code → (what is wrong, what to do about it)."""

from profiler_sim.i18n.text import N_

SENTENCES: dict[str, tuple[str, str]] = {
    # To a trainee who joins
    "class.no_code": (
        N_("There is no such code in this class."),
        N_("Look at the code again. Small letters and spaces do not matter."),
    ),
    "class.wait": (
        N_("Too many wrong codes came from here."),
        N_("Wait a minute, then try again."),
    ),
    "class.name_taken": (
        N_("“{name}” is in this class already."),
        N_("If it is you, type your own code. If not, choose another name."),
    ),
    "class.no_name": (N_("Your name is missing."), N_("Choose a name, not your real one.")),
    "class.own_code": (
        N_("In this class everybody has a code of their own."),
        N_("Ask your mentor for yours."),
    ),
    "class.full": (
        N_("The class is full."),
        N_("Ask your mentor."),
    ),
    "class.closed": (N_("Your mentor has closed this class."), ""),
    "class.played": (
        N_("You have closed this shift. In a class you play it once."),
        N_("Press Esc. You can look back at it on the first screen."),
    ),
    # To a mentor who starts a class
    "class.no_process": (
        N_("no program for a trainee can be started"),
        N_("Close other programs on this computer, then try again."),
    ),
    "class.no_fork": (
        N_("a class cannot run on this system yet"),
        N_("It runs on Linux and macOS, and on Windows in WSL."),
    ),
    "class.port": (
        N_("the class cannot use port {port}: {reason}"),
        N_("Choose another with --port, such as --port 8090."),
    ),
    "class.still_open": (
        N_("The shifts of this scenario are still open."),
        N_("Close them with c first."),
    ),
    "class.not_begun": (N_("{name} has not begun yet."), ""),
    "class.watching": (N_("You only look on. The trainee decides."), ""),
    "class.store": (
        N_("{store} is not the address of a database"),
        N_("Write --store postgresql://USER@HOST/DATABASE, or leave --store out."),
    ),
    "class.unreadable": (
        N_("this file of a class cannot be read"),
        N_("Perhaps a newer version of the program has written it."),
    ),
    # An exam as a file
    "exam.no_age": (
        N_("exams need the library pyrage, which is not installed"),
        N_('Install it: pip install "pyrage>=1.2"'),
    ),
    "exam.no_key": (
        N_("Your exam key is missing or damaged."),
        N_("Put your copy of the file exam.key into the folder exams, and collect again."),
    ),
    "exam.other_key": (
        N_("Your exam key does not open this exam."),
        N_("Put the exam.key that it was written with into the folder exams."),
    ),
    "exam.not_yours": (
        N_("This is a shift of an exam that was not written here: {title}."),
        N_("Collect it on the computer where you wrote the exam."),
    ),
    "exam.changed": (
        N_("The exam was changed: this is not what you handed out ({title})."),
        N_("Do not count it. Speak with the trainee."),
    ),
    "exam.late": (
        N_("It took {n} min. Allowed: {allowed} min."),
        N_("You decide whether it counts."),
    ),
    "exam.again": (
        N_("This trainee has handed in this exam before: shift no. {shift}."),
        N_("Compare the receipts. Only one of them is the right one."),
    ),
    "exam.by_file": (
        N_("This shift is an exam. Open it with its file."),
        N_("On the command line: profiler-sim play NAME.exam"),
    ),
    "exam.ending": (
        N_("the name of an exam ends with .exam, and {file} does not"),
        N_("Such as: --to week.exam"),
    ),
    "exam_file.none": (N_("This is no file of an exam."), N_("Ask your mentor for it again.")),
    "exam_file.newer": (
        N_("This exam was made by another version of the program."),
        N_("Install the version that your mentor has."),
    ),
    "exam_file.changed": (
        N_("This exam was cut off or changed on its way."),
        N_("Ask your mentor to send it again."),
    ),
    # The list of trainees
    "class.roster": (
        N_("the class was not started"),
        N_("Change the list of trainees as it says above, then try again."),
    ),
    "class.not_utf8": (
        N_("{file} is not UTF-8"),
        N_("In Notepad: File, Save as, Encoding: UTF-8. In Excel: CSV UTF-8."),
    ),
    "roster.no_heading": (
        N_("no column is called “{heading}”"),
        N_("Write {heading} in the first line, and below it one name a line."),
    ),
    "roster.no_heading_nearest": (
        N_("no column is called “{heading}”"),
        N_("Change “{nearest}” to “{heading}”."),
    ),
    "roster.language": (
        N_("“{word}” is no language of the program"),
        N_("Write a code such as sq, bs, cnr, mk, sr-Latn or sr-Cyrl, or leave the cell empty."),
    ),
    "roster.empty": (N_("there is no name in the list"), N_("Write one name a line.")),
    "roster.too_many": (
        N_("the list has {n} names; a class has at most {most}"),
        N_("Make two lists, and start two classes."),
    ),
    "roster.twice": (
        N_("“{name}” is in line {line} too"),
        N_("Give one of them another name, such as “{name} 2”."),
    ),
    "roster.no_name": (N_("the name is missing"), N_("Write a name, or delete the line.")),
    "roster.name_too_long": (
        N_("the name is too long"),
        N_("Use at most 40 letters."),
    ),
    "roster.name_letters": (
        N_("the name holds signs that cannot be shown"),
        N_("Type it again, in letters, digits and spaces."),
    ),
}
