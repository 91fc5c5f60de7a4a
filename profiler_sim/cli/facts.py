"""``facts``: the reference of everything a rule or a sign may ask."""

from argparse import Namespace

from profiler_sim.cli.command import Command
from profiler_sim.cli.words import json_word, print_json
from profiler_sim.i18n.text import N_, _


def _run(options: Namespace) -> int:
    from profiler_sim.cargo.facts.reference import FACTS
    from profiler_sim.mentor.checked_catalogue import catalogue
    from profiler_sim.mentor.fact_values import fact_columns
    from profiler_sim.mentor.listings.rules import values_as_json

    values = {column.name: column.values for column in fact_columns(catalogue())}
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
    for row in rows:
        unit = f" [{row['unit']}]" if row["unit"] else ""
        print(f"{row['name']:<24}{row['type']:<8}{row['source']:<18}{row['sentence']}{unit}")
    return 0


COMMAND = Command(
    "facts",
    N_("every fact that a rule or a sign can ask"),
    json_word,
    _run,
    "facts",
)
