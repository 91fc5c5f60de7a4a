"""What a description says of one package, so that count, weights and words agree.

``REFINED SUGAR 50KG BAGS`` is 50 kg net in each bag, ``LAGER BEER 24X0.5L`` twelve litres in each
tray. The gross weight adds the tare, and stays in the range of the goods.
"""

import re
from functools import lru_cache
from math import floor
from typing import NamedTuple

from profiler_sim.catalogue.goods import Commodity

_KILOGRAMS = re.compile(r"\b(\d+(?:\.\d+)?) ?KG\b")
_LITRES = re.compile(r"\b(?:(\d+)X)?(\d+(?:\.\d+)?)L\b")
_KG_PER_LITRE = {"OIL": 0.916, "WINE": 0.99, "WHISKY": 0.95, "BEER": 1.01, "ALCOHOL": 0.86}
"""By a word of the description, at 20 °C, rounded; water for others."""
_TIN_SHARE = 0.92
"""Net over gross of tins in a carton, also where the goods come in bottles as a rule."""
_EDGE = 0.002


class StatedContent(NamedTuple):
    """One package, in kg."""

    net: float
    gross: float


def stated_content(description: str, goods: Commodity) -> StatedContent | None:
    """Work out what is in a package of these words; None where they do not say it."""
    unit = _unit_kg(description)
    if unit is None:
        return None
    share = _TIN_SHARE if "TINS" in description else min(goods.net_of_gross, 1 - _EDGE)
    low, high = goods.kg_low * (1 + _EDGE), goods.kg_high * (1 - _EDGE)
    net = unit * max(1, floor(high * share / unit)) if _is_loose(description) else unit
    return StatedContent(net, min(max(net / share, low, net * (1 + _EDGE)), high))


@lru_cache(maxsize=4096)
def _unit_kg(description: str) -> float | None:
    if found := _KILOGRAMS.search(description):
        return float(found[1])
    if found := _LITRES.search(description):
        liquid = next((kg for word, kg in _KG_PER_LITRE.items() if word in description), 1.0)
        return int(found[1] or 1) * float(found[2]) * liquid
    return None


def _is_loose(description: str) -> bool:
    """Return whether several units of the size go into one package, as tins into a carton."""
    found = _LITRES.search(description)
    return found is not None and found[1] is None
