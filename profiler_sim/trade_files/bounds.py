"""How large a file may be, and the error for one that is not what it should be.

A file within these bounds is imported in half a minute of processor time and 2 GB of address
space at most; 20,000 rows of Excel take ten seconds (``tests/trade_files/test_pace.py``).
"""

from profiler_sim.errors import Unreadable

MAX_BYTES = 20_000_000
"""Bytes of a file that is read; a manifest of 20,000 rows has about four million."""
MAX_UNPACKED = 100_000_000
"""Bytes of everything inside a workbook, which is a zip file."""
MAX_PARTS = 2_000
"""Files inside a workbook."""
MAX_RECORDS = 50_000
"""Consignments of one file."""
MAX_DEPTH = 64
"""Elements of XML inside each other."""
MAX_ELEMENTS = 1_000_000
MAX_SEGMENTS = 1_000_000
MAX_LETTERS = 20_000
"""Letters of one value; a description of goods has some hundred."""
MAX_OF_ONE = 2_000
"""Containers of one bill, and seals of one container."""


def refuse_binary(content: bytes) -> None:
    """Raise ``TradeFileFault`` for a message with a zero byte: no text has one."""
    at = content.find(b"\0")
    if at >= 0:
        line = content.count(b"\n", 0, at) + 1
        raise TradeFileFault("binary", f"line {line}")


class TradeFileFault(Unreadable):
    """A file of the trade that cannot be read, with the place where it goes wrong."""

    def __init__(self, code: str, at: str = "", **params: str | float) -> None:
        """Keep what is wrong and where; the name of the file is added by whoever opened it."""
        super().__init__(f"trade.{code}", {"at": at, **params})
