"""Facts that the container's event log, the vessel's track, the seal card and the scale answer."""

from profiler_sim.cargo.facts.table import NOT_NEGATIVE, B, FactOf, Known, N, T, W, fact, words_of
from profiler_sim.cargo.facttypes import FactValue
from profiler_sim.cargo.sea.answers import SealCheck
from profiler_sim.cargo.sea.model import Sea

sea_fact = FactOf(Sea)


@fact(N, 1.0, source="container moves", unit="times usual", values=NOT_NEGATIVE)
def transhipment_wait(k: Known) -> FactValue:
    """Wait at the first transhipment port, as a multiple of what is usual on the lane."""
    moves = k.answers.container_moves
    if moves is None or moves.transhipment_days is None or not moves.usual_days:
        return None
    return moves.transhipment_days / moves.usual_days


@fact(W, 0, source="container moves", values=NOT_NEGATIVE)
def yard_moves(k: Known) -> FactValue:
    """Moves in the yard of loading within 24 hours before loading."""
    return k.answers.container_moves.yard_moves if k.answers.container_moves else None


@fact(B, example=False, source="container moves")
def box_returned(k: Known) -> FactValue:
    """The box came back unopened from an earlier discharge."""
    return k.answers.container_moves.returned if k.answers.container_moves else None


@fact(W, 12, source="container moves", unit="days", values=NOT_NEGATIVE)
def repaired_days(k: Known) -> FactValue:
    """Days between the last repair of the box and its loading; missing where none is noted."""
    return k.answers.container_moves.repaired_days if k.answers.container_moves else None


@fact(W, 0, source="vessel schedule", values=NOT_NEGATIVE)
def undeclared_calls(k: Known) -> FactValue:
    """Port calls of the vessel that the papers do not show."""
    schedule = k.answers.vessel_schedule
    return sum(not call.on_papers for call in schedule.calls) if schedule else None


@fact(W, 3, source="vessel schedule", unit="hours", values=NOT_NEGATIVE)
def silent_hours(k: Known) -> FactValue:
    """Longest time the vessel sent no position."""
    return k.answers.vessel_schedule.silent_hours if k.answers.vessel_schedule else None


@fact(T, "FX1203341", source="seal check")
def seal_at_loading(k: Known) -> FactValue:
    """Seal number the port of loading recorded."""
    return k.answers.seal_check.seal_at_loading if k.answers.seal_check else None


@fact(T, "FX1203341", source="seal check")
def seal_at_discharge(k: Known) -> FactValue:
    """Seal number found on the doors after discharge."""
    return k.answers.seal_check.seal_at_discharge if k.answers.seal_check else None


@fact(B, example=False, source="seal check")
def seal_seen_elsewhere(k: Known) -> FactValue:
    """The same seal number was recorded on another container."""
    return k.answers.seal_check.also_on is not None if k.answers.seal_check else None


@fact(B, example=True, source="seal check")
def seal_recorded(k: Known) -> FactValue:
    """Every handover noted the same seal number."""
    return k.answers.seal_check.recorded if k.answers.seal_check else None


@fact(T, "high security", source="seal check", values=words_of(SealCheck, "grade"))
def seal_grade(k: Known) -> FactValue:
    """Class of the seal, ISO 17712: high security, security or indicative."""
    return k.answers.seal_check.grade if k.answers.seal_check else None


@fact(T, "none", source="seal check", values=words_of(SealCheck, "marks"))
def door_marks(k: Known) -> FactValue:
    """Marks on the doors: none, scratches at the hasp, rivet renewed."""
    return k.answers.seal_check.marks if k.answers.seal_check else None


@fact(W, 24880, source="weighbridge", unit="kg", values=NOT_NEGATIVE)
def weighbridge_kg(k: Known) -> FactValue:
    """Weight of the packed box on the port's own scale."""
    return k.answers.weighbridge.weight_kg if k.answers.weighbridge else None


@sea_fact(W, 10, source="weighbridge", unit="kg")
def weighbridge_excess_kg(k: Known, sea: Sea) -> FactValue:
    """Weight on the port's scale beyond the verified gross mass."""
    scale = k.answers.weighbridge
    return scale.weight_kg - sea.container.vgm_kg if scale else None
