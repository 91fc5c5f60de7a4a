"""Which sentences about a shift belong together, by how their codes begin."""

from profiler_sim.play.debriefs import Told
from profiler_sim.scoring.finding import Finding

LOST = ("debrief.lost", "debrief.over_lots", "debrief.under_lots")
PERCENTAGES = ("debrief.stated", "debrief.quality")
REASONS = ("debrief.named", "debrief.enquiry", "debrief.topics")


def part(found: Told, codes: tuple[str, ...]) -> list[Finding]:
    """The sentences of one part."""
    return [each for each in found.debrief.said if each.code.startswith(codes)]


def rest(found: Told) -> list[Finding]:
    """Those that are in no part."""
    parts = (*LOST, *PERCENTAGES, *REASONS)
    return [each for each in found.debrief.said if not each.code.startswith(parts)]
