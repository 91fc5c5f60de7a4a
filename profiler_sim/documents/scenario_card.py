"""A scenario in short, as the home screen shows it: whose desk, which transport, how much work."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from profiler_sim.cargo.modes import ByMode
from profiler_sim.documents.briefing import LEVELS, unfold
from profiler_sim.i18n.local_forms import place_name
from profiler_sim.i18n.text import N_, _, ngettext

if TYPE_CHECKING:
    from profiler_sim.catalogue.catalogue import Catalogue
    from profiler_sim.catalogue.places import Coordinates
    from profiler_sim.scenario.model import Scenario

TRANSPORT = ByMode(
    sea=N_("sea containers"),
    air=N_("air freight"),
    road=N_("lorries"),
    post=N_("post and couriers"),
)
"""What comes to a desk, by mode of transport."""


@dataclass(frozen=True, slots=True)
class ScenarioCard:
    """What a trainee may know of a scenario before she opens its briefing."""

    title: str
    setting: str
    """Unit, transport and level."""
    rows: tuple[tuple[str, str], ...]
    """A heading and what stands behind it, line by line."""
    opening: str
    """The first paragraph of the briefing."""
    place: str = ""
    """Where the unit is, by name; empty where the catalogue does not say."""
    spot: "Coordinates | None" = None
    """Where that lies."""


def build_card(scenario: "Scenario", catalogue: "Catalogue | None" = None) -> ScenarioCard:
    """Describe ``scenario``; without a catalogue its unit has no transport and no place."""
    unit = catalogue.units.get(scenario.unit) if catalogue else None
    place = catalogue.places.get(unit.port) if catalogue and unit else None
    mode = (_(TRANSPORT[unit.mode]),) if unit else ()
    setting = (place_name(scenario.unit), *mode, _(LEVELS[scenario.level.value]))
    topics = _topics(scenario, catalogue) if catalogue else ""
    return ScenarioCard(
        title=scenario.title,
        setting=" · ".join(setting),
        rows=(
            (_("Topics"), topics or "…"),
            (_("Minutes"), _minutes(scenario)),
            (_("Searches"), _searches(scenario)),
        ),
        opening=unfold(scenario.briefing).partition("\n")[0],
        place=place.name if place else "",
        spot=place.spot if place else None,
    )


def _topics(scenario: "Scenario", catalogue: "Catalogue") -> str:
    """Name the topics that the scenario is about, not the methods."""
    methods = (catalogue.methods.get(name) for name in scenario.shares)
    named = {method.topic for method in methods if method}
    return ", ".join(topic.title for name, topic in catalogue.topics.items() if name in named)


def _minutes(scenario: "Scenario") -> str:
    count = scenario.shipments
    loads = ngettext("for {n} consignment", "for {n} consignments", count).format(n=count)
    return f"{scenario.budget.desk_minutes} {loads}"


def _searches(scenario: "Scenario") -> str:
    budget = scenario.budget
    drawn = _("and {n} random").format(n=budget.random) if budget.random else ""
    return f"{budget.searches} {drawn}".strip()
