"""A sitting at the desk: what time it takes, what pages there are, what the lot draws."""

from pathlib import Path

import pytest

from profiler_sim.documents.notes_pages import INDICATORS, NOTES
from profiler_sim.errors import Unwritable
from profiler_sim.files.authored_files import scenario_by_name
from profiler_sim.play.session import random_order
from profiler_sim.scenario.model import FeedbackTiming
from profiler_sim.shift.commands import (
    Assess,
    Close,
    Enquire,
    Mark,
    Note,
    Open,
    Order,
    Release,
    Reveal,
    Shortlist,
)
from profiler_sim.shift.events import IDLE_CAP_MS, Hit
from profiler_sim.store.memory import MemoryStore
from profiler_sim.store.sqlite import open_store
from tests.play.sitting import Stopwatch, again, done, sit
from tests.repetition import first_of

FIRST, SECOND = "001", "002"
READ = Open(consignment=FIRST)
JUDGED = Assess(consignment=FIRST, percent=20, topic=None)


class FullDisk(MemoryStore):
    """Takes no event while it is full."""

    is_full = False

    def append(self, shift: str, seq: int, event_json: str, wall: str, active_ms: int) -> str:
        """Keep one event, or say why not."""
        if self.is_full:
            raise Unwritable("disk_full", {"path": "shifts.db"})
        return super().append(shift, seq, event_json, wall, active_ms)


def test_each_move_keeps_the_time_since_the_move_before() -> None:
    """Seconds become milliseconds; a long break is cut, for nobody thinks that long."""
    clock = Stopwatch()
    session = sit(clock=clock)
    for now, command in ((1.5, READ), (4.0, JUDGED), (90_000.0, Release(consignment=FIRST))):
        clock.now = now
        done(session, command)

    rows = session.desk.store.events(session.desk.shift)
    assert [row.active_ms for row in rows] == [1500, 2500, IDLE_CAP_MS]
    assert {row.wall for row in rows} == {"2026-03-02T06:00:00Z"}


def test_a_refused_move_takes_no_time() -> None:
    """The time goes to the next move that is granted."""
    clock = Stopwatch()
    session = sit(clock=clock)
    clock.now = 2.0
    refused = session.do(JUDGED)
    clock.now = 3.0
    done(session, READ)

    assert refused is not None
    assert refused.code == "open_first"
    assert session.desk.store.events(session.desk.shift)[0].active_ms == 3000


def test_pages_come_with_what_was_paid_for() -> None:
    """None before reading; then the papers, answers in the order asked, rules, notes."""
    session = sit()
    assert session.sheets(FIRST) == ()

    done(session, READ)
    bill = [sheet.id for sheet in session.sheets(FIRST)]
    done(
        session,
        Note(consignment=FIRST, text="look again"),
        Enquire(consignment=FIRST, enquiry="seal check"),
        Enquire(consignment=FIRST, enquiry="registry"),
        JUDGED,
        Reveal(consignment=FIRST),
    )

    pages = [sheet.id for sheet in session.sheets(FIRST)]
    assert pages == [*bill, "seal check", "registry", INDICATORS, NOTES]
    assert session.sheets(SECOND) == ()


def test_the_indicators_say_once_what_points_are() -> None:
    """At the first rule that fired; where none fired there are no points."""
    session = sit()
    meaning = "+3: twice as common in smuggled loads. +10: ten times."
    hits = (Hit(rule="C01", points=4), Hit(rule="C02", points=3))
    first, second = session.indicators_page(FIRST, hits).boxes
    (silent,) = session.indicators_page(FIRST, ()).boxes

    assert first.lines[-1] == meaning
    assert meaning not in (*second.lines, *silent.lines)


