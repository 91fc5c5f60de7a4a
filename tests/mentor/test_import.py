"""``import``: a manifest becomes a case folder that names nobody and can be played."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from profiler_sim.app.content import Content
from profiler_sim.cargo.text import fold_name
from profiler_sim.catalogue.catalogue import Catalogue
from profiler_sim.cli.main import run
from profiler_sim.errors import WrongUsage
from profiler_sim.files.authored_files import read_scenario
from profiler_sim.files.consignment_lines import ConsignmentLine, read_consignments
from profiler_sim.mentor.imports.wish_words import count_of
from profiler_sim.mentor.validation import validate
from profiler_sim.play.debriefs import debrief
from profiler_sim.play.desk import Desk, Moment
from profiler_sim.scenario.model import Scenario
from profiler_sim.shift.commands import (
    Assess,
    Close,
    Command,
    Enquire,
    Open,
    Order,
    ReleaseRest,
)
from profiler_sim.store.memory import MemoryStore
from tests.play.beginning import begin
from tests.trade_files.workbooks import workbook

NOW = Moment("2026-03-02T06:00:00Z", 900)
FIRMS = ("Kvarstela", "Drimolux", "Pontareva", "Zelmirka", "Orfandel")
"""Names that stand for real ones: none of them may be left."""
GOODS = (("CERAMIC TILES", "690721"), ("FROZEN SHRIMP", "030617"), ("GARDEN MACHINES", "843280"))
HEAD = (
    "B/L No,Shipper,Consignee,Consignee address,Consignee tax ID,Consignee phone,"
    "Description of goods,HS code,Packages,Gross weight,Container No,Seal No,POL,POD,"
    "Vessel,Date of arrival,Value,Currency,Handled by"
)
PORTS = ("TRMER", "CNSHA", "Izmir")


def manifest(count: int, more: str = "") -> str:
    """A manifest of invented firms; ``more`` is added to its last column."""
    rows = (",".join(_row(number)) + more for number in range(count))
    return "\n".join([HEAD, *rows]) + "\n"


def _row(number: int) -> Iterator[str]:
    goods, code = GOODS[number % len(GOODS)]
    shipper, consignee = FIRMS[number % 5], FIRMS[(number + 2) % 5]
    yield f"KVSU{8800000 + number}"
    yield f"{shipper} Trade Co. Ltd"
    yield f"{consignee} d.o.o."
    yield f"Ul. {shipper}ska {number + 11} PASSPORT NO: K{7000000 + number}"
    yield f"0{2345670 + number}"
    yield f"+382 69 55{1000 + number}"
    yield f"{goods} {consignee}"
    yield code
    yield str(200 + number)
    yield str(12000 + 10 * number)
    yield f"KVSU{100000 + number}{number % 10}"
    yield f"KV{660000 + number}"
    yield PORTS[number % 3]
    yield "MEBAR"
    yield "KVARSTELA STAR"
    yield f"1{number % 3 + 2}.05.2025"
    yield str(21000 + number)
    yield "USD"
    yield f"{shipper} desk"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A mentor's folder with a manifest in it."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("secrets.token_bytes", lambda size: b"k" * size)  # no chance meetings
    monkeypatch.setenv("PROFILER_SIM_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("PROFILER_SIM_OWN", str(tmp_path / "cases"))
    (tmp_path / "manifest.csv").write_text(manifest(24), encoding="utf-8")
    return tmp_path


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    """What ships."""
    return Content().catalogue


def imported(*more: str) -> int:
    """The exit code of an import whose columns are confirmed."""
    return run(["import", "manifest.csv", "--to", "cases/may", "--yes", *more])


HIDE = ("--hide", "cigarettes under cover load=2")


@pytest.mark.thorough
def test_nobody_is_named_in_any_file(folder: Path) -> None:
    """Not in the scenario, the papers or the report; not the number of anything."""
    assert imported(*HIDE) == 0

    text = fold_name(" ".join(p.read_text("utf-8") for p in (folder / "cases/may").iterdir()))
    for canary in (*FIRMS, "kvsu", "kv66", "k7000", "234567", "69 55", "2025"):
        assert canary.casefold() not in text, canary


@pytest.mark.thorough
def test_what_was_imported_is_sound_and_plays(folder: Path, catalogue: Catalogue) -> None:
    """From the briefing to the debrief: every load of the manifest, and nothing beside it."""
    assert imported(*HIDE) == 0
    path = folder / "cases/may/may.yaml"

    assert [each.message for each in validate([path]) if each.severity == "error"] == []
    scenario = read_scenario(path)
    assert scenario.shipments == 24
    assert sum(case.hides is not None for case in scenario.my_cases) == 2
    store = MemoryStore()
    desk = dealt_desk(store, scenario, catalogue)
    told = debrief(played(desk, store), lambda papers: {paper.id: 0.0 for paper in papers}).debrief
    assert told.shift.score.n == 24
    assert sum(each.hides is not None for each in told.shift.outcomes) == 2
    stored = fold_name(" ".join(map(str, (vars(store), desk.papers))))
    assert not any(name.casefold() in stored for name in FIRMS)


def dealt_desk(store: MemoryStore, scenario: Scenario, catalogue: Catalogue) -> Desk:
    """The desk of the imported case."""
    shift = begin(store, scenario, catalogue, seed=3, trainee="otter", started=NOW.wall)
    return Desk.open(store, shift)


def played(desk: Desk, store: MemoryStore) -> Desk:
    """Read, ask and search one load, release the others, close."""
    first, second = (paper.id for paper in desk.papers[:2])
    moves: tuple[Command, ...] = (
        Open(consignment=first),
        Enquire(consignment=first, enquiry="document check"),
        Assess(consignment=first, percent=30, topic="cigarettes"),
        Order(consignment=first, examination="full unload", reason="few papers"),
        ReleaseRest(percent=5),
        Close(random_order=(second,)),
    )
    for move in moves:
        after = desk.do(move, NOW)
        assert isinstance(after, Desk), after
        desk = after
    return Desk.open(store, desk.shift)


def test_papers_keep_what_the_file_states_and_nothing_more(folder: Path) -> None:
    """A box of the manifest that the file leaves out stays empty."""
    assert imported() == 0
    lines = [
        line
        for line in read_consignments(folder / "cases/may/manifest.jsonl")
        if isinstance(line, ConsignmentLine)
    ]

    assert len(lines) == 24
    first = lines[0].papers
    assert (first.gross_kg, first.packages, first.value_usd) == (12000, 200, 21000)
    assert first.goods[0].hs6 == "690721"
    assert first.stated_goods == "CERAMIC TILES …"
    assert (first.incoterm, first.origin, first.net_kg, first.notify) == (None, None, None, None)
    assert first.transport.start == "TRMER"
    assert lines[2].papers.transport.start == "TRIZM"


def test_the_report_counts_what_was_read_and_what_was_not(folder: Path) -> None:
    """Field by field, with the first place; a column that is not used is named."""
    assert imported() == 0
    report = json.loads((folder / "cases/may/import-report.json").read_text("utf-8"))
    fields = {each["field"]: each for each in report["fields"]}

    assert (report["consignments"], report["papers"], report["loads"]) == (24, 24, 24)
    assert (fields["bill_no"]["read"], fields["bill_no"]["at"]) == (24, "row 2")
    assert fields["incoterm"]["unknown"] == 24
    assert report["ignored"] == [{"element": "… …", "count": 1, "at": "row 1"}]
    assert "trade.nothing_hidden" in [note["code"] for note in report["notes"]]


def test_nothing_is_written_over_and_nothing_half(folder: Path) -> None:
    """A folder with something in it, columns that were not confirmed, a desk that is not known."""
    (folder / "cases/may").mkdir(parents=True)
    (folder / "cases/may/mine.yaml").write_text("scenario: mine\n", encoding="utf-8")
    assert imported() == 2
    assert [path.name for path in (folder / "cases/may").iterdir()] == ["mine.yaml"]

    assert run(["import", "manifest.csv", "--to", "cases/june"]) == 2
    assert run(["import", "manifest.csv", "--to", "cases/june", "--yes", "--unit", "Brar"]) == 2
    assert run(["import", "gone.csv", "--to", "cases/june", "--yes"]) == 2
    assert [path.name for path in (folder / "cases").iterdir()] == ["may"]


def test_a_second_try_writes_over_an_import_and_keeps_the_scenario(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Only when asked to; what is refused says how, and how a column is named."""
    assert imported() == 0
    mine = folder / "cases/may/may.yaml"
    mine.write_text("scenario: mine\n", encoding="utf-8")

    assert imported() == 2
    refused = capsys.readouterr().err
    assert "--again" in refused
    assert "--column" in refused
    assert imported("--again") == 0
    assert read_scenario(mine).shipments == 24
    assert mine.with_name("may.yaml.before").read_text("utf-8") == "scenario: mine\n"


