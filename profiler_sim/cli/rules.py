"""Rule packs: ``screen`` runs them over a file or table, ``rules`` writes them as SQL."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from profiler_sim.cli.arguments import choice, file_name, json_word, print_json
from profiler_sim.cli.parsing import Command
from profiler_sim.cli.progress import progress
from profiler_sim.cli.signals import AT_LEAVE
from profiler_sim.cli.streams import say_sentence
from profiler_sim.i18n.text import N_, _, ngettext

if TYPE_CHECKING:
    from profiler_sim.mentor.rule_packs import RuleQuery
    from profiler_sim.mentor.screen import ScreeningResult
    from profiler_sim.screening.run import Verdict

_TABLE = "facts"
_SHARES = 1000
"""Of the rows of a table, which the database itself counts only roughly."""


def _screen_arguments(parser: ArgumentParser) -> None:
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


def _screen(options: Namespace) -> int:
    _hold_source(options)
    found = _screened_on(options) if options.on else _screened(options)
    _warn(options, found)
    if options.json:
        print_json(_ranking(found))
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


def _ranking(found: "ScreeningResult") -> dict[str, object]:
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
        yield from _ranked(one, found)


def _ranked(one: "Verdict", found: "ScreeningResult") -> Iterator[str]:
    from profiler_sim.cargo.text import on_one_line
    from profiler_sim.i18n.local_forms import LocalNumber

    score = _("score {score:g}").format(score=LocalNumber(one.score))
    yield f"{on_one_line(one.id)}  {score}"
    for name in one.hits:
        rule = found.rules[name]
        yield f"    {name:<5} {rule.points:+5g}  {on_one_line(rule.title)}"
    if one.unknown:
        yield "    " + ngettext(
            "{count} rule cannot tell yet: {names}",
            "{count} rules cannot tell yet: {names}",
            len(one.unknown),
        ).format(count=len(one.unknown), names=", ".join(one.unknown))


SCREEN = Command(
    "screen",
    N_("rule packs over a file or a database: ranked, with reasons"),
    _screen_arguments,
    _screen,
    "screen papers.jsonl --pack core",
)


_DIALECTS: Mapping[str, str] = {
    "postgres": "PostgreSQL",
    "spark": "Spark SQL",
    "duckdb": "DuckDB",
}
_ASSUMED = ("null", "fault", "texts", "case", "patterns", "dates")
_ASSUMED_BY: Mapping[str, Sequence[str]] = {
    "postgres": ("postgres.version", "postgres.strings"),
    "spark": ("spark.version", "spark.strings", "spark.capitals"),
    "duckdb": ("duckdb.version",),
}
_WIDTH = 96


def _sql_arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "pack", nargs="+", help=_("a shipped pack by its name, or a file of rules")
    )
    parser.add_argument(
        "--dialect",
        type=choice(list(_DIALECTS)),
        required=True,
        metavar="NAME",
        help=", ".join(_DIALECTS),
    )
    parser.add_argument(
        "--table",
        type=file_name,
        default="facts",
        help=_("the table of facts, TABLE or SCHEMA.TABLE (facts)"),
    )


def _sql(options: Namespace) -> int:
    from profiler_sim.mentor.rule_packs import ready_packs, rule_query

    query = rule_query(ready_packs(options.pack), options.dialect, options.table)
    for line in _comments(query, options):
        print(f"-- {line}".rstrip())
    print(query.sql)
    return 0


def _comments(query: "RuleQuery", options: Namespace) -> Iterator[str]:
    """What whoever runs the query must know, each on lines of its own."""
    from profiler_sim.cargo.text import on_one_line
    from profiler_sim.mentor.rule_packs import COLLATION
    from profiler_sim.rules.evaluate import MAX_TEXT

    params: dict[str, str | int | float] = {
        "packs": on_one_line(", ".join(options.pack)),
        "database": _DIALECTS[options.dialect],
        "count": len(query.gives),
        "table": on_one_line(options.table),
        "most": MAX_TEXT,
        "collation": COLLATION,
    }
    yield from _sentences(("title", "shape", "columns"), params)
    yield ""
    yield from _sentences(("assumes",), params)
    yield from _sentences((*_ASSUMED, *_ASSUMED_BY[options.dialect]), params, "  * ")
    yield ""
    yield from _sentences(("reads",), params)
    for column in query.reads:
        yield from _wrapped(f"  {column.name:<24}{column.type:<18}{_(column.sentence)}", " " * 44)
    yield ""
    for rule in query.gives:
        title = on_one_line(rule.title)
        yield from _wrapped(f"  {rule.name:<6} {rule.points:+5g}  {title}", " " * 15)
    yield ""


def _sentences(
    codes: Sequence[str], params: Mapping[str, str | int | float], before: str = ""
) -> Iterator[str]:
    from profiler_sim.i18n.wording import sentence

    for code in codes:
        yield from _wrapped(before + sentence(f"sql.{code}", params), " " * len(before))


def _wrapped(text: str, indent: str) -> list[str]:
    import textwrap

    return textwrap.wrap(text, _WIDTH, subsequent_indent=indent, break_on_hyphens=False)


RULES = Command(
    "rules",
    N_("rule packs as SQL, for a database with declarations"),
    _sql_arguments,
    _sql,
    "rules core --dialect postgres",
)
