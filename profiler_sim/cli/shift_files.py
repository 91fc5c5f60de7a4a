"""Shifts as files: ``export`` writes those of a store, ``collect`` reads those of a class."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from profiler_sim.cli.arguments import file_name, json_word, print_json, shift_number
from profiler_sim.cli.parsing import Command
from profiler_sim.errors import WrongUsage
from profiler_sim.i18n.text import N_, _, ngettext

if TYPE_CHECKING:
    from profiler_sim.results.collection import CollectedFile

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
        "--to", type=file_name, default=".", metavar=_("FOLDER"), help=_("where the files go")
    )


def _export(options: Namespace) -> int:
    from pathlib import Path

    from profiler_sim.app.start import open_store
    from profiler_sim.cargo.text import on_one_line
    from profiler_sim.files.output_files import write_file
    from profiler_sim.results.shift_export import closed_shifts, exported_shift

    folder = Path(options.to)
    if not folder.is_dir():
        raise WrongUsage("shift_file.no_folder", {"folder": options.to})
    store = open_store()
    wanted = options.shift or closed_shifts(store)
    if not wanted:
        print(_("No shift has been closed yet."))
    for shift in wanted:
        name, content = exported_shift(store, shift)
        write_file(folder / name, content)
        print(on_one_line(str(folder / name)))
    return 0


EXPORT = Command(
    "export",
    N_("closed shifts as files, for the mentor"),
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
    from pathlib import Path

    from profiler_sim.app.start import open_program
    from profiler_sim.results.collection import collect

    program = open_program(options.language)
    files = list(collect(Path(options.folder), program.store, program.answer_key))
    if options.json:
        print_json({"files": [_row(each) for each in files]})
    else:
        for line in _lines(files):
            print(line)
    return 0 if all(each.shift or each.is_double for each in files) else REFUSED


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


def _row(each: "CollectedFile") -> dict[str, object]:
    return {
        "file": each.name,
        "shift": each.shift,
        "title": each.title,
        "trainee": each.trainee,
        "double": each.is_double,
        "notes": [{"code": note.code, **note.params} for note in each.notes],
    }


COLLECT = Command(
    "collect",
    N_("the files of a class, read into your store"),
    _collect_arguments,
    _collect,
    "collect class",
)
