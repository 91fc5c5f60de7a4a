"""A shift as a file that a trainee hands to her mentor.

The first line names the format and the SHA-256 of the rest. The rest is one JSON document: what
was dealt, every event and remark, and the digests of the chain (``store.sealing``). So a change
on the way is found, and named by its place. A file from an exam holds the digest of the answer
key in place of the key, or the key that only the mentor can open (``store.sealed_truth``).
"""

import json
from dataclasses import asdict, dataclass, replace
from typing import Any

from pydantic import TypeAdapter, ValidationError

from profiler_sim.errors import Unreadable
from profiler_sim.play.stored_shift import describe_change
from profiler_sim.results.seal import Seal
from profiler_sim.store.contract import ShiftRecord
from profiler_sim.store.sealed_truth import digest_of_text, digest_of_truth, is_sealed
from profiler_sim.store.sealing import first_change, says_closed

ENDING = ".shift"
"""How the name of such a file ends."""
MOST_BYTES = 64_000_000
"""A shift of 400 consignments has a fifth of it."""
_SEAL = Seal("profiler-sim-shift", 1, none="shift_file.none", newer="shift_file.newer")
_RECORD = TypeAdapter(ShiftRecord)


@dataclass(frozen=True, slots=True)
class ShiftResult:
    """What a learning platform is to be given of a shift; a mentor's program works it out anew."""

    score: float | None
    """Shift score, 0 to 1; None where there was nothing to score."""
    seconds: float
    """Time at the screen."""


def write_shift(
    record: ShiftRecord, *, is_exam: bool = False, result: ShiftResult | None = None
) -> bytes:
    """Give the content of the file of one shift; of an exam without its answer key.

    ``result`` stands beside the record, for a page of a learning platform.
    """
    if is_exam and not is_sealed(record.new.truth):
        record = replace(
            record,
            new=replace(record.new, truth=""),
            withheld=record.withheld or digest_of_text(record.new.truth),
        )
    content: dict[str, Any] = _RECORD.dump_python(record, mode="json")
    if result:
        content["result"] = asdict(result)
    body = json.dumps(content, separators=(",", ":"))
    return _SEAL.write(body.encode("ascii") + b"\n")


def read_shift(content: bytes) -> ShiftRecord:
    """Read the file of one shift.

    Raises ``Unreadable``: it is none, it was made by a newer version, it was cut off, or it was
    changed; then the sentence says what of it was changed where that can be said.
    """
    body, is_whole = _SEAL.read(content)
    if is_whole:
        return _parse(body)
    raise _named_change(body)


def refuse_changed(record: ShiftRecord) -> None:
    """Raise ``Unreadable`` that names what of a shift is not as it was committed."""
    if change := first_change(record):
        finding = describe_change(change)
        raise Unreadable(finding.code, finding.params)


def is_closed(record: ShiftRecord) -> bool:
    """Whether the shift was played to its end."""
    return says_closed(record.events[-1].event_json if record.events else None)


def has_answer_key(record: ShiftRecord) -> bool:
    """Whether the answer key is there and open."""
    return not record.withheld and not is_sealed(record.new.truth)


def with_answer_key(record: ShiftRecord, truth: str) -> ShiftRecord | None:
    """Put the answer key back; None where it is not the one that was withheld or sealed."""
    if digest_of_text(truth) != (record.withheld or digest_of_truth(record.new.truth)):
        return None
    return replace(record, new=replace(record.new, truth=truth), withheld="")


def _parse(body: bytes) -> ShiftRecord:
    try:
        content: Any = json.loads(body)
        return _RECORD.validate_python(content, strict=False)
    except (ValueError, RecursionError, ValidationError) as error:
        raise Unreadable("shift_file.broken") from error


def _named_change(body: bytes) -> Unreadable:
    """What to raise of a file whose digest does not fit."""
    try:
        record = _parse(body)
    except Unreadable:
        return Unreadable("shift_file.cut")
    try:
        refuse_changed(record)
    except Unreadable as error:
        return error
    return Unreadable("shift_file.changed")
