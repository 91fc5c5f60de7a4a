"""Effects on air waybills, the data sent before loading, and what is asked about them."""

from collections.abc import Callable
from datetime import timedelta

from profiler_sim.traffic.air.draft import AirDraft
from profiler_sim.traffic.effects import (
    RANGE,
    AnswerLine,
    Effect,
    Effects,
    Lines,
    Parameters,
    field_line,
    sets,
    words,
)


def _without_account(draft: AirDraft) -> None:
    draft.waybill.account_opened_on = None


def _without_dimensions(draft: AirDraft) -> None:
    draft.waybill.is_measured = False


def _without_telephone(draft: AirDraft) -> None:
    draft.waybill.is_phone_stated = False


def _without_list(draft: AirDraft) -> None:
    draft.consolidation.list_houses(draft.order, "no list")


def _without_this_house(draft: AirDraft) -> None:
    draft.consolidation.list_houses(draft.order, "left out")


_LEFT_OUT: dict[str, Callable[[AirDraft], None]] = {
    "account": _without_account,
    "dimensions": _without_dimensions,
    "telephone": _without_telephone,
    "house list": _without_list,
    "this house": _without_this_house,
}


def _leave_out(draft: AirDraft, how: Parameters) -> None:
    _LEFT_OUT[how["what"]](draft)


def _secure(draft: AirDraft, how: Parameters) -> None:
    if how["as"] == "other":
        draft.waybill.security = draft.chance.pick(("SCO", "SHR"))
    else:
        draft.waybill.known_consignor = True if how["as"] == "known consignor" else None


def _open_account(draft: AirDraft, _: Parameters) -> None:
    draft.waybill.account_opened_on = draft.arrives_at.date() - timedelta(
        days=draft.chance.whole(9, 27)
    )


def _pay_in_cash(draft: AirDraft, _: Parameters) -> None:
    draft.waybill.payment = "cash"


def _send_express(draft: AirDraft, _: Parameters) -> None:
    """Express flies at once."""
    draft.waybill.service = "express"
    draft.flights.days = min(draft.flights.days, 1)
    draft.flights.paper_days = min(draft.flights.paper_days, 1)
    draft.terms.freight_usd = round((draft.terms.freight_usd or 0) * 2.2 / 10) * 10


def _rebook(draft: AirDraft, _: Parameters) -> None:
    day = draft.flights.flown_on - timedelta(days=draft.chance.whole(1, 2))
    draft.flights.requested = draft.flights.requested._replace(on=day)


def _charge_more(draft: AirDraft, _: Parameters) -> None:
    """At least three kg more, which on a small parcel rounding could hide."""
    due = max(draft.load.gross_kg, 1)
    draft.waybill.charge_factor = max(draft.chance.between(1.25, 1.6), 1 + 3 / due)


def _danger(draft: AirDraft, how: Parameters) -> None:
    draft.waybill.un_number = None
    draft.waybill.dangerous = "not restricted" if how["say"] == "not restricted" else None


def _mistype_waybill(draft: AirDraft, _: Parameters) -> None:
    number = draft.consolidation.master_no
    draft.consolidation.master_no = (
        f"{number[:-1]}{(int(number[-1]) + draft.chance.whole(1, 6)) % 7}"
    )


def _airline_record(draft: AirDraft, how: Parameters) -> None:
    chance, kind = draft.chance, how["as"]
    shipments = {"none": 0, "few": chance.whole(1, 5), "other goods": chance.whole(8, 60)}[kind]
    share = chance.between(0.0, 0.5) if kind == "other goods" else 1.0
    changes = {"shipments": shipments, "same_goods": int(shipments * share)}
    draft.checks.airline_record.change(**changes)


def _change_contact(draft: AirDraft, _: Parameters) -> None:
    day = draft.arrives_at.date() - timedelta(days=draft.chance.whole(2, 25))
    draft.checks.airline_record.change(contact_changed_on=day)


def _reply_late(draft: AirDraft, _: Parameters) -> None:
    draft.checks.reply.change(hours=draft.chance.whole(9, 30))


def _entry(draft: AirDraft, value: str) -> None:
    """An entry that ended did so lately."""
    changes: dict[str, object] = {"entry": value}
    if value == "expired":
        days = timedelta(days=draft.chance.whole(10, 120))
        changes["entry_ends"] = draft.arrives_at.date() - days
    draft.checks.consignor.change(**changes)


def _approval(draft: AirDraft, value: str) -> None:
    draft.checks.agent_approval = value


def _measure(draft: AirDraft, how: Parameters) -> None:
    gap = draft.chance.between(int(how["from"]), int(how["to"]))
    if how["what"] == "weight":
        draft.checks.weight_gap = gap
    else:
        draft.checks.size_gap = gap


LINES: Lines[AirDraft] = {
    ("consignor status", "entry"): AnswerLine(_entry, ("expired", "address differs")),
    ("consignor status", "agent"): AnswerLine(_approval, ("expired", "not in the register")),
    ("request for information", "reply"): field_line(
        "checks.reply", "agrees", "in part", "contradicts"
    ),
    ("request for information", "end use"): field_line("checks.reply", "end_use", "vague"),
    ("dangerous goods check", "check list"): field_line(
        "checks.acceptance", "check_list", "open points", "not made"
    ),
    ("dangerous goods check", "noted"): field_line(
        "checks.acceptance", "noted", "old labels covered", "smell, heat or stain"
    ),
    ("dangerous goods check", "data sheet"): AnswerLine(
        sets("checks.acceptance", "data_sheet", to=False), ("missing",)
    ),
}
"""Lines of answer pages the effect ``answer`` can write by air."""

EFFECTS: Effects[AirDraft] = {
    "leave out": Effect(
        _leave_out,
        {"what": words("account", "dimensions", "telephone", "house list", "this house")},
    ),
    "secure": Effect(_secure, {"as": words("known consignor", "not stated", "other")}),
    "open account": Effect(_open_account),
    "pay in cash": Effect(_pay_in_cash),
    "fly express": Effect(_send_express),
    "rebook": Effect(_rebook),
    "charge more": Effect(_charge_more),
    "danger": Effect(_danger, {"say": words("not restricted", "nothing")}),
    "mistype waybill": Effect(_mistype_waybill),
    "airline record": Effect(_airline_record, {"as": words("none", "few", "other goods")}),
    "change contact": Effect(_change_contact),
    "reply late": Effect(_reply_late),
    "measure": Effect(_measure, {"what": words("weight", "size"), **RANGE}),
}
"""By the name sign files use."""
