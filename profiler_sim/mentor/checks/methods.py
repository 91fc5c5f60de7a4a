"""Methods: goods, places, signs and their shares, all of the method's modes of transport."""

from collections.abc import Iterator, Mapping

from profiler_sim.cargo.modes import Mode
from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.catalogue.methods import ANYTHING_ELSE, Method
from profiler_sim.catalogue.names import Kind, modes_by_name, related_names
from profiler_sim.figures import Figure
from profiler_sim.mentor.checks.finds import check_find_texts
from profiler_sim.mentor.checks.names import (
    LISTINGS,
    check_known,
    check_tags,
    first_names,
    list_command,
)
from profiler_sim.problems import Keys, Problem, Severity

_ALL = 100
"""Shares are of a hundred."""
_ROUNDING = 5
"""So far from a hundred may be the sum of shares that were rounded one by one."""
_SUGGESTED = 6
"""Names that are offered instead of one of another mode."""


def check_method(value: Method, catalogue: Catalogue) -> Iterator[Problem]:
    """Check that names are known and of the method's modes, and shares at most a hundred."""
    yield from check_known(("topic",), value.topic, catalogue.topics)
    if not value.modes:
        yield Problem("method.no_mode", ("modes",))
    for goods in value.rides_on:
        if goods != ANYTHING_ELSE:
            yield from _named(Kind.GOODS, ("rides on", goods), value, catalogue)
    for place in value.lies:
        yield from _named(Kind.PLACE, ("lies", place), value, catalogue)
    for sign in value.signs:
        yield from _named(Kind.SIGN, ("signs", sign), value, catalogue)
    for block, shares in (("rides on", value.rides_on), ("lies", value.lies)):
        yield from _whole(block, shares)
    yield from check_tags(("not for",), value.not_for, catalogue, "method.tag_unknown")
    yield from _values(value, catalogue)
    yield from check_find_texts(value, catalogue)


def _whole(block: str, shares: Mapping[str, float]) -> Iterator[Problem]:
    """The shares of a block are those of a hundred loads; rounding may leave a few out."""
    total = sum(shares.values())
    if total <= 0:
        yield Problem("method.nothing", (block,), {"block": block})
    elif abs(total - _ALL) > _ROUNDING:
        number = max(shares.values())
        params = {
            "block": block,
            "total": Figure(f"{total:g}"),
            "number": Figure(f"{number:g}"),
            "share": f"{_ALL * number / total:.0f}",
        }
        yield Problem("method.not_a_hundred", (block,), params, Severity.WARNING, at_key=True)


def _named(kind: Kind, keys: Keys, value: Method, catalogue: Catalogue) -> Iterator[Problem]:
    """A name at the end of ``keys``; places must be there in every mode, others in one."""
    name, modes = str(keys[-1]), modes_by_name(kind, catalogue)
    known = [each for each in modes if _fits(kind, modes[each], value.modes)]
    command = list_command(LISTINGS[kind])
    if name in modes and name not in known:
        offered = related_names(kind, name, known, catalogue) or known
        params = {
            "name": name,
            "given": ", ".join(sorted(modes[name])),
            "method": value.method,
            "mode": ", ".join(value.modes),
            "known": first_names(offered, _SUGGESTED),
            "command": command,
        }
        yield Problem("method.other_mode", keys, params, at_key=True)
    else:
        yield from check_known(keys, name, known, at_key=True, command=command)


def _fits(kind: Kind, modes: frozenset[Mode], wanted: tuple[Mode, ...]) -> bool:
    if kind is Kind.PLACE:
        return modes.issuperset(wanted)
    return not modes.isdisjoint(wanted)


def _values(value: Method, catalogue: Catalogue) -> Iterator[Problem]:
    for sign, shares in value.signs.items():
        if sign in catalogue.signs:
            for name in shares:
                known = catalogue.signs[sign].values
                yield from check_known(("signs", sign, name), name, known, at_key=True)
        total = sum(shares.values())
        if total > _ALL:
            params = {"total": Figure(f"{total:g}")}
            yield Problem("method.over_a_hundred", ("signs", sign), params)
