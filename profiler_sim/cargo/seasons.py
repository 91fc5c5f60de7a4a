"""When fruit is harvested where: rough months, for whoever asks why it comes now.

General knowledge of trade, by HS heading and country; cold stores stretch every season.
"""

from collections.abc import Mapping

_ALL_YEAR = frozenset(range(1, 13))


def _months(first: int, last: int) -> frozenset[int]:
    """From one month to another, over the turn of the year where need be."""
    if first <= last:
        return frozenset(range(first, last + 1))
    return frozenset(range(first, 13)) | frozenset(range(1, last + 1))


_HARVEST: Mapping[str, Mapping[str, frozenset[int]]] = {
    "0803": {"EC": _ALL_YEAR, "CO": _ALL_YEAR, "CR": _ALL_YEAR, "GT": _ALL_YEAR},
    "080430": {"CR": _ALL_YEAR, "EC": _ALL_YEAR, "GH": _ALL_YEAR},
    "080440": {"CO": _ALL_YEAR, "PE": _months(4, 9), "CR": _months(5, 9), "KE": _months(3, 9)},
    "080510": {
        "TR": _months(11, 5),
        "EG": _months(12, 6),
        "ES": _months(11, 6),
        "GR": _months(11, 6),
        "MA": _months(11, 6),
        "BR": _months(5, 12),
        "ZA": _months(6, 11),
    },
    "080610": {"PE": _months(10, 3), "CL": _months(12, 5), "ZA": _months(11, 4)},
}


def in_season(hs6: str, country: str, month: int) -> bool | None:
    """Tell whether goods are harvested somewhere in a month or the one before.

    None for goods or countries the table does not have: no season is known, so none is missed.
    """
    months = (_HARVEST.get(hs6) or _HARVEST.get(hs6[:4], {})).get(country)
    return None if months is None else bool({month, (month - 2) % 12 + 1} & months)
