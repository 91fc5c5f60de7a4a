"""What packages are called, one and several, by their code."""


def _both(one: str, many: str) -> tuple[str, str]:
    """Mark a word and its plural for translation (xgettext: ``--keyword=_both:1,2``)."""
    return one, many


PACKAGES: dict[str, tuple[str, str]] = {
    "1A": _both("steel drum", "steel drums"),
    "3H": _both("plastic jerrican", "plastic jerricans"),
    "43": _both("big bag", "big bags"),
    "4G": _both("fibreboard box", "fibreboard boxes"),
    "8A": _both("wooden pallet", "wooden pallets"),
    "BE": _both("bundle", "bundles"),
    "BG": _both("bag", "bags"),
    "BL": _both("pressed bale", "pressed bales"),
    "BN": _both("loose bale", "loose bales"),
    "BX": _both("box", "boxes"),
    "CR": _both("crate", "crates"),
    "CS": _both("case", "cases"),
    "CT": _both("carton", "cartons"),
    "CY": _both("gas cylinder", "gas cylinders"),
    "DR": _both("drum", "drums"),
    "EN": _both("envelope", "envelopes"),
    "FE": _both("flexitank", "flexitanks"),
    "JC": _both("jerrican", "jerricans"),
    "JR": _both("jar", "jars"),
    "LG": _both("log", "logs"),
    "NE": _both("unit, unpacked", "units, unpacked"),
    "NF": _both("single item, unpacked", "single items, unpacked"),
    "PC": _both("parcel", "parcels"),
    "PK": _both("package", "packages"),
    "PP": _both("piece", "pieces"),
    "PX": _both("pallet", "pallets"),
    "RL": _both("reel", "reels"),
    "RO": _both("roll", "rolls"),
    "SA": _both("sack", "sacks"),
    "TN": _both("tin", "tins"),
    "VL": _both("lot of liquid in bulk", "lots of liquid in bulk"),
    "VO": _both("lot of large lumps in bulk", "lots of large lumps in bulk"),
    "VR": _both("lot of grains in bulk", "lots of grains in bulk"),
    "VS": _both("lot of scrap metal in bulk", "lots of scrap metal in bulk"),
    "VY": _both("lot of powder in bulk", "lots of powder in bulk"),
    "WA": _both("intermediate bulk container", "intermediate bulk containers"),
}
"""One and several, by the code of UN/ECE Recommendation 21. The wording is our own."""
