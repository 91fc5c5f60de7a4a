"""``calibrate``: how often each rule fires on lawful and on smuggled traffic."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from typing import TYPE_CHECKING

from profiler_sim.cli.arguments import (
    MEMORY,
    MOST_HELD,
    chosen_scenario,
    count_word,
    in_words,
    json_word,
    missed_by_rules,
    print_json,
    ranked_right,
    seed_word,
)
from profiler_sim.cli.parsing import Command
from profiler_sim.cli.progress import progress
from profiler_sim.i18n.text import N_, _, ngettext

if TYPE_CHECKING:
    from profiler_sim.mentor.calibration import Calibration
    from profiler_sim.rules.frequency import Frequency

COUNT = 20_000
"""Consignments, where nothing else is asked: a few seconds, and 2,000 smuggled ones."""


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("scenario")
    parser.add_argument("--pack", action="append", help=_("a pack; without one, the scenario's"))
    count_word(parser, MOST_HELD, MEMORY, COUNT)
    seed_word(parser)
    json_word(parser)


def _run(options: Namespace) -> int:
    from profiler_sim.app.content import Content
    from profiler_sim.mentor.calibration import calibrate

    scenario = chosen_scenario(options.scenario)
    with progress(_("consignments"), options.count) as done:
        found = calibrate(
            scenario,
            Content().catalogue,
            options.pack or scenario.rules,
            count=options.count,
            seed=options.seed,
            progress=done,
        )
    if options.json:
        print_json(found.model_dump())
    else:
        for line in _report(found):
            print(line)
    return 0


def _report(found: "Calibration") -> Iterator[str]:
    loads = ngettext("{scenario}: {n} consignment", "{scenario}: {n} consignments", found.count)
    yield loads.format(scenario=found.scenario, n=found.count)
    yield from _in_short(found)
    yield ""
    for rule in found.rules:
        yield from _rule(rule)
    for pair in found.overlaps:
        text = _("{a} and {b} fire on almost the same consignments ({share} % of either).")
        yield text.format(a=pair.first, b=pair.second, share=round(100 * pair.shared))
    yield from ranked_right(found.auc)
    yield missed_by_rules(found.not_pointed_at)


def _in_short(found: "Calibration") -> Iterator[str]:
    """A sentence for each rule, then what all of them do together."""
    from profiler_sim.i18n.wording import sentence
    from profiler_sim.mentor.verdicts import scenario_verdicts
    from profiler_sim.rules.frequency import rule_in_words

    for rule in found.rules:
        said = rule_in_words(rule)
        yield f"{rule.id}: {sentence(said.code, said.params)}"
    yield from in_words(scenario_verdicts(found.auc, found.not_pointed_at))


def _rule(rule: "Frequency") -> Iterator[str]:
    from profiler_sim.i18n.local_forms import LocalNumber, local_number
    from profiler_sim.i18n.wording import hint, sentence
    from profiler_sim.rules.frequency import remarks

    if rule.never_fired and rule.loads:
        yield f"{rule.id:<8} {rule.points:+5g}  {rule.title}"
        yield from (f"         {sentence(each.code, each.params)}." for each in remarks(rule))
        return
    lawful = 100 * rule.lawful.hits / max(1, rule.lawful.n)
    honest = _("honest {share:5.1f} %").format(share=LocalNumber(lawful))
    yield f"{rule.id:<8} {rule.points:+5g}  {honest}  {rule.title}"
    for method, points in rule.measured().items():
        fired = rule.smuggled[method]
        share = 100 * fired.hits / max(1, fired.n)
        interval = f"{points.points:+5.1f} ({points.low:+.1f} … {points.high:+.1f})"
        numbers = local_number(f"{interval:<24} {share:5.1f}")
        yield f"         {numbers} %  {method}"
    for remark in remarks(rule):
        said, advice = (say(remark.code, remark.params) for say in (sentence, hint))
        yield f"         ! {said}. {advice}"


COMMAND = Command(
    "calibrate",
    N_("how often each rule fires, measured"),
    _arguments,
    _run,
    "calibrate three-pistols",
)
