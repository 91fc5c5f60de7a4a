"""Effects: what writes a sign into a draft; here those that every mode has.

An effect is declared once, in the table ``EFFECTS`` of its mode or of this module: its name, its
writer, and the parameters that sign files give it. ``traffic.modes`` joins the tables.
The property that binds them: a consignment written with a value satisfies that value's condition
and no other of the same sign.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from operator import attrgetter
from typing import Any, Generic, TypeVar

from profiler_sim.cargo.answers import ImportHistory, Registry
from profiler_sim.cargo.consignment import Party
from profiler_sim.cargo.facts.parties import FREE_MAIL
from profiler_sim.cargo.value import Unfrozen
from profiler_sim.traffic.draft import Draft
from profiler_sim.traffic.other_goods import draw_other_goods
from profiler_sim.traffic.people import private_party
from profiler_sim.traffic.trade import CIGARETTE_KG, CIGARETTE_LOAD

DraftT_contra = TypeVar("DraftT_contra", bound=Draft, contravariant=True)
Parameters = Mapping[str, str]
"""Parameters of an effect as a sign's author wrote them."""
_WHOLE = re.compile(r"-?\d{1,6}")


@dataclass(frozen=True, slots=True)
class Parameter:
    """What one parameter may hold; anything, where neither words nor numbers are named."""

    words: tuple[str, ...] = ()
    """The words it is one of."""
    whole: bool = False
    """A whole number, perhaps below zero, will do too."""

    def takes(self, given: str) -> bool:
        """Tell whether ``given`` is possible."""
        anything = not self.words and not self.whole
        return anything or given in self.words or bool(self.whole and _WHOLE.fullmatch(given))


def words(*possible: str) -> Parameter:
    """A parameter that is one of these words."""
    return Parameter(words=possible)


RANGE: Mapping[str, Parameter] = {"from": Parameter(whole=True), "to": Parameter(whole=True)}
"""Parameters of an effect that draws a whole number between two ends."""


def draw_within(draft: Draft, how: Parameters) -> int:
    """Draw a whole number between the two ends of a ``RANGE``."""
    return draft.chance.whole(int(how["from"]), int(how["to"]))


@dataclass(frozen=True, slots=True)
class Effect(Generic[DraftT_contra]):
    """Writes a sign into a draft, and declares the parameters that sign files give it."""

    write: Callable[[DraftT_contra, Parameters], None]
    parameters: Mapping[str, Parameter] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class AnswerLine(Generic[DraftT_contra]):
    """Writes one line of an answer page, and declares what the effect ``answer`` can put there."""

    write: Callable[[DraftT_contra, str], None]
    values: tuple[str, ...]


Effects = Mapping[str, Effect[DraftT_contra]]
"""By the name sign files use."""
Lines = Mapping[tuple[str, str], AnswerLine[DraftT_contra]]
"""By page and line."""


def sets(path: str, name: str, *, to: object = None) -> Callable[[Draft, str], None]:
    """Write a field of the draft's answer at ``path``: ``to``, or else the value of the line."""
    answer: Callable[[Draft], Unfrozen[Any]] = attrgetter(path)

    def write(draft: Draft, value: str) -> None:
        answer(draft).change(**{name: value if to is None else to})

    return write


def field_line(path: str, name: str, *values: str) -> AnswerLine[Draft]:
    """A line whose value goes as it is into a field of the draft's answer at ``path``."""
    return AnswerLine(sets(path, name), values)


_ABROAD = ("CY", "AE", "NL")
"""Seats of trading houses; none is a unit's country or one its goods go on to."""
_HUBS = ("AE", "CY", "GR", "NL")
"""Seats of firms that sell what never passes through their own country."""
_LORRY_HUBS = ("AT", "CY", "GR", "NL")
"""The same for goods that lorries carry."""
_FAR_EAST = frozenset({"CN", "VN", "MY", "ID"})
"""What these countries load is sold from Hong Kong too."""
_FURTHER = ("AE", "AM", "GE", "KG", "KZ", "UZ")
"""Countries of users beyond those that the units here serve."""
_PAYLOAD_KG = 26_500
_LIKE_CIGARETTES = (CIGARETTE_KG[0] - 0.1, CIGARETTE_KG[1] + 0.1)
"""Weights of a carton that rounding may turn into those of a master case."""


