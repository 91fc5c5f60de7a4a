"""Elements of XML as fields: what several messages share."""

from collections.abc import Mapping

from profiler_sim.trade_files.bounds import TradeFileFault
from profiler_sim.trade_files.readers.field_values import put_value
from profiler_sim.trade_files.readers.xml.tree import XmlNode
from profiler_sim.trade_files.records import Fields, Reading

Paths = Mapping[str, tuple[str, ...]]
"""Field → paths, of which the first that has a text states it."""


def put_texts(fields: Fields, node: XmlNode, names: Paths) -> None:
    """State fields from the texts of paths, each as its kind is written."""
    for name, paths in names.items():
        put_value(fields, name, node.text(*paths), node.at(*paths))


def finished(root: XmlNode, reading: Reading) -> Reading:
    """Return the reading with the elements that were not used; refuse one without consignments.

    Raises ``TradeFileFault``.
    """
    if not reading.records and not reading.empties:
        raise TradeFileFault("no_bills")
    for name, path in root.unused():
        reading.ignore(name, path)
    return reading
