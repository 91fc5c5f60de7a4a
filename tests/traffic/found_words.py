"""Reads a search report like an officer who knows the load, and says what cannot be true of it.

Its tables are its own: what things weigh, how much room they take, which words belong to which
hiding place and to which goods. It shares nothing with what writes the reports but the names that
goods and places have in the catalogue.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from profiler_sim.cargo.consignment import Consignment
from profiler_sim.cargo.value import required
from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.catalogue.goods import Commodity
from profiler_sim.evidence.model import GroundTruth, Hypothesis

THINGS: Mapping[str, tuple[float, float, float]] = {
    "master cases": (9, 16, 40),
    "packs of cigarettes": (0.018, 0.03, 0.05),
    "cartons of cigarettes": (0.18, 0.3, 0.7),
    "packets of cocaine": (0.9, 1.2, 0.7),
    "packets of heroin": (0.45, 0.6, 0.3),
    "packets of cannabis": (0.9, 1.2, 2.5),
    "bags of skunk": (0.45, 0.6, 1.5),
    "bags of cannabis": (0.08, 0.12, 0.25),
    "refrigerators": (30, 80, 150),
    "appliances": (15, 60, 60),
    "handbags": (0.3, 1.2, 1.5),
    "watches": (0.05, 0.3, 0.1),
    "watch": (0.05, 0.3, 0.1),
    "pairs of shoes": (0.5, 1.6, 3),
    "pairs of trainers": (0.5, 1.4, 2),
    "pairs of earphones": (0.04, 0.3, 0.1),
    "pairs of jeans": (0.4, 0.9, 1),
    "pairs of gloves": (0.008, 0.03, 0.02),
    "t-shirts": (0.12, 0.3, 0.4),
    "shirts": (0.15, 0.4, 0.4),
    "garments": (0.08, 0.6, 0.3),
    "phones": (0.15, 0.6, 0.2),
    "phone cases": (0.02, 0.08, 0.05),
    "phone accessories": (0.05, 0.4, 0.1),
    "bottles of perfume": (0.15, 0.6, 0.2),
    "brand labels": (0.0005, 0.004, 0.0005),
    "vacuum pumps": (5, 210, 5),
    "process pumps": (70, 170, 40),
    "bellows valves": (0.8, 6, 0.5),
    "valves": (1.5, 12, 1),
    "bearings": (0.3, 4, 0.1),
    "reels of carbon fibre": (1, 8, 1),
    "rolls of carbon fibre": (20, 60, 15),
    "spindles": (3, 30, 1),
    "pressure gauges": (0.2, 2, 0.2),
    "thermal cameras": (0.2, 1.5, 0.2),
    "electronic modules": (0.1, 1, 0.2),
    "tablets": (0.0003, 0.006, 0.0005),
    "capsules": (0.0003, 0.006, 0.0005),
    "vials": (0.008, 0.05, 0.005),
    "injection pens": (0.03, 0.2, 0.05),
    "masks": (0.002, 0.012, 0.005),
    "test kits": (0.01, 0.3, 0.05),
    "converted pistols": (0.6, 1.4, 0.3),
    "pistols": (0.6, 1.4, 0.3),
    "rifles": (2.5, 5, 1),
    "rounds": (0.008, 0.02, 0.002),
    "magazines": (0.05, 0.3, 0.05),
    "pistol slides": (0.25, 0.6, 0.05),
    "barrels": (0.06, 0.3, 0.02),
    "receivers": (0.15, 0.8, 0.05),
    "springs": (0.002, 0.03, 0.0005),
    "trigger groups": (0.08, 0.4, 0.03),
    "firing pins": (0.003, 0.03, 0.0005),
    "blank cartridges": (0.003, 0.012, 0.001),
    "drums of acetic anhydride": (190, 260, 190),
    "drums of potassium permanganate": (45, 60, 35),
    "drums of a listed chemical": (150, 260, 190),
    "jerricans of acetic anhydride": (25, 40, 25),
    "bottles": (0.1, 1.5, 0.1),
    "vapes": (0.04, 0.07, 0.1),
    "bottles of nicotine liquid": (0.02, 0.04, 0.02),
    "canisters of pesticide": (5, 6, 5),
    "beams of rosewood": (30, 120, 35),
    "lithium cells": (0.02, 0.08, 0.01),
    "cans of spray": (0.15, 0.6, 0.15),
    "power banks": (0.15, 0.7, 0.1),
    "young tortoises": (0.03, 0.4, 0.05),
    "falcon eggs": (0.03, 0.09, 0.03),
    "chameleons": (0.03, 0.25, 0.05),
    "live beetles": (0.001, 0.03, 0.001),
    "pieces of black coral": (0.003, 0.3, 0.001),
    "orchid roots": (0.002, 0.1, 0.002),
    "pieces of ivory": (2, 30, 1),
    "cylinders": (13, 23, 20),
    "gold bars": (0.9, 1.1, 0.05),
    "bundles of banknotes": (0.08, 0.13, 0.1),
    "circuits": (0.001, 0.01, 0.002),
    "bags of captagon pills": (0.25, 0.45, 0.3),
    "pills": (0.0001, 0.0006, 0.0003),
}
"""Kg from and to, and litres at least, of one."""
MEASURES: Mapping[str, tuple[float, float]] = {
    "row": (1, 4),
    "cm": (15, 60),
    "brands": (2, 8),
    "people": (1, 12),
    "times": (1.2, 6),
    "sports bag": (1, 8),
    "jute sack": (1, 8),
    "pallets": (2, 34),
    "cultivator": (1, 12),
}
"""What is neither weighed nor the load's own, from and to."""
PACKAGES: Mapping[str, str] = {
    "carton": "CT",
    "case": "CS",
    "bag": "BG",
    "big bag": "43",
    "pallet": "PX",
    "crate": "CR",
    "drum": "DR",
    "steel drum": "1A",
    "plastic jerrican": "3H",
    "tin": "TN",
    "roll": "RO",
    "reel": "RL",
    "package": "PK",
    "pressed bale": "BL",
    "bundle": "BE",
    "envelope": "EN",
    "gas cylinder": "CY",
    "intermediate bulk container": "WA",
}
_DEEP = {"deep in the load", "in the lorry load"}
_MIXED = {"mixed into the load", "mixed into the lorry load", "mixed among the pieces"}
_AS_DECLARED = {"the goods themselves", "the lorry load itself", "all of the pieces"}
_INSIDE = {"in the goods", "inside the goods of the pieces"}
_LINING = {"lining of the pieces", "package lining"}
_WALLS = {"false front wall", "false wall of the trailer"}
PLACES: Mapping[str, set[str]] = {
    r"evaporator|fan housing|air duct|in the machinery": {"reefer machinery"},
    r"front wall": _WALLS,
    r"floor": {"floor"},
    r"the roof\b(?! lining)|ceiling": {"roof"},
    r"\bcab\b": {"cab"},
    r"fuel tank": {"vehicle fuel tank"},
    r"undercarriage|under the trailer": {"undercarriage"},
    r"\bdoors\b": {"at the doors", "in the load space"},
    r"blocks of": {"pallets"},
    r"double (bottom|wall)|under the lining|layers of": _LINING,
    r"second (bag|packing)|second, smaller": {"sub-parcel"},
    r"middle of the load|lowest layer|deep in the load": _DEEP,
    r"behind \d+ rows?": {"behind the first rows", "the whole load", *_DEEP},
    r"declared as|(papers|form) names?|under labels of|labelled as": {
        *_AS_DECLARED,
        "dangerous in the pieces",
        "the declaration",
    },
    r"(?<!folded )\binside (the (?!fuel)|\d)": {*_INSIDE, "in the lorry load"},
    r"(?<!sale )among (?!stamped|unmarked|ordinary|the driver)": {
        *_MIXED,
        *_DEEP,
        "dangerous in the pieces",
    },
    r"invoice|price list|export declaration|transit document": {
        "the papers",
        "the declaration",
        "the whole load",
    },
}
"""Words of a report, and the places of which they can be said."""
NEEDED: Mapping[str, str] = {
    "reefer machinery": r"evaporator|fan housing|machinery",
    "false front wall": r"wall",
    "false wall of the trailer": r"wall",
    "floor": r"floor",
    "roof": r"roof|ceiling",
    "cab": r"cab",
    "vehicle fuel tank": r"tank",
    "undercarriage": r"undercarriage|trailer",
    "at the doors": r"doors",
    "pallets": r"blocks",
    "lining of the pieces": r"double|lining",
    "package lining": r"layers|double",
    "sub-parcel": r"second",
    "the papers": r"invoice|declaration|list|transit",
    "the declaration": r"form|declared|order",
}
"""Words without which a report of such a place says another."""
GOODS: Mapping[str, set[str]] = {
    r"cultivator": {"garden machines"},
    r"wardrobe": {"removal goods"},
    r"washing machine": {"removal goods", "household appliances"},
    r"gearboxes": {"machine parts", "vehicle parts"},
    r"an engine": {"used engines"},
    r"of a car\b": {"used cars"},
    r"granules of": {"plastic granules"},
    r"hides in salt": {"hides"},
    r"brake": {"post: car parts", "vehicle parts"},
    r"bicycle hubs": {"air: bicycle parts"},
    r"layer of drill bits": {"air: drill bits"},
    r"dog leads": {"air: pet supplies"},
    r"chilled fish|ice packs": {"air: fresh fish", "air: live eels"},
    r"the flowers|stems": {"air: cut roses"},
    r"common shells": {"post: shells"},
    r"dried herbs": {"post: dried plants"},
    r"plastic toys": {"air: toys"},
    r"the toys\b": {"post: toys"},
    r"an optical sight": {"post: telescopes"},
    r"housing of a spare part": {
        "post: spare parts by courier",
        "post: car parts",
        "post: engine parts",
    },
    r"machine blocks": {"air: spare parts for machines", "air: machine tool parts"},
    r"hollow shafts": {
        "air: spare parts for machines",
        "air: machine tool parts",
        "air: vehicle parts",
    },
    r"stamped ones": {"cigarettes"},
    r"ordinary pumps": {"vacuum pumps"},
    r"untested computers": {"used computers"},
    r"without compressors": {"used refrigerators"},
    r"furniture made of": {"furniture"},
    r"household plastic": {"mixed plastic", "plastic granules"},
    r"torn and dirty": {"worn clothing"},
    r"medical instruments with a false": {"air: medical instruments"},
}
"""Words that only such goods allow."""
HIDDEN: Mapping[str, str] = {
    "cigarettes": r"cigarettes|rolling tobacco",
    "counterfeit": r"perfume|handbags|sports shoes|t-shirts|jeans|watches|phone cases|earphones",
    "precursors": r"acetic anhydride|potassium permanganate",
    "dual use": r"carbon fibre|vacuum pumps|process pumps|valves",
    "medicines": r"test kits|disinfectant|food supplements|medical instruments",
    "wildlife": r"furniture",
    "waste": r"household appliances|tyres|clothing",
    "dangerous goods": r"toys",
    "firearms": r"drill bits|toys|blank-firing pistols",
    "cocaine": r"hides|spare part",
}
"""Names of goods that a report may use for what is hidden, by topic."""
TOPICS: Mapping[str, str] = {
    r"pistols?|rifles?|rounds|magazines?|barrels?|receivers": "firearms",
    r"cocaine": "cocaine|release fraud|switched containers",
    r"heroin": "heroin",
    r"cannabis|skunk": "cannabis",
    r"vapes?|nicotine": "vapes",
    r"pesticides?|banned here": "pesticides",
    r"shoes|trainers|trade marks?|brand labels": "counterfeit",
    r"tablets|capsules|vials|masks|injection pens": "medicines",
    r"cigarettes|rolling tobacco": "cigarettes",
    r"tortoises|eggs of|ivory|pangolin|orchid|rosewood|glass eels": "wildlife",
    r"lithium|cans of spray|power banks": "dangerous goods",
    r"household waste|circuit boards|furnace dust": "waste",
    r"that need a licence|dual-use": "dual use",
    r"refrigerant gas": "refrigerants",
    r"gold|banknotes": "cash and gold",
    r"sanctions": "diversion",
    r"captagon|nitazenes?": "synthetic drugs",
}
"""Words of what is hidden, and the topics that they belong to."""
_NUMBER = re.compile(r"(\d[\d ]*(?:\.\d+)?)")
_KG = {"kg": 1.0, "g": 0.001, "tonnes": 1000.0}
_MOST_KG_OF_STRUCTURE, _MOST_LITRES = 220.0, 220.0
_UNIT_LITRES = {"22G1": 33_500, "42G1": 68_000, "45G1": 77_000, "42R1": 60_500, "45R1": 68_000}
_APART = {
    *_WALLS,
    "reefer machinery",
    "floor",
    "roof",
    "cab",
    "vehicle fuel tank",
    "undercarriage",
    "at the doors",
    "pallets",
}
"""Places beside the goods: what lies there takes nothing from them."""


