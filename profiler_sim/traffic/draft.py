"""A consignment in the making: lawful and coherent, until effects write its signs.

What every mode of transport shares is here; a mode adds its journey, its unit and its own answers
in the package of its name. Parts are drawn one after the other from the same row of numbers, so
their order is part of what a seed means.
"""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from profiler_sim.cargo.answers import (
    Answers,
    AuthorityReply,
    ImportHistory,
    Paperwork,
    PartnerReply,
    PriceBand,
    Registry,
    TraderFile,
    WebFile,
)
from profiler_sim.cargo.carriage import Carriage
from profiler_sim.cargo.consignment import Consignment, Party
from profiler_sim.cargo.modes import Mode
from profiler_sim.cargo.value import Unfrozen, Value
from profiler_sim.catalogue.goods import Commodity
from profiler_sim.catalogue.units import Lane
from profiler_sim.traffic.chance import Chance
from profiler_sim.traffic.firms import FirmRegister
from profiler_sim.traffic.invoices import invoice_day, invoice_no, order_no, payment_by_law
from profiler_sim.traffic.records import Records
from profiler_sim.traffic.trade import SELLER_PAYS, GoodsLoad, Parties, TradeTerms
from profiler_sim.traffic.world import ConsignmentOrder, World

_MOST_FREIGHT = 0.45
"""Freight over the value of the goods that includes it, at most."""
_WITHOUT_INSURANCE: Mapping[str, str] = {"CIF": "CFR", "CIP": "CPT"}
"""Terms of sale under which the seller insures → the same without insurance."""
Part = Unfrozen[Any]
"""What one enquiry answers, before it is checked."""


