"""``simulate``: plays a scenario without a screen, by every way of choosing."""

import json
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from typing import TYPE_CHECKING

from profiler_sim.cli.command import Command
from profiler_sim.cli.progress import progress
from profiler_sim.cli.words import json_word, seed_word, share
from profiler_sim.i18n.text import N_, _

if TYPE_CHECKING:
    from profiler_sim.mentor.simulate import Simulation

_ALL = "all"
_POLICIES = ("lots", "rules", "documents", "ideal", "oracle")
_COLUMNS = (
    ("detection_rate", N_("found of what was there")),
    ("strike_rate", N_("found of what was searched")),
    ("over_inspection_rate", N_("lawful and searched")),
    ("selection_quality", N_("selection quality")),
)


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("scenario")
    parser.add_argument(
        "--policy",
        choices=(*_POLICIES, _ALL),
        default=_ALL,
        help=_("ideal = step by step, within the budget"),
    )
    parser.add_argument("--shifts", type=_count, default=100, help=_("how many shifts"))
    seed_word(parser)
    json_word(parser)


def _count(word: str) -> int:
    """A number of shifts; argparse tells what is wrong with anything else."""
    if (number := int(word)) < 1:
        raise ValueError(word)
    return number


def _run(options: Namespace) -> int:
    from profiler_sim.files.catalogue import shipped  # noqa: PLC0415  --help must not wait
    from profiler_sim.mentor.packs import ready_packs  # noqa: PLC0415  as above
    from profiler_sim.mentor.scenarios import sound_scenario  # noqa: PLC0415  as above
    from profiler_sim.mentor.simulate import simulate  # noqa: PLC0415  as above

    scenario = sound_scenario(options.scenario)
    with progress(_("shifts"), options.shifts) as done:
        told = simulate(
            scenario,
            shipped(),
            ready_packs(scenario.rules),
            policies=_POLICIES if options.policy == _ALL else (options.policy,),
            shifts=options.shifts,
            seed=options.seed,
            progress=done,
        )
    if options.json:
        print(json.dumps(told.model_dump(), ensure_ascii=False))
    else:
        for line in _report(told):
            print(line)
    return 0


def _report(told: "Simulation") -> Iterator[str]:
    """The ladder as a person reads it."""
    yield f"{told.scenario}: {told.shifts} {_('shifts')}"
    for name, result in told.policies.items():
        values = [(_(title), getattr(result, key)) for key, title in _COLUMNS]
        yield f"  {name:<10} " + "   ".join(f"{title} {share(value)}" for title, value in values)
    areas = "   ".join(f"{name} {share(value)}" for name, value in told.auc.items())
    yield f"  {_('ranked right, of pairs')}: {areas}"
    yield f"  {_('smuggled and not pointed at by the rules')}: {share(told.not_pointed_at)}"


COMMAND = Command("simulate", N_("what each way of choosing finds"), _arguments, _run)
