"""CUSCAR, directory D.95B: the manifest of a ship, one message a voyage.

Segments stand in the groups of the directory: EQD in group 2, CNI in 4, RFF in 5, NAD in 7, GID
in 10. The interchange bears the test indicator (data element 0035).
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from profiler_sim.cargo.consignment import Consignment, GoodsItem, Party
from profiler_sim.cargo.sea.model import Container, OtherContainer, Sea
from profiler_sim.trade_files.writers.message_text import (
    SENDER,
    Occasion,
    ascii_text,
    number_text,
    pieces,
)

_NAME, _LINES = 35, 5
"""Letters of one line of a name or address, and how many lines."""
_TEXT, _TEXTS = 70, 5
"""Letters of one component of free text, and how many components."""
_REFERENCE = 35
_FREIGHT = {"prepaid": "P", "collect": "C"}
_TEST = "1"
Element = str | Sequence[str]


def write_cuscar(papers: Sequence[Consignment], occasion: Occasion) -> Iterator[str]:
    """Give one interchange with a message for each voyage."""
    by_voyage = sorted(papers, key=_voyage)
    segments = [_header(occasion)]
    count = 0
    for _, group in groupby(by_voyage, key=_voyage):
        count += 1
        body = list(_message(list(group), count, occasion))
        segments += [*body, _segment("UNT", str(len(body) + 1), str(count))]
    segments.append(_segment("UNZ", str(count), "1"))
    yield "".join(f"{segment}\n" for segment in ("UNA:+.? '", *segments))


def _voyage(papers: Consignment) -> tuple[str, str]:
    vessel = papers.by(Sea).vessel
    return vessel.name, vessel.voyage or ""


def _header(occasion: Occasion) -> str:
    day, hour = f"{occasion.prepared:%y%m%d}", f"{occasion.prepared:%H%M}"
    empty = [""] * 5
    return _segment("UNB", ["UNOC", "3"], SENDER, SENDER, [day, hour], "1", *empty, _TEST)


def _message(papers: Sequence[Consignment], number: int, occasion: Occasion) -> Iterator[str]:
    first = papers[0].by(Sea)
    yield _segment("UNH", str(number), ["CUSCAR", "D", "95B", "UN"])
    yield _segment("BGM", "85", f"{SENDER}{number}", "9")
    yield _segment("DTM", ["137", f"{occasion.prepared:%Y%m%d%H%M}", "203"])
    ship = first.vessel
    imo = [ship.imo or "", "146" if ship.imo else "", "", ascii_text(ship.name)[:_REFERENCE]]
    carrier = ["", "", "", ascii_text(first.carrier)[:_REFERENCE]]
    yield _segment("TDT", "20", ship.voyage or "", "1", "", carrier, "", "", imo)
    yield _segment("LOC", "60", [occasion.port, "139", "6"])
    yield _segment("DTM", ["132", f"{first.arrives_at:%Y%m%d%H%M}", "203"])
    boxes = {box.number: box for each in papers for box in _boxes(each)}
    for box in boxes.values():
        yield from _equipment(box)
    yield _segment("CNT", ["16", str(len(boxes))])
    for place, each in enumerate(papers, 1):
        yield from _bill(each, place)


def _boxes(papers: Consignment) -> Iterable[Container | OtherContainer]:
    sea = papers.by(Sea)
    return (*sea.other_containers, sea.container)


def _equipment(box: Container | OtherContainer) -> Iterator[str]:
    kind = [box.size_type, "102", "5"] if box.size_type else ""
    yield _segment("EQD", "CN", box.number, kind, "", "", "5")
    if isinstance(box, Container) and box.tare_kg is not None:
        yield _segment("MEA", "AAE", "T", ["KGM", number_text(box.tare_kg)])
    if box.seal:
        yield _segment("SEL", box.seal, "CA")
    if isinstance(box, Container) and box.set_temp_c is not None:
        yield _segment("TMP", "2", [str(box.set_temp_c), "CEL"])


def _bill(papers: Consignment, place: int) -> Iterator[str]:
    sea = papers.by(Sea)
    master = sea.master.number if sea.master else sea.bill_no
    yield _segment("CNI", str(place), master)
    yield _segment("RFF", ["BM", sea.bill_no])
    if papers.value_usd is not None:
        yield _segment("MOA", ["40", number_text(papers.value_usd), "USD"])
    yield from _places(papers, sea)
    if papers.freight:
        yield _segment("CPI", "4", "", _FREIGHT[papers.freight])
    yield from _party("CZ", papers.shipper)
    yield from _party("CN", papers.consignee)
    if papers.notify:
        yield from _party("N1", papers.notify)
    elif not papers.blank_is_unknown:
        yield _segment("NAD", "N1", "", "", "SAME AS CONSIGNEE")
    for number, item in enumerate(papers.goods, 1):
        yield from _goods(item, number, sea)


def _places(papers: Consignment, sea: Sea) -> Iterator[str]:
    yield _segment("LOC", "9", [sea.loading_port, "139", "6"])
    for port in sea.transhipment_ports:
        yield _segment("LOC", "13", [port, "139", "6"])
    yield _segment("LOC", "11", [sea.discharge_port, "139", "6"])
    for qualifier, name in (("88", sea.place_of_receipt), ("83", sea.place_of_delivery)):
        if name:
            yield _segment("LOC", qualifier, ["", "", "", ascii_text(name)[:_REFERENCE]])
    if papers.origin:
        yield _segment("LOC", "28", [papers.origin, "162", "5"])


def _party(qualifier: str, party: Party) -> Iterator[str]:
    if not party.name:
        return
    street = list(pieces(ascii_text(party.street or ""), _NAME, 3))
    city = ascii_text(party.city or "")[:_REFERENCE]
    postcode, country = party.postcode or "", party.country or ""
    name = list(pieces(ascii_text(party.name), _NAME, _LINES))
    yield _segment(
        "NAD", qualifier, "", "", name, street, city, "", ascii_text(postcode)[:9], country
    )
    if party.tax_id:
        yield _segment("RFF", ["VA", ascii_text(party.tax_id)[:_REFERENCE]])
    contacts = [(party.phone, "TE"), (party.email, "EM")]
    lines = [_segment("COM", [ascii_text(text), code]) for text, code in contacts if text]
    if lines:
        yield _segment("CTA", "IC")
        yield from lines


def _goods(item: GoodsItem, number: int, sea: Sea) -> Iterator[str]:
    count = "" if item.packages is None else str(item.packages)
    yield _segment("GID", str(number), [count, item.package_code or ""])
    text = list(pieces(ascii_text(item.description), _TEXT, _TEXTS))
    yield _segment("FTX", "AAA", "", "", text)
    yield _segment("MEA", "AAE", "G", ["KGM", number_text(item.gross_kg)])
    if item.volume_m3:
        yield _segment("MEA", "AAE", "AAW", ["MTQ", number_text(item.volume_m3)])
    yield _segment("SGP", sea.container.number, count)
    if item.dangerous:
        un = item.dangerous.un.removeprefix("UN")
        yield _segment("DGS", "IMD", item.dangerous.danger_class, un)
    if item.marks:
        yield _segment("PCI", "28", list(pieces(ascii_text(item.marks), _NAME, 10)))
    if item.hs6:
        yield _segment("CST", str(number), [item.hs6, "122"])


def _segment(tag: str, *elements: Element) -> str:
    """Write a segment; blanks at the end of elements and components are left out."""
    texts = [_composite(each) for each in elements]
    while texts and not texts[-1]:
        texts.pop()
    return "+".join((tag, *texts)) + "'"


def _composite(element: Element) -> str:
    parts = [element] if isinstance(element, str) else list(element)
    while parts and not parts[-1]:
        parts.pop()
    return ":".join("".join(f"?{c}" if c in "?+:'" else c for c in part) for part in parts)