def test_words_may_stay_several_at_once(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With a comma between; one that is nowhere is named."""
    text = manifest(3).replace("CERAMIC TILES", "ZLATIBORSKE OPLATE")
    (folder / "manifest.csv").write_text(text, encoding="utf-8")

    assert imported("--word", "Zlatiborske, OPLATE,Krekor") == 0
    assert "nowhere in goods and marks: krekor" in capsys.readouterr().out
    assert "ZLATIBORSKE OPLATE" in (folder / "cases/may/may.yaml").read_text("utf-8")


def test_goods_that_the_catalogue_does_not_list_stay_what_they_are(
    folder: Path, catalogue: Catalogue
) -> None:
    """Tomatoes are no bananas and flour is no machine, also beside goods that are listed."""
    text = manifest(3).replace("CERAMIC TILES", "SVJEZI PARADAJZ").replace("690721", "0702")
    text = text.replace("FROZEN SHRIMP", "FLOUR").replace("030617", "")
    (folder / "manifest.csv").write_text(text, encoding="utf-8")
    assert imported() == 0
    path = folder / "cases/may/may.yaml"

    scenario = read_scenario(path)
    assert [case.commodity for case in scenario.my_cases] == [None, None, "garden machines"]
    assert [d.code for d in validate([path]) if "goods" in d.code] == []
    store = MemoryStore()
    desk = dealt_desk(store, scenario, catalogue)
    assert "SVJEZI PARADAJZ …" in [paper.stated_goods for paper in desk.papers]
    assert {paper.main_goods[0].hs6 for paper in desk.papers} == {"0702", None, "843280"}
    played(desk, store)


def test_real_data_are_kept_only_by_a_typed_word(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And the case is private then."""
    monkeypatch.setattr("builtins.input", lambda _: "yes")
    assert imported("--keep") == 2
    monkeypatch.setattr("builtins.input", lambda _: "real")
    assert imported("--keep") == 0

    text = (folder / "cases/may/may.yaml").read_text("utf-8")
    assert "private: 'yes'" in text
    assert "Kvarstela" in text


def test_a_confirmed_column_is_kept_for_the_next_file(folder: Path) -> None:
    """What a mentor named once is known the next time."""
    text = manifest(3).replace("Gross weight", "Heaviness").replace("Handled by", "Remark")
    (folder / "manifest.csv").write_text(text, encoding="utf-8")

    assert imported("--column", "Heaviness=gross_kg") == 0
    assert run(["import", "manifest.csv", "--to", "cases/june", "--yes"]) == 0
    report = json.loads((folder / "cases/june/import-report.json").read_text("utf-8"))
    assert report["papers"] == 3


@pytest.mark.thorough
def test_papers_of_another_desk_are_refused(folder: Path) -> None:
    """A container cannot arrive at a crossing of lorries, nor fewer loads than are written."""
    assert imported() == 0
    path = folder / "cases/may/may.yaml"
    text = path.read_text("utf-8")
    path.write_text(text.replace("unit: Bar", "unit: Bijaca"), encoding="utf-8")
    assert {d.code for d in validate([path])} >= {"case.papers_of_other_mode"}

    path.write_text(text.replace("consignments: '24'", "consignments: '20'"), encoding="utf-8")
    assert "scenario.only_my_cases" in {d.code for d in validate([path])}


def test_a_workbook_is_read_as_well(folder: Path) -> None:
    """As a customs system exports it."""
    rows = [line.split(",") for line in manifest(5).splitlines()]
    (folder / "manifest.xlsx").write_bytes(workbook(rows))

    assert run(["import", "manifest.xlsx", "--to", "cases/may", "--yes"]) == 0
    assert len(list(read_consignments(folder / "cases/may/manifest.jsonl"))) == 5


def test_values_in_a_currency_without_a_rate_are_named(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """On the screen and in the report; with the rate that the hint asks for, none is left."""
    text = manifest(4).replace("USD", "EUR", 3)
    (folder / "manifest.csv").write_text(text, encoding="utf-8")

    assert imported() == 0
    assert "3 values are in EUR, without a rate." in capsys.readouterr().out
    report = (folder / "cases/may/import-report.txt").read_text("utf-8")
    assert "--rate EUR=1.08" in report

    assert (
        run(["import", "manifest.csv", "--to", "cases/june", "--yes", "--rate", "EUR=1.08"]) == 0
    )
    assert "without a rate" not in capsys.readouterr().out


@pytest.mark.parametrize("typed", ["401", "-1", "1.5", "²", "", "9" * 5_000])
def test_a_count_of_hidden_goods_that_cannot_be_is_refused(typed: str) -> None:
    """From 0 to as many loads as an exercise has; one of thousands of figures as well."""
    with pytest.raises(WrongUsage) as refused:
        count_of(typed, typed)
    assert refused.value.code == "trade.hide_word"
