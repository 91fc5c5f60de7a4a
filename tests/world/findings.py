"""What an expert found in the world, measured: ``python -m tests.world.findings [consignments]``.

Counts in papers, answers and truth as JSON and shares nothing with what deals them. Fourteen
scenarios with 3,000 consignments each, and dealt shifts of every mode, take some minutes.
"""

import json
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from itertools import pairwise
from pathlib import Path
from statistics import median
from typing import Any

from tests.world.fields import answer_claims, paper_claims, value_claims
from tests.world.noise import cash_above_limit, noise
from tests.world.routes import unusual_routes
from tests.world.test_contradictions import BY_MODE, dealt
from tests.world.trade import customs_of_trade

Json = Mapping[str, Any]
SEA = ("three-pistols", "a-durres-week", "bar-profiling-week", "white-powders", "cold-boxes")
AIR = ("sarajevo-terminal", "tirana-night-flight")
ROAD = ("bijaca-week", "night-lane", "eastbound-drums")
POST = ("parcels-monday", "firearms-in-post", "pharmacy-parcels")
SCENARIOS = (*SEA, "medicines-operation", *AIR, *ROAD, *POST)
_SEED = 11
_SHIFTS = 12
"""Stored shifts of each scenario that are read for what only answers tell."""
_BY_ARTICLE = {"33", "42", "61", "62", "64", "82", "84", "85", "90", "95"}
"""Chapters of consumer goods, tools and parts."""
_PREFERENTIAL = {"CN", "US", "HK", "AE", "BR", "VN", "IN", "MY", "ID", "EC", "CO", "CR"}
"""Countries here whose goods have no preferential origin in the region."""
_PERISHABLE = ("0603", "0302", "0301")


class Share:
    """Cases of something among those that could have been one."""

    def __init__(self) -> None:
        """None yet."""
        self.cases = self.all = 0

    def add(self, is_case: bool) -> None:
        """Count one."""
        self.cases += is_case
        self.all += 1

    def __str__(self) -> str:
        """Of a thousand."""
        return f"{1000 * self.cases / self.all:.0f} of 1,000 ({self.all})" if self.all else "none"


def generated(name: str, count: int) -> tuple[list[Json], list[Json]]:
    """Papers and truth of a scenario, written by the installed command."""
    with tempfile.TemporaryDirectory() as folder:
        papers, truth = Path(folder) / "papers.jsonl", Path(folder) / "truth.jsonl"
        command = [str(Path(sys.executable).parent / "profiler-sim"), "generate", name]
        ways = ["--count", str(count), "--seed", str(_SEED), "--to", str(papers)]
        subprocess.run([*command, *ways, "--truth", str(truth)], check=True, capture_output=True)
        return read_lines(papers), read_lines(truth)


