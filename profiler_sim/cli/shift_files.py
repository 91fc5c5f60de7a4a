"""Shifts as files: ``export`` writes those of a store, ``collect`` reads those of a class.

A mentor's comments travel back the same way.
"""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from profiler_sim.cli.arguments import file_name, json_word, print_json, shift_number
from profiler_sim.cli.parsing import Command
from profiler_sim.errors import WrongUsage
from profiler_sim.i18n.text import N_, _, ngettext

if TYPE_CHECKING:
    from profiler_sim.results.collection import CollectedFile
    from profiler_sim.results.comment_file import CollectedComments
    from profiler_sim.store.contract import NewShift

REFUSED = 1
"""Exit code where a file was not taken, and is no double."""


def _export_arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "shift",
        nargs="*",
        type=shift_number,
        help=_("numbers of closed shifts, as the home screen lists them; without one, every one"),
    )
    parser.add_argument(
        "--comments",
        action="store_true",
        help=_("your comments on these shifts, for the trainees, and not the shifts"),
    )
    parser.add_argument(
        "--to", type=file_name, default=".", metavar=_("FOLDER"), help=_("where the files go")
    )


def _export(options: Namespace) -> int:
    from pathlib import Path

    from profiler_sim.app.start import open_store
    from profiler_sim.cargo.text import on_one_line
    from profiler_sim.files.output_files import write_file
    from profiler_sim.results.comment_file import exported_comments
    from profiler_sim.results.comments import commented_shifts
    from profiler_sim.results.shift_export import closed_shifts, exported_shift

    folder = Path(options.to)
    if not folder.is_dir():
        raise WrongUsage("shift_file.no_folder", {"folder": options.to})
    store = open_store()
    every = commented_shifts if options.comments else closed_shifts
    export = exported_comments if options.comments else exported_shift
    wanted = options.shift or every(store)
    if not wanted:
        none = _("You have written no comment yet.") if options.comments else ""
        print(none or _("No shift has been closed yet."))
    for shift in wanted:
        name, content = export(store, shift)
        write_file(folder / name, content)
        print(on_one_line(str(folder / name)))
    return 0


EXPORT = Command(
    "export",
    N_("closed shifts as files, for the mentor; or her comments, for the trainees"),
    _export_arguments,
    _export,
    "export 3 --to class",
)


def _collect_arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "folder", type=file_name, metavar=_("FOLDER"), help=_("folder with the files of a class")
    )
    json_word(parser)


def _collect(options: Namespace) -> int:
    from functools import partial
    from pathlib import Path

    from profiler_sim.app.start import open_program
    from profiler_sim.classroom.exam_folder import ExamFolder
    from profiler_sim.results.collection import collect
    from profiler_sim.results.comment_file import collect_comments
    from profiler_sim.store.sealed_truth import is_sealed

    program, folder = open_program(options.language), Path(options.folder)
    exams, store = ExamFolder.own(), program.store

    def answer_key(new: "NewShift") -> str:
        open_key = exams.answer_key if is_sealed(new.truth) else program.answer_key
        return open_key(new)

    files = list(collect(folder, store, answer_key, partial(exams.notes_on, store)))
    comments = list(collect_comments(folder, store))
    if options.json:
        rows, notes = map(_row, files), map(_comments_row, comments)
        print_json({"files": list(rows), "comments": list(notes)})
    else:
        lines = () if comments and not files else _lines(files)
        print(*lines, *map(_comments_line, comments), sep="\n")
    is_taken = all(each.shift or each.is_double for each in files)
    return 0 if is_taken and all(each.shift for each in comments) else REFUSED


def _lines(files: "Sequence[CollectedFile]") -> Iterator[str]:
    from profiler_sim.cargo.text import on_one_line
    from profiler_sim.i18n.wording import message

    if not files:
        yield _("There is no file of a shift in this folder. Their names end with .shift.")
        return
    for each in files:
        about = " · ".join(filter(None, (each.title, each.trainee)))
        taken = _("shift no. {shift}").format(shift=each.shift) if each.shift else ""
        notes = " ".join(message(note.code, note.params) for note in each.notes)
        line = f"{each.name}: {' · '.join(filter(None, (taken, about)))}"
        yield on_one_line(f"{line}: {notes}" if notes else line)
    count = sum(each.shift is not None for each in files)
    doubles = sum(each.is_double for each in files)
    counts = (
        ngettext("{n} shift taken", "{n} shifts taken", count).format(n=count),
        ngettext("{n} double", "{n} doubles", doubles).format(n=doubles),
        _("{n} not taken").format(n=len(files) - count - doubles),
    )
    yield ", ".join(counts)


def _comments_line(each: "CollectedComments") -> str:
    from profiler_sim.cargo.text import on_one_line

    new = ngettext("{n} new comment", "{n} new comments", each.new).format(n=each.new)
    where = _("shift no. {shift}").format(shift=each.shift) if each.shift else ""
    parts = (where, new if each.shift else "", each.title, each.trainee)
    return on_one_line(f"{each.name}: {' · '.join(filter(None, parts))}{_notes(each)}")


def _notes(each: "CollectedFile | CollectedComments") -> str:
    from profiler_sim.i18n.wording import message

    return "".join(f": {message(note.code, note.params)}" for note in each.notes)


def _row(each: "CollectedFile") -> dict[str, object]:
    return {**_file_row(each), "double": each.is_double}


def _comments_row(each: "CollectedComments") -> dict[str, object]:
    return {**_file_row(each), "new": each.new}


def _file_row(each: "CollectedFile | CollectedComments") -> dict[str, object]:
    return {
        "file": each.name,
        "shift": each.shift,
        "title": each.title,
        "trainee": each.trainee,
        "notes": [{"code": note.code, **note.params} for note in each.notes],
    }


COLLECT = Command(
    "collect",
    N_("the files of a class, or a mentor's comments, read into your store"),
    _collect_arguments,
    _collect,
    "collect class",
)
