"""Imported papers as a scenario: one hand-written case a load, and nothing beside them."""

from collections.abc import Mapping, Sequence
from datetime import date

from profiler_sim.cargo.consignment import Consignment
from profiler_sim.cargo.norms import distinctive_words
from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.catalogue.goods import Commodity
from profiler_sim.catalogue.units import Unit
from profiler_sim.scenario.model import AuthoredCase, Budget, Scenario, Traffic
from profiler_sim.scenario.names import lanes_from
from profiler_sim.traffic.world import FIRST_DAY

MOST_LOADS = 400
"""Loads of one exercise; the same as the traffic may have."""
MOST_DAYS = 14
USUAL_LOADS = 40
"""Loads that fill a good hour."""
_MINUTES_A_LOAD, _LOADS_A_SEARCH = 4, 10
_LEAST_MINUTES = 30
"""Of a short manifest: enough for some questions."""
_HEADING, _SUBHEADING = 4, 6
"""Digits of an HS code."""


def scenario_of(
    name: str,
    title: str,
    unit: str,
    papers: Sequence[Consignment],
    catalogue: Catalogue,
) -> Scenario:
    """Return a scenario in which exactly these loads arrive; nothing is hidden yet."""
    here = catalogue.of_unit(unit)
    last = max(each.transport.arrives_at.date() for each in papers)
    minutes = max(_LEAST_MINUTES, _MINUTES_A_LOAD * len(papers))
    searches = max(1, len(papers) // _LOADS_A_SEARCH)
    known = here.goods_of(here.units[unit].mode)
    return Scenario(
        scenario=name,
        title=title,
        unit=unit,
        traffic=Traffic(consignments=len(papers), days=days_until(last), only_my_cases=True),
        budget=Budget(desk_minutes=minutes, searches=searches, random=1),
        my_cases=tuple(_case(each, known, here.units[unit]) for each in papers),
    )


def days_until(last: date) -> int:
    """Return over how many days loads arrive, from the first day of every exercise."""
    return min(MOST_DAYS, max(1, (last - FIRST_DAY.date()).days + 1))


def _case(papers: Consignment, known: Mapping[str, Commodity], unit: Unit) -> AuthoredCase:
    start = papers.transport.start
    case = AuthoredCase(
        goods=papers.main_goods[0].description,
        origin=start if lanes_from(unit, start) else None,
        papers=papers,
        counts=True,
    )
    return case.model_copy(update={"commodity": _commodity(papers, known, unit)})


def _commodity(papers: Consignment, known: Mapping[str, Commodity], unit: Unit) -> str | None:
    """The goods of the catalogue that set prices and signs; None where it does not list them.

    A code tells them by its subheading, else by its heading. Without a code the words tell them:
    all words of the goods' name, or of one of their descriptions, must be there.
    """
    code = papers.main_goods[0].hs6
    carried = {name for lane in unit.lanes for name in lane.goods}
    if code:
        fronts = (code[:_SUBHEADING], code[:_HEADING])
        kinds = [[n for n, g in known.items() if g.hs6.startswith(front)] for front in fronts]
    else:
        words = distinctive_words(papers.stated_goods)
        kinds = [[n for n, g in known.items() if _is_named(words, (g.called, *g.wordings))]]
    found = next(filter(None, kinds), [])
    return next((name for name in found if name in carried), found[0] if found else None)


def _is_named(words: frozenset[str], names: Sequence[str]) -> bool:
    return any(bool(own) and own <= words for own in map(distinctive_words, names))