def _describe(draft: Draft, how: Parameters) -> None:
    if how["as"] == "vague":
        world, is_food = draft.world, "food" in draft.goods.tags
        draft.load.description = draft.chance.pick(world.vague_food if is_food else world.vague)
        return
    draft.load.description = draw_other_goods(draft)


def _load(draft: Draft, how: Parameters) -> None:
    _pack(draft, how)
    draft.load.set_value(draft.load.usd_per_kg * draft.load.net_kg)


def _pack(draft: Draft, how: Parameters) -> None:
    chance, goods = draft.chance, draft.goods
    if how["as"] == "master cases":
        draft.load.set_packages(chance.pick(CIGARETTE_LOAD), chance.between(11.1, 14.9))
        return
    light = chance.draw() < 0.5  # noqa: PLR2004  as often too light as too heavy
    low, high = chance.between(0.5, 0.8), chance.between(1.2, 1.5)
    kg = goods.kg_low * low if light else goods.kg_high * high
    packages = min(draft.load.packages, int(_PAYLOAD_KG / kg))
    if packages in CIGARETTE_LOAD and _LIKE_CIGARETTES[0] <= kg <= _LIKE_CIGARETTES[1]:
        packages = CIGARETTE_LOAD.start - 15
    draft.load.set_packages(packages, kg)


def _detour(draft: Draft, _: Parameters) -> None:
    draft.via.insert(0, draft.lane.detour)
    draft.reroute()


def _notify(draft: Draft, how: Parameters) -> None:
    near = {draft.order.home, draft.parties.loading_country, *draft.order.onward.values()}
    abroad = [country for country in _ABROAD if country not in near] or _ABROAD
    country = draft.world.unit.country if how["whom"] == "agent" else draft.chance.pick(abroad)
    draft.parties.notify = _another(draft, country)


def _another(draft: Draft, country: str) -> Party:
    """A firm of the country that is not the consignee."""
    firms = draft.world.pools.firms[country]
    place = draft.chance.whole(0, len(firms) - 1)
    return firms[place if firms[place].name != draft.parties.consignee.name else place - 1]


def _freight_terms(draft: Draft, _: Parameters) -> None:
    draft.terms.freight = "collect" if draft.terms.freight == "prepaid" else "prepaid"


def _authorise(draft: Draft, _: Parameters) -> None:
    """Only makers are authorised here: what was made elsewhere has no preference."""
    draft.load.make_at_loading()
    draft.order = draft.load.order
    draft.parties.origin = draft.order.origin
    number = draft.chance.whole(10_000, 99_999)
    draft.parties.authorised_exporter = f"{draft.parties.loading_country}-EX-0{number}"


def _state_permit(draft: Draft, _: Parameters) -> None:
    number = draft.chance.whole(1_000, 49_999)
    draft.parties.permit_no = f"{draft.arrives_at.year}/{number:05}"


def _insure(draft: Draft, _: Parameters) -> None:
    draft.parties.insured = True


def _move_shipper(draft: Draft, _: Parameters) -> None:
    """Who ships from a third country is the seller, and the maker sends no invoice."""
    country = draft.chance.pick(_seats_of_sellers(draft))
    draft.parties.shipper = draft.chance.pick(draft.world.pools.firms[country])


def _seats_of_sellers(draft: Draft) -> Sequence[str]:
    """Third countries where firms sit that sell such goods: never where they come from or go.

    Nor the country of another firm that sells this load.
    """
    order, loading = draft.order, draft.parties.loading_country
    near = _LORRY_HUBS if draft.world.unit.mode == "road" else _HUBS
    seats = (*near, "HK") if loading in _FAR_EAST else near
    parties = draft.parties
    known = {parties.origin, parties.shipper.country, draft.records.seller_country}
    passed = {order.home, loading, *order.onward.values(), *known}
    return [country for country in seats if country not in passed]


