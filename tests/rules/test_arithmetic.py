"""PostgreSQL's guarded arithmetic is the arithmetic of doubles, up to the last bit."""

import math
from collections.abc import Callable, Iterator
from itertools import product
from random import Random

import psycopg
import pytest

from profiler_sim.rules.dialects.postgres import POSTGRES
from profiler_sim.rules.expression import Operator
from tests.postgres import Server
from tests.rules.hostile import NUMBERS
from tests.screening.grammar import chance_of

MOST = 1.7976931348623157e308
Pair = tuple[float, float]
EDGES = (
    *NUMBERS, MOST / 2, MOST / 3, MOST / 4, 2.0**1023, 2.0**-1022, 2.0**-1074, 2.0**-537,
    2.0**537, 2.0**512, 2.0**-512, 0.5, 2.0, 1 / 3, 0.1 * MOST, 2e-323, 1e-20, 1e-15,
    math.nextafter(1.0, 2.0), math.nextafter(1.0, 0.0),
)  # fmt: skip


def _product(x: float, y: float) -> float:
    return x * y


def _quotient(x: float, y: float) -> float | None:
    return None if y == 0 else x / y


def _remainder(x: float, y: float) -> float | None:
    if y == 0:
        return None
    return math.nan if math.isinf(x) or math.isnan(x) or math.isnan(y) else math.fmod(x, y)


OPERATIONS: dict[Operator, Callable[[float, float], float | None]] = {
    Operator.ADD: lambda x, y: x + y,
    Operator.SUBTRACT: lambda x, y: x - y,
    Operator.MULTIPLY: _product,
    Operator.DIVIDE: _quotient,
    Operator.REMAINDER: _remainder,
}


def _near(chance: Random, count: int) -> Iterator[Pair]:
    """Pairs whose product, quotient or sum is just in range, or just out of it."""
    for _ in range(count):
        x = chance.uniform(1, 2) * 2.0 ** chance.randint(-1070, 1023) * chance.choice((1, -1))
        y = chance.choice(
            [
                chance.uniform(1, 2) * 2.0 ** chance.randint(-1070, 1023),
                MOST / max(abs(x), 1.0),
                x / MOST,
                MOST - abs(x),
                2e-323 / max(abs(x), 1e-300),
            ]
        )
        yield from ((x, each) for each in (y, math.nextafter(y, math.inf), math.nextafter(y, 0)))


@pytest.fixture(scope="module")
def pairs(postgres: Server) -> Iterator[tuple[psycopg.Connection, list[Pair]]]:
    """Pairs of numbers in a table, by number."""
    drawn = [*product(EDGES, EDGES), *_near(chance_of(3), 2_000)]
    with (
        postgres.database("arithmetic") as address,
        psycopg.connect(address, autocommit=True) as connection,
    ):
        connection.execute("CREATE TABLE pairs (n int, x0 float8, y0 float8)")
        with connection.cursor().copy("COPY pairs FROM STDIN") as copy:
            for number, (x, y) in enumerate(drawn):
                copy.write_row([number, x, y])
        yield connection, drawn


@pytest.mark.thorough
@pytest.mark.parametrize("operation", OPERATIONS)
def test_a_guard_gives_what_the_processor_gives(
    pairs: tuple[psycopg.Connection, list[Pair]], operation: Operator
) -> None:
    """Too large is infinite, too small is zero, and the statement never fails."""
    connection, drawn = pairs
    asked = POSTGRES.templates[operation].format("x0", "y0")

    said = connection.execute(f"SELECT {asked} FROM pairs ORDER BY n".encode()).fetchall()

    wanted = [OPERATIONS[operation](x, y) for x, y in drawn]
    wrong = [
        (pair, told, right)
        for pair, (told,), right in zip(drawn, said, wanted, strict=True)
        if told != right and not (told is not None and right is not None and told != told != right)  # noqa: PLR0124  not a number
    ]
    assert not wrong
