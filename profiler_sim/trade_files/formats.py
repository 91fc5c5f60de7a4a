"""The formats that can be read: how each is called, told by its first bytes, and read."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from profiler_sim.trade_files.bounds import TradeFileFault
from profiler_sim.trade_files.readers.cargo_imp.messages import is_cargo_imp, read_cargo_imp
from profiler_sim.trade_files.readers.edifact.messages import read_edifact
from profiler_sim.trade_files.readers.edifact.segments import is_edifact
from profiler_sim.trade_files.readers.tables import is_workbook
from profiler_sim.trade_files.readers.xml.asycuda import is_awmds, is_sad, read_awmds, read_sad
from profiler_sim.trade_files.readers.xml.cargo_xml import is_cargo_xml, read_cargo_xml
from profiler_sim.trade_files.readers.xml.itmatt import is_itmatt, read_itmatt
from profiler_sim.trade_files.readers.xml.ncts import is_cc015c, read_cc015c
from profiler_sim.trade_files.records import Reading

TABLES = ("csv", "excel")
"""Formats whose columns a mentor confirms."""


@dataclass(frozen=True, slots=True)
class TradeFormat:
    """One format."""

    title: str
    is_it: Callable[[str], bool]
    """Tells it by the beginning of the text."""
    read: Callable[[bytes], Reading]


FORMATS: Mapping[str, TradeFormat] = {
    "edifact": TradeFormat("EDIFACT", is_edifact, read_edifact),
    "cargo-imp": TradeFormat("Cargo-IMP", is_cargo_imp, read_cargo_imp),
    "cargo-xml": TradeFormat("Cargo-XML", is_cargo_xml, read_cargo_xml),
    "awmds": TradeFormat("ASYCUDA manifest", is_awmds, read_awmds),
    "sad": TradeFormat("ASYCUDA declaration", is_sad, read_sad),
    "cc015c": TradeFormat("NCTS CC015C", is_cc015c, read_cc015c),
    "itmatt": TradeFormat("ITMATT", is_itmatt, read_itmatt),
}
"""Every format but tables, by the word of ``--as``."""
NATIONAL_MODES = frozenset({"sad"})
"""Formats whose codes of transport differ by country: the desk tells the mode."""
_HEAD = 4_000
_HTML = re.compile(r"(?i)\s*<(?:!doctype html|html|table)\b")


def format_of(content: bytes) -> str:
    """Tell the format of a file; a text that is no other format is a table.

    Raises ``TradeFileFault`` for what nobody can read.
    """
    if not content.strip(b"\0 \t\r\n"):
        raise TradeFileFault("empty")
    if is_workbook(content):
        return "excel"
    head = head_text(content)
    if _HTML.match(head):
        raise TradeFileFault("html")
    if content.startswith((b"%PDF-", b"{\\rtf")):
        raise TradeFileFault("other_program")
    found = next((name for name, each in FORMATS.items() if each.is_it(head)), None)
    if found is None and head.lstrip().startswith("<"):
        raise TradeFileFault("unknown_xml")
    return found or "csv"


def head_text(content: bytes) -> str:
    """Return the beginning of a file as text, as far as that can be told."""
    is_wide = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    return content[:_HEAD].decode("utf-16" if is_wide else "utf-8-sig", "ignore")