@dataclass(slots=True, kw_only=True)
class Draft(ABC):
    """Mutable while it is written; ``consignment`` and ``answers`` freeze what it holds."""

    order: ConsignmentOrder
    arrives_at: datetime
    """When it comes to the unit."""
    load: GoodsLoad
    parties: Parties
    terms: TradeTerms
    records: Records
    via: list[str] = field(init=False)
    """Codes of the places on the way."""
    apart: Chance = field(init=False)
    """Numbers of their own: to spend them leaves the row of all the others where it is."""

    def __post_init__(self) -> None:
        """Begin with the usual way of the lane."""
        self.via = list(self.lane.via)
        self.apart = self.chance.apart()

    @property
    def mode(self) -> Mode:
        """The mode of the unit that it comes to."""
        return self.order.world.unit.mode

    @property
    def world(self) -> World:
        """What the whole exercise shares."""
        return self.order.world

    @property
    def lane(self) -> Lane:
        """The lane it comes along."""
        return self.order.lane

    @property
    def goods(self) -> Commodity:
        """The commodity."""
        return self.order.goods

    @property
    def chance(self) -> Chance:
        """The row of numbers that the draft and its effects spend."""
        return self.order.chance

    @property
    def firm_parts(self) -> tuple[str, ...]:
        """Paths to what belongs to its firms beside what does in every mode."""
        return ()

    def enter_firms(self, register: FirmRegister) -> None:  # noqa: B027  most modes have no more
        """Enter firms that only this mode has, beside shipper and consignee."""

    def enter_agent(self, register: FirmRegister) -> None:  # noqa: B027  most modes have none
        """Enter an agent whom loads of several relations share."""

    def reroute(self) -> None:  # noqa: B027  most modes go on as before
        """Follow a change of the places on the way."""

    @property
    def stated_shipper(self) -> Party:
        """The shipper as these papers state it."""
        return self.parties.shipper

    @property
    def stated_consignee(self) -> Party:
        """The consignee as these papers state it."""
        return self.parties.consignee

    @property
    @abstractmethod
    def document_no(self) -> str:
        """Number of the transport document."""

    @property
    def load_no(self) -> str:
        """Number that no other load has."""
        return self.document_no

    @property
    @abstractmethod
    def left_on(self) -> date:
        """The day the journey began."""

    @abstractmethod
    def carriage(self) -> Carriage:
        """Freeze the mode's part of the papers."""

    @abstractmethod
    def mode_answers(self) -> Iterable[Part]:
        """Write the answers to the enquiries that only this mode has."""

    @property
    def freight_part(self) -> float:
        """Part of the unit's freight that is due for this load."""
        return 1.0

    @property
    def stowed_m3(self) -> float:
        """Room that goods take in what a search opens."""
        return self.load.volume_m3

    def unanswered(self) -> tuple[type[Value], ...]:
        """Answers that nobody can give about this consignment: no register has private persons."""
        is_private = self.parties.consignee.kind == "person"
        return (Registry, ImportHistory, WebFile) if is_private else ()

    def origin_record(self) -> str:
        """What the unit where the journey began has on record: of the seal, where there is one."""
        return self.document_no

    def differing_record(self) -> str:
        """The same where it differs from the papers."""
        return f"QL{self.apart.whole(1_000_000, 9_999_999)}"

    def consignment(self, name: str) -> Consignment:
        """Freeze the papers, under the id ``name``."""
        load, parties, terms = self.load, self.parties, self.terms
        value_usd = None if self.order.has_tag("no value") else load.value_usd
        return Consignment.model_validate(
            {
                "id": name,
                "shipper": self.stated_shipper,
                "consignee": self.stated_consignee,
                "notify": parties.notify,
                "goods": load.goods_items(self.document_no[-4:], value_usd),
                "origin": parties.origin,
                "incoterm": self._incoterm(),
                "freight": terms.freight,
                "freight_usd": self._freight_usd(),
                "value_usd": value_usd,
                "insured": parties.insured,
                "authorised_exporter": parties.authorised_exporter,
                "transport": self.carriage(),
            }
        )

    def _incoterm(self) -> str | None:
        """Term of sale: under CIF and CIP the seller insures, so they need an insurance."""
        term = self.terms.incoterm
        return term if self.parties.insured else _WITHOUT_INSURANCE.get(term or "", term)

    def _freight_usd(self) -> int | None:
        """Freight as papers state it; None for cheap goods that a seller carries as agreed."""
        usd, part = self.terms.freight_usd, self.freight_part
        if usd is None:
            return None
        if part < 1:
            usd = max(10, round(usd * part / 10) * 10)
        is_agreed = usd > _MOST_FREIGHT * self.load.value_usd
        return None if is_agreed and self.terms.incoterm in SELLER_PAYS else usd

    def answers(self) -> Answers:
        """Freeze what every enquiry would answer."""
        return Answers.of(self.answer_parts())

    def answer_parts(self) -> list[Part]:
        """Write the same, answer by answer."""
        records, nobody = self.records, self.unanswered()
        of_every_mode: tuple[Part, ...] = (
            records.registry,
            records.history,
            self._price_band(),
            self.paperwork(),
            self._trader_file(),
            self._partner_reply(),
            records.open_sources,
            self._authority_reply(),
        )
        given = [each for each in of_every_mode if each.kind not in nobody]
        return [*given, *self.mode_answers()]

    def paperwork(self) -> Unfrozen[Paperwork]:
        """The commercial documents, as the agent handed them in."""
        seller, records = self.parties.shipper, self.records
        on = invoice_day(self.left_on, self.load_no)
        buyer = self.parties.consignee
        return records.paperwork.changed(
            invoice_no=invoice_no(self.world, seller, on, self.load_no),
            invoice_on=on,
            seller_country=records.seller_country or seller.country,
            standing_order=order_no(seller, buyer) if records.cites_order else None,
            payment=payment_by_law(records.paperwork["payment"], self.load.value_usd),
        )

    def _price_band(self) -> Unfrozen[PriceBand]:
        """The price table at goods and origin."""
        others = None if self.mode == "post" else self.records.other_prices
        return Unfrozen(PriceBand, **self.order.usual_price()._asdict(), others=others)

    def _trader_file(self) -> Unfrozen[TraderFile]:
        trader, packages = self.records.trader, self.load.packages
        firms = self.world.pools.firms[self.order.home]
        place = self.apart.whole(0, len(firms) - 1)
        is_consignee = firms[place].name == self.parties.consignee.name
        other = firms[place - 1 if is_consignee else place].name
        part = self.apart.between(0.35, 0.7)
        ordered = {"agrees": packages, "differs": round(packages * part) if packages > 1 else 2}
        return trader.changed(
            payer=other if trader["payment"] == "by somebody else" else None,
            ordered=ordered.get(trader["order"]),
        )

    def _partner_reply(self) -> Unfrozen[PartnerReply]:
        partner = self.records.partner
        recorded = {"agrees": self.origin_record(), "differs": self.differing_record()}
        return partner.changed(recorded=recorded.get(partner["record"]))

    def _authority_reply(self) -> Unfrozen[AuthorityReply]:
        """Nobody has to be asked about goods that need neither permit nor certificate."""
        reply = self.records.authority
        return reply if reply["authority"] else reply.changed(holder=None)
