"""Reads whole papers, one consignment a line, as ``generate`` writes them."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, NoReturn

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from profiler_sim.cargo.consignment import Consignment
from profiler_sim.cargo.text import on_one_line, shortened
from profiler_sim.errors import Unreadable

MAX_LINE = 1 << 20
"""Bytes of one line; a consignment has about 1,500."""


@dataclass(frozen=True, slots=True)
class ConsignmentLine:
    """One consignment and where it stands."""

    file: str
    number: int
    """Counted from 1."""
    ends: int
    """Bytes of the file up to here: how far the reading is."""
    papers: Consignment

    def refuse(self, code: str) -> NoReturn:
        """Say that these papers cannot be used; raises ``Unreadable``."""
        raise Unreadable(code, {"file": self.file, "line": self.number})


def read_consignments(path: Path) -> Iterator[ConsignmentLine | Unreadable]:
    """Give every consignment of a file, and what is wrong with a line that holds none.

    Empty lines are passed over. Raises ``Unreadable`` where the file cannot be read.
    """
    name = on_one_line(str(path))
    try:
        with path.open("rb") as file:
            ends = 0
            for number, raw in enumerate(iter(lambda: file.readline(MAX_LINE + 1), b""), 1):
                ends += len(raw)
                if raw.strip():
                    yield _line(raw, name, number, ends)
                if len(raw) > MAX_LINE:
                    ends += _rest_of_line(file)
    except OSError as error:
        raise Unreadable.file(name, error) from None


def _line(raw: bytes, file: str, number: int, ends: int) -> ConsignmentLine | Unreadable:
    try:
        return ConsignmentLine(file, number, ends, _papers(raw, file, number))
    except Unreadable as fault:
        return fault


def _rest_of_line(file: BinaryIO) -> int:
    """Pass over the rest of a line that is too long, a piece at a time; answers its bytes."""
    passed = 0
    while piece := file.readline(MAX_LINE):
        passed += len(piece)
        if piece.endswith(b"\n"):
            break
    return passed


def _papers(raw: bytes, file: str, number: int) -> Consignment:
    params: dict[str, str | int | float] = {"file": file, "line": number, "limit": MAX_LINE}
    if len(raw) > MAX_LINE:
        raise Unreadable("papers.long", params)
    try:
        return Consignment.model_validate_json(raw.decode("utf-8-sig").strip())
    except UnicodeDecodeError:
        raise Unreadable("papers.encoding", params) from None
    except ValidationError as errors:
        code, more = _fault(errors.errors(include_url=False)[0])
        raise Unreadable(code, {**params, **more}) from None


def _fault(error: ErrorDetails) -> tuple[str, dict[str, str]]:
    """The first thing that is wrong with a line, in the words of its fields."""
    field = ".".join(map(str, error["loc"]))
    if error["type"] == "json_invalid" or not field:
        return "papers.json", {}
    code = {"missing": "papers.missing", "extra_forbidden": "papers.unknown_key"}
    given = shortened(str(error.get("ctx", {}).get("tag", error["input"])))
    return code.get(error["type"], "papers.value"), {"field": shortened(field), "given": given}
