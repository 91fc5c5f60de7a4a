"""The smallest programs that do the same kind of thing, to be run beside ours."""

import sys
import tempfile
from pathlib import Path

MINIMAL = """
from textual.app import App
from textual.widgets import Static

class Minimal(App):
    def compose(self):
        yield Static("A minimal program")

Minimal().run()
"""
"""A Textual program with one line of text."""

TABLE = """
from textual.app import App
from textual.widgets import DataTable

class Table(App):
    def compose(self):
        yield DataTable(cursor_type="row")

    def on_mount(self):
        table = self.query_one(DataTable)
        table.add_columns("#", "container", "goods", "packages", "from", "t", "said")
        table.add_rows([
            (f"{n:03}", f"QXTU{4119822 + n}", "BODY AND SUSPENSION PARTS", "844 cartons", "TRMER",
             14.2, "") for n in range(1, 41)
        ])

Table().run()
"""
"""Forty lines like those of the manifest in Textual's own table."""


def script(text: str) -> str:
    """A file with this program."""
    path = Path(tempfile.mkdtemp(prefix="bench-")) / "peer.py"
    path.write_text(text, encoding="utf-8")
    return str(path)


def folder() -> Path:
    """An empty folder for a store."""
    return Path(tempfile.mkdtemp(prefix="bench-"))


PYTHON = sys.executable
OURS = ("-m", "profiler_sim")
