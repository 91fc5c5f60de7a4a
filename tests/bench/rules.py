"""Rules over very many rows of facts, and one rule that is edited while the rows lie ready.

Run ``python -m tests.bench.rules``. Beside them the same forty rules as Python functions over
dictionaries; both must hit the same rows.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np

from profiler_sim.cargo.facts.reference import FACTS, CaseFile, row
from profiler_sim.cargo.facts.schema import Column, FactType
from profiler_sim.cargo.modes import Mode
from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.evidence.compile import compile_model
from profiler_sim.files.authored_files import scenario_by_name
from profiler_sim.files.catalogue import read_catalogue
from profiler_sim.mentor.rule_bench import sample as samples
from profiler_sim.mentor.rule_bench.measure import RuleAsWritten, SampledTraffic
from profiler_sim.mentor.rule_bench.sample import TrafficSample
from profiler_sim.rules.condition import CheckedCondition, check_condition
from profiler_sim.screening.parquet import save_rows
from profiler_sim.screening.run import Screen, ScreenRule
from profiler_sim.screening.table import of_arrays
from profiler_sim.traffic.generated import generate_consignments
from tests.bench.table import TIMES, Row, alternating, ms, seconds, show, times

ROWS, DEALT = 100_000, 2_000
RUNS = 5
REACH, EDITED = 40e6, 1.0
"""Evaluations a second; seconds from an edited rule to its frequency."""

Facts = Mapping[str, Any]
Rule = Callable[[Facts], bool | None]
COLUMNS = tuple(entry.column for entry in FACTS.values())
STEPS = (1, 2, 3, 5, 8)
"""Each kind of rule comes with five limits."""


def young(n: int) -> tuple[str, Rule]:
    """One comparison."""
    days = 90 * n
    return (
        f"consignee_age_days < {days}",
        lambda f: f["consignee_age_days"] is not None and f["consignee_age_days"] < days,
    )


def heavy(n: int) -> tuple[str, Rule]:
    """A list and a comparison."""
    kg, ports = 3000 * n, {"ECGYE", "COTRB", "BRSSZ"}
    return (
        f"loading_port IN ('ECGYE', 'COTRB', 'BRSSZ') AND gross_kg > {kg}",
        lambda f: f["loading_port"] in ports and f["gross_kg"] > kg,
    )


def uniform(n: int) -> tuple[str, Rule]:
    """A range."""
    return (
        f"kg_per_package BETWEEN {2 * n} AND {5 * n}",
        lambda f: f["kg_per_package"] is not None and 2 * n <= f["kg_per_package"] <= 5 * n,
    )


def resealed(n: int) -> tuple[str, Rule]:
    """Two texts beside each other."""
    least = 100 * n
    return (
        f"seal_at_loading <> seal_at_discharge AND packages > {least}",
        lambda f: (
            f["seal_at_loading"] is not None
            and f["seal_at_discharge"] is not None
            and f["seal_at_loading"] != f["seal_at_discharge"]
            and f["packages"] > least
        ),
    )


def cheap(n: int) -> tuple[str, Rule]:
    """A product."""
    part = 0.25 * n
    return (
        f"value_per_kg < price_p05 * {part}",
        lambda f: (
            f["value_per_kg"] is not None
            and f["price_p05"] is not None
            and f["value_per_kg"] < f["price_p05"] * part
        ),
    )


def parts(n: int) -> tuple[str, Rule]:
    """A word in a text."""
    kg = 4000 * n
    return (
        f"description LIKE '%PARTS%' AND gross_kg < {kg}",
        lambda f: "PARTS" in f["description"] and f["gross_kg"] < kg,
    )


def abroad(n: int) -> tuple[str, Rule]:
    """Yes and no."""
    most = 200 * n
    return (
        f"notify_abroad AND NOT consignee_free_mail AND packages < {most}",
        lambda f: (
            f["notify_abroad"] is True
            and f["consignee_free_mail"] is False
            and f["packages"] < most
        ),
    )


def either(n: int) -> tuple[str, Rule]:
    """One or the other."""
    kg = 150 * n
    return (
        f"weighbridge_excess_kg > {kg} OR undeclared_calls >= 2",
        lambda f: (
            (f["weighbridge_excess_kg"] is not None and f["weighbridge_excess_kg"] > kg)
            or (f["undeclared_calls"] is not None and f["undeclared_calls"] >= 2)
        ),
    )


KINDS = (young, heavy, uniform, resealed, cheap, parts, abroad, either)
RULES = [kind(n) for kind in KINDS for n in STEPS]


def facts() -> list[Facts]:
    """Rows of dealt consignments with every answer, over and over."""
    scenario, catalogue = scenario_by_name("three-pistols"), read_catalogue()
    dealt = generate_consignments(
        scenario, catalogue, compile_model(scenario, catalogue), DEALT, 7
    )
    norms = catalogue.norms()
    rows: list[Facts] = [row(CaseFile(one.papers, one.answers, norms)) for one in dealt]
    return rows * (ROWS // DEALT)


def columns(rows: Sequence[Facts], wanted: Sequence[Column]) -> dict[str, Any]:
    """The rows as arrays."""
    return {column.name: _array([each[column.name] for each in rows], column) for column in wanted}


def _array(values: list[Any], column: Column) -> Any:
    if column.type is FactType.TEXT:
        return np.array(values, object)
    missing = [value is None for value in values]
    return np.ma.masked_array([value or 0 for value in values], mask=missing)


def sound(condition: str) -> CheckedCondition:
    """Check a condition that has no fault."""
    checked = check_condition(condition, COLUMNS)
    if not isinstance(checked, CheckedCondition):
        raise TypeError(checked)
    return checked


def screen() -> Screen:
    """All forty."""
    return Screen(
        tuple(ScreenRule(f"r{n}", 1.0, sound(when)) for n, (when, _) in enumerate(RULES))
    )


def measure() -> list[Row]:
    """Forty rules over every row, and one rule from its text to its frequency."""
    rows, rules = facts(), screen()
    read = rules.reads
    limits = _edits()
    with of_arrays(columns(rows, read), read) as table:
        python = {f"r{n}": _hits(rows, rule) for n, (_, rule) in enumerate(RULES)}
        if rules.tally(table).hits != python:
            raise AssertionError("both find the same")
        here, beside = alternating(
            lambda: seconds(lambda: rules.tally(table)),
            lambda: seconds(lambda: [_hits(rows, rule) for _, rule in RULES]),
            runs=RUNS,
        )
        edited = alternating(
            lambda: seconds(
                lambda: Screen((ScreenRule("x", 1.0, sound(next(limits))),)).tally(table)
            ),
            runs=RUNS,
        )[0]
    evaluations = ROWS * len(RULES)
    return [
        Row(
            f"rules: {len(RULES)} {TIMES} {ROWS:,} rows of facts",
            f"{evaluations / here / 1e6:.0f} M evaluations/s",
            f"plain Python {evaluations / beside / 1e6:.1f} M/s",
            times(beside / here),
            f">= {REACH / 1e6:.0f} M/s",
            evaluations / here >= REACH,
        ),
        Row(
            f"a rule edited, {ROWS:,} rows ready",
            ms(edited),
            "-",
            "-",
            f"<= {EDITED:.0f} s",
            edited <= EDITED,
        ),
    ]


def measure_bench() -> list[Row]:
    """The rule bench: from an edited condition to all that its panel shows, ``ROWS`` loads ready.

    Beside it DuckDB counts one column of the same files: less cannot be read.
    """
    with TemporaryDirectory() as folder:
        sample = BenchSample("sea", read_catalogue(), Path(folder))
        traffic, limits = SampledTraffic(sample, sample.files), _edits()
        table = sample.table(sample.files)
        here, floor = alternating(
            lambda: seconds(
                lambda: traffic.report(RuleAsWritten("x", "x", 3.0, sound(next(limits))))
            ),
            lambda: seconds(lambda: table.rows("SELECT method, count(*) FROM facts GROUP BY 1")),
            runs=RUNS,
        )
    return [
        Row(
            f"the rule bench: a rule edited, {ROWS:,} loads",
            ms(here),
            f"DuckDB counts the kinds {ms(floor)}",
            times(here / floor),
            f"<= {EDITED:.0f} s",
            here <= EDITED,
        )
    ]


class BenchSample(TrafficSample):
    """A sample whose files hold a few drawn loads over and over: to draw all takes minutes."""

    def __init__(self, mode: Mode, catalogue: Catalogue, folder: Path) -> None:
        """Write ``ROWS`` loads into one file of ``folder``."""
        super().__init__(mode, catalogue)
        vars(self)["folder"] = folder
        norms, names = catalogue.norms(), [column.name for column in self.columns]
        rows: list[Facts] = []
        for piece in range(DEALT // samples.PIECE):
            model, loads = self._piece(piece)
            for one in loads:
                held = row(CaseFile(one.papers, one.answers, norms), names)
                kind = model.hypotheses[one.case.hypothesis].method
                rows.append({**held, samples.KIND.name: kind})
        ids = [f"{n // samples.PIECE}/{n % samples.PIECE}" for n in range(len(rows))]
        for number in range(ROWS // DEALT):
            save_rows(rows, (*self.columns, samples.KIND), ids, folder / f"{number:03d}.parquet")

    @property
    def files(self) -> tuple[Path, ...]:
        """All of them."""
        return tuple(sorted(self.folder.glob("*.parquet")))


def _edits() -> Iterator[str]:
    """A condition that is written a little differently each time."""
    n = 0
    while True:
        n += 1
        yield f"consignee_age_days < {90 + n} AND loading_port IN ('ECGYE', 'COTRB')"


def _hits(rows: Sequence[Facts], rule: Rule) -> list[int]:
    return [place for place, each in enumerate(rows) if rule(each)]


if __name__ == "__main__":
    show(*measure(), *measure_bench())
