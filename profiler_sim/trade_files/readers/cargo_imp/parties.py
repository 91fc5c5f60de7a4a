"""Parties of a waybill: name, address, town, country, telephone, tax number."""

from itertools import pairwise

from profiler_sim.trade_files.readers.cargo_imp.lines import Line, State, here
from profiler_sim.trade_files.readers.field_values import country_code
from profiler_sim.trade_files.records import put

PARTIES = {"SHP": "shipper", "CNE": "consignee", "NFY": "notify", "AGT": "agent"}
_PHONES = frozenset({"TE", "FX"})
_TAX = frozenset({"T", "TIN", "EOR", "VAT"})


def read_party(line: Line, state: State) -> bool:
    """Name, address, town and country: one line each, with or without labels."""
    role = PARTIES[line.tag]
    state.party_line = state.party_line + 1 if state.party == role else 1
    state.party = role
    return _party_line(line, state, state.party_line)


def _party_line(line: Line, state: State, count: int) -> bool:
    of, role, at = here(state), state.party, line.at
    texts = [part.strip() for part in line.parts if part.strip()]
    if not texts:
        return True
    if count == 1 and (role == "agent" or (state.kind == "FWB" and role != "notify")):
        return True  # an account, and codes of the agent
    country = country_code(texts[0]) if len(texts[0]) == 2 else None  # noqa: PLR2004  a code
    if country:
        put(of, f"{role}_country", country, at)
        if len(texts) > 1 and texts[1] not in _PHONES:
            put(of, f"{role}_postcode", texts[1], at)
        phones = [b for a, b in pairwise(texts) if a in _PHONES]
        put(of, f"{role}_phone", phones[0] if phones else None, at)
    elif role not in of:
        put(of, role, " ".join(texts), at)
    elif f"{role}_street" not in of:
        put(of, f"{role}_street", " ".join(texts), at)
    else:
        put(of, f"{role}_city", texts[0], at)
    return True


def read_label(line: Line, state: State) -> bool:
    """NAM, ADR and LOC of the newer version go on with the party above."""
    if not state.party:
        return False
    of, role = here(state), state.party
    names = {"NAM": role, "ADR": f"{role}_street", "LOC": f"{role}_city"}
    text = " ".join(part.strip() for part in line.parts if part.strip())
    first = line.part(0) or line.part(1)
    if line.tag == "LOC" and len(first) == 2:  # noqa: PLR2004  the country below the town
        return _party_line(line, state, 2)
    put(of, names[line.tag], first if line.tag == "LOC" else text, line.at)
    return True


def read_tax_number(line: Line, state: State) -> bool:
    """OCI: pairs of codes and values; only tax numbers are used, all else may name people."""
    roles = {"SHP": "shipper", "CNE": "consignee", "NFY": "notify"}
    role = roles.get(line.part(1))
    if role is None or line.part(2) not in _TAX:
        return False
    put(here(state), f"{role}_tax_id", line.part(3), line.at)
    return True
