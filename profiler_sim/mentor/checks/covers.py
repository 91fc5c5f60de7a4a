"""Covers: every method finds goods to ride on, and none is given away by them."""

from collections.abc import Iterator
from math import ceil

from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.evidence.covers import LOUD, area, loudest
from profiler_sim.evidence.model import EvidenceModel
from profiler_sim.problems import Problem, Severity
from profiler_sim.scenario.model import Scenario

TELLING = 0.65
"""AUC that the cover alone should not pass."""


def carried(value: Scenario, catalogue: Catalogue, model: EvidenceModel) -> Iterator[Problem]:
    """Something in the traffic carries every method that is expected."""
    for block, method in _expected(value):
        if method not in _methods(model):
            rides = ", ".join(catalogue.methods[method].rides_on)
            params = {"method": method, "known": rides}
            yield Problem("scenario.nothing_carries", (block, method), params, at_key=True)


def quiet(value: Scenario, catalogue: Catalogue, model: EvidenceModel) -> Iterator[Problem]:
    """Goods and route alone say little about what a load hides.

    A loud cover is a warning where the author chose the ports; in the unit's own traffic, a note.
    """
    for block, method in _expected(value):
        if method in _methods(model):
            yield from _loud(model, (block, method), value, catalogue)
    if model.base_rate > 0 and (found := area(model)) > TELLING:
        params = {"area": f"{100 * found:.1f}", "limit": f"{100 * TELLING:g}"}
        block = "hidden" if value.hidden else "exactly"
        yield Problem("scenario.cover_tells", (block,), params, Severity.WARNING, at_key=True)


def _loud(
    model: EvidenceModel, keys: tuple[str, str], value: Scenario, catalogue: Catalogue
) -> Iterator[Problem]:
    said, cover = loudest(model, keys[1])
    if said > LOUD:
        lane = catalogue.units[value.unit].lanes[cover.lane]
        params: dict[str, str | int | float] = {
            "goods": cover.commodity,
            "port": catalogue.place_name(lane.origin),
            "points": f"{ceil(said * 10) / 10:.1f}",
            "limit": f"{LOUD:g}",
        }
        severity = Severity.WARNING if value.traffic.origins else Severity.NOTE
        yield Problem("scenario.loud_cover", keys, params, severity, at_key=True)


def _expected(value: Scenario) -> Iterator[tuple[str, str]]:
    """Block and method of everything that is expected to be there."""
    for block in ("hidden", "exactly"):
        for method, number in getattr(value, block).items():
            if number > 0:
                yield block, method


def _methods(model: EvidenceModel) -> set[str]:
    return {h.method for h in model.hypotheses}
