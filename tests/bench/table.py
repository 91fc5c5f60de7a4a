"""What a measurement says: a figure beside its peer or its floor, taken in the same run."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from statistics import median
from time import perf_counter

RUNS = 11
"""How often a thing is tried; the middle one counts."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table."""

    work: str
    here: str
    beside: str
    """The peer or the floor, with its figure; a dash where there is none."""
    ratio: str
    reach: str
    is_reached: bool


TIMES = "\N{MULTIPLICATION SIGN}"
HEAD = ("work", "here", "beside it", "ratio", "reach", "")


def markdown(rows: Iterable[Row]) -> str:
    """The lines as a Markdown table."""
    told = [(r.work, r.here, r.beside, r.ratio, r.reach, _said(r)) for r in rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (HEAD, ("---",) * len(HEAD), *told))


def _said(row: Row) -> str:
    return "reached" if row.is_reached else "**missed**"


def show(*rows: Row) -> None:
    """Print lines as a table."""
    print(markdown(rows))


def seconds(work: Callable[[], object]) -> float:
    """How long one call takes."""
    start = perf_counter()
    work()
    return perf_counter() - start


def alternating(*works: Callable[[], float], runs: int = RUNS) -> list[float]:
    """Measure in turns, so that a slow moment of the computer meets all; the middle of each."""
    taken = [[work() for work in works] for _ in range(runs)]
    return [median(column) for column in zip(*taken, strict=True)]


def percentile(values: Iterable[float], share: float) -> float:
    """The value that ``share`` of all do not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def ms(value: float) -> str:
    """Seconds told as milliseconds."""
    return f"{1000 * value:,.1f} ms" if value < 0.01 else f"{1000 * value:,.0f} ms"


def times(value: float) -> str:
    """A ratio."""
    return f"{value:.2f} {TIMES}" if value < 10 else f"{value:,.0f} {TIMES}"
