"""Effects on containers, bills of lading and what is asked about them."""

from datetime import timedelta

from profiler_sim.cargo.check_digits import container_no
from profiler_sim.cargo.sea.answers import ExportRecord
from profiler_sim.cargo.sea.model import TYPICAL_TARE_KG
from profiler_sim.cargo.value import Unfrozen
from profiler_sim.traffic.effects import (
    RANGE,
    Effect,
    Effects,
    Lines,
    Parameter,
    Parameters,
    draw_within,
    field_line,
    words,
)
from profiler_sim.traffic.other_goods import draw_other_goods
from profiler_sim.traffic.sea.draft import LESSORS, SeaDraft
from profiler_sim.traffic.sea.feeders import Sailing, Track, feeder_of, sailing_of
from profiler_sim.traffic.sea.voyage import longest_wait
from profiler_sim.traffic.world import FIRST_DAY

_ISSUED_LATE = 3
"""Days after the loading from which on a bill is issued late."""


def _verified_mass(draft: SeaDraft, how: Parameters) -> None:
    draft.box.vgm_excess = draw_within(draft, how)


def _set_temperature(draft: SeaDraft, how: Parameters) -> None:
    if how["off by"] == "stopped":
        draft.box.set_temp_c = None
    else:
        draft.box.set_temp_c = (draft.goods.reefer_c or 0) + int(how["off by"])


def _bill(draft: SeaDraft, how: Parameters) -> None:
    """Nobody issues a bill to order to a buyer who takes the goods at the seller's."""
    draft.box.bill_type = how["as"]
    if how["as"] == "to order" and draft.terms.incoterm in {"EXW", "FCA"}:
        draft.terms.incoterm = "FOB"


def _issue_bill(draft: SeaDraft, how: Parameters) -> None:
    days = draw_within(draft, how)
    last = max(_ISSUED_LATE, draft.voyage.days - 2)  # a bill may still be amended before arrival
    draft.voyage.issued_on = draft.voyage.loaded_on + timedelta(
        days=min(days, last, draft.voyage.days)
    )


def _book(draft: SeaDraft, how: Parameters) -> None:
    days = draw_within(draft, how)
    draft.voyage.booked_on = draft.voyage.loaded_on - timedelta(days=days)


def _amend(draft: SeaDraft, _: Parameters) -> None:
    """Amend the bill twice in the last two days of the voyage; its issue comes before that."""
    arrival = draft.arrives_at.date()
    draft.voyage.amended_on = (arrival - timedelta(days=2), arrival - timedelta(days=1))


def _pay_freight(draft: SeaDraft, how: Parameters) -> None:
    if how["how"] == "contract":
        draft.box.contract = f"SC-{draft.chance.whole(1000, 9999)}"
    else:
        draft.payment.aside = draft.chance.pick(("third party", "cash"))


def _mistype_container(draft: SeaDraft, _: Parameters) -> None:
    number = draft.box.container_no
    draft.box.container_no = f"{number[:10]}{(int(number[10]) + draft.chance.whole(1, 9)) % 10}"


def _wait(draft: SeaDraft, _: Parameters) -> None:
    usual = draft.voyage.usual_wait or 2
    long = round(usual * draft.chance.between(2.2, 2.9))
    most = longest_wait(draft.order, draft.voyage, draft.feeder)
    draft.voyage.wait = max(2 * usual, min(long, most))


def _yard_move(draft: SeaDraft, _: Parameters) -> None:
    draft.checks.yard_moves = draft.chance.whole(1, 2)


def _return_box(draft: SeaDraft, _: Parameters) -> None:
    draft.checks.returned = True


def _repair(draft: SeaDraft, how: Parameters) -> None:
    draft.checks.repaired_days = draw_within(draft, how)


