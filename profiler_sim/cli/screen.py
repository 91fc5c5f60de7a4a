"""``screen``: rule packs over a file or table of consignments, ranked, with reasons."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from profiler_sim.cli.command import Command
from profiler_sim.cli.progress import progress
from profiler_sim.cli.signals import AT_LEAVE
from profiler_sim.cli.streams import say_sentence
from profiler_sim.cli.words import file_name, json_word, print_json
from profiler_sim.i18n.text import N_, _, ngettext

if TYPE_CHECKING:
    from profiler_sim.mentor.screen import ScreeningResult
    from profiler_sim.screening.run import Verdict

_TABLE = "facts"
_SHARES = 1000
"""Of the rows of a table, which the database itself counts only roughly."""


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("file", nargs="?", help=_("papers (.jsonl) or facts (.csv, .parquet)"))
    parser.add_argument(
        "--on",
        metavar="ADDRESS",
        help=_("facts in PostgreSQL instead: postgresql://USER@HOST/DATABASE"),
    )
    parser.add_argument(
        "--table",
        type=file_name,
        help=_("the table or view of facts there, TABLE or SCHEMA.TABLE (facts)"),
    )
    parser.add_argument(
        "--pack",
        nargs="+",
        action="extend",
        required=True,
        help=_("a shipped pack by its name, or a file of rules"),
    )
    json_word(parser)


def _run(options: Namespace) -> int:
    _hold_source(options)
    found = _screened_on(options) if options.on else _screened(options)
    _warn(options, found)
    if options.json:
        print_json(_document(found))
    else:
        for line in _report(found):
            print(line)
    return 1 if found.faults else 0


def _hold_source(options: Namespace) -> None:
    """Refuse two sources and none; an address given as a file is not shown, for its password."""
    from profiler_sim.errors import WrongUsage

    if options.file and "://" in options.file:
        raise WrongUsage("database.as_file")
    if options.file and options.on:
        raise WrongUsage("database.file_too")
    if not options.file and not options.on:
        raise WrongUsage("database.nothing")
    if options.table and not options.on:
        raise WrongUsage("database.table_alone")
    options.table = options.table or _TABLE


def _screened(options: Namespace) -> "ScreeningResult":
    from pathlib import Path

    from profiler_sim.mentor.rule_packs import ready_packs
    from profiler_sim.mentor.screen import screen_file

    path = Path(options.file)
    size = path.stat().st_size if path.is_file() else 0
    packs = ready_packs(options.pack)
    with progress(_("bytes"), size) as done:
        return screen_file(path, packs, done)


def _screened_on(options: Namespace) -> "ScreeningResult":
    from profiler_sim.mentor.rule_packs import ready_packs
    from profiler_sim.mentor.screen import FactTableAddress, screen_database

    packs = ready_packs(options.pack)
    with progress(_("rows"), _SHARES) as done:

        def so_far(rows: int, total: int) -> None:
            if total:
                done(_SHARES * rows // max(rows, total))

        return screen_database(
            FactTableAddress(options.on, options.table), packs, so_far, AT_LEAVE
        )


def _warn(options: Namespace, found: "ScreeningResult") -> None:
    """Say on standard error what was left out, and how the file was read."""
    from profiler_sim.cargo.text import on_one_line

    said: list[tuple[str, Mapping[str, str | int | float]]]
    said = [(fault.code, fault.params) for fault in found.faults]
    if found.more_faults:
        said.append(("screen.more_faults", {"count": found.more_faults}))
    said += [(note.code, note.params) for note in found.notes]
    if found.absent:
        code = "database.absent" if options.on else "screen.absent"
        name = on_one_line(options.table if options.on else options.file)
        said.append((code, {"file": name, "table": name, "facts": ", ".join(found.absent)}))
    for code, params in said:
        say_sentence(code, params)


def _document(found: "ScreeningResult") -> dict[str, object]:
    return {
        "consignments": [
            {
                "id": one.id,
                "score": one.score,
                "hits": list(one.hits),
                "unknown": list(one.unknown),
            }
            for one in found.verdicts
        ]
    }


def _report(found: "ScreeningResult") -> Iterator[str]:
    """The ranking as a person reads it: score, then every reason with its points."""
    for one in found.verdicts:
        yield from _told(one, found)


def _told(one: "Verdict", found: "ScreeningResult") -> Iterator[str]:
    from profiler_sim.cargo.text import on_one_line

    yield f"{on_one_line(one.id)}  {_('score')} {one.score:g}"
    for name in one.hits:
        rule = found.rules[name]
        yield f"    {name:<5} {rule.points:+5g}  {on_one_line(rule.title)}"
    if one.unknown:
        yield "    " + ngettext(
            "{count} rule cannot tell yet: {names}",
            "{count} rules cannot tell yet: {names}",
            len(one.unknown),
        ).format(count=len(one.unknown), names=", ".join(one.unknown))


COMMAND = Command(
    "screen",
    N_("rule packs over a file or a database: ranked, with reasons"),
    _arguments,
    _run,
    "screen papers.jsonl --pack core",
)
