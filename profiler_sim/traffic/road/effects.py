"""Effects on lorries, their documents and what is asked about them."""

from profiler_sim.traffic.effects import Effect, Line, Parameters, set_line
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


LINES: dict[tuple[str, str], Line] = {
    ("transit system", "status"): set_line("system", "status"),
    ("transit system", "guarantee"): set_line("system", "guarantee"),
    ("border log", "stop"): _stop,
    ("carrier register", "licence"): set_line("record", "licence"),
    ("carrier register", "tractor"): _rent,
    ("carrier register", "fines"): _fine,
    ("transit seals", "series"): set_line("card", "series"),
    ("transit seals", "fastening"): set_line("card", "fastening"),
    ("look over", "welding"): set_line("seen", "welding"),
    ("look over", "roof"): set_line("seen", "roof"),
}
"""Lines of answer pages the effect ``answer`` can write on the road."""

EFFECTS: dict[str, Effect] = {
    "go round": _roundabout,
    "weigh at loading": _weigh_at_loading,
    "found carrier": _found_carrier,
    "hand over": _hand_over,
    "pay carriage": _pay_carriage,
    "guarantee": _guarantee,
    "take refrigerated": _take_refrigerated,
    "lose time": _lose_time,
    "change driver": _change_driver,
    "weigh lorry": _weigh_lorry,
    "step of weight": _step_of_weight,
    "other seal": _other_seal,
    "no seal": _no_seal,
    "swap trailer": _swap_trailer,
    "add tank": _add_tank,
    "breathe": _breathe,
}
"""By the name sign files use."""
