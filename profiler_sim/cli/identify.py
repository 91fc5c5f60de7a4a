"""``identify``: what a number is and whether it holds."""

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

from profiler_sim.cli.command import Command
from profiler_sim.cli.words import json_word, print_json
from profiler_sim.i18n.text import N_, _

if TYPE_CHECKING:
    from profiler_sim.cargo.identifiers import IdentifierReading


_SHOWN = {"standard", "valid", "reason"}


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("value", nargs="+")
    json_word(parser)


def _run(options: Namespace) -> int:
    from profiler_sim.cargo.text import on_one_line
    from profiler_sim.files.catalogue_tables import identify_values

    found = identify_values(options.value)
    if options.json:
        values = [
            {"value": value, "readings": [r.model_dump(include=_SHOWN) for r in readings]}
            for value, readings in found
        ]
        print_json({"values": values})
        return 0
    for value, readings in found:
        print(on_one_line(value))
        if not readings:
            print(f"  {_('not a number that this program knows')}")
        for reading in readings:
            print(f"  {reading.standard:<8} {_told(reading)}")
    return 0


def _told(reading: "IdentifierReading") -> str:
    """Whether it holds, what it stands for, or why it does not."""
    from profiler_sim.i18n.wording import hint, sentence

    params = {"expected": reading.expected or ""}
    text, more = sentence(reading.reason, params), hint(reading.reason, params)
    if reading.name:
        return f"{text}: {reading.name}"
    return f"{text}. {more}" if more else text


COMMAND = Command(
    "identify",
    N_("what a number is, and whether it is right"),
    _arguments,
    _run,
    "identify CSQU3054383 MEBAR",
)