@dataclass(frozen=True)
class Find:
    """A load, what it hides and what was reported of it."""

    papers: Consignment
    truth: GroundTruth
    commodity: str
    hypothesis: Hypothesis
    catalogue: Catalogue

    @property
    def goods(self) -> Commodity:
        """The goods of the load."""
        return self.catalogue.commodities[self.commodity]

    @property
    def method(self) -> str:
        """How it was hidden."""
        return self.hypothesis.method

    @property
    def place(self) -> str:
        """Where it lay."""
        return self.hypothesis.place

    @property
    def topic(self) -> str:
        """What was hidden."""
        return self.hypothesis.topic

    @property
    def full(self) -> str:
        """The report in plain spaces and small letters."""
        return self.truth.find_report.replace("\N{NO-BREAK SPACE}", " ").casefold()

    @property
    def text(self) -> str:
        """The same without what it quotes from the papers."""
        return re.sub(r"“[^”]*”", "“”", self.full)

    @property
    def called(self) -> str:
        """The goods, without a mode in front."""
        return self.commodity.rpartition(": ")[2].casefold()


def misfits(find: Find) -> list[str]:
    """Return everything that cannot be true; an empty list where the report fits."""
    readers = (_topic, _numbers, _places, _goods, _declared, _braces)
    return [said for read in readers for said in read(find)]


