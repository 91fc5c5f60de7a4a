"""The mentor's comments on one shift, as a file that goes back to the trainee.

It names the shift by the digest of its events, so it fits that shift alone, whatever number the
shift has on her computer.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from pydantic import Field, StringConstraints, ValidationError

from profiler_sim.cargo.value import Value
from profiler_sim.errors import ProfilerError, Unreadable, WrongUsage
from profiler_sim.play.trainee_feedback import COMMENT, LONGEST
from profiler_sim.problems import Problem, Severity
from profiler_sim.results.collection import files_ending
from profiler_sim.results.comments import comments_on
from profiler_sim.results.seal import Seal, travelling_content
from profiler_sim.results.shift_export import file_stem
from profiler_sim.store.contract import RemarkRow, Store

ENDING = ".comments"
"""How the name of such a file ends."""
MOST_BYTES = 4_000_000
_SEAL = Seal("profiler-sim-comments", 1, none="comment_file.none", newer="comment_file.newer")
_Line = Annotated[str, StringConstraints(min_length=1, max_length=LONGEST)]


class Comment(Value):
    """One line of a mentor on one decision."""

    consignment: str
    text: _Line
    written: str
    """UTC as ISO text: a label."""


class ShiftComments(Value):
    """The comments on one shift."""

    shift: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
    """Digest over the deal and every event."""
    title: str
    trainee: str
    comments: tuple[Comment, ...] = Field(min_length=1)


@dataclass(frozen=True, slots=True)
class CollectedComments:
    """What became of one file of comments."""

    name: str
    """Its path below the folder."""
    shift: str | None
    """Number of the shift here; None where the file was not taken."""
    title: str
    trainee: str
    new: int
    """Comments that were not here yet."""
    notes: tuple[Problem, ...]


def exported_comments(store: Store, shift: str) -> tuple[str, bytes]:
    """Give name and content of the file; raises ``WrongUsage`` where nothing was written."""
    rows, record = comments_on(store, shift), store.record(shift)
    if not rows:
        raise WrongUsage("comment_file.none_here", {"shift": shift})
    comments = ShiftComments(
        shift=record.head,
        title=record.new.title,
        trainee=record.new.trainee,
        comments=tuple(
            Comment(consignment=row.about, text=row.text, written=row.wall) for row in rows
        ),
    )
    body = json.dumps(comments.model_dump(mode="json"), separators=(",", ":"))
    return file_stem(record) + ENDING, _SEAL.write(body.encode("ascii") + b"\n")


def read_comments(content: bytes) -> ShiftComments:
    """Read such a file; raises ``Unreadable`` for one that is none, newer, cut or changed."""
    body, is_whole = _SEAL.read(content)
    if not is_whole:
        raise Unreadable("comment_file.changed")
    try:
        return ShiftComments.model_validate(json.loads(body), strict=False)
    except (ValueError, RecursionError, ValidationError) as error:
        raise Unreadable("comment_file.changed") from error


def collect_comments(folder: Path, store: Store) -> Iterator[CollectedComments]:
    """Put the comments of every file of a folder beside their shifts; twice changes nothing.

    A file that is broken, or whose shift is not here, is named and left out. Raises
    ``Unreadable`` for the folder, ``Unwritable`` where the store takes nothing.
    """
    paths = files_ending(folder, ENDING)
    known = {store.head(row.id): row.id for row in store.shifts()} if paths else {}
    for path in paths:
        name = path.relative_to(folder).as_posix()
        try:
            found = _read_file(path)
        except ProfilerError as error:
            note = Problem(error.code, params=error.params)
            yield CollectedComments(name, None, "", "", 0, (note,))
            continue
        yield _keep(name, found, store, known.get(found.shift))


def _read_file(path: Path) -> ShiftComments:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise Unreadable("comment_file.changed")
        return read_comments(travelling_content(path, MOST_BYTES))
    except OSError as error:
        raise Unreadable.file(path.name, error) from error


def _keep(name: str, found: ShiftComments, store: Store, shift: str | None) -> CollectedComments:
    title, trainee = found.title, found.trainee
    if shift is None:
        note = Problem("comment_file.no_shift", (), {}, Severity.NOTE)
        return CollectedComments(name, None, title, trainee, 0, (note,))
    if _strangers(found.comments, store.papers(shift)):
        return CollectedComments(name, None, title, trainee, 0, (Problem("comment_file.changed"),))
    here = {(row.about, row.text) for row in comments_on(store, shift)}
    new = [each for each in found.comments if (each.consignment, each.text) not in here]
    seq = len(store.remarks(shift))
    for place, each in enumerate(new, seq + 1):
        row = RemarkRow(shift, place, COMMENT, each.consignment, each.text, each.written)
        store.remark(row)
    return CollectedComments(name, shift, title, trainee, len(new), ())


def _strangers(comments: Iterable[Comment], papers: str) -> set[str]:
    """Consignments that the shift does not have."""
    return {each.consignment for each in comments} - {one["id"] for one in json.loads(papers)}
