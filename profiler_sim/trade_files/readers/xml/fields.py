"""Elements of XML as fields: what several messages share."""

from collections.abc import Mapping

from profiler_sim.trade_files.bounds import TradeFileFault
from profiler_sim.trade_files.fields import KINDS, FieldKind
from profiler_sim.trade_files.readers.field_values import put_value
from profiler_sim.trade_files.readers.values import number, plain_decimal
from profiler_sim.trade_files.readers.xml.tree import XmlNode
from profiler_sim.trade_files.records import Fields, Reading

Paths = Mapping[str, tuple[str, ...]]
"""Field → paths, of which the first that has a text states it."""


def put_texts(fields: Fields, node: XmlNode, names: Paths) -> None:
    """State fields from the texts of paths, each as its kind is written."""
    for name, paths in names.items():
        text = node.text(*paths)
        if KINDS[name] is FieldKind.NUMBER:
            text = plain_decimal(text)
        put_value(fields, name, text, node.at(*paths))


def xml_number(node: XmlNode, path: str) -> int | float | None:
    """Return the number in an element; None where it has none."""
    return number(plain_decimal(node.text(path)))


def finished(root: XmlNode, reading: Reading) -> Reading:
    """Return the reading with the elements that were not used; refuse one without consignments.

    Raises ``TradeFileFault``.
    """
    if not reading.records and not reading.empties:
        raise TradeFileFault("no_bills")
    for name, path in root.unused():
        reading.ignore(name, path)
    return reading
