"""What the enquiries of an air cargo desk answer."""

from datetime import date
from typing import Literal

from profiler_sim.cargo.air.model import Size
from profiler_sim.cargo.answer_part import AnswerPart


class ConsignorStatus(AnswerPart):
    """The registers of known consignors and of regulated agents."""

    entry: Literal["as claimed", "expired", "address differs"]
    """The house shipper: what it claims of itself agrees; its entry ended; its name stands there
    with another address."""
    entry_ends: date
    """Last day of the entry, where there is one."""
    agent: Literal["approved", "expired", "not in the register"]


class AccountHistory(AnswerPart):
    """What the airline's system knows of the house shipper, through whichever agent."""

    shipments: int
    """In the last twelve months."""
    same_goods: int
    """How many of them of the same kind of goods."""
    contact_changed_on: date | None
    """Last change of telephone or e-mail address; None where there was none in a year."""


class Reply(AnswerPart):
    """The agent's answer to a request for information."""

    agrees: Literal["agrees", "in part", "contradicts"]
    """With what the house waybill says."""
    hours: int
    """How long it took."""
    end_use: Literal["named", "vague"] | None
    """What the goods are for; None for goods nobody asks that of."""
    sizes: tuple[Size, ...] | None = None
    """Dimensions the house waybill left out, sent now."""
    consignee_phone: str | None = None
    """Telephone the house waybill left out, sent now."""


class AcceptanceCheck(AnswerPart):
    """Dangerous goods: the airline's check list, its notes and the papers behind it."""

    check_list: Literal["passed", "open points", "not made"]
    noted: Literal["nothing", "old labels covered", "smell, heat or stain"]
    data_sheet: bool | None
    """A test report or safety data sheet is there; None for goods that need none."""


class Measured(AnswerPart):
    """The pieces on the terminal's scale and under its frame."""

    weight_kg: float
    volume_m3: float