def _send_onward(draft: Draft, how: Parameters) -> None:
    """Send it on to another country; nothing goes on from a unit that has no such places."""
    onward, parties = draft.order.onward, draft.parties
    if not onward:
        return
    place = draft.chance.pick(tuple(onward))
    parties.place_of_delivery, parties.onward_country = place, onward[place]
    if parties.consignee.kind == "person":
        person = private_party(onward[place], draft.chance, place)
        parties.consignee = person.model_copy(update={"care_of": parties.consignee.care_of})
        return
    notified = parties.notify.name if parties.notify else None
    firms = [f for f in draft.world.pools.firms[onward[place]] if f.name != notified]
    firm = draft.chance.pick([f for f in firms if f.city == place] or firms)
    free_mail = (parties.consignee.email or "").endswith(FREE_MAIL)
    parties.consignee = firm.model_copy(update={"care_of": parties.consignee.care_of})
    if free_mail:  # written before, and still to be seen
        _mail(draft, how)


def _mail(draft: Draft, _: Parameters) -> None:
    local = (draft.parties.consignee.email or "office").split("@")[-1].split(".")[0]
    address = f"{local}@{draft.chance.pick(FREE_MAIL)}"
    draft.parties.consignee = draft.parties.consignee.model_copy(update={"email": address})


def _round_value(draft: Draft, _: Parameters) -> None:
    draft.load.is_round = True
    draft.load.set_value(draft.load.value_usd)


def _omit_danger(draft: Draft, _: Parameters) -> None:
    draft.load.is_danger_stated = False


def _history(draft: Draft, how: Parameters) -> None:
    chance, arrival = draft.chance, draft.arrives_at.date()
    kind = how["as"]
    if kind in {"new", "first"}:
        age = chance.whole(25, 170) if kind == "new" else chance.whole(400, 5000)
        draft.records.history = Unfrozen(
            ImportHistory,
            founded_on=arrival - timedelta(days=age),
            shipments=0,
            same_goods=0,
            irregularities=0,
        )
        return
    shipments = chance.whole(1, 6) if kind == "few" else chance.whole(8, 50)
    share = chance.between(0.5, 1.0) if kind == "few" else chance.between(0.0, 0.5)
    changes = {"shipments": shipments, "same_goods": round(shipments * share)}
    if kind == "few" and chance.draw() < 0.2:  # noqa: PLR2004  a fifth of young firms grow so fast
        changes["usual_usd"] = round(draft.load.value_usd / chance.between(3.2, 5.0))
    draft.records.history.change(**changes)


def _price(draft: Draft, how: Parameters) -> None:
    draft.load.move_price("below" if how["as"] == "below" else "above")


def _activity(draft: Draft, _: str) -> None:
    several = (draft.world.goods.values(), draft.world.spare)
    found = (sorted({g.activity for g in goods} - {draft.goods.activity}) for goods in several)
    activities = next(filter(None, found))
    _register(draft, activity=draft.chance.pick(activities), fits_goods=False)


def _manager(draft: Draft, _: str) -> None:
    day = draft.arrives_at.date() - timedelta(days=draft.chance.whole(8, 20))
    _register(draft, manager_changed_on=day)


def _not_found(draft: Draft, _: str) -> None:
    draft.records.registry = Unfrozen(Registry, is_registered=False)


def _shared_phone(draft: Draft, _: str) -> None:
    other = _another(draft, draft.order.home)
    _register(draft, phone_also=f"{other.name} (our note: fined for a false declaration)")


def _register(draft: Draft, **changes: object) -> None:
    draft.records.registry.change(**changes)


def _other_prices(draft: Draft, value: str) -> None:
    draft.records.other_prices = value


def _seller(draft: Draft, _: str) -> None:
    draft.records.seller_country = draft.chance.pick(_seats_of_sellers(draft))


def _unknown_haulier(draft: Draft, _: str) -> None:
    haulier = draft.chance.pick(draft.world.pools.unknown_hauliers)
    draft.records.paperwork.change(haulier=haulier, haulier_registered=False)


def _order(draft: Draft, _: str) -> None:
    draft.records.cites_order = True