def read_lines(path: Path) -> list[Json]:
    """Every line of a JSON Lines file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def price_spread(papers: Sequence[Json]) -> float:
    """How far the declared values of one code and origin lie apart: the median of p90 over p10."""
    groups: dict[tuple[str, str], list[float]] = defaultdict(list)
    for one in papers:
        item = one["goods"][0]
        if one["value_usd"] and item["hs6"]:
            groups[item["hs6"], one["origin"]].append(one["value_usd"] / _net_kg(one))
    spreads = [
        ordered[int(0.9 * len(ordered))] / ordered[int(0.1 * len(ordered))]
        for ordered in map(sorted, groups.values())
        if len(ordered) >= 10
    ]
    return median(spreads) if spreads else 0.0


def price_auc(papers: Sequence[Json], truth: Sequence[Json], topic: str) -> float | None:
    """How well a low price within its code and origin ranks loads of ``topic`` above honest ones.

    The share of pairs of one group in which the smuggled load is the cheaper; None without any.
    """
    groups: dict[tuple[str, str], tuple[list[float], list[float]]] = defaultdict(lambda: ([], []))
    for one, case in zip(papers, truth, strict=True):
        item = one["goods"][0]
        if not one["value_usd"] or not item["hs6"]:
            continue
        if case["topic"] in {None, topic}:
            group = groups[item["hs6"], one["origin"]]
            group[case["smuggled"]].append(one["value_usd"] / _net_kg(one))
    pairs = [
        (low < high) + 0.5 * (low == high)
        for honest, hiding in groups.values()
        for low in hiding
        for high in honest
    ]
    return sum(pairs) / len(pairs) if pairs else None


def _net_kg(one: Json) -> float:
    return float(sum(item["net_kg"] for item in one["goods"]))


def largest_consignees(papers: Sequence[Json]) -> float:
    """Of 1,000 consignments, how many go to the ten largest consignees."""
    counted = Counter(one["consignee"]["name"] for one in papers)
    return 1000 * sum(n for _, n in counted.most_common(10)) / len(papers)


def rates(papers: Sequence[Json]) -> dict[str, Share]:
    """Rates over papers alone."""
    found: dict[str, Share] = defaultdict(Share)
    for one in papers:
        for name, is_case in _claims(one):
            found[name].add(is_case)
    return dict(found)


def _claims(one: Json) -> Iterator[tuple[str, bool]]:
    item, way = one["goods"][0], one["transport"]
    mode = way["mode"]
    if (item["hs6"] or "")[:2] in _BY_ARTICLE:
        yield f"W12 several goods lines of consumer goods and parts, {mode}", len(one["goods"]) > 1
    if mode != "post":
        share = item["net_kg"] / item["gross_kg"]
        yield "W9 net weight is 0.93 of gross", abs(share - 0.93) < 0.002
        if one["authorised_exporter"]:
            origin = one["authorised_exporter"][:2]
            yield "W11 authorised exporter without a preference", origin in _PREFERENTIAL
    yield from paper_claims(one)
    yield from _BY_MODE[mode](one)


def _at_sea(one: Json) -> Iterator[tuple[str, bool]]:
    sea = one["transport"]
    several = len(sea["other_containers"]) > 0
    yield "W12 bill with more than one container", several
    yield "W12 house bill in groupage", sea["master"] is not None
    if sea["transhipment_ports"]:
        yield "W4 bill names the feeder as the ship loaded", sea.get("ocean_vessel") is None


def _in_the_air(one: Json) -> Iterator[tuple[str, bool]]:
    air, code = one["transport"], one["goods"][0]["hs6"] or ""
    yield "W10 cargo that is not secured flew", air["security_status"] == "NSC"
    flights = air["flights"]
    if code.startswith(_PERISHABLE) and len(flights) > 1:
        days = date.fromisoformat(flights[-1]["on"]) - date.fromisoformat(flights[0]["on"])
        yield "W10 perishables wait four days or more", days.days >= 4
    for house in air["master"]["houses"] or ():
        if house["house_no"] != air["house_no"]:
            serial = "".join(char for char in house["house_no"] if char.isdigit())
            yield "W10 other house begins with 9", serial.startswith("9")


def _on_the_road(one: Json) -> Iterator[tuple[str, bool]]:
    road = one["transport"]
    hour = datetime.fromisoformat(road["arrives_at"]).hour
    yield "W6 comes at night (20 to 6)", hour >= 20 or hour < 6
    yield "W6 over Bregana", "HRBRG" in road["crossings"]


def _in_post(one: Json) -> Iterator[tuple[str, bool]]:
    if one["transport"]["service"] != "courier":
        yield "W16 sender's tax number on CN 22 or CN 23", bool(one["shipper"]["tax_id"])


_BY_MODE: Mapping[str, Callable[[Json], Iterator[tuple[str, bool]]]] = {
    "sea": _at_sea,
    "air": _in_the_air,
    "road": _on_the_road,
    "post": _in_post,
}


def shared_stems(papers: Sequence[Json]) -> Share:
    """Consignments that name two firms of one stem in two countries."""
    found = Share()
    for one in papers:
        firms = [one[role] for role in ("shipper", "consignee", "notify") if one[role]]
        words = [(party["country"], set(party["name"].split())) for party in firms]
        found.add(
            any(
                first[0] != second[0]
                and {w for w in first[1] & second[1] if len(w) > 5 and w[0].isupper()} - _FORMS
                for first, second in pairwise(words)
            )
        )
    return found


_FORMS = {
    "Agrícola",
    "Comercial",
    "Commerce",
    "Exportadora",
    "Export",
    "Handel",
    "Import",
    "Industries",
    "Komerc",
    "Products",
    "Promet",
    "Tregti",
    "Trading",
    "Transport",
    "Trgovina",
}


def report(count: int) -> Iterator[str]:
    """The lines of the report."""
    together: dict[str, Share] = defaultdict(Share)
    for name in SCENARIOS:
        papers, truth = generated(name, count)
        for what, share in rates(papers).items():
            together[what].cases += share.cases
            together[what].all += share.all
        for what, is_case in _against_truth(papers, truth):
            together[what].add(is_case)
        auc = price_auc(papers, truth, "undervaluation")
        said = "" if auc is None else f", price in undervaluation AUC {auc:.2f}"
        yield (
            f"{name}: ten largest consignees {largest_consignees(papers):.0f} of 1,000, values of"
            f" one code and origin {price_spread(papers):.1f} times apart, stems shared"
            f" {shared_stems(papers)}{said}"
        )
    for what, is_case in _against_answers():
        together[what].add(is_case)
    yield from (f"{what}: {share}" for what, share in sorted(together.items()))


def _against_truth(papers: Sequence[Json], truth: Sequence[Json]) -> Iterator[tuple[str, bool]]:
    """Rates that need to know what is hidden."""
    for one, case in zip(papers, truth, strict=True):
        yield from unusual_routes(one, case)
        yield from value_claims(one, case)
    yield from noise(papers, truth)


def _against_answers() -> Iterator[tuple[str, bool]]:
    """Rates of shifts as they are stored, with the answers to every enquiry."""
    for name in (name for names in BY_MODE.values() for name in names):
        for seed in range(_SHIFTS):
            shift = dealt(name, seed)
            for what, is_case in customs_of_trade(shift):
                yield f"Trade {what}", is_case
            for one in shift:
                for _, is_case in cash_above_limit(one.papers, one.answers):
                    yield "W13 cash above the legal limit", is_case
                yield from answer_claims(one.papers, one.answers)


def main(words: Iterable[str]) -> None:
    """Print the report."""
    count = int(next(iter(words), "3000"))
    for line in report(count):
        print(line, flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
