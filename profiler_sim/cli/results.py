"""``results``: what a class has learnt, and what to teach next; as text, page or table."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from typing import TYPE_CHECKING

from profiler_sim.cli.arguments import choice, file_name, json_word, plain_text, print_json
from profiler_sim.cli.parsing import Command
from profiler_sim.errors import WrongUsage
from profiler_sim.i18n.text import N_, _

if TYPE_CHECKING:
    from profiler_sim.app.program import Program
    from profiler_sim.results.class_page import ClassPage, Section
    from profiler_sim.results.class_results import ClassResults
    from profiler_sim.results.class_shifts import ClassShifts
    from profiler_sim.results.comments import ListedShift

KINDS = {
    "page": (".html", N_("the class page, for a browser")),
    "decisions": (".csv .parquet", N_("every decision, one line each")),
    "grades": (".csv", N_("shift scores, for the gradebook of Moodle or Totara")),
    "xapi": (".json", N_("xAPI statements, for a learning record store")),
    "badges": (".zip", N_("Open Badges 3.0 for topics that a trainee is good in, unsigned")),
}
"""What can be written: the endings of its files, and what it is."""


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--trainee",
        action="append",
        default=[],
        type=plain_text,
        metavar="NAME",
        help=_("only shifts of this trainee; may be given several times"),
    )
    parser.add_argument(
        "--scenario",
        action="append",
        default=[],
        type=file_name,
        metavar="NAME",
        help=_("only shifts of this scenario; may be given several times"),
    )
    parser.add_argument(
        "--to",
        type=file_name,
        metavar=_("FILE"),
        help=_("write a page (.html), every decision (.csv, .parquet), or what --as names"),
    )
    parser.add_argument(
        "--as",
        dest="kind",
        type=choice(tuple(KINDS)),
        metavar=_("KIND"),
        help="; ".join(f"{name}: {_(about)}" for name, (_endings, about) in KINDS.items()),
    )
    parser.add_argument("--screen", action="store_true", help=_("show it on the screen"))
    json_word(parser)


def _results(options: Namespace) -> int:
    from profiler_sim.app.start import open_program
    from profiler_sim.results.class_page import class_page
    from profiler_sim.results.class_results import class_results
    from profiler_sim.results.class_shifts import read_class

    program = open_program(options.language)
    read = read_class(program.store, options.trainee, options.scenario)
    if options.to and not read.shifts:
        raise WrongUsage("results.none")
    content, today = program.content, program.today()
    results = class_results(read, content.catalogue, content.scenarios, today)
    page = class_page(results, content.catalogue)
    if options.to:
        _write(options, page, read, results)
    elif options.screen:
        return _show(program, page, read)
    elif options.json:
        print_json(results.model_dump(mode="json"))
    else:
        for line in _lines(page):
            print(line)
    return 0


def _show(program: "Program", page: "ClassPage", read: "ClassShifts") -> int:
    from functools import partial

    from profiler_sim.app.class_review import class_review
    from profiler_sim.cli.play import show
    from profiler_sim.files.output_files import export_file
    from profiler_sim.results.comments import listed_shifts
    from profiler_sim.results.html_report import html_report
    from profiler_sim.tui.class_page.page import ClassResultsPage
    from profiler_sim.tui.profiler import Profiler

    today, counted = program.today(), {each.row.id for each in read.shifts}

    def save() -> str:
        content = html_report(page, program.trainee.language, today).encode()
        return export_file("results", f"class-{today.isoformat()}.html", content)

    def shifts() -> "list[ListedShift]":
        return listed_shifts(program.store, counted)

    def open_page(app: Profiler) -> None:
        app.push_screen(ClassResultsPage(page, save, shifts, partial(class_review, program)))

    return show(Profiler(program, opens=open_page))


def _write(
    options: Namespace, page: "ClassPage", read: "ClassShifts", results: "ClassResults"
) -> None:
    from pathlib import Path

    from profiler_sim.app.language import default_language
    from profiler_sim.files.output_files import output_files, write_file
    from profiler_sim.results import decision_table, gradebook, html_report, xapi
    from profiler_sim.results.decisions import decision_rows
    from profiler_sim.results.zip_file import zipped

    path = Path(options.to)
    kind = _kind_of(path.suffix.casefold(), options)
    if kind == "page":
        write_file(path, html_report.html_report(page, default_language(), results.day).encode())
    elif kind == "badges":
        write_file(path, zipped(_badges(results, read)))
    elif kind == "xapi":
        write_file(path, xapi.statements_json(read).encode())
    else:
        with output_files(path) as (file,):
            rows = (row for shift in read.shifts for row in decision_rows(shift))
            if kind == "grades":
                gradebook.write_gradebook(read, file)
            elif path.suffix.casefold() == ".parquet":
                decision_table.write_parquet(rows, file)
            else:
                decision_table.write_csv(rows, file)


def _badges(results: "ClassResults", read: "ClassShifts") -> dict[str, str]:
    from profiler_sim.results.open_badges import credential_files

    files = credential_files(results, read, results.day)
    if not files:
        raise WrongUsage("results.no_badge")
    return files


def _kind_of(ending: str, options: Namespace) -> str:
    """What to write; raises ``WrongUsage`` for an ending that does not go with it."""
    asked = {name: KINDS[name] for name in ([options.kind] if options.kind else KINDS)}
    fitting = [name for name, (endings, _about) in asked.items() if ending in endings.split()]
    if not fitting:
        possible = ", ".join(sorted({each for e, _about in asked.values() for each in e.split()}))
        raise WrongUsage("results.ending", {"file": options.to, "endings": possible})
    return fitting[0]


def _lines(page: "ClassPage") -> Iterator[str]:
    from profiler_sim.i18n.wording import message

    yield f"{page.title} · EXERCISE"
    yield page.about
    yield page.purpose
    if not page.sections:
        yield message("results.none", {})
    for section in page.sections:
        yield ""
        yield section.heading
        yield from _section_lines(section)


def _section_lines(section: "Section") -> Iterator[str]:
    from profiler_sim.cargo.text import on_one_line

    for line in section.lines:
        yield on_one_line(f"  {line}")
    for first, *rest in section.rows:
        yield on_one_line(f"  {first.text}")
        for column, cell in zip(section.columns[1:], rest, strict=True):
            yield on_one_line(f"    {column}: {cell.text}")


COMMAND = Command(
    "results",
    N_("what a class has learnt, and what to teach it next"),
    _arguments,
    _results,
    "results --to class.html",
)
