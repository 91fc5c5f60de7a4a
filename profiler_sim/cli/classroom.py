"""``class``: trainees play a scenario in their browsers, on this computer."""

import os
import sys
from argparse import ArgumentParser, Namespace
from contextlib import redirect_stderr, redirect_stdout
from functools import partial
from typing import TYPE_CHECKING

from profiler_sim.cli.arguments import chosen_scenario, file_name, minutes_word, seed, whole
from profiler_sim.cli.parsing import Command
from profiler_sim.cli.signals import asked_to_go
from profiler_sim.cli.streams import say
from profiler_sim.errors import ProblemsFound, Unreadable, Unwritable, WrongUsage
from profiler_sim.i18n.text import N_, _, ngettext

if TYPE_CHECKING:
    from profiler_sim.classroom.opening import OpenedClass
    from profiler_sim.classroom.roster import Listed

SEATS = "profiler_sim.tui.seat.process"
"""What runs the seats."""
_PORT = 8080
_MOST, _USUAL = 200, 40
_EVERYWHERE = "0.0.0.0"  # noqa: S104  trainees come from other computers


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "scenario", type=file_name, help=_("a shipped scenario or a file of your own")
    )
    parser.add_argument(
        "--trainees",
        type=file_name,
        metavar=_("FILE"),
        help=_("a table with a column “trainee”; each gets a code of her own, nobody else joins"),
    )
    parser.add_argument(
        "--host",
        type=file_name,
        default=_EVERYWHERE,
        metavar=_("ADDRESS"),
        help=_("where browsers find it; 127.0.0.1: only on this computer"),
    )
    parser.add_argument("--port", type=whole(1, 65535), default=_PORT, metavar="N")
    parser.add_argument(
        "--address",
        type=file_name,
        metavar="URL",
        help=_("the address that trainees type, where another server stands in front"),
    )
    parser.add_argument(
        "--store",
        type=file_name,
        metavar="postgresql://…",
        help=_("a database, which several servers of one class can share; else a file"),
    )
    parser.add_argument("--seed", type=seed, metavar="N", help=_("same number, same consignments"))
    parser.add_argument(
        "--one-each", action="store_true", help=_("other consignments for each trainee")
    )
    parser.add_argument(
        "--most",
        type=whole(1, _MOST),
        default=_USUAL,
        metavar="N",
        help=_("most trainees; usually {n}").format(n=_USUAL),
    )
    parser.add_argument(
        "--exam",
        action="store_true",
        help=_("no indicators and no results before you open them"),
    )
    minutes_word(parser)
    parser.add_argument(
        "--no-screen", action="store_true", help=_("as a service, without the mentor's screen")
    )


def _run(options: Namespace) -> int:
    if not hasattr(os, "fork"):
        raise Unwritable("class.no_fork")
    from profiler_sim.app.start import is_address
    from profiler_sim.classroom.opening import ClassPlan, open_class
    from profiler_sim.files.authored_files import scenario_as_written

    if options.store and not is_address(options.store):
        raise WrongUsage("class.store", {"store": options.store})
    scenario = chosen_scenario(options.scenario)
    print(_("Preparing the class …"), flush=True)
    listed = _listed(options.trainees) if options.trainees else ()
    plan = ClassPlan(
        scenario,
        options.seed,
        trainees=[each.name for each in listed],
        is_one_each=options.one_each,
        most=options.most,
        is_exam=options.exam,
        minutes=options.minutes,
        store=options.store or "",
        server=f"{options.host}:{options.port}",
        languages={each.name: each.language for each in listed},
        as_written=scenario_as_written(options.scenario),
    )
    return _serve(open_class(plan, SEATS, has_screen=not options.no_screen), options)


