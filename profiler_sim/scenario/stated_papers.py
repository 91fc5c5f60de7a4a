"""Papers that a file states, as they stand in a scenario: what is left out is not stated."""

from typing import TYPE_CHECKING, Annotated, Any

from pydantic import PlainValidator, WithJsonSchema

from profiler_sim.cargo.value import Value

if TYPE_CHECKING:
    from profiler_sim.cargo.consignment import Consignment

_BLANK: dict[str, Any] = {
    "shipper": {},
    "consignee": {},
    "notify": None,
    "origin": None,
    "incoterm": None,
    "freight": None,
    "freight_usd": None,
    "value_usd": None,
    "blank_is_unknown": True,
}
_OF_TRANSPORT: dict[str, dict[str, Any]] = {
    "sea": {"carrier": "", "vessel": {}},
    "air": {"airline": "", "sizes": None, "service": None},
    "road": {"vehicle": {}},
    "post": {},
}
_OF_PARTS: dict[str, dict[str, Any]] = {
    "container": {"seal": None, "reefer": None},
    "vessel": {"name": ""},
    "ocean_vessel": {"name": ""},
    "vehicle": {"tractor_plate": ""},
    "master": {"number": "", "houses": None},
}
"""Keys that papers always have, each with what stands for "not stated"."""
_NAMELESS = "000"
"""Id of a case until it is numbered by its arrival."""


def _with_blanks(data: Any) -> Any:  # noqa: ANN401  a validator sees whatever the file holds
    """Add the keys that papers always have and that may be empty."""
    if not isinstance(data, dict):
        return data
    full = _filled(data, {"id": _NAMELESS, **_BLANK})
    for party in ("shipper", "consignee", "notify"):
        full[party] = _filled(full[party], {"name": ""})
    if isinstance(goods := full.get("goods"), list | tuple):
        full["goods"] = [_filled(line, {"hs6": None}) for line in goods]
    if isinstance(transport := full.get("transport"), dict):
        own = _filled(transport, _OF_TRANSPORT.get(str(transport.get("mode")), {}))
        parts = {key: _filled(own[key], blank) for key, blank in _OF_PARTS.items() if key in own}
        full["transport"] = {**own, **parts}
    return full


def _filled(block: Any, blank: dict[str, Any]) -> Any:  # noqa: ANN401  as above
    """A block with the keys that it lacks; what is no block stays as it is."""
    return {**blank, **block} if isinstance(block, dict) else block


def papers_model() -> type[Value]:
    """The model of the papers, with those of all four modes: few scenarios state papers."""
    from profiler_sim.cargo.consignment import Consignment

    return Consignment


def _read_papers(data: Any) -> Any:  # noqa: ANN401  as above
    """Read papers; every fault of theirs is one of the file that states them."""
    return papers_model().model_validate(_with_blanks(data))


if TYPE_CHECKING:
    StatedPapers = Consignment
else:
    StatedPapers = Annotated[
        Any,
        papers_model,
        PlainValidator(_read_papers),
        WithJsonSchema({"type": ["object", "null"]}),
    ]
"""Papers of an imported load, read by a model that waits until a file has some."""
