"""A port of a mentor's own: a row of her table of places."""

import csv
import io
from dataclasses import dataclass
from pathlib import Path

from profiler_sim.cargo.text import folded, on_one_line
from profiler_sim.catalogue.places import Place
from profiler_sim.errors import Unwritable, WrongUsage
from profiler_sim.files.index import CATALOGUE, folder
from profiler_sim.files.tables import read_table
from profiler_sim.mentor.checked_catalogue import catalogue
from profiler_sim.mentor.new import append_rows, no_such
from profiler_sim.scenario.places import port
from profiler_sim.settings import settings

TABLE = "places.csv"
_USUAL = "Bar"
"""Where a new port begins: its country, kind and degrees."""


@dataclass(frozen=True, slots=True)
class NewPort:
    """A row that is to be written."""

    code: str
    path: Path
    row: str
    replaces: bool
    """It has the code of a row that is there, and takes its place."""


def is_port(name: str) -> bool:
    """Whether the table of places has such a name or code."""
    return port(name, catalogue().places) is not None


def new_port(name: str, to: Path | None = None, origin: str | None = None) -> NewPort:
    """Make a row: that of a port that is there, or a new one like ``origin``.

    Raises ``WrongUsage`` for no name at all and for an origin that nobody knows,
    ``Unwritable`` where her table has a row of that code.
    """
    if not name.strip():
        raise WrongUsage("new.name", {"name": on_one_line(name)})
    places = catalogue().places
    there = port(name, places)
    code = port(origin or (name if there else _USUAL), places)
    if code is None:
        known = [place.name for place in places.values()]
        raise no_such("new.no_source", origin or "", known, kind="port", listed="ports")
    like = places[code]
    path = (to if to is not None else settings().own / CATALOGUE) / TABLE
    made = like.id if there == code else _code(name, like.country, set(places))
    if made in {row["place_id"] for row in read_table(path)[0]}:
        raise Unwritable("new.yours", {"name": made, "file": on_one_line(str(path))})
    label = like.name if there == code else name
    return NewPort(made, path, _row(like, made, label), replaces=there == code)


def write_port(wanted: NewPort) -> None:
    """Add the row to her table; a table that is not there is begun with its heading.

    Raises ``Unwritable`` where it cannot be written.
    """
    heading = (folder() / CATALOGUE / TABLE).read_text("utf-8-sig").splitlines()[0]
    append_rows(wanted.path, heading, [wanted.row])


def _code(name: str, country: str, taken: set[str]) -> str:
    """A code nobody has: the country, and letters of the name."""
    letters = "".join(c for c in folded(name).upper() if c.isascii() and c.isalpha())
    begins = f"{letters}XX"[:2] if letters else "XX"
    rest = [*letters[2:], *"XYZ23456789"]
    made = (f"{country}{begins}{last}" for last in rest)
    return next((code for code in made if code not in taken), f"{country}XXX")


def _row(like: Place, code: str, name: str) -> str:
    out = io.StringIO()
    locode = (like.locode or "") if code == like.id else code
    cells = (code, locode, name, like.country, like.kind, f"{like.lat:g}", f"{like.lon:g}")
    csv.writer(out, lineterminator="").writerow(cells)
    return out.getvalue()
