"""Where a part of a condition stands: DuckDB counts bytes, an author counts characters.

A node's own span does not always hold its parts (that of LIKE starts at LIKE), so a span is the
union of the node's and those below it.
"""

from collections.abc import Iterator

PREFIX = "SELECT "
"""What stands before a condition when it is parsed."""

NOWHERE = 2**64 - 1
"""DuckDB's location of a node that the parser made up."""

Span = tuple[int, int]


def whole(condition: str) -> Span:
    """Cover the condition."""
    return (0, len(condition))


def extent(raw: object) -> Span | None:
    """Cover a raw tree and all below it, in bytes of the statement; None if it is nowhere."""
    spans = list(_located(raw))
    return (min(a for a, _ in spans), max(b for _, b in spans)) if spans else None


def in_characters(condition: str, span: Span) -> Span:
    """Turn bytes of the statement into characters of the condition, cut to its length."""
    written = condition.encode()
    start, end = (max(0, byte - len(PREFIX)) for byte in span)
    return (_count(written[:start]), _count(written[:end]))


def _count(written: bytes) -> int:
    return len(written.decode(errors="ignore"))


def _located(raw: object) -> Iterator[Span]:
    if isinstance(raw, dict):
        start = raw.get("query_location", NOWHERE)
        if start != NOWHERE:
            yield (start, start + raw["query_location_length"])
        raw = list(raw.values())
    if isinstance(raw, list | tuple):
        for part in raw:
            yield from _located(part)
