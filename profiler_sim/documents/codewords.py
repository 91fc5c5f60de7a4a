"""The short codes of trade papers in words: packages, containers, terms of delivery."""

from profiler_sim.i18n.text import N_


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

SIZE_TYPES: dict[str, str] = {
    "22G0": N_("20 ft general purpose, no vents"),
    "22G1": N_("20 ft general purpose"),
    "42G1": N_("40 ft general purpose"),
    "45G1": N_("40 ft high cube general purpose"),
    "L5G1": N_("45 ft high cube general purpose"),
    "22R1": N_("20 ft reefer"),
    "42R1": N_("40 ft reefer"),
    "45R1": N_("40 ft high cube reefer"),
    "22U1": N_("20 ft open top"),
    "42U1": N_("40 ft open top"),
    "22P0": N_("20 ft platform"),
    "22P1": N_("20 ft flat rack, fixed ends"),
    "42P1": N_("40 ft flat rack, fixed ends"),
    "45P3": N_("40 ft high flat rack, folding ends"),
    "22T1": N_("20 ft tank"),
    "22T3": N_("20 ft tank, dangerous liquids"),
    "22T6": N_("20 ft tank, dangerous liquids, high pressure"),
    "22V0": N_("20 ft ventilated"),
    "22B1": N_("20 ft bulk, airtight"),
    "22H0": N_("20 ft insulated"),
}
"""Containers by the size and type code of ISO 6346, in the words of the yard."""

INCOTERMS: dict[str, str] = {
    "EXW": N_("Ex Works"),
    "FCA": N_("Free Carrier"),
    "FAS": N_("Free Alongside Ship"),
    "FOB": N_("Free on Board"),
    "CFR": N_("Cost and Freight"),
    "CIF": N_("Cost, Insurance and Freight"),
    "CPT": N_("Carriage Paid To"),
    "CIP": N_("Carriage and Insurance Paid To"),
    "DAP": N_("Delivered at Place"),
    "DPU": N_("Delivered at Place Unloaded"),
    "DDP": N_("Delivered Duty Paid"),
}
"""Terms of delivery, Incoterms 2020."""