def _braces(find: Find) -> Iterator[str]:
    if re.search(r"[{}]", find.truth.find_report):
        yield "a word in braces was left"
    record = find.truth.find
    if record is None or not record.opened or not record.saw:
        yield "nothing is said of what was opened and seen"
    elif re.search(r"[{}]", record.opened + record.saw):
        yield "a word in braces was left in what was opened or seen"


def _topic(find: Find) -> Iterator[str]:
    rest = find.text.replace(find.called, " ")
    for words, topics in TOPICS.items():
        if find.topic not in topics.split("|") and re.search(rf"\b({words})\b", rest):
            yield f"“{words}” is not said of {find.topic}"


def _numbers(find: Find) -> Iterator[str]:
    """Every number of the text must be one of a thing, a measure, a package or money."""
    least_kg = most_kg = litres = 0.0
    stated = False
    rest = find.text
    for found in list(_NUMBER.finditer(rest)):
        value, before = float(found[1].replace(" ", "")), rest[: found.start()]
        after = rest[found.end() :].lstrip()
        if before.endswith("usd "):
            continue
        unit = next((u for u in _KG if re.match(rf"{u}\b", after)), None)
        thing = _longest(after, THINGS)
        if find.commodity == "cigarettes" and after.startswith("cartons of cigarettes"):
            yield from _packages(find, value, after)
        elif unit:
            kg, stated = value * _KG[unit], True
            least_kg, most_kg = max(least_kg, kg * 0.99), max(most_kg, kg * 1.01)
        elif thing:
            low, high, each = THINGS[thing]
            least_kg, most_kg = least_kg + value * low, most_kg + value * high
            litres += value * each
        elif measure := _longest(after, MEASURES):
            if not MEASURES[measure][0] <= value <= MEASURES[measure][1]:
                yield f"{value:g} {measure}"
        else:
            yield from _packages(find, value, after)
    yield from _weights(find, least_kg, most_kg, litres, stated=stated)


