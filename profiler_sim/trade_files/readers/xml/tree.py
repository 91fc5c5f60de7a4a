"""XML as a tree of elements with their paths, within bounds of depth and number.

Document types are refused, and with them entities: no bomb and no other file is ever opened.
"""

from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING, Self

from profiler_sim.trade_files.bounds import MAX_DEPTH, MAX_ELEMENTS, TradeFileFault

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element


class XmlNode:
    """An element with its path; names are compared without their namespace."""

    __slots__ = ("element", "path", "used")

    def __init__(self, element: "Element", path: str, used: set[int]) -> None:
        """Stand on an element; ``used`` remembers those whose text was asked for."""
        self.element, self.path, self.used = element, path, used

    @property
    def name(self) -> str:
        """The name of the element."""
        return local_name(self.element)

    def all(self, name: str) -> Iterator[Self]:
        """Give the children of a name."""
        found = [each for each in self.element if local_name(each) == name]
        for number, each in enumerate(found, 1):
            step = name if len(found) == 1 else f"{name}[{number}]"
            yield type(self)(each, f"{self.path}/{step}", self.used)

    def below(self, name: str) -> Iterator[Self]:
        """Give the elements of a name at any depth, the outermost only."""
        for number, each in enumerate(_outermost(self.element, name), 1):
            yield type(self)(each, f"{self.path}//{name}[{number}]", self.used)

    def first(self, path: str) -> Self | None:
        """Return the first element of a path such as ``Bol_id/Bol_reference``; None without it."""
        here: Self | None = self
        for step in path.split("/"):
            here = next(here.all(step), None) if here else None
        return here

    def text(self, *paths: str) -> str:
        """Return the text of the first of several paths that has any; empty without one."""
        for path in paths:
            found = self.first(path) if path else self
            if found is not None:
                self.used.add(id(found.element))
                value = (found.element.text or "").strip()
                if value:
                    return value
        return ""

    def lines(self, path: str) -> str:
        """Return the text of a path with its line breaks."""
        found = self.first(path)
        if found is None:
            return ""
        self.used.add(id(found.element))
        return (found.element.text or "").strip()

    def attribute(self, path: str, name: str) -> str:
        """Return an attribute of the first element of a path; empty without one."""
        found = self.first(path) if path else self
        return (found.element.get(name) or "").strip() if found else ""

    def at(self, *paths: str) -> str:
        """Return the place of the first of several paths that has a text."""
        path = next((each for each in paths if self.text(each)), paths[0])
        return f"{self.path}/{path}" if path else self.path

    def unused(self) -> Iterator[tuple[str, str]]:
        """Give name and path of every element with a text that nobody asked for."""
        waiting = [(self.element, self.path)]
        while waiting:
            element, path = waiting.pop()
            for each in element:
                name = local_name(each)
                waiting.append((each, f"{path}/{name}"))
                if (each.text or "").strip() and id(each) not in self.used and not len(each):
                    yield name, f"{path}/{name}"


def local_name(element: "Element") -> str:
    """Return the name of an element without its namespace."""
    return str(element.tag).rpartition("}")[2]


def _outermost(element: "Element", name: str) -> Iterator["Element"]:
    for each in element:
        if local_name(each) == name:
            yield each
        else:
            yield from _outermost(each, name)


def read_xml(content: bytes) -> XmlNode:
    """Parse a file. Raises ``TradeFileFault`` with the line where it goes wrong."""
    from xml.etree.ElementTree import ParseError

    from defusedxml.common import DefusedXmlException
    from defusedxml.ElementTree import iterparse

    depth = count = 0
    root: Element | None = None
    try:
        for event, element in iterparse(BytesIO(content), ("start", "end"), forbid_dtd=True):
            if event == "end":
                depth -= 1
                continue
            root = element if root is None else root
            depth, count = depth + 1, count + 1
            if depth > MAX_DEPTH:
                raise TradeFileFault("too_deep", f"element {count}", limit=MAX_DEPTH)
            if count > MAX_ELEMENTS:
                raise TradeFileFault("too_many_elements", limit=MAX_ELEMENTS)
    except DefusedXmlException:
        raise TradeFileFault("document_type") from None
    except ParseError as error:
        line, column = error.position
        raise TradeFileFault("xml", f"line {line}, column {column + 1}") from None
    except (LookupError, ValueError):
        raise TradeFileFault("xml_encoding", "line 1") from None
    if root is None:
        raise TradeFileFault("empty")
    return XmlNode(root, local_name(root), set())
