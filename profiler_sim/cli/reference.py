"""What files may say: ``list``, ``facts``, ``schema``; and ``identify``, what a number is."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from typing import TYPE_CHECKING

from profiler_sim.cli.arguments import file_name, json_word, print_json
from profiler_sim.cli.parsing import Command
from profiler_sim.i18n.text import N_, _, ngettext

if TYPE_CHECKING:
    from profiler_sim.cargo.identifiers import IdentifierReading
    from profiler_sim.mentor.listings.entries import ListEntry
    from profiler_sim.mentor.listings.listing import NameList

_LEAST, _MOST = 40, 80
"""Columns of a line; a pipe has as many as a small window."""
_INDENT = " " * 4
_COLUMN = 24
"""Columns of the names where each has one line."""


def _list_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("kind", nargs="?", help=_("what to list; without it, the lists there are"))
    parser.add_argument("--unit", help=_("only what fits this unit, such as Bar"))
    json_word(parser)


def _list(options: Namespace) -> int:
    from profiler_sim.cargo.text import visible
    from profiler_sim.mentor.listings.listing import LISTS, list_names

    if options.kind is None:
        kinds = {name: _(kind.about) for name, kind in LISTS.items()}
        if options.json:
            print_json({"kinds": kinds})
        else:
            print(_kinds(kinds))
        return 0
    found = list_names(options.kind, options.unit)
    if options.json:
        print_json(_as_json(found))
        return 0
    reading = LISTS[found.kind].reading
    lines = [*_wrapped(_(reading), ""), ""] if reading else []
    print(visible("\n".join([*lines, *_lines(found)])))
    return 0


def _kinds(kinds: dict[str, str]) -> str:
    """What can be listed."""
    rows = [f"  {name:<14}{about}" for name, about in kinds.items()]
    ask = _("Ask for one of them, for all units or for one:")
    example = "  profiler-sim list signs --unit Bar"
    return "\n".join([ask, example, "", *rows])


def _as_json(found: "NameList") -> dict[str, object]:
    """The list as one document."""
    entries = [
        {
            "name": each.name,
            "title": each.about,
            "modes": each.modes,
            "own": each.name in found.own,
            **each.facts,
        }
        for each in found.entries
    ]
    unit = found.unit.unit if found.unit else None
    return {"kind": found.kind, "unit": unit, "entries": entries}


def _lines(found: "NameList") -> Iterator[str]:
    """The list for reading, one heading a group."""
    if not found.entries:
        yield _("Nothing of this kind is known here.")
        return
    groups: dict[str, list[ListEntry]] = {}
    for entry in found.entries:
        groups.setdefault(_group(entry, found), []).append(entry)
    short = not any(entry.details for entry in found.entries)
    for place, (heading, entries) in enumerate(groups.items()):
        yield from (*([""] * bool(place)), heading, "-" * len(heading))
        for entry in entries:
            yield from _short(entry, found) if short else _long(entry, found)


def _group(entry: "ListEntry", found: "NameList") -> str:
    if entry.group:
        return entry.group
    if found.unit is not None:
        title, mode = found.unit.title, _(found.unit.mode)
        return _("{unit}, by {mode}").format(unit=title, mode=mode)
    if not entry.modes:
        return _("On no lane of any unit")
    return _("By {mode}").format(mode=", ".join(_(mode) for mode in entry.modes))


def _short(entry: "ListEntry", found: "NameList") -> Iterator[str]:
    """A name and its meaning on one line."""
    yield from _wrapped(f"{entry.name:<{_COLUMN}}  {_meaning(entry, found)}", " " * (_COLUMN + 2))


def _long(entry: "ListEntry", found: "NameList") -> Iterator[str]:
    """A name on a line of its own, and below it what it means and may be."""
    yield entry.name
    yield from _wrapped(_INDENT + _meaning(entry, found), _INDENT)
    for heading, words in entry.details:
        text = f"{_INDENT}{heading}: {', '.join(words)}"
        yield from _wrapped(text, _INDENT + "  ")


def _meaning(entry: "ListEntry", found: "NameList") -> str:
    return (
        _("{about} (yours)").format(about=entry.about) if entry.name in found.own else entry.about
    )


def _wrapped(text: str, indent: str) -> list[str]:
    import shutil
    import textwrap

    width = min(_MOST, max(_LEAST, shutil.get_terminal_size((_MOST, 24)).columns))
    return textwrap.wrap(
        text, width, subsequent_indent=indent, break_on_hyphens=False, break_long_words=False
    )


LIST = Command(
    "list",
    N_("every name a file may use, with its values"),
    _list_arguments,
    _list,
    "list signs --unit Bar",
)


def _facts(options: Namespace) -> int:
    from profiler_sim.app.content import Content
    from profiler_sim.cargo.facts.reference import FACTS
    from profiler_sim.mentor.fact_values import fact_columns
    from profiler_sim.mentor.listings.rules import values_as_json

    values = {column.name: column.values for column in fact_columns(Content().catalogue)}
    rows = [
        {
            "name": name,
            "type": entry.column.type.value,
            "unit": entry.unit,
            "source": entry.source,
            "sentence": _(entry.sentence),
            "example": entry.column.example,
            "values": values_as_json(values[name]),
        }
        for name, entry in FACTS.items()
    ]
    if options.json:
        print_json({"facts": rows})
        return 0
    width = max(len(entry.source) for entry in FACTS.values()) + 2
    for row in rows:
        unit = f" [{row['unit']}]" if row["unit"] else ""
        print(f"{row['name']:<25}{row['type']:<8}{row['source']:<{width}}{row['sentence']}{unit}")
    return 0


FACT_LIST = Command(
    "facts",
    N_("every fact that a rule or a sign can ask"),
    json_word,
    _facts,
    "facts",
)


def _schema_arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "kind", nargs="?", metavar="KIND", help=_("scenario, pack, method, sign, unit …")
    )
    parser.add_argument(
        "--all", action="store_true", help=_("write all of them beside your own files")
    )
    parser.add_argument(
        "--to", type=file_name, metavar="FOLDER", help=_("write into the .schemas of this folder")
    )


def _schema(options: Namespace) -> int:
    if options.kind is None and not options.all:
        from profiler_sim.errors import WrongUsage

        raise WrongUsage("schema.none")
    if options.all or options.to:
        return _write_schemas(options)
    from profiler_sim.mentor.schema import build_schema

    print_json(build_schema(options.kind), indent=2)
    return 0


def _write_schemas(options: Namespace) -> int:
    """Write one schema, or all of them, to where files of the mentor look for them."""
    from pathlib import Path

    from profiler_sim.cargo.text import on_one_line
    from profiler_sim.mentor.schema import refresh_schemas
    from profiler_sim.settings import settings

    top = Path(options.to) if options.to else settings().own
    written = refresh_schemas(top, None if options.all else options.kind)
    folder = on_one_line(str(written[0].parent))
    count = len(written)
    text = ngettext("written: {n} schema in {folder}", "written: {n} schemas in {folder}", count)
    print(text.format(n=count, folder=folder))
    return 0


SCHEMA = Command(
    "schema",
    N_("JSON Schema of a kind of file, for editors"),
    _schema_arguments,
    _schema,
    "schema scenario",
)


_READING_KEYS = {"standard", "valid", "reason"}


def _identify_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("value", nargs="+")
    json_word(parser)


def _identify(options: Namespace) -> int:
    from profiler_sim.cargo.text import on_one_line
    from profiler_sim.files.catalogue_tables import identify_values

    found = identify_values(options.value)
    if options.json:
        values = [
            {"value": value, "readings": [r.model_dump(include=_READING_KEYS) for r in readings]}
            for value, readings in found
        ]
        print_json({"values": values})
        return 0
    for value, readings in found:
        print(on_one_line(value))
        if not readings:
            print("  " + _("not a number that this program knows"))
        for reading in readings:
            print(f"  {reading.standard:<8} {_describe_reading(reading)}")
    return 0


def _describe_reading(reading: "IdentifierReading") -> str:
    """Whether it holds, what it stands for, or why it does not."""
    from profiler_sim.i18n.wording import hint, sentence

    params = {"expected": reading.expected or ""}
    text, more = sentence(reading.reason, params), hint(reading.reason, params)
    if reading.name:
        return f"{text}: {reading.name}"
    return f"{text}. {more}" if more else text


IDENTIFY = Command(
    "identify",
    N_("what a number is, and whether it is right"),
    _identify_arguments,
    _identify,
    "identify CSQU3054383 MEBAR",
)
