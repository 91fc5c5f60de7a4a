"""JSON Schemas beside the mentor's files, and the line that leads an editor to them."""

import json
import os
from pathlib import Path

from profiler_sim.cargo.text import on_one_line
from profiler_sim.errors import ProblemsFound, Unwritable
from profiler_sim.files.output_files import write_file
from profiler_sim.mentor.schema import schema

FOLDER = ".schemas"
"""Where they lie in the mentor's folder."""
_LINE = "# yaml-language-server: $schema="
_SCHEMAS = {
    "scenario": "scenario",
    "pack": "pack",
    "method": "method",
    "unit": "unit",
    "sign": "sign",
    "operation": "operation",
    "commodity": "commodities",
    "signs": "signs",
    "place": "hiding places",
    "enquiry": "enquiries",
    "examination": "examinations",
}
"""The kind of file by what ``new`` calls it."""


def schema_file(kind: str) -> str:
    """The name of a schema's file."""
    return f"{_SCHEMAS.get(kind, kind).replace(' ', '-')}.json"


def with_schema_line(text: str, kind: str, path: Path, top: Path) -> str:
    """The text with the line, first of all, by which editors find the schema.

    The way to it is relative, so that the whole folder can be moved.
    """
    way = Path(os.path.relpath(top / FOLDER / schema_file(kind), path.parent)).as_posix()
    lines = [line for line in text.splitlines() if not line.startswith(_LINE)]
    return "\n".join([f"{_LINE}{way}", *lines]) + "\n"


def refresh_schemas(top: Path) -> list[Path]:
    """Write the schema of every kind of file into ``top``, with today's names.

    Where her catalogue has an error, schemas that are there stay as they are. Raises
    ``Unwritable`` where the folder takes no file.
    """
    where = top / FOLDER
    try:
        texts = {schema_file(kind): _text(_SCHEMAS[kind]) for kind in _SCHEMAS}
    except ProblemsFound:
        return []
    try:
        where.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Unwritable.file(on_one_line(str(where)), error) from None
    for name, text in texts.items():
        write_file(where / name, text.encode("utf-8"))
    return [where / name for name in texts]


def _text(kind: str) -> str:
    return json.dumps(schema(kind), ensure_ascii=False, indent=1) + "\n"
