"""Odd things in honest papers: how often they are there though nothing is hidden."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from statistics import median
from typing import Any

Json = Mapping[str, Any]
CASH_LIMIT_USD = 11_000
"""About 10,000 EUR, above which law forbids or reports cash in the countries here."""
_FAR_OFF_C = 5
_HEAVY_KG = 100
_FRESH = ("02", "03", "06", "07", "08", "04")
"""Chapters of the Harmonized System with goods that spoil without cold."""
_LETTERS = dict(
    zip("ABCDEFGHIJKLMNOPQRSTUVWXYZ", (n for n in range(10, 39) if n % 11), strict=True)
)
_FREIGHT = {
    **dict.fromkeys(("CIF", "CFR", "CPT", "CIP", "DAP", "DDP"), "prepaid"),
    **dict.fromkeys(("FOB", "FCA", "EXW", "FAS"), "collect"),
}
_FAULTY_SIGNS = {
    ("goods description", "does not go with the code"),
    ("carton load", "weight does not fit the cartons"),
    ("package weight", "does not fit the goods"),
    ("tare of the box", "heavier than its type"),
}
"""What needs a table of goods or boxes to see; the truth says which loads show it."""


def box_no_is_right(number: str) -> bool:
    """Check digit of a container (ISO 6346).

    >>> box_no_is_right("CSQU3054383"), box_no_is_right("CSQU3054384")
    (True, False)
    """
    values = [int(char) if char.isdigit() else _LETTERS[char] for char in number[:10]]
    total = sum(value << place for place, value in enumerate(values))
    return total % 11 % 10 == int(number[10])


def waybill_no_is_right(number: str) -> bool:
    """Check digit of a master air waybill: the serial number modulo 7."""
    serial = number.replace("-", "").replace(" ", "")[-8:]
    return int(serial[:7]) % 7 == int(serial[7])


def item_no_is_right(number: str) -> bool:
    """Check digit of a postal item (UPU S10).

    >>> item_no_is_right("RB123456785GB"), item_no_is_right("RB123456784GB")
    (True, False)
    """
    weights = (8, 6, 4, 2, 3, 5, 9, 7)
    total = sum(int(digit) * w for digit, w in zip(number[2:10], weights, strict=True))
    check = 11 - total % 11
    return {10: 0, 11: 5}.get(check, check) == int(number[10])


def noise(papers: Sequence[Json], truth: Sequence[Json]) -> Iterator[tuple[str, bool]]:
    """Tell of every honest load, one kind of oddity after the other, whether it has it."""
    cold = _usual_temperatures(papers)
    for one, case in zip(papers, truth, strict=True):
        if not case["smuggled"]:
            yield from _BY_MODE[one["transport"]["mode"]](one, case, cold)


def cash_above_limit(papers: Json, answers: Json) -> Iterator[tuple[str, bool]]:
    """Tell of a load with commercial documents whether more than the limit is paid in cash."""
    check = answers.get("document_check")
    if check and papers["value_usd"]:
        is_cash = check["payment"] == "cash"
        yield "W13 cash above the legal limit", is_cash and papers["value_usd"] > CASH_LIMIT_USD


def _usual_temperatures(papers: Sequence[Json]) -> Mapping[str, float]:
    """Median set temperature of the boxes that carry each kind of goods."""
    seen: dict[str, list[float]] = defaultdict(list)
    for one in papers:
        box = one["transport"].get("container")
        if box and box["reefer"] and box["set_temp_c"] is not None:
            seen[one["goods"][0]["hs6"]].append(box["set_temp_c"])
    return {goods: median(values) for goods, values in seen.items()}


def _at_sea(one: Json, case: Json, cold: Mapping[str, float]) -> Iterator[tuple[str, bool]]:
    sea, item = one["transport"], one["goods"][0]
    box = sea["container"]
    number_is_right = box_no_is_right(box["number"])
    yield "W13 box with a wrong check digit", not number_is_right
    faults = [not number_is_right, *_sign_faults(case), *_weight_faults(one)]
    if one["incoterm"] in _FREIGHT:
        faults.append(one["freight"] != _FREIGHT[one["incoterm"]])
    issued, loaded = (date.fromisoformat(sea[key]) for key in ("issued_on", "loaded_on"))
    faults.append((issued - loaded).days > 2)
    if box["reefer"] and (item["hs6"] or "").startswith(_FRESH):
        stopped, usual = box["set_temp_c"] is None, cold.get(item["hs6"])
        is_off = not stopped and usual is not None and abs(box["set_temp_c"] - usual) >= _FAR_OFF_C
        yield "W13 fresh goods in a stopped reefer", stopped
        yield "W13 fresh goods five degrees off or more", is_off
        faults += [stopped, is_off]
    yield "W13 hard fault in sea papers", any(faults)


def _sign_faults(case: Json) -> Iterator[bool]:
    yield from ((one["sign"], one["value"]) in _FAULTY_SIGNS for one in case["signs"])


def _weight_faults(one: Json) -> Iterator[bool]:
    box, master = one["transport"]["container"], one["transport"].get("master")
    gross = master["gross_kg"] if master else sum(item["gross_kg"] for item in one["goods"])
    if box["vgm_kg"] is not None:
        yield abs(box["vgm_kg"] - box["tare_kg"] - gross) >= _HEAVY_KG


def _in_the_air(one: Json, _: Json, __: Mapping[str, float]) -> Iterator[tuple[str, bool]]:
    number = one["transport"]["master"]["number"]
    yield "W13 master waybill with a wrong check digit", not waybill_no_is_right(number)


def _in_post(one: Json, _: Json, __: Mapping[str, float]) -> Iterator[tuple[str, bool]]:
    number = one["transport"]["item_no"]
    if len(number) == 13:
        yield "W13 postal item with a wrong check digit", not item_no_is_right(number)


def _nothing(_: Json, __: Json, ___: Mapping[str, float]) -> Iterator[tuple[str, bool]]:
    yield from ()


_BY_MODE = {"sea": _at_sea, "air": _in_the_air, "post": _in_post, "road": _nothing}