def _longest(after: str, names: Mapping[str, object]) -> str:
    """The longest name that a text goes on with, one or several of it."""
    forms = {form: name for name in names for form in (name, _one(name), f"{name}s")}
    fitting = [form for form in forms if re.match(rf"{re.escape(form)}\b", after)]
    return forms[max(fitting, key=len)] if fitting else ""


def _one(name: str) -> str:
    first, _, rest = name.partition(" of ")
    single = first.removesuffix("s")
    return f"{single} of {rest}" if rest else single


def _packages(find: Find, value: float, after: str) -> Iterator[str]:
    item, packages = find.papers.goods[0], required(find.papers.packages)
    name, _, goods = after.partition(" of ")
    if value > packages or value != int(value):
        yield f"{value:g} packages of {packages}"
    if after.startswith(find.called):
        if item.package_code not in {"NE", "NF", "PP", "LG"}:
            yield f"{after}: packages have another name"
        return
    words = name.split()
    codes = {PACKAGES.get(_last(words[:n])) for n in (1, 2, 3)}
    if item.package_code not in codes:
        yield f"{name} is no {item.package_code}"
    if not goods.startswith(find.called):
        yield f"{goods} is no {find.called}"


def _last(words: list[str]) -> str:
    return " ".join(words).removesuffix("s")


