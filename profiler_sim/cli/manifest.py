"""``manifest``: synthetic traffic, or a shift's papers, as files of the trade."""

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

from profiler_sim.cli.arguments import (
    choice,
    chosen_scenario,
    seed_word,
    shift_number,
    to_word,
    whole,
)
from profiler_sim.cli.parsing import Command
from profiler_sim.cli.progress import progress
from profiler_sim.errors import WrongUsage
from profiler_sim.i18n.text import N_, _, ngettext

if TYPE_CHECKING:
    from collections.abc import Sequence

    from profiler_sim.cargo.consignment import Consignment

OUTPUT_WORDS = ("csv", "excel", "cuscar", "awmds", "fwb", "fhl", "cc015c", "itmatt")
"""What ``--as`` takes; the same as ``trade_files.writers.formats`` knows."""
USUAL_LOADS, MOST_LOADS = 40, 20_000
"""Consignments of one file; a long ship has some thousand bills."""


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("scenario", nargs="?", help=_("a scenario, for synthetic traffic"))
    parser.add_argument(
        "--shift", type=shift_number, metavar="N", help=_("the manifest of this shift instead")
    )
    parser.add_argument(
        "--as",
        dest="format",
        required=True,
        type=choice(OUTPUT_WORDS),
        metavar=_("FORMAT"),
        help=_("the format: {names}").format(names=", ".join(OUTPUT_WORDS)),
    )
    parser.add_argument(
        "--count",
        type=whole(1, MOST_LOADS),
        default=USUAL_LOADS,
        metavar="N",
        help=_("how many consignments of synthetic traffic"),
    )
    seed_word(parser)
    to_word(parser, _("the file, or for cc015c and awmds a new folder"), "FILE")


def _run(options: Namespace) -> int:
    from pathlib import Path

    from profiler_sim.cargo.text import on_one_line
    from profiler_sim.mentor.manifest_files import check_format, write_manifest

    if bool(options.scenario) == bool(options.shift):
        raise WrongUsage("trade.one_source")
    papers = _of_shift(options.shift) if options.shift else _of_traffic(options)
    wanted = check_format(options.format, papers[0].transport.mode)
    files = write_manifest(papers, wanted, Path(options.to))
    text = ngettext(
        "{papers} consignments in {n} file: {to}",
        "{papers} consignments in {n} files: {to}",
        files,
    )
    print(text.format(papers=len(papers), n=files, to=on_one_line(options.to)))
    return 0


def _of_traffic(options: Namespace) -> "Sequence[Consignment]":
    from profiler_sim.app.content import Content
    from profiler_sim.mentor.manifest_files import check_format, refuse_private, traffic_papers

    scenario, catalogue = chosen_scenario(options.scenario), Content().catalogue
    refuse_private(scenario)
    check_format(options.format, catalogue.units[scenario.unit].mode)
    with progress(_("consignments"), options.count) as done:
        return traffic_papers(scenario, catalogue, options.count, options.seed, done)


def _of_shift(number: str) -> "Sequence[Consignment]":
    from profiler_sim.app.start import open_store
    from profiler_sim.errors import Unreadable
    from profiler_sim.mentor.manifest_files import refuse_private
    from profiler_sim.play.desk import Desk

    store = open_store()
    if all(row.id != number for row in store.shifts()):
        raise Unreadable("no_such_shift", {"shift": number})
    desk = Desk.open(store, number)
    refuse_private(desk.brief.scenario)
    return desk.papers


COMMAND = Command(
    "manifest",
    N_("synthetic traffic or a shift as CUSCAR, CC015C, Excel and other files"),
    _arguments,
    _run,
    "manifest bijaca-week --as cc015c --count 20 --to declarations",
)
