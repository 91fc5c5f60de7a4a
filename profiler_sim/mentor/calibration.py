"""Calibration of rules: how often each fires on lawful traffic and on each kind of smuggled one.

Dealt in shards, a process for each core; kept by the content of everything that goes in.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from profiler_sim import __version__
from profiler_sim.cargo.facts.reference import CaseFile, row
from profiler_sim.cargo.facts.schema import Column, FactType, FactValue
from profiler_sim.cargo.value import Value
from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.evidence.compile import compile_model
from profiler_sim.files.result_cache import cache_key, cache_result, cached_result
from profiler_sim.mentor.progress import Progress, in_workers
from profiler_sim.mentor.rule_packs import ready_packs
from profiler_sim.mentor.simulation import simulate
from profiler_sim.rules.example_values import written
from profiler_sim.rules.frequency import FactValues, Frequency, RuleHits
from profiler_sim.rules.possible_values import SHOWN
from profiler_sim.scenario.model import Scenario
from profiler_sim.screening.packs import screen
from profiler_sim.screening.run import Screen, ScreenRule, Tally, reads
from profiler_sim.screening.table import of_rows
from profiler_sim.traffic.generated import generate_strangers

SHARD = 2_500
"""Consignments of one piece of work."""
LAWFUL = ""
"""Stands for no method in a count."""
SAME = 0.5
"""Two rules that share so much of what they fire on are reported as one."""


class Overlap(Value):
    """Two rules that fire on much the same consignments."""

    first: str
    second: str
    shared: float
    """Both, of either."""


class Calibration(Value):
    """The document ``calibrate --json`` prints."""

    scenario: str
    count: int
    seed: int
    rules: tuple[Frequency, ...]
    overlaps: tuple[Overlap, ...]
    auc: dict[str, float | None]
    not_pointed_at: float | None


@dataclass(frozen=True, slots=True)
class _Counts:
    """What one shard came to."""

    size: int
    methods: Counter[str]
    """Consignments by method."""
    fired: Counter[tuple[str, str]]
    """By rule and method."""
    unknown: Counter[tuple[str, str]]
    both: Counter[tuple[str, str]]
    """By two rules."""
    held: Mapping[str, Counter[FactValue]]
    """What each fact that a rule reads held, and how often."""

    def __add__(self, other: "_Counts") -> "_Counts":
        return _Counts(
            self.size + other.size,
            self.methods + other.methods,
            self.fired + other.fired,
            self.unknown + other.unknown,
            self.both + other.both,
            {
                name: self.held.get(name, Counter()) + other.held.get(name, Counter())
                for name in {*self.held, *other.held}
            },
        )


_NOTHING = _Counts(0, Counter(), Counter(), Counter(), Counter(), {})


def calibrate(  # noqa: PLR0913  what is measured, with which rules, over how much traffic
    scenario: Scenario,
    catalogue: Catalogue,
    packs: Sequence[str],
    *,
    count: int,
    seed: int,
    progress: Progress,
) -> Calibration:
    """Measure the packs on ``count`` consignments; same content and seed, same numbers."""
    ready = ready_packs(packs)
    content = [scenario.model_dump_json(), catalogue.model_dump_json(), __version__]
    key = cache_key([*content, *(p.pack.model_dump_json() for p in ready), f"{count} {seed}"])
    if (cached := cached_result(key, Calibration)) is not None:
        progress(count)
        return cached
    counts = _NOTHING
    for part in _shards(scenario, catalogue, packs, (count, seed)):
        counts += part
        progress(counts.size)
    calibration = _calibration(scenario, catalogue, packs, counts, seed)
    cache_result(key, calibration)
    return calibration


def _shards(
    scenario: Scenario, catalogue: Catalogue, packs: Sequence[str], traffic: tuple[int, int]
) -> Iterator[_Counts]:
    count, seed = traffic
    sizes = [min(SHARD, count - start) for start in range(0, count, SHARD)]
    pieces = [(size, seed + 1000 * number) for number, size in enumerate(sizes)]
    yield from in_workers(_shard, (scenario, catalogue, packs), pieces)


def _shard(
    scenario: Scenario, catalogue: Catalogue, packs: Sequence[str], size: int, seed: int
) -> _Counts:
    """Deal and screen one shard with every answer on the desk."""
    model, norms = compile_model(scenario, catalogue), catalogue.norms()
    rules = screen(ready_packs(packs))
    consignments = list(generate_strangers(scenario, catalogue, model, size, seed))
    rows = [row(CaseFile(one.papers, one.answers, norms)) for one in consignments]
    with of_rows(rows, rules.reads) as table:
        tally = rules.tally(table)
    methods = [model.hypotheses[one.case.hypothesis].method for one in consignments]
    return _Counts(
        size=size,
        methods=Counter(methods),
        fired=Counter((r, methods[at]) for r, hits in tally.hits.items() for at in hits),
        unknown=Counter((r, methods[at]) for r, rows in tally.unknown.items() for at in rows),
        both=_both(tally),
        held={c.name: Counter(each[c.name] for each in rows) for c in _reads(rules, tally)},
    )


def _reads(rules: Screen, tally: Tally) -> tuple[Column, ...]:
    """The facts of the rules that fired on nothing in this shard."""
    silent = [each.condition for each in rules.rules if not tally.hits[each.name]]
    return reads(silent)


def _both(tally: Tally) -> Counter[tuple[str, str]]:
    sets = {rule: set(hits) for rule, hits in tally.hits.items()}
    return Counter({(a, b): len(sets[a] & sets[b]) for a, b in combinations(sets, 2)})


def _calibration(
    scenario: Scenario, catalogue: Catalogue, packs: Sequence[str], counts: _Counts, seed: int
) -> Calibration:
    ready = ready_packs(packs)
    each = scenario.traffic.consignments
    areas = simulate(
        scenario,
        catalogue,
        ready,
        policies=(),
        shifts=max(1, counts.size // each),
        seed=seed,
        progress=lambda _done: None,
    )
    return Calibration(
        scenario=scenario.scenario,
        count=counts.size,
        seed=seed,
        rules=tuple(_frequencies(packs, counts)),
        overlaps=tuple(_overlaps(counts)),
        auc=areas.auc,
        not_pointed_at=areas.not_pointed_at,
    )


def _frequencies(packs: Sequence[str], counts: _Counts) -> Iterator[Frequency]:
    ready = ready_packs(packs)
    authored = [(pack.pack, rule) for pack in ready for rule in pack.pack.rules]
    for named, (pack, rule) in zip(screen(ready).rules, authored, strict=True):
        fired = {
            method: RuleHits(
                n=total - counts.unknown[named.name, method],
                hits=counts.fired[named.name, method],
            )
            for method, total in sorted(counts.methods.items())
        }
        yield Frequency(
            id=named.name,
            pack=pack.pack,
            title=rule.title,
            points=rule.points,
            lawful=fired.pop(LAWFUL, RuleHits(n=0, hits=0)),
            smuggled=fired,
            loads=counts.size,
            held=() if _fired(named.name, counts) else tuple(_held(named, counts)),
        )


def _fired(name: str, counts: _Counts) -> bool:
    return any(rule == name and hits for (rule, _), hits in counts.fired.items())


def _held(rule: ScreenRule, counts: _Counts) -> Iterator[FactValues]:
    """What the facts of a rule that never fired hold: every shard has counted them."""
    for column in rule.condition.reads:
        seen = counts.held.get(column.name, Counter())
        known: Counter[FactValue] = Counter({v: n for v, n in seen.items() if v is not None})
        numbers = [float(v) for v in known if isinstance(v, int | float)]
        is_number = column.type in {FactType.NUMBER, FactType.WHOLE} and bool(numbers)
        yield FactValues(
            fact=column.name,
            words=() if is_number else _words(known),
            low=min(numbers) if is_number else None,
            high=max(numbers) if is_number else None,
            stated=known.total(),
        )


def _words(known: Counter[FactValue]) -> tuple[str, ...]:
    """The most frequent values in words."""
    return tuple(written(value) for value, _ in known.most_common(SHOWN))


def _overlaps(counts: _Counts) -> Iterator[Overlap]:
    hits: Counter[str] = Counter()
    for (rule, _method), fired in counts.fired.items():
        hits[rule] += fired
    for (a, b), both in counts.both.most_common():
        either = hits[a] + hits[b] - both
        if either and both / either >= SAME:
            yield Overlap(first=a, second=b, shared=both / either)