def _weights(
    find: Find, least: float, most: float, litres: float, *, stated: bool
) -> Iterator[str]:
    papers, record = find.papers, find.truth.find
    density = find.goods.kg_per_m3
    if find.place in _APART:
        room, weight = _MOST_LITRES, _MOST_KG_OF_STRUCTURE
    else:
        box = _UNIT_LITRES.get(find.goods.box, 100_000.0)
        room = min(box, required(papers.volume_m3) * 1000, papers.gross_kg / density * 1000)
        weight = papers.gross_kg
    if least > weight:
        yield f"{least:g} kg or more in {weight:g} kg"
    if litres > room:
        yield f"{litres:g} litres or more in {room:g} litres"
    if record is None or record.kg is None:
        return
    if record.kg > weight:
        yield f"the scale says {record.kg:g} kg of {weight:g} kg"
    if (least or most) and not least * 0.9 <= record.kg <= most * 1.1:
        yield f"the scale says {record.kg:g} kg, the words {least:g} to {most:g} kg"
    if stated and not least <= record.kg <= most:
        yield f"the scale says {record.kg:g} kg, the text another"
    if record.packages is not None and not 1 <= record.packages <= required(papers.packages):
        yield f"it lay in {record.packages} of {papers.packages} packages"


def _places(find: Find) -> Iterator[str]:
    for words, places in PLACES.items():
        if re.search(words, find.text) and find.place not in places:
            yield f"“{words}” is not said of {find.place}"
    if find.place in NEEDED and not re.search(NEEDED[find.place], find.text):
        yield f"nothing says that it lay in: {find.place}"


_DECLARED = re.compile(r"(?:declared as|papers name|form names) (“[^”]*”|[^,]*)")


def _declared(find: Find) -> Iterator[str]:
    """What the papers are said to name is what stands on them."""
    description = " ".join(find.papers.goods[0].description.casefold().split())
    is_clear = find.papers.goods[0].description.startswith(find.goods.wordings)
    for found in _DECLARED.finditer(find.full):
        named = found[1].strip()
        if named.startswith(("sanitary", "another timber", "fittings", "dried herbs", "without")):
            continue
        if named != (find.called if is_clear else f"“{description}”"):
            yield f"“{named}” is not what the papers say: {description}"


def _goods(find: Find) -> Iterator[str]:
    for words, goods in GOODS.items():
        if re.search(words, find.text) and find.commodity not in goods:
            yield f"“{words}” is not said of {find.commodity}"
    rest = find.text.replace(find.called, " ")
    if hidden := HIDDEN.get(find.topic):
        rest = re.sub(hidden, " ", rest)
    for name in _called(find.catalogue):
        if re.search(rf"\b{re.escape(name)}\b", rest):
            yield f"names {name}, and the load is {find.called}"
            return


_NAMES: dict[int, tuple[str, ...]] = {}


def _called(catalogue: Catalogue) -> tuple[str, ...]:
    if id(catalogue) not in _NAMES:
        names = {name.rpartition(": ")[2].casefold() for name in catalogue.commodities}
        _NAMES[id(catalogue)] = tuple(sorted(names, key=len, reverse=True))
    return _NAMES[id(catalogue)]
