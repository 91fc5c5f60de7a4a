"""Debriefs of stored shifts: not before the close, and the same after reading it all again."""

from collections.abc import Mapping

import pytest

from profiler_sim.cargo.consignment import Consignment
from profiler_sim.errors import WrongUsage
from profiler_sim.evidence.examinations import ExaminationResult
from profiler_sim.files.authored_files import scenario_by_name
from profiler_sim.files.catalogue import read_catalogue
from profiler_sim.i18n.wording import hint, sentence, sentences
from profiler_sim.play.contents import contents_finding
from profiler_sim.play.debriefs import debrief, decision_feedback, decisions_feedback
from profiler_sim.play.desk import Desk, Moment
from profiler_sim.scenario.model import FeedbackTiming
from profiler_sim.shift.commands import (
    Assess,
    Close,
    Command,
    Enquire,
    Mark,
    Open,
    Order,
    ReleaseRest,
)
from profiler_sim.store.memory import MemoryStore
from tests.play.beginning import begin

NOW = Moment("2026-03-02T06:00:00Z", 900)


class Watched(MemoryStore):
    """A store that remembers whether its truth was read."""

    def __init__(self) -> None:
        """Nobody has read it."""
        super().__init__()
        self.was_read = False

    def truth(self, shift: str) -> str:
        """Give the truth, and remember it."""
        self.was_read = True
        return super().truth(shift)


def no_rules(papers: tuple[Consignment, ...]) -> Mapping[str, float]:
    """Rules that point at nothing."""
    return {paper.id: 0.0 for paper in papers}


def dealt(store: MemoryStore, feedback: FeedbackTiming = FeedbackTiming.AT_THE_END) -> Desk:
    """A new shift of the shipped scenario."""
    scenario = scenario_by_name("three-pistols").model_copy(update={"feedback": feedback})
    shift = begin(store, scenario, read_catalogue(), seed=7, trainee="otter", started=NOW.wall)
    return Desk.open(store, shift)


def done(desk: Desk, *commands: Command) -> Desk:
    """Make moves that must all be legal."""
    for command in commands:
        after = desk.do(command, NOW)
        assert isinstance(after, Desk), after
        desk = after
    return desk


def judged(consignment: str) -> tuple[Command, ...]:
    """Read, ask, mark, judge and search one consignment."""
    return (
        Open(consignment=consignment),
        Enquire(consignment=consignment, enquiry="document check"),
        Mark(consignment=consignment, page="bill of lading", box="goods", direction="suspicious"),
        Assess(consignment=consignment, percent=30, topic="firearms"),
        Order(consignment=consignment, examination="full unload", reason="vague goods"),
    )


def test_an_open_shift_has_no_debrief_and_its_truth_stays_unread() -> None:
    """Whoever asks too early is told so in a sentence."""
    store = Watched()
    desk = done(dealt(store), *judged("001"))

    with pytest.raises(WrongUsage) as refused:
        debrief(Desk.open(store, desk.shift), no_rules)

    assert refused.value.code in sentences()
    assert desk.shift in sentence(refused.value.code, refused.value.params)
    assert not store.was_read


def test_a_closed_shift_is_told_and_told_the_same_again() -> None:
    """Everything comes from what was dealt and what was done."""
    store = MemoryStore()
    desk = dealt(store)
    first, second = (paper.id for paper in desk.papers[:2])
    rest: tuple[Command, ...] = (ReleaseRest(percent=5), Close(random_order=(second,)))
    desk = done(desk, *judged(first), *rest)

    told = debrief(Desk.open(store, desk.shift), no_rules)

    assert told == debrief(Desk.open(store, desk.shift), no_rules)
    assert [one.id for one in told.debrief.shift.outcomes] == [paper.id for paper in desk.papers]
    assert told.debrief.outcome(first).result is not None
    assert told.debrief.outcome(second).search == "random"
    assert told.debrief.shift.score.n == 40
    assert set(told.labels.topics) > set(desk.terms.topics)  # no people in a container
    for finding in (*told.debrief.findings.listed, *told.debrief.baselines, *told.debrief.advice):
        assert finding.code in sentences()
        assert sentence(finding.code, finding.params)
        hint(finding.code, finding.params)


