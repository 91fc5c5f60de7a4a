"""What a search takes and what it finds, in words: for the dialog, the help and the report."""

from collections.abc import Iterator, Mapping, Sequence

from profiler_sim.catalogue.examinations import Examination
from profiler_sim.i18n.text import N_, _, ngettext

NOTE = N_("Each counts as one search. A bigger one holds an honest trader up longer.")
"""Where the teams have no limit of minutes: their time is no budget of the desk."""
TIMED_NOTE = N_("Each uses one search and minutes of the team. All figures are examples.")
"""Where the teams have so many minutes for the whole shift."""
_DELAYS = (
    (6, N_("It holds an honest trader up for a day.")),
    (3, N_("It holds an honest trader up for half a day.")),
    (1, N_("It holds an honest trader up for an hour or two.")),
)
"""From so many points on, the highest first."""
_WAITS = (
    (6, N_("The search held the trader up for a day.")),
    (3, N_("The search held the trader up for half a day.")),
    (1, N_("The search held the trader up for an hour or two.")),
)
"""The same, looking back."""
_DAMAGES = (
    (3, N_("It often damages goods.")),
    (1, N_("Unpacked goods may be damaged.")),
)
_SCRATCHES = ((1, N_("The box may be scratched or drilled.")),)
"""Where the load stays inside."""
_SHOW_GOODS = frozenset({"first rows", "rest of the load", "articles", "packing"})
"""Points at which goods are unpacked."""
_OFTEN, _SOMETIMES = 70, 30
"""Of 100 loads hidden at a point, so many are found: from the first on often, else sometimes."""
_FEW = 4
"""Points that are named in one sentence, at most: the best ones."""


def sort_by_minutes(examinations: Mapping[str, Examination]) -> dict[str, Examination]:
    """Sort examinations, the quickest first."""
    return dict(sorted(examinations.items(), key=lambda each: each[1].minutes))


def staff_and_minutes(search: Examination) -> str:
    """Write officers and minutes; empty for shifts stored without them."""
    if not search.staff:
        return ""
    officers = ngettext("{n} officer", "{n} officers", search.staff).format(n=search.staff)
    return _("{officers}, {minutes} min").format(officers=officers, minutes=search.minutes)


def describe_reach(
    search: Examination, topics: Mapping[str, str], shares: Mapping[str, float]
) -> Iterator[str]:
    """Write which topics it finds, if not all, and where it finds often, and where sometimes.

    ``topics`` are titles by id, ``shares`` how many of 100 it finds by the title of the point.
    """
    if search.finds_only:
        only = ", ".join(topics.get(topic, topic) for topic in search.finds_only)
        yield _("Finds only: {topics}.").format(topics=only)
    ranked = sorted(shares, key=lambda point: -shares[point])
    often = [point for point in ranked if shares[point] >= _OFTEN]
    sometimes = [point for point in ranked if _SOMETIMES <= shares[point] < _OFTEN]
    if len(often) > max(_FEW, len(shares) - 2):
        yield _("Finds often almost everywhere.")
        return
    if often:
        yield _("Finds often: {points}.").format(points="; ".join(often[:_FEW]))
    if sometimes:
        yield _("Finds sometimes: {points}.").format(points="; ".join(sometimes[:_FEW]))


def describe_costs(search: Examination) -> Iterator[str]:
    """Write what an honest trader loses by it: time, and goods that were opened or cut."""
    damages = _DAMAGES if _SHOW_GOODS.intersection(search.looks_at) else _SCRATCHES
    for points, texts in ((search.delay, _DELAYS), (search.damage, damages)):
        if text := _at_least(texts, points):
            yield _(text)


def describe_wait(search: Examination) -> str:
    """Write how long it held a trader up; empty where it hardly did."""
    text = _at_least(_WAITS, search.delay)
    return _(text) if text else ""


def _at_least(texts: Sequence[tuple[int, str]], points: float) -> str:
    """The first text whose points are reached; empty where none is."""
    return next((text for least, text in texts if points >= least), "")


def note(search_minutes: int | None) -> str:
    """Say what every search uses, where the teams have so many minutes, or no limit."""
    return _(NOTE if search_minutes is None else TIMED_NOTE)
