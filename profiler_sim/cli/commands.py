"""The command line: one short function a command; imports wait until a command needs them."""

import argparse
import json
import sys
from collections.abc import Callable, Sequence

from profiler_sim.errors import ProfilerError
from profiler_sim.i18n.text import _
from profiler_sim.i18n.wording import sentence

INTERRUPTED = 130


def run(arguments: Sequence[str] | None = None) -> int:
    """Run one command and answer its exit code: 0 done, 1 problems, 2 wrong usage, 130 stopped."""
    options = _parser().parse_args(arguments)
    command: Callable[[argparse.Namespace], int] = options.command
    try:
        return command(options)
    except ProfilerError as error:
        sys.stderr.write(f"{sentence(error.code, error.params)}\n")
        return error.exit_code
    except KeyboardInterrupt:
        return INTERRUPTED


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="profiler-sim", description=_("Practise cargo profiling. EXERCISE data only.")
    )
    commands = parser.add_subparsers(required=True, metavar=_("command"))
    facts = commands.add_parser("facts", help=_("every fact a rule or a sign may ask"))
    facts.add_argument("--json", action="store_true", help=_("one JSON document"))
    facts.set_defaults(command=_facts)
    identify = commands.add_parser("identify", help=_("what a number is and whether it holds"))
    identify.add_argument("value", nargs="+")
    identify.add_argument("--json", action="store_true", help=_("one JSON document"))
    identify.set_defaults(command=_identify)
    generate = commands.add_parser("generate", help=_("synthetic traffic as JSON Lines"))
    generate.add_argument("scenario")
    generate.add_argument("--count", type=int, required=True, help=_("how many consignments"))
    generate.add_argument("--seed", type=int, default=1)
    generate.add_argument("--to", required=True, help=_("file of the papers (.jsonl)"))
    generate.add_argument("--truth", help=_("file of the truth"))
    generate.set_defaults(command=_generate)
    validate = commands.add_parser("validate", help=_("every problem of authored files"))
    validate.add_argument("file", nargs="+")
    validate.add_argument("--json", action="store_true", help=_("one JSON document"))
    validate.set_defaults(command=_validate)
    return parser


def _generate(options: argparse.Namespace) -> int:
    from pathlib import Path  # noqa: PLC0415  as above

    from profiler_sim.files.catalogue import named_scenario, shipped  # noqa: PLC0415  as above
    from profiler_sim.mentor.generate import generate  # noqa: PLC0415  as above

    generate(
        named_scenario(options.scenario),
        shipped(),
        count=options.count,
        seed=options.seed,
        to=Path(options.to),
        truth=Path(options.truth) if options.truth else None,
        progress=lambda done: print(f"{done}/{options.count}", file=sys.stderr),
    )
    return 0


def _validate(options: argparse.Namespace) -> int:
    from pathlib import Path  # noqa: PLC0415  as above

    from profiler_sim.files.diagnostics import as_json, report  # noqa: PLC0415  as above
    from profiler_sim.mentor.validate import validate  # noqa: PLC0415  as above

    found = validate([Path(name) for name in options.file])
    if options.json:
        print(json.dumps(as_json(found), ensure_ascii=False))
    else:
        for diagnostic in found:
            print(report(diagnostic))
    return int(any(d.severity == "error" for d in found))


def _facts(options: argparse.Namespace) -> int:
    from profiler_sim.cargo.facts import FACTS  # noqa: PLC0415  --help must not wait for it

    rows = [
        {
            "name": name,
            "type": entry.column.type.value,
            "unit": entry.unit,
            "source": entry.source,
            "sentence": _(entry.sentence),
            "example": entry.column.example,
        }
        for name, entry in FACTS.items()
    ]
    if options.json:
        print(json.dumps({"facts": rows}, ensure_ascii=False))
        return 0
    for row in rows:
        unit = f" [{row['unit']}]" if row["unit"] else ""
        print(f"{row['name']:<24}{row['type']:<8}{row['source']:<18}{row['sentence']}{unit}")
    return 0


def _identify(options: argparse.Namespace) -> int:
    from profiler_sim.mentor.identify import identified  # noqa: PLC0415  as above

    found = identified(options.value)
    if options.json:
        values = [
            {"value": value, "readings": [r.model_dump(exclude={"expected"}) for r in readings]}
            for value, readings in found
        ]
        print(json.dumps({"values": values}, ensure_ascii=False))
        return 0
    for value, readings in found:
        print(value)
        if not readings:
            print(f"  {_('looks like none of the numbers known here')}")
        for reading in readings:
            sign = _("holds") if reading.valid else _("does not hold")
            said = sentence(reading.reason, {"expected": reading.expected or ""})
            print(f"  {reading.standard:<8} {sign}: {said}")
    return 0
