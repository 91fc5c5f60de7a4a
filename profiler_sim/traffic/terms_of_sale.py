"""Terms of sale (Incoterms 2020) by mode and seller's country, the frequent ones more than once.

Our own rounded shares, after common practice: sellers in the Far East quote free on board, sellers
of raw goods sell with freight, neighbours deliver or let the buyer's lorry come.
"""

from collections.abc import Mapping

from profiler_sim.cargo.modes import Mode

_FAR_EAST = frozenset({"CN", "HK", "VN", "IN", "MY", "ID"})
_RAW_GOODS = frozenset({"EC", "CO", "CR", "BR", "GH", "CM", "TZ"})
_NEAR: Mapping[Mode, tuple[str, ...]] = {
    "sea": ("CFR", "CIF", "CIF", "FOB", "CPT", "FCA", "FCA", "DAP", "EXW"),
    "air": ("FCA", "FCA", "FCA", "CPT", "CPT", "CIP", "CIP", "DAP", "EXW"),
    "road": ("DAP", "DAP", "DAP", "FCA", "FCA", "EXW", "CPT", "CIP"),
    "post": ("DAP",),
}
_BY_SEA_FROM_FAR = ("FOB", "FOB", "FOB", "FOB", "CIF", "CIF", "CFR", "CFR", "FCA")
_BY_SEA_RAW = ("FOB", "FOB", "CFR", "CFR", "CFR", "CIF", "CIF", "CIF")


def usual_incoterms(mode: Mode, country: str) -> tuple[str, ...]:
    """List the terms that sellers of a country use in a mode of transport."""
    if mode == "sea" and country in _FAR_EAST:
        return _BY_SEA_FROM_FAR
    if mode == "sea" and country in _RAW_GOODS:
        return _BY_SEA_RAW
    return _NEAR[mode]
