"""A line that works for every command, and the real program run with it."""

import os
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import IO

from profiler_sim.store.sqlite import open_store

PATIENCE = 240
"""Seconds for one run; a busy machine needs some of them."""
CALLS: Mapping[str, tuple[str, ...]] = {
    "play": ("play", "three-pistols"),
    "exam": ("exam", "first-watch", "--minutes", "60", "--to", "week.exam"),
    "bench": ("bench",),
    "generate": (
        *("generate", "three-pistols", "--count", "30"),
        *("--to", "made.jsonl", "--truth", "key.jsonl"),
    ),
    "manifest": (
        "manifest",
        "three-pistols",
        "--as",
        "cuscar",
        "--count",
        "9",
        "--to",
        "made.edi",
    ),
    "calibrate": ("calibrate", "three-pistols", "--count", "60"),
    "measure": ("measure", "people in the lorry"),
    "new": ("new", "pack", "night-desk"),
    "import": ("import", "manifest.csv", "--to", "case", "--unit", "Bar", "--yes"),
    "preview": ("preview", "first-watch"),
    "print": ("print", "first-watch", "--cases", "1", "--to", "exam"),
    "validate": ("validate", "core"),
    "list": ("list", "topics"),
    "screen": ("screen", "papers.jsonl", "--pack", "core"),
    "rules": ("rules", "core", "--dialect", "postgres"),
    "simulate": ("simulate", "first-watch", "--policy", "lots", "--shifts", "2"),
    "replay": ("replay", "1"),
    "remarks": ("remarks",),
    "verify": ("verify",),
    "export": ("export",),
    "collect": ("collect", "."),
    "results": ("results",),
    "package": ("package", "first-watch", "--as", "scorm", "--to", "made.zip"),
    "store": ("store", "move", "kept.db", "moved.db"),
    "schema": ("schema", "pack"),
    "facts": ("facts",),
    "identify": ("identify", "CSQU3054383"),
}
"""By command that ends by itself; what they read lies in the folder where they are run."""
SERVES = frozenset({"class"})
"""Commands that run until they are asked to go: ``tests/classroom`` asks them."""
MANIFEST = (
    "B/L No;Shipper;Consignee;Description of goods;Packages;Gross weight;Container No;POL\n"
    "XQZU2611;Orbolin Trade d.o.o.;Velorad d.o.o.;CERAMIC TILES;120;18400;ZZSU1234565;TRMER\n"
)
"""A manifest to be imported; its firms are invented."""
SILENT = frozenset({"play", "bench", "generate", "replay"})
"""Commands that print nothing, or nothing without a terminal."""
_STAYS = re.compile(r"(data/shifts|moved)\.db.*|data/measured/[0-9a-f]{64}\.json")
READ = frozenset({"papers.jsonl", "manifest.csv", "kept.db"})
"""Files that some command reads."""
FOREIGN = ("Traceback", "Something broke", "Exception ignored", "Error:", "\x1b")
"""What a user never reads."""


def environment(folder: Path) -> dict[str, str]:
    """What the program finds around it: nothing of a developer's own."""
    plain = {"PATH": os.environ["PATH"], "LANG": "C.UTF-8", "HOME": str(folder)}
    own = {"PROFILER_SIM_DATA": str(folder / "data"), "PROFILER_SIM_OWN": str(folder / "own")}
    return plain | own


def run(  # noqa: PLR0913  a process has three streams, a folder, and words
    words: tuple[str, ...],
    folder: Path,
    *,
    start: tuple[str, ...] = ("-m", "profiler_sim"),
    stdin: int | IO[str] = subprocess.DEVNULL,
    stdout: int | IO[str] = subprocess.PIPE,
    stderr: int | IO[str] = subprocess.PIPE,
) -> subprocess.CompletedProcess[str]:
    """Run the program in ``folder`` to its end."""
    return subprocess.run(
        [sys.executable, *start, *words],
        cwd=folder,
        env={**environment(folder), "PYTHONPATH": str(Path(__file__).parents[2])},
        stdin=stdin,
        stdout=stdout,
        stderr=stderr,
        text=True,
        encoding="utf-8",
        errors="backslashreplace",
        timeout=PATIENCE,
        check=False,
    )


def put_files(folder: Path, papers: bytes) -> None:
    """Write the files of ``READ`` into a folder."""
    (folder / "papers.jsonl").write_bytes(papers)
    (folder / "manifest.csv").write_text(MANIFEST, encoding="utf-8")
    open_store(folder / "kept.db").close()


def left_over(folder: Path, before: set[str]) -> list[str]:
    """Files that have appeared below a folder, but for the store and whole files of the cache."""
    names = {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}
    return sorted(name for name in names - before if not _STAYS.fullmatch(name))
