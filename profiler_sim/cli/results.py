"""``results``: what a class has learnt, and what to teach next; as text, page or table."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from typing import TYPE_CHECKING

from profiler_sim.cli.arguments import file_name, json_word, plain_text, print_json
from profiler_sim.cli.parsing import Command
from profiler_sim.errors import WrongUsage
from profiler_sim.i18n.text import N_, _

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from profiler_sim.app.program import Program
    from profiler_sim.results.class_page import ClassPage, Section
    from profiler_sim.results.class_shifts import ClassShifts

ENDINGS = (".html", ".csv")
"""What can be written: the class page, and the table of decisions."""


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
        help=_("write a page (.html) or every decision (.csv)"),
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
        _write(options.to, page, read, today)
    elif options.screen:
        return _show(program, page, today)
    elif options.json:
        print_json(results.model_dump(mode="json"))
    else:
        for line in _lines(page):
            print(line)
    return 0


def _show(program: "Program", page: "ClassPage", today: "date") -> int:
    from profiler_sim.cli.play import show
    from profiler_sim.files.output_files import export_file
    from profiler_sim.results.html_report import html_report
    from profiler_sim.tui.class_page.page import ClassResultsPage
    from profiler_sim.tui.profiler import Profiler

    def save() -> str:
        content = html_report(page, program.trainee.language, today).encode()
        return export_file("results", f"class-{today.isoformat()}.html", content)

    return show(Profiler(program, opens=lambda app: app.push_screen(ClassResultsPage(page, save))))


def _write(name: str, page: "ClassPage", read: "ClassShifts", today: "date") -> None:
    from pathlib import Path

    path = Path(name)
    if path.suffix.casefold() not in ENDINGS:
        raise WrongUsage("results.ending", {"file": name, "endings": ", ".join(ENDINGS)})
    if path.suffix.casefold() == ".csv":
        _write_table(path, read)
    else:
        _write_page(path, page, today)


def _write_table(path: "Path", read: "ClassShifts") -> None:
    from profiler_sim.files.output_files import output_files
    from profiler_sim.results.decision_table import write_csv
    from profiler_sim.results.decisions import decision_rows

    with output_files(path) as (file,):
        write_csv((row for shift in read.shifts for row in decision_rows(shift)), file)


def _write_page(path: "Path", page: "ClassPage", today: "date") -> None:
    from profiler_sim.app.language import default_language
    from profiler_sim.files.output_files import write_file
    from profiler_sim.results.html_report import html_report

    write_file(path, html_report(page, default_language(), today).encode())


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
