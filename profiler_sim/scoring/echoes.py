"""Pages that repeat what others say: where else a box of theirs can be read.

A mark made on such a page counts as one made where the sign is seen.
"""

from collections.abc import Mapping

from profiler_sim.evidence.posterior import PAPERS

SeenIn = tuple[str, str]
"""Where a sign is seen: an enquiry or the papers, and a box."""

_CHECK = "document check"


def _papers(*boxes: str) -> dict[str, tuple[SeenIn, ...]]:
    """Boxes that stand on the papers under the same name."""
    return {box: ((PAPERS, box),) for box in boxes}


def _packed(*boxes: str) -> dict[str, tuple[SeenIn, ...]]:
    """Boxes of a packing list that agree with the papers or not."""
    return {box: ((PAPERS, box), (_CHECK, "packing list")) for box in boxes}


_WAY: Mapping[str, tuple[SeenIn, ...]] = {
    "ports": ((PAPERS, "ports"), ("vessel schedule", "calls")),
    "calls": (("vessel schedule", "calls"),),
    "route": ((PAPERS, "route"),),
    "crossings": ((PAPERS, "crossings"), ("border log", "log")),
    "lost time": (("border log", "lost time"),),
    "posting": ((PAPERS, "posting"),),
    **dict.fromkeys(
        ("stops", "distance", "detour"),
        ((PAPERS, "ports"), (PAPERS, "route"), (PAPERS, "crossings")),
    ),
}
"""The way, which each mode has in a box of its own."""

ECHOES: Mapping[str, Mapping[str, tuple[SeenIn, ...]]] = {
    "invoice": {
        **_papers("consignee", "origin", "marks", "packages", "goods", "hs code", "value"),
        "seller": ((_CHECK, "seller"),),
        "order": ((_CHECK, "order"),),
        "payment": ((_CHECK, "payment"),),
        "terms": ((_CHECK, "invoice"), (PAPERS, "incoterm")),
        "bank": ((_CHECK, "invoice"),),
        "signature": ((_CHECK, "invoice"),),
    },
    "packing list": {
        **_papers("shipper", "consignee", "marks", "goods"),
        **_packed("packages", "gross weight", "net weight", "measurement"),
        "packing list": ((_CHECK, "packing list"),),
    },
    "route": {**_WAY, "wait": (("container moves", "wait"),)},
    "map": _WAY,
}
"""Page → box → where its content is seen; a box that is left out shows no sign."""
