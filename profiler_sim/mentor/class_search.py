"""Would a class find it: how many virtual trainees would search each load of the mentor's own.

Three kinds of readers meet the loads among the traffic of many shifts. No real officer is like
one of them: the numbers compare loads with one another, and do not foretell a class.
"""

from collections.abc import Mapping, Sequence
from enum import StrEnum

from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.evidence.model import GroundTruth
from profiler_sim.mentor.simulation import sample_shifts
from profiler_sim.scenario.model import Scenario
from profiler_sim.traffic.fixed_counts import rng
from profiler_sim.traffic.own_cases import with_cases
from profiler_sim.traffic.policies import SampledShifts
from profiler_sim.traffic.virtual_trainees import (
    ASKING,
    NOISE,
    ShiftPool,
    VirtualTrainee,
    play_shifts,
)

_CASES, _READERS = 3, 4
"""Third numbers of seeds: of what searches of the cases bring, and of what readers see."""


class ReaderStrength(StrEnum):
    """How well a virtual trainee reads."""

    WELL = "well"
    FAIRLY = "fairly"
    POORLY = "poorly"


_THIRD = (NOISE[1] - NOISE[0]) / 6
READERS: Mapping[ReaderStrength, VirtualTrainee] = {
    ReaderStrength.WELL: VirtualTrainee(NOISE[0] + _THIRD, 0.0, ASKING.index(1.0), 0.0),
    ReaderStrength.FAIRLY: VirtualTrainee(NOISE[0] + 3 * _THIRD, 0.0, ASKING.index(1 / 3), 0.0),
    ReaderStrength.POORLY: VirtualTrainee(NOISE[0] + 5 * _THIRD, 0.0, ASKING.index(0.0), 0.0),
}
"""The middle of each third of readers. The best spend all minutes on questions, the next a third
of them, the last ask nothing; none leans on the rules. Assumed: nobody has measured officers."""


CLASS_LEAST, CLASS_MOST, CLASS_USUAL = 3, 60, 30
"""Trainees of a class that plays one shift: bounds, and how many where nobody says."""
SHIFTS = 100
"""Shifts that are played: a share is then right to about five of 100."""
Searches = Mapping[ReaderStrength, float]
"""Share of trainees of each strength who would search a load."""


def class_searches(
    scenario: Scenario, catalogue: Catalogue, cases: Sequence[GroundTruth], seed: int
) -> list[Searches]:
    """Return what a class would search of the loads written by hand, in the order of the file.

    Each load is met once in a shift, whether it counts or not.
    """
    traffic = scenario.model_copy(update={"my_cases": ()})
    shifts = list(sample_shifts(traffic, catalogue, (), (SHIFTS, seed)))
    shares = case_searches(shifts, cases, seed)
    return [
        {strength: found[place] for strength, found in shares.items()}
        for place in range(len(cases))
    ]


def case_searches(
    shifts: Sequence[SampledShifts], cases: Sequence[GroundTruth], seed: int
) -> dict[ReaderStrength, tuple[float, ...]]:
    """Return by strength of the reader the share of trainees who search each case, in order.

    Every shift is played by one trainee of each strength. Where searches are ordered by a tie,
    the share is that of chance.
    """
    parts = tuple(
        with_cases(part, cases, [0.0] * len(cases), rng(seed, place, _CASES))
        for place, part in enumerate(shifts)
    )
    pool, own = ShiftPool(parts), len(cases)
    found: dict[ReaderStrength, tuple[float, ...]] = {}
    for strength, reader in READERS.items():
        count = len(pool.hides)
        played = play_shifts(pool, reader, count, rng(seed, 0, _READERS), author_error=0.0)
        searched = played.searched.sum(axis=2)[:, -own:].mean(axis=0)
        found[strength] = tuple(searched.clip(0.0, 1.0).tolist())
    return found
