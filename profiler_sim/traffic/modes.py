"""The modes of transport as traffic knows them: one row a mode."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from profiler_sim.cargo.modes import MODES, ByMode, Mode
from profiler_sim.cargo.scans import UnitKind
from profiler_sim.catalogue.goods import Commodity
from profiler_sim.traffic import effects as shared
from profiler_sim.traffic.air import effects as air
from profiler_sim.traffic.air.draft import draft_house, pieces_kind
from profiler_sim.traffic.air.masters import share_masters
from profiler_sim.traffic.draft import Draft
from profiler_sim.traffic.effects import AnswerLine, Effect, Effects, Lines, Parameter, Parameters
from profiler_sim.traffic.post import effects as post
from profiler_sim.traffic.post.draft import draft_item, parcel_kind
from profiler_sim.traffic.road import effects as road
from profiler_sim.traffic.road.draft import draft_lorry, trailer_kind
from profiler_sim.traffic.sea import effects as sea
from profiler_sim.traffic.sea.draft import container_kind, draft_container
from profiler_sim.traffic.world import ConsignmentOrder


def _write_answer(draft: Draft, how: Parameters) -> None:
    TRAFFIC[draft.mode].lines[how["page"], how["line"]].write(draft, how["as"])


SignWriter = Callable[[Draft], None]
"""Writes one value of a sign into a draft."""
Drafting = Callable[[ConsignmentOrder], Draft]
"""Draws an honest consignment of an order."""
ANSWER = "answer"
"""The effect that writes one line of an answer page; ``LINES`` declares what it can write."""
_ANSWER = Effect(_write_answer, dict.fromkeys(("page", "line", "as"), Parameter()))


@dataclass(frozen=True, slots=True)
class ModeTraffic:
    """How the consignments of a mode are drafted, scanned and given their signs."""

    draft: Drafting
    unit_kind: Callable[[Commodity], UnitKind]
    """What such goods are scanned in."""
    effects: Effects[Any]
    lines: Lines[Any]
    gather: Callable[[Sequence[Any]], None] | None
    """Lets drafts that were written together share what they travel under; None in most modes."""

    @classmethod
    def of(
        cls,
        draft: Drafting,
        unit_kind: Callable[[Commodity], UnitKind],
        effects: Effects[Any],
        lines: Lines[Any],
        gather: Callable[[Sequence[Any]], None] | None = None,
    ) -> "ModeTraffic":
        """Join what a mode has of its own with what every mode has."""
        every = {**shared.EFFECTS, **effects, ANSWER: _ANSWER}
        return cls(draft, unit_kind, every, {**shared.LINES, **lines}, gather)

    def can_write(self, written_by: Parameters) -> bool:
        """Tell whether papers of the mode have the effect, and its answers the line."""
        if written_by.get("effect") == ANSWER:
            return (written_by.get("page"), written_by.get("line")) in self.lines
        return written_by.get("effect", "") in self.effects


TRAFFIC: ByMode[ModeTraffic] = ByMode(
    sea=ModeTraffic.of(draft_container, container_kind, sea.EFFECTS, sea.LINES),
    air=ModeTraffic.of(draft_house, pieces_kind, air.EFFECTS, air.LINES, share_masters),
    road=ModeTraffic.of(draft_lorry, trailer_kind, road.EFFECTS, road.LINES),
    post=ModeTraffic.of(draft_item, parcel_kind, post.EFFECTS, post.LINES),
)
"""By the mode of a unit."""
EFFECTS: Mapping[str, Effect[Any]] = {
    name: effect for mode in MODES for name, effect in TRAFFIC[mode].effects.items()
}
"""Every effect that a sign file can name."""
LINES: Mapping[tuple[str, str], AnswerLine[Any]] = {
    line: writes for mode in MODES for line, writes in TRAFFIC[mode].lines.items()
}
"""Every line of an answer page that the effect ``answer`` can write."""


def draft_consignment(order: ConsignmentOrder) -> Draft:
    """Draw an honest consignment in the mode of its unit."""
    return TRAFFIC[order.world.unit.mode].draft(order)


def write_sign(draft: Draft, written_by: Parameters) -> None:
    """Write one sign; ``written_by`` names the effect and its parameters."""
    sign_writer(draft.mode, written_by)(draft)


def sign_writer(mode: Mode, written_by: Parameters) -> SignWriter:
    """Look up what writes a sign in a mode; ``written_by`` names the effect and its parameters."""
    traffic = TRAFFIC[mode]
    if written_by["effect"] == ANSWER:
        line, value = traffic.lines[written_by["page"], written_by["line"]], written_by["as"]
        return lambda draft: line.write(draft, value)
    effect = traffic.effects[written_by["effect"]]
    return lambda draft: effect.write(draft, written_by)