def test_every_sign_of_a_ledger_has_its_name() -> None:
    """What the debrief shows was named when the shift was dealt."""
    store = MemoryStore()
    desk = done(dealt(store), ReleaseRest(percent=5), Close())

    told = debrief(Desk.open(store, desk.shift), no_rules)

    listed = [told.debrief.ledger(paper.id) for paper in desk.papers]
    ledgers = [ledger for ledger in listed if ledger]
    signs = {line.name for one in ledgers for line in one.lines if line.kind == "sign"}
    assert signs
    assert signs <= told.key.signs.keys()
    assert {one.against.method for one in ledgers} <= told.key.methods.keys()


def test_the_rules_have_their_rung() -> None:
    """A rule that knows what is there would find as much as anybody can."""
    store = MemoryStore()
    desk = done(dealt(store), *judged("001"), ReleaseRest(percent=5), Close())
    hidden = {
        one.id: float(one.hides is not None)
        for one in debrief(Desk.open(store, desk.shift), no_rules).debrief.shift.outcomes
    }

    told = debrief(Desk.open(store, desk.shift), lambda _: hidden).debrief

    assert told.shift.score.searches.baselines.rules == pytest.approx(1.0)


def test_where_feedback_comes_at_once_a_decision_is_answered() -> None:
    """The result of the search and the evidence; nothing about what is still undecided."""
    store = Watched()
    desk = done(dealt(store, FeedbackTiming.AFTER_EACH), Open(consignment="002"))
    assert decision_feedback(store, desk.shift, "002") is None
    assert not store.was_read

    desk = done(desk, *judged("001"))
    told = decision_feedback(store, desk.shift, "001")

    assert told is not None
    assert told.outcome.result in set(ExaminationResult)
    assert told.finding.code in sentences()
    assert told.ledger is not None
    assert told.ledger.id == "001"
    assert decision_feedback(store, desk.shift, "002") is None
    assert decision_feedback(store, desk.shift, "999") is None


def test_where_feedback_comes_at_the_end_a_decision_is_not_answered() -> None:
    """The truth is not read before the shift is closed."""
    store = Watched()
    desk = done(dealt(store), *judged("001"))

    assert decision_feedback(store, desk.shift, "001") is None
    assert not store.was_read

    done(desk, ReleaseRest(percent=5), Close())
    assert decision_feedback(store, desk.shift, "001") is not None


@pytest.mark.thorough
def test_several_decisions_are_answered_at_once() -> None:
    """Those that are decided, in the order of the manifest; at the end of a shift none before."""
    store = Watched()
    desk = done(dealt(store, FeedbackTiming.AFTER_EACH), *judged("001"))
    assert [each.outcome.id for each in decisions_feedback(store, desk.shift, ("002", "001"))] == [
        "001"
    ]

    later = Watched()
    desk = done(dealt(later), *judged("001"), ReleaseRest(percent=5))
    assert decisions_feedback(later, desk.shift, ("001", "002")) == ()
    assert not later.was_read


def test_what_was_inside_is_told_with_method_and_place() -> None:
    """Titles and no ids; of a lawful load its goods, or how many lines of them."""
    store = MemoryStore()
    desk = done(dealt(store), ReleaseRest(percent=5), Close())
    told = debrief(Desk.open(store, desk.shift), no_rules)
    papers = {paper.id: paper for paper in desk.papers}

    for one in told.debrief.shift.outcomes:
        found = contents_finding(one, told.key, papers[one.id])
        said = sentence(found.code, found.params)
        if one.hides is None:
            goods = papers[one.id].goods
            words = (goods[0].description.split()[0], one.carries, f"all {len(goods)} goods")
            assert any(each and each in said for each in words)
        else:
            assert one.hides.find_report in said
            assert told.key.methods[one.hides.method] in said
            assert told.key.places[one.hides.place] in said
    assert any(one.hides for one in told.debrief.shift.outcomes)
