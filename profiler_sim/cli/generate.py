"""``generate``: synthetic traffic at a scenario's shares."""

from argparse import ArgumentParser, Namespace

from profiler_sim.cli.arguments import (
    HOURS,
    MOST_CONSIGNMENTS,
    chosen_scenario,
    count_word,
    file_name,
    seed_word,
    to_word,
)
from profiler_sim.cli.parsing import Command
from profiler_sim.cli.progress import progress
from profiler_sim.i18n.text import N_, _


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("scenario")
    count_word(parser, MOST_CONSIGNMENTS, HOURS)
    seed_word(parser)
    to_word(parser, _("papers (.jsonl) or facts (.csv, .parquet)"), "FILE")
    parser.add_argument("--truth", type=file_name, metavar="FILE", help=_("file of the truth"))


def _run(options: Namespace) -> int:
    from pathlib import Path

    from profiler_sim.app.content import Content
    from profiler_sim.mentor.generation import generate_traffic

    scenario = chosen_scenario(options.scenario)
    with progress(_("consignments"), options.count) as done:
        generate_traffic(
            scenario,
            Content().catalogue,
            count=options.count,
            seed=options.seed,
            to=Path(options.to),
            truth=Path(options.truth) if options.truth else None,
            progress=done,
        )
    return 0


COMMAND = Command(
    "generate",
    N_("synthetic traffic with the shares of a scenario"),
    _arguments,
    _run,
    "generate three-pistols --count 40 --to papers.jsonl --truth truth.jsonl",
)
