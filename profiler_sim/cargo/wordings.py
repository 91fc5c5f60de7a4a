"""Whether a description goes with a kind of goods: by the words that tell, not by the packing."""

import re
from functools import lru_cache

_WORD = re.compile(r"[^\W\d_]{3,}")
_SHARED = """
    fresh frozen new used second hand raw red white green yellow mixed assorted various general
    goods parts part articles article items item products product spare sets set samples sundry
    consumer cargo household wooden plastic textile cotton and for the with
    cartons carton boxes box bags bag bales crates pallets pallet rolls tins bottles blocks pieces
    packed flat big cut cuts size retail sale ply pvc pcs food powder beans oil tested working
    disposable motor jute all kinds freight free units"""
_TELL_NOTHING = frozenset(_SHARED.split())
"""Words that goods of every kind share: state, packing, material."""


def fits(description: str, wordings: frozenset[str]) -> bool:
    """Tell whether a description is one of the wordings, or shares a word that tells with one."""
    return description in wordings or not telling(description).isdisjoint(_all(wordings))


@lru_cache(maxsize=4096)
def telling(text: str) -> frozenset[str]:
    """The words of a description that say what it is, without marks of the plural."""
    words = _WORD.findall(text.casefold())
    return frozenset(word.rstrip("s") for word in words if word not in _TELL_NOTHING)


@lru_cache(maxsize=1024)
def _all(wordings: frozenset[str]) -> frozenset[str]:
    return frozenset(word for wording in wordings for word in telling(wording))
