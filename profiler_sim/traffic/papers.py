"""From a written draft to frozen papers and answers."""

from profiler_sim.cargo.answers import Answers, ImportHistory, Paperwork, PriceBand, Registry
from profiler_sim.cargo.consignment import Consignment, GoodsItem
from profiler_sim.cargo.value import Value
from profiler_sim.traffic.correspondence import (
    authority_reply,
    partner_reply,
    trader_file,
    web_file,
)
from profiler_sim.traffic.draft import Draft


def consignment(draft: Draft, name: str) -> Consignment:
    """The papers of a draft, under the id ``name``."""
    return Consignment.model_validate(
        {
            "id": name,
            "shipper": draft.shipper,
            "consignee": draft.consignee,
            "notify": draft.notify,
            "goods": (_goods(draft),),
            "origin": draft.origin,
            "incoterm": draft.incoterm,
            "freight": draft.freight,
            "freight_usd": draft.freight_usd,
            "value_usd": draft.value_usd if draft.value_stated else None,
            "insured": draft.insured,
            "authorised_exporter": draft.authorised_exporter,
            "transport": draft.carriage(),
        }
    )


def answers(draft: Draft) -> Answers:
    """What every enquiry would answer of a draft."""
    of_every_mode: tuple[Value, ...] = (
        Registry.model_validate(draft.registry),
        ImportHistory.model_validate(draft.history),
        _price(draft),
        Paperwork.model_validate(draft.paperwork),
        trader_file(draft),
        partner_reply(draft),
        web_file(draft),
        authority_reply(draft),
    )
    nobody = draft.unanswered()
    given = [each for each in of_every_mode if not isinstance(each, nobody)]
    return Answers.of([*given, *draft.answers()])


def _goods(draft: Draft) -> GoodsItem:
    return GoodsItem(
        description=draft.description,
        hs6=draft.hs6,
        packages=draft.packages,
        package_code=draft.package,
        gross_kg=draft.gross_kg,
        net_kg=draft.net_kg,
        volume_m3=draft.volume_m3,
        marks=f"{draft.document_no[-4:]}/1-{draft.packages}",
    )


def _price(draft: Draft) -> PriceBand:
    """A band around the middle that puts the declared value where the sign wants it."""
    middle = draft.value_usd / draft.net_kg / draft.price_ratio
    return PriceBand(p05=round(middle * 0.6, 5), p50=round(middle, 5), p95=round(middle * 1.6, 5))
