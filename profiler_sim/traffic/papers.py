"""From a written draft to frozen papers and answers."""

from datetime import timedelta

from profiler_sim.cargo.answers import (
    Answers,
    ImportHistory,
    Move,
    Moves,
    Paperwork,
    PortCall,
    PriceBand,
    Registry,
    Schedule,
    SealCheck,
    Weighbridge,
)
from profiler_sim.cargo.consignment import Consignment
from profiler_sim.cargo.equipment import Container
from profiler_sim.cargo.goods import GoodsItem
from profiler_sim.cargo.sea import Booking, Sea
from profiler_sim.traffic.draft import Draft
from profiler_sim.traffic.regional import CARRIERS


def consignment(draft: Draft, name: str) -> Consignment:
    """The papers of a draft, under the id ``name``."""
    return Consignment.model_validate(
        {
            "id": name,
            "shipper": draft.shipper,
            "consignee": draft.consignee,
            "notify": draft.notify,
            "goods": (_goods(draft),),
            "origin": draft.loading_country,
            "incoterm": draft.incoterm,
            "freight": draft.freight,
            "freight_usd": draft.freight_usd,
            "value_usd": draft.value_usd,
            "insured": draft.insured,
            "authorised_exporter": draft.authorised_exporter,
            "transport": _sea(draft),
        }
    )


def answers(draft: Draft) -> Answers:
    """What every enquiry would answer of a draft."""
    return Answers(
        registry=Registry.model_validate(draft.registry),
        import_history=ImportHistory.model_validate(draft.history),
        container_moves=_moves(draft),
        vessel_schedule=_schedule(draft),
        price_reference=_price(draft),
        seal_check=SealCheck.model_validate(draft.seals),
        weighbridge=Weighbridge(weight_kg=_vgm(draft) + draft.scale_excess),
        document_check=Paperwork.model_validate(draft.paperwork),
    )


def _goods(draft: Draft) -> GoodsItem:
    return GoodsItem(
        description=draft.description,
        hs6=draft.goods.hs6,
        packages=draft.packages,
        package_code=draft.goods.package,
        gross_kg=draft.gross_kg,
        net_kg=draft.net_kg,
        volume_m3=draft.volume_m3,
        marks=f"{draft.bill_no[-4:]}/1-{draft.packages}",
    )


def _vgm(draft: Draft) -> int:
    return draft.gross_kg + draft.tare_kg + draft.vgm_excess


def _sea(draft: Draft) -> Sea:
    return Sea.model_validate(
        {
            "bill_no": draft.bill_no,
            "bill_type": draft.bill_type,
            "issued_on": draft.issued_on,
            "carrier": CARRIERS[draft.carrier_code],
            "vessel": draft.vessel,
            "place_of_receipt": draft.world.port_name.get(draft.lane.origin, draft.lane.origin),
            "loading_port": draft.lane.origin,
            "transhipment_ports": tuple(draft.via),
            "discharge_port": draft.world.unit.port,
            "place_of_delivery": draft.place_of_delivery,
            "onward_country": draft.onward_country,
            "loaded_on": draft.loaded_on,
            "arrives_at": draft.arrives_at,
            "booking": Booking.model_validate(
                {
                    "made_on": draft.booked_on,
                    "amended_on": draft.amended_on,
                    "paid_by": draft.paid_by,
                    "payment": draft.freight_payment,
                    "contract": draft.contract,
                }
            ),
            "container": Container(
                number=draft.container_no,
                size_type=draft.goods.box,
                tare_kg=draft.tare_kg,
                seal=draft.seal,
                vgm_kg=_vgm(draft),
                set_temp_c=draft.set_temp_c,
                reefer=draft.goods.reefer_c is not None,
            ),
        }
    )


def _moves(draft: Draft) -> Moves:
    """The event log: sailing days are what the waits leave, spread over the legs."""
    log: list[tuple[int, str, str]] = [(-1, draft.lane.origin, "gate in")]
    log += [(0, draft.lane.origin, "yard move")] * draft.yard_moves
    log.append((0, draft.lane.origin, "loaded"))
    waits = [draft.wait if port in draft.lane.via else 1 for port in draft.via]
    leg = max(0, draft.days - sum(waits)) / (len(waits) + 1)
    at = 0.0
    for port, wait in zip(draft.via, waits, strict=True):
        log.append((round(at + leg), port, "discharged"))
        at = min(at + leg + wait, draft.days)
        log.append((round(at), port, "loaded"))
    log.append((draft.days, draft.world.unit.port, "discharged"))
    if draft.returned:
        log.insert(0, (-30, draft.lane.origin, "returned"))
    return Moves(
        events=tuple(
            Move.model_validate(
                {"on": draft.loaded_on + timedelta(days=day), "place": place, "event": event}
            )
            for day, place, event in log
        ),
        transhipment_days=draft.wait if draft.usual_wait else None,
        usual_days=draft.usual_wait,
        yard_moves=draft.yard_moves,
        returned=draft.returned,
    )


def _schedule(draft: Draft) -> Schedule:
    """Calls of the vessel between loading and its last port on the papers."""
    ports = [(draft.lane.origin, True)]
    ports += [(draft.undeclared, False)] if draft.undeclared else []
    ports.append(((draft.via or [draft.world.unit.port])[0], True))
    step = max(1, draft.days // (len(ports) + len(draft.via)))
    return Schedule(
        calls=tuple(
            PortCall(
                port=port, arrived=draft.loaded_on + timedelta(days=i * step), on_papers=on_papers
            )
            for i, (port, on_papers) in enumerate(ports)
        ),
        silent_hours=draft.silent_hours,
    )


def _price(draft: Draft) -> PriceBand:
    """A band around the middle that puts the declared value where the sign wants it."""
    middle = draft.value_usd / draft.net_kg / draft.price_ratio
    return PriceBand(p05=round(middle * 0.6, 5), p50=round(middle, 5), p95=round(middle * 1.6, 5))
