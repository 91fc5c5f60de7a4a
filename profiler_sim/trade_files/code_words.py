"""Words that files write in place of codes."""

from collections.abc import Mapping

from profiler_sim.cargo.packages import PACKAGES
from profiler_sim.trade_files.word_lists import folded

_PACKAGE_WORDS = {
    "carton": "CT", "cartons": "CT", "ctn": "CT", "ctns": "CT", "kartona": "CT", "karton": "CT",
    "bag": "BG", "bags": "BG", "sack": "SA", "sacks": "SA", "box": "BX", "boxes": "BX",
    "case": "CS", "cases": "CS", "crate": "CR", "crates": "CR", "drum": "DR", "drums": "DR",
    "pallet": "PX", "pallets": "PX", "plt": "PX", "plts": "PX", "paleta": "PX", "palete": "PX",
    "package": "PK", "packages": "PK", "pkg": "PK", "pkgs": "PK", "colli": "PK", "koli": "PK",
    "piece": "PP", "pieces": "PP", "pcs": "PP", "unit": "NE", "units": "NE", "parcel": "PC",
    "roll": "RO", "rolls": "RO", "reel": "RL", "reels": "RL", "bundle": "BE", "bundles": "BE",
    "bale": "BL", "bales": "BL", "bigbag": "43", "bigbags": "43",
}  # fmt: skip
"""What files write in place of a code of UN/ECE Recommendation 21."""
_FREIGHT: Mapping[str, str] = {
    **dict.fromkeys(("p", "pp", "ppd", "prepaid", "freightprepaid", "placeno"), "prepaid"),
    **dict.fromkeys(("c", "cc", "coll", "collect", "freightcollect", "nanaplatu"), "collect"),
}
_INCOTERM = 3
"""Letters of a term of delivery; a place may stand behind it."""


def package_code(text: str | None) -> str | None:
    """Return the code of a kind of packages, from itself or a word; None for another text."""
    if text is None or text in PACKAGES:
        return text
    upper = text.strip().upper()
    return upper if upper in PACKAGES else _PACKAGE_WORDS.get(folded(text))


def code_of_word(field: str, text: str) -> str:
    """Return a code of a table as the program writes it; an unknown one as it stands."""
    if field == "package_code":
        return package_code(text) or text
    if field == "freight":
        return _FREIGHT.get(folded(text), text)
    if field == "incoterm":
        return text.strip().upper()[:_INCOTERM]
    return text.strip().upper() if field == "currency" else text
