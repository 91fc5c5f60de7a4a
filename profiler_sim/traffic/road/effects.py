"""Effects on lorries, their documents and what is asked about them."""

from profiler_sim.traffic.effects import (
    RANGE,
    AnswerLine,
    Effect,
    Effects,
    Lines,
    Parameters,
    draw_within,
    field_line,
    words,
)
from profiler_sim.traffic.road.draft import MOST_LOST_HOURS, RoadDraft
from profiler_sim.traffic.road.plates import PlateRegister

_PERSON_KG = (70, 90)
"""A step of weight that is a grown person, from and to."""


def _roundabout(draft: RoadDraft, _: Parameters) -> None:
    draft.via = list(draft.lane.roundabout)


def _weigh_at_loading(draft: RoadDraft, how: Parameters) -> None:
    draft.lorry.weighed_excess = draw_within(draft, how)


def _found_carrier(draft: RoadDraft, how: Parameters) -> None:
    years = draw_within(draft, how)
    draft.carrier.change(founded=draft.arrives_at.year - years)


def _hand_over(draft: RoadDraft, _: Parameters) -> None:
    others = [name for name in draft.world.pools.hauliers if name != draft.carrier["name"]]
    draft.successive = draft.chance.pick(others)


def _pay_carriage(draft: RoadDraft, _: Parameters) -> None:
    draft.payment.aside = draft.chance.pick(("third party", "cash"))


def _guarantee(draft: RoadDraft, how: Parameters) -> None:
    draft.movement.guarantee = how["as"]


def _take_refrigerated(draft: RoadDraft, _: Parameters) -> None:
    draft.lorry.trailer = "refrigerated"


def _lose_time(draft: RoadDraft, _: Parameters) -> None:
    draft.checks.lost_hours = draft.chance.whole(9, MOST_LOST_HOURS)


def _change_driver(draft: RoadDraft, _: Parameters) -> None:
    draft.checks.drivers_changed = True


def _pass_often(draft: RoadDraft, _: Parameters) -> None:
    draft.checks.passages = draft.chance.whole(4, 11)


def _weigh_lorry(draft: RoadDraft, how: Parameters) -> None:
    draft.checks.scale_excess = draw_within(draft, how)


def _step_of_weight(draft: RoadDraft, _: Parameters) -> None:
    draft.checks.step_kg = draft.chance.whole(1, 3) * draft.chance.whole(*_PERSON_KG)


def _other_seal(draft: RoadDraft, _: Parameters) -> None:
    others = tuple(f"QV{int(seal[2:]) % 90_000 + 400_000}" for seal in draft.movement.seals)
    draft.checks.seal_card.change(on_doors=others)


def _no_seal(draft: RoadDraft, _: Parameters) -> None:
    draft.checks.seal_card.change(on_doors=())


def _swap_trailer(draft: RoadDraft, _: Parameters) -> None:
    draft.checks.trailer_plate = draft.world.once("plates", PlateRegister).draw(draft.chance)


def _add_tank(draft: RoadDraft, _: Parameters) -> None:
    _inspect(draft, tanks=draft.checks.vehicle_inspection["tanks_built"] + 1)


def _inspect(draft: RoadDraft, **changes: object) -> None:
    draft.checks.vehicle_inspection.change(**changes)


def _breathe(draft: RoadDraft, _: Parameters) -> None:
    draft.checks.co2_ppm = draft.chance.whole(9, 32) * 100


def _rent(draft: RoadDraft, _: str) -> None:
    draft.checks.carrier_record.change(rented=True, licence="issued this year", lorries=1)


def _fine(draft: RoadDraft, _: str) -> None:
    fines = draft.chance.whole(2, 5)
    draft.checks.carrier_record.change(fines=fines)


def _stop(draft: RoadDraft, place: str) -> None:
    draft.checks.stop = place


LINES: Lines[RoadDraft] = {
    ("transit system", "status"): field_line(
        "checks.transit_record", "status", "time limit passed", "already discharged"
    ),
    ("transit system", "guarantee"): field_line(
        "checks.transit_record", "guarantee", "not enough", "not known"
    ),
    ("border log", "stop"): AnswerLine(_stop, ("none known", "truck park", "known stop")),
    ("carrier register", "licence"): field_line(
        "checks.carrier_record", "licence", "issued this year", "not found"
    ),
    ("carrier register", "tractor"): AnswerLine(_rent, ("rented",)),
    ("carrier register", "fines"): AnswerLine(_fine, ("several",)),
    ("transit seals", "series"): field_line(
        "checks.seal_card", "series", "not issued to the office", "reported missing"
    ),
    ("transit seals", "fastening"): field_line("checks.seal_card", "fastening", "cut and joined"),
    ("look over", "welding"): field_line(
        "checks.vehicle_inspection",
        "welding",
        "recent under the chassis",
        "recent on the front wall",
    ),
    ("look over", "roof"): field_line("checks.vehicle_inspection", "roof", "cut and mended"),
    ("look over", "smell"): field_line(
        "checks.vehicle_inspection", "smell", "strong, not of the goods"
    ),
}
"""Lines of answer pages the effect ``answer`` can write on the road."""

EFFECTS: Effects[RoadDraft] = {
    "go round": Effect(_roundabout),
    "weigh at loading": Effect(_weigh_at_loading, RANGE),
    "found carrier": Effect(_found_carrier, RANGE),
    "hand over": Effect(_hand_over),
    "pay carriage": Effect(_pay_carriage),
    "guarantee": Effect(_guarantee, {"as": words("comprehensive", "individual", "cash deposit")}),
    "take refrigerated": Effect(_take_refrigerated),
    "lose time": Effect(_lose_time),
    "change driver": Effect(_change_driver),
    "pass often": Effect(_pass_often),
    "weigh lorry": Effect(_weigh_lorry, RANGE),
    "step of weight": Effect(_step_of_weight),
    "other seal": Effect(_other_seal),
    "no seal": Effect(_no_seal),
    "swap trailer": Effect(_swap_trailer),
    "add tank": Effect(_add_tank),
    "breathe": Effect(_breathe),
}
"""By the name sign files use."""
