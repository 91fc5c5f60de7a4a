"""Papers of earlier versions, and the fields of papers that files from outside can lack."""

import json
from functools import lru_cache
from pathlib import Path
from typing import Any

from profiler_sim.cargo.answers import Answers
from profiler_sim.cargo.consignment import Consignment
from profiler_sim.cargo.modes import ByMode, Mode

_FILE = Path(__file__).parent / "earlier_papers.json"
_EVERY_MODE = (
    *(f"{role}.{part}" for role in ("shipper", "consignee") for part in ("street", "city")),
    *(f"{role}.country" for role in ("shipper", "consignee")),
    *(f"goods.0.{part}" for part in ("packages", "package_code", "net_kg", "volume_m3", "marks")),
    "insured",
)
OPTIONAL: ByMode[tuple[str, ...]] = ByMode(
    sea=(
        *_EVERY_MODE,
        "transport.bill_type",
        "transport.issued_on",
        "transport.place_of_receipt",
        "transport.place_of_delivery",
        "transport.loaded_on",
        "transport.booking",
        "transport.booking.made_on",
        "transport.booking.paid_by",
        "transport.booking.payment",
        "transport.container.size_type",
        "transport.container.tare_kg",
        "transport.container.vgm_kg",
        "transport.container.reefer",
        "transport.vessel.imo",
        "transport.vessel.voyage",
    ),
    air=(
        *_EVERY_MODE,
        "transport.master.pieces",
        "transport.master.gross_kg",
        "transport.master.broker",
        "transport.agent",
        "transport.issued_on",
        "transport.requested_flight",
        "transport.place_of_delivery",
        "transport.chargeable_kg",
        "transport.security_status",
        "transport.service",
        "transport.account.payment",
        "transport.account.opened_on",
    ),
    road=(
        *_EVERY_MODE,
        "transport.cmr_no",
        "transport.issued_on",
        "transport.taken_over_on",
        "transport.place_of_delivery",
        "transport.row",
        *(
            f"transport.transit.{part}"
            for part in (
                *("kind", "number", "issued_on", "departure_office", "destination_office"),
                *("time_limit", "guarantee", "guarantee_usd", "seals"),
            )
        ),
        *(f"transport.vehicle.{p}" for p in ("trailer_plate", "trailer", "tare_kg", "weighed_kg")),
        *(f"transport.carrier.{part}" for part in ("name", "country", "licence_no", "founded")),
        "transport.charges_by",
        "transport.charges_payment",
    ),
    post=(
        *_EVERY_MODE,
        "transport.posted_on",
        "transport.dispatch_no",
        "transport.category",
        "transport.payment",
        "transport.delivery",
        "transport.advance_data",
        "transport.length_cm",
        "transport.width_cm",
        "transport.height_cm",
    ),
)
"""Paths to what some real file of the mode does not state."""


@lru_cache(maxsize=1)
def earlier_papers() -> dict[str, list[dict[str, Any]]]:
    """By mode: papers and answers as JSON, as stored when every field was stated."""
    return json.loads(_FILE.read_text(encoding="utf-8"))  # type: ignore[no-any-return]


def earlier_case(mode: Mode, place: int = 0) -> tuple[Consignment, Answers]:
    """One consignment of them."""
    stored = earlier_papers()[mode][place]
    return (
        Consignment.model_validate(stored["papers"]),
        Answers.model_validate(stored["answers"]),
    )


def without(papers: Consignment, *paths: str) -> Consignment:
    """The same papers with these fields not stated."""
    stored: dict[str, Any] = papers.model_dump(mode="json")
    for path in paths:
        *way, last = (int(step) if step.isdigit() else step for step in path.split("."))
        holder: Any = stored
        for step in way:
            holder = holder[step] if holder is not None else None
        if holder is not None:
            holder[last] = None
    return Consignment.model_validate(stored)
