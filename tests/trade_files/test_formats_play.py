"""A manifest of every format: anonymous in every file it leaves, and played to the debrief."""

from pathlib import Path

import pytest

from profiler_sim.app.content import Content
from profiler_sim.cargo.answers import Answers
from profiler_sim.cargo.blanks import unknown_facts
from profiler_sim.cargo.consignment import Consignment
from profiler_sim.cargo.facts.reference import CaseFile, row
from profiler_sim.cargo.text import fold_name
from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.cli.main import run
from profiler_sim.files.authored_files import read_scenario
from profiler_sim.files.consignment_lines import ConsignmentLine, read_consignments
from profiler_sim.rules.condition import CheckedCondition
from profiler_sim.screening.checking import as_lists, check_once
from profiler_sim.screening.signs import Detector
from profiler_sim.store.memory import MemoryStore
from tests.repetition import first_of
from tests.trade_files.playing import play
from tests.trade_files.samples import ALL, CUSCAR, SECOND

CANARIES = (
    *("qvastel", "drimolux", "pontareva", "zelmirka", "hilda", "qvmaster", "qvhouse", "qv88001"),
    *("69551000", "3054383", "3054404", "22222222", "02345678", "l12345678a", "qvwb", "qv26lrn"),
    *("34qv16", "31qv16", "qv555", "ml12345", "ml99999", "123456785", "qvholder", "qvbook"),
    *("slobode", "qv7788", "9074729", "fy401r", "passwordq", "senderq", "qvhwb9", "qvcons"),
    *("30712963", "40718265", "50719384", "qvreg", "qvmessage", "qvplan", "qvorder", "qvcall"),
)
"""What names a firm, a person or a thing in the samples."""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A mentor's folder, and a key that makes no chance meetings."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("secrets.token_bytes", lambda size: b"k" * size)
    monkeypatch.setenv("PROFILER_SIM_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("PROFILER_SIM_OWN", str(tmp_path / "own"))
    return tmp_path


def left(folder: Path) -> list[str]:
    """Canaries in any file of a case folder."""
    written = fold_name(" ".join(path.read_text("utf-8") for path in folder.iterdir()))
    return [canary for canary in CANARIES if canary in written]


@first_of("name", ALL, quick=2)
def test_it_names_nobody_and_plays(name: str, folder: Path) -> None:
    """From the file to the debrief, in the store as well as in the folder."""
    text, unit, more = ALL[name]
    (folder / "file").write_text(text, encoding="utf-8")

    words = ["import", "file", "--to", "case", "--unit", unit, "--from", "TRIST", *more]
    assert run(words) == 0

    assert left(folder / "case") == []
    catalogue, store = Content().catalogue, MemoryStore()
    scenario = read_scenario(folder / "case" / "case.yaml")
    debrief = play(scenario, catalogue, store)
    assert len(debrief.shift.outcomes) == len(scenario.my_cases) > 0
    stored = fold_name(str(vars(store)))
    assert [canary for canary in CANARIES if canary in stored] == []
    for line in read_consignments(folder / "case" / "manifest.jsonl"):
        assert isinstance(line, ConsignmentLine)
        assert misread(line.papers, catalogue) == []


def misread(papers: Consignment, catalogue: Catalogue) -> list[str]:
    """Signs that would need what the file lacks and are read all the same."""
    unknown = unknown_facts(papers)
    assert unknown, "a file that states everything"
    facts = row(CaseFile(papers, Answers(), catalogue.norms()))
    assert {name for name in unknown if facts[name] is not None} == set()
    shown = Detector(catalogue)(papers, Answers())
    lists = as_lists(catalogue.lists)
    return [
        sign
        for sign, value in shown.items()
        for condition in [check_once(catalogue.signs[sign].values[value].when, lists)]
        if isinstance(condition, CheckedCondition)
        and any(column.name in unknown for column in condition.reads)
    ]


@first_of("name", SECOND)
def test_a_second_file_names_nobody_either(name: str, folder: Path) -> None:
    """Load lists and discharge lists beside a manifest."""
    (folder / "file").write_text(CUSCAR, encoding="utf-8")
    (folder / "second").write_text(SECOND[name], encoding="utf-8")

    words = ["import", "file", "--second", "second", "--to", "case", "--unit", "Bar"]
    assert run(words) == 0
    assert left(folder / "case") == []
