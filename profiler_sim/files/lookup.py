"""Names that a user types on a command line, and what is said where nothing bears one."""

from collections.abc import Iterable, Mapping

from profiler_sim.cargo.text import nearest, shortened
from profiler_sim.errors import WrongUsage

_SHOWN = 80
"""Characters of a name that nobody knows."""
_HOW: Mapping[str, str] = {
    "scenario": "list scenarios",
    "pack": "list packs",
    "method": "list methods",
    "unit": "list units",
    "file": "list scenarios",
}
"""Kind of name → the command that shows all; of other kinds all are said at once."""


def unknown_name(kind: str, name: str, known: Iterable[str]) -> WrongUsage:
    """What to raise where no ``kind`` is called ``name``: the nearest name, and how to see all.

    ``kind`` is scenario, pack, method, unit, file (a scenario or a pack), schema, list, command.
    """
    names = tuple(known)
    meant = nearest(name, names)
    shown = {"how": _HOW[kind]} if kind in _HOW else {"known": ", ".join(names)}
    params = {"name": shortened(name, _SHOWN), "nearest": meant or "", **shown}
    return WrongUsage(f"{kind}.unknown_nearest" if meant else f"{kind}.unknown", params)
