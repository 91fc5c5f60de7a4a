"""``simulate``: plays a scenario without a screen, by every way of choosing or by a class.

With ``--trainees`` virtual trainees play it, and what is told is what each score says of them.
"""

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from profiler_sim.cli.arguments import (
    MEMORY,
    bounds,
    choice,
    chosen_scenario,
    in_words,
    json_word,
    missed_by_rules,
    print_json,
    ranked_right,
    seed_word,
    share,
    whole,
    would_search,
)
from profiler_sim.cli.parsing import Command
from profiler_sim.cli.progress import progress
from profiler_sim.errors import WrongUsage
from profiler_sim.i18n.text import N_, _, ngettext

if TYPE_CHECKING:
    from profiler_sim.mentor.simulation import Simulation
    from profiler_sim.mentor.trainee_simulation import ClassComparison
    from profiler_sim.scenario.model import Scenario

_ALL = "all"
_SHIFTS, _SHIFTS_EACH = 100, 20
_TWO = 2
"""One alone cannot be compared."""
_MOST_SHIFTS, _MOST_TRAINEES = 50_000, 10_000
_MOST_LOADS, _MOST_PLAYED = 2_000_000, 500_000
"""Consignments of all shifts, and shifts that all trainees play: scores of each stay in memory."""
_WORST = 5.0
"""Logits; beyond it the one who scores might as well draw lots."""
_POLICIES = ("lots", "rules", "documents", "ideal", "oracle")
_WAYS = {
    "lots": N_("choosing at random"),
    "rules": N_("risk indicators alone"),
    "documents": N_("reading the papers"),
    "ideal": N_("asking well"),
    "oracle": N_("knowing everything"),
}
_COLUMNS = (
    ("strike_rate", N_("strike rate")),
    ("over_inspection_rate", N_("over-inspection rate")),
    ("selection_quality", N_("selection score")),
)

_SCORES = {"selection quality": N_("selection score")}
"""Names of scores in the document that officers know by another name."""
_MEANINGS = (
    N_("Strike rate: of 100 searches, so many find something."),
    N_("Over-inspection rate: of 100 honest loads, so many are searched and delayed."),
    N_("Selection score: 0 % is a random choice, 100 % the best list from what that way knew."),
    N_("Nobody finds everything: searches are few, and each misses some loads."),
)


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("scenario")
    parser.add_argument(
        "--policy",
        type=choice((*_POLICIES, _ALL)),
        metavar="{" + ",".join((*_POLICIES, _ALL)) + "}",
        default=_ALL,
        help=_("ideal = step by step, within the minutes there are"),
    )
    parser.add_argument(
        "--shifts",
        type=whole(1, _MOST_SHIFTS, MEMORY),
        metavar="N",
        help=_("how many shifts, {bounds}; 100, of a trainee 20").format(
            bounds=bounds(1, _MOST_SHIFTS, MEMORY)
        ),
    )
    parser.add_argument(
        "--trainees",
        type=whole(_TWO, _MOST_TRAINEES, MEMORY),
        metavar="N",
        help=_("so many virtual trainees play, {bounds}: how far scores can be trusted").format(
            bounds=bounds(_TWO, _MOST_TRAINEES, MEMORY)
        ),
    )
    parser.add_argument(
        "--author-error",
        type=_error,
        default=0.0,
        metavar="LOGITS",
        help=_("how wrong the author's numbers are, with --trainees"),
    )
    seed_word(parser)
    json_word(parser)


def _error(word: str) -> float:
    """A standard deviation."""
    try:
        number = float(word)
    except ValueError:
        number = -1.0
    if not 0 <= number <= _WORST:
        wanted = _("write a number from 0 to {high}").format(high=f"{_WORST:g}")
        raise ArgumentTypeError(wanted)
    return number


def _run(options: Namespace) -> int:

    scenario = chosen_scenario(options.scenario)
    _refuse_too_many(scenario, options)
    if options.trainees:
        compared = _class(scenario, options)
        _say(options, compared.model_dump(), _table(compared))
    else:
        told = _ladder(scenario, options)
        lines = _report(told, _would_class_find(scenario, options.seed))
        _say(options, told.model_dump(by_alias=True), lines)
    return 0


