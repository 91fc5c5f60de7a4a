"""What trader, partner unit, web and authority would answer of a draft.

Names and numbers come from the draft's numbers apart, so that a seed deals the same papers with
these enquiries and without them.
"""

from profiler_sim.cargo.answers import Authority, AuthorityReply, PartnerReply, TraderFile, WebFile
from profiler_sim.catalogue.goods import Commodity
from profiler_sim.traffic.draft import Draft

AUTHORITIES: tuple[tuple[Authority, tuple[str, ...]], ...] = (
    ("wildlife", ("CITES", "species")),
    ("waste", ("Basel", "Waste")),
    ("precursors", ("Pre-export",)),
    ("medicines", ("Marketing", "Prescription", "Biocide")),
    ("weapons", ("weapons",)),
    ("end use", ("End-use",)),
    ("excise", ("Excise",)),
    ("plants", ("Phytosanitary", "Plant health", "Fumigation")),
    ("animals", ("Veterinary", "Health certificate")),
    ("products", ("CE ", "conformity", "Test records")),
    ("chemicals", ("Safety data", "Self-heating", "Analysis")),
)
"""The kind of authority by words of what the goods need, the first that fits."""


def authority_of(goods: Commodity) -> Authority | None:
    """Name who gives or checks what goods need, the permit before the certificate."""
    needed = goods.permit or goods.certificate
    if needed is None:
        return None
    fits = (kind for kind, words in AUTHORITIES if any(word in needed for word in words))
    return next(fits, "issuer")


def trader_file(draft: Draft) -> TraderFile:
    """What the trader would send."""
    told = draft.trader
    firms = [f.name for f in draft.world.pools.firms[draft.home]]
    place = draft.apart.whole(0, len(firms) - 1)
    other = firms[place if firms[place] != draft.consignee.name else place - 1]
    part = draft.apart.between(0.35, 0.7)
    ordered = {
        "agrees": draft.packages,
        "differs": round(draft.packages * part) if draft.packages > 1 else 2,
    }
    return TraderFile.model_validate(
        {
            **told,
            "payer": other if told["payment"] == "by somebody else" else None,
            "ordered": ordered.get(told["order"]),
        }
    )


def partner_reply(draft: Draft) -> PartnerReply:
    """What the unit where the journey began would reply."""
    recorded = {"agrees": draft.recorded(), "differs": draft.recorded_otherwise()}
    told = draft.partner
    return PartnerReply.model_validate({**told, "recorded": recorded.get(told["record"])})


def web_file(draft: Draft) -> WebFile:
    """What the web and the telephone would tell."""
    return WebFile.model_validate(draft.web)


def authority_reply(draft: Draft) -> AuthorityReply:
    """What the authority for such goods would reply."""
    kind = authority_of(draft.goods)
    holder = draft.authority["holder"] if kind else None
    return AuthorityReply.model_validate({"authority": kind, "holder": holder})
