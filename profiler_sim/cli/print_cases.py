"""``print``: an exercise on paper, for a room without computers."""

from argparse import ArgumentParser, Namespace

from profiler_sim.cli.arguments import chosen_scenario, file_name, seed_word
from profiler_sim.cli.parsing import Command
from profiler_sim.cli.progress import progress
from profiler_sim.i18n.text import N_, _


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("scenario")
    seed_word(parser)
    parser.add_argument(
        "--cases",
        type=file_name,
        metavar="N,N",
        help=_("numbers on the manifest, such as 3,7,12, or all; without it, six are chosen"),
    )
    parser.add_argument(
        "--to", type=file_name, required=True, metavar=_("FOLDER"), help=_("where the files go")
    )


def _run(options: Namespace) -> int:
    from pathlib import Path

    from profiler_sim.app.content import Content
    from profiler_sim.app.language import default_language
    from profiler_sim.app.printing import DONE, PrintOrder, print_exercise
    from profiler_sim.app.program import SystemClock
    from profiler_sim.cargo.text import on_one_line

    scenario = chosen_scenario(options.scenario)
    cases = [each.strip() for each in options.cases.split(",")] if options.cases else []
    language = options.language or default_language()
    order = PrintOrder(scenario, options.seed, cases, Path(options.to), language)
    with progress(_("pages"), DONE) as done:
        printed = print_exercise(order, Content(), SystemClock(), done)
    for path in printed.files:
        print(on_one_line(str(path)))
    print(_("Cases: {numbers}").format(numbers=", ".join(printed.cases)))
    return 0


COMMAND = Command(
    "print",
    N_("papers, solutions and a class sheet as PDF, for a room without computers"),
    _arguments,
    _run,
    "print three-pistols --cases 2,5,7 --to exam",
)
