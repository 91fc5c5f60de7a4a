"""CUSCAR by the segment table of directory D.95B, read by a reader of its own.

Written from the published table: tag, mandatory or conditional, most repetitions; groups with what
they hold. It knows nothing of the program's reader or writer.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Part:
    """A segment, or a group that begins with one."""

    tag: str
    must: bool
    most: int
    inside: tuple["Part", ...] = field(default=())


def _segments(text: str) -> tuple[Part, ...]:
    parts = []
    for word in text.split():
        tag, status, most = word.split("-")
        parts.append(Part(tag, status == "M", int(most)))
    return tuple(parts)


def _group(trigger: str, most: int, *inside: Part, must: bool = False) -> Part:
    return Part(trigger, must, most, inside)


CUSCAR_D95B = (
    *_segments("UNH-M-1 BGM-M-1 DTM-C-9 RFF-C-9 NAD-C-9 FTX-C-9"),
    _group("TDT", 9, *_segments("LOC-C-99 DTM-C-99")),
    *_segments("GIS-C-9"),
    _group(
        "EQD",
        9999,
        *_segments("TSR-C-9 MEA-C-9 DIM-C-9 SEL-C-9 NAD-C-9 GIS-C-9"),
        _group("TMP", 9, *_segments("RNG-C-1")),
        *_segments("LOC-C-99"),
    ),
    *_segments("CNT-C-9"),
    _group(
        "CNI",
        9999,
        *_segments("CNT-C-9"),
        _group(
            "RFF",
            9999,
            *_segments("CNT-C-9 MOA-C-9 LOC-C-99 GIS-C-9 CUX-C-9 CPI-C-9"),
            _group("TDT", 9, *_segments("LOC-C-9 DTM-C-9 RFF-C-9")),
            _group("NAD", 99, *_segments("RFF-C-9"), _group("CTA", 9, *_segments("COM-C-9"))),
            _group("QTY", 9, *_segments("FTX-C-9")),
            _group(
                "GID",
                9999,
                *_segments(
                    "PAC-C-9 HAN-C-9 FTX-C-99 MEA-C-99 MOA-C-9 SGP-C-99 DGS-C-9 PCI-C-9 CST-C-1"
                ),
                _group("GIS", 9, *_segments("DOC-C-9")),
                _group("QTY", 9, *_segments("FTX-C-1")),
                must=True,
            ),
        ),
    ),
    _group("AUT", 1, *_segments("DTM-C-9 RFF-C-9")),
    *_segments("UNT-M-1"),
)


def structure_of(elements: Sequence[Mapping[str, Any]]) -> tuple[Part, ...]:
    """Read a structure in JSON: segments with their codes, groups with their sections."""
    return tuple(map(_part_of, elements))


def _part_of(element: Mapping[str, Any]) -> Part:
    must, most = element["conditional"] == "Mandatory", int(element["cardinality"])
    if element["element_type"] == "Segment":
        return Part(element["code"], must, most)
    trigger, *inside = element["sections"]
    return Part(trigger["code"], must, most, structure_of(inside))


def split(text: str) -> list[list[list[str]]]:
    """Read an interchange with the usual service characters: segments, elements, components."""
    body = text.removeprefix("UNA:+.? '")
    segments: list[list[list[str]]] = []
    elements: list[list[str]] = []
    components: list[str] = []
    value, freed = "", False
    for char in body:
        if freed:
            value, freed = value + char, False
        elif char == "?":
            freed = True
        elif char in ":+'":
            components.append(value)
            value = ""
            if char in "+'":
                elements.append(components)
                components = []
            if char == "'":
                segments.append(elements)
                elements = []
        elif char != "\n":
            value += char
    assert (value, components, elements) == ("", [], [])
    return segments


def messages(segments: Sequence[list[list[str]]]) -> list[list[list[list[str]]]]:
    """The segments of each message, from UNH to UNT."""
    found: list[list[list[list[str]]]] = []
    for segment in segments:
        tag = segment[0][0]
        if tag == "UNH":
            found.append([])
        if tag not in {"UNB", "UNZ"}:
            found[-1].append(segment)
    return found


def misplaced(tags: Sequence[str], parts: Sequence[Part] = CUSCAR_D95B) -> str:
    """Say which segment stands where the table has none; empty where all fit."""
    rest, fault = _read(list(tags), parts)
    return fault or (f"{rest[0]} is too much" if rest else "")


def _read(tags: list[str], parts: Sequence[Part]) -> tuple[list[str], str]:
    for part in parts:
        count = 0
        while tags and tags[0] == part.tag and count < part.most:
            count += 1
            tags, fault = _read(tags[1:], part.inside)
            if fault:
                return tags, fault
        if part.must and not count:
            return tags, f"{part.tag} is missing before {tags[:1]}"
    return tags, ""
