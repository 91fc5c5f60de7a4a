"""Effects on lorries, their documents and what is asked about them."""

from profiler_sim.traffic.effects import (
    RANGE,
    AnswerLine,
    Effect,
    Effects,
    Lines,
    Parameters,
    field_line,
    words,
)
from profiler_sim.traffic.road.draft import RoadDraft

_PERSON_KG = (70, 90)
"""A step of weight that is a grown person, from and to."""


def _roundabout(draft: RoadDraft, _: Parameters) -> None:
    draft.via = list(draft.lane.roundabout)


def _weigh_at_loading(draft: RoadDraft, how: Parameters) -> None:
    draft.weighed_excess = draft.chance.whole(int(how["from"]), int(how["to"]))


def _found_carrier(draft: RoadDraft, how: Parameters) -> None:
    draft.carrier_years = draft.chance.whole(int(how["from"]), int(how["to"]))


def _hand_over(draft: RoadDraft, _: Parameters) -> None:
    others = [name for name in draft.world.pools.hauliers if name != draft.carrier_name]
    draft.successive = draft.chance.pick(others)


def _pay_carriage(draft: RoadDraft, _: Parameters) -> None:
    draft.charges_aside = draft.chance.pick(("third party", "cash"))


def _guarantee(draft: RoadDraft, how: Parameters) -> None:
    draft.guarantee = how["as"]


def _take_refrigerated(draft: RoadDraft, _: Parameters) -> None:
    draft.trailer = "refrigerated"


def _lose_time(draft: RoadDraft, _: Parameters) -> None:
    draft.lost_hours = draft.chance.whole(9, 20)


def _change_driver(draft: RoadDraft, _: Parameters) -> None:
    draft.drivers_changed = True


def _weigh_lorry(draft: RoadDraft, how: Parameters) -> None:
    draft.scale_excess = draft.chance.whole(int(how["from"]), int(how["to"]))


def _step_of_weight(draft: RoadDraft, _: Parameters) -> None:
    draft.step_kg = draft.chance.whole(1, 3) * draft.chance.whole(*_PERSON_KG)


def _other_seal(draft: RoadDraft, _: Parameters) -> None:
    draft.seals_found = tuple(f"QV{int(seal[2:]) % 90_000 + 400_000}" for seal in draft.seals)


def _no_seal(draft: RoadDraft, _: Parameters) -> None:
    draft.seals_found = ()


def _swap_trailer(draft: RoadDraft, _: Parameters) -> None:
    draft.trailer_seen = draft.plate()


def _add_tank(draft: RoadDraft, _: Parameters) -> None:
    built = draft.seen["tanks_built"]
    draft.seen["tanks"] = int(str(built)) + 1


def _breathe(draft: RoadDraft, _: Parameters) -> None:
    draft.co2_ppm = draft.chance.whole(9, 32) * 100


def _rent(draft: RoadDraft, _: str) -> None:
    draft.record |= {"rented": True, "licence": "issued this year", "lorries": 1}


def _fine(draft: RoadDraft, _: str) -> None:
    draft.record["fines"] = draft.chance.whole(2, 5)


def _stop(draft: RoadDraft, said: str) -> None:
    draft.stop = said


LINES: Lines[RoadDraft] = {
    ("transit system", "status"): field_line(
        "system", "status", "time limit passed", "already discharged"
    ),
    ("transit system", "guarantee"): field_line("system", "guarantee", "not enough", "not known"),
    ("border log", "stop"): AnswerLine(_stop, ("none known", "truck park", "known stop")),
    ("carrier register", "licence"): field_line(
        "record", "licence", "issued this year", "not found"
    ),
    ("carrier register", "tractor"): AnswerLine(_rent, ("rented",)),
    ("carrier register", "fines"): AnswerLine(_fine, ("several",)),
    ("transit seals", "series"): field_line(
        "card", "series", "not issued to the office", "reported missing"
    ),
    ("transit seals", "fastening"): field_line("card", "fastening", "cut and joined"),
    ("look over", "welding"): field_line(
        "seen", "welding", "recent under the chassis", "recent on the front wall"
    ),
    ("look over", "roof"): field_line("seen", "roof", "cut and mended"),
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
    "weigh lorry": Effect(_weigh_lorry, RANGE),
    "step of weight": Effect(_step_of_weight),
    "other seal": Effect(_other_seal),
    "no seal": Effect(_no_seal),
    "swap trailer": Effect(_swap_trailer),
    "add tank": Effect(_add_tank),
    "breathe": Effect(_breathe),
}
"""By the name sign files use."""
