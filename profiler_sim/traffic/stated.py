"""Papers that a file states, over those that the program would have written.

What the file states stands as it is. What it leaves out is not stated, and no sign can show
there. Where a sign changes what the program would have written, it changes what the file states
in the same manner: a weight by as much, a value in proportion, a word in its place.
"""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any

from profiler_sim.cargo.answers import Answers
from profiler_sim.cargo.consignment import Consignment, Party
from profiler_sim.traffic.draft import Draft

_AS_STATED = ("id", "shipper", "consignee", "notify", "remarks", "origin")
"""Parts that no sign changes: the file's firms stay what they are."""
_IN_PROPORTION = frozenset({"value_usd", "freight_usd"})
_REPEATED = frozenset(
    {"name", "tax_id", "description", "bill_no", "number", "seal", "voyage", "imo", "carrier"}
    | {"airline", "house_no", "item_no", "cmr_no", "licence_no", "tractor_plate", "trailer_plate"}
    | {"loading_port", "departure_airport", "taken_over_at", "posting_office"}
)
"""Names and numbers that answers repeat from the papers."""


def state_load(draft: Draft, papers: Consignment) -> None:
    """Let the load weigh and count what the papers state."""
    load = draft.load
    share = load.net_kg / load.gross_kg
    load.packages = papers.packages or load.packages
    load.gross_kg = max(1, round(papers.gross_kg))
    load.net_kg = max(1, round(papers.net_kg or papers.gross_kg * share))
    load.volume_m3 = papers.volume_m3 or load.volume_m3
    load.set_value(load.usd_per_kg * load.net_kg)


def state_parties(draft: Draft, papers: Consignment) -> None:
    """Let answers know the firms by the names, and the goods by the words, of the papers."""
    parties = draft.parties
    parties.shipper = _named(parties.shipper, papers.shipper)
    parties.consignee = _named(parties.consignee, papers.consignee)
    if papers.value_usd is not None:
        draft.load.value_usd = papers.value_usd


def _named(invented: Party, stated: Party) -> Party:
    return invented.model_copy(update={"name": stated.name}) if stated.name else invented


def as_stated(
    stated: Consignment, before: Consignment, after: Consignment, answers: Answers
) -> tuple[Consignment, Answers]:
    """Return papers and answers of an imported load.

    ``before`` are the program's own papers without the signs of the case, ``after`` with them.
    The load arrives when ``after`` does: the exercise decides the hour.
    """
    plain = (each.model_dump() for each in (stated, before, after))
    merged = _merged(*plain, top=True)
    merged["transport"]["arrives_at"] = after.transport.arrives_at
    papers = Consignment.model_validate(merged)
    names = _names(after.model_dump(), papers.model_dump())
    return papers, Answers.model_validate(_renamed(answers.model_dump(), names))


def _merged(
    stated: Mapping[str, Any], before: Mapping[str, Any], after: Mapping[str, Any], *, top: bool
) -> dict[str, Any]:
    """What the file states, changed where signs change what the program would have written."""
    done: dict[str, Any] = {}
    for key, value in stated.items():
        old, new = before.get(key), after.get(key)
        if (top and key in _AS_STATED) or old == new or value in (None, "", ()):
            done[key] = value
        elif isinstance(value, dict):
            is_alike = isinstance(old, dict) and isinstance(new, dict)
            done[key] = _merged(value, old or {}, new or {}, top=False) if is_alike else value
        elif key == "goods" and old and new:
            done[key] = (_merged(value[0], old[0], new[0], top=False), *value[1:])
        else:
            done[key] = _changed(key, value, old, new)
    return done


def _changed(key: str, value: Any, old: Any, new: Any) -> Any:  # noqa: ANN401  any leaf of papers
    if isinstance(value, bool) or type(old) is not type(new):
        return new
    if isinstance(value, datetime | date):
        moved = new - old
        return value + (moved if isinstance(moved, timedelta) else timedelta())
    if isinstance(value, int | float):
        whole = isinstance(value, int)
        found = value * new / old if key in _IN_PROPORTION and old else value + (new - old)
        return max(1, round(found)) if whole else max(0.1, round(found, 3))
    return new


def _names(own: Mapping[str, Any], stated: Mapping[str, Any]) -> dict[str, str]:
    """Names and numbers of the program's papers, each with what the file has in its place."""
    pairs: dict[str, str] = {}
    for key, value in own.items():
        other = stated.get(key)
        if isinstance(value, dict) and isinstance(other, dict):
            pairs |= _names(value, other)
        elif key in _REPEATED and value and other and value != other:
            pairs[str(value)] = str(other)
    return pairs


def _renamed(value: Any, names: Mapping[str, str]) -> Any:  # noqa: ANN401  any part of answers
    """The same with each whole text that is one of the names."""
    if isinstance(value, str):
        return names.get(value, value)
    if isinstance(value, dict):
        return {key: _renamed(each, names) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return type(value)(_renamed(each, names) for each in value)
    return value
