"""``list``: every name a mentor may write, as files want it."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from typing import TYPE_CHECKING

from profiler_sim.cli.command import Command
from profiler_sim.cli.words import json_word, print_json
from profiler_sim.i18n.text import N_, _

if TYPE_CHECKING:
    from profiler_sim.mentor.listings.entries import ListEntry
    from profiler_sim.mentor.listings.listing import Listing

_LEAST, _MOST = 40, 80
"""Columns of a line; a pipe has as many as a small window."""
_INDENT = " " * 4
_NAMES = 24
"""Columns of the names where each has one line."""


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("kind", nargs="?", help=_("what to list; without it, the lists there are"))
    parser.add_argument("--unit", help=_("only what fits this unit, such as Bar"))
    json_word(parser)


def _run(options: Namespace) -> int:
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


def _as_json(found: "Listing") -> dict[str, object]:
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


def _lines(found: "Listing") -> Iterator[str]:
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


def _group(entry: "ListEntry", found: "Listing") -> str:
    if entry.group:
        return entry.group
    if found.unit is not None:
        title, mode = found.unit.title, _(found.unit.mode)
        return _("{unit}, by {mode}").format(unit=title, mode=mode)
    if not entry.modes:
        return _("On no lane of any unit")
    return _("By {mode}").format(mode=", ".join(_(mode) for mode in entry.modes))


def _short(entry: "ListEntry", found: "Listing") -> Iterator[str]:
    """A name and its meaning on one line."""
    yield from _wrapped(f"{entry.name:<{_NAMES}}  {_said(entry, found)}", " " * (_NAMES + 2))


def _long(entry: "ListEntry", found: "Listing") -> Iterator[str]:
    """A name on a line of its own, and below it what it means and may be."""
    yield entry.name
    yield from _wrapped(_INDENT + _said(entry, found), _INDENT)
    for heading, words in entry.details:
        text = f"{_INDENT}{heading}: {', '.join(words)}"
        yield from _wrapped(text, _INDENT + "  ")


def _said(entry: "ListEntry", found: "Listing") -> str:
    return f"{entry.about} {_('(yours)')}" if entry.name in found.own else entry.about


def _wrapped(text: str, indent: str) -> list[str]:
    import shutil
    import textwrap

    width = min(_MOST, max(_LEAST, shutil.get_terminal_size((_MOST, 24)).columns))
    return textwrap.wrap(
        text, width, subsequent_indent=indent, break_on_hyphens=False, break_long_words=False
    )


COMMAND = Command(
    "list",
    N_("every name a file may use, with its values"),
    _arguments,
    _run,
    "list signs --unit Bar",
)
