"""Whole coherent papers on one core, beside Faker called naively for as many fields.

Run ``python -m tests.bench.papers``.
"""

from collections.abc import Callable, Iterator
from itertools import cycle, islice

from faker import Faker

from profiler_sim.evidence.compile import compile_model
from profiler_sim.files.authored_files import scenario_by_name
from profiler_sim.files.catalogue import read_catalogue
from profiler_sim.traffic.generated import generate_consignments
from tests.bench.table import TIMES, Row, alternating, seconds, show, times

COUNT = 1_000
REACH = 8.0
RUNS = 5


def fields(value: object) -> int:
    """Count what stands on its own in a dumped consignment."""
    if isinstance(value, dict):
        return sum(map(fields, value.values()))
    if isinstance(value, list | tuple):
        return sum(map(fields, value))
    return value is not None


def naive(fake: Faker) -> Iterator[Callable[[], object]]:
    """What a generator without a model would call: a party, then goods, then codes."""
    yield from (fake.company, fake.street_address, fake.city, fake.country, fake.phone_number)
    yield from (fake.ascii_company_email, fake.name, fake.bothify, fake.date, fake.pyint)
    yield from (fake.word, fake.country_code, fake.numerify, fake.pyfloat, fake.boolean)


def measure() -> Row:
    """Ours validated, coherent and with every answer; Faker's only said."""
    scenario, catalogue = scenario_by_name("three-pistols"), read_catalogue()
    model = compile_model(scenario, catalogue)
    sample = next(generate_consignments(scenario, catalogue, model, 1, 7))
    many = fields(sample.papers.model_dump()) + fields(sample.answers.model_dump())
    fake = Faker()
    calls = list(islice(cycle(naive(fake)), many))

    def ours() -> float:
        return seconds(
            lambda: sum(1 for _ in generate_consignments(scenario, catalogue, model, COUNT, 7))
        )

    def theirs() -> float:
        return seconds(lambda: [call() for _ in range(COUNT // 10) for call in calls])

    here, tenth = alternating(ours, theirs, runs=RUNS)
    rate, beside = COUNT / here, COUNT / 10 / tenth
    return Row(
        f"whole coherent papers and answers, {many} fields, one core",
        f"{rate:,.0f}/s",
        f"Faker called naively {beside:,.0f}/s",
        times(rate / beside),
        f">= {REACH:.0f} {TIMES}",
        rate / beside >= REACH,
    )


if __name__ == "__main__":
    show(measure())
