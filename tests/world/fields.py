"""What stands in the fields of papers: dangers, numbers, addresses, values, postage.

Reads JSON. The tables here are of public sources and shared with nothing that deals papers.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

Json = Mapping[str, Any]
Claims = Iterator[tuple[str, bool]]

_DANGEROUS: Mapping[str, str] = {
    "290345": "UN3159",
    "280421": "UN1006",
    "291411": "UN1090",
    "290230": "UN1294",
    "291524": "UN1715",
    "284161": "UN1490",
    "280610": "UN1789",
    "281511": "UN1823",
    "381400": "UN1263",
    "440290": "UN1361",
    "330300": "UN1266",
    "380894": "UN1987",
    "284700": "UN2014",
    "291521": "UN2790",
    "320820": "UN1263",
}
"""Subheadings whose goods are dangerous in transport, with the entry they usually go under."""
_TAX = {
    "AL": r"[A-Z]\d{8}[A-Z]",
    "BA": r"4\d{12}",
    "BR": r"\d{14}",
    "CN": r"\d{8}[0-9A-Z]{10}",
    "DE": r"DE\d{9}",
    "ES": r"[A-HJNP-SUVW]\d{7}[0-9A-J]",
    "GR": r"\d{9}",
    "HR": r"\d{11}",
    "IN": r"\d{2}[A-Z]{5}\d{4}[A-Z]\d[Z][0-9A-Z]",
    "IT": r"\d{11}",
    "ME": r"\d{8}",
    "MK": r"\d{13}",
    "NL": r"NL\d{9}B\d{2}",
    "PL": r"\d{10}",
    "RS": r"\d{9}",
    "TR": r"\d{10}",
    "US": r"\d{2}-\d{7}",
    "XK": r"\d{9}",
}
"""Form of tax numbers by country."""
_POSTCODE = {
    "AL": r"\d{4}",
    "BA": r"\d{5}",
    "BG": r"\d{4}",
    "BR": r"\d{5}-\d{3}",
    "CN": r"\d{6}",
    "DE": r"\d{5}",
    "ES": r"\d{5}",
    "GR": r"\d{3} \d{2}",
    "HR": r"\d{5}",
    "IN": r"\d{6}",
    "IT": r"\d{5}",
    "ME": r"8\d{4}",
    "MK": r"\d{4}",
    "NL": r"\d{4} [A-Z]{2}",
    "PL": r"\d{2}-\d{3}",
    "RS": r"\d{5}",
    "SI": r"\d{4}",
    "TR": r"\d{5}",
    "US": r"[A-Z]{2} \d{5}",
    "XK": r"\d{5}",
}
"""Form of postcodes by country (Universal Postal Union)."""
_PLATE = {
    "AL": r"[A-Z]{2} \d{3} [A-Z]{2}",
    "BA": r"[A-Z]\d{2}-[A-Z]-\d{3}",
    "BG": r"[A-Z]{1,2} \d{4} [A-Z]{2}",
    "GR": r"[A-Z]{3}-\d{4}",
    "HR": r"[A-Z]{2} \d{3,4}-[A-Z]{1,2}",
    "IT": r"[A-Z]{2} \d{3} [A-Z]{2}",
    "ME": r"[A-Z]{2} [A-Z]{2}\d{3}",
    "NL": r"[0-9A-Z]{1,3}-[0-9A-Z]{1,3}-[0-9A-Z]{1,3}",
    "PL": r"[A-Z]{2,3} [0-9A-Z]{4,5}",
    "RS": r"[A-Z]{2} \d{3,5}-[A-Z]{2}",
    "TR": r"\d{2} [A-Z]{1,3} \d{2,4}",
    "XK": r"\d{2}-\d{3}-[A-Z]{2}",
}
"""Form of number plates by country."""
_LEGAL_FORM = re.compile(
    r"(d\.o\.o\.|sh\.p\.k\.|DOOEL|Şti\.|S\.r\.l\.|S\.A\.|A/S|Ltd\.?|GmbH|B\.V\.|A\.E\.|Kft\."
    r"|o\.o\.|EOOD|s\.r\.o\.|LLC|FZE|SAL|S\.L\.)$"
)
_USD_PER_KG: Mapping[str, tuple[float, float]] = {
    "080390": (0.5, 1.4),
    "080430": (0.5, 1.5),
    "080440": (1.5, 4.5),
    "080510": (0.4, 1.4),
    "090111": (4.0, 9.5),
    "180100": (4.0, 12.0),
    "170199": (0.4, 0.9),
    "100630": (0.35, 1.3),
    "030354": (1.3, 5.0),
    "030617": (4.0, 10.0),
    "020714": (0.8, 3.0),
    "020230": (3.5, 8.5),
    "160414": (3.0, 8.0),
    "150920": (3.5, 11.0),
    "220421": (1.8, 12.0),
    "690721": (0.2, 1.2),
    "252329": (0.05, 0.2),
    "401110": (2.0, 6.5),
    "610910": (5.0, 40.0),
    "640411": (5.0, 70.0),
    "330300": (7.0, 160.0),
    "390120": (0.7, 1.6),
    "282580": (9.0, 60.0),
    "240220": (9.0, 45.0),
    "240120": (3.5, 9.0),
    "310520": (0.3, 0.9),
    "410411": (0.7, 3.0),
    "401512": (2.5, 9.0),
    "291411": (0.6, 2.0),
    "290230": (0.6, 2.0),
    "291524": (0.7, 2.8),
    "284161": (1.6, 5.5),
    "080132": (4.5, 9.5),
    "440290": (0.25, 1.1),
    "400122": (1.2, 2.8),
    "870323": (1.5, 14.0),
    "070960": (0.7, 3.2),
    "070200": (0.5, 2.8),
    "080810": (0.35, 1.5),
    "080222": (6.0, 17.0),
    "611020": (6.0, 45.0),
    "620342": (6.0, 40.0),
    "760200": (1.0, 2.9),
    "854449": (5.0, 16.0),
    "220300": (0.5, 1.8),
    "060311": (3.5, 12.0),
    "851713": (150.0, 1900.0),
    "847130": (9.0, 600.0),
}
"""Public unit values of imports of 2024 to 2026, with room on both sides: rounded by us."""
_PARCEL_USD = {"CN": 19, "DE": 24, "NL": 26, "SK": 16, "TR": 15, "US": 48, "AE": 22, "IN": 16}
"""List price of a parcel of one kilogram to the region, rounded, by country of posting."""
_REMOVAL = re.compile(r"REMOVAL|PERSONAL EFFECTS")


def paper_claims(one: Json) -> Claims:
    """Everything that papers alone show."""
    yield from _parties(one)
    yield from _dangers(one)
    way = one["transport"]
    if way["mode"] == "road":
        yield from _lorry(way)
    if way["mode"] == "post":
        yield from _item(one)
    if way["mode"] == "sea":
        yield "W14 ocean carrier without a legal form", not _LEGAL_FORM.search(way["carrier"])
        if _REMOVAL.search(one["goods"][0]["description"]):
            yield "W14 removal goods to a firm", one["consignee"]["kind"] == "firm"


def _parties(one: Json) -> Claims:
    for role in ("shipper", "consignee"):
        party = one[role]
        country, tax, postcode = party["country"], party["tax_id"], party["postcode"]
        if tax and country in _TAX:
            yield "W14 tax number of another form", not re.fullmatch(_TAX[country], tax)
        if tax and country == "BA":
            yield "W14 JIB with a wrong check digit", not _is_jib(tax)
        if country in _POSTCODE:
            wrong = not re.fullmatch(_POSTCODE[country], postcode or "")
            yield "W14 address without a postcode of its country", wrong


def _is_jib(number: str) -> bool:
    """Weights 7 to 2, twice; eleven less the remainder by eleven."""
    total = sum(int(d) * w for d, w in zip(number, (7, 6, 5, 4, 3, 2) * 2, strict=False))
    return (11 - total % 11) % 11 % 10 == int(number[-1])


def _dangers(one: Json) -> Claims:
    item = one["goods"][0]
    if one["transport"]["mode"] in {"sea", "road"} and item["hs6"] in _DANGEROUS:
        entry = item["dangerous"]
        yield "W8 dangerous goods without UN number", entry is None
        if entry:
            yield "W8 another entry than usual", entry["un"] != _DANGEROUS[item["hs6"]]


def _lorry(road: Json) -> Claims:
    country = road["carrier"]["country"]
    yield "W14 carrier without a legal form", not _LEGAL_FORM.search(road["carrier"]["name"])
    if country in _PLATE:
        plates = (road["vehicle"]["tractor_plate"], road["vehicle"]["trailer_plate"])
        wrong = any(not re.fullmatch(_PLATE[country], plate or "") for plate in plates)
        yield "W14 plate of another form", wrong


def _item(one: Json) -> Claims:
    post, country = one["transport"], one["transport"]["posting_office"][:2]
    if one["value_usd"] is not None:
        yield "W16 worth less than USD 10", one["value_usd"] < 10
    if post["category"] == "returned goods":
        yield "W16 returned goods not to a firm", one["consignee"]["kind"] != "firm"
    if post["service"] == "parcel" and country in _PARCEL_USD:
        usual = _PARCEL_USD[country] * (0.6 + 0.4 * one["goods"][0]["gross_kg"])
        yield "W16 postage below half of list prices", one["freight_usd"] < usual / 2


def value_claims(one: Json, case: Json) -> Claims:
    """Values of honest loads outside a wide public band."""
    item = one["goods"][0]
    if case["smuggled"] or not one["value_usd"] or one["transport"]["mode"] == "post":
        return
    if item["hs6"] in _USD_PER_KG and _is_usual(case):
        low, high = _USD_PER_KG[item["hs6"]]
        usd = one["value_usd"] / sum(each["net_kg"] for each in one["goods"])
        yield "W15 usual value outside a wide public band", not 0.8 * low <= usd <= 1.25 * high


def _is_usual(case: Json) -> bool:
    """Whether the price is meant to be an ordinary one."""
    return any(s["sign"] == "price" and s["value"] == "usual" for s in case["signs"])


def answer_claims(one: Json, answers: Json) -> Claims:
    """What only answers show."""
    if one["transport"]["mode"] == "post" and not one["goods"][0]["hs6"]:
        yield "W16 price without a code", answers["price_reference"] is not None
    if one["consignee"]["kind"] == "person":
        yield "W14 register entry of a private person", answers["registry"] is not None