def _serve(opened: "OpenedClass", options: Namespace) -> int:
    from profiler_sim.classroom.addresses import own_names, shown_address
    from profiler_sim.classroom.origins import host_name
    from profiler_sim.classroom.service import Endpoint
    from profiler_sim.classroom.visitors import Access
    from profiler_sim.tui.classroom.screens import show_in_browser

    address = (options.address or shown_address(options.host, options.port)).rstrip("/")
    names = own_names() | {host_name(address.partition("://")[2] or address)}
    place = Endpoint(options.host, options.port, Access(names, bool(options.address)))
    service = opened.service
    with asked_to_go(service.stop):
        service.start(place, partial(show_in_browser, opened, address, options.language))
        _print_codes(opened, address)
        if options.no_screen:
            service.wait()
    if not options.no_screen:
        _show(opened, address, options.language)
    _take_over(opened)
    return 0


def _show(opened: "OpenedClass", address: str, language: str) -> None:
    """Show the class to the mentor until she leaves the program, which ends the server too."""
    from profiler_sim.app.start import open_program
    from profiler_sim.cli.play import show
    from profiler_sim.tui.classroom.screens import ClassScreens

    # screens in browsers end later, and would put back what this one printed to
    with redirect_stdout(sys.stdout), redirect_stderr(sys.stderr):
        try:
            show(ClassScreens(open_program(language), opened, address))
        finally:
            opened.service.stop()
            opened.service.wait()


def _take_over(opened: "OpenedClass") -> None:
    """Bring the results to the mentor's own store, and say where to read them."""
    from contextlib import closing

    from profiler_sim.app.start import open_store
    from profiler_sim.classroom.results import take_over_results

    with closing(open_store()) as own:
        new = take_over_results(opened.service.register, own)
    if new:
        text = ngettext(
            "{n} closed shift is new among your results.",
            "{n} closed shifts are new among your results.",
            new,
        )
        print(text.format(n=new))
        scenario = opened.service.register.record.scenario
        print(_("To see them: profiler-sim results --scenario {name}").format(name=scenario))


def _print_codes(opened: "OpenedClass", address: str) -> None:
    from profiler_sim.classroom.codes import written_code

    record = opened.service.register.record
    if opened.goes_on:
        print(_("This class goes on. The codes are the same."))
    print(_("Address: {address}").format(address=address))
    if not record.is_listed:
        print(_("Code of the class: {code}").format(code=record.code))
    for member in record.members:
        print(f"  {member.name}: {written_code(member.code)}")
    if record.is_sealed:
        print(_("This is an exam. The results are sealed until you open them."))
    code = written_code(record.mentor_code)
    print(
        _("Your screen in a browser: {address} · code {code}").format(
            address=f"{address}/mentor", code=code
        )
    )
    print(_("For a projector, without codes: {address}").format(address=f"{address}/projector"))
    print(_("To print: {file}").format(file=opened.write_sheet(address)))
    print(_("Ctrl+C ends the class for now. Everything is saved."), flush=True)


def _listed(file: str) -> "tuple[Listed, ...]":
    """Read the list of trainees; raises ``ProblemsFound`` with every problem of it."""
    from pathlib import Path

    from profiler_sim.app.language import known_languages
    from profiler_sim.classroom.roster import read_roster
    from profiler_sim.files.diagnostics import Diagnostic, as_text
    from profiler_sim.i18n.wording import hint, sentence
    from profiler_sim.languages import language_code

    try:
        text = Path(file).read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise Unreadable("class.not_utf8", {"file": file}) from error
    except OSError as error:
        raise Unreadable.file(file, error) from error
    listed, problems = read_roster(text, partial(language_code, known=known_languages()))
    for each in problems:
        line, column = (int(key) for key in each.keys)
        message, advice = sentence(each.code, each.params), hint(each.code, each.params)
        place = {"file": file, "line": line, "column": column}
        say(
            as_text(
                Diagnostic(**place, code=each.code, severity="error", message=message, hint=advice)
            )
        )
    if problems:
        raise ProblemsFound("class.roster")
    return listed


COMMAND = Command(
    "class",
    N_("a class: trainees play in their browsers"),
    _arguments,
    _run,
    "class first-watch",
)
