"""A replay is a function of events and truth, and knows at each moment only what was known."""

from dataclasses import replace

import pytest

from profiler_sim.errors import Unreadable, WrongUsage
from profiler_sim.evidence.posterior import ideal_probability
from profiler_sim.i18n.wording import hint, sentence
from profiler_sim.play.replays import read_replay, replay_steps
from profiler_sim.scoring.evaluation.outcomes import evaluate_outcomes
from profiler_sim.shift.commands import (
    Assess,
    Close,
    Command,
    Enquire,
    Open,
    Order,
    Release,
    ReleaseRest,
)
from profiler_sim.shift.events import Alarmed
from profiler_sim.store.memory import MemoryStore
from tests.play.sitting import done, sit
from tests.scoring.shifts import ENQUIRY, SEARCH, World, played

WORLD = World(papers=[0.6, 0.4, 0.1, 0.05], full=[0.7, 0.1, 0.05, 0.9], hides=frozenset({0, 3}))
MOVES: tuple[Command, ...] = (
    Open(consignment="003"),
    Assess(consignment="003", percent=5, topic=None),
    Enquire(consignment="003", enquiry=ENQUIRY),
    Assess(consignment="003", percent=80, topic="cocaine"),
    Order(consignment="003", examination=SEARCH, reason="odd"),
    Open(consignment="001"),
    Assess(consignment="001", percent=40, topic=None),
    Release(consignment="001"),
    ReleaseRest(percent=5),
    Close(),
)


def test_a_moment_knows_what_had_been_answered_and_no_more() -> None:
    """The ideal probability grows with the answers; the ledger adds up to it."""
    shift = played(WORLD, MOVES)
    found = replay_steps(shift)

    known = [(each.knowledge.consignment, each.knowledge.enquiries, each.stated) for each in found]
    assert known == [
        ("003", (), 5),
        ("003", (), 5),
        ("003", (ENQUIRY,), 80),
        ("003", (ENQUIRY,), 80),
        ("001", (), 40),
        ("001", (), 40),
        ("", (), 5),
    ]
    for each in found[:-1]:
        name, asked = each.knowledge.consignment, each.knowledge.enquiries
        assert each.q == pytest.approx(ideal_probability(shift.model, shift.cases[name], asked))
        assert each.ledger is not None
        assert each.ledger.q_held == each.q
        assert {line.seen_in for line in each.ledger.lines} <= {"", "papers", *asked}


def test_the_truth_stands_at_decisions_alone() -> None:
    """And nowhere in what is shown before it."""
    found = replay_steps(played(WORLD, MOVES))

    assert [each.truth is not None for each in found] == [False] * 3 + [True, False, True, True]
    assert found[3].truth is not None
    assert found[3].truth.code == "debrief.search.found.hidden"
    assert found[-1].truth is not None
    assert found[-1].truth.params == {"n": 2, "hidden": 1}
    before = [repr((e.knowledge, e.question, e.action, e.ideal, e.ledger)) for e in found]
    assert not [told for told in before if "four bags" in told]


def test_the_rest_is_one_moment() -> None:
    """With the mean and the highest of what stood there."""
    shift = played(WORLD, MOVES)
    last = replay_steps(shift)[-1]
    left = [one for one in evaluate_outcomes(shift) if one.id in {"000", "002"}]

    assert last.q == pytest.approx(sum(one.q_held for one in left) / 2)
    assert last.ideal[0].params["consignment"] == "000"


def test_everything_can_be_said() -> None:
    """A sentence for every code, and nothing left open in it."""
    shift = played(WORLD, MOVES)
    alarmed = replace(shift, events=(*shift.events[:2], Alarmed(consignment="003")))
    for each in (*replay_steps(shift), *replay_steps(alarmed)):
        for finding in filter(None, (each.question, each.action, *each.ideal, each.truth)):
            told = sentence(finding.code, finding.params) + hint(finding.code, finding.params)
            assert finding.code not in told
            assert "{" not in told


def test_an_open_shift_is_not_gone_through() -> None:
    """Nor one that does not exist; the truth of neither is read."""
    store = MemoryStore()
    session = done(sit(store=store), Open(consignment="001"))

    with pytest.raises(WrongUsage):
        read_replay(store, session.desk.shift)
    with pytest.raises(Unreadable):
        read_replay(store, "9")
    assert session.close() is None
    assert read_replay(store, session.desk.shift).steps == ()


def test_papers_lie_there_as_they_lay_before_the_trainee() -> None:
    """The way, the scan and what came behind an answer too; each from its own moment on."""
    session = done(
        sit(),
        Open(consignment="001"),
        Enquire(consignment="001", enquiry="container moves"),
        Enquire(consignment="001", enquiry="document check"),
        Enquire(consignment="001", enquiry="scan"),
        Assess(consignment="001", percent=30, topic=None),
    )
    sheets, way, scene = session.sheets("001"), session.route("001"), session.scene("001")
    assert session.close() is None

    replay = read_replay(session.desk.store, session.desk.shift)

    first, second, third, last = replay.steps
    assert [sheet.id for sheet in replay.sheets(first)] == ["bill of lading", "route", "map"]
    assert [sheet.id for sheet in replay.sheets(second)][3:] == ["container moves"]
    assert [sheet.id for sheet in replay.sheets(third)][4:] == [
        "document check",
        "invoice",
        "packing list",
    ]
    assert replay.scene(third) is None
    assert replay.sheets(last) == sheets
    assert (replay.route(last), replay.scene(last)) == (way, scene)
    assert scene is not None
