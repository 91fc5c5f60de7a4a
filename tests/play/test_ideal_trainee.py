"""A trainee who does what the evidence says, on a shipped scenario, is scored as she should be."""

from statistics import fmean

import pytest

from profiler_sim.documents.sea.bill_fields import BILL_OF_LADING
from profiler_sim.evidence.posterior import contributions, posterior
from profiler_sim.files.authored_files import scenario_by_name
from profiler_sim.files.catalogue import read_catalogue
from profiler_sim.play.debriefs import Truth, completed_shift, debrief, read_truth
from profiler_sim.play.desk import Desk, Moment
from profiler_sim.scoring.evaluation.marking import EVIDENCE_POINTS
from profiler_sim.scoring.metrics.calibration import nearest_step
from profiler_sim.scoring.metrics.information import AnswerDistributions, expected_bits
from profiler_sim.shift.commands import (
    Assess,
    Close,
    Command,
    Enquire,
    Mark,
    Open,
    Order,
    ReleaseRest,
    Wait,
)
from profiler_sim.shift.state import minutes_left, next_due
from profiler_sim.shift.terms import TICKS
from profiler_sim.store.memory import MemoryStore
from tests.play.beginning import begin

NOW = Moment("2026-03-02T06:00:00Z", 900)
SAVED = 40
"""Minutes kept for reading what was not asked about."""


class Ideal:
    """Knows the evidence model, and of each consignment only what she has seen."""

    def __init__(self, desk: Desk, truth: Truth) -> None:
        """Sit down at a fresh shift."""
        self.desk, self.model = desk, truth.model
        self.cases = {case.id: case for case in truth.cases}
        self.answerings = AnswerDistributions(self.model)

    def do(self, *commands: Command) -> None:
        """Make moves that must be legal."""
        for command in commands:
            after = self.desk.do(command, NOW)
            assert isinstance(after, Desk), after
            self.desk = after

    def known(self, name: str) -> tuple[float, ...]:
        """What she may think of a consignment by now."""
        asked = self.desk.state.progress[name].enquiries
        return posterior(self.model, self.cases[name], asked)

    def ask(self) -> bool:
        """Ask the question that tells most a minute, if one is left that is answered in time."""
        minutes, latency = self.desk.terms.enquiries, self.desk.terms.latency
        budget = minutes_left(self.desk.terms, self.desk.state) - SAVED
        rates = {
            (name, enquiry): expected_bits(self.answerings.about(case, enquiry), self.known(name))
            / minutes[enquiry]
            for name, case in self.cases.items()
            for enquiry in minutes.keys() - set(self.desk.state.progress[name].asked)
            if minutes[enquiry] + latency.get(enquiry, 0) + 1 <= budget
        }
        if not rates:
            return False
        name, enquiry = max(rates, key=lambda at: rates[at])
        if not self.desk.state.progress[name].opened:
            self.do(Open(consignment=name))
        self.do(Enquire(consignment=name, enquiry=enquiry))
        return True

    def judge(self, name: str) -> None:
        """State what the evidence supports and mark what is evidence."""
        if not self.desk.state.progress[name].opened:
            self.do(Open(consignment=name))
        p = self.known(name)
        likeliest = max(range(1, len(p)), key=p.__getitem__)
        topic = self.model.hypotheses[likeliest].topic
        percent = round(100 * nearest_step(1 - p[0]))
        asked = self.desk.state.progress[name].enquiries
        for sign, points in contributions(self.model, self.cases[name], asked).items():
            table = self.model.by_sign[sign]
            if abs(points) >= EVIDENCE_POINTS:
                page = BILL_OF_LADING.id if table.seen_in == "papers" else table.seen_in
                way = "suspicious" if points > 0 else "reassuring"
                at = self.cases[name].shown_at.get(sign, ()) if points > 0 else ()
                box = (at or table.boxes)[0]
                self.do(Mark(consignment=name, page=page, box=box, direction=way))
        self.do(Assess(consignment=name, percent=percent, topic=topic))


@pytest.mark.thorough
@pytest.mark.parametrize("seed", [7, 11])
def test_doing_what_the_evidence_says_is_scored_near_1(seed: int) -> None:
    """Selection is the best list, marks are the evidence, percentages and questions near it."""
    store = MemoryStore()
    scenario = scenario_by_name("three-pistols")
    shift = begin(store, scenario, read_catalogue(), seed=seed, trainee="otter", started=NOW.wall)
    ideal = Ideal(Desk.open(store, shift), read_truth(store, shift))

    while ideal.ask():
        pass
    while next_due(ideal.desk.state) is not None:
        ideal.do(Wait())
    for name in ideal.desk.terms.consignments:
        if minutes_left(ideal.desk.terms, ideal.desk.state):
            ideal.judge(name)
    completed = completed_shift(ideal.desk, read_truth(store, shift), {})
    for at, kind in completed.held_plans.best:
        ideal.do(
            Order(
                consignment=completed.counted[at],
                examination=completed.searches[kind].name or "full unload",
                reason="evidence",
                ticks=TICKS,
            )
        )
    ideal.do(ReleaseRest(percent=1), Close())

    scored = debrief(Desk.open(store, shift), lambda _: {}).debrief.shift
    score = scored.score
    assert score.selection == pytest.approx(1)
    assert score.marking.f == pytest.approx(1)
    assert score.stated.quality is not None
    assert score.stated.quality > 0.95
    assert score.enquiry_efficiency is not None
    assert (
        score.enquiry_efficiency > 0.85
    )  # the minutes kept for reading are not spent on questions
    chosen = fmean(each.q_full for each in scored.searched)
    assert chosen > fmean(each.q_full for each in scored.counted)  # what is found is luck as well
