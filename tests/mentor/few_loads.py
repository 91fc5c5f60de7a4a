"""A small sample, so that a test does not wait for a hundred thousand loads."""

import pytest

from profiler_sim.cargo.modes import Mode
from profiler_sim.mentor.checked_catalogue import catalogue
from profiler_sim.mentor.rule_bench import sample
from profiler_sim.mentor.rule_bench.sample import TrafficSample

FEW = 120
"""Loads of a small sample; it is drawn once for all tests of a run."""


def draw_few(patch: pytest.MonkeyPatch, loads: int = FEW, parts: int = 1) -> None:
    """Let samples have so many loads in so many files."""
    for name, value in (("LOADS", loads), ("PART", loads // parts), ("PIECE", loads // parts)):
        patch.setattr(sample, name, value)


def drawn(mode: Mode = "sea") -> TrafficSample:
    """Draw a sample."""
    made = TrafficSample(mode, catalogue())
    for _loads in made.make():
        pass
    return made
