"""EDIFACT as segments: service characters, release characters, line breaks, in linear time."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from profiler_sim.trade_files.bounds import MAX_SEGMENTS, TradeFileFault, refuse_binary

_USUAL = ":+.? '"
"""Service characters where no UNA says others: component, element, decimal, release, -, end."""
_ENCODINGS = {
    "UNOC": "latin-1",
    "UNOD": "iso8859-2",
    "UNOE": "iso8859-5",
    "UNOF": "iso8859-7",
    "UNOG": "iso8859-3",
    "UNOI": "iso8859-6",
    "UNOK": "iso8859-9",
}
"""By the syntax identifier of UNB; the others are ASCII or UTF-8."""
_WINDOWS = {
    "latin-1": "cp1250",
    "iso8859-2": "cp1250",
    "iso8859-5": "cp1251",
    "iso8859-7": "cp1253",
    "iso8859-9": "cp1254",
}
"""What programs write that name the one; of Latin letters those of the region."""
_CONTROL = re.compile("[\x80-\x9f]")
_SYNTAX = re.compile(rb"UNB.(UNO[A-Z])")
_TAG = re.compile(r"[A-Z]{3}")
_UNA_LENGTH = 9


@dataclass(frozen=True, slots=True)
class Segment:
    """One segment."""

    number: int
    """Counted from 1, without UNA."""
    tag: str
    elements: tuple[tuple[str, ...], ...]

    @property
    def at(self) -> str:
        """Its place, as a report names it."""
        return f"segment {self.number} {self.tag}"

    def text(self, element: int, component: int = 0) -> str:
        """Return a component, counted from 0; empty where there is none."""
        if element >= len(self.elements) or component >= len(self.elements[element]):
            return ""
        return self.elements[element][component].strip()

    def components(self, element: int) -> tuple[str, ...]:
        """Return all components of an element."""
        return self.elements[element] if element < len(self.elements) else ()


def is_edifact(head: str) -> bool:
    """Return whether a text begins as an interchange or a message."""
    return head.lstrip("\ufeff \r\n\t").startswith(("UNA", "UNB+", "UNH+"))


def decoded(content: bytes) -> str:
    """Return the text in UTF-8, or in the encoding that its first segment names.

    Where that gives signs which no text has, it is the like encoding of Windows.
    """
    refuse_binary(content)
    try:
        return content.decode("utf-8-sig")  # other encodings do not pass for it by chance
    except UnicodeDecodeError:
        pass
    found = _SYNTAX.search(content[:200])
    encoding = _ENCODINGS.get(found[1].decode() if found else "", "latin-1")
    text = content.decode(encoding, "replace")
    if _CONTROL.search(text):
        return content.decode(_WINDOWS.get(encoding, encoding), "replace")
    return text


def read_segments(text: str) -> Iterator[Segment]:
    """Give the segments. Raises ``TradeFileFault`` for a file that is cut off."""
    text = text.lstrip("\ufeff \r\n\t")
    signs = _USUAL
    if text.startswith("UNA"):
        signs, text = text[3:_UNA_LENGTH].ljust(6), text[_UNA_LENGTH:]
    component, element, release, end = signs[0], signs[1], signs[3], signs[5]
    token = _token(component, element, release, end)
    freed = re.compile(re.escape(release) + "(.)", re.DOTALL) if release.strip() else None
    number, at = 0, 0
    elements: list[tuple[str, ...]] = []
    components: list[str] = []
    for found in token.finditer(text):
        value, sign = found.groups()
        components.append(freed.sub(r"\1", value) if freed and release in value else value)
        at = found.end()
        if sign == component:
            continue
        elements.append(tuple(components))
        components = []
        if sign == element:
            continue
        number += 1
        yield _segment(number, elements)
        elements = []
        if number > MAX_SEGMENTS:
            raise TradeFileFault("too_many", f"segment {number}", limit=MAX_SEGMENTS)
    if elements or components or text[at:].strip():
        raise TradeFileFault("cut_off", f"segment {number + 1}")


def _token(component: str, element: str, release: str, end: str) -> re.Pattern[str]:
    """A value and the sign that ends it; a release character frees the sign behind it.

    Nothing is tried twice, so that a value without an end takes no memory.
    """
    signs = "".join(map(re.escape, (component, element, end)))
    if not release.strip():
        return re.compile(f"([^{signs}]*+)([{signs}])", re.DOTALL)
    free = re.escape(release)
    plain = f"[^{signs}{free}]*+"
    return re.compile(f"({plain}(?:{free}.{plain})*+)([{signs}])", re.DOTALL)


def _segment(number: int, elements: list[tuple[str, ...]]) -> Segment:
    tag = elements[0][0].strip().upper()
    if not _TAG.fullmatch(tag):
        raise TradeFileFault("no_segment", f"segment {number}")
    return Segment(number, tag, tuple(elements[1:]))
