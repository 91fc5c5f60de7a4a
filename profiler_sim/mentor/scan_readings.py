"""What the reference reader says of scans, by method and place: measured from pictures.

For every unit whose traffic can carry the method, loads are drawn as the method's own cover has
them, put before the scanner, and read. The mean over all of them is what q uses.
"""

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import StringIO
from statistics import fmean

from profiler_sim.cargo.scans import LEVELS, Scene
from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.catalogue.methods import Method
from profiler_sim.catalogue.units import Unit
from profiler_sim.evidence.compile import compile_model
from profiler_sim.evidence.model import Cover, EvidenceModel
from profiler_sim.files.authored_files import read_file
from profiler_sim.files.kinds import CATALOGUE, unknown_name
from profiler_sim.files.search_path import own_folder, shipped_folder
from profiler_sim.mentor.progress import Progress
from profiler_sim.pictures.reader import level_shares, reading_auc, visibility
from profiler_sim.scenario.model import Scenario
from profiler_sim.traffic.chance import Chance
from profiler_sim.traffic.fixed_counts import rng
from profiler_sim.traffic.generated import build_world
from profiler_sim.traffic.modes import draft_consignment
from profiler_sim.traffic.sampler import SPARE
from profiler_sim.traffic.scenes import Scanner
from profiler_sim.traffic.world import ConsignmentOrder

LOADS = 60
"""Loads measured for each method and place at each unit."""
_SEED = 2026
FIELDS = ("method", "place", "loads", *LEVELS, "auc")
"""Columns of the table."""


@dataclass(frozen=True, slots=True)
class ScanReading:
    """One row of the table."""

    method: str
    place: str
    loads: int
    """Pictures it was measured on."""
    shares: tuple[float, ...]
    """How often each of ``LEVELS`` is read; sums to 1."""
    auc: float
    """Of one such load and one lawful one, how often the reader points at the right one."""


def measure_readings(
    catalogue: Catalogue, methods: Sequence[str], progress: Progress, loads: int = LOADS
) -> Iterator[ScanReading]:
    """Measure ``methods``; those of which a scanner can see nothing have no row."""
    for number, name in enumerate(methods, 1):
        method = catalogue.methods[name]
        if method.on_the_scan is not None:
            for place in method.lies:
                yield from _of(catalogue, method, place, loads)
        progress(number)


def methods_named(catalogue: Catalogue, named: Sequence[str]) -> tuple[str, ...]:
    """Return the methods to measure, all where none is named; by their names or their files'.

    Raises ``WrongUsage`` for another name.
    """
    return tuple(_meant(catalogue, name) for name in named) or tuple(sorted(catalogue.methods))


def _meant(catalogue: Catalogue, name: str) -> str:
    found = name if name in catalogue.methods else _in_file(name)
    if found in catalogue.methods:
        return found
    raise unknown_name("method", name, catalogue.methods)


def _in_file(stem: str) -> str:
    """The method that a file of the catalogue holds, the mentor's own first; else nothing."""
    files = (
        file
        for folder in filter(None, (own_folder(), shipped_folder()))
        for file in sorted((folder / CATALOGUE).rglob("*.yaml"))
        if file.stem == stem
    )
    values = (read_file(file)[0] for file in files)
    return next((value.method for value in values if isinstance(value, Method)), "")


def readings_csv(
    readings: Sequence[ScanReading], methods: Sequence[str] = (), before: str = ""
) -> str:
    """Write the table as CSV, shares rounded so that they still sum to 1.

    Rows of a table that was there ``before`` stay, except those of ``methods``: they were
    measured anew.
    """
    to = StringIO()
    rows = csv.writer(to, lineterminator="\n")
    rows.writerow(FIELDS)
    for row in csv.DictReader(StringIO(before)):
        if row.get("method") not in methods:
            rows.writerow([row.get(field, "") for field in FIELDS])
    for each in readings:
        rows.writerow(
            [each.method, each.place, each.loads, *_rounded(each.shares), f"{each.auc:.3f}"]
        )
    return to.getvalue()


def _rounded(shares: Sequence[float]) -> list[float]:
    """Four digits of each; the first takes what is over, and the largest where it cannot."""
    rest = [round(share, 4) for share in shares[1:]]
    first = round(1.0 - sum(rest), 4)
    if first <= 0:
        largest = rest.index(max(rest))
        rest[largest], first = round(rest[largest] + first, 4), 0.0
    return [first, *rest]


def _of(catalogue: Catalogue, method: Method, place: str, loads: int) -> Iterator[ScanReading]:
    if catalogue.hiding_places[place].on_the_scan is None:
        return
    found = [
        visibility(scene)
        for unit in catalogue.units.values()
        if unit.mode in method.modes
        for scene in _scenes(catalogue, unit, (method.method, place), loads)
    ]
    if found:
        levels = [level_shares(d) for d in found]
        yield ScanReading(
            method=method.method,
            place=place,
            loads=len(found),
            shares=tuple(fmean(share) for share in zip(*levels, strict=True)),
            auc=fmean(reading_auc(d) for d in found),
        )


def _scenes(
    catalogue: Catalogue, unit: Unit, what: tuple[str, str], loads: int
) -> Iterator[Scene]:
    """Loads of one unit that hide ``what`` (method and place), as often as their covers occur."""
    scenario = Scenario.model_validate(
        {"scenario": "", "title": "", "unit": unit.unit, "hidden": {what[0]: 1.0}}
    )
    model = compile_model(scenario, catalogue)
    wanted = (h for h, each in enumerate(model.hypotheses) if (each.method, each.place) == what)
    hypothesis = next(wanted, None)
    if hypothesis is None:  # nothing in this unit's traffic can carry it
        return
    shared, scanner = build_world(scenario, catalogue, _SEED), Scanner(catalogue, model)
    for number, cover in enumerate(_covers(model, hypothesis, loads)):
        goods, lane = catalogue.commodities[cover.commodity], unit.lanes[cover.lane]
        chance = Chance(rng(_SEED, number).random(SPARE).tolist())
        draft = draft_consignment(ConsignmentOrder(shared, lane, goods, chance))
        yield scanner.scan(draft, hypothesis, 0)


def _covers(model: EvidenceModel, hypothesis: int, loads: int) -> Iterator[Cover]:
    """Covers in the proportions in which such loads have them."""
    drawn = rng(_SEED, loads).choice(len(model.covers), loads, p=model.cover[hypothesis])
    return (model.covers[int(index)] for index in drawn)