def _tare(draft: SeaDraft, how: Parameters) -> None:
    beyond = draw_within(draft, how)
    draft.box.tare_kg = TYPICAL_TARE_KG[draft.goods.box] + 10 * (beyond // 10)


def _see_elsewhere(draft: SeaDraft, _: Parameters) -> None:
    draft.checks.seen_elsewhere = True


def _enter_in_fleet(draft: SeaDraft, how: Parameters) -> None:
    draft.checks.fleet = how["as"]


def _look_up_code(draft: SeaDraft, _: Parameters) -> None:
    draft.checks.pick_up.accounts = draft.chance.whole(2, 3)


def _name_haulier(draft: SeaDraft, how: Parameters) -> None:
    draft.checks.pick_up.named_by = how["by"]


def _collect_at_night(draft: SeaDraft, _: Parameters) -> None:
    draft.checks.pick_up.at_night = True


def _move_in_yard(draft: SeaDraft, _: Parameters) -> None:
    draft.checks.pick_up.yard = "moved without an order"


def _lose_boxes(draft: SeaDraft, _: Parameters) -> None:
    draft.checks.pick_up.taken_by_strangers = 1


def _care_of(draft: SeaDraft, _: Parameters) -> None:
    haulier = draft.chance.pick(draft.world.pools.hauliers)
    update = {"care_of": haulier.replace("Transport", "Forwarding")}
    draft.parties.consignee = draft.parties.consignee.model_copy(update=update)


def _pack_loose(draft: SeaDraft, _: Parameters) -> None:
    draft.load.package = LOOSE


def _same_seal(draft: SeaDraft, _: Parameters) -> None:
    owner = draft.chance.pick(LESSORS)
    _check_seal(draft, also_on=container_no(owner, draft.chance.whole(100_000, 999_999)))


def _check_seal(draft: SeaDraft, **changes: object) -> None:
    draft.checks.seal_check.change(**changes)


def _export(draft: SeaDraft, how: Parameters) -> None:
    match how["as"]:
        case "higher value":
            draft.checks.export_ratio = draft.chance.between(1.6, 2.8)
        case "other goods":
            draft.checks.export.change(goods=draw_other_goods(draft), goods_agree=False)
        case _:
            draft.checks.export = Unfrozen(ExportRecord, is_on_file=False)


def _transits(draft: SeaDraft, how: Parameters) -> None:
    past = draft.chance.whole(2, 9)
    several = draft.chance.whole(2, past)
    ended = {"open": {"open": several - 1}, "sent on": {"exported_again": several}}
    draft.checks.transits.change(transits=past, **ended.get(how["as"], {}))


def _track(draft: SeaDraft, how: Parameters) -> None:
    """The feeder has that track, and so has every other load on board."""
    usual = draft.feeder
    port, day = usual.hubs[0].port, (usual.berthed.date() - FIRST_DAY.date()).days
    sailing = sailing_of(draft.order.shared, draft.world.days) or Sailing(day, 0)
    track: Track = "silent" if how["as"] == "silent" else "extra call"
    draft.feeder = feeder_of(draft.order, port, sailing, track)
    draft.arrives_at = draft.feeder.berthed


def _handovers(draft: SeaDraft, _: Parameters) -> None:
    _check_seal(draft, recorded=True)


def _reseal(draft: SeaDraft, _: Parameters) -> None:
    _check_seal(draft, seal_at_discharge=f"QL{draft.chance.whole(1_000_000, 9_999_999)}")


def _omit(draft: SeaDraft, how: Parameters) -> None:
    _check_seal(draft, **{how["field"].replace(" ", "_"): None})


def _weigh(draft: SeaDraft, how: Parameters) -> None:
    draft.checks.scale_excess = draw_within(draft, how)


LOOSE = "NE"
"""Not packed, UN/ECE Recommendation 21."""

LINES: Lines[SeaDraft] = {
    ("seal check", "doors"): field_line(
        "checks.seal_check", "marks", "none", "scratches at the hasp", "rivet renewed"
    ),
}
"""Lines of answer pages the effect ``answer`` can write at sea."""

EFFECTS: Effects[SeaDraft] = {
    "verified mass": Effect(_verified_mass, RANGE),
    "set temperature": Effect(
        _set_temperature, {"off by": Parameter(words=("stopped",), whole=True)}
    ),
    "bill": Effect(_bill, {"as": words("to order", "named")}),
    "issue bill": Effect(_issue_bill, RANGE),
    "book": Effect(_book, RANGE),
    "amend": Effect(_amend),
    "pay freight": Effect(_pay_freight, {"how": words("contract", "third party or cash")}),
    "mistype container": Effect(_mistype_container),
    "wait": Effect(_wait),
    "yard move": Effect(_yard_move),
    "return box": Effect(_return_box),
    "track": Effect(_track, {"as": words("silent", "extra call")}),
    "handovers": Effect(_handovers),
    "reseal": Effect(_reseal),
    "omit": Effect(_omit, {"field": words("seal at loading", "seal at discharge")}),
    "weigh": Effect(_weigh, RANGE),
    "repair": Effect(_repair, RANGE),
    "tare": Effect(_tare, RANGE),
    "care of": Effect(_care_of),
    "see elsewhere": Effect(_see_elsewhere),
    "enter in fleet": Effect(_enter_in_fleet, {"as": words("another type", "not in the fleet")}),
    "look up code": Effect(_look_up_code),
    "name haulier": Effect(_name_haulier, {"by": words("the agent", "nobody")}),
    "collect at night": Effect(_collect_at_night),
    "move in yard": Effect(_move_in_yard),
    "lose boxes": Effect(_lose_boxes),
    "pack loose": Effect(_pack_loose),
    "same seal": Effect(_same_seal),
    "export": Effect(_export, {"as": words("higher value", "other goods", "none")}),
    "transits": Effect(_transits, {"as": words("discharged", "open", "sent on")}),
}
"""By the name sign files use."""
