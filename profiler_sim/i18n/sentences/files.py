"""Finding, reading and writing files: code → (what is wrong, what to do about it)."""

from profiler_sim.i18n.text import N_

SENTENCES: dict[str, tuple[str, str]] = {
    "file.unreadable": (N_("{file} cannot be read: {reason}"), ""),
    "file.too_long": (N_("the file is longer than {limit} bytes"), N_("Split it.")),
    "file.encoding": (
        N_("from here on the letters are not saved as UTF-8"),
        N_("In Notepad: File, Save as, Encoding: UTF-8."),
    ),
    "file.encoding_16": (
        N_("the file is saved as UTF-16, not as UTF-8"),
        N_("In Notepad: File, Save as, Encoding: UTF-8."),
    ),
    "file.not_plain": (
        N_("{file} is not a plain file"),
        N_("Only plain text files are read. Move it away."),
    ),
    "file.is_folder": (
        N_("this is a folder, not a file"),
        N_("The files in it are read. Give the folder another name."),
    ),
    "file.not_used_here": (N_("{file}:{line}:{column}: {message}"), ""),
    "file.not_used": (
        N_("this file is not used: {message}"),
        N_("For all that is wrong with it: profiler-sim validate {file}"),
    ),
    "file.is_folder_given": (
        N_("{file} is a folder"),
        N_("Name a scenario, or the file of one."),
    ),
    "file.dangling": (
        N_("the file that this link points to is missing"),
        N_("Delete the link, or put that file back."),
    ),
    "file.language": (
        N_("“{language}” is no language of the program"),
        N_("Write one of these codes: {known}."),
    ),
    "file.no_entry": (N_("this cannot be opened: {reason}"), N_("The rest is read.")),
    "file.empty_key": (
        N_("nothing follows “{key}:”, so the line has no effect"),
        N_("Write a value after the colon, or delete the line."),
    ),
    "file.other_program": (
        N_("“{name}” is a file of {kind} and is not read"),
        N_("Save its text as “{better}” with a plain text editor, such as Notepad or VS Code."),
    ),
    "file.other_ending": (
        N_("a file is read only when its name ends with .yaml"),
        N_("Rename it to “{better}”. In Windows Explorer: View, Show, File name extensions."),
    ),
    "file.none_here": (
        N_("no file in this folder can be checked"),
        N_("Names of files end with .yaml. To begin one: profiler-sim new scenario NAME."),
    ),
    "file.too_many_files": (
        N_("this folder has too many files to look through"),
        N_("Make a folder for your own files only."),
    ),
    "file.too_deep_folder": (
        N_("folders inside folders: too many to look into"),
        N_("Move your files further up."),
    ),
    "file.name_twice": (
        N_("“{name}” is the name of two files; the other is {other}, line {there}"),
        N_("Write another name in this line, or delete one file. Until then neither is used."),
    ),
    "file.replaces": (N_("this takes the place of the shipped “{name}”"), ""),
    "file.absent": (
        N_("there is no file “{file}”"),
        N_("Check the name and the folder."),
    ),
    "file.absent_nearest": (
        N_("there is no file “{file}”"),
        N_("Did you mean “{nearest}”?"),
    ),
    "file.left_out": (N_("{file} is left out: {message}"), N_("{hint}")),
    "file.no_name": (N_("the name of the file is empty"), N_("Write a name or a path.")),
    "file.refused": (N_("{report}"), ""),
    "file.no_text": (
        N_("this is not plain text: it is a file of {kind}"),
        N_("Copy its text into Notepad and save it there, with Encoding: UTF-8."),
    ),
    "file.unwritable": (N_("{file} cannot be written: {reason}"), ""),
    "file.broken": (
        N_("{file}:{line}:{column}: {message}"),
        N_("Run validate for the whole list."),
    ),
    "file.no_folder": (
        N_("{file} cannot be written: the folder {folder} does not exist"),
        N_("Make the folder first, or choose another one."),
    ),
    "file.no_scenario": (N_("{file} is not a scenario"), ""),
}
