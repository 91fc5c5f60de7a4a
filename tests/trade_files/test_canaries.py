"""Canaries in every field of every format: none survives, in the case, the store or an export."""

import json
from collections.abc import Sequence
from datetime import datetime
from math import ceil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from profiler_sim.app.content import Content
from profiler_sim.cargo.consignment import Consignment
from profiler_sim.errors import ProfilerError
from profiler_sim.mentor.imports.case_files import case_files
from profiler_sim.mentor.imports.import_report import ImportReport
from profiler_sim.mentor.imports.manifest_import import ImportWishes, import_manifest
from profiler_sim.mentor.imports.sources import columns_of, open_source, read_source
from profiler_sim.results.shift_export import exported_shift
from profiler_sim.scenario.names import matching_names
from profiler_sim.store.memory import MemoryStore
from profiler_sim.trade_files.records import Reading
from profiler_sim.trade_files.second_source import add_second_source
from profiler_sim.trade_files.word_lists import folded
from profiler_sim.trade_files.writers.formats import OUTPUT_FORMATS
from profiler_sim.trade_files.writers.message_text import Occasion
from tests.trade_files.planted import Canary, Plant, plants, second_plants
from tests.trade_files.playing import play
from tests.trade_files.samples import CUSCAR

CATALOGUE = Content().catalogue
OCCASION = Occasion(datetime(2026, 3, 1, 6, 0), "MEBAR")
PLANTS = [
    (name, matching_names(unit, CATALOGUE.units)[0], plant) for name, unit, plant in plants()
]
SECONDS = list(second_plants())
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
words = st.permutations(LETTERS).map(lambda signs: f"QZ{''.join(signs[:9])}")
"""Capitals and figures: every format has them. Two letters that begin no word, and nine more."""
digits = st.permutations("1234567890").map("".join)
"""Ten figures in an order that no price or density has."""
canaries = st.builds(Canary, words.filter(lambda word: "QV" not in word), digits)
"""Words of the samples have QV: a canary with it would be planted anew, and the sign behind it."""


def reading(text: str, path: Path, unit: str = "Bar") -> Reading:
    """What is read of a file for a desk."""
    path.write_text(text, encoding="utf-8")
    source = open_source(path)
    return read_source(source, columns_of(source, {}), CATALOGUE.units[unit].mode)


def texts_of(found: Reading, unit: str, store: MemoryStore | None) -> str:
    """Every file, row of the store and export of an import, as one text."""
    wishes = ImportWishes(unit=unit, name="case", start="TRIST")
    done = import_manifest(found, wishes, CATALOGUE, b"k" * 32)
    report = ImportReport.of(found, done, wishes)
    texts = list(case_files(done, report, wishes).values())
    texts += [json.dumps(report.as_data(), ensure_ascii=False), *report.lines()]
    texts += exports(done.papers)
    if store is not None and done.scenario is not None:
        play(done.scenario, CATALOGUE, store)
        shift = store.shifts()[-1].id
        texts += [str(vars(store)), exported_shift(store, shift)[1].decode("utf-8", "ignore")]
        texts += [store.papers(shift), store.truth(shift), store.brief(shift)]
    return " ".join(texts)


def exports(papers: tuple[Consignment, ...]) -> list[str]:
    """The papers in every format of their mode that is text."""
    if not papers:
        return []
    mode = papers[0].transport.mode
    return [
        each
        for form in OUTPUT_FORMATS.values()
        if mode in form.modes
        for each in form.write(papers, OCCASION)
        if isinstance(each, str)
    ]


def survivors(canary: Canary, plant: Plant, unit: str, path: Path, store: MemoryStore) -> str:
    """The word or the number, where one of them is left anywhere; also in a refusal."""
    text = plant(canary)
    assert canary.word in text, "the canary is planted"
    try:
        left = folded(texts_of(reading(text, path, unit), unit, store))
    except ProfilerError as error:
        left = folded(str(error.params))
    return " ".join(sign for sign in canary if folded(sign) in left)


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where a file is written before it is imported; its name says nothing."""
    return tmp_path_factory.mktemp("planted") / "file"


def _check(planted: Sequence[Canary], path: Path) -> None:
    """Each format has a canary of its own."""
    by_plant = iter(planted)
    left = {
        name: survivors(next(by_plant), plant, unit, path, MemoryStore())
        for name, unit, plant in PLANTS
    }
    for name, plant in SECONDS:
        canary, manifest = next(by_plant), reading(CUSCAR, path)
        add_second_source(manifest, reading(plant(canary), path))
        text = folded(texts_of(manifest, "Bar", None))
        left[name] = " ".join(sign for sign in canary if folded(sign) in text)
    assert {name: signs for name, signs in left.items() if signs} == {}


IN_A_ROUND = len(PLANTS) + len(SECONDS)


@pytest.mark.parametrize(
    "count",
    [
        pytest.param(100, marks=pytest.mark.thorough),
        pytest.param(2000, marks=pytest.mark.slow),
    ],
)
def test_no_canary_survives(count: int, path: Path) -> None:
    """In the case, the report, the store, the exported shift and every written format."""
    several = st.lists(canaries, min_size=IN_A_ROUND, max_size=IN_A_ROUND, unique=True)

    @settings(
        max_examples=ceil(count / IN_A_ROUND),
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(several)
    def check(planted: Sequence[Canary]) -> None:
        _check(planted, path)

    check()


def test_a_canary_that_stays_is_found(path: Path) -> None:
    """With real data kept, every format still shows it: so the test can fail."""
    canary = Canary("QZKEPT12345", "9876501234")
    for name, unit, plant in PLANTS[:-1]:
        found = reading(plant(canary), path, unit)
        wishes = ImportWishes(unit=unit, name="case", start="TRIST", keep=True)
        done = import_manifest(found, wishes, CATALOGUE, b"k" * 32)
        text = " ".join(each.model_dump_json() for each in done.papers)
        assert canary.word in text, name
