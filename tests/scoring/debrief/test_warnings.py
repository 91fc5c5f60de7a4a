"""How the warnings of a briefing turned out."""

import pytest

from profiler_sim.scenario.model import Message
from profiler_sim.scoring.debrief.warnings import warning_findings
from profiler_sim.scoring.evaluation.scored_shift import ScoredShift
from tests.scoring.debrief.test_shown_signs import shift
from tests.scoring.evaluation.test_marking import CASE


def message(**keys: object) -> Message:
    """A message of a partner unit."""
    return Message.model_validate({"from": "partner unit", "text": "Look out.", **keys})


@pytest.mark.parametrize("is_hiding", [False, True])
def test_a_warning_is_right_where_a_load_hid_its_topic(*, is_hiding: bool) -> None:
    """The loads that bore it out are named; a message that warns of nothing is not judged."""
    case = CASE.model_copy(update={"hypothesis": int(is_hiding)})
    scored = ScoredShift(shift(case=case))
    topic = scored.completed.model.hypotheses[1].topic
    messages = (message(), message(**{"warns of": topic}))

    (found,) = warning_findings(messages, scored.completed, scored.outcomes)

    assert found.code == ("warning.right" if is_hiding else "warning.not_this_time")
    assert found.params["sender"] == "partner unit"
    if is_hiding:
        assert found.params["right"] == "1"


def test_another_topic_did_not_come() -> None:
    """What was hidden was something else."""
    scored = ScoredShift(shift(case=CASE.model_copy(update={"hypothesis": 1})))

    (found,) = warning_findings(
        (message(**{"warns of": "glass eels"}),), scored.completed, scored.outcomes
    )

    assert found.code == "warning.not_this_time"
