"""Reads the list of codes that stands beside the file of an operation."""

import csv
from pathlib import Path

from pydantic import ValidationError

from profiler_sim.catalogue.operations import Listed, Operation, listed
from profiler_sim.problems import Problem

_AT = ("table",)
_MOST = 1_048_576
"""Bytes a table may have, as any authored file."""


def with_codes(path: Path, operation: Operation) -> Operation | list[Problem]:
    """The operation with the codes of its table before its own, or what is wrong with the table.

    ``path`` is the operation's file; the table is looked for beside it and nowhere else.
    """
    if not operation.table:
        return operation
    found = _codes(path.parent / Path(operation.table).name, operation.edition)
    if isinstance(found, Problem):
        return [found]
    return operation.model_copy(update={"codes": (*found, *operation.codes)})


def _codes(table: Path, edition: int) -> tuple[Listed, ...] | Problem:
    name = {"name": table.name}
    try:
        if table.stat().st_size > _MOST:
            return Problem("file.too_long", _AT, {"limit": _MOST})
        with table.open(encoding="utf-8", newline="") as file:
            return listed(csv.DictReader(file), edition)
    except (OSError, UnicodeDecodeError, csv.Error):
        return Problem("operation.no_table", _AT, name)
    except KeyError as column:
        return Problem("operation.no_column", _AT, {**name, "column": column.args[0]})
    except ValidationError as error:
        given = str(error.errors()[0]["input"])[:40]
        return Problem("operation.no_code", _AT, {**name, "given": given})
