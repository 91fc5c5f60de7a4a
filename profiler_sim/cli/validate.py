"""``validate``: every problem of authored files, with place and hint."""

import json
from argparse import ArgumentParser, Namespace

from profiler_sim.cli.command import Command
from profiler_sim.cli.words import json_word
from profiler_sim.i18n.text import N_


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("file", nargs="+")
    json_word(parser)


def _run(options: Namespace) -> int:
    from pathlib import Path  # noqa: PLC0415  --help must not wait for it

    from profiler_sim.files.diagnostics import as_json, report  # noqa: PLC0415  as above
    from profiler_sim.mentor.validate import validate  # noqa: PLC0415  as above

    found = validate([Path(name) for name in options.file])
    if options.json:
        print(json.dumps(as_json(found), ensure_ascii=False))
    else:
        for diagnostic in found:
            print(report(diagnostic))
    return int(any(d.severity == "error" for d in found))


COMMAND = Command("validate", N_("every problem of authored files"), _arguments, _run)
