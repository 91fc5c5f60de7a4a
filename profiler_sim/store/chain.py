"""A hash chain: each link covers a record and the link before it.

Whoever owns the file can recompute the whole chain, so a chain alone proves nothing. Together
with the receipt, a short form of its head that the trainee keeps elsewhere, it is tamper-evident.
"""

import hashlib
import json
from base64 import b32encode
from collections.abc import Iterable, Mapping

ORIGIN = bytes(32)
"""What stands before the first link."""
_READABLE = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", "0123456789ABCDEFGHJKMNPQRSTVWXYZ")
"""RFC 4648 base 32 to Crockford's alphabet, which has no I, L, O and U to misread."""
_MISREAD = str.maketrans("ILO", "110")


def canonical(record: Mapping[str, object]) -> bytes:
    """The one way to write ``record``: JSON, keys sorted, no blanks, ASCII.

    What JSON does not know, such as bytes that somebody wrote into the file, is written as
    Python shows it: it must change the digest, and must not stop the check.
    """
    text = json.dumps(record, sort_keys=True, separators=(",", ":"), default=repr)
    return text.encode("ascii")


def link(previous: bytes, record: Mapping[str, object]) -> bytes:
    """SHA-256 of the previous link's 32 bytes followed by the canonical record."""
    return hashlib.sha256(previous + canonical(record)).digest()


def first_broken(
    records: Iterable[Mapping[str, object]], links: Iterable[str], origin: bytes = ORIGIN
) -> int | None:
    """Index, from 0, of the first record whose stored link (hex) is not the one it should have."""
    previous = origin
    for index, (record, stored) in enumerate(zip(records, links, strict=True)):
        previous = link(previous, record)
        if previous.hex() != stored:
            return index
    return None


def receipt(head: str) -> str:
    """First 80 bits of a head (hex) in four groups that can be copied by hand.

    >>> receipt("3a8712df22df0ed1" + 48 * "0")
    '7A3H-5QS2-VW7D-2000'
    """
    letters = b32encode(bytes.fromhex(head)[:10]).decode("ascii").translate(_READABLE)
    return "-".join(letters[start : start + 4] for start in range(0, 16, 4))


def is_receipt(copied: str) -> bool:
    """Whether this has the form of a receipt, of today's or of the earlier twelve digits."""
    signs = _signs(copied)
    return len(signs) == _SIGNS or _is_earlier(signs)


def is_receipt_of(copied: str, head: str) -> bool:
    """Whether a receipt copied by hand is that of ``head``; case and look-alikes forgiven.

    >>> is_receipt_of("7a3h 5qs2 vw7d 2ooo", "3a8712df22df0ed1" + 48 * "0")
    True
    >>> is_receipt_of("3a8712df22df", "3a8712df22df0ed1" + 48 * "0")
    True
    """
    signs = _signs(copied)
    if _is_earlier(signs):
        return head.startswith(signs.lower())
    return signs.translate(_MISREAD) == receipt(head).replace("-", "")


_SIGNS, _EARLIER_SIGNS = 16, 12


def _signs(copied: str) -> str:
    return "".join(copied.upper().replace("-", " ").split())


def _is_earlier(signs: str) -> bool:
    return len(signs) == _EARLIER_SIGNS and set(signs) <= set("0123456789ABCDEF")
