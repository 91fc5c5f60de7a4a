"""The lists in the scenarios' README; ``python -m tests.mentor.overview`` writes them anew."""

from collections.abc import Iterator
from pathlib import Path

from profiler_sim.cargo.modes import MODES
from profiler_sim.cargo.scans import LEVELS
from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.files.authored_files import read_scenario
from profiler_sim.files.catalogue import read_catalogue
from profiler_sim.files.catalogue_tables import READINGS
from profiler_sim.files.catalogue_tables import table_rows as table_of
from profiler_sim.scenario.model import CourseLevel, Scenario

FOLDER = Path(__file__).parents[2] / "scenarios"
README = FOLDER / "README.md"
BEGINS = "| play |"
SCANS_BEGIN = "| scanned |"
"""The lines at which the tables begin; each ends at the first empty line."""
_LEVELS = list(CourseLevel)


def listed() -> list[Scenario]:
    """Every scenario that ships, whatever a mentor's own folder holds."""
    return [read_scenario(path) for path in sorted(FOLDER.glob("*.yaml"))]


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
    limit = each.budget.search_minutes
    timed = "" if limit is None else f", {limit} min"
    return (
        f"`{each.scenario}`",
        each.title + (" (guided)" if each.guide else ""),
        each.unit,
        catalogue.units[each.unit].mode,
        each.level.value + (", hard" if each.hard else ""),
        ", ".join(topics),
        f"{each.shipments}",
        f"{each.budget.desk_minutes}",
        f"{each.budget.searches}{lots}{timed}",
    )


def scans() -> str:
    """What the reference reader makes of each method, from what he can hardly see upwards."""
    rows = [row for row in table_of(READINGS) if row["method"]]
    rows.sort(key=lambda row: (float(row["auc"]), row["method"], row["place"]))
    return "".join(f"{line}\n" for line in _scan_rows(rows))


def _scan_rows(rows: list[dict[str, str]]) -> Iterator[str]:
    yield f"{SCANS_BEGIN} where it lies | {' | '.join(LEVELS)} | AUC |"
    yield f"| --- | --- |{' --- |' * len(LEVELS)} --- |"
    for row in rows:
        shares = " | ".join(f"{100 * float(row[level]):.0f} %" for level in LEVELS)
        yield f"| {row['method']} | {row['place']} | {shares} | {float(row['auc']):.2f} |"


def renewed(readme: str, written: str) -> str:
    """The README with this table in place of its own."""
    first_cell = written[: written.index("|", 1) + 1]
    start = readme.index(first_cell)
    return readme[:start] + written + readme[readme.index("\n\n", start) + 1 :]


if __name__ == "__main__":
    text = renewed(README.read_text("utf-8"), table(listed(), read_catalogue()))
    README.write_text(renewed(text, scans()), encoding="utf-8")
