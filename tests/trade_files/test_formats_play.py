"""A manifest of every format: anonymous in every file it leaves, and played to the debrief."""

from pathlib import Path

import pytest

from profiler_sim.app.content import Content
from profiler_sim.cargo.text import fold_name
from profiler_sim.cli.main import run
from profiler_sim.files.authored_files import read_scenario
from profiler_sim.play.debriefs import debrief
from profiler_sim.play.desk import Desk, Moment
from profiler_sim.shift.commands import Assess, Close, Command, Open, ReleaseRest
from profiler_sim.store.memory import MemoryStore
from tests.play.beginning import begin
from tests.repetition import first_of
from tests.trade_files.samples import UNITS

NOW = Moment("2026-03-02T06:00:00Z", 900)
CANARIES = (
    *("qvastel", "drimolux", "pontareva", "zelmirka", "hilda", "qvmaster", "qvhouse", "qv88001"),
    *("69551000", "3054383", "3054404", "22222222", "02345678", "l12345678a", "qvwb", "qv26lrn"),
    *("34qv16", "31qv16", "qv555", "ml12345", "ml99999", "123456785", "qvholder"),
    *("slobode", "qv7788", "9074729", "fy401r", "passwordq", "senderq", "qvhwb9"),
)
"""What names a firm, a person or a thing in the samples."""


@first_of("name", UNITS)
def test_it_names_nobody_and_plays(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """From the file to the debrief, in the store as well as in the folder."""
    monkeypatch.setattr("secrets.token_bytes", lambda size: b"k" * size)  # no chance meetings
    monkeypatch.setenv("PROFILER_SIM_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("PROFILER_SIM_OWN", str(tmp_path / "own"))
    text, unit = UNITS[name]
    file, folder = tmp_path / "file", tmp_path / "case"
    file.write_text(text, encoding="utf-8")

    words = ["import", str(file), "--to", str(folder), "--unit", unit, "--from", "TRIST"]
    assert run(words) == 0

    written = fold_name(" ".join(path.read_text("utf-8") for path in folder.iterdir()))
    assert [canary for canary in CANARIES if canary in written] == []
    scenario = read_scenario(folder / "case.yaml")
    store = MemoryStore()
    shift = begin(store, scenario, Content().catalogue, seed=3, trainee="otter", started=NOW.wall)
    desk = Desk.open(store, shift)
    first = desk.papers[0].id
    moves: tuple[Command, ...] = (
        Open(consignment=first),
        Assess(consignment=first, percent=20, topic=desk.terms.topics[0]),
        ReleaseRest(percent=5),
        Close(random_order=(first,)),
    )
    for move in moves:
        after = desk.do(move, NOW)
        assert isinstance(after, Desk), after
        desk = after
    told = debrief(Desk.open(store, shift), lambda papers: {each.id: 0.0 for each in papers})
    assert [each.id for each in told.debrief.shift.outcomes] == [p.id for p in desk.papers]
    stored = fold_name(str(vars(store)))
    assert [canary for canary in CANARIES if canary in stored] == []
