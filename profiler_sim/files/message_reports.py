"""What readers report of translated messages: a table that a mentor opens as a spreadsheet."""

import csv
from io import StringIO
from pathlib import Path
from typing import NamedTuple

from profiler_sim.files.output_files import export_file
from profiler_sim.settings import settings

FOLDER = "reports"
"""Folder of the tables, in that of the store."""
_MOST = 4 << 20
"""Bytes from which on a table is begun anew."""


class MessageReport(NamedTuple):
    """A message that a reader has something to say about."""

    when: str
    """UTC as ISO text."""
    screen: str
    """Name of the screen, for whoever looks for it in the program."""
    context: str
    english: str
    shown: str
    """The translation, with its placeholders."""
    remark: str


def add_report(language: str, report: MessageReport) -> str:
    """Add a line to the table of a language; answers where it is.

    Raises ``Unwritable`` where the disk does not take it.
    """
    name = f"messages-{language}.csv"
    rows = [*_rows(settings().folder / FOLDER / name), list(map(_cell, report))]
    text = StringIO()
    csv.writer(text, lineterminator="\n").writerows([list(MessageReport._fields), *rows])
    return export_file(FOLDER, name, text.getvalue().encode("utf-8-sig"))


def _rows(path: Path) -> list[list[str]]:
    """Read the lines that are there already, without their heading."""
    try:
        if path.stat().st_size > _MOST:
            return []
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        return []
    return list(csv.reader(StringIO(text)))[1:]


def _cell(text: str) -> str:
    """Keep a spreadsheet from reading a remark as a formula."""
    return f"'{text}" if text[:1] in {"=", "+", "-", "@"} else text
