"""The modes of transport as traffic knows them: one row a mode."""

from collections.abc import Mapping
from dataclasses import dataclass

from profiler_sim.cargo.modes import ByMode
from profiler_sim.traffic import effects as shared
from profiler_sim.traffic.air import effects as air
from profiler_sim.traffic.air.draft import AirDraft
from profiler_sim.traffic.draft import Draft
from profiler_sim.traffic.effects import Effect, Line, Parameters
from profiler_sim.traffic.post import effects as post
from profiler_sim.traffic.post.draft import PostDraft
from profiler_sim.traffic.road import effects as road
from profiler_sim.traffic.road.draft import RoadDraft
from profiler_sim.traffic.sea import effects as sea
from profiler_sim.traffic.sea.draft import SeaDraft


@dataclass(frozen=True, slots=True)
class ModeTraffic:
    """How the consignments of a mode are drafted and what writes their signs."""

    draft: type[Draft]
    effects: Mapping[str, Effect]
    lines: Mapping[tuple[str, str], Line]
    """Lines of the mode's own answer pages, by page and line."""


TRAFFIC: ByMode[ModeTraffic] = ByMode(
    sea=ModeTraffic(SeaDraft, sea.EFFECTS, sea.LINES),
    air=ModeTraffic(AirDraft, air.EFFECTS, air.LINES),
    road=ModeTraffic(RoadDraft, road.EFFECTS, road.LINES),
    post=ModeTraffic(PostDraft, post.EFFECTS, post.LINES),
)
"""By the mode of a unit."""


def write_sign(draft: Draft, written_by: Parameters) -> None:
    """Write one sign; ``written_by`` names the effect and its parameters."""
    name = written_by["effect"]
    if name == "answer":
        line = (written_by["page"], written_by["line"])
        write_line = shared.LINES.get(line) or TRAFFIC[draft.mode].lines[line]
        write_line(draft, written_by["as"])
        return
    effect = shared.EFFECTS.get(name) or TRAFFIC[draft.mode].effects[name]
    effect(draft, written_by)
