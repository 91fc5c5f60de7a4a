"""An answer key that only a mentor can open: what stands in its place, on a trainee's computer.

The digest of the open key stands beside it, so that the chain of a shift is the same before and
after it is opened.
"""

import json
import re
from hashlib import sha256

_AGE, _DIGEST = "age", "digest"
_HEX = re.compile(r"[0-9a-f]{64}")


def seal_truth(truth: str, encrypted: str) -> str:
    """Give what stands in place of ``truth``; ``encrypted`` is the same in the age format."""
    return json.dumps({_AGE: encrypted, _DIGEST: digest_of_text(truth)})


def is_sealed(truth: str) -> bool:
    """Whether this stands in place of an answer key."""
    return _parts(truth) is not None


def encrypted_part(truth: str) -> str:
    """Give the encrypted answer key; empty where it is not sealed."""
    parts = _parts(truth)
    return parts[0] if parts else ""


def digest_of_truth(truth: object) -> str:
    """SHA-256 of an answer key, in hex, sealed or open."""
    parts = _parts(truth)
    return parts[1] if parts else digest_of_text(truth)


def digest_of_text(text: object) -> str:
    """SHA-256 of a long text, in hex.

    What somebody wrote in place of a text goes in as Python shows it: it is not what was.
    """
    written = text if isinstance(text, str) else repr(text)
    return sha256(written.encode("utf-8")).hexdigest()


def _parts(truth: object) -> tuple[str, str] | None:
    """The encrypted key and the digest; None where the text is no sealed key."""
    if not isinstance(truth, str) or not truth.startswith(f'{{"{_AGE}": '):
        return None
    try:
        read = json.loads(truth)
    except (ValueError, RecursionError):
        return None
    encrypted, digest = read.get(_AGE), read.get(_DIGEST)
    is_whole = set(read) == {_AGE, _DIGEST} and isinstance(encrypted, str)
    if not is_whole or not isinstance(digest, str) or not _HEX.fullmatch(digest):
        return None
    return encrypted, digest
