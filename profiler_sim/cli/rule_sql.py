"""``rules``: packs as SQL, for a database that holds the facts of declarations."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from profiler_sim.cli.command import Command
from profiler_sim.cli.words import choice, file_name
from profiler_sim.i18n.text import N_, _

if TYPE_CHECKING:
    from profiler_sim.mentor.rule_packs import RuleQuery

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


def _arguments(parser: ArgumentParser) -> None:
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


def _run(options: Namespace) -> int:
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
    yield from _said(("title", "shape", "columns"), params)
    yield ""
    yield from _said(("assumes",), params)
    yield from _said((*_ASSUMED, *_ASSUMED_BY[options.dialect]), params, "  * ")
    yield ""
    yield from _said(("reads",), params)
    for column in query.reads:
        yield from _wrapped(f"  {column.name:<24}{column.type:<18}{_(column.sentence)}", " " * 44)
    yield ""
    for rule in query.gives:
        title = on_one_line(rule.title)
        yield from _wrapped(f"  {rule.name:<6} {rule.points:+5g}  {title}", " " * 15)
    yield ""


def _said(
    codes: Sequence[str], params: Mapping[str, str | int | float], before: str = ""
) -> Iterator[str]:
    from profiler_sim.i18n.wording import sentence

    for code in codes:
        yield from _wrapped(before + sentence(f"sql.{code}", params), " " * len(before))


def _wrapped(text: str, indent: str) -> list[str]:
    import textwrap

    return textwrap.wrap(text, _WIDTH, subsequent_indent=indent, break_on_hyphens=False)


COMMAND = Command(
    "rules",
    N_("rule packs as SQL, for a database with declarations"),
    _arguments,
    _run,
    "rules core --dialect postgres",
)
