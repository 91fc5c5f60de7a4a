"""The modes of transport as traffic knows them: one row a mode."""

from collections.abc import Mapping
from dataclasses import dataclass

from profiler_sim.traffic.draft import Draft
from profiler_sim.traffic.modes import air_effects, post_effects, road_effects, sea_effects
from profiler_sim.traffic.modes.air import AirDraft
from profiler_sim.traffic.modes.post import PostDraft
from profiler_sim.traffic.modes.road import RoadDraft
from profiler_sim.traffic.modes.sea import SeaDraft
from profiler_sim.traffic.modes.writing import Effect, Line


@dataclass(frozen=True, slots=True)
class Mode:
    """What a mode adds."""

    draft: type[Draft]
    effects: Mapping[str, Effect]
    lines: Mapping[tuple[str, str], Line]
    """Lines of the mode's own answer pages, by page and line."""


MODES: Mapping[str, Mode] = {
    "sea": Mode(SeaDraft, sea_effects.EFFECTS, sea_effects.LINES),
    "post": Mode(PostDraft, post_effects.EFFECTS, post_effects.LINES),
    "air": Mode(AirDraft, air_effects.EFFECTS, air_effects.LINES),
    "road": Mode(RoadDraft, road_effects.EFFECTS, road_effects.LINES),
}
"""By the mode of a unit."""
