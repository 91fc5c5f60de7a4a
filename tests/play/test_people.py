"""People in a vehicle: an alarm is right, nothing is counted, and the debrief says yes or no."""

import json

from profiler_sim.files.authored_files import scenario_by_name
from profiler_sim.files.catalogue import read_catalogue
from profiler_sim.play.debriefs import debrief
from profiler_sim.play.desk import Desk, Moment
from profiler_sim.scoring.debrief.debrief import Debrief
from profiler_sim.shift.commands import Alarm, Assess, Close, Command, Open, Order
from profiler_sim.store.memory import MemoryStore
from tests.play.beginning import begin

NOW = Moment("2026-03-02T06:00:00Z", 900)


def night() -> tuple[Desk, set[str]]:
    """A night with people in some of the lorries, and which these are."""
    for seed in range(1, 50):
        store = MemoryStore()
        shift = begin(
            store,
            scenario_by_name("night-lane"),
            read_catalogue(),
            seed=seed,
            trainee="otter",
            started=NOW.wall,
        )
        truth = json.loads(store.truth(shift))
        topics = [hypothesis["topic"] for hypothesis in truth["model"]["hypotheses"]]
        people = {c["id"] for c in truth["cases"] if topics[c["hypothesis"]] == "people"}
        if people:
            return Desk.open(store, shift), people
    raise AssertionError("no night with people in fifty")


def told(desk: Desk, *commands: Command) -> Debrief:
    """The debrief after these moves and the close."""
    for command in (*commands, Close()):
        after = desk.do(command, NOW)
        assert isinstance(after, Desk), after
        desk = after
    return debrief(desk, lambda _papers: {}).debrief


def test_an_alarm_for_people_is_told_and_scores_nothing() -> None:
    """It takes no search, and the consignment is in no number."""
    desk, people = night()
    first = min(people)

    found = told(desk, Alarm(consignment=first))

    assert found.alarms[0].code == "debrief.alarm.saved"
    assert found.outcome(first).decision == "alarm raised"
    assert found.shift.score.n == len(desk.papers) - len(people)
    assert found.shift.score.searches_left == desk.terms.searches


def test_people_nobody_raised_the_alarm_for_are_told_too() -> None:
    """Searched or not: a search is not what they needed."""
    desk, people = night()
    first = min(people)
    search = Order(consignment=first, examination=desk.terms.examinations[0], reason="the cord")

    found = told(
        desk,
        Open(consignment=first),
        Assess(consignment=first, percent=90, topic="people"),
        search,
    )

    assert [each.code for each in found.alarms] == ["debrief.alarm.missed"] * len(people)
    assert found.shift.score.searches.detection.n == sum(
        one.hides is not None and not one.is_life for one in found.shift.outcomes
    )


def test_an_alarm_for_nobody_costs_nothing() -> None:
    """It is told, and the lorry is in no number either."""
    desk, people = night()
    empty = next(paper.id for paper in desk.papers if paper.id not in people)

    found = told(desk, Alarm(consignment=empty))

    assert "debrief.alarm.nobody" in [each.code for each in found.alarms]
    assert not found.outcome(empty).counted
