"""How often each kind of search is in the best plan; run it for the table of the pages."""

import sys
from collections import Counter
from dataclasses import dataclass

from profiler_sim.files.authored_files import scenario_by_name
from profiler_sim.files.catalogue import read_catalogue
from profiler_sim.mentor.simulation import sample_shifts
from profiler_sim.scenario.model import Scenario

TIMED = (
    "three-pistols",
    "a-durres-week",
    "bar-profiling-week",
    "bijaca-week",
    "parcels-monday",
    "pharmacy-parcels",
    "sarajevo-terminal",
)
"""Shipped scenarios whose search teams have minutes."""


@dataclass(frozen=True)
class SearchKinds:
    """The best plans of many shifts, by the papers."""

    shifts: int
    searches: Counter[str]
    """How many there were of each kind, in all plans together."""
    shifts_with: Counter[str]
    """In how many shifts the plan has the kind."""


def search_kinds(scenario: Scenario, shifts: int, seed: int = 1) -> SearchKinds:
    """Plan so many shifts by what the papers support."""
    searches, shifts_with = Counter[str](), Counter[str]()
    for part in sample_shifts(scenario, read_catalogue(), (), (shifts, seed)):
        plans = part.place_best(part.gains).sum(axis=1)
        for kind, name in enumerate(part.examinations):
            searches[name] += round(plans[:, kind].sum())
            shifts_with[name] += int((plans[:, kind] > 0).sum())
    return SearchKinds(shifts, searches, shifts_with)


if __name__ == "__main__":
    for name in sys.argv[1:] or TIMED:
        found = search_kinds(scenario_by_name(name), 500)
        mean = sum(found.searches.values()) / found.shifts
        print(f"{name}: {mean:.1f} searches a shift")
        for kind, count in found.shifts_with.most_common():
            print(f"  {kind}: {count}, {found.searches[kind]} searches")