def test_a_document_check_brings_the_papers_it_is_about() -> None:
    """Invoice and packing list stand behind its answer, where one came."""
    session = sit()
    for name in session.desk.terms.consignments[:6]:
        done(
            session,
            Open(consignment=name),
            Enquire(consignment=name, enquiry="document check"),
            Note(consignment=name, text="paid for"),
        )
        pages = [sheet.id for sheet in session.sheets(name)]
        answered = session.desk.answers(name).document_check is not None

        assert pages[-2 - 2 * answered :] == [
            "document check",
            *(["invoice", "packing list"] if answered else []),
            NOTES,
        ]


def test_marks_belong_to_their_page() -> None:
    """The same box on another page is another box."""
    session = done(
        sit(),
        READ,
        Enquire(consignment=FIRST, enquiry="seal check"),
        Mark(consignment=FIRST, page="bill of lading", box="seal", direction="suspicious"),
        Mark(consignment=FIRST, page="seal check", box="seal", direction="reassuring"),
    )

    assert session.marks(FIRST, "bill of lading") == {"seal": "suspicious"}
    assert session.marks(FIRST, "seal check") == {"seal": "reassuring"}
    assert session.marks(SECOND, "bill of lading") == {}


def test_the_lot_is_the_same_however_often_it_is_drawn() -> None:
    """The shift's seed decides, not the order of the names; another seed draws others."""
    names = [f"{number:03}" for number in range(1, 41)]

    assert random_order(7, names) == random_order(7, reversed(names))
    assert sorted(random_order(7, names)) == names
    assert random_order(7, names) != random_order(8, names)


def test_every_name_is_drawn_about_as_often() -> None:
    """Over 4,000 seeds each of ten names comes first between 330 and 470 times."""
    names = [f"{number:03}" for number in range(1, 11)]
    first = [random_order(seed, names)[0] for seed in range(4000)]

    assert all(330 <= first.count(name) <= 470 for name in names)


def test_the_close_draws_among_those_nobody_ordered_a_search_for() -> None:
    """Exactly as many as the briefing said."""
    session = done(
        sit(), READ, JUDGED, Order(consignment=FIRST, examination="door check", reason="odd")
    )

    assert session.close() is None
    drawn = session.desk.state.closed.drawn if session.desk.state.closed else ()
    assert len(drawn) == session.desk.terms.random
    assert FIRST not in drawn
    assert session.do(READ) is not None


def test_what_the_disk_did_not_take_has_not_happened() -> None:
    """The desk stands as before, and the same move goes through once there is room."""
    store = FullDisk()
    session = sit(store=store)
    before = session.desk
    store.is_full = True
    with pytest.raises(Unwritable):
        session.do(READ)
    assert session.desk == before

    store.is_full = False
    done(session, READ)
    assert session.progress(FIRST).opened


def test_a_sitting_goes_on_from_the_file(tmp_path: Path) -> None:
    """State, pages and the consignment last in hand are the same after a break."""
    store = open_store(tmp_path / "s.db")
    session = done(
        sit(store=store),
        READ,
        Enquire(consignment=FIRST, enquiry="price reference"),
        JUDGED,
        Reveal(consignment=FIRST),
        Shortlist(consignment=SECOND, on=True),
    )
    pages = session.sheets(FIRST)
    store.close()

    store = open_store(tmp_path / "s.db")
    later = again(store, session.desk.shift)
    assert later.desk.state == session.desk.state
    assert later.sheets(FIRST) == pages
    assert later.last == SECOND
    store.close()


@first_of("feedback", FeedbackTiming)
def test_a_decision_is_told_at_once_only_in_a_drill(feedback: FeedbackTiming) -> None:
    """And then it cannot be taken back."""
    scenario = scenario_by_name("three-pistols").model_copy(update={"feedback": feedback})
    session = done(sit(scenario), READ, JUDGED)
    assert session.feedback_on(FIRST) == ()

    done(session, Release(consignment=FIRST))
    assert bool(session.feedback_on(FIRST)) is (feedback is FeedbackTiming.AFTER_EACH)


def test_closing_twice_is_refused() -> None:
    """The second close says that the shift is closed."""
    session = sit()
    assert session.close() is None

    again_closed = session.do(Close())
    assert again_closed is not None
    assert again_closed.code == "shift_closed"
