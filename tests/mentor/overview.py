"""The list of scenarios in their README; ``python -m tests.mentor.overview`` writes it anew."""

from collections.abc import Iterator
from pathlib import Path

from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.catalogue.modes import MODES
from profiler_sim.files.catalogue import scenario, shipped
from profiler_sim.scenario.model import Level, Scenario

FOLDER = Path(__file__).parents[2] / "scenarios"
README = FOLDER / "README.md"
BEGINS = "| play |"
"""The line at which the table begins; it ends at the first empty line."""
_LEVELS = list(Level)


def listed() -> list[Scenario]:
    """Every scenario that ships, whatever a mentor's own folder holds."""
    return [scenario(path) for path in sorted(FOLDER.glob("*.yaml"))]


def table(scenarios: list[Scenario], catalogue: Catalogue) -> str:
    """One row a scenario: by mode of transport, unit, level; guided ones first."""
    return "".join(f"{line}\n" for line in _rows(scenarios, catalogue))


def _rows(scenarios: list[Scenario], catalogue: Catalogue) -> Iterator[str]:
    def place(each: Scenario) -> tuple[object, ...]:
        mode = catalogue.units[each.unit].mode
        return MODES.index(mode), each.unit, not each.guide, _LEVELS.index(each.level), each.title

    yield f"{BEGINS} title | unit | by | level | topics | loads | minutes | searches |"
    yield "| --- | --- | --- | --- | --- | --- | --- | --- | --- |"
    for each in sorted(scenarios, key=place):
        yield f"| {' | '.join(_cells(each, catalogue))} |"


def _cells(each: Scenario, catalogue: Catalogue) -> tuple[str, ...]:
    topics = dict.fromkeys(catalogue.methods[method].topic for method in each.shares)
    lots = f" + {each.budget.random}" if each.budget.random else ""
    return (
        f"`{each.scenario}`",
        each.title + (" (guided)" if each.guide else ""),
        each.unit,
        catalogue.units[each.unit].mode,
        each.level.value + (", hard" if each.hard else ""),
        ", ".join(topics),
        f"{each.shipments}",
        f"{each.budget.desk_minutes}",
        f"{each.budget.searches}{lots}",
    )


def renewed(readme: str, written: str) -> str:
    """The README with this table in place of its own."""
    start = readme.index(BEGINS)
    return readme[:start] + written + readme[readme.index("\n\n", start) + 1 :]


if __name__ == "__main__":
    text = renewed(README.read_text("utf-8"), table(listed(), shipped()))
    README.write_text(text, encoding="utf-8")
