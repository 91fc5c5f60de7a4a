"""JSON Schemas beside the mentor's files, and the line that leads an editor to them."""

import json
import os
from pathlib import Path

from profiler_sim.cargo.text import on_one_line
from profiler_sim.errors import Unwritable
from profiler_sim.files.output_files import write_file
from profiler_sim.mentor.schema import schema, schema_kind

FOLDER = ".schemas"
"""Where they lie in the mentor's folder."""
_LINE = "# yaml-language-server: $schema="
_WRITTEN = (
    "scenario",
    "pack",
    "method",
    "unit",
    "sign",
    "signs",
    "commodities",
    "hiding places",
    "enquiries",
    "examinations",
    "topics",
    "operation",
)
"""Kinds of files that a mentor writes."""


def with_schema_line(text: str, kind: str, path: Path, top: Path) -> str:
    """The text with the line, first of all, by which editors find the schema.

    The way to it is relative, so that the whole folder can be moved.
    """
    way = Path(os.path.relpath(_place(kind, top), path.parent)).as_posix()
    lines = [line for line in text.splitlines() if not line.startswith(_LINE)]
    return "\n".join([f"{_LINE}{way}", *lines]) + "\n"


def refresh_schemas(top: Path, kind: str | None = None) -> list[Path]:
    """Write the schema of a kind of file, or of every kind, into ``top``, with today's names.

    Raises ``WrongUsage`` for a kind that nobody knows, ``Unwritable`` where the folder takes no
    file.
    """
    texts = {_place(each, top): _text(each) for each in (_WRITTEN if kind is None else (kind,))}
    try:
        (top / FOLDER).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Unwritable.file(on_one_line(str(top / FOLDER)), error) from None
    for path, text in texts.items():
        write_file(path, text.encode("utf-8"))
    return list(texts)


def _place(kind: str, top: Path) -> Path:
    return top / FOLDER / f"{schema_kind(kind).replace(' ', '-')}.json"


def _text(kind: str) -> str:
    return json.dumps(schema(kind), ensure_ascii=False, indent=1) + "\n"
