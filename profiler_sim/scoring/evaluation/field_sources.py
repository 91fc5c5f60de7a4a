"""Maps fields of derived pages to the source fields they repeat.

A mark made on such a page counts as one made where the sign is shown.
"""

from collections.abc import Mapping

from profiler_sim.cargo.answers import Paperwork, enquiry_of
from profiler_sim.cargo.road.answers import BorderLog
from profiler_sim.cargo.sea.answers import Moves, Schedule
from profiler_sim.evidence.model import PAPERS

FieldSource = tuple[str, str]
"""Where a sign is shown: an enquiry or the documents, and a field."""

_CHECK, _MOVES = enquiry_of(Paperwork), enquiry_of(Moves)
_TRACK, _CROSSINGS = enquiry_of(Schedule), enquiry_of(BorderLog)
"""Ids of the enquiries whose answers such pages repeat."""


def _on_documents(*boxes: str) -> dict[str, tuple[FieldSource, ...]]:
    """Fields that stand on the documents under the same name."""
    return {box: ((PAPERS, box),) for box in boxes}


def _on_packing_list(*boxes: str) -> dict[str, tuple[FieldSource, ...]]:
    """Fields of a packing list that agree with the documents or not."""
    return {box: ((PAPERS, box), (_CHECK, "packing list")) for box in boxes}


_ROUTE: Mapping[str, tuple[FieldSource, ...]] = {
    "ports": ((PAPERS, "ports"), (_TRACK, "calls")),
    "calls": ((_TRACK, "calls"),),
    "route": ((PAPERS, "route"),),
    "crossings": ((PAPERS, "crossings"), (_CROSSINGS, "log")),
    "lost time": ((_CROSSINGS, "lost time"),),
    "posting": ((PAPERS, "posting"),),
    **dict.fromkeys(
        ("stops", "distance", "detour"),
        ((PAPERS, "ports"), (PAPERS, "route"), (PAPERS, "crossings")),
    ),
}
"""The route, which each mode has in a field of its own."""

FIELD_SOURCES: Mapping[str, Mapping[str, tuple[FieldSource, ...]]] = {
    "invoice": {
        **_on_documents("consignee", "origin", "marks", "packages", "goods", "hs code", "value"),
        "seller": ((_CHECK, "seller"),),
        "order": ((_CHECK, "order"),),
        "payment": ((_CHECK, "payment"),),
        "terms": ((_CHECK, "invoice"), (PAPERS, "incoterm")),
        "bank": ((_CHECK, "invoice"),),
        "signature": ((_CHECK, "invoice"),),
    },
    "packing list": {
        **_on_documents("shipper", "consignee", "marks", "goods"),
        **_on_packing_list("packages", "gross weight", "net weight", "measurement"),
    },
    "route": {**_ROUTE, "wait": ((_MOVES, "wait"),)},
    "map": _ROUTE,
}
"""Page → field → where its content is shown; a field that is left out shows no sign."""