def _end_user(draft: Draft, whom: str) -> None:
    """Name a user elsewhere by country: one the goods have left, or one beyond the consignee's."""
    country, left = None, draft.parties.loading_country
    if whom == "back where it came from":
        country = left
    elif whom == "further country":
        country = draft.chance.pick([c for c in _FURTHER if c != left])
    draft.records.paperwork.change(end_user=whom, end_user_country=country)


LINES: Lines[Draft] = {
    ("registry", "activity"): AnswerLine(_activity, ("other",)),
    ("registry", "premises"): field_line(
        "records.registry", "premises", "shared office", "mail address", "own premises"
    ),
    ("registry", "manager"): AnswerLine(_manager, ("new",)),
    ("registry", "registered"): AnswerLine(_not_found, ("not found",)),
    ("registry", "telephone"): AnswerLine(_shared_phone, ("shared",)),
    ("trader documents", "payment proof"): field_line(
        "records.trader", "payment", "by somebody else", "none"
    ),
    ("trader documents", "order"): field_line("records.trader", "order", "differs", "none"),
    ("partner unit", "record"): field_line("records.partner", "record", "differs", "none"),
    ("partner unit", "loading"): field_line(
        "records.partner", "stuffed", "at a forwarder's", "not known"
    ),
    ("partner unit", "shipper"): field_line(
        "records.partner", "shipper", "new to them", "noted before"
    ),
    ("open sources", "page"): field_line(
        "records.open_sources", "site", "sells other goods", "some weeks old", "nothing found"
    ),
    ("open sources", "telephone"): field_line(
        "records.open_sources", "phone", "another firm answers", "nobody answers"
    ),
    ("authority", "holder"): field_line(
        "records.authority", "holder", "never applied", "noted before"
    ),
    ("document check", "invoice"): AnswerLine(
        sets("records.paperwork", "invoice_complete", to=False), ("incomplete",)
    ),
    ("document check", "packing list"): field_line(
        "records.paperwork", "packing_list", "agrees", "differs", "missing"
    ),
    ("document check", "certificate"): field_line(
        "records.paperwork",
        "certificate",
        "verified",
        "no reply from issuer",
        "unknown to issuer",
        "missing",
    ),
    ("document check", "permit"): field_line(
        "records.paperwork", "permit", "no reply", "covers less", "unknown", "missing"
    ),
    ("document check", "end user"): AnswerLine(
        _end_user, ("dealer", "further country", "back where it came from", "none")
    ),
    ("document check", "payment"): field_line(
        "records.paperwork", "payment", "letter of credit", "bank transfer", "cash"
    ),
    ("document check", "order"): AnswerLine(_order, ("cited",)),
    ("document check", "haulier"): AnswerLine(_unknown_haulier, ("unknown",)),
    ("document check", "cold store"): AnswerLine(
        sets("records.paperwork", "cold_store", to=False), ("none",)
    ),
    ("price reference", "other prices"): AnswerLine(_other_prices, ("higher", "none on file")),
    ("document check", "seller"): AnswerLine(_seller, ("third country",)),
}
"""Lines of answer pages the effect ``answer`` can write in every mode."""

EFFECTS: Effects[Draft] = {
    "describe": Effect(_describe, {"as": words("vague", "other goods")}),
    "load": Effect(_load, {"as": words("master cases", "odd weight")}),
    "detour": Effect(_detour),
    "notify": Effect(_notify, {"whom": words("agent", "abroad")}),
    "freight terms": Effect(_freight_terms),
    "authorise": Effect(_authorise),
    "state permit": Effect(_state_permit),
    "insure": Effect(_insure),
    "move shipper": Effect(_move_shipper),
    "send onward": Effect(_send_onward),
    "mail": Effect(_mail, {"as": words("free")}),
    "round value": Effect(_round_value),
    "omit danger": Effect(_omit_danger),
    "history": Effect(_history, {"as": words("new", "first", "few", "other goods")}),
    "price": Effect(_price, {"as": words("below", "above")}),
}
"""Effects on what every mode has, by the name sign files use; a mode has more of its own."""