def _refuse_too_many(scenario: "Scenario", options: Namespace) -> None:
    """Raise ``WrongUsage`` where two numbers that are sound alone are too much together."""
    each, shifts = scenario.traffic.consignments, options.shifts or 0
    if shifts * each > _MOST_LOADS:
        params = {"each": each, "most": _MOST_LOADS // each}
        raise WrongUsage("simulate.shifts", params)
    if options.trainees and (options.shifts or _SHIFTS_EACH) * options.trainees > _MOST_PLAYED:
        params = {"trainees": options.trainees, "most": _MOST_PLAYED // options.trainees}
        raise WrongUsage("simulate.played", params)


def _ladder(scenario: "Scenario", options: Namespace) -> "Simulation":
    from profiler_sim.app.content import Content
    from profiler_sim.mentor.rule_packs import ready_packs
    from profiler_sim.mentor.simulation import simulate

    shifts = options.shifts or _SHIFTS
    with progress(_("shifts"), shifts) as done:
        return simulate(
            scenario,
            Content().catalogue,
            ready_packs(scenario.rules),
            policies=_POLICIES if options.policy == _ALL else (options.policy,),
            shifts=shifts,
            seed=options.seed,
            progress=done,
        )


def _class(scenario: "Scenario", options: Namespace) -> "ClassComparison":
    from profiler_sim.app.content import Content
    from profiler_sim.mentor.rule_packs import ready_packs
    from profiler_sim.mentor.trainee_simulation import TraineeClass, compare_scores

    shifts = options.shifts or _SHIFTS_EACH
    group = TraineeClass(options.trainees, shifts, options.seed, options.author_error)
    with progress(_("shifts"), group.sampled + group.trainees * shifts) as done:
        return compare_scores(
            scenario, Content().catalogue, ready_packs(scenario.rules), group, done
        )


def _say(options: Namespace, document: Mapping[str, object], lines: Iterable[str]) -> None:
    """One document, or lines for a person."""
    if options.json:
        print_json(document)
    else:
        for line in lines:
            print(line)


def _table(told: "ClassComparison") -> Iterator[str]:
    """Scores and what they tell, as Markdown, so that it can be put beside another."""
    from profiler_sim.i18n.local_forms import LocalNumber

    about = _("{trainees} virtual trainees, {shifts} shifts each; author off by {error}")
    params = {
        "trainees": told.trainees,
        "shifts": told.shifts,
        "error": LocalNumber(told.author_error),
    }
    yield f"{told.scenario}: {about.format(**params)}"
    yield ""
    heads = (
        _("score"),
        _("mean"),
        _("reliability of one shift"),
        _("shifts for .80"),
        _("with skill"),
    )
    yield f"| {' | '.join(heads)} |"
    yield "| --- | --- | --- | --- | --- |"
    for name, score in told.scores.items():
        between = score.interval
        known = f" ({share(between.low)}-{share(between.high)})" if between else ""
        title = _(_SCORES.get(name, name))
        enough = "-" if score.shifts is None else f"{max(score.shifts, 1):.0f}"
        yield (
            f"| {title} | {share(score.mean)} | {share(score.reliability)}{known}"
            f" | {enough} | {share(score.skill)} |"
        )


def _in_short(told: "Simulation") -> Iterator[str]:
    """What the numbers mean, in sentences."""
    from profiler_sim.mentor.verdicts import scenario_verdicts

    found = {name: result.detection_rate for name, result in told.policies.items()}
    if all(found.get(name) is not None for name in ("lots", "documents", "ideal")):
        text = _("Of 10 smuggled loads: chance finds {lots}, reading {documents}, asking {ideal}.")
        yield text.format(**{name: f"{10 * (rate or 0):.0f}" for name, rate in found.items()})
    yield from in_words(scenario_verdicts(told.auc, told.not_pointed_at))


def _would_class_find(scenario: "Scenario", seed: int) -> Iterator[str]:
    """Of each load written by hand, how many of a class would search it."""
    if not scenario.my_cases:
        return
    from profiler_sim.app.content import Content
    from profiler_sim.cargo.text import on_one_line
    from profiler_sim.evidence.compile import compile_model
    from profiler_sim.mentor.class_search import class_searches
    from profiler_sim.mentor.own_loads import deal_own_loads

    catalogue = Content().catalogue
    own = deal_own_loads(scenario, catalogue, compile_model(scenario, catalogue), seed)
    shares = class_searches(scenario, catalogue, [one.case for one in own], seed)
    yield _("Would a class find your loads?")
    for number, (one, found) in enumerate(zip(own, shares, strict=True), 1):
        goods = on_one_line(one.papers.goods[0].description)
        yield _("Load {n}: {goods}").format(n=number, goods=goods)
        yield f"  {would_search(found)}"


def _report(told: "Simulation", own: Iterator[str]) -> Iterator[str]:
    """The ladder as a person reads it: sentences first, of her ``own`` loads too."""
    from profiler_sim.i18n.local_forms import LocalNumber

    shifts = ngettext("{scenario}: {n} shift", "{scenario}: {n} shifts", told.shifts)
    yield shifts.format(scenario=told.scenario, n=told.shifts)
    yield from _in_short(told)
    yield from own
    yield ""
    yield _("Of 10 smuggled loads, so many are found by:")
    for name, result in told.policies.items():
        rate = result.detection_rate
        found = "-" if rate is None else f"{LocalNumber(10 * rate):.1f}"
        values = [f"{_(title)} {_percent(getattr(result, key))}" for key, title in _COLUMNS]
        way = f"{_(_WAYS[name])} ({name})"
        yield "   ".join((f"  {found:>4}  {way:<30}", *values))
    yield from (_(meaning) for meaning in _MEANINGS)
    yield from ranked_right(told.auc)
    yield missed_by_rules(told.not_pointed_at)


def _percent(value: float | None) -> str:
    return "   -" if value is None else f"{100 * max(0.0, value):3.0f} %"


COMMAND = Command(
    "simulate",
    N_("what each way of choosing finds"),
    _arguments,
    _run,
    "simulate three-pistols --policy all --shifts 200",
)
